"""A dossier as Markdown. Words of statements are escaped: none of them makes a heading, a link or HTML."""

import re
from collections.abc import Iterator

from onrecord.export.dossier.entry import Entry
from onrecord.export.dossier.outline import NOTHING, PROMISE, Group, outline, summary
from onrecord.export.visible import one_line
from onrecord.query.dossier import Dossier

SPECIAL = re.compile(r"[\\`*_{}\[\]<>|&~$@]|(?<=www)\.|:(?=//)|^(?:[-+#=]|\d{1,9}(?=[.)]))", re.IGNORECASE)
"""What Markdown, and the dialects that make links of bare addresses, would act upon."""
UNSAFE_IN_LINK = re.compile(r"[()<>\\\s]")


def render_markdown(found: Dossier) -> str:
    """The whole dossier."""
    lines = [f"# {escaped(found.question)}", "", escaped(summary(found)), "", escaped(PROMISE), ""]
    for step in outline(found):
        lines += [f"## {step.title}", "", *(_group(step, 3) if step.groups else [NOTHING, ""])]
    return "\n".join(lines).rstrip() + "\n"


def escaped(words: str) -> str:
    """Words on one line that Markdown shows as they are."""
    return SPECIAL.sub(_shown, one_line(words))


def _shown(match: re.Match[str]) -> str:
    """A number that would begin a list cannot be escaped itself: what follows it moves away."""
    return f"{match[0]}\u200b" if match[0].isdigit() else f"\\{match[0]}"


def _group(group: Group, level: int) -> Iterator[str]:
    for inner in group.groups:
        yield f"{'#' * min(level, 6)} {escaped(inner.title)}"
        yield ""
        if inner.claim:
            yield f"claim `{inner.claim}`"
            yield ""
        if inner.facts and inner.entries:
            yield escaped(" · ".join(inner.facts))
            yield ""
        yield from (f"- {escaped(fact)}" for fact in inner.facts if not inner.entries)
        yield from (f"- {escaped(relation)}: claim `{id_}`" for relation, id_ in inner.related)
        yield from (line for entry in inner.entries for line in _entry(entry))
        if inner.entries or inner.facts or inner.related:
            yield ""
        yield from _group(inner, level + 1)


def _entry(entry: Entry) -> Iterator[str]:
    label = f"*{escaped(entry.label)}* · " if entry.label else ""
    chain = f"{escaped(entry.chain)} → " if entry.chain else ""
    cue = f" *{escaped(entry.cue)}*" if entry.cue else ""
    yield f"- {label}{chain}**{escaped(entry.who)}**{cue} | {escaped(entry.words)}"
    yield from (f"  - {escaped(note.label)}: {escaped(note.words)}" for note in entry.notes)
    where = escaped(entry.where)
    if entry.link:
        where = f"[{where}]({UNSAFE_IN_LINK.sub(lambda m: f'%{ord(m[0]):02X}', entry.link)})"
    yield f"  - {where} · {' · '.join(f'`{id_}`' for id_ in dict.fromkeys((entry.statement_id, entry.id)))}"

import re

from onrecord.interpret.setting import SettingReading, read_setting
from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Passage, Span

MARK = re.compile(r"[\[\]{}<>]")
PARTS = {"[": "source", "{": "cue", "<": "content"}


def read(marked: str, published: str | None = "2022-03-16", *, parent: int | None = None) -> SettingReading:
    """The setting of the attribution that a sentence marks: [source], {cue}, <content>."""
    text, spans = "", {"source": [], "cue": [], "content": []}
    starts: dict[str, int] = {}
    last = 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark[0] in PARTS:
            starts[PARTS[mark[0]]] = len(text)
        else:
            part = {"]": "source", "}": "cue", ">": "content"}[mark[0]]
            spans[part].append((starts[part], len(text)))
    text += marked[last:]
    return read_setting(Document("sha256:0", text, published=published), Text.of(text), _attribution(text, spans, parent), None)


def _attribution(text: str, spans: dict[str, list[Span]], parent: int | None) -> Attribution:
    return Attribution(*(Passage.of(text, spans[part]) for part in ("source", "cue", "content")), parent)

"""Names in a text: runs of capitalized words, cut into places, titles, people and bodies."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.sorting import head_index, is_person_name, sort_of
from onrecord.interpret.who.tables import Place, nations
from onrecord.interpret.who.tokens import Token, Tokens
from onrecord.model import SourceKind, Span

PARTICLES = frozenset(
    [
        "de",
        "la",
        "del",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "bint",
        "al",
        "el",
        "da",
        "dos",
        "das",
        "di",
        "du",
        "le",
        "ibn",
        "abu",
        "ul",
        "ter",
        "ten",
        "dela",
        "della",
        "y",
        "af",
    ]
)
LINKS = frozenset({"of", "for", "on", "to", "in", "against"})
LONGEST_RUN = 24
LONGEST_LIST = 8


class Sort(StrEnum):
    """What a name looks like."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    MEMBERS = "members"
    ROLE = "role"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Name:
    """One name at its place: `words` without its title, `title` the span of what stands before it."""

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    sort: Sort
    kind: SourceKind | None = None
    place: Place | None = None
    title: Span | None = None
    is_courtesy: bool = False
    text: str = ""
    """The words as they stand, blanks evened out."""


def find_names(tokens: Tokens, sources: frozenset[int] = frozenset()) -> list[Name]:
    """The names of a text in reading order. Of sentences set like a title only places and names that stand elsewhere too are known.

    `sources` are offsets where a source of one word begins: there a capital at the head of a sentence counts.
    """
    known = lexicon()
    seen = _inner_words(tokens)
    out: list[Name] = []
    i = 0
    while i < len(tokens.items):
        token = tokens.items[i]
        if not token.is_capital or token.low in lexicon().small["days"] or token.text == "I":
            i += 1
            continue
        if token.is_titled:
            i = _in_title(tokens, i, seen, out)
            continue
        if token.is_first and not _opens(tokens, i, seen, known, is_source=token.start in sources):
            i += 1
            continue
        end = _run_end(tokens, i, known)
        if end == i + 1 and token.low in lexicon().small["openers"]:
            i = end
            continue
        out.extend(_cut(tokens, i, end, known))
        i = end
    return out


def _inner_words(tokens: Tokens) -> frozenset[str]:
    """Words that stand capitalized inside of sentences."""
    return frozenset(t.text for t in tokens.items if t.is_capital and not t.is_first and not t.is_titled)


def _opens(tokens: Tokens, i: int, seen: frozenset[str], known: Lexicon, *, is_source: bool) -> bool:
    """Whether the first word of a sentence begins a name."""
    token, after = tokens.items[i], tokens.at(i + 1)
    if token.low in lexicon().small["openers"]:
        return False
    if token.text in seen or token.text[1:] != token.low[1:] or nations().longest([t.text for t in tokens.items[i : i + 6]]):
        return True
    if token.low in known.news or token.text in known.bodies:
        return True
    if after is not None and after.low in PARTICLES and _capital(tokens, i + 2):
        return True
    if known.is_role(token.low) and after is not None and after.low == "of" and _capital(tokens, i + 2):
        return True
    follows = after is not None and after.is_capital and not after.breaks and after.low not in lexicon().small["days"]
    if follows:
        return True
    if known.is_role(token.low) or known.kind(token.low) or token.low.endswith(("ly", "ing", "ed", "ers", "ors", "ists", "ians", "ants")):
        return False
    return (
        is_source
        or token.low in known.given
        or token.low in known.surnames
        or (after is not None and after.low in {"'", "’", "said", "says", "told", "has", "was", "is", "also", "and"})
    )


def _in_title(tokens: Tokens, i: int, seen: frozenset[str], out: list[Name]) -> int:
    """A name in a line of capitals: a place, or words that stand capitalized elsewhere."""
    words = [t.text if not t.text.isupper() or len(t.text) < 5 else t.text.title() for t in tokens.items[i : i + 6]]
    found = nations().longest(words)
    if found:
        out.append(_name(tokens, i, i + found[0], Sort.PLACE, place=found[1]))
        return i + found[0]
    j = i
    while j < len(tokens.items) and tokens.items[j].is_capital and not (tokens.items[j].breaks and j > i) and words_known(tokens.items[j], seen):
        j += 1
    if j > i:
        out.extend(_cut(tokens, i, j, lexicon()))
    return max(j, i + 1)


def words_known(token: Token, seen: frozenset[str]) -> bool:
    """Whether a word of a title stands capitalized elsewhere and is no common word."""
    word = token.text.title() if token.text.isupper() and len(token.text) > 4 else token.text
    return word in seen and token.low not in lexicon().small["openers"] and token.low not in lexicon().small["days"]


def _run_end(tokens: Tokens, i: int, known: Lexicon) -> int:
    """Behind the last word of the run of capitals that begins at `i`, with the small words inside of it."""
    j = i + 1
    while j < len(tokens.items) and j - i < LONGEST_RUN:
        token = tokens.items[j]
        if token.breaks or token.low in lexicon().small["days"] or token.text == "I":
            break
        if token.is_capital:
            j += 1
        elif (token.low == "&" and _capital(tokens, j + 1)) or (token.low in PARTICLES and _capital(tokens, j + 1)):
            j += 2
        elif token.low in PARTICLES and tokens.low(j + 1) in PARTICLES and _capital(tokens, j + 2):
            j += 3
        elif (step := _linked(tokens, i, j, known)) > 0:
            j += step
        else:
            break
    return j


def _capital(tokens: Tokens, i: int) -> bool:
    token = tokens.at(i)
    return token is not None and token.is_capital and not token.breaks and token.low not in lexicon().small["days"] and token.text != "I"


def _linked(tokens: Tokens, i: int, j: int, known: Lexicon) -> int:
    """How many words from `j` on go on with a body's name ("of the", "and") or an office's ("of"); 0 where it ends."""
    low = tokens.low(j)
    words = tokens.items[i:j]
    if low in LINKS or low == "and" or low == ",":
        last = words[-1].low
        is_body = any(known.heads.get(w.low) in {SourceKind.GOVERNMENT, SourceKind.ORGANIZATION} for w in words)
        if low in LINKS and (is_body or (low == "of" and (last in known.role or last in {"chair", "bank", "islamic"}))):
            if tokens.low(j + 1) == "the" and _capital(tokens, j + 2):
                return 3 if low in {"of", "for", "on"} else 0
            return 2 if _capital(tokens, j + 1) and low != "in" else 0
        if low == "and" and not is_body and _completes(tokens, i, j, known):
            return 2
        has_of = any(w.low in {"of", "for", "on"} for w in words)
        if low == "and" and (has_of or is_body) and _capital(tokens, j + 1) and not _opens_another(tokens, j + 1, known, has_of=has_of, last=last):
            return 2
        if low == "," and has_of and is_body and _capital(tokens, j + 1):
            return _list(tokens, j)
    return 0


def _completes(tokens: Tokens, i: int, j: int, known: Lexicon) -> bool:
    """Whether behind "and" a body's head ends what stands before it ("Food and Drug Board")."""
    left = tokens.items[i:j]
    k = j + 1
    while k - j < LONGEST_LIST and _capital(tokens, k):
        k += 1
    if k - j < 3 or known.heads.get(tokens.low(k - 1)) not in {SourceKind.GOVERNMENT, SourceKind.ORGANIZATION}:
        return False
    if any(t.low in known.given or t.low in known.surnames or t.low in known.role for t in left) or tokens.low(j + 1) in known.parties:
        return False
    return len(left) > 1 or left[0].low in known.small["shared"]


def _list(tokens: Tokens, j: int) -> int:
    """Words of ", Disease Control and Research": a list inside of a name that ends with "and" and a capital."""
    for k in range(j + 1, min(j + LONGEST_LIST, len(tokens.items))):
        low = tokens.low(k)
        if low == "and":
            return k + 2 - j if _capital(tokens, k + 1) and tokens.low(k + 1) not in lexicon().role else 0
        if not (tokens.items[k].is_capital or low == ",") or tokens.items[k].breaks:
            return 0
    return 0


def _opens_another(tokens: Tokens, i: int, known: Lexicon, *, has_of: bool, last: str) -> bool:
    """Whether behind "and" another name begins: with a title, a given name, an acronym, or after a name that is complete."""
    token = tokens.items[i]
    if token.low in known.role or token.low in known.title_words - {
        "security",
        "national",
        "home",
        "health",
        "education",
        "labor",
        "labour",
        "trade",
        "energy",
        "public",
        "media",
        "information",
        "transport",
        "emergency",
        "technical",
        "regional",
        "culture",
        "agriculture",
        "defense",
        "defence",
        "finance",
    }:
        return True
    if token.low in known.given and _capital(tokens, i + 1) and not has_of:
        return True
    if token.text.isupper() and len(token.text) > 1:
        return True
    return not has_of and known.heads.get(last) is not None


def _cut(tokens: Tokens, i: int, end: int, known: Lexicon) -> Iterator[Name]:
    """The names of a run: places before a title or a person stand alone."""
    while i < end:
        words = tokens.items[i:end]
        if len(words) > 1 and words[0].is_first and words[0].low.endswith(("ing", "ed", "ly")) and _is_verb(words, known):
            i += 1
            continue
        if (
            words[0].low in {"the", "and", ",", "of"}
            or (words[0].low in lexicon().small["openers"] and len(words) > 1)
            or (words[0].low in known.past and words[0].is_first)
        ):
            if words[0].low == "the" and len(words) > 1 and not words[0].is_first and words[-1].low in known.news:
                break
            i += 1
            continue
        found = nations().longest([w.text.replace("’", "'") for w in words])
        size = found[0] if found else 0
        if found and (size == len(words) or not _goes_on(words[size:], known)):
            yield _name(tokens, i, i + size, Sort.PLACE, place=found[1])
            i += size
            continue
        known_body = next((k for k in (3, 2, 1) if len(words) - k >= 2 and " ".join(w.text for w in words[:k]) in known.bodies), 0)
        if known_body and words[known_body].is_capital and _are_people(words[known_body:], known):
            yield _named(tokens, i, i + known_body)
            i += known_body
            continue
        break
    if i < end:
        yield from _titled(tokens, i, end, known)


def _are_people(words: list[Token], known: Lexicon) -> bool:
    """Whether words behind a body's name are a person's: two or three, no head and no title among them."""
    return 2 <= len(words) <= 3 and not any(w.low in known.heads or known.is_role(w.low) or w.low in {"of", "for", "and"} or w.text.isupper() for w in words)


def _is_verb(words: list[Token], known: Lexicon) -> bool:
    """Whether the first word of a sentence is a participle before a name and not part of it."""
    low = words[0].low
    return low not in known.given and low not in known.surnames and low not in known.title_words and not nations().longest([w.text for w in words])


def _goes_on(rest: list[Token], known: Lexicon) -> bool:
    """Whether what stands behind a place belongs to one name with it ("Department of State" behind "US")."""
    lows = [w.low for w in rest]
    if "of" in lows and known.heads.get(lows[lows.index("of") - 1]) is not None:
        return True
    if any(low in known.role for low in lows) and known.heads.get(lows[-1]) is None:
        return False
    if lows[0] in known.given and len(lows) > 1:
        return False
    return True


def _titled(tokens: Tokens, i: int, end: int, known: Lexicon) -> Iterator[Name]:
    """A run without a place before it: title and person, or one name."""
    cut = _title_end(tokens.items[i:end], known)
    if cut and i + cut < end:
        yield from _person(tokens, i, i + cut, end, known)
        return
    words = tokens.items[i:end]
    if cut == len(words) or (
        len(words) <= 3 and words[-1].low in known.role and not (len(words) == 2 and is_person_name([w.text for w in words], known))
    ):
        yield _name(tokens, i, end, Sort.ROLE)
        return
    yield _named(tokens, i, end)


def _person(tokens: Tokens, i: int, cut: int, end: int, known: Lexicon) -> Iterator[Name]:
    """A person behind a title. "Mayor of London Ann Okoro" has its title's place inside."""
    title = tokens.items[i:cut]
    courtesy = all(t.low in known.courtesy for t in title)
    first = cut - 1 if title[-1].low in known.stays and end - cut == 1 else cut
    name = _name(tokens, first, end, Sort.PERSON, kind=SourceKind.PERSON, title=(title[0].start, title[-1].end))
    name.is_courtesy = courtesy
    yield name


def _title_end(words: list[Token], known: Lexicon) -> int:
    """How many words of a run are a title before a person; the run's length where all of it is one; 0 where there is none."""
    lows = [w.low for w in words]
    last = -1
    for k, low in enumerate(lows[: lows.index("of") if "of" in lows else None]):
        if low in known.role or low in known.courtesy:
            last = k
    if last < 0:
        return 0
    rest = lows[last + 1 :]
    if rest[:1] == ["of"]:
        return _behind_of(words, last + 1, known)
    if lows[-1] in known.heads and lows[-1] not in known.role:
        return 0
    if last == len(words) - 1:
        return 0 if is_person_name([w.text for w in words], known) else len(words)
    if last == 1 and lows[0] in known.given and lows[1] not in known.courtesy and len(lows) == 3 and lows[2] not in known.surnames:
        return 0
    return last + 1


def _behind_of(words: list[Token], k: int, known: Lexicon) -> int:
    """Where the title "Secretary of State", "President of Ostrava", "Head of the Northern Board" ends."""
    j = k + 1
    if j < len(words) and words[j].low == "the":
        j += 1
    found = nations().longest([w.text for w in words[j:]])
    if found:
        return j + found[0]
    for m in range(j + 1, len(words) - 1):
        if words[m].low in known.given and words[m - 1].low not in {"of", "and", "for"}:
            return m
    if len(words) - j >= 3 and words[j + 1].low not in {"of", "and", "for"} and known.heads.get(words[-1].low) is None:
        return j + 1
    return len(words)


def _named(tokens: Tokens, i: int, end: int) -> Name:
    """One name that is no place and has no title."""
    words = [w.text for w in tokens.items[i:end]]
    sort, kind = sort_of(words)
    return _name(tokens, i, end, Sort(sort), kind=kind)


def _name(
    tokens: Tokens, i: int, end: int, sort: Sort, *, kind: SourceKind | None = None, place: Place | None = None, title: Span | None = None
) -> Name:
    items = tokens.items[i:end]
    text = " ".join(tokens.text[items[0].start : items[-1].end].split())
    return Name(i, end, items[0].start, items[-1].end, tuple(t.text for t in items), sort, kind, place, title, text=text)


__all__ = ["Name", "Sort", "find_names", "head_index"]

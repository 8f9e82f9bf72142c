"""A run of capitalized words as names: places, titles with persons, bodies."""

from collections.abc import Iterator

from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.name import BODIES, Name, Sort, make_name
from onrecord.interpret.who.sorting import head_index, is_office, is_person_name, sort_of
from onrecord.interpret.who.tables import nations
from onrecord.interpret.who.tokens import Token, Tokens
from onrecord.model import SourceKind

LINKS = frozenset({"of", "for", "on", "to", "in", "and", "&"})
LONGEST_FAMILY = 3
CHARGES = frozenset({"affairs", "staff"})
"""Words that end what somebody is in charge of and are no body's."""


def cut(tokens: Tokens, i: int, end: int, known: Lexicon) -> Iterator[Name]:
    """The names of a run: places before a title or a person stand alone."""
    while i < end:
        words = tokens.items[i:end]
        if len(words) > 1 and words[0].is_first and _is_common(tokens, words, known):
            i += 1
            continue
        if (
            words[0].low in {"the", "and", ",", "of"}
            or (words[0].low in lexicon().small["openers"] and len(words) > 1)
            or (words[0].text == "State" and len(words) > 1 and tokens.low(i - 1) == "of" and known.is_role(tokens.low(i - 2)))
            or (_is_rank(words[0]) and nations().longest([w.text for w in words[1:]]))
            or (words[0].low in known.past and words[0].is_first)
        ):
            if words[0].low == "the" and len(words) > 1 and not words[0].is_first and words[-1].low in known.news:
                break
            i += 1
            continue
        found = nations().longest([w.text.replace("’", "'") for w in words])
        size = found[0] if found else 0
        if found and (size == len(words) or not _goes_on(words[size:], known)):
            yield make_name(tokens, i, i + size, Sort.PLACE, place=found[1])
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
    return 2 <= len(words) <= 3 and not any(
        w.low in known.heads or known.is_role(w.low) or w.low in {"of", "for", "and"} or w.text.isupper() for w in words
    )


def _is_rank(word: Token) -> bool:
    """Whether a word at the head of a sentence only says how high somebody stands, or that nobody is named ("Senior Peruvian officials")."""
    return word.is_first and (word.low in lexicon().small["ranked"] or word.low in lexicon().small["nameless"])


def _is_common(tokens: Tokens, words: list[Token], known: Lexicon) -> bool:
    """Whether the first word of a sentence only leads to a name: a participle, or a word that the text has in lower case and not in names."""
    text, low = words[0].text, words[0].low
    if low in known.given or low in known.surnames or low in known.title_words or nations().longest([w.text for w in words]):
        return False
    if low.endswith(("ing", "ed", "ly")):
        return True
    if low not in tokens.plain or text in tokens.inner or known.is_role(low) or low in known.parties:
        return False
    return not any(w.low in known.heads for w in words)


def _goes_on(rest: list[Token], known: Lexicon) -> bool:
    """Whether what stands behind a place belongs to one name with it ("Department of State" behind "US")."""
    lows = [w.low for w in rest]
    if "of" in lows and known.heads.get(lows[lows.index("of") - 1]) is not None:
        return True
    if any(low in known.role for low in lows) and known.heads.get(lows[-1]) is None:
        return False
    return not (lows[0] in known.given and len(lows) > 1)


def _titled(tokens: Tokens, i: int, end: int, known: Lexicon) -> Iterator[Name]:
    """A run without a place before it: title and person, or one name."""
    cut = _title_end(tokens.items[i:end], known)
    if cut and i + cut < end:
        yield from _person(tokens, i, i + cut, end, known)
        return
    if _ends_in_person(tokens.items[i:end], known):
        yield from _person(tokens, i, end - 2, end, known)
        return
    words = tokens.items[i:end]
    is_paper = _is_paper(tokens, i, end, known)
    if not is_paper and (cut == len(words) or (len(words) <= LONGEST_FAMILY and _is_title(words, len(words) - 1, known) and _is_role(words, known))):
        yield make_name(tokens, i, end, Sort.ROLE)
        return
    yield _named(tokens, i, end)


def _is_role(words: list[Token], known: Lexicon) -> bool:
    """Whether a short run that ends in a title is no person's and no body's name."""
    head = head_index([w.low for w in words])
    return head == len(words) - 1 and not is_person_name([w.text for w in words], known)


def _is_paper(tokens: Tokens, i: int, end: int, known: Lexicon) -> bool:
    """Whether a run is a paper's name that ends like a title ("the Northern Observer")."""
    first = tokens.items[i]
    is_title = first.is_first or first.low in known.title_words or tokens.low(i - 1) in {"a", "an"}
    return end > i + 1 and tokens.low(end - 1) in known.small["mastheads"] and not is_title


def _ends_in_person(words: list[Token], known: Lexicon) -> bool:
    """Whether behind two words or more that are nobody's a given name and a family's end a run ("Harbour League Grand Warden Ann Okoro")."""
    lows = [w.low for w in words]
    if len(words) <= LONGEST_FAMILY or lows[-1] in known.heads or lows[0] in known.given or LINKS & set(lows):
        return False
    return lows[-2] in known.given and lows[-3] not in known.given and not words[-3].text.endswith(".") and lows[-1] in known.surnames


def _person(tokens: Tokens, i: int, cut: int, end: int, known: Lexicon) -> Iterator[Name]:
    """A person behind a title. "Mayor of London Ann Okoro" has its title's place inside."""
    title = tokens.items[i:cut]
    courtesy = all(t.low in known.courtesy for t in title)
    first = cut - 1 if title[-1].low in known.stays and end - cut == 1 else cut
    name = make_name(tokens, first, end, Sort.PERSON, kind=SourceKind.PERSON, title=(title[0].start, title[-1].end))
    name.is_courtesy = courtesy
    yield name


def _title_end(words: list[Token], known: Lexicon) -> int:
    """How many words of a run are a title before a person; the run's length where all of it is one; 0 where there is none."""
    lows = [w.low for w in words]
    head = head_index(lows)
    if head < len(lows) - 1 and lows[head] in known.heads and lows[head] not in known.role:
        return 0
    last = max((k for k in range(len(lows[: lows.index("of") if "of" in lows else None])) if _is_title(words, k, known)), default=-1)
    if last < 0:
        return 0
    rest = lows[last + 1 :]
    if rest[:1] == ["of"]:
        return _behind_of(words, last + 1, known)
    if lows[-1] in known.heads and lows[-1] not in known.role and not (len(rest) == 2 and rest[0] in known.given and lows[last] in known.office):
        return 0
    if last == len(words) - 1:
        return 0 if is_person_name([w.text for w in words], known) else len(words)
    if last == 1 and lows[0] in known.given and lows[1] not in known.courtesy and len(lows) == 3 and lows[2] not in known.surnames:
        return 0
    return last + 1


def _is_title(words: list[Token], k: int, known: Lexicon) -> bool:
    """Whether a word of a run is a title, and no family's name."""
    return words[k].low in known.courtesy or is_office([w.text for w in words[: k + 1]], known)


def _behind_of(words: list[Token], k: int, known: Lexicon) -> int:
    """Where the title "Secretary of State", "President of Ostrava", "Head of the Northern Board" ends."""
    j = k + 1
    if j < len(words) and words[j].low == "the":
        j += 1
    found = nations().longest([w.text for w in words[j:]])
    if found and (j + found[0] >= len(words) or known.heads.get(words[j + found[0]].low) not in BODIES):
        return j + found[0]
    for m in range(j + 1, len(words) - 1):
        if words[m].low in known.given and words[m - 1].low not in {"of", "and", "for"}:
            return m
    head = _last_head(words, j, known)
    if head is not None and words[head + 1].low == "of":
        return _behind_of(words, head + 1, known)
    if head is not None and not LINKS & {w.low for w in words[head + 1 :]} and known.heads.get(words[-1].low) is None:
        return head + 1
    if len(words) - j >= 3 and words[j + 1].low not in {"of", "and", "for"} and known.heads.get(words[-1].low) is None:
        return j + 1
    return len(words)


def _last_head(words: list[Token], j: int, known: Lexicon) -> int | None:
    """Where from `j` on the last word stands that ends a body's name with a person's behind it ("the Northern Board Ann Okoro"); None without one."""
    return next((m for m in range(len(words) - 3, j - 1, -1) if known.heads.get(words[m].low) in BODIES or words[m].low in CHARGES), None)


def _named(tokens: Tokens, i: int, end: int) -> Name:
    """One name that is no place and has no title."""
    words = [w.text for w in tokens.items[i:end]]
    sort, kind = sort_of(words)
    return make_name(tokens, i, end, Sort(sort), kind=kind)

"""The names of a text in reading order."""

from onrecord.interpret.who.cutting import cut
from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.name import Name, Sort, make_name
from onrecord.interpret.who.runs import PARTICLES, is_capital_at, run_end
from onrecord.interpret.who.tables import nations
from onrecord.interpret.who.tokens import Token, Tokens


def find_names(tokens: Tokens, sources: frozenset[int] = frozenset()) -> list[Name]:
    """The names of a text in reading order. Of sentences set like a title only places and names that stand elsewhere too are known.

    `sources` are offsets where a source of one word begins: there a capital at the head of a sentence counts.
    """
    known = lexicon()
    seen = tokens.inner
    out: list[Name] = []
    i = 0
    while i < len(tokens.items):
        token = tokens.items[i]
        if not token.is_capital or token.low in lexicon().small["days"] or token.text == "I":
            i += 1
            continue
        if token.is_titled:
            if token.start in sources and _is_rare(tokens, i, known):
                out.append(make_name(tokens, i, i + 1, Sort.UNKNOWN))
                i += 1
            else:
                i = _in_title(tokens, i, seen, out)
            continue
        if token.is_first and not _opens(tokens, i, seen, known, is_source=token.start in sources):
            i += 1
            continue
        end = run_end(tokens, i, known)
        if end == i + 1 and token.low in lexicon().small["openers"]:
            i = end
            continue
        out.extend(cut(tokens, i, end, known))
        i = end
    return out


def _is_rare(tokens: Tokens, i: int, known: Lexicon) -> bool:
    """Whether a word of a title that is a source by itself is no word of the language that is known here."""
    low = tokens.low(i)
    is_known = (
        known.kind(low) is not None or known.is_role(low) or low in tokens.plain or low in known.small["openers"] or low in known.small["members"]
    )
    return (
        not is_known
        and not low.endswith(("s", "ed", "ing", "ly"))
        and nations().longest([tokens.items[i].text.title()]) is None
        and low not in known.parties
    )


def _opens(tokens: Tokens, i: int, seen: frozenset[str], known: Lexicon, *, is_source: bool) -> bool:
    """Whether the first word of a sentence begins a name."""
    token, after = tokens.items[i], tokens.at(i + 1)
    if token.low in lexicon().small["openers"]:
        return False
    if token.text in seen or token.text[1:] != token.low[1:] or nations().longest([t.text for t in tokens.items[i : i + 6]]):
        return True
    if token.low in known.news or token.text in known.bodies:
        return True
    if after is not None and after.low in PARTICLES and is_capital_at(tokens, i + 2):
        return True
    if known.is_role(token.low) and after is not None and after.low == "of" and is_capital_at(tokens, i + 2):
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
        out.append(make_name(tokens, i, i + found[0], Sort.PLACE, place=found[1]))
        return i + found[0]
    if _is_full_name(tokens, i, seen):
        out.extend(cut(tokens, i, i + 2, lexicon()))
        return i + 2
    j = i
    while j < len(tokens.items) and tokens.items[j].is_capital and not (tokens.items[j].breaks and j > i) and words_known(tokens.items[j], seen):
        j += 1
    if j > i:
        out.extend(cut(tokens, i, j, lexicon()))
    return max(j, i + 1)


def _is_full_name(tokens: Tokens, i: int, seen: frozenset[str]) -> bool:
    """Whether a title's words at `i` are a given name and what can only be a family's."""
    known, last = lexicon(), tokens.at(i + 1)
    if (
        tokens.low(i) not in known.given
        or tokens.low(i) in known.small["openers"]
        or last is None
        or last.breaks
        or not last.text.istitle()
        or last.low in known.heads
    ):
        return False
    return last.text in seen or (last.low not in tokens.plain and (last.low in known.surnames or not last.low.endswith(("s", "ed", "ing"))))


def words_known(token: Token, seen: frozenset[str]) -> bool:
    """Whether a word of a title stands capitalized elsewhere and is no common word."""
    word = token.text.title() if token.text.isupper() and len(token.text) > 4 else token.text
    return word in seen and token.low not in lexicon().small["openers"] and token.low not in lexicon().small["days"]

"""The offices that stand beside a person's name."""

from onrecord.interpret.who.beside import accredited, apposition, belonging, led, party, predicate
from onrecord.interpret.who.complements import MINISTERS
from onrecord.interpret.who.figure import Figures
from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.role import DETERMINERS, LONGEST_CHUNK, PREPOSITIONS, Role, is_past, is_title
from onrecord.interpret.who.roles import FIELD, read_role
from onrecord.interpret.who.tables import LONGEST_PLACE, PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import SourceKind


def read_offices(tokens: Tokens, names: list[Name], figures: Figures, sources: dict[int, range]) -> None:
    """Note for every person the offices that stand beside the name."""
    for name in names:
        figure = figures.by_start(name.start)
        if figure is None or figure.sort == Sort.BODY or name.sort not in {Sort.PERSON, Sort.UNKNOWN}:
            continue
        for role in (
            _title(tokens, name, sources.get(name.first)),
            *apposition(tokens, name),
            predicate(tokens, name),
            led(tokens, name),
            accredited(tokens, name),
            belonging(tokens, name, sources.get(name.first)),
            party(tokens, name),
        ):
            if role is not None and (figure.is_person or role.title):
                note(figure, role, tokens.text)
                if role.title and figure.sort == Sort.UNKNOWN:
                    figure.sort, figure.kind = Sort.PERSON, figure.kind or SourceKind.PERSON


def _title(tokens: Tokens, name: Name, source: range | None) -> Role | None:
    """The title before a name, capitalized or not, with the words that belong to it."""
    known = lexicon()
    first = name.first
    if tokens.low(first - 1) in {"named", "called"} and not tokens.items[first].breaks:
        return read_role(tokens, _noun_start(tokens, first - 1), first - 1)
    if name.title is not None:
        first = tokens.within(name.title).start
    elif not known.is_role(tokens.low(name.first - 1)) or tokens.items[name.first].breaks:
        return None
    if name.is_courtesy and not known.is_role(tokens.low(first - 1)):
        return None
    i = first
    floor = source.start if source is not None and source.start < first else 0
    while i > floor and first - i < LONGEST_CHUNK and _belongs(tokens, i - 1, known, is_source=source is not None) and not tokens.items[i].breaks:
        if i < first and _opens_with_state(tokens, i) and not (tokens.items[i - 1].is_capital or is_past(tokens.low(i - 1), known)):
            break
        i -= 1
    end = name.last if tokens.items[name.first].low in known.stays else name.first
    if name.title is not None and name.first < tokens.within(name.title).stop:
        end = tokens.within(name.title).stop
    while i < end and (tokens.items[i].low in {"and", "'", "’", "s"} or tokens.items[i].low in DETERMINERS):
        i += 1
    joined = next((k for k in range(i + 1, end - 1) if tokens.items[k].low == "and"), None)
    if joined is not None:
        body = (tokens.items[i].start, tokens.items[i].end) if tokens.items[i].text.isupper() and i + 1 < joined else None
        start = i + (body is not None)
        return Role((tokens.items[start].start, tokens.items[end - 1].end), body, is_past(tokens.items[i].low, known), None, tokens.low(end - 1))
    return read_role(tokens, i, end) if i < end else None


def _opens_with_state(tokens: Tokens, i: int) -> bool:
    """Whether a state's name begins at an index, before which nothing of an office stands but "former" and the like."""
    found = nations().longest([t.text for t in tokens.items[i : i + LONGEST_PLACE]])
    return found is not None and found[1].kind in {PlaceKind.COUNTRY, PlaceKind.ADJECTIVE}


def _noun_start(tokens: Tokens, end: int) -> int:
    """Where the noun phrase begins that ends at `end`: behind its article."""
    return next((k + 1 for k in range(end - 1, max(-1, end - LONGEST_CHUNK), -1) if tokens.low(k) in DETERMINERS), end - 1)


def _belongs(tokens: Tokens, i: int, known: Lexicon, *, is_source: bool) -> bool:
    token = tokens.items[i]
    if token.text in {"'", "’"} or token.low == "s":
        return True
    if token.low == "and":
        behind = next((k for k in range(i + 1, i + 4) if known.is_role(tokens.low(k))), 0)
        return i > 0 and (known.is_role(tokens.low(i - 1)) or tokens.low(behind) in MINISTERS)
    if tokens.low(i + 1) == "and" and not known.is_role(token.low):
        return not PREPOSITIONS & {token.low} and token.text[0].isalpha() and token.low not in DETERMINERS
    if not is_source and not token.is_capital and not is_title(token.low, known) and known.heads.get(token.low) is None:
        return False
    return (
        token.text[0].isalnum()
        and token.low not in PREPOSITIONS
        and token.low not in DETERMINERS
        and (token.is_capital or token.low in known.past or not token.low.endswith(("ed", "ly", "ing")))
        and token.low not in lexicon().small["verbs"] | {"back"} - ({"back"} if tokens.low(i - 1) in FIELD else set())
    )

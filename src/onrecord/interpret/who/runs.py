"""Where a run of capitalized words ends, with the small words that may stand inside of it."""

from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.name import BODIES
from onrecord.interpret.who.sorting import is_office
from onrecord.interpret.who.tokens import Tokens

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
SUBJECTS = frozenset({"I", "He", "She", "They", "We"})
"""Pronouns that open a sentence behind an abbreviation, and are in no name."""
LONGEST_RUN = 24
LONGEST_LIST = 8


def run_end(tokens: Tokens, i: int, known: Lexicon) -> int:
    """Behind the last word of the run of capitals that begins at `i`, with the small words inside of it."""
    j = i + 1
    while j < len(tokens.items) and j - i < LONGEST_RUN:
        token = tokens.items[j]
        if token.breaks or token.low in lexicon().small["days"] or token.text in SUBJECTS:
            break
        if len(token.text) == 1 and tokens.low(j + 1) == "/":
            break  # "A/S" behind a company's name
        if token.is_capital:
            j += 1
        elif (token.low == "&" and is_capital_at(tokens, j + 1)) or (token.low in PARTICLES and is_capital_at(tokens, j + 1)):
            j += 2
        elif token.low in PARTICLES and tokens.low(j + 1) in PARTICLES and is_capital_at(tokens, j + 2):
            j += 3
        elif (step := _linked(tokens, i, j, known) or _owned(tokens, j, known)) > 0:
            j += step
        else:
            break
    return j


def _owned(tokens: Tokens, j: int, known: Lexicon) -> int:
    """How many words from `j` on are the mark and the body of those whose it is ("Seafarers' Union", "Writers' Guild of Oristan"); 0 for none."""
    low = tokens.low(j - 1)
    is_plural = low.endswith("s") and low not in lexicon().small["members"] and low not in known.surnames and low[:-1] in known.role
    is_mark = tokens.low(j) in {"'", "’"} and tokens.items[j].start == tokens.items[j - 1].end and is_capital_at(tokens, j + 1)
    return 2 if is_plural and is_mark and known.heads.get(tokens.low(j + 1)) in BODIES else 0


def is_capital_at(tokens: Tokens, i: int) -> bool:
    """Whether a name may go on with the word at an index."""
    token = tokens.at(i)
    return token is not None and token.is_capital and not token.breaks and token.low not in lexicon().small["days"] and token.text not in SUBJECTS


def _linked(tokens: Tokens, i: int, j: int, known: Lexicon) -> int:
    """How many words from `j` on go on with a body's name ("of the", "and") or an office's ("of"); 0 where it ends."""
    low = tokens.low(j)
    words = tokens.items[i:j]
    if low in LINKS or low == "and" or low == ",":
        last = words[-1].low
        is_body = any(known.heads.get(w.low) in BODIES for w in words)
        if low in LINKS and (is_body or (low == "of" and (is_office([w.text for w in words], known) or last in {"chair", "bank", "islamic"}))):
            if tokens.low(j + 1) == "the" and is_capital_at(tokens, j + 2):
                return 3 if low in {"of", "for", "on"} else 0
            return 2 if is_capital_at(tokens, j + 1) and low != "in" else 0
        if low == "and" and not is_body and _completes(tokens, i, j, known):
            return 2
        has_of = any(w.low in {"of", "for", "on"} for w in words)
        if (
            low == "and"
            and (has_of or is_body)
            and is_capital_at(tokens, j + 1)
            and not _opens_another(tokens, j + 1, known, has_of=has_of, last=last)
        ):
            return 2
        if low == "," and has_of and is_body and is_capital_at(tokens, j + 1):
            return _list(tokens, j)
    return 0


def _completes(tokens: Tokens, i: int, j: int, known: Lexicon) -> bool:
    """Whether behind "and" a body's head ends what stands before it ("Food and Drug Board")."""
    left = tokens.items[i:j]
    k = j + 1
    while k - j < LONGEST_LIST and is_capital_at(tokens, k):
        k += 1
    if k - j < 3 or known.heads.get(tokens.low(k - 1)) not in BODIES:
        return False
    if any(t.low in known.given or t.low in known.surnames or t.low in known.role for t in left) or tokens.low(j + 1) in known.parties:
        return False
    return len(left) > 1 or left[0].low in known.small["shared"]


def _list(tokens: Tokens, j: int) -> int:
    """Words of ", Disease Control and Research": a list inside of a name that ends with "and" and a capital."""
    for k in range(j + 1, min(j + LONGEST_LIST, len(tokens.items))):
        low = tokens.low(k)
        if low == "and":
            return k + 2 - j if is_capital_at(tokens, k + 1) and tokens.low(k + 1) not in lexicon().role else 0
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
    if token.low in known.given and is_capital_at(tokens, i + 1) and not has_of:
        return True
    if token.text.isupper() and len(token.text) > 1:
        return True
    return not has_of and known.heads.get(last) is not None

"""What a few words say beside what the network says: nouns of telling before "that", what turns away, relative pronouns, phrases in front."""

from onrecord.annotate.scores import Range
from onrecord.language.words import Words

NOUNS_OF_TELLING = frozenset(
    (
        "accusation", "accusations", "admission", "allegation", "allegations", "argument", "assertion", "assertions", "belief", "charge",
        "charges", "claim", "claims", "complaints", "conclusion", "concern", "concerns", "confidence", "denial", "denials", "fear",
        "fears", "hope", "hopes", "insistence", "pledge", "promise", "report", "reports", "rumors", "sense", "statement", "statements",
        "suggestion", "warning",
    )
)  # fmt: skip
"""Nouns that, before "that", are cues in 87 of 113 places in the training articles that were read whole ("fact", "evidence", "idea" are not)."""
NOUN_PRIOR = 0.75
FRONTING = frozenset({"amid", "after", "considering", "despite", "following", "given", "notwithstanding"})
NOMINATIVE = frozenset({"he", "i", "it", "she", "they", "we"})
ADDRESSING = frozenset({"assured", "informed", "reminded", "tell", "telling", "tells", "told", "warned", "warning", "warns"})
ADDRESSED = 6
"""Words that may stand between a verb of telling, or "claims by", and "that"."""
RELATIVE = frozenset({"which", "who", "whom"})
TURNS = (("even", "as"), ("even", "though"), ("while",), ("although",), ("though",))


def noun_prior(words: Words, word: int) -> float:
    """The least probability that a cue begins at `word`, by the words alone."""
    is_told = word + 1 < len(words) and words.word(word).lower() in NOUNS_OF_TELLING and words.word(word + 1).lower() == "that"
    return NOUN_PRIOR if is_told else 0.0


def nouns_of_telling(words: Words) -> list[int]:
    """The words of which `noun_prior` knows something, in order."""
    places = zip(words.starts.tolist(), words.ends.tolist(), strict=True)
    nouns = [i for i, (start, end) in enumerate(places) if words.text[start:end].lower() in NOUNS_OF_TELLING]
    return [i for i in nouns if noun_prior(words, i)]


def turning_point(words: Words, start: int) -> int | None:
    """Where a clause that begins at `start` turns away by a conjunction behind a comma or a dash; None where it does not.

    "… warned X | , even as Y denied Z": the mark goes with the clause. Outside of quotations 40 such clauses in the training articles are statements
    of their own and 11 stand inside another's content.
    """
    if start < len(words) and words.quoted[start]:
        return None
    for turn in TURNS:
        first = start - len(turn)
        if first > 0 and tuple(words.word(i).lower() for i in range(first, start)) == turn and words.word(first - 1) in {",", "–", "—", "-"}:
            return first - 1
    return None


def pronoun_before(words: Words, source: tuple[Range, ...], cue: Range, content: tuple[Range, ...]) -> int | None:
    """The relative pronoun that a content begins with (", which critics said | was late"): behind a comma, right before the source.

    In PolNeAR's training articles it is part of the content in 48 of 50 places where the content follows the cue.
    """
    if len(source) != 1 or source[0][1] != cue[0] or content[0][0] != cue[1]:
        return None
    at = source[0][0] - 1
    is_relative = at > 0 and words.word(at).lower() in RELATIVE and words.word(at - 1) == ","
    return at if is_relative else None


def is_behind_fronted(words: Words, source: tuple[Range, ...], cue: Range, content: tuple[Range, ...]) -> bool:
    """Whether a content is the main clause behind a phrase in which its cue stands: "Given Velmark's warnings, | ships are unlikely".

    In PolNeAR's training articles no content stands so.
    """
    first = min((cue[0], *(a for a, _ in source)))
    is_fronted = first > 0 and words.word(first - 1).lower() in FRONTING
    return is_fronted and content[0][0] == cue[1] + 1 and words.word(cue[1]) == ","


def before_that(words: Words, cue: Range, content: tuple[Range, ...]) -> Range | None:
    """The few words at the beginning of a content, right behind the cue, that "that" parts from the rest: "told | the island that …"."""
    first, end = content[0]
    that = next((i for i in range(first, min(end, first + ADDRESSED + 1)) if words.word(i).lower() == "that"), first)
    inside = [words.word(i).lower() for i in range(first, that)]
    is_noun = not any(word in NOMINATIVE or not word[0].isalnum() for word in inside)
    return (first, that) if first == cue[1] and inside and is_noun and that + 1 < end else None

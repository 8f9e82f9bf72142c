"""Words that show a lack of certainty, and the step that they put a clause on (Hyland 1998; FactBank)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.interpret.stance.clause import Kind, MainClause
from onrecord.interpret.stance.lexicon import Phrases, cue_lists, grammar, load, texts, word_set
from onrecord.language.forms import Word
from onrecord.model import Certainty

BEHIND = 3
"""Words behind the verb group in which a hedge still is the clause's own: "is also most likely", "will be, probably,"."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """The words of a hedge and its step, None where it is shown only."""

    words: tuple[Word, ...]
    step: Certainty | None


@cache
def _phrases() -> Phrases:
    data = load("hedges.toml")
    steps = {"marked": "", "probable": Certainty.PROBABLE, "possible": Certainty.POSSIBLE}
    words = {name: word_set(data, name, "words") if name != "marked" else frozenset[str]() for name in steps}
    return Phrases.of((p, step) for name, step in steps.items() for p in (*sorted(words[name]), *texts(data, name, "phrases")))


@cache
def _verbs() -> frozenset[str]:
    return word_set(load("hedges.toml"), "probable_verbs", "words")


def hedges_of(words: Sequence[Word]) -> tuple[Hedge, ...]:
    """All hedges of a passage, in order."""
    main = _verbs()
    found = {i: Hedge(tuple(words[i:end]), Certainty(step) if step else None) for i, end, step in _phrases().find(words) if not _is_other(words, i)}
    for i, word in enumerate(words):
        if word.form in main and not _is_coming_out(words, i):
            found[i] = Hedge((word,), Certainty.PROBABLE)
    return tuple(found[i] for i in sorted(found))


def cue_hedges(cue: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a cue that hold something for less than certain."""
    known = cue_lists()
    hedging = known["probable"] | known["possible"] | known["weak"] | known["doubting"]
    return tuple(word for word in cue if word.form in hedging - known["foretelling"])


def clause_hedge(clause: MainClause) -> Hedge | None:
    """The hedge that the main clause stands under; of several the weakest step."""
    words, (start, end) = clause.words, _zone(clause)
    zones = (words[start : clause.subject_end], words[max(start, clause.verb) : end])
    own = [hedge for zone in zones for hedge in hedges_of(zone) if hedge.step is not None]
    own.sort(key=lambda h: h.step is Certainty.PROBABLE)
    return own[0] if own else None


def _zone(clause: MainClause) -> tuple[int, int]:
    """The words in which a hedge is the main clause's: from its beginning to right behind its verb group."""
    if clause.kind in (Kind.TOPIC, Kind.PREDICATE, Kind.GERUND, Kind.INFINITIVE):
        return clause.start, min(clause.end, clause.start + BEHIND + 1)
    begin = 0 if clause.start and any(w.form == "as" for w in clause.words[:2]) else clause.start
    return begin, min(clause.end, clause.group_end + BEHIND)


def _is_coming_out(words: Sequence[Word], i: int) -> bool:
    """Whether "appeared in court" is said, or "tend to" of care."""
    return words[i].form.startswith("appear") and i + 1 < len(words) and words[i + 1].form in grammar()["prepositions"] - {"to", "like"}


def _is_other(words: Sequence[Word], i: int) -> bool:
    """Whether a hedge's form is another word here: "could not" of what was not able, "may" the month, "likely voters", "about the case"."""
    form = words[i].form
    before, after = (words[k].form if 0 <= k < len(words) else "" for k in (i - 1, i + 1))
    if form == "could":
        return after == "not"
    if form == "may":
        return words[i].is_title and (before in {"in", "on", "since", "last", "until", "by", "of", "early", "late"} or after[:1].isdigit())
    return form == "likely" and after in {"voters", "voter"}

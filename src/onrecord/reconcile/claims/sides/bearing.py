"""How one statement bears on what its content names: it holds it, opposes it, or doubts it, and by which words."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Act, Polarity, SourceKind
from onrecord.reconcile.claims.sides.lexicon import Phrases, lexicon, phrase_at
from onrecord.reconcile.claims.sides.names import belonging, is_in_office, named_in, names_in, own_names, represents, state_of
from onrecord.reconcile.claims.sides.parts import parts_of
from onrecord.reconcile.claims.sides.signed import Signed, negatives_of
from onrecord.reconcile.claims.sides.stem import stem, tokens
from onrecord.reconcile.claims.telling import Telling

HEAD_WORDS = 10
"""Words at the beginning of a content among which the noun of what was put forward is looked for: "Ostrava's repeated calls to …"."""
MAX_PARTS = 8
"""Sentences of a content that are compared."""
OPPOSING = frozenset({Act.DENY, Act.DISPUTE, Act.REFUSE, Act.DECLINE})
NOT_TURNING = frozenset({"without", "nor", "nothing"})
"""Negators that say in a cue how something is told, not that it is opposed: "claims without evidence"."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """`attitude` is −1 where the cue opposes the content; `parts` are the sentences of the content.

    `put_forward` is the noun of a content that names somebody's claim or plan ("proposal"). `doubt` are words of doubt, `is_doubting` says that
    the cue has them. `speaker` and `named` are the words of names: of who speaks, and of whom the content names. `belongs` are the names that its
    source phrases give besides the speaker's own ("Velmark's envoy"), `represents` whether these say that it speaks for them; `is_the_state` is
    true of a state itself, `is_of_a_state` also of whoever speaks for one.
    """

    telling: Telling
    attitude: int
    attitude_by: str
    parts: tuple[Signed, ...]
    is_negative: bool
    put_forward: str
    dismissal: str
    doubt: str
    is_doubting: bool
    answering: str
    speaker: frozenset[str]
    belongs: frozenset[str]
    represents: bool
    is_the_state: bool
    is_of_a_state: bool
    named: frozenset[str]

    @property
    def is_of_somebody(self) -> bool:
        """Whether the content names somebody before the noun of what was put forward: "Ostrava's proposal"."""
        head = self.telling.content.lower().partition(self.put_forward)[0] if self.put_forward else ""
        return "'s " in head.replace("’", "'") or bool(names_in(self.telling.content[: len(head)]))

    @property
    def negatives(self) -> tuple[str, ...]:
        """The words that turn others, in the whole content."""
        return tuple(word for part in self.parts for word in part.negatives)


def bearing_of(telling: Telling, sources: Iterable[str] = (), above: Telling | None = None) -> Bearing:
    """Read it off one statement, off the `sources` under which its speaker stands elsewhere in the article, and off the one `above` it."""
    cue, content = tokens(telling.cue), tokens(telling.content)
    put_forward = _put_forward(content)
    speaker = own_names(telling.speaker or "")
    doubt, is_doubting = _doubt(telling, cue, content)
    attitude, by = _attitude(telling, cue, is_put_forward=bool(put_forward))
    return Bearing(
        telling=telling,
        attitude=attitude,
        attitude_by=by,
        parts=parts_of(telling, attitude, above.speaker if above else None)[:MAX_PARTS],
        is_negative=telling.polarity is Polarity.NEGATIVE or attitude < 0,
        put_forward=put_forward,
        dismissal=_first(content, lexicon().dismissal, lexicon().dismissing),
        doubt=doubt,
        is_doubting=is_doubting,
        answering=_first(cue, lexicon().answering, {}),
        speaker=speaker,
        belongs=belonging((telling.source, *sources)) - speaker,
        represents=represents((telling.source, *sources)),
        is_the_state=state_of(telling.speaker or "") is not None,
        is_of_a_state=telling.kind is SourceKind.GOVERNMENT or is_in_office((telling.source, *sources)),
        named=named_in(telling),
    )


def _attitude(telling: Telling, cue: list[str], *, is_put_forward: bool) -> tuple[int, str]:
    """The cue's sign and the words or the act that give it."""
    negative = [word for word in negatives_of(cue) if word not in NOT_TURNING]
    against = _first(cue, lexicon().cue_against, lexicon().against_phrases)
    if telling.act is Act.CRITICIZE and not is_put_forward:
        return 1, ""
    if against:
        negative = [word for word in negative if word not in against.split()]
        return (1, f"{negative[0]} … {against}") if len(negative) % 2 else (-1, against)
    if withheld := _first(cue, frozenset(), lexicon().withheld):
        return -1, withheld
    if telling.act in OPPOSING or telling.act is Act.CRITICIZE:
        return -1, telling.cue
    return (-1, negative[0]) if len(negative) % 2 else (1, "")


def _put_forward(content: list[str]) -> str:
    """The noun of a claim or a plan at the content's head, where no clause has begun before."""
    for word in content[:HEAD_WORDS]:
        if word in {"that", "is", "was", "are", "were", "will", "would", "has", "have", "had", ",", ".", "i", "we", "he", "she", "they", "it"}:
            return ""
        if word in lexicon().put_forward:
            return word
    return ""


def _doubt(telling: Telling, cue: list[str], content: list[str]) -> tuple[str, bool]:
    """The words of doubt, and whether it is the cue that doubts; "does not doubt" is none."""
    negative = negatives_of(cue)
    found = _first(cue, lexicon().doubt, lexicon().doubting)
    if (found and not set(negative) - set(found.split())) or (telling.act is Act.DOUBT and not negative):
        return found or telling.cue, True
    return _first(content, lexicon().doubt, lexicon().doubting), False


def _first(words: list[str], stems: frozenset[str], phrases: Phrases) -> str:
    """The first word of the lists, or the first phrase, as it stands."""
    for i, word in enumerate(words):
        if word in phrases and (length := phrase_at(phrases, words, i)):
            return " ".join(words[i : i + length])
        if stem(word) in stems:
            return word
    return ""

"""Tellings: statements as claims see them, complete in themselves so that those of many documents can be set side by side."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.language.text import Text
from onrecord.model import Act, Article, Certainty, Entity, Naming, Passage, Polarity, SourceKind, Span, Statement

NOBODY = "unspecified"
"""The holder who is nobody in particular, of whom no two are known to be one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words inside a content that mean an entity of the article: `start` and `end` are offsets in `Telling.content`."""

    start: int
    end: int
    entity_id: str
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One of the coordinated clauses of a content, as words; whether it is negative in itself, whatever the cue does to it."""

    words: str
    is_negative: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement with what of its article matters.

    `content` joins the pieces of the content by one blank; `mentions` are in its order. `speaker` is the holder's name, `actor_id` who that is across
    documents (the entity's id where that is not worked out), `story` what the document's copies have in common (the document's id where it has none).
    `sentence` are the words around: the sentences in which source, cue and content stand; `context` the sentence at `at` with those beside it, and
    `at` is where the statement stands in the document. `clauses` are the coordinated clauses of the content's first sentence where they differ.
    `answers` is the id of the statement that this one denies, dismisses or accuses back, `about` the words of that one where only they tell what it
    is about ("denied the charge"); `answering.py` finds both.
    """

    id: str
    parent_id: str | None
    document_id: str
    document: str
    story: str
    day: str | None
    outlet: str | None
    title: str | None
    lead: str
    at: int
    is_headline: bool
    speaker: str | None
    entity_id: str | None
    actor_id: str | None
    kind: SourceKind | None
    naming: Naming | None
    country: str | None
    source: str
    cue: str
    content: str
    sentence: str
    context: str
    form_quoted: bool
    act: Act | None
    certainty: Certainty | None
    polarity: Polarity | None
    hedges: tuple[str, ...] = ()
    likelihood: str | None = None
    condition: str = ""
    mentions: tuple[Mention, ...] = ()
    clauses: tuple[Part, ...] = ()
    answers: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """What a ledger knows of an article beyond itself: its outlet, its story, and who its entities are."""

    outlet: str | None = None
    story: str | None = None
    actors: Mapping[str, str] | None = None


def tellings_of(article: Article, place: Place | None = None) -> tuple[Telling, ...]:
    """The statements of an article as tellings, in reading order."""
    text = Text.of(article.document.text)
    lead = _lead(article, text)
    around = ((_around(text, s), _context(text, _place_of(s))) for s in article.statements)
    told = zip(bare_tellings_of(article, place), around, strict=True)
    return tuple(replace(telling, lead=lead, sentence=sentence, context=context) for telling, (sentence, context) in told)


def bare_tellings_of(article: Article, place: Place | None = None) -> tuple[Telling, ...]:
    """The same without the words around them, for which the text must be split: for all but comparing."""
    return tuple(_telling(article, statement, place or Place()) for statement in article.statements)


def resolved(telling: Telling) -> str:
    """The content with each mention replaced by the entity's name: "its ship" becomes "Velmark ship", "he" a name."""
    out: list[str] = []
    last = 0
    for mention in telling.mentions:
        if mention.start >= last:
            out += [telling.content[last : mention.start], mention.name]
            last = mention.end
    return "".join([*out, telling.content[last:]])


def proposition(telling: Telling) -> str:
    """What is told in full: the content with names for pronouns, and what it points to."""
    return f"{resolved(telling)} {telling.about}".rstrip()


def _telling(article: Article, s: Statement, place: Place) -> Telling:
    document, holder = article.document, s.holder
    return Telling(
        id=s.id,
        parent_id=s.parent,
        document_id=document.id,
        document=article.name,
        story=place.story or document.id,
        day=(document.published or "")[:10] or None,
        outlet=place.outlet or document.publisher,
        title=document.title,
        lead="",
        at=_place_of(s),
        is_headline=s.place == "headline",
        speaker=holder.name if holder else None,
        entity_id=holder.id if holder else None,
        actor_id=(place.actors or {}).get(holder.id, holder.id) if holder else None,
        kind=holder.kind if holder else None,
        naming=holder.naming if holder else None,
        country=holder.country if holder else None,
        source=s.source.text,
        cue=s.cue.text,
        content=s.content.text,
        sentence="",
        context="",
        form_quoted=s.form != "indirect",
        act=s.act,
        certainty=s.stance.certainty,
        polarity=s.stance.polarity,
        hedges=s.stance.hedges.pieces,
        likelihood=s.stance.likelihood,
        condition=s.stance.condition.text,
        mentions=_mentions(s.content, article.entities),
        clauses=tuple(Part(c.words.text, c.polarity is Polarity.NEGATIVE) for c in s.stance.clauses),
    )


def _lead(article: Article, text: Text) -> str:
    """The first sentence of the body."""
    start = article.document.title_span[1] if article.document.title_span else 0
    apart = article.document.furniture
    inside = (s for s in text.sentences if s[0] >= start and not any(a <= s[0] and s[1] <= b for a, b in apart))
    first = next(inside, None)
    return text.text[first[0] : first[1]] if first else ""


def _around(text: Text, s: Statement) -> str:
    spans = dict.fromkeys(text.sentence_at(start) for passage in (s.source, s.cue, s.content) for start, _ in passage)
    return " ".join(text.text[a:b] for a, b in sorted(spans))


def _place_of(s: Statement) -> int:
    return (s.cue or s.content or s.source).start


def _context(text: Text, at: int) -> str:
    """The words of the sentence at an offset, of the one before it and of the one behind."""
    place = bisect_left(text.sentences, text.sentence_at(at))
    near = text.sentences[max(0, place - 1) : place + 2]
    return text.text[near[0][0] : near[-1][1]] if near else ""


def _mentions(content: Passage, entities: Sequence[Entity]) -> tuple[Mention, ...]:
    """The entities' mentions inside a content, with offsets in its joined text."""
    out: list[Mention] = []
    moved = _offsets(content)
    for entity in entities:
        for start, end in entity.mentions:
            for piece, shift in moved:
                if piece[0] <= start and end <= piece[1]:
                    out.append(Mention(start - shift, end - shift, entity.id, entity.name, entity.country))
    return tuple(sorted(out, key=lambda m: (m.start, -m.end, m.entity_id)))


def _offsets(content: Passage) -> list[tuple[Span, int]]:
    """Each piece with the distance between its place in the document and its place in the joined text."""
    out: list[tuple[Span, int]] = []
    at = 0
    for start, end in content:
        out.append(((start, end), start - at))
        at += end - start + 1
    return out

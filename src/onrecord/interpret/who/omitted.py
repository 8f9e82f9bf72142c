"""Who holds a statement whose source is left out."""

import re

from onrecord.interpret.who.behind import behind
from onrecord.interpret.who.country import is_news
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES, Sort
from onrecord.interpret.who.nearest import named_before
from onrecord.interpret.who.phrase import POSSESSIVE
from onrecord.interpret.who.pronouns import resolve_pronoun
from onrecord.interpret.who.read import nobody, read_source
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.subject import is_verb, opening_of, subject_before, subject_of_sentence
from onrecord.model import Attribution, Naming, Passage, SourceKind, Span

JUDGED = re.compile(
    r"\b(?:convict|sentenc|acquit|charg|indict|arrest|found guilty|commut|prohibit|ban(?:ned|s)\b|fined|jailed|legali[sz]|extradit|subpoena)",
    re.IGNORECASE,
)
"""What only a state does to somebody."""
SENTENCED = re.compile(r"\b(?:sentenced|convicted|acquitted|found guilty|jailed)\b", re.IGNORECASE)
ENACTED = re.compile(r"\b(?:extended|prohibited|banned|suspended|tasked|allowed)\b", re.IGNORECASE)
"""What a state does by law or order."""
PLANNED = re.compile(r"\b(?:planned|scheduled|postponed|cancelled|canceled)\b", re.IGNORECASE)
OWN = re.compile(r"(?:\w+ing|plans?|intent(?:ion)?s?|decision|willingness|desire|hopes?|refusal|efforts?|wanting)\b", re.IGNORECASE)
"""Cues without a source of their own that take their parent's ("announced plans", "admitted to ordering")."""
ACCUSING = re.compile(r"\b(?:accus|alleg)", re.IGNORECASE)
SHARED = re.compile(r"[\s,]*(?:and|but|then|or)?[\s,]*(?:also|then|later|has|have|had|subsequently)?\s*", re.IGNORECASE)
NOUNS = ("s", "tion", "sion", "ment", "al", "ing", "ism", "ance", "ence", "ty", "ise", "ge")
"""Endings of nouns, by which "her claims" is told from "made her claim"."""
NEAR = 4
REACH = 20
BE = frozenset({"am", "is", "are", "was", "were"})
JOINING = frozenset({"and", "but"})
NOMINAL = re.compile(r"^(?:the|an?|his|her|its|their|\w*-\S*|\w+(?:s|tion|sion|ment|al|ance|ence|ty|ise))\b|\bof\b", re.IGNORECASE)
"""Cues that are a noun or an adjective."""
NOMINATIVE = frozenset({"i", "we", "he", "she", "they"})
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|widely)\b|\w(?:edly|ably)$", re.IGNORECASE)


def read_omitted(scene: Scene, index: int) -> Finding:
    """Nobody in particular, unless an owner, the parent, a subject right before the cue or that of the verb before tells who."""
    attribution = scene.attributions[index]
    if not attribution.cue:
        return nobody(scene)
    owned = behind(scene, index) or _owned(scene, index) or _parents(scene, index) or _accused(scene, index)
    if owned is not None:
        return owned
    if _is_active(scene, attribution.cue):
        found = _subject(scene, index) or _coordinated(scene, index) or _participle(scene, index)
        if found is not None:
            return found
    found = _court(scene, attribution.cue) or _enacting(scene, attribution.cue)
    if found is not None:
        return found
    return nobody(scene, SourceKind.GOVERNMENT if JUDGED.search(attribution.cue.text) else SourceKind.PEOPLE)


def _court(scene: Scene, cue: Passage) -> Finding | None:
    """The court that spoke before, for what only a court does to somebody."""
    if not SENTENCED.search(cue.text):
        return None
    for at, figure, _ in reversed(scene.spoken):
        if at < cue.start and figure.kind == SourceKind.GOVERNMENT and figure.head == "court":
            return Finding(figure, "subject", tuple(figure.mentions[:1]))
    return None


def _enacting(scene: Scene, cue: Passage) -> Finding | None:
    """The body that spoke last, for what is planned, and the state that a text is about, for what is forbidden, without a word on by whom."""
    figure = None
    if ENACTED.search(cue.text) and scene.is_home_strong and scene.home:
        figure = scene.figures.state(scene.home, cue.start)
    elif PLANNED.search(cue.text):
        figure = next((f for at, f, is_top in reversed(scene.spoken) if at < cue.start and is_top and f.kind in BODIES and not is_news(f)), None)
    return None if figure is None or figure.naming != Naming.NAMED else Finding(figure, "context", tuple(figure.mentions[:1]))


def _is_active(scene: Scene, cue: Passage) -> bool:
    """Whether a cue is a verb, or "is glad" and the like, that its subject does."""
    words = cue.text.lower().split()
    copula = next((i for i, word in enumerate(words) if word in BE), None)
    if copula is not None:
        last = next((w for w in words[copula + 1 :] if w not in {"not", "very", "so", "also"} and not w.endswith("ly")), "")
        return (last.endswith("ing") and last != "being") or last in lexicon().small["feeling"]
    before = scene.tokens.low(scene.tokens.within((0, cue.start)).stop - 1)
    return not PASSIVE.search(cue.text) and (_is_verb(cue.text) or before in NOMINATIVE or (before in JOINING and not NOMINAL.search(cue.text)))


def _is_verb(cue: str) -> bool:
    """Whether a cue opens like a verb, with no noun or adjective."""
    low = cue.lower().split()[0]
    if "-" in low:
        return False
    return is_verb(low) or low.endswith("ing") or (low.endswith("s") and not low.endswith("ss") and lexicon().kind(low) is None)


def _owned(scene: Scene, index: int) -> Finding | None:
    """Whose "its accusations" are: the parent's holder, else whom the possessive means."""
    attribution = scene.attributions[index]
    first = scene.tokens.within((attribution.cue.start, len(scene.tokens.text))).start
    at = next((k for k in (first, first - 1) if scene.tokens.low(k) in POSSESSIVE), None)
    word = scene.tokens.low(at + 1) if at is not None else ""
    if at is None or word.endswith("ed") or (scene.tokens.low(at) == "her" and not word.endswith(NOUNS)):
        return None
    token = scene.tokens.items[at]
    return resolve_pronoun(scene, token.low, token.start, index)


def _parents(scene: Scene, index: int) -> Finding | None:
    """The parent's holder for what opens its content ("announced plans")."""
    attribution = scene.attributions[index]
    parent = attribution.parent
    if parent is None or parent not in scene.findings or not OWN.match(attribution.cue.text):
        return None
    content = scene.attributions[parent].content
    if not content or attribution.cue.start - content.start > NEAR:
        return None
    figure = scene.findings[parent].figure
    return Finding(figure, "parent", tuple(figure.mentions[:1]))


def _accused(scene: Scene, index: int) -> Finding | None:
    """Whoever the parent accuses, for what is told inside of the accusation ("accusations that Varland misleads them with reports that …")."""
    parent = scene.attributions[index].parent
    if parent is None or not ACCUSING.search(scene.attributions[parent].cue.text) or not scene.attributions[parent].content:
        return None
    first = scene.tokens.within((scene.attributions[parent].content.start, len(scene.tokens.text))).start
    name = next((scene.cover[k] for k in (first, first + 1, first + 2) if k in scene.cover), None)
    if name is None or name.start >= scene.attributions[index].cue.start:
        return None
    figure = scene.figures.by_start(name.start)
    return None if figure is None else Finding(figure, "parent", ((name.start, name.end),))


def _subject(scene: Scene, index: int) -> Finding | None:
    """Whoever stands right before the verb, where the source was not marked."""
    cue = scene.attributions[index].cue
    span = subject_before(scene, cue.start) or _relative(scene, cue.start)
    contents = [scene.attributions[i].content for i in scene.beside(cue.start)]
    is_nominative = span is not None and scene.tokens.text[slice(*span)].lower() in NOMINATIVE
    if span is None or (not is_nominative and any(c.holds(span[0]) and not c.holds(cue.start) for c in contents)):
        return None
    found = read_source(scene, Passage.of(scene.tokens.text, [span]), index)
    return None if found.by == "unspecified" else Finding(found.figure, "subject", (span,))


def _relative(scene: Scene, offset: int) -> Span | None:
    """The "which" or "who" right before a verb."""
    last = scene.tokens.within((0, offset)).stop - 1
    token = scene.tokens.at(last)
    return (token.start, token.end) if token is not None and token.low in {"which", "who"} else None


def _coordinated(scene: Scene, index: int) -> Finding | None:
    """The holder of the statement whose content or cue ends right before "and" and this cue, else the subject that the sentence opens with."""
    attribution = scene.attributions[index]
    cue = attribution.cue
    sentence = scene.sentence(cue.start)[0]
    for i in scene.beside(cue.start):
        other = scene.attributions[i]
        if i == index or i not in scene.findings or not other.source or not other.content or other.parent != attribution.parent:
            continue
        end = max(other.content.end, other.cue.end) if other.cue else other.content.end
        if sentence <= other.source.start < end <= cue.start and cue.start - end < REACH and SHARED.fullmatch(scene.tokens.text, end, cue.start):
            return Finding(scene.findings[i].figure, "coordination", tuple(other.source))
    span = subject_of_sentence(scene, cue.start) if attribution.parent is None else None
    if span is None:
        return None
    found = read_source(scene, Passage.of(scene.tokens.text, [span]), index)
    return None if found.by == "unspecified" else Finding(found.figure, "coordination", (span,))


def _participle(scene: Scene, index: int) -> Finding | None:
    """The holder of the nearest other statement of the sentence, for "saying that …"."""
    attribution = scene.attributions[index]
    if not attribution.cue.text.lower().split()[0].endswith("ing"):
        return None
    near = [
        (abs(other.source.start - attribution.cue.start), i)
        for i in scene.beside(attribution.cue.start)
        if i != index and (other := scene.attributions[i]).source and other.parent == attribution.parent
    ]
    if not near:
        return _opening(scene, index) or _last_named(scene, attribution)
    best = min(near)[1]
    found = scene.findings.get(best) or read_source(scene, scene.attributions[best].source, best)
    return Finding(found.figure, "coordination", tuple(scene.attributions[best].source))


def _opening(scene: Scene, index: int) -> Finding | None:
    """The name or person that a sentence opens with, for a participle behind a comma ("Ann Okoro left at once, saying that …")."""
    cue = scene.attributions[index].cue
    if scene.tokens.low(scene.tokens.within((0, cue.start)).stop - 1) != ",":
        return None
    span = opening_of(scene, cue.start)
    found = read_source(scene, Passage.of(scene.tokens.text, [span]), index) if span is not None else None
    return None if span is None or found is None or found.by == "unspecified" else Finding(found.figure, "coordination", (span,))


def _last_named(scene: Scene, attribution: Attribution) -> Finding | None:
    """The last person or body named before a participle in its sentence ("Ann Okoro was cheered upon announcing …")."""
    opening = scene.sentence(attribution.cue.start)[0]
    before = [(n, f) for n, f in named_before(scene, attribution.cue.start) if n.start >= opening and n.sort != Sort.PLACE]
    if attribution.parent is not None or not before or scene.tokens.low(before[-1][0].last) not in BE:
        return None
    name, figure = before[-1]
    return Finding(figure, "coordination", ((name.start, name.end),))

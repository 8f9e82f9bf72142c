"""Which words of a cue decide: the entry of the lexicon that outweighs the others in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.interpret.act.cue import Cue
from onrecord.interpret.act.lexicon import Lexicon, WordClass, lexicon
from onrecord.interpret.act.tables import grammar, word_lists
from onrecord.interpret.act.words import Word, noun_forms, verb_forms
from onrecord.model import Act

PHRASE_REACH = 3
VERB_ENDINGS = ("ed", "ing")
GENITIVE_HEADS = ("of", "from", "by", "against")


@dataclass(frozen=True, slots=True)
class Head:
    """What decides: its name in the lexicon, its class, its act there, and its words, the first of which is the cue's word number `at`."""

    name: str
    word_class: WordClass
    act: Act
    words: tuple[Word, ...]
    at: int
    is_weak: bool


def heads_of(cue: Cue) -> tuple[Head, ...]:
    """All entries that stand in the cue, in their order.

    What comes behind a plain verb of telling is its object or circumstance, unless it is a verb again: "told the press", "said at a protest".
    """
    known, lists = lexicon(), word_lists()
    phrases = list(_phrases(known, cue))
    taken = {w.start for head in phrases for w in head.words}
    singles: list[Head] = []
    for i, word in enumerate(cue.words):
        is_told = any(s.name in lists.plain and s.word_class is WordClass.VERB for s in singles)
        if word.start in taken or word.surface in lists.skipped or (is_told and not _is_verb_again(cue, i)):
            continue
        singles += filter(None, [_single(known, cue, i)])
    return tuple(sorted((*phrases, *singles), key=lambda h: h.at))


def deciding(heads: tuple[Head, ...]) -> Head | None:
    """The last entry that is not weak, else the last one."""
    strong = [h for h in heads if not h.is_weak]
    return strong[-1] if strong else heads[-1] if heads else None


def _phrases(known: Lexicon, cue: Cue) -> Iterator[Head]:
    """The longest phrase at each place, none inside another. A phrase may go on behind the cue, but begins in it."""
    lists = word_lists()
    line = [w for w in cue.words if w.surface not in lists.skipped]
    own = len(line)
    line += [w for w in cue.after if w.surface not in lists.skipped][:PHRASE_REACH]
    forms = [frozenset((*verb_forms(w.surface), *noun_forms(w.surface))) for w in line]
    i = 0
    while i < own:
        found = next(
            ((p, act) for first in sorted(forms[i]) for p, act in known.phrases.get(first, ()) if _matches(p, forms[i : i + len(p)])),
            None,
        )
        if found is None:
            i += 1
            continue
        phrase, act = found
        name = "-".join(phrase)
        yield Head(name, WordClass.PHRASE, act, tuple(line[i : i + len(phrase)]), cue.words.index(line[i]), name in lists.weak)
        i += len(phrase)


def _matches(phrase: tuple[str, ...], forms: list[frozenset[str]]) -> bool:
    return len(phrase) == len(forms) and all(word in form for word, form in zip(phrase, forms, strict=True))


def _single(known: Lexicon, cue: Cue, i: int) -> Head | None:
    word = cue.words[i]
    for word_class in _classes(cue, i):
        for form in _forms(word.surface, word_class):
            act = known.words.get((form, word_class))
            if act is not None:
                return Head(form, word_class, act, (word,), i, is_weak=form in word_lists().weak)
    return None


def _forms(surface: str, word_class: WordClass) -> tuple[str, ...]:
    if word_class in (WordClass.MODIFIER, WordClass.ALONE):
        return (surface,)
    whole = verb_forms(surface) if word_class is WordClass.VERB else noun_forms(surface)
    return (*whole, *_forms(surface.rpartition("-")[2], word_class)) if "-" in surface else whole


def _classes(cue: Cue, i: int) -> tuple[WordClass, ...]:
    """The classes that a word of a cue may have, likeliest first."""
    if len(cue.words) == 1:
        alone: tuple[WordClass, ...] = (WordClass.ALONE,)
    else:
        alone = ()
    if cue.words[i].surface.endswith("ed") and cue.has_subject and grammar().passives.isdisjoint(w.surface for w in cue.words[:i]):
        return WordClass.VERB, WordClass.MODIFIER, WordClass.NOUN
    if _is_noun(cue, i):
        return *alone, WordClass.MODIFIER, WordClass.NOUN, WordClass.VERB
    return *alone, WordClass.MODIFIER, WordClass.VERB, WordClass.NOUN


def _is_noun(cue: Cue, i: int) -> bool:
    """Whether a word that may be a verb or a noun is a noun: behind a determiner or a genitive and no auxiliary or subject."""
    known = grammar()
    surface = cue.words[i].surface
    if surface.endswith(VERB_ENDINGS):
        return False
    before = () if cue.has_subject else cue.before[-1:]
    for word in reversed([w.surface for w in (*before, *cue.words[:i])]):
        if word in known.auxiliaries and word != "'s":
            return False
        if word in known.determiners:
            return True
        if word in known.subjects:
            return False
    if cue.is_possessed:
        return True
    following = cue.words[i + 1].surface if i + 1 < len(cue.words) else cue.after[0].surface if cue.after else ""
    return not cue.has_subject and surface.endswith("s") and following in GENITIVE_HEADS


def _is_verb_again(cue: Cue, i: int) -> bool:
    return cue.words[i].surface.endswith("ing") or cue.words[i - 1].surface in ("to", "and")

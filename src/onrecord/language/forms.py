"""Words as rules see them: in lower case, with contractions opened."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

ENDINGS = ("n't", "'s", "'m", "'re", "'ve", "'ll", "'d")
STEMS = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
IS_AFTER = frozenset(["he", "she", "it", "that", "there", "here", "what", "who", "where", "how", "this", "let"])
"""Words behind which "'s" is a verb, and no possessive."""
MARKS = frozenset(",;:.?!—–―-()…")
AS_THEY_ARE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark: `form` is what the lists know, `[start, end)` where it stands."""

    form: str
    start: int
    end: int
    is_title: bool = False

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return self.form in MARKS


def opened(surface: str, start: int, end: int, *, spelled: Mapping[str, str] = AS_THEY_ARE) -> Iterator[Word]:
    """Open "can't" to "can not", "he's" to "he 's"; a possessive stays one word. `spelled` gives endings another form ("'ll" as "will")."""
    form, is_title = surface.lower().replace("’", "'"), surface[0].isupper()
    ending = "not" if form == "cannot" else next((e for e in ENDINGS if form.endswith(e)), "")
    stem = form[: len(form) - len(ending)]
    if not ending or (ending == "'s" and stem not in IS_AFTER):
        yield Word(form, start, end, is_title)
        return
    cut = end - len(ending)
    if stem and start < cut:
        yield Word(STEMS.get(stem, stem) if ending == "n't" else stem, start, cut, is_title)
    yield Word("not" if ending == "n't" else spelled.get(ending, ending), cut, end)


def form_at(words: Sequence[Word], i: int) -> str:
    """The form of word `i`; empty outside."""
    return words[i].form if 0 <= i < len(words) else ""

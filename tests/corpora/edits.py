"""What papers do to a story that they take over, done by rule to any text: the copies that recall is measured on."""

import random
from collections.abc import Callable

from onrecord.language.words import split_words

HEADLINE = "Council of Meridia weighs what to do about the harbour"
LEAD = "The matter that has occupied so many for weeks came to a head again, people who follow it closely pointed out to this paper."
BYLINE = "Par Odile Varenne, à Port Meridia"


def cut(text: str) -> str:
    """The first 40 % of the words, to the end of a paragraph."""
    title, *paragraphs = text.split("\n\n")
    room, kept = 0.4 * len(text.split()), [title]
    for paragraph in paragraphs:
        if len(" ".join(kept).split()) >= room:
            break
        kept.append(paragraph)
    return "\n\n".join(kept)


def new_headline(text: str) -> str:
    """Another headline."""
    return "\n\n".join([HEADLINE, *text.split("\n\n")[1:]])


def new_first_paragraph(text: str) -> str:
    """Another first paragraph in place of the old one."""
    title, *paragraphs = text.split("\n\n")
    return "\n\n".join([title, LEAD, *paragraphs[1:]])


def translated_byline(text: str) -> str:
    """A byline in another language below the headline."""
    title, *paragraphs = text.split("\n\n")
    return "\n\n".join([title, BYLINE, *paragraphs])


def dropped_sentences(text: str) -> str:
    """Without one sentence of ten, chosen by chance with a fixed seed."""
    words = split_words(text)
    starts = [int(words.starts[i]) for i in range(len(words)) if words.sentences[i]]
    kept = random.Random(len(text))  # noqa: S311
    return "".join(text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True) if a == 0 or kept.random() >= 0.1)


def changed_words(text: str) -> str:
    """One word of twenty left out, chosen by chance with a fixed seed: an editor's touch in most sentences."""
    kept = random.Random(len(text))  # noqa: S311
    return "\n\n".join(" ".join(w for w in p.split(" ") if kept.random() >= 0.05) for p in text.split("\n\n"))


def all_at_once(text: str) -> str:
    """Every edit above, the cut last."""
    return cut(new_headline(new_first_paragraph(translated_byline(dropped_sentences(changed_words(text))))))


EDITS: dict[str, Callable[[str], str]] = {
    edit.__name__: edit for edit in (cut, new_headline, new_first_paragraph, translated_byline, dropped_sentences, changed_words, all_at_once)
}

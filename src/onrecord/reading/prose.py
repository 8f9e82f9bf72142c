"""The paragraphs of a piece of HTML that is a story's text and nothing else: all of it is kept, so that no article has to be found in it."""

import re
from collections.abc import Iterator
from typing import Any

from onrecord.reading.loaded import Refusal

_BLOCKS = """
address article aside blockquote block body br center dd div dl dt footer h1 h2 h3 h4 h5 h6 header hl2 hr li main ol p pre section table td th tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements of HTML and of NITF that begin and end a paragraph."""
_SKIPPED = """
audio button canvas embed figure form head hedline iframe img media nav noscript object script select style svg template textarea title video
"""
SKIPPED = frozenset(_SKIPPED.split())
"""Elements that hold no words of the story."""
MARKUP = re.compile(r"<(?:[a-zA-Z]|[/!?])|&(?:#\w{1,8}|\w{2,30});")
BREAK = "\n\n"


def paragraphs_in(source: str) -> tuple[str, ...]:
    """The paragraphs of a source that is HTML or, where it has no tag and no entity, plain text. Raises `Refusal` for one nested beyond reading."""
    if MARKUP.search(source) is None:
        return tuple(text for line in source.splitlines() if (text := " ".join(line.split())))
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(f"<div>{source}</div>".encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Refusal(f"the HTML is broken beyond reading: {error.msg}") from error
    if any("xcessive depth" in (entry.message or "") for entry in parser.error_log):
        raise Refusal("the HTML is nested too deeply to be a story")
    return () if root is None else paragraphs_of(root)


def paragraphs_of(root: Any) -> tuple[str, ...]:
    """The texts of the blocks below an element of HTML, XHTML or NITF, blanks made single, empty ones left out."""
    found: list[str] = []
    words: list[str] = []
    for piece in (*_pieces(root), None):
        if piece is not None:
            words.append(piece)
            continue
        if text := " ".join("".join(words).split()):
            found.append(text)
        words = []
    return tuple(found)


def line_of(source: str) -> str:
    """A title or a name that may be written as HTML, as one line of plain text."""
    return " ".join(paragraphs_in(source))


def joined(title: str | None, paragraphs: tuple[str, ...]) -> str:
    """A document's text: the title, a blank line, the body; the title is not repeated where it stands first in the body again."""
    while title and paragraphs and paragraphs[0].casefold() == title.casefold():
        paragraphs = paragraphs[1:]
    return BREAK.join((title, *paragraphs) if title else paragraphs)


def _pieces(root: Any) -> Iterator[str | None]:
    """The texts below `root` in order, None where a block begins or ends. Walks without recursion, however deep the tree."""
    from lxml.etree import iterwalk

    skipping = 0
    for event, element in iterwalk(root, events=("start", "end")):
        name = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
        if name in BLOCKS and not skipping:
            yield None
        if event == "start":
            skipping += name in SKIPPED
            if element.text and not skipping and name:
                yield element.text
        else:
            skipping -= name in SKIPPED
            if element.tail and element is not root and not skipping:
                yield element.tail

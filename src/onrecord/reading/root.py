"""The root element of an XML text, found without parsing it."""

import codecs
import re

_BOMS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_ELEMENT = re.compile(r"<(?:[A-Za-z_][\w.\-]{0,60}:)?([A-Za-z_][\w.\-]{0,60})")
_OPENING = re.compile(r"\s*<[?!A-Za-z_]")
ENTITY = "<!ENTITY"


def is_xml(head: bytes) -> bool:
    """Whether bytes begin like XML; HTML does so too."""
    return _OPENING.match(_text(head)) is not None


def root_of(head: bytes) -> str | None:
    """The root element's name without its prefix; None where there is none."""
    text = _text(head)
    match = _ELEMENT.match(text, prolog_end(text))
    return match[1] if match else None


def prolog_end(text: str) -> int:
    """Where the root element begins: the first tag outside of comments and of what a document type declares; the text's end where none does."""
    position = 0
    while (position := text.find("<", position)) >= 0:
        if text.startswith("<!--", position):
            position = text.find("-->", position)
            if position < 0:
                break
        elif _ELEMENT.match(text, position):
            return position
        else:
            position += 1
    return len(text)


def _text(head: bytes) -> str:
    """The head as text, exact as far as names of elements go."""
    encoding = next((name for mark, name in _BOMS.items() if head.startswith(mark)), "latin-1")
    return head.decode(encoding, "replace").lstrip("\ufeff")

"""XML from strangers: no entity is expanded, nothing is loaded, depth and length are bounded. A broken text is cut into stories, each read alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5
from typing import Any

from onrecord.reading.loaded import Refusal
from onrecord.reading.root import ENTITY, prolog_end

XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
REFERENCE = re.compile(r"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{0,40});)?")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no XML may hold."""
DECLARED = re.compile(rb"\s*<\?xml[^>]{0,100}encoding=[\"']([\w\-]{2,30})", re.IGNORECASE)
ROOT_TAG = re.compile(r"<(?P<name>[A-Za-z_][\w.:\-]{0,60})[^<>]{0,4000}>")


@dataclass(frozen=True, slots=True)
class Story:
    """One story's element, its number counted from 1; without element, `fault` says what is wrong with it."""

    number: int
    element: Any = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of an XML text, and the root of what stands around them: the whole tree, or what could be read before the first story."""

    root: Any
    found: tuple[Story, ...]


def stories_of(text: str, name: str) -> Stories:
    """The elements called `name`, whatever their namespace, in order.

    Raises `Refusal` where the text declares entities, which news needs none of and attacks are made with, or is broken and holds no such element.
    """
    if ENTITY in text[: prolog_end(text)]:
        raise Refusal("the XML declares entities, which can be made to fill all memory or to fetch files; no news needs them, and it is not read")
    try:
        root = parse_xml(text)
    except Refusal as refusal:
        return _salvage(text, name, refusal)
    return Stories(root, tuple(Story(n, element) for n, element in enumerate(root.iter(f"{{*}}{name}"), 1)))


def parse_xml(text: str, *, recover: bool = False) -> Any:
    """The root element of a text. Raises `Refusal` where it is not well formed."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
        recover=recover,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.lstrip("\ufeff \t\r\n").encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise Refusal(f"the XML is broken: {error.msg or 'it is empty'}") from error
    if root is None:
        raise Refusal("the XML is broken: it holds no element")
    if next(root.iter(etree.Entity), None) is not None:
        raise Refusal("the XML is broken: it names characters that it does not declare")
    return root


def _salvage(text: str, name: str, refusal: Refusal) -> Stories:
    """The stories of a broken text, each parsed alone, so that only those are lost that are broken themselves."""
    opening = ROOT_TAG.match(text, prolog_end(text))
    pieces = list(_pieces(text, name))
    if opening is None or not pieces:
        raise refusal
    shell, end = opening[0], f"</{opening['name']}>"
    found = tuple(_story(number, piece, shell, end, name) for number, (_, piece) in enumerate(pieces, 1))
    around = text[opening.start() : pieces[0][0]]
    try:
        return Stories(parse_xml(_repaired(around), recover=True), found)
    except Refusal:
        return Stories(None, found)


def _story(number: int, piece: str, shell: str, end: str, name: str) -> Story:
    if not piece:
        return Story(number, fault="the XML is broken: the story is cut before its end")
    try:
        root = parse_xml(shell + _repaired(piece) + end)
    except Refusal as refusal:
        return Story(number, fault=refusal.reason)
    element = next(root.iter(f"{{*}}{name}"), None)
    return Story(number, element, "" if element is not None else "the XML is broken: the story has no tag")


def _pieces(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Where each element called `name` begins, and its source; empty for one that is not closed."""
    start: int | None = None
    for tag in re.finditer(rf"<(/?)(?:[A-Za-z_][\w.\-]{{0,60}}:)?{name}(?=[\s>])[^<>]{{0,4000}}>", text):
        if not tag[1]:
            if start is not None:
                yield start, ""
            start = tag.start()
        elif start is not None:
            yield start, text[start : tag.end()]
            start = None
    if start is not None:
        yield start, ""


def _repaired(source: str) -> str:
    """A source with the faults undone that change no word: HTML's names for characters, "&" written bare, control characters."""
    return FORBIDDEN.sub("", REFERENCE.sub(_reference, source))


def _reference(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    if name.startswith("#") or name in XML_NAMES:
        return match[0]
    characters = html5.get(f"{name};")
    return f"&amp;{name};" if characters is None else "".join(f"&#{ord(c)};" for c in characters)


def declared_in(data: bytes) -> str | None:
    """The encoding that an XML declaration names."""
    match = DECLARED.match(data)
    return match[1].decode("ascii") if match else None

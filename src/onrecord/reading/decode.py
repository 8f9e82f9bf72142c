"""Bytes to text, so exactly that every character can be found in the bytes again."""

import codecs
import re
from dataclasses import dataclass
from itertools import accumulate

from onrecord.model import SourceMap
from onrecord.reading.loaded import Refusal

MAGIC = {
    b"%PDF": "a PDF file", b"PK\x03\x04": "a zip file (perhaps .docx, .odt or .epub)", b"\x89PNG": "a PNG image", b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image", b"RIFF": "a RIFF file (picture or sound)", b"\x7fELF": "a program", b"MZ\x90": "a program", b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive", b"BZh": "a bzip2 file", b"\xfd7zXZ": "an xz file", b"\x28\xb5\x2f\xfd": "a zstd file",
    b"\xd0\xcf\x11\xe0": "an Office file", b"SQLite format 3": "an SQLite database", b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip file inside a gzip file",
}  # fmt: skip
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The longer marks first: UTF-32's begins with UTF-16's."""
CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
MOST_CONTROLS = 0.02
"""Share of control characters above which a text is binary; captures of terminals and old wires stay under a hundredth."""
MOST_DAMAGE = 0.25
"""Share of the non-ASCII sequences that may be broken in a text that still counts as UTF-8; another encoding breaks nearly all."""
FEW_LETTERS = 0.03
"""Share of bytes from 0xA0 on, where code pages differ: English has fewer, Polish and Czech twice as many. Quotation marks lie below and agree."""
_WESTERN = """
cp1250 cp1252 cp1254 cp1257 cp1258 latin_1 iso8859_2 iso8859_3 iso8859_4 iso8859_9 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16
"""
WESTERN = frozenset(_WESTERN.split())


ESCAPED = re.compile("[\udc80-\udcff]")
"""How a byte that is not valid UTF-8 stands in `Decoded.raw`: one character for one byte, which encodes back to it."""
BROWSERS_READ = {"ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "gb2312": "gb18030"}
"""Encodings that pages name and browsers read as another (https://encoding.spec.whatwg.org)."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Bytes as text. `raw` encodes back to exactly the bytes; `text` is the same, character for character, with broken bytes as U+FFFD."""

    raw: str
    encoding: str
    is_damaged: bool = False

    @property
    def text(self) -> str:
        """The text as it is read."""
        return ESCAPED.sub("\ufffd", self.raw) if self.is_damaged else self.raw

    def size(self, start: int, end: int) -> int:
        """How many bytes the characters `[start, end)` take."""
        return len(self.raw[start:end].encode(self.encoding, "surrogateescape"))


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Decode `data`, changing nothing: line ends and a byte order mark stay. `declared` is the encoding that a header or a page names.

    UTF-8 comes before all else, since hardly anything else is valid UTF-8 by chance. Raises `Refusal` for what is no text.
    """
    _refuse_known_binaries(data)
    decoded = _by_mark(data) or _strictly(data, "utf-8")
    if decoded is None and b"\0" in data:
        raise Refusal("the file is binary: it holds NUL bytes, and no encoding was named by a byte order mark")
    decoded = decoded or _damaged_utf8(data) or _declared(data, declared) or _detected(data)
    check_text(decoded.text)
    return decoded


def check_text(text: str) -> None:
    """Raise `Refusal` for a text that is binary, or that no encoding could have given."""
    if "\0" in text:
        raise Refusal("the text is binary: it holds NUL characters")
    controls = len(CONTROLS.findall(text))
    if controls > MOST_CONTROLS * len(text):
        raise Refusal(f"the text is binary: {controls} of its {len(text)} characters are control characters")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Refusal(f"the text holds half a surrogate pair at character {error.start}, which is no character") from error


def line_map(decoded: Decoded, size: int) -> SourceMap:
    """One run for each line of a text that was decoded from `size` bytes; one for the whole where the encoding keeps no count by line."""
    lines = decoded.raw.splitlines(keepends=True)
    ends = list(accumulate(map(len, lines)))
    sizes = [decoded.size(end - len(line), end) for line, end in zip(lines, ends, strict=True)]
    if sum(sizes) != size:
        return SourceMap(((0, len(decoded.raw), 0, size),) if lines else ())
    byte_ends = accumulate(sizes)
    return SourceMap(tuple((e - len(line), e, b - m, b) for line, e, m, b in zip(lines, ends, sizes, byte_ends, strict=True)))


def _refuse_known_binaries(data: bytes) -> None:
    for magic, kind in MAGIC.items():
        if data.startswith(magic):
            raise Refusal(f"the file is binary: it begins like {kind}; save its text or its page and read that")


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark) and (decoded := _strictly(data, encoding)):
            return decoded
    return None


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (LookupError, UnicodeError):
        return None


def _declared(data: bytes, name: str | None) -> Decoded | None:
    """By the name that a header or a page gives; "iso-8859-1" nearly always means cp1252."""
    if name is None:
        return None
    return _strictly(data, BROWSERS_READ.get(name.lower(), name)) or _strictly(data, name)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """A UTF-8 text with a few broken bytes (cut in the middle of a character, say)."""
    raw = data.decode("utf-8", "surrogateescape")
    broken = len(ESCAPED.findall(raw))
    whole = sum(not c.isascii() for c in raw) - broken
    return Decoded(raw, "utf-8", is_damaged=True) if broken <= MOST_DAMAGE * whole else None


def _detected(data: bytes) -> Decoded:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data).best()
    if best is None:
        raise Refusal("the encoding could not be told; save the file as UTF-8")
    encoding = best.encoding
    if encoding in WESTERN and sum(b >= 0xA0 for b in data) < FEW_LETTERS * len(data):
        encoding = "cp1252"
    decoded = _strictly(data, encoding) or _strictly(data, best.encoding)
    if decoded is None:
        raise Refusal(f"the encoding looks like {best.encoding}, and the bytes are not valid in it; save the file as UTF-8")
    return decoded

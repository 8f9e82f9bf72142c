import gzip
import zlib

import brotli
import pytest

from onrecord.reading.archive.coding import dechunked, unpacked
from onrecord.reading.loaded import Refusal

BODY = b"<p>He said no.</p>" * 10
RAW = zlib.compressobj(wbits=-15)
BARE = RAW.compress(BODY) + RAW.flush()


@pytest.mark.parametrize(
    ("packed", "codings"),
    [
        (gzip.compress(BODY, mtime=0), "gzip"),
        (gzip.compress(BODY, mtime=0), " X-GZIP "),
        (zlib.compress(BODY), "deflate"),
        (BARE, "deflate"),
        (brotli.compress(BODY), "br"),
        (gzip.compress(brotli.compress(BODY), mtime=0), "br, gzip"),
        (BODY, "identity"),
        (BODY, "gzip"),
        (BODY, "br"),
    ],
)
def test_a_body_is_unpacked_and_one_that_was_unpacked_before_is_left(packed: bytes, codings: str) -> None:
    assert unpacked(packed, codings, 1_000) == BODY


@pytest.mark.parametrize(
    ("packed", "codings", "reason"),
    [
        (gzip.compress(BODY, mtime=0)[:-9], "gzip", "the answer is packed and cut before its end"),
        (b"no gzip", "gzip", "the answer is packed and damaged: "),
        (brotli.compress(BODY)[:-2], "br", "the answer is packed and cut before its end"),
        (b"\xff" * 40, "br", "the answer is packed and damaged: "),
        (gzip.compress(b" " * 2_000, mtime=0), "gzip", "the document is longer than 1000 bytes"),
        (brotli.compress(b" " * 2_000), "br", "the document is longer than 1000 bytes"),
        (b"x", "zstd", "the answer is packed with zstd, which cannot be unpacked"),
    ],
)
def test_a_body_that_is_damaged_too_long_or_unknown_is_refused(packed: bytes, codings: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        unpacked(packed, codings, 1_000)


@pytest.mark.parametrize(
    ("sent", "body"),
    [(b"3\r\nHe \r\n4;x=y\r\nsaid\r\n0\r\n\r\n", b"He said"), (b"0\r\n\r\n", b""), (BODY, BODY), (b"2\r\nHe\r\n0\r\nTrailer: x\r\n\r\n", b"He")],
)
def test_chunks_are_put_together_and_what_was_put_together_before_is_left(sent: bytes, body: bytes) -> None:
    assert dechunked(sent) == body


@pytest.mark.parametrize("sent", [b"3\r\nHe \r\n4\r\nsa", b"3\r\nHe \r\n", b"3\r\nHe \r\nzz\r\n", b"ffffffffffff\r\nHe"])
def test_chunks_that_are_cut_are_refused(sent: bytes) -> None:
    with pytest.raises(Refusal, match="the answer is cut"):
        dechunked(sent)

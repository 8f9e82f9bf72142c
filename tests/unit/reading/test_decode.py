import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.decode import check_text, decode, line_map
from onrecord.reading.loaded import Refusal

QUOTED = "The minister of Velmora said “we won’t pay” — and left the café in Brayford.\n"
ALPHABET = st.sampled_from("ab \r\n\u2028é“”'\"’—😀👩\u200d👧e\u0301\u0327שלוםمرحبا\ufeff\t漢")


@given(st.text(ALPHABET, min_size=1), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"]), st.data())
def test_any_span_of_a_text_is_found_in_its_bytes_again(text: str, encoding: str, data: st.DataObject) -> None:
    mark = "" if encoding == "utf-8" else "\ufeff"
    raw = (mark + text).encode(encoding)
    decoded = decode(raw)
    start = data.draw(st.integers(0, len(decoded.text) - 1))
    end = data.draw(st.integers(start + 1, len(decoded.text)))
    found = line_map(decoded, len(raw)).bytes_of((start, end))
    assert decoded.text == mark + text
    assert found is not None
    assert decoded.text[start:end] in raw[found[0] : found[1]].decode(encoding)


@given(st.text(ALPHABET, min_size=1))
def test_each_run_decodes_to_exactly_its_characters(text: str) -> None:
    raw = text.encode("utf-8")
    runs = line_map(decode(raw), len(raw)).runs
    assert [raw[c:d].decode("utf-8") for _, _, c, d in runs] == [text[a:b] for a, b, _, _ in runs]
    assert "".join(text[a:b] for a, b, _, _ in runs) == text


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    assert decode("\ufeffone\r\ntwo\r".encode()).text == "\ufeffone\r\ntwo\r"


def test_a_western_code_page_keeps_its_quotation_marks() -> None:
    decoded = decode(QUOTED.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (QUOTED, "cp1252")


def test_a_single_byte_encoding_maps_line_by_line() -> None:
    raw = ("é\n" + QUOTED).encode("cp1252")
    assert line_map(decode(raw), len(raw)).runs == ((0, 2, 0, 2), (2, len(raw), 2, len(raw)))


def test_a_declared_encoding_is_believed_when_the_bytes_are_not_utf8() -> None:
    assert decode("Жители Вельморы".encode("koi8-r"), declared="koi8-r").text == "Жители Вельморы"


def test_a_page_that_names_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode("“no”".encode("cp1252"), declared="ISO-8859-1").text == "“no”"


def test_an_encoding_that_nobody_knows_is_passed_over() -> None:
    assert decode(QUOTED.encode(), declared="x-velmoran").text == QUOTED


def test_one_broken_byte_costs_one_character_and_no_other() -> None:
    raw = "“Kovel” and “Tarn”\n".encode() + b"caf\xe9\n"
    decoded = decode(raw)
    assert decoded.text == "“Kovel” and “Tarn”\ncaf\ufffd\n"
    assert line_map(decoded, len(raw)).bytes_of((19, 23)) == (len(raw) - 5, len(raw))


@pytest.mark.parametrize("magic", [b"%PDF-1.7", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\x1f\x8b\x08"])
def test_a_file_that_begins_like_another_kind_is_refused(magic: bytes) -> None:
    with pytest.raises(Refusal, match="binary: it begins like"):
        decode(magic + b" and so on")


def test_nul_bytes_are_refused() -> None:
    with pytest.raises(Refusal, match="NUL"):
        decode(b"said\0denied")


def test_a_text_of_control_characters_is_refused() -> None:
    with pytest.raises(Refusal, match="6 of its 10 characters are control characters"):
        check_text("\x01\x02\x03\x04\x05\x06abcd")


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(Refusal, match="surrogate pair at character 2"):
        check_text("ab\ud83d")


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_decoded_or_refused(raw: bytes) -> None:
    try:
        decoded = decode(raw)
    except Refusal:
        return
    runs = line_map(decoded, len(raw)).runs
    assert [r[:2] for r in runs] == [(a, b) for a, b in zip([0, *(r[1] for r in runs)], [r[1] for r in runs], strict=False)]
    assert sum(d - c for _, _, c, d in runs) == len(raw)

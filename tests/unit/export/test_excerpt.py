"""The words around a statement: exactly those of the text, from an offset on."""

from onrecord.export.excerpt import excerpt
from tests.contract.builders import Told, article

TEXT = "One.\r\n\r\nTwo, 🌾.\r\n\r\nAda said all is well.\r\n\r\nFour.\r\n\r\nFive."
ONE = article(TEXT, Told("Ada", "said", "all is well"), Told("Five", "", "One"))


def words(number: int) -> tuple[int, str]:
    found = excerpt(ONE, ONE.statements[number].id)
    return found.start, "".join(piece for piece in found.pieces if isinstance(piece, str))


def test_the_paragraphs_beside_are_shown_and_no_others():
    start, shown = words(0)
    assert shown == "Two, 🌾.\r\n\r\nAda said all is well.\r\n\r\nFour.\r\n\r\n"
    assert TEXT[start : start + len(shown)] == shown


def test_a_statement_far_apart_shows_all_between():
    assert words(1) == (0, TEXT)

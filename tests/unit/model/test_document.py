import pytest

from onrecord.model import Document, SourceMap, Span

TWO_RUNS = SourceMap(((0, 5, 100, 105), (6, 9, 200, 206)))


def test_the_title_is_cut_from_the_text():
    assert Document("sha256:0", "Peace in Velmora\n\nIt holds.", title_span=(0, 16)).title == "Peace in Velmora"


def test_a_document_without_a_title_span_has_no_title():
    assert Document("sha256:0", "It holds.").title is None


@pytest.mark.parametrize(
    ("span", "found"),
    [((0, 5), (100, 105)), ((1, 2), (100, 105)), ((4, 7), (100, 206)), ((5, 6), None), ((8, 20), (200, 206)), ((9, 12), None)],
)
def test_characters_are_found_in_the_bytes_by_whole_runs(span: Span, found: Span | None):
    assert TWO_RUNS.bytes_of(span) == found


def test_a_map_without_runs_finds_nothing():
    assert SourceMap().bytes_of((0, 5)) is None

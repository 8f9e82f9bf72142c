from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.floors import check

REPORT = {"corpus": {"sha256": "aa"}, "relation": {"f1": 0.7712}, "spans": {"outside": 0}}


def floors(folder: Path, *lines: str, corpus: str = "aa") -> Path:
    path = folder / "floors.toml"
    path.write_text("\n".join(["[corpus]", f'sha256 = "{corpus}"', "[floors]", *lines]), encoding="utf-8")
    return path


def test_a_figure_at_its_floor_holds(tmp_path: Path):
    assert check(REPORT, floors(tmp_path, '"relation.f1" = 0.7712')) == []


def test_a_missed_floor_is_told_with_both_figures(tmp_path: Path):
    assert check(REPORT, floors(tmp_path, '"relation.f1" = 0.8')) == ["relation.f1 is 0.7712, below its floor of 0.8000"]


def test_spans_outside_of_the_text_need_no_line_to_be_missed(tmp_path: Path):
    assert check(REPORT | {"spans": {"outside": 2}}, floors(tmp_path)) == ["2 spans lie outside of their text"]


def test_floors_for_another_corpus_are_an_error(tmp_path: Path):
    with pytest.raises(UsageError, match="these floors are for the corpus bb, and this report is on aa"):
        check(REPORT, floors(tmp_path, corpus="bb"))


def test_a_floor_for_an_unknown_measure_is_an_error(tmp_path: Path):
    with pytest.raises(UsageError, match=r"the report has no figure 'relation\.f2'"):
        check(REPORT, floors(tmp_path, '"relation.f2" = 0.5'))


@pytest.mark.parametrize("text", ["", "[corpus", "[corpus]\nsha256 = 'aa'", "[corpus]\nsha256 = 'aa'\n[floors]\nx = 'high'"])
def test_a_file_of_another_shape_is_an_error(tmp_path: Path, text: str):
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="not a floor file"):
        check(REPORT, path)

import json
from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.language.vectors import PieceTable

TINY = PieceTable(np.array([[1, -2], [127, 3]], dtype=np.int8), np.array([7, 65535], dtype=np.uint16))


def test_a_table_that_was_written_is_read_back_as_it_was(tmp_path: Path) -> None:
    TINY.write(tmp_path, {"what": "a trial"})
    found = PieceTable.from_folder(tmp_path)
    assert np.array_equal(found.rows, TINY.rows)
    assert np.array_equal(found.scales, TINY.scales)


def test_the_card_says_what_the_table_is_and_its_digest(tmp_path: Path) -> None:
    TINY.write(tmp_path, {"what": "a trial"})
    card = json.loads((tmp_path / "card.json").read_text(encoding="utf-8"))
    assert card["what"] == "a trial"
    assert len(card["files"]["table.npy"]) == 64


def test_the_same_table_is_written_with_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        TINY.write(tmp_path / name, {})
    assert (tmp_path / "a" / "table.npy").read_bytes() == (tmp_path / "b" / "table.npy").read_bytes()


def test_a_sum_counts_a_piece_as_often_as_it_stands() -> None:
    assert TINY.sum_of([0, 1, 0]).tolist() == [2 * 7 + 127 * 65535, -4 * 7 + 3 * 65535]


def test_the_sum_of_nothing_is_zero() -> None:
    assert TINY.sum_of([]).tolist() == [0.0, 0.0]


def test_a_table_with_other_bytes_than_the_card_says_is_refused(tmp_path: Path) -> None:
    TINY.write(tmp_path, {})
    with (tmp_path / "table.npy").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelError, match=r"table\.npy has the sha256 .* install onrecord again"):
        PieceTable.from_folder(tmp_path)


@pytest.mark.parametrize("card", ["", "[]", "{}", '{"files": 3}', '{"files": {}}'])
def test_a_card_that_cannot_be_read_is_refused(tmp_path: Path, card: str) -> None:
    TINY.write(tmp_path, {})
    (tmp_path / "card.json").write_text(card, encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be read"):
        PieceTable.from_folder(tmp_path)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        PieceTable.from_folder(tmp_path)

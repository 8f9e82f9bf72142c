"""The golden articles: that their words are where the files say, and that every label has examples enough to be measured on."""

import datetime
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.golden.find import find, narrowed, whole
from tests.golden.load import load, load_file
from tests.golden.values import ACTS, CERTAINTY, NAMINGS, POLARITY, SOURCE_KINDS

ENOUGH = 8
COVERED = {"act": ACTS, "certainty": CERTAINTY, "source_kind": SOURCE_KINDS, "naming": NAMINGS, "polarity": POLARITY}
RECORDS = load()
WEEKDAYS = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
QUOTATION = re.compile(r'"[^"\n]*"|“[^”\n]*”')


def statements() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(record, statement) for record in RECORDS for statement in record["statements"]]


def name(record: dict[str, Any], statement: dict[str, Any]) -> str:
    return f"{record['id']} {statement['id']}"


def test_there_are_articles_enough_and_each_is_short():
    words = {record["id"]: len(record["text"].split()) for record in RECORDS}
    assert len(words) >= 24
    assert {one: n for one, n in words.items() if not 60 <= n <= 250} == {}


def test_no_id_stands_twice_in_an_article():
    counts = {record["id"]: Counter(s["id"] for s in record["statements"]) for record in RECORDS}
    assert [(one, twice) for one, ids in counts.items() for twice, n in ids.items() if n > 1] == []


@pytest.mark.parametrize("label", sorted(COVERED))
def test_every_value_of_a_label_has_examples_enough(label: str):
    counts = Counter(statement[label] for _, statement in statements())
    print(label, *(f"{value}: {counts[value]}" for value in sorted(COVERED[label])), sep="\n  ")
    assert {value: counts[value] for value in sorted(COVERED[label]) if counts[value] < ENOUGH} == {}


def test_a_nested_statement_stands_in_the_content_of_its_parent():
    stray: list[str] = []
    for record in RECORDS:
        by_id = {s["id"]: s for s in record["statements"]}
        for statement in record["statements"]:
            if statement["parent"] is not None:
                around = by_id[statement["parent"]]["content"]
                stray += [name(record, statement) for a, b in (*statement["cue"], *statement["content"]) if not inside((a, b), around)]
    assert stray == []


def inside(span: tuple[int, int], around: list[list[int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in around)


def test_cue_and_content_are_never_empty_and_only_nobody_in_particular_lacks_a_source():
    assert [name(r, s) for r, s in statements() if not s["cue"] or not s["content"]] == []
    assert [name(r, s) for r, s in statements() if not s["source"] and s["entity"] != "unspecified"] == []


def test_source_cue_and_content_do_not_overlap():
    crossing: list[str] = []
    for record, statement in statements():
        spans = sorted(span for key in ("source", "cue", "content") for span in statement[key])
        crossing += [name(record, statement) for one, after in pairwise(spans) if after[0] < one[1]]
    assert crossing == []


def test_hedges_are_words_of_the_cue_or_of_the_content():
    told = [(name(r, s), span, s["cue"] + s["content"]) for r, s in statements() for span in s["hedges"]]
    assert [one for one, span, around in told if not inside(span, around)] == []


def test_the_form_of_a_top_level_content_follows_its_quotation_marks():
    shares = [(name(r, s), s["form"], quoted_share(r["text"], s["content"])) for r, s in statements() if s["parent"] is None]
    assert [one for one, form, share in shares if form != ("indirect" if not share else "direct" if share >= 0.9 else "mixed")] == []


def quoted_share(text: str, content: list[list[int]]) -> float:
    marked = {at for hit in QUOTATION.finditer(text) for at in range(*hit.span())}
    told = {at for span in content for at in range(*span)}
    return len(marked & told) / len(told)


def test_a_time_is_a_date_and_falls_on_the_weekday_that_it_names():
    times = [(name(r, s), s["time"]) for r, s in statements() if s["time"]]
    assert [one for one, time in times if not time["start"] <= time["end"]] == []
    days = [(one, hit.group(), datetime.date.fromisoformat(time["start"][:10])) for one, time in times if (hit := WEEKDAYS.search(time["text"]))]
    assert [one for one, weekday, day in days if f"{day:%A}" != weekday] == []


def test_at_least_five_articles_read_real_places_both_ways():
    readings = [{place["reading"] for place in record["places"]} for record in RECORDS]
    assert sum({"metonym", "literal"} <= seen for seen in readings) >= 5


ARTICLE = """
id = "one"
text = "Tarn said he was ill. Orlik said he was not."
[entities.Tarn]
source_kind = "person"
naming = "named"
[[statements]]
id = "1"
source = "Tarn"
cue = {cue}
content = "he was ill"
entity = "Tarn"
form = "indirect"
place = "lead"
act = {act}
certainty = "certain"
polarity = "positive"
distance = "neutral"
"""


@pytest.mark.parametrize(
    ("cue", "act", "fault"),
    [
        ('"spoke"', '"say"', "one.toml: statement 1: 'spoke' is not in the text"),
        ('"said"', '"say"', "one.toml: statement 1: 'said' stands 2 times in the text: add @n or `within`"),
        ('"said@3"', '"say"', "one.toml: statement 1: 'said@3': there are only 2 in the text"),
        ('"said@1"', '"tell"', "one.toml: statement 1: act = 'tell'"),
        ('"said@1"\ntime = "a year"', '"say"', "one.toml: statement 1: 'a year' is not in the text"),
        ('"said@1"\nwords = "he"', '"say"', "one.toml: statement 1: there is no key 'words'"),
        ('"said@1"', '"deny"', "one.toml: statement 1: deny is always negative"),
    ],
)
def test_a_fault_names_file_statement_and_words(tmp_path: Path, cue: str, act: str, fault: str):
    path = tmp_path / "one.toml"
    path.write_text(ARTICLE.format(cue=cue, act=act), encoding="utf-8")
    with pytest.raises(ValueError, match="^" + re.escape(fault) + "$"):
        load_file(path)


def test_words_are_found_as_whole_words_in_the_stretch_that_is_named():
    text = "They said he was there. He said he was not."
    assert find("he", narrowed(text, "They … there.")) == (10, 12)
    assert find("he@2", whole(text)) == (32, 34)

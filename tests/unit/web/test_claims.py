"""The pages of claims: who stands where, on what origins, how it went, and why it counts as one; each statement leads to its words."""

import io
import json

import pytest
from lxml import html
from pyarrow import parquet

from onrecord.query.claims import claims
from onrecord.store import Ledger
from onrecord.web.paths import claim_path, source_path, words_path
from tests.contract.builders import Told, article
from tests.unit.web.dispute import SCORE, WHY, dispute, fill_dispute, join
from tests.unit.web.site import fill, visitor
from tests.unit.web.structure import faults

ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7*7 }} javascript:alert(1)"


def the_claim(ledger: Ledger) -> str:
    _, (found,) = claims(ledger)
    return claim_path(found.id)


def page(ledger: Ledger, path: str):
    return html.document_fromstring(visitor(ledger, judges=True).get(path).text)


def words(root, selector: str) -> list[str]:
    return [" ".join(e.text_content().split()) for e in root.xpath(selector)]


def test_every_page_of_claims_is_made_well(disputed: Ledger):
    client, claim = visitor(disputed, judges=True), the_claim(disputed)
    pages = ("/", "/claims", "/disputes", claim, f"{claim}/review", f"{claim}/review?q=gate", "/network", "/dossier?q=was the gate shut")
    assert {path: faults(client.get(path).text) for path in pages} == {path: [] for path in pages}


def test_a_dispute_is_listed_with_its_sides_and_who_stands_there(disputed: Ledger):
    for path in ("/disputes", "/claims?q=shut", "/claims?sort=latest", "/"):
        root = page(disputed, path)
        assert words(root, "//p[@class='proposition']") == ["the gate was shut"]
        assert words(root, "//div[@class='sides-line']/p") == ["+For 2 mentions Jon Aster", "−Against 3 mentions officials, Mara Ilves, Jon Aster"]
    assert words(page(disputed, "/claims?q=violins"), "//p[@class='proposition']") == []


def test_the_three_numbers_stand_apart_and_explain_themselves(disputed: Ledger):
    root = page(disputed, the_claim(disputed))
    assert words(root, "//dl[@class='numbers']//dd[starts-with(@class, 'amount')]") == [
        "5", "2", "2 certain named, or one document", "1 assumed unnamed, one group in one story",
        "0 suspected unnamed in several stories, perhaps the same",
    ]  # fmt: skip
    assert len(root.xpath("//dl[@class='numbers']//dd[@class='explains']")) == 3


def test_sides_stand_in_columns_by_origin_with_chain_and_certainty(disputed: Ledger):
    root = page(disputed, the_claim(disputed))
    assert words(root, "//section[contains(@class, 'side-column')]/h2") == ["+For", "−Against"]
    holders = [words(s, ".//li[contains(@class, 'origin-card')]/p") for s in root.xpath("//section[contains(@class, 'side-column')]")]
    assert [[one.split(" certain")[0].split(" assumed")[0] for one in side] for side in holders] == [
        ["Jon Aster"], ["Mara Ilves", "Jon Aster", "officials"],
    ]  # fmt: skip
    assert words(root, "//div[@class='sides']//p[@class='through']") == ["The Echo reported →that"]
    assert "probable" in words(root, "//section[contains(@class, 'against')]//span[contains(@class, 'sure')]")


def test_every_statement_leads_to_its_words(disputed: Ledger):
    client, claim = visitor(disputed), the_claim(disputed)
    root = html.document_fromstring(client.get(claim).text)
    told = {s.id: (one, s) for one in dispute() for s in one.statements if not s.content.text.startswith("that Jon")}
    paths = {words_path(one.document.id, s.id): s.content.text for one, s in told.values()}
    shown = set(root.xpath("//div[@class='sides']//a[@class='what']/@href"))
    assert shown == paths.keys()
    for path, content in paths.items():
        landed = html.document_fromstring(client.get(path.split("#")[0]).text).get_element_by_id(path.split("#")[1])
        assert landed.text_content() == content


def test_who_changed_sides_is_shown_with_both_texts(disputed: Ledger):
    client, claim = visitor(disputed), the_claim(disputed)
    aster = client.get("/api/v1/sources?name=aster").json()["sources"][0]["id"]
    for path in (claim, source_path(aster)):
        pair = words(page(disputed, path), "//div[@class='turn-pair']//p[@class='told']")
        assert [one.removeprefix("said ").removeprefix("denied ") for one in pair] == ["the gate was shut", "that the gate was shut"]


def test_the_life_is_a_plot_and_a_table_of_the_same(disputed: Ledger):
    root = page(disputed, the_claim(disputed))
    plots = root.xpath("//svg[contains(@class, 'life')]")
    assert [p.get("role") for p in plots] == ["img", "img", "img"]
    rows = words(root, "//table[@class='life-table']/tbody/tr/td[position() < 5]")
    assert rows[:4] == ["2024-05-02", "first told", "+For", "Jon Aster"]
    assert rows[-4:] == ["2024-05-09", "changed side", "−Against", "Jon Aster"]
    assert len(plots[0].xpath(".//*[starts-with(@class, 'dot')]")) == len(rows) // 4 == 5
    assert len(plots[0].xpath(".//path[@class='turn']")) == 1


def test_what_counted_as_the_same_has_reasons_and_a_score(disputed: Ledger):
    rows = words(page(disputed, the_claim(disputed)), "//section[@aria-labelledby='same']//tbody/tr")
    assert len(rows) == 4
    assert all(f"{SCORE:.2f}" in row and WHY in row for row in rows)


def test_answers_say_how_they_answer(disputed: Ledger):
    rows = words(page(disputed, the_claim(disputed)), "//section[@aria-labelledby='answers']//tbody/tr/td[position() < 4]")
    assert rows == ["Mara Ilves", "deny", "−Against", "Jon Aster", "deny", "−Against"]


def test_a_source_shows_its_positions(disputed: Ledger):
    client = visitor(disputed)
    ilves = client.get("/api/v1/sources?name=ilves").json()["sources"][0]["id"]
    root = page(disputed, source_path(ilves))
    assert words(root, "//ol[contains(@class, 'positions')]//ul/li") == ["−Against deny that the gate was shut Courier, 2024-05-03"]


def test_the_sheet_has_a_row_for_each_member_and_the_lines_one_for_each_claim(disputed: Ledger):
    client, claim = visitor(disputed), the_claim(disputed)
    for path in ("/claims", "/disputes", claim):
        rows = client.get(f"{path}.csv").text.splitlines()
        assert rows[0].startswith("claim,proposition,document")
        assert len(rows) == 6
        (line,) = client.get(f"{path}.jsonl").text.splitlines()
        assert [m["side"] for m in json.loads(line)["members"]] == ["for", "against", "against", "for", "against"]


@pytest.mark.parametrize("path", ["/claims", "/search", "/sources", "/documents", "/copies", "/anonymous", "/judgements", "/rejects", "/network"])
def test_every_list_can_be_taken_as_parquet_and_holds_what_the_sheet_holds(disputed: Ledger, path: str):
    client = visitor(disputed)
    answer = client.get(f"{path}.parquet")
    assert answer.headers["content-disposition"].endswith('.parquet"')
    table = parquet.read_table(io.BytesIO(answer.content))
    header, *rows = client.get(f"{path}.csv").text.splitlines()
    assert (",".join(table.column_names), table.num_rows) == (header, len(rows))


def test_numbers_stay_numbers_in_parquet(disputed: Ledger):
    table = parquet.read_table(io.BytesIO(visitor(disputed).get("/sources.parquet").content))
    assert str(table.schema.field("statements").type) == "int64"
    assert sum(table.column("statements").to_pylist()) == 6


def test_a_claim_that_is_not_there_is_not_found(disputed: Ledger):
    for path in ("/claims/0123456789", "/claims/0123456789/review", "/claims/0123456789.csv"):
        assert visitor(disputed).get(path).status_code == 404


def test_hostile_words_are_shown_as_words_on_the_pages_of_claims(empty: Ledger):
    told = fill_dispute(empty, dispute(f"{ATTACK} the gate was shut\u202e", holder=ATTACK.replace("'", "")))
    client = visitor(empty, judges=True)
    for path in (
        "/",
        "/claims",
        (claim := the_claim(empty)),
        f"{claim}/review?q=gate",
        "/network",
        "/dossier?q=gate+shut",
        f"/dossier?q={ATTACK}",
        f"/claims?q={ATTACK}",
        f"/network?q={ATTACK}",
        words_path(told[0].document.id, told[0].statements[0].id).split("#")[0],
    ):
        answer = client.get(path)
        root = html.document_fromstring(answer.text)
        assert answer.status_code == 200, path
        assert root.xpath("//script[not(@src)]|//img|//@onerror|//*[starts-with(@href, 'javascript')]") == [], path
        assert "49" not in root.text_content().split(), path
        assert "\u202e" not in answer.text, path


def test_a_megabyte_of_words_does_not_make_a_page_of_a_megabyte(empty: Ledger):
    fill_dispute(empty, dispute("the gate was shut " + "gate" * 250_000))
    client = visitor(empty, judges=True)
    for path in ("/", "/claims", (claim := the_claim(empty)), f"{claim}/review?q=gate", "/network"):
        assert len(client.get(path).content) < 100_000, path


def test_a_wire_story_in_many_papers_is_one_wording_with_many_places(empty: Ledger):
    told = tuple(
        article(
            f"Wire {n}\n\nMara Ilves said the gate was shut.", Told("Mara Ilves", "said", "the gate was shut"),
            name=f"wire{n}", title=f"Wire {n}", publisher=f"Paper {n}", published="2024-05-02",
        )
        for n in range(9)
    )  # fmt: skip
    fill(empty, *told)
    join(empty, told, [one.statements[0].id for one in told])
    root = page(empty, the_claim(empty))
    assert len(root.xpath("//li[@class='wording']")) == 1
    (places,) = words(root, "//li[@class='wording']/p[@class='origin']")
    assert places.endswith("and 3 more")

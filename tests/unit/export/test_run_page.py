from lxml import html

from onrecord.export.run_page import RunReport, render_run

REPORT = RunReport(
    id="0f3a",
    made_by="onrecord 1, sha256:0",
    files=["a.warc.gz", "<b>.warc.gz"],
    funnel={"no page": 30, "read": 60, "inherits": 10},
    statements=1200,
    cpu_s={"sift": 36.0, "read": 324.0},
    peak_mb=400.2,
    rejects=[("HTTP status N", 30)],
)


def test_the_page_says_in_a_table_what_each_plot_draws():
    page = html.fromstring(render_run(REPORT))
    told = [[cell.text_content() for cell in row] for row in page.xpath("//tbody/tr")]
    assert told[:3] == [["no page", "30", "30.0%"], ["read", "60", "60.0%"], ["inherits", "10", "10.0%"]]
    assert [float(bar.get("width")) for bar in page.xpath("//*[local-name()='rect']")] == [200.0, 400.0, 66.7, 44.4, 400.0]


def test_the_page_tells_the_cost_of_a_million_records_and_fetches_nothing():
    page = render_run(REPORT).decode()
    assert "0.10 core-hours; 1000 for a million" in page
    assert "&lt;b&gt;.warc.gz" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "").replace("HTTP status", "")


def test_a_run_of_nothing_has_a_page_too():
    empty = RunReport("0", "onrecord 1", [], {}, 0, {}, 0.0, [])
    assert b"none was refused" in render_run(empty)

import pytest

from onrecord.export.dossier.markdown import escaped, render_markdown
from tests.unit.export.dossier.builders import dossier, empty


def test_headings_are_those_of_the_steps_and_groups():
    lines = render_markdown(dossier()).splitlines()
    assert [line for line in lines if line.startswith("# ")] == ["# Will tugs come?"]
    assert [line for line in lines if line.startswith("## ")] == ["## What was said", "## What might happen", "## Would it happen"]
    assert "### Disputed: four tugs will come" in lines
    assert "#### for" in lines


def test_a_line_has_its_words_and_its_place_below():
    lines = render_markdown(dossier(url="https://post.example/a(b)")).splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("- *deny in part*"))
    assert lines[at] == "- *deny in part* · **Mara Ilves** *said* | four tugs will come"
    assert lines[at + 1] == "  - [2031-05-09 · Varland Post · harbour \\[10–29\\]](https://post.example/a%28b%29) · `other`"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("<script>x</script>", "\\<script\\>x\\</script\\>"),
        ("[a](https://x.example)", "\\[a\\](https\\://x.example)"),
        ("# not a heading", "\\# not a heading"),
        ("- no item", "\\- no item"),
        ("a_b *c* `d` ~e~ $f$ g@h www.i", "a\\_b \\*c\\* \\`d\\` \\~e\\~ \\$f\\$ g\\@h www\\.i"),
        ("two\n\nlines\n# here", "two lines # here"),
        ("&lt;b&gt;", "\\&lt;b\\&gt;"),
        ("2031-05-09, 5 percent", "2031-05-09, 5 percent"),
    ],
)
def test_words_are_shown_and_not_obeyed(words: str, shown: str):
    assert escaped(words) == shown


def test_a_number_begins_no_list():
    assert escaped("1. first") == "1\u200b. first"


def test_nothing_is_told_plainly():
    assert render_markdown(empty()).count("The ledger has nothing.") == 3

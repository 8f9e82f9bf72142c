"""The table, laid out for terminals of some widths and for a pipe."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from onrecord.cli.table import table_text
from onrecord.model import Act, Article, Form, Place
from tests.unit.export.builders import Told, article

TITLE = "Velmark denies it cut the cable"
CHAIN = article(
    f'{TITLE}\n\nOfficials say they know that "Velmark pays," he said.',
    Told("h", "Velmark", "denies", "it cut the cable", act=Act.DENY, place=Place.HEADLINE),
    Told("a", "Officials", "say", 'they know that "Velmark pays,"', form=Form.MIXED),
    Told("b", "they", "know", 'that "Velmark pays,"', parent="a", act=Act.BELIEVE, after="say"),
    title=TITLE, publisher="Dunmere Courier", published="2031-05-08T09:00:00+00:00", name="cable",
)  # fmt: skip


def on_terminal(of: Article, width: int, *, colour: bool = False) -> str:
    return table_text(of, Console(file=io.StringIO(), width=width, force_terminal=True, color_system="standard" if colour else None, _environ={}))


def in_pipe(of: Article) -> str:
    return table_text(of, Console(file=io.StringIO(), width=80, force_terminal=False, _environ={}))


def test_a_terminal_shows_nested_statements_under_their_parent():
    assert on_terminal(CHAIN, 80) == (
        "Velmark denies it cut the cable\n"
        "cable · Dunmere Courier · 2031-05-08 · 3 statements\n"
        "\n"
        "who                       did               how       words\n"
        "\n"
        "1 Velmark                 deny              indirect  it cut the cable\n"
        "                          denies            headline\n"
        "\n"
        '2 Officials               say               mixed     they know that "Velmark\n'
        '│                         say                         pays,"\n'
        '└─ 2.1 they               believe           indirect  that "Velmark pays,"\n'
        "                          know\n"
        "\n"
    )


def test_a_narrow_terminal_shows_the_words_below():
    assert on_terminal(CHAIN, 48) == (
        "Velmark denies it cut the cable\n"
        "cable · Dunmere Courier · 2031-05-08 · 3 statements\n"
        "\n"
        "1 Velmark · deny · indirect · headline\n"
        "   denies it cut the cable\n"
        "\n"
        "2 Officials · say · mixed\n"
        '│  say they know that "Velmark pays,"\n'
        "└─ 2.1 they · believe · indirect\n"
        '      know that "Velmark pays,"\n'
        "\n"
    )


def test_a_pipe_shows_every_statement_whole_on_one_line():
    assert in_pipe(CHAIN) == (
        "Velmark denies it cut the cable\n"
        "cable · Dunmere Courier · 2031-05-08 · 3 statements\n"
        "1    deny       -            -         -         indirect  headline  Velmark | Velmark | denies | it cut the cable\n"
        '2    say        -            -         -         mixed     body      Officials | Officials | say | they know that "Velmark pays,"\n'
        '2.1  believe    -            -         -         indirect  body      they | they | know | that "Velmark pays,"\n'
        "\n"
    )


def test_a_pipe_never_cuts_long_words():
    words = "a very long sentence " * 50
    long = article(f"He said {words}", Told("s", "He", "said", words.strip()))
    assert words.strip() in in_pipe(long)


def test_pieces_of_a_content_are_joined_by_an_ellipsis():
    parted = article('"No," she said, "never."', Told("s", "she", "said", ('"No,"', '"never."')))
    assert in_pipe(parted).splitlines()[2].endswith('she | said | "No," … "never."')


def test_an_article_without_statements_says_so():
    assert in_pipe(article("Nothing.", name="quiet")) == "quiet\nno statements\n\n"


def test_a_terminal_gets_colours_and_a_pipe_none():
    assert "\x1b[" in on_terminal(CHAIN, 80, colour=True)
    assert "\x1b" not in in_pipe(CHAIN)


def test_no_colour_is_used_where_the_environment_asks_for_none():
    console = Console(file=io.StringIO(), width=80, force_terminal=True, _environ={"NO_COLOR": "1", "TERM": "xterm-256color"})
    assert "\x1b[31" not in table_text(CHAIN, console)
    assert "\x1b[1;31" not in table_text(CHAIN, console)


@pytest.mark.parametrize("hostile", ["\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b31m", "a\x08b", "a\u202eb"])
def test_control_characters_of_a_text_never_reach_the_terminal(hostile: str):
    text = f"{hostile} said {hostile} is so"
    shown = on_terminal(article(text, Told("s", hostile, "said", f"{hostile} is so"), title=hostile, name=hostile), 80)
    assert not {c for c in shown if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c == "\u202e"}


def test_markup_in_a_text_shows_as_it_stands():
    marked = article("[red]He[/red] said [bold]no[/bold]", Told("s", "[red]He[/red]", "said", "[bold]no[/bold]"))
    assert "[red]He[/red] | [red]He[/red] | said | [bold]no[/bold]" in in_pipe(marked)
    assert "[red]He[/red]" in on_terminal(marked, 80)


@pytest.mark.parametrize("width", [20, 60, 72, 80, 120, 200])
def test_statements_stay_within_the_width_of_the_terminal(width: int):
    wide = article("大臣は説明した said " + "橋は六月に開通する " * 20, Told("s", "大臣は説明した", "said", "橋は六月に開通する " * 19), name="w")
    assert max(cell_len(line) for line in on_terminal(wide, width).splitlines()) <= width

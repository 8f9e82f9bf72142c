"""What the table shows of a statement's labels, on a terminal and in a pipe."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from onrecord.cli.table import table_text
from onrecord.model import Act, Article, Certainty, Distance, Entity, Form, Naming, Office, Place, Polarity
from tests.unit.export.builders import Told, article
from tests.unit.export.flood import FLOOD

UNDERLINED, ITALIC = "\x1b[4m", "\x1b[3m"


def on_terminal(of: Article, width: int, *, colour: bool = False) -> str:
    return table_text(of, Console(file=io.StringIO(), width=width, force_terminal=True, color_system="standard" if colour else None, _environ={}))


def in_pipe(of: Article) -> list[str]:
    """The lines of the statements."""
    return table_text(of, Console(file=io.StringIO(), force_terminal=False, _environ={})).splitlines()[2:-1]


def told(text: str, source: str, cue: str, content: str, *, holder: Entity) -> Article:
    return article(text, Told("s", source, cue, content, holder=holder))


def test_a_terminal_shows_every_label_that_says_something():
    assert on_terminal(FLOOD, 110) == (
        "Meridia denies it opened the dam\n"
        "flood · 2031-05-08 · 5 statements\n"
        "\n"
        "who                                did                   how       words\n"
        "\n"
        "1 Meridia                          deny · negative       indirect  it opened the dam\n"
        "   ZZ                              denies                headline\n"
        "\n"
        "2 Ilse Tarvik, a former water      say · possible        indirect  that the lower fields may be flooded if the\n"
        "   minister,                       told                            rain lasts\n"
        "   adviser · Halloran Institute ·                                  to reporters · Tuesday → 2031-05-06 · in\n"
        "   ZZ                                                              Hallin\n"
        "\n"
        "3 She → Ilse Tarvik                deny · negative       indirect  that engineers were warned\n"
        "   adviser · Halloran Institute ·  denied\n"
        "   ZZ\n"
        "\n"
        "4 Officials who asked for          claim · probable      indirect  that the gate was likely open, but the log\n"
        "   secrecy                         claimed                         is not lost\n"
        "   unnamed, assumed one group                                      likely (a gloss, after ICD 203) · the\n"
        "                                                                   reporter marks it as unproven · clause by\n"
        "                                                                   clause: probable positive, then certain\n"
        "                                                                   negative\n"
        "\n"
        "5 they → Officials who asked       say · negative        direct    \"Nobody asked us,\"\n"
        "   for secrecy                     said                            at a hearing\n"
        "   unnamed, assumed one group\n"
        "\n"
    )  # fmt: skip


def test_labels_that_say_nothing_take_no_room():
    plain = Told("s", "He", "said", "no", certainty=Certainty.CERTAIN, polarity=Polarity.POSITIVE, distance=Distance.NEUTRAL)
    assert on_terminal(article("He said no.", plain), 80).splitlines()[5:7] == [
        "1 He                      say               indirect  no",
        "                          said",
    ]


def test_a_name_inside_the_words_of_the_source_needs_no_arrow():
    shown = on_terminal(told("Mayor Ilse Tarvik said no.", "Mayor Ilse Tarvik", "said", "no", holder=Entity("t", "Ilse Tarvik")), 80, colour=True)
    assert "→" not in shown
    assert "Mayor \x1b[1mIlse Tarvik\x1b[0m" in shown


def test_an_omitted_source_is_shown_behind_an_arrow():
    omitted = article("She said no, adding more.", Told("s", (), "adding", "more", holder=Entity("t", "Ilse Tarvik")))
    assert "1 → Ilse Tarvik " in on_terminal(omitted, 80)


def test_a_holder_who_is_nobody_in_particular_is_no_name():
    vague = article("It is feared that it rains.", Told("s", (), "is feared", "that it rains", holder=Entity("u", "unspecified")))
    assert "1 no source named " in on_terminal(vague, 80)


def test_what_the_words_say_already_is_not_said_again():
    minister = Entity("t", "Ilse Tarvik", offices=(Office("mayor", "Hallin"),))
    assert "Hallin" in on_terminal(told("Mayor Ilse Tarvik said no.", "Mayor Ilse Tarvik", "said", "no", holder=minister), 80)
    assert on_terminal(told("Mayor Ilse Tarvik said no.", "Mayor Ilse Tarvik", "said", "no", holder=minister), 80).lower().count("mayor") == 1


def test_a_past_office_says_that_it_is_past():
    mayor = Entity("t", "Ilse Tarvik", offices=(Office("mayor", is_past=True),))
    assert "former mayor" in on_terminal(told("She said no.", "She", "said", "no", holder=mayor), 80)


def test_a_reason_for_anonymity_stands_behind_unnamed():
    officer = Entity("o", "an officer", naming=Naming.UNNAMED, anonymity_reason="not allowed to speak")
    assert "unnamed · not allowed" in on_terminal(told("He said no.", "He", "said", "no", holder=officer), 80)


def test_hedges_are_underlined_and_conditions_in_italics_inside_the_words():
    shown = on_terminal(FLOOD, 110, colour=True)
    assert f"lower fields {UNDERLINED}may\x1b[0m be flooded" in shown
    assert f"{ITALIC}if the\x1b[0m" in shown


@pytest.mark.parametrize(("start", "end", "shown"), [("2031-05-04", "2031-05-10", "→ 2031-05-04 to 2031-05-10"), (None, None, "Last week\n")])
def test_a_time_shows_its_days_where_they_are_known(start: str | None, end: str | None, shown: str):
    week = article("Last week he said no.", Told("s", "he", "said", "no", time=("Last week", start, end)))
    assert shown in on_terminal(week, 100)


def test_a_narrow_terminal_shows_the_labels_too():
    assert on_terminal(FLOOD, 50).splitlines()[8:13] == [
        "2 Ilse Tarvik, a former water minister, · say ·",
        "   possible · indirect",
        "   adviser · Halloran Institute · ZZ",
        "   told that the lower fields may be flooded if",
        "   the rain lasts",
    ]


def test_a_pipe_shows_all_labels_in_the_same_columns():
    assert [line.split(" | ") for line in in_pipe(FLOOD)] == [
        [
            "1  deny       certain      negative  neutral   indirect  headline  Meridia", "Meridia", "denies", "it opened the dam",
            "kind: government", "naming: named", "country: ZZ",
        ],
        [
            "2  say        possible     positive  -         indirect  lead      Ilse Tarvik", "Ilse Tarvik, a former water minister,", "told",
            "that the lower fields may be flooded if the rain lasts", "kind: person", "naming: named", "office: adviser, Halloran Institute",
            "country: ZZ", "hedges: may", "condition: if the rain lasts", "to: reporters", "when: Tuesday → 2031-05-06", "where: in Hallin",
        ],
        [
            "3  deny       certain      negative  -         indirect  body      Ilse Tarvik", "She", "denied", "that engineers were warned",
            "kind: person", "naming: named", "office: adviser, Halloran Institute", "country: ZZ",
        ],
        [
            "4  claim      probable     positive  doubting  indirect  body      Officials who asked for secrecy",
            "Officials who asked for secrecy", "claimed", "that the gate was likely open, but the log is not lost",
            "kind: people", "naming: unnamed", "reason: asked for secrecy", "group: assumed", "hedges: likely", "likelihood: likely",
            "probable positive: the gate was likely open", "certain negative: the log is not lost",
        ],
        [
            "5  say        certain      negative  -         direct    body      Officials who asked for secrecy", "they", "said",
            '"Nobody asked us,"', "kind: people", "naming: unnamed", "reason: asked for secrecy", "group: assumed", "occasion: at a hearing",
        ],
    ]  # fmt: skip


@pytest.mark.parametrize("act", [None, *Act])
@pytest.mark.parametrize("certainty", [None, *Certainty])
def test_every_line_of_a_pipe_has_seven_words_before_the_names(act: Act | None, certainty: Certainty | None):
    spoken = Told("s", (), "said", "no", act=act, certainty=certainty, form=Form.MIXED, place=Place.LEAD)
    (line,) = in_pipe(article("He said no.", spoken))
    assert line.split()[:7] == ["1", act or "-", certainty or "-", "-", "-", "mixed", "lead"]
    assert line.split(maxsplit=7)[7] == "- | - | said | no"


@pytest.mark.parametrize("hostile", ["\x1b[31mred", "\x9b31m", "a\u202eb", "a\nb", "[bold]x[/bold]"])
@pytest.mark.parametrize("width", [0, 40, 100])
def test_control_characters_of_a_label_never_reach_the_terminal(hostile: str, width: int):
    holder = Entity("h", hostile, country=hostile, offices=(Office(hostile, hostile),), anonymity_reason=hostile, naming=Naming.UNNAMED)
    told = replace(FLOOD.statements[1], holder=holder, stance=replace(FLOOD.statements[1].stance, likelihood=hostile))
    of = replace(FLOOD, statements=(told,), entities=(holder,))
    shown = on_terminal(of, width) if width else "\n".join(in_pipe(of))
    assert not {c for c in shown if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c == "\u202e"}
    assert width or len(shown.splitlines()) == 1


@pytest.mark.parametrize("width", [20, 48, 72, 80, 120])
def test_labels_stay_within_the_width_of_the_terminal(width: int):
    assert max(cell_len(line) for line in on_terminal(FLOOD, width).splitlines()[2:]) <= width

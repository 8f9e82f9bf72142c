import pytest

from onrecord.reading import load_text

BODY = (
    "The government of Velmora said on Monday that it would not pay for the bridge, and that the neighbouring republic of Tarn knew as much.\n\n"
    "Its spokeswoman, Ilse Kovel, told reporters that the talks had been a waste of time."
)


def title_of(text: str) -> str | None:
    return load_text(text).document.title


@pytest.mark.parametrize(
    "headline",
    [
        "Velmora denies paying for bridge to Tarn",
        "Velmora denies paying for bridge to Tarn.",
        "Velmora Denies Paying For The Bridge. Here Is Why.",
        "‘Not a penny’: Kovel on the bridge to Tarn",
        "Who pays for the bridge to Tarn?",
        "VELMORA DENIES BRIDGE PAYMENT",
        "Bridge: one year on",
        "Tarn's long war",
    ],
)
def test_a_line_of_its_own_above_the_body_is_the_headline(headline: str) -> None:
    assert title_of(f"{headline}\n\n{BODY}") == headline


def test_a_headline_in_sentence_case_is_told_by_the_dateline_below_it() -> None:
    headline = "The bridge was never paid for, the auditors said on Monday."
    assert title_of(f"{headline}\n\nBRAYFORD, Velmora (NMP) — The bridge was never paid for.\n") == headline


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"BRAYFORD (NMP) — {BODY}",
        f"He had not slept for three nights.\n\n{BODY}",
        f"The minister of works resigned on Monday, his office said.\n\n{BODY}",
        BODY.replace(", ", ",\n"),
        "Velmora denies paying for bridge to Tarn",
        "Minister Ilse Tarvik spoke on Monday with Minister Joran Meld of\nVelmora and said that the bridge is open. They also spoke of\nrain.",
        "Minister Ilse Tarvik spoke today with Minister Joran\nMeld of Velmora. They talked of the bridge, and of who\npays for it.",
        "The two ministers met in Tarn and talked about the bridge\nover the river. Nobody was told what it costs to keep.",
        "",
    ],
)
def test_a_text_that_begins_with_its_body_has_no_headline(text: str) -> None:
    assert title_of(text) is None


def test_menus_labels_and_dates_around_the_headline_are_furniture() -> None:
    text = f"Home | News | Sport | Weather\nShare\nWorld\n\nVelmora denies paying for bridge\n\nVelmora Tarn Bridge\nPosted\nMarch 3, 2021\n\n{BODY}"
    document = load_text(text).document
    assert document.title == "Velmora denies paying for bridge"
    assert [text[a:b] for a, b in document.furniture] == [
        "Home | News | Sport | Weather",
        "Share",
        "World",
        "Velmora Tarn Bridge",
        "Posted",
        "March 3, 2021",
    ]


def test_a_deck_below_the_headline_is_part_of_neither_headline_nor_furniture() -> None:
    document = load_text(f"Velmora denies paying for bridge\n\nTarn insists that the money came, and shows receipts.\n\n{BODY}").document
    assert (document.title, document.furniture) == ("Velmora denies paying for bridge", ())


def test_the_headline_of_a_text_with_a_byte_order_mark_and_crlf_lies_where_it_stands() -> None:
    text = f"\ufeffVelmora denies paying\r\n\r\n{BODY}"
    assert load_text(text).document.title_span == (1, 22)


def test_byline_and_dates_are_read_off_the_lines_above_the_body() -> None:
    text = (
        f"Velmora denies paying for bridge\n\nBy Mara Lind and Osk Tellan, Northmarch Courier\nUpdated March 4, 2021\nPosted 3 March 2021\n\n{BODY}"
    )
    document = load_text(text).document
    assert (document.byline, document.published, document.updated) == ("Mara Lind and Osk Tellan", "2021-03-03", "2021-03-04")


def test_a_date_in_the_body_is_not_the_day_of_publication() -> None:
    assert load_text(f"Velmora denies paying for bridge\n\n{BODY}\n\nMarch 3, 2021\n").document.published is None


def test_the_wire_in_the_dateline_is_the_credit() -> None:
    assert load_text(f"Velmora denies paying for bridge\n\nBRAYFORD (NMP) — {BODY}").document.credit == "NMP"

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import check_spans
from onrecord.reading import load_text
from onrecord.reading.furniture import credits_in, is_furniture
from onrecord.reading.lines import Line

BODY = "The council of Brayford said that it had never seen the letter, and that the mayor would answer for it."


def line(text: str) -> Line:
    return Line(start=0, text=text, alone_after=True)


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement",
        "Share this article",
        "Posted",
        "and last updated",
        "Posted at 9:14 PM, Mar 3, 2021",
        "Last updated: 3 March 2021 09:14 GMT",
        "Wednesday, March 3, 2021",
        "2 hours ago",
        "___",
        "(AP Photo/Mara Lind)",
        "Photo: Mara Lind",
        "Image credit: Northmarch Courier",
        "Mara Lind/Reuters",
        "Read more: Brayford council votes again",
        "Related: What the letter says",
        "RELATED STORIES: The letter in full",
        "Watch the full interview below:",
        "Sign up for our morning newsletter and never miss a story",
        "Already a subscriber? Log in",
        "Follow Mara Lind on Twitter @maralind",
        "© 2021 The Northmarch Courier. All rights reserved.",
        "Copyright 2021 Northmarch Press",
        "This material may not be published, broadcast or rewritten.",
        "(Reporting by Mara Lind in Brayford; Editing by Osk Tellan)",
        "Osk Tellan contributed to this report.",
        "Tags: Brayford, council, letter",
        "https://courier.example/letter",
    ],
)
def test_a_line_that_is_no_part_of_the_article_is_furniture(text: str) -> None:
    assert is_furniture(line(text))


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "“Share this with nobody,” she said.",
        "Reporting by the Courier shows that the mayor lied.",
        "Read the letter, the mayor said, and you will see that nothing was promised.",
        "Related charges were denied by all three councillors.",
        "May 3 was a day nobody in Brayford would forget.",
        "Photographs of the letter prove him wrong, the mayor says.",
        "The rights were reserved for the republic, Kovel said.",
        "Follow the money, the auditor told the council.",
        "More: that is what the councillors of Brayford want.",
        "By winning the vote, the mayor kept his seat.",
    ],
)
def test_a_line_of_reporting_is_not(text: str) -> None:
    assert not is_furniture(line(text))


def test_a_photo_credit_inside_a_caption_is_furniture_alone() -> None:
    text = f"A headline about Brayford\n\n{BODY}\n\nThe mayor said he would stay. (AP Photo/Mara Lind) He left."
    document = load_text(text).document
    assert [text[a:b] for a, b in document.furniture] == ["(AP Photo/Mara Lind)"]


def test_words_in_brackets_that_tell_of_photos_stay() -> None:
    assert list(credits_in(line("(She says the photo of her boat was taken in Brayford.)"))) == []


@given(
    st.lists(st.sampled_from(["Advertisement", BODY, "A line", "", "Posted", "(AP Photo/X)", f"{BODY} (Photo: A B)", "😀", "“"]), max_size=20),
    st.sampled_from(["\n", "\r\n"]),
)
def test_furniture_is_always_in_order_and_inside_the_text(lines: list[str], end: str) -> None:
    document = load_text(end.join(lines)).document
    check_spans(document.furniture, len(document.text))
    assert all(b <= document.title_span[0] or document.title_span[1] <= a for a, b in document.furniture if document.title_span)

import pytest

from onrecord.interpret.form import form_of
from onrecord.language.quotation import quotations
from onrecord.model import Form, Passage


def form(text: str, content: str, *, is_nested: bool = False) -> Form:
    start = text.index(content)
    return form_of(Passage.of(text, [(start, start + len(content))]), quotations(text), is_nested=is_nested)


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ('Arlo said "it rained".', '"it rained"', Form.DIRECT),
        ('Arlo said "it rained".', "it rained", Form.DIRECT),
        ('Arlo said the talks were "very hard".', 'the talks were "very hard"', Form.MIXED),
        ("Arlo said it rained.", "it rained", Form.INDIRECT),
        ("“It rained,” Arlo said.", "“It rained,”", Form.DIRECT),
        ("Arlo: “It rained.\n\nIt snowed.", "It snowed.", Form.INDIRECT),
    ],
)
def test_the_form_is_the_share_in_double_quotation_marks(text: str, content: str, expected: Form) -> None:
    assert form(text, content) == expected


def test_the_marks_around_its_parents_words_are_not_a_nested_contents_own() -> None:
    text = 'Arlo said "they think it rained".'
    assert form(text, "it rained", is_nested=True) == Form.INDIRECT


def test_a_nested_content_in_marks_of_its_own_is_direct() -> None:
    text = 'Arlo recalled that they called it "rain".'
    assert form(text, '"rain"', is_nested=True) == Form.DIRECT

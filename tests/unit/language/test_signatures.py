import pytest

from onrecord.language.signatures import signed


def found(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*turn.speaker)], text[slice(*turn.said)]) for turn in signed(text)]


@pytest.mark.parametrize("dash", ["―", "—", "–", "--", "-", " — ", "\n\n- "])
def test_a_name_behind_a_dash_signs_the_quotation_before_it(dash: str):
    text = f"Readers wrote to us.\n\n“The ferries are late.”{dash}Orla Venn-Tamsin.\n\n“They always were.”{dash}Ruben Dray\n"
    assert found(text) == [("Orla Venn-Tamsin", "“The ferries are late.”"), ("Ruben Dray", "“They always were.”")]


def test_a_quotation_over_paragraphs_is_signed_once():
    text = '"The harbour is closed.\n\n"It will stay so."\n\n— The harbour master of Port Sorrel\n'
    assert found(text) == [("The harbour master of Port Sorrel", '"The harbour is closed.\n\n"It will stay so."')]


@pytest.mark.parametrize(
    "text",
    [
        "Dray called the plan “a gift” — and left.\n",
        'He called it "the best in the state" - and said more.\n',
        "“A gift” — Ruben Dray said it was one.\n",
        "“A gift” — the plan of the year.\n",
        "“We will act.”\n\n- Fund the schools\n- Build roads\n",
        "“We will act.”\n\n- Orla Venn\n- Ruben Dray\n",
        "The “gift” — Orla Venn\n",
        "“A gift” — At the harbour, in spring\n",
        "“A gift” — Tamsin Radio, 3 May\n",
        "“A gift” — Ruben Dray, who came to the harbour with four of his friends that day\n",
        "",
    ],
)
def test_what_is_no_signature(text: str):
    assert found(text) == []

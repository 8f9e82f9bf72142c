import pytest

spacy = pytest.importorskip("spacy", reason="the extra onrecord[spacy] is not installed")


def test_the_component_sets_statements_with_the_offsets_of_the_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord_attribution")
    doc = nlp("The mayor of Ostry said on Monday that the new bridge would open to traffic in June.")
    (statement,) = doc._.statements
    assert doc.char_span(*statement.source.spans[0]).text == "The mayor of Ostry"

import pytest

from onrecord.reading import ReadOptions, load_text

GERMAN = "Die Regierung von Velmora hat am Montag alle Vorwürfe zurückgewiesen. Der Minister sagte, man habe nichts gewusst und werde nicht zahlen."
CYRILLIC = "Правительство Вельморы отвергло обвинения. Министр сказал, что ничего не знал."


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER DENIES BRIDGE PAYMENT, SAYS TARN IS TO BLAME",
        "Velmora denies.",
        "KOVEL: No. TELLAN: Why not? KOVEL: Because I say so. TELLAN: Then we are done here, madam.",
        "Ilse Kovel, Osk Tellan, Jörg Värn and Żaneta Brzęk of the republic’s Ministerium für Brücken met Tarn’s Hélène d’Aubry on Monday.",
        "The bridge is paid for, said Kovel. «Nous ne paierons pas», d’Aubry told the paper, and the talks with the ministry in Tarn were over.",
    ],
)
def test_english_is_read_however_it_is_written(text: str) -> None:
    assert load_text(text).document.language == "en"


@pytest.mark.parametrize(("text", "name"), [(GERMAN, "German (de)"), (CYRILLIC, "Russian (ru)")])
def test_another_language_is_refused_by_name_and_the_way_around_is_told(text: str, name: str) -> None:
    loaded = load_text(text)
    assert loaded.document.text == ""
    assert loaded.rejects[0].reason == f"the text is {name}, and only English is read; pass --any-language to read it all the same"


def test_any_language_is_read_when_asked_for() -> None:
    document = load_text(GERMAN, options=ReadOptions(any_language=True)).document
    assert (document.text, document.language) == (GERMAN, "de")

"""What a document says of itself, ready to be shown."""

from onrecord.export.facts import moment, safe_link


def test_a_time_is_shown_as_a_reader_writes_it():
    assert moment("2022-03-15T09:00:00+00:00") == "2022-03-15 09:00 +00:00"
    assert moment("2022-03-15") == "2022-03-15"


def test_an_address_of_the_web_may_be_a_link():
    assert safe_link("https://courier.example/a?b=c#d") == "https://courier.example/a?b=c#d"

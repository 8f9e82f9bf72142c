from dataclasses import asdict

from onrecord.language.words import split_words
from onrecord.model import Document
from onrecord.reconcile.copies import fingerprint
from tests.unit.reconcile.copies.builders import SAID, made_of, story

TEXT = story(1)


def numbers(text: str, **said: str) -> bytes:
    return made_of(text, **said).shingles


def test_punctuation_leaves_no_trace():
    assert numbers(TEXT.replace(" and ", " – and ")) == numbers(TEXT)


def test_title_and_furniture_leave_no_trace():
    text = f"Pier put off again\n\nAdvertisement\n\n{TEXT}"
    document = Document(id="a", text=text, title_span=(0, 18), furniture=((20, 33),))
    assert fingerprint(document).shingles == numbers(TEXT)


def test_a_list_of_headlines_leaves_no_trace():
    links = "Ferry Company Publishes Its Budget Again\n\nHarbour Master Rejects Second Pier\n\nFlood Report Handed Over Late"
    assert numbers(f"{TEXT}\n\n{links}") == numbers(TEXT)


def test_words_that_were_split_before_are_taken():
    document = Document(id="a", text=TEXT)
    assert fingerprint(document, split_words(TEXT)) == fingerprint(document)


def test_quoted_words_are_marked():
    made = made_of(f"“{SAID}”\n\n{TEXT}")
    assert made.quoted_array().sum() == len(SAID.split())


def test_a_post_shown_whole_is_quoted_and_its_signature_left_out():
    made = made_of(f"{TEXT}\n\nnot one more winter! — Ilna Varro (@ilnavarro) June 3, 2031\n\n{TEXT}")
    assert made.quoted_array().sum() == len(["not", "one", "more", "winter"])


def test_an_empty_text_has_an_empty_fingerprint():
    made = made_of("")
    assert (made.words, made.shingles, made.quoted, made.sentences, made.keys) == (0, b"", b"", b"", ())


def test_a_fingerprint_is_made_of_plain_values():
    kinds = {type(value) for value in asdict(made_of(TEXT)).values()}
    assert kinds == {str, int, bytes, tuple, type(None)}


def test_a_fingerprint_is_small():
    made = made_of(story(1, 60))
    assert len(made.shingles) + len(made.quoted) + len(made.sentences) + 4 * len(made.keys) < 5 * made.words

from onrecord.query import meaning
from onrecord.query.search import Mode, Search, search
from onrecord.store import Capture, Ledger, put_article
from onrecord.store.erase import erase
from tests.contract.builders import MAKER, NOON, Told, article

CLOSED = article("Mara Ilves said the harbour was closed.", Told("Mara Ilves", "said", "the harbour was closed"), name="closed")
RAIN = article("Jon Aster said rain fell all night.", Told("Jon Aster", "said", "rain fell all night"), name="rain")
BREAD = article("Ada Brandt said bread became dear.", Told("Ada Brandt", "said", "bread became dear"), name="bread")


def put(ledger: Ledger, *articles) -> None:
    run_id = ledger.begin_run(MAKER, {}, at=NOON)
    for one in articles:
        found = meaning.sentence_vectors().encode([s.content.text for s in one.statements])
        vectors = {s.id: meaning.pack(vector) for s, vector in zip(one.statements, found, strict=True)}
        with ledger.write() as connection:
            put_article(connection, one, Capture(one.name, NOON), run_id=run_id, vectors=vectors)


def nearest(ledger: Ledger, words: str, mode: Mode = Mode.MEANING) -> str | None:
    return search(ledger, Search(words, mode=mode)).told[0].document


def test_what_is_meant_is_found_without_its_words(ledger: Ledger):
    put(ledger, CLOSED, RAIN, BREAD)
    assert nearest(ledger, "the port is shut") == "closed"
    assert nearest(ledger, "prices of food") == "bread"
    assert search(ledger, Search("the port is shut")).total == 0


def test_words_and_meaning_go_together(ledger: Ledger):
    put(ledger, CLOSED, RAIN, BREAD)
    assert nearest(ledger, "rain", Mode.BOTH) == "rain"


def test_the_vector_of_a_statement_that_went_is_not_that_of_the_one_in_its_place(ledger: Ledger):
    put(ledger, RAIN, CLOSED)
    before = cosine(ledger, "the port is shut")
    with ledger.write() as connection:
        erase(connection, CLOSED.document.id)
    put(ledger, BREAD)
    assert cosine(ledger, "the port is shut") < before


def cosine(ledger: Ledger, words: str) -> float:
    with ledger.read() as connection:
        return meaning.nearest(connection, words, among=None, most=1)[0][1]


def test_without_vectors_nothing_is_near(ledger: Ledger):
    assert search(ledger, Search("grain", mode=Mode.MEANING)).total == 0


def test_no_question_by_meaning_fails(ledger: Ledger):
    put(ledger, CLOSED)
    for words in ("a\x00b", "gr\ud83cain", "x" * 100_000, "½", "字"):
        for mode in (Mode.MEANING, Mode.BOTH):
            assert search(ledger, Search(words, mode=mode, facets=("act",))).total <= 1

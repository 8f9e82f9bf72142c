"""Two writers and fifty readers at one site: no judgement is lost, and whatever goes wrong is a clean "try again"."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import uvicorn

from onrecord.listening import open_port
from onrecord.query.judgements import judgements
from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from onrecord.web.paths import document_path, statement_path
from tests.contract.builders import harbour
from tests.stress.size import BUSY_S
from tests.unit.web.site import ALL, GATE, TOKEN, fill, no_reader

READERS, WRITERS = 50, 2
PATHS = ("/search?q=harbour", "/", "/api/v1/statements?limit=5", "/api/v1/sources", document_path(GATE.document.id), "/judgements", "/documents")
PAGE = statement_path(harbour().statements[1].id)
PATIENCE_S = 60.0


@contextmanager
def served(place: str) -> Generator[tuple[str, Ledger], None, None]:
    """Where a site over a small ledger is reached, and the ledger."""
    ledger = fill(Ledger.open(place, create=True), *ALL)
    with open_port(0) as taken:
        port = int(taken.getsockname()[1])
        settings = Settings(port=port, allows_judgements=True, author="Ada", open_reader=no_reader)
        server = uvicorn.Server(uvicorn.Config(create_app(ledger, settings), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}", ledger
        server.should_exit = True
        thread.join()
    ledger.close()


def is_clean(answer: httpx.Response) -> bool:
    """Whether an answer that was none says when to try again."""
    return answer.status_code == 503 and answer.headers.get("retry-after", "").isdecimal()


def reader(address: str, number: int, until: float) -> Counter[str]:
    """Ask one page after the other."""
    out: Counter[str] = Counter()
    with httpx.Client(base_url=address, timeout=PATIENCE_S) as client:
        while time.monotonic() < until or not out:
            answer = client.get(PATHS[(number + out.total()) % len(PATHS)])
            out["ok" if answer.status_code == 200 else "try again" if is_clean(answer) else f"{answer.status_code}: {answer.text[:200]}"] += 1
    return out


def writer(address: str, number: int, until: float) -> list[str]:
    """Judge again and again, each time with another reason; gives the reasons that the site took."""
    taken: list[str] = []
    with httpx.Client(base_url=address, timeout=PATIENCE_S) as client:
        found = TOKEN.search(client.get(PAGE).text)
        assert found
        while time.monotonic() < until or len(taken) < 2:
            reason = f"writer {number}, judgement {len(taken)}"
            sent = {"token": found[1], "kind": "accept", "author": "Ada", "reason": reason}
            answer = client.post(PAGE, data=sent, headers={"Origin": address, "Sec-Fetch-Site": "same-origin"})
            assert answer.status_code == 303 or is_clean(answer), answer.text
            taken += [reason] if answer.status_code == 303 else []
    return taken


def test_two_writers_and_fifty_readers_lose_nothing_and_meet_no_fault(place: str):
    with served(place) as (address, ledger), ThreadPoolExecutor(READERS + WRITERS) as pool:
        until = time.monotonic() + BUSY_S

        def start(work: Callable[[str, int, float], object], count: int):
            return [pool.submit(work, address, number, until) for number in range(count)]

        writing, reading = start(writer, WRITERS), start(reader, READERS)
        taken = [reason for future in writing for reason in future.result()]
        met = sum((future.result() for future in reading), Counter[str]())
        kept = [one.reason for one in judgements(ledger)]
    print(f"\n{place.split(':')[0]}: {len(taken)} judgements, answers to readers: {dict(met)}")
    assert sorted(kept) == sorted(taken)
    assert set(met) <= {"ok", "try again"}
    assert met["ok"] >= READERS

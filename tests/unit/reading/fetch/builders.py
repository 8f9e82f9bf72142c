"""A real server on this machine, whose answers a test writes down."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from onrecord.reading import Loaded, ReadOptions
from onrecord.reading.fetch.fetcher import Fetcher
from onrecord.reading.fetch.pace import Pace
from onrecord.reading.loaded import Spot

TEXT = "The government of Velmora said on Monday that it would not pay for the bridge to Tarn, and that no more talks were planned."
Handler = BaseHTTPRequestHandler


def answer(body: bytes | str = TEXT, *, status: int = 200, kind: str = "text/plain; charset=utf-8", **headers: str) -> Callable[[Handler], None]:
    """An answer with this body; header names are written with "_" for "-"."""
    data = body if isinstance(body, bytes) else body.encode()

    def send(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return send


def redirect(to: str) -> Callable[[Handler], None]:
    """A redirect to another address."""
    return answer("", status=302, Location=to)


@dataclass
class Site:
    """What a server answers by path, and what it was asked."""

    answers: dict[str, Callable[[Handler], None]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    root: str = ""

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [path for path, _ in self.asked]


@contextmanager
def site(**answers: Callable[[Handler], None]) -> Iterator[Site]:
    """A running server; names are paths below "/", "__" standing for the dot. What is not given is not found."""
    served = Site({f"/{name.replace('__', '.')}": send for name, send in answers.items()})

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append((self.path, dict(self.headers.items())))
            try:
                served.answers.get(self.path, answer("not here", status=404))(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = True
    served.root = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


def fetch(address: str, **options: object) -> list[Loaded]:
    """What is read at an address, loopback allowed unless said otherwise, and without the pause between requests."""
    wanted = ReadOptions(**{"allow_private": True, "timeout_s": 5.0, **options})  # type: ignore[arg-type]
    return list(Fetcher(wanted, pace=Pace(0.0)).read(Spot("bridge", url=address)))


def reason(address: str, **options: object) -> str:
    """Why an address was refused."""
    (loaded,) = fetch(address, **options)
    assert loaded.document.text == ""
    assert loaded.rejects[0].where == address
    return loaded.rejects[0].reason

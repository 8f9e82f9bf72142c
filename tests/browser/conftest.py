"""A browser without a window, to measure pages in."""

import json
import re
import subprocess
from collections.abc import Callable, Generator
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.driver import Browser

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--virtual-time-budget=5000",
)  # fmt: skip
TIMEOUT_S = 120
MEASURE = """<!DOCTYPE html><body style="margin:0"><iframe id="page" style="border:0;width:{width}px;height:900px" srcdoc="{page}"></iframe>
<pre id="answer">no answer</pre><script>
const frame = document.getElementById("page");
const answer = () => {{
  const page = frame.contentDocument, view = frame.contentWindow;
  const found = (() => {{ {script} }})();
  document.getElementById("answer").textContent = JSON.stringify(found);
}};
const isThere = () => frame.contentDocument.URL === "about:srcdoc" && frame.contentDocument.readyState === "complete";
const wait = () => setTimeout(isThere() ? answer : wait, 200);
frame.addEventListener("load", wait, {{once: true}});
</script>"""

Measure = Callable[..., object]


@pytest.fixture
def measure(chromium: str, tmp_path: Path) -> Measure:
    """Run a script on a page of a width: it sees `page` (the document) and `view` (its window), and what it returns is the answer."""

    def run(page: bytes, script: str, *, width: int, dark: bool = False) -> object:
        around = tmp_path / "around.html"
        around.write_text(MEASURE.format(width=width, page=escape(page.decode("utf-8")), script=script), encoding="utf-8")
        scheme = (f"--blink-settings=preferredColorScheme={0 if dark else 1}", f"--window-size={max(width, 500)},1000")
        command = [chromium, *QUIET, *scheme, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", around.as_uri()]
        dumped = subprocess.run(command, capture_output=True, timeout=TIMEOUT_S, check=True).stdout.decode("utf-8")  # noqa: S603
        answer = re.search(r'<pre id="answer">(.*?)</pre>', dumped, re.DOTALL)
        assert answer is not None
        assert answer[1] != "no answer", dumped[-2000:]
        return json.loads(unescape(answer[1]))

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Generator[str, None, None]:
    """Where a site over a small ledger is served."""
    from tests.browser.served import served

    with served(tmp_path_factory.mktemp("ledger")) as address:
        yield address


@pytest.fixture(scope="session")
def window(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Generator["Browser", None, None]:
    """One browser for all tests of served pages."""
    from tests.browser.driver import Browser

    made = Browser(chromium, tmp_path_factory.mktemp("profile"))
    yield made
    made.close()


@pytest.fixture
def browser(window: "Browser") -> "Browser":
    """The browser as it is when nobody has changed anything."""
    window.scripts(on=True)
    window.look(width=1280)
    return window

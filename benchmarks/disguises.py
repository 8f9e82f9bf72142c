"""The same news in other clothes: what is found of the golden articles when their typography is another. `python -m benchmarks.disguises`.

Every disguise keeps the length of a text, so that the spans that are marked in it stay where they are.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from typing import Any, TypeAlias

from onrecord.evaluate.attribution import score
from onrecord.evaluate.corpus import Marked, document_of
from onrecord.evaluate.report import Report
from onrecord.pipeline import Reader
from tests.golden.load import load

LINE = 72
Disguise: TypeAlias = Callable[[str], str]


def quoted(opening: str, closing: str) -> Disguise:
    """Straight double quotes become a pair."""

    def disguise(text: str) -> str:
        marks = cycle((opening, closing))
        return re.sub('"|\n', lambda found: next(marks) if found[0] == '"' else found[0], text)

    return disguise


def in_one_paragraph(text: str) -> str:
    """No paragraphs below the title."""
    head, gap, body = text.partition("\n\n")
    return head + gap + body.replace("\n", " ")


def in_short_lines(text: str) -> str:
    """Lines broken as in a teletype, at blanks before the 72nd character."""
    out, start = list(text), 0
    for i, character in enumerate(text):
        if character == "\n":
            start = i + 1
        elif i - start >= LINE and (blank := text.rfind(" ", start, i)) > start:
            out[blank], start = "\n", blank + 1
    return "".join(out)


def with_title_in_capitals(text: str) -> str:
    """A wire's headline."""
    head, gap, body = text.partition("\n\n")
    return head.upper() + gap + body


def without_marks(text: str) -> str:
    """Neither stops nor commas, as speech recognition gives it."""
    return re.sub(r"[.,;:]", " ", text)


DISGUISES: Mapping[str, Disguise] = {
    "as written": str,
    "curly quotes": quoted("“", "”"),
    "single curly quotes": quoted("‘", "’"),
    "guillemets": quoted("«", "»"),
    "guillemets turned inwards": quoted("»", "«"),
    "low quotes": quoted("„", "“"),
    "corner brackets": quoted("「", "」"),
    "one paragraph": in_one_paragraph,
    "short lines": in_short_lines,
    "title in capitals": with_title_in_capitals,
    "all in capitals": str.upper,
    "all in small letters": str.lower,
    "without stops and commas": without_marks,
}


def found_in(disguise: Disguise, records: Sequence[Mapping[str, Any]], reader: Reader) -> Report:
    """Score what is read of disguised articles."""
    gold = [document_of({**record, "text": disguise(record["text"])}) for record in records]
    return score(gold, [Marked.of(reader.read_text(one.text, name=one.id)) for one in gold])


def main() -> None:
    """Print a table."""
    reader, records = Reader(), load()
    print(f"{'':28}{'relations':>10}{'exact':>8}{'top':>8}{'nested':>8}")
    for name, disguise in DISGUISES.items():
        report = found_in(disguise, records, reader).as_dict()
        figures = report["relation"], report["content_exact"], report["found"]["top"], report["found"]["nested"]
        print(f"{name:28}{figures[0]['f1']:10.3f}{figures[1]['f1']:8.3f}{figures[2]['f1']:8.3f}{figures[3]['f1']:8.3f}")


if __name__ == "__main__":
    main()

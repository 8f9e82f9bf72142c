"""What int8 costs: `python -m training.compare --fp32 FILE --data DIR` scores the shipped weights and the unquantized network side by side."""

import argparse
from pathlib import Path

from onrecord.annotate import weights
from onrecord.annotate.network import OnnxNetwork
from onrecord.annotate.tagger import Tagger
from onrecord.evaluate.attribution import run
from onrecord.language.pieces import WordPieces
from onrecord.pipeline import Reader

CORPORA = ("corpora/polnear/dev.jsonl", "annotation/dev-international/statements.jsonl")
MEASURES = ("relation", "content_exact", "content_token", "cue_token", "source_token")


def main() -> None:
    """Print F1 of both networks and the difference, for each corpus and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fp32", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    encoder = WordPieces.from_file(weights.path_of(weights.TOKENIZER))
    plain, shipped = Reader(tagger=Tagger(OnnxNetwork(str(options.fp32)), encoder)), Reader()
    for name in CORPORA:
        full, small = (run(options.data / name, reader=reader).as_dict() for reader in (plain, shipped))
        print(name)
        for measure in MEASURES:
            a, b = full[measure]["f1"], small[measure]["f1"]
            print(f"  {measure:16}fp32 {a:.4f}  int8 {b:.4f}  loss {a - b:+.4f}")


if __name__ == "__main__":
    main()

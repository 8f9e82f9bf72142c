"""Who makes the statements: this version of onrecord with the shipped weights, known without loading what reads."""

from importlib.metadata import version

from onrecord.annotate import weights
from onrecord.model import Maker


def own_maker() -> Maker:
    """What reads with the shipped tagger."""
    return Maker(version("onrecord"), f"sha256:{weights.digest()}")

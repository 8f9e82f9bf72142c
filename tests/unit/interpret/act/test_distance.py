import pytest

from onrecord.model import Distance
from tests.unit.interpret.act.builders import read


@pytest.mark.parametrize(
    ("cue", "distance"),
    [
        ("said", Distance.NEUTRAL),
        ("claimed", Distance.DOUBTING),
        ("purportedly", Distance.DOUBTING),
        ("falsely said", Distance.DOUBTING),
        ("said without evidence", Distance.DOUBTING),
        ("admitted", Distance.FACTIVE),
        ("pointed out", Distance.FACTIVE),
        ("has learned", Distance.FACTIVE),
        ("did not realize", Distance.FACTIVE),
        ("confirmed", Distance.FACTIVE),
        ("did not confirm", Distance.NEUTRAL),
        ("would not acknowledge", Distance.NEUTRAL),
    ],
)
def test_a_cue_shows_how_the_reporter_stands_to_it(cue: str, distance: Distance) -> None:
    assert read(f"The envoy | {cue} | that the dam leaks").distance == distance

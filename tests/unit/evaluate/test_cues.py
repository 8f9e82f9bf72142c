import pytest

from onrecord.evaluate.cues import CueKind, cue_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor [said] so", CueKind.VERB),
        ("The mayor [said in a statement]", CueKind.VERB),
        ("Velmora [has refused to confirm]", CueKind.VERB),
        ("those [describing] the fire", CueKind.VERB),
        ("It[’s saying] so", CueKind.VERB),
        ("the fire, [according to] the mayor", CueKind.PREPOSITION),
        ("[For] the mayor, it is over", CueKind.PREPOSITION),
        ("his [claim] that", CueKind.NOUN),
        ("his [repeated denials] that", CueKind.NOUN),
        ("the mayor's [many denials] that", CueKind.NOUN),
        ("he[’s warned] that", CueKind.VERB),
        ("faced [accusations of] fraud", CueKind.NOUN),
        ("[the latest warning] came", CueKind.NOUN),
        ("Mayor[:] no", CueKind.NONE),
    ],
)
def test_the_kind_of_a_cue_is_decided_on_its_words(text: str, kind: CueKind):
    start, end = text.index("["), text.index("]") - 1
    assert cue_kind(text.replace("[", "").replace("]", ""), [(start, end)]) is kind


def test_a_missing_cue_is_of_no_kind():
    assert cue_kind("He was Velmora's best-known sailor.", []) is CueKind.NONE


def test_a_cue_in_pieces_is_read_as_one():
    text = "The mayor called the fire a disaster according both to papers"
    assert cue_kind(text, [(10, 16), (37, 46)]) is CueKind.PREPOSITION

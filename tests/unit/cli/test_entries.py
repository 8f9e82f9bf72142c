"""Lines of a dossier on the terminal."""

from onrecord.cli.entries import group_lines
from onrecord.export.dossier.outline import Group


def test_ids_of_related_claims_are_as_short_as_those_of_headings():
    group = Group("Disputed: the gate was shut", claim="0123456789abcdef", related=(("narrower", "fedcba9876543210"),))
    assert [line.plain for line in group_lines(group)] == ["01234567  Disputed: the gate was shut", "  narrower: claim fedcba98", ""]

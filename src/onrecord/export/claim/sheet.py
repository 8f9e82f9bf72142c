"""Claims as rows of a sheet: one for each member."""

from collections.abc import Iterable, Iterator

from onrecord.query.answers import Json
from onrecord.query.claims import Claim

COLUMNS = (
    "claim", "proposition", "document", "document_id", "statement_id", "published", "speaker", "act", "side", "response", "link", "origin", "reasons",
)  # fmt: skip


def rows(claims: Iterable[Claim]) -> Iterator[Json]:
    """Each member with its claim; spans and all else that a sheet has no column for stay in the JSON."""
    for claim in claims:
        for member in claim.members:
            yield {**member.to_json(), "claim": claim.id, "proposition": claim.founder.content, "reasons": "; ".join(member.reasons)}

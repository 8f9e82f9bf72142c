"""Groups of copies: documents of one written story."""

from dataclasses import dataclass

from sqlalchemy import func, select

from onrecord.query.answers import Json, Met
from onrecord.query.documents import documents
from onrecord.store import Ledger
from onrecord.store.tables import COPY_GROUPS, FINGERPRINTS


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Documents of one story, the one it likely comes from, and why."""

    id: str
    origin_id: str
    credited: str | None
    reason: str
    documents: tuple[Met, ...]

    @property
    def outlets(self) -> int:
        """How many outlets carry it."""
        return len({met.outlet for met in self.documents if met.outlet})

    def to_json(self) -> Json:
        """All fields."""
        told = {"id": self.id, "origin_id": self.origin_id, "credited": self.credited, "reason": self.reason, "outlets": self.outlets}
        return {**told, "documents": [met.to_json() for met in self.documents]}


def copies(ledger: Ledger, *, limit: int = 20, offset: int = 0) -> tuple[int, list[CopyGroup]]:
    """How many groups there are, and some of them, largest first."""
    size = select(func.count()).where(FINGERPRINTS.c.group_id == COPY_GROUPS.c.id).scalar_subquery()
    with ledger.read() as connection:
        total = connection.scalar(select(func.count()).select_from(COPY_GROUPS)) or 0
        rows = connection.execute(select(COPY_GROUPS).order_by(size.desc(), COPY_GROUPS.c.id).limit(limit).offset(offset)).mappings().all()
        out: list[CopyGroup] = []
        for row in rows:
            members = list(connection.scalars(select(FINGERPRINTS.c.document_id).where(FINGERPRINTS.c.group_id == row["id"])))
            out.append(CopyGroup(row["id"], row["origin_id"], row["credited"], row["reason"], tuple(documents(connection, members))))
    return total, out

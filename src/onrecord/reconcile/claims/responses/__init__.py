"""How a claim is answered, and by which statement of the same article; see docs/concepts/sides.md."""

from onrecord.reconcile.claims.responses.find import responses
from onrecord.reconcile.claims.responses.response import Kind, Response

__all__ = ["Kind", "Response", "responses"]

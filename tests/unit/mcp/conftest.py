"""The ledger of the web's tests: three documents by hand."""

from tests.unit.web.conftest import empty, ledger

__all__ = ["empty", "ledger"]

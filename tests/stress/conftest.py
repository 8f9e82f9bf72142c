"""The stress tests run on both databases too."""

from tests.contract.conftest import place

__all__ = ["place"]

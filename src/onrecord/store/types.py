"""Columns for texts and records whose words may be anything at all: what no database stores is replaced, and every character keeps its place."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, Dialect
from sqlalchemy import Text as DatabaseText
from sqlalchemy.dialects.postgresql import JSONB, TEXT
from sqlalchemy.types import TypeDecorator, TypeEngine


class Text(TypeDecorator[str]):
    """A text, sorted by its code points everywhere. What it is compared with is treated like what is stored."""

    impl = DatabaseText
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type of the column."""
        return TEXT(collation="C") if dialect.name == "postgresql" else DatabaseText()

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """What the database is given."""
        return storable(value)


class Record(TypeDecorator[Any]):
    """Something that is only ever read whole, as JSON."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type of the column."""
        return JSONB() if dialect.name == "postgresql" else dialect.type_descriptor(JSON())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """What the database is given."""
        return storable(value)


def storable(value: Any) -> Any:
    """The value with U+FFFD for NUL and "?" for half of a surrogate pair in all its texts: neither database stores these."""
    if isinstance(value, str):
        plain = value if value.isascii() else value.encode("utf-8", "replace").decode()
        return plain.replace("\x00", "\ufffd")
    if isinstance(value, Mapping):
        return {storable(name): storable(part) for name, part in value.items()}  # pyright: ignore[reportUnknownVariableType]
    return [storable(part) for part in value] if isinstance(value, list | tuple) else value  # pyright: ignore[reportUnknownVariableType]

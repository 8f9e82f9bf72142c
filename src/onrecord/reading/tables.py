"""Rows of Parquet files, each as the line of JSON that says the same."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import json
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from onrecord.errors import UsageError

BATCH = 200
"""Rows held as Python objects at once."""
COLUMNS = ("id", "text", "title", "url", "publisher", "byline", "credit", "published", "updated", "language", "tags")


def rows_in(stream: BinaryIO) -> Iterator[bytes]:
    """The rows, in order, with the columns that JSON lines have. Raises `ValueError` for what is no Parquet, `UsageError` without pyarrow."""
    try:
        from pyarrow import parquet
    except ImportError as fault:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'onrecord[parquet]'") from fault
    table = parquet.ParquetFile(stream)
    wanted = [name for name in COLUMNS if name in table.schema_arrow.names]
    for batch in table.iter_batches(batch_size=BATCH, columns=wanted):
        for row in batch.to_pylist():
            yield json.dumps(row, ensure_ascii=False, default=_plain).encode("utf-8", "surrogatepass")


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else repr(value)

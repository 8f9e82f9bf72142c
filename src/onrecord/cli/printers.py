"""One printer for each format: called with an article, it writes that article's statements at once."""

from collections.abc import Callable

from onrecord.cli.console import emit, emit_text, output_console
from onrecord.cli.options import Format
from onrecord.cli.table import table_text
from onrecord.export.lines import json_line, prediction_line
from onrecord.export.sheet import header_row, statement_rows
from onrecord.model import Article

Printer = Callable[[Article], None]


def printer(shown: Format | None) -> Printer:
    """The printer for a format; the one for None prints nothing. That for `csv` writes the names of the columns first, once."""
    match shown:
        case Format.JSONL:
            return lambda article: emit(json_line(article))
        case Format.PRED:
            return lambda article: emit(prediction_line(article))
        case Format.CSV:
            emit(header_row())
            return lambda article: emit(statement_rows(article))
        case Format.TABLE:
            return print_table
        case None:
            return lambda _: None


def print_table(article: Article) -> None:
    """The article's table; nothing for a document that was refused."""
    if article.is_read:
        emit_text(table_text(article, output_console()))

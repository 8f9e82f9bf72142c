"""The tables that a ledger is exported as, the same in Parquet and CSV."""

from onrecord.export.ledger.copies import COPIES_TABLE
from onrecord.export.ledger.documents import CAPTURES_TABLE, DOCUMENTS_TABLE
from onrecord.export.ledger.holders import ENTITIES_TABLE, SOURCES_TABLE
from onrecord.export.ledger.pages import Table
from onrecord.export.ledger.runs import RUNS_TABLE
from onrecord.export.ledger.statements import STATEMENTS_TABLE

TABLES: tuple[Table, ...] = (DOCUMENTS_TABLE, STATEMENTS_TABLE, ENTITIES_TABLE, CAPTURES_TABLE, COPIES_TABLE, SOURCES_TABLE, RUNS_TABLE)

"""A ledger → files for other tools: tables as Parquet and CSV, and linked data as JSON-LD."""

from onrecord.export.ledger.write import Format, Plan, Step, export_ledger

__all__ = ["Format", "Plan", "Step", "export_ledger"]

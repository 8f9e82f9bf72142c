"""What can go wrong by the caller's hand. A fault of the data is never raised: it becomes a `Reject`.

OnRecordError
├── UsageError       the call cannot be carried out as it stands (two inputs with one name, say)
├── LedgerError      a ledger cannot be opened, or lacks what was asked for
│   └── TooLongError a question takes a ledger longer than its time
└── ModelError       the shipped weights are missing, damaged or of another build
"""


class OnRecordError(Exception):
    """The base of all that onrecord raises itself."""


class UsageError(OnRecordError):
    """The call cannot be carried out as it stands."""


class ModelError(OnRecordError):
    """The tagger's files are missing, damaged or of another build."""


class LedgerError(OnRecordError):
    """A ledger cannot be opened, or lacks what was asked for."""


class TooLongError(LedgerError):
    """A question takes a ledger longer than the time that it was given."""

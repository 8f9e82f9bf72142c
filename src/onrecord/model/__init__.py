"""The nouns of onrecord: frozen records, and their JSON. Standard library only."""

from onrecord.model.article import Article, Reject
from onrecord.model.document import Document, SourceMap
from onrecord.model.holder import Entity, Office
from onrecord.model.labels import Act, Basis, Certainty, Distance, Form, Granularity, Naming, Number, Place, Polarity, SourceKind
from onrecord.model.span import Passage, Span, check_spans
from onrecord.model.statement import Addressee, Attribution, Clause, Evidence, Maker, Setting, Stance, Statement, Time

__all__ = [
    "Act",
    "Addressee",
    "Article",
    "Attribution",
    "Basis",
    "Certainty",
    "Clause",
    "Distance",
    "Document",
    "Entity",
    "Evidence",
    "Form",
    "Granularity",
    "Maker",
    "Naming",
    "Number",
    "Office",
    "Passage",
    "Place",
    "Polarity",
    "Reject",
    "Setting",
    "SourceKind",
    "SourceMap",
    "Span",
    "Stance",
    "Statement",
    "Time",
    "check_spans",
]

"""The nouns of onrecord: frozen records, and their JSON. Standard library only."""

from onrecord.model.article import Article, Reject
from onrecord.model.document import Document, SourceMap
from onrecord.model.labels import Act, Form, Place
from onrecord.model.span import Passage, Span, check_spans
from onrecord.model.statement import Attribution, Evidence, Maker, Statement

__all__ = [
    "Act",
    "Article",
    "Attribution",
    "Document",
    "Evidence",
    "Form",
    "Maker",
    "Passage",
    "Place",
    "Reject",
    "SourceMap",
    "Span",
    "Statement",
    "check_spans",
]

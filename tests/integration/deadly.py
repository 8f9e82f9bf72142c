"""Loaded into a worker before it begins (`dask worker --preload`), for faults as libraries of C have them: certain words on a page end the process,
and certain others are read for ever, in a loop that lets nothing else run.
"""

import os
import re
from typing import Any

import trafilatura

DEADLY = "This page ends whoever opens it"
ENDLESS = "This page has no end"
_load_html = getattr(trafilatura, "_load_html", trafilatura.load_html)


def _fatal(source: Any, *rest: Any, **more: Any) -> Any:
    if DEADLY in str(source):
        os._exit(139)
    if ENDLESS in str(source):
        re.match(r"(a+)+$", 60 * "a" + "b")
    return _load_html(source, *rest, **more)


trafilatura._load_html = _load_html  # pyright: ignore[reportAttributeAccessIssue] - Dask loads this file more than once
trafilatura.load_html = _fatal  # pyright: ignore[reportPrivateImportUsage]

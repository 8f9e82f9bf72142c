"""Loaded into a worker before it begins (`dask worker --preload`): a page with certain words ends the process, as a fault in a library of C does."""

import os
from typing import Any

import trafilatura

DEADLY = "This page ends whoever opens it"
_load_html = getattr(trafilatura, "_load_html", trafilatura.load_html)


def _fatal(source: Any, *rest: Any, **more: Any) -> Any:
    if DEADLY in str(source):
        os._exit(139)
    return _load_html(source, *rest, **more)


trafilatura._load_html = _load_html  # pyright: ignore[reportAttributeAccessIssue] - Dask loads this file more than once
trafilatura.load_html = _fatal  # pyright: ignore[reportPrivateImportUsage]

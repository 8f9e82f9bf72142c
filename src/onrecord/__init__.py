"""onrecord reads the news and keeps the record of who said what.

    import onrecord

    article = onrecord.read("article.txt")
    article.statements[0].content.text

`read` takes a path or an address, `read_text` a text; `Reader` keeps options and reads many. Nothing is loaded before the first of them is used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.pipeline import Reader, read, read_text
    from onrecord.reading import ReadOptions

__all__ = ["ReadOptions", "Reader", "read", "read_text"]


def __getattr__(name: str) -> Any:
    if name == "ReadOptions":
        from onrecord.reading import ReadOptions

        return ReadOptions
    if name in __all__:
        from onrecord import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")

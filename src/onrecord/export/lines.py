"""Articles as lines of JSON, in UTF-8 whatever the locale."""

from json import dumps

from onrecord.model import Article
from onrecord.model.json import Json, article_to_json, article_to_prediction


def json_line(article: Article) -> bytes:
    """One read article in the shape `onrecord/1`, on one line."""
    return _line(article_to_json(article))


def prediction_line(article: Article) -> bytes:
    """One read article as the scorers read it, on one line."""
    return _line(article_to_prediction(article))


def _line(record: Json) -> bytes:
    r"""A lone surrogate cannot stand in UTF-8: it is written as JSON's own escape for it (`\ud800`), and reads back as it was."""
    return dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"

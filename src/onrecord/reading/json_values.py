"""Values of JSON from strangers, each taken only where it is of the kind that is expected."""

import json
import re
from typing import Any, cast

from onrecord.reading.loaded import Refusal

NO_TEXT = re.compile("[\x00\ud800-\udfff]")
"""NUL and halves of surrogate pairs, which JSON can write and no database keeps."""


def parse_json(text: str) -> object:
    """The value that a text writes down. Raises `Refusal` where it is no JSON."""
    try:
        return json.loads(text.removeprefix("\ufeff"), strict=False)
    except RecursionError as error:
        raise Refusal("the JSON is nested too deeply") from error
    except ValueError as error:
        raise Refusal(f"the JSON is broken: {error}") from error


def as_object(value: object) -> dict[str, Any]:
    """The value if it is an object, else an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """The value if it is a list, else an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def as_text(value: object) -> str | None:
    """The value if it is a string with something in it; what no text can hold in it is written U+FFFD."""
    return (NO_TEXT.sub("\ufffd", value).strip() or None) if isinstance(value, str) else None


def texts(values: object, key: str = "name") -> tuple[str, ...]:
    """The strings of a list, or the ones that its objects have under `key`; each once."""
    found = (as_text(v) or as_text(as_object(v).get(key)) for v in as_list(values))
    return tuple(dict.fromkeys(text for text in found if text))

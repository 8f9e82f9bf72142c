"""Which version of what is installed."""

from importlib.metadata import PackageNotFoundError, version

LIBRARIES = (
    "alembic", "brotli", "charset-normalizer", "courlan", "htmldate", "httpx", "jinja2", "lxml", "numpy", "onnxruntime", "py3langid", "rich",
    "sqlalchemy", "tokenizers", "trafilatura", "typer",
)  # fmt: skip
"""What onrecord cannot work without, as pyproject names it."""


def installed_version(package: str) -> str | None:
    """The version of an installed package, None where there is none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def own_version() -> str:
    """The version of onrecord itself."""
    return installed_version("onrecord") or "(not installed)"

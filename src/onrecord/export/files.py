"""Writing a file so that a reader never meets half of it."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_aside(path: Path, data: bytes) -> None:
    """Write `data` beside `path` and rename it into place. Raises `OSError` where the folder is missing or cannot be written to."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as aside:
        try:
            aside.write(data)
            aside.flush()
            Path(aside.name).chmod(_usual_mode())
            Path(aside.name).replace(path)
        except BaseException:
            Path(aside.name).unlink(missing_ok=True)
            raise


def _usual_mode() -> int:
    """The mode of a new file under the current umask; a temporary file has 0600."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

"""Libraries that log for their own developers, kept from the user's terminal."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(*names: str) -> Iterator[None]:
    """Silence the loggers of these libraries for the time of a call; their levels are put back."""
    loggers = [logging.getLogger(name) for name in names]
    disabled = [logger.disabled for logger in loggers]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level, was_disabled in zip(loggers, levels, disabled, strict=True):
            logger.setLevel(level)
            logger.disabled = was_disabled

"""What goes wrong, as a visitor meets it: one table from exception to answer, one shape of it for programs and one page for people.

A program is told `{"error": {"code", "message"}}`, whatever went wrong and wherever it did.
"""

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from onrecord.errors import LedgerError, ModelError, TooLongError, UsageError

if TYPE_CHECKING:
    from onrecord.web.site import Site

API = "/api/"
RETRY = {"Retry-After": "2"}
"""Seconds after which somebody who was told to try again may do so: most writing transactions take less."""
LOG = logging.getLogger("onrecord.web")


class Forbidden(Exception):  # noqa: N818 - an answer rather than an error
    """What was sent may not be done: it came from elsewhere, or the site is read-only."""


class Busy(Exception):  # noqa: N818 - an answer rather than an error
    """Somebody else is being served; trying again helps."""


TABLE: tuple[tuple[type[Exception], HTTPStatus, str], ...] = (
    (TooLongError, HTTPStatus.GATEWAY_TIMEOUT, "takes_too_long"),
    (UsageError, HTTPStatus.BAD_REQUEST, "bad_request"),
    (LedgerError, HTTPStatus.NOT_FOUND, "not_found"),
    (ModelError, HTTPStatus.SERVICE_UNAVAILABLE, "no_model"),
    (Forbidden, HTTPStatus.FORBIDDEN, "forbidden"),
    (Busy, HTTPStatus.SERVICE_UNAVAILABLE, "busy"),
    (OperationalError, HTTPStatus.SERVICE_UNAVAILABLE, "busy"),
    (NoConnection, HTTPStatus.SERVICE_UNAVAILABLE, "busy"),
    (RequestValidationError, HTTPStatus.UNPROCESSABLE_ENTITY, "invalid"),
    (HTTPException, HTTPStatus.INTERNAL_SERVER_ERROR, ""),
    (Exception, HTTPStatus.INTERNAL_SERVER_ERROR, "fault"),
)
"""The first line that fits is taken; an `HTTPException` brings its own status."""
BUSY = "the ledger is busy; try again in a moment"
HIDDEN = {OperationalError: BUSY, NoConnection: BUSY, Exception: "something went wrong here; the log of the server says what"}
"""What is said in the place of messages that may tell of the inside."""


def install(app: FastAPI, site: "Site") -> None:
    """Have the application answer every exception by the table."""

    def answer(request: Request, fault: Exception) -> Response:
        return answer_fault(site, request.url.path, fault)

    for kind, _, _ in TABLE:
        app.add_exception_handler(kind, answer)


def answer_fault(site: "Site", path: str, fault: Exception) -> Response:
    """The answer to an exception: JSON below /api/, a page elsewhere."""
    kind, status, code = next(row for row in TABLE if isinstance(fault, row[0]))
    if isinstance(fault, HTTPException):
        status = HTTPStatus(fault.status_code)
        code = status.name.lower()
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        LOG.error("no answer to %s", path, exc_info=fault)
    message = HIDDEN.get(kind) or _message(fault, status)
    headers = dict(fault.headers or {}) if isinstance(fault, HTTPException) else RETRY if code == "busy" else {}
    return respond(site, path, status, code, message, headers=headers)


def respond(site: "Site", path: str, status: HTTPStatus, code: str, message: str, *, headers: dict[str, str] | None = None) -> Response:
    """An answer that says what went wrong."""
    if path.startswith(API):
        return JSONResponse({"error": {"code": code, "message": message}}, status, headers)
    return site.render("fault.html.jinja", path, status=status, headers=headers, fault=message, phrase=status.phrase, number=status.value)


def _message(fault: Exception, status: HTTPStatus) -> str:
    if isinstance(fault, RequestValidationError):
        return "; ".join(f"{error['loc'][-1]}: {error['msg']}" for error in fault.errors())
    if isinstance(fault, HTTPException):
        return "there is nothing at this address" if status is HTTPStatus.NOT_FOUND else str(fault.detail)
    return str(fault)

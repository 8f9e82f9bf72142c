"""Signing in with a token, on a site that others than this machine can reach, and signing out."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from onrecord.run.tokens import bearer
from onrecord.web.faults import Forbidden
from onrecord.web.security.door import COOKIE, SIGN_IN
from onrecord.web.security.posted import ASent
from onrecord.web.site import AVisit

LONGEST_TOKEN = 200
KEPT_S = 30 * 24 * 3600

router = APIRouter(include_in_schema=False)


@router.get(SIGN_IN)
def sign_in_page(visit: AVisit, next_: Annotated[str, Query(alias="next", max_length=8_000)] = "/") -> Response:
    """The form."""
    return visit.form_page("sign_in.html.jinja", next=_here(next_), who=visit.token)


@router.post(SIGN_IN)
def sign_in(visit: AVisit, sent: ASent) -> Response:
    """Keep the token in a cookie that no script and no other site sees. Raises `Forbidden` for one that opens nothing."""
    secret = sent.words("secret", longest=LONGEST_TOKEN)
    if bearer(visit.ledger, secret) is None:
        raise Forbidden("this token opens nothing here: it was never given, or it was revoked")
    answer = RedirectResponse(_here(sent.one("next") or "/"), 303)
    secure = visit.site.settings.is_secure
    answer.set_cookie(COOKIE, secret, max_age=KEPT_S, httponly=True, samesite="strict", secure=secure, path="/")
    return answer


@router.post("/sign-out")
def sign_out(sent: ASent) -> Response:  # noqa: ARG001 - that it was sent by a form of ours is what it says
    """Forget the token here; it stays in force."""
    answer = RedirectResponse(SIGN_IN, 303)
    answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
    return answer


def _here(path: str) -> str:
    """A path of this site; the first page for anything else."""
    try:
        parts = urlsplit(path)
    except ValueError:
        return "/"
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc and path.isprintable()
    return path if ours and not any(c in path for c in "\\ ") else "/"

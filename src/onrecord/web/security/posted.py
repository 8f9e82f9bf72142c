"""What a form sends, checked: its fields, that it came from a page of ours, and that the site takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import UploadFile

from onrecord.errors import UsageError
from onrecord.run.tokens import Scope
from onrecord.web.faults import Forbidden
from onrecord.web.security.door import token_of
from onrecord.web.security.forms import COOKIE, FIELD, check_origin, check_token
from onrecord.web.security.gate import MAX_BODY_BYTES
from onrecord.web.site import Site

MOST_FIELDS = 300
LONGEST_REASON = 2_000
LONGEST_AUTHOR = 200
LONGEST_PASSAGE = 20_000


@dataclass(frozen=True, slots=True)
class Sent:
    """The fields of a form; `files` are its files, by their names and bytes."""

    fields: Mapping[str, tuple[str, ...]]
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict[str, tuple[str, bytes]])

    def one(self, name: str) -> str:
        """The value of a field; empty where it was not sent."""
        return next(iter(self.fields.get(name, ())), "")

    def words(self, name: str, *, longest: int) -> str:
        """The value of a field of words, without the white space around it. Raises `UsageError` where it is too long."""
        value = self.one(name).strip()
        if len(value) > longest:
            raise UsageError(f"{name} has {len(value):,} characters, and at most {longest:,} are kept")
        return value


async def sent(request: Request) -> Sent:
    """What was sent. Raises `Forbidden` where it is not a form of ours."""
    site: Site = request.app.state.site
    check_origin(request.headers, site.settings.origins)
    fields: dict[str, list[str]] = {}
    files: dict[str, tuple[str, bytes]] = {}
    async with request.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=MAX_BODY_BYTES) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files[name] = (value.filename or "", await value.read())
            else:
                fields.setdefault(name, []).append(value)
    told = Sent({name: tuple(values) for name, values in fields.items()}, files)
    check_token(site.settings.secret, request.cookies.get(COOKIE), told.one(FIELD))
    return told


async def judged(request: Request) -> Sent:
    """What was sent to judge. Raises `Forbidden` on a site that takes no judgements, or not this visitor's. A token says who its author is."""
    _check_judging(request)
    told, token = await sent(request), token_of(request.scope)
    return replace(told, fields={**told.fields, "author": (token.name,)}) if token else told


async def to_read(request: Request) -> Sent:
    """What was sent to be read. Raises `Forbidden` where the visitor's token does not let him."""
    _check_scope(request, Scope.ADD)
    return await sent(request)


def judging(request: Request) -> None:
    """Raises `Forbidden` where what a program sent may not judge: as for forms, whose token a program does not have."""
    site: Site = request.app.state.site
    check_origin(request.headers, site.settings.origins)
    _check_judging(request)


def _check_judging(request: Request) -> None:
    site: Site = request.app.state.site
    if not site.settings.allows_judgements:
        raise Forbidden("this site is read-only; start it with --allow-judgements to judge")
    _check_scope(request, Scope.REVIEW)


def _check_scope(request: Request, scope: Scope) -> None:
    token = token_of(request.scope)
    if token is not None and scope not in token.scopes:
        raise Forbidden(f"your token does not let you do this; it needs the scope {scope}")


ASent = Annotated[Sent, Depends(sent)]
AJudged = Annotated[Sent, Depends(judged)]
AToRead = Annotated[Sent, Depends(to_read)]

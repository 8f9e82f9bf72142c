"""What all answers share: the ledger, the settings, the templates, and the reader when somebody needs it."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from threading import Lock
from typing import Annotated, Any, TypeVar, cast

from fastapi import Depends, Request
from jinja2 import Environment
from starlette.responses import HTMLResponse, Response

from onrecord.export.environment import page_environment
from onrecord.export.facts import moment, safe_link
from onrecord.export.visible import one_line
from onrecord.interpret.who.tables import nations
from onrecord.run.tokens import Scope, Token
from onrecord.store import Ledger
from onrecord.web import paths
from onrecord.web.assets import asset_url
from onrecord.web.downloads import has_parquet
from onrecord.web.faults import Busy
from onrecord.web.navigation import ROOMS
from onrecord.web.security.door import token_of
from onrecord.web.security.forms import COOKIE, new_nonce, token_for
from onrecord.web.settings import Settings, TextReader

PATIENCE_S = 30.0
"""How long somebody waits for the reader, which serves one at a time: it takes all the processor there is."""
T = TypeVar("T")


def _nation(code: str | None) -> str:
    """The name of a state in English, or its code where the table has no name for it; empty where it is not known."""
    return nations().names.get(code, code) if code else ""


def _environment(settings: Settings) -> Environment:
    """The templates, with what they may call."""
    environment = page_environment("onrecord.web", "onrecord.export.dossier")
    filters, values = cast("dict[str, Any]", environment.filters), cast("dict[str, Any]", environment.globals)
    filters |= {"safe_link": safe_link, "moment": moment, "one_line": one_line, "nation": _nation}
    own = (paths.document_path, paths.words_path, paths.statement_path, paths.source_path, paths.search_path, paths.with_query, asset_url)
    own = (*own, paths.edit_path, paths.claim_path, paths.dossier_path, has_parquet)
    values |= {function.__name__: function for function in own} | {"rooms": ROOMS, "settings": settings}
    return environment


class Site:
    """One for each application."""

    def __init__(self, ledger: Ledger, settings: Settings):
        self.ledger = ledger.limited(settings.longest_s)
        self.settings = settings
        self._environment = _environment(settings)
        self._lock = Lock()
        self._reader: TextReader | None = None

    def render(
        self, template: str, path: str, *, status: HTTPStatus = HTTPStatus.OK, headers: Mapping[str, str] | None = None, **values: Any
    ) -> Response:
        """A page. `values` are what its template needs."""
        page = self._environment.get_template(template).render(path=path, **{"token": "", "may_judge": False, "visitor": None, **values})
        return HTMLResponse(page.encode("utf-8", "replace"), status, headers)

    def read(self, work: Callable[[TextReader], T]) -> T:
        """Do something with the reader. Raises `Busy` where others are before you for too long, `ModelError` where there is none."""
        if not self._lock.acquire(timeout=PATIENCE_S):
            raise Busy("others are reading at the moment; try again")
        try:
            self._reader = self._reader or self.settings.open_reader()
            return work(self._reader)
        finally:
            self._lock.release()


class Visit:
    """One request, with what answering it needs."""

    def __init__(self, request: Request):
        self.request = request
        self.site: Site = request.app.state.site

    @property
    def ledger(self) -> Ledger:
        """The ledger; a connection to it is opened for each question and given back."""
        return self.site.ledger

    @property
    def token(self) -> Token | None:
        """The visitor's token; None on a site that asks for none."""
        return token_of(self.request.scope)

    @property
    def may_judge(self) -> bool:
        """Whether this site takes judgements of this visitor."""
        return self.site.settings.allows_judgements and (self.token is None or Scope.REVIEW in self.token.scopes)

    def page(self, template: str, **values: Any) -> Response:
        """A page."""
        return self.site.render(template, self.request.url.path, may_judge=self.may_judge, visitor=self.token, **values)

    def form_page(self, template: str, **values: Any) -> Response:
        """A page with a form that sends something: its token goes with a cookie that no other site can set."""
        nonce = self.request.cookies.get(COOKIE) or new_nonce()
        page = self.page(template, token=token_for(self.site.settings.secret, nonce), **values)
        page.set_cookie(COOKIE, nonce, httponly=True, samesite="strict", secure=self.site.settings.is_secure, path="/")
        page.headers["Cache-Control"] = "no-store"
        return page


AVisit = Annotated[Visit, Depends(Visit)]

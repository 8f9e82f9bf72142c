"""The application: pages, files and API over one ledger."""

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from onrecord.store import Ledger
from onrecord.web import assets, faults
from onrecord.web.api import documents as api_documents
from onrecord.web.api import judgements as api_judgements
from onrecord.web.api import sources as api_sources
from onrecord.web.api import statements as api_statements
from onrecord.web.api.schema import describe
from onrecord.web.pages import (
    anonymous,
    article,
    claim,
    claim_review,
    claims,
    documents,
    dossier,
    edit,
    guide,
    holdings,
    home,
    judgements,
    network,
    read,
    search,
    sign_in,
    source,
    sources,
    statement,
)  # fmt: skip
from onrecord.web.security.door import Door
from onrecord.web.security.gate import Gate
from onrecord.web.security.headers import SecurityHeaders
from onrecord.web.settings import Settings
from onrecord.web.site import Site
from onrecord.web.tags import EntityTags

PAGES = (
    home, read, search, claims, claim, claim_review, documents, article, statement, edit, sources, source, dossier, network, anonymous, holdings,
    judgements, guide, sign_in, assets,
)  # fmt: skip
API = (api_documents, api_statements, api_sources, api_judgements)
OPENAPI = "/api/v1/openapi.json"
SMALLEST_PACKED = 1_000
"""Bytes from which an answer is compressed."""


def create_app(ledger: Ledger, settings: Settings) -> FastAPI:
    """The application over an open ledger; the caller closes the ledger when it ends."""
    site = Site(ledger, settings)
    app = FastAPI(title="onrecord", openapi_url=OPENAPI, docs_url=None, redoc_url=None)
    app.state.site = site
    for room in (*PAGES, *API):
        app.include_router(room.router)
    describe(app)
    faults.install(app, site)
    app.add_middleware(EntityTags, site=site)
    app.add_middleware(GZipMiddleware, minimum_size=SMALLEST_PACKED)
    app.add_middleware(Door, site=site)
    app.add_middleware(Gate, site=site)
    app.add_middleware(SecurityHeaders)
    return app

"""Pages and an API over a ledger: `create_app` gives an ASGI application.

Needs `onrecord[web]` (FastAPI, uvicorn, python-multipart).
"""

from onrecord.web.app import create_app
from onrecord.web.settings import Settings

__all__ = ["Settings", "create_app"]

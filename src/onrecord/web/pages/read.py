"""Reading a text, a page or a file at once; nothing of it is kept."""

from itertools import islice

from fastapi import APIRouter
from starlette.responses import Response

from onrecord.errors import UsageError
from onrecord.export.facts import safe_link
from onrecord.export.view import article_views
from onrecord.model import Article
from onrecord.web.security.posted import AToRead, Sent
from onrecord.web.settings import TextReader
from onrecord.web.site import AVisit

MOST_READ = 5
"""Documents that are read of a feed or a file of many."""

router = APIRouter(include_in_schema=False)


@router.get("/read")
def form(visit: AVisit) -> Response:
    """The form alone."""
    return visit.form_page("read.html.jinja", articles=(), rejects=(), asked=False)


@router.post("/read")
def read(visit: AVisit, sent: AToRead) -> Response:
    """What stands in it."""
    articles = visit.site.read(lambda reader: _articles(reader, sent))
    rejects = [reject for article in articles for reject in article.rejects]
    views = article_views(article for article in articles if article.is_read)
    return visit.form_page("read.html.jinja", articles=views, rejects=rejects, asked=True)


def _articles(reader: TextReader, sent: Sent) -> list[Article]:
    """The articles in what was sent: of text, address and file the first that is there."""
    text, address, (name, data) = sent.one("text"), sent.one("url").strip(), sent.files.get("file", ("", b""))
    if text.strip():
        return [reader.read_text(text, name="pasted text")]
    if address:
        if safe_link(address) is None:
            raise UsageError("this is no address of a page; it must begin with http:// or https://")
        return list(islice(reader.read_many([address]), MOST_READ))
    if not data:
        raise UsageError("there is nothing to read; paste a text, give an address, or choose a file")
    from onrecord.reading.load import load_bytes  # with the reader, when it is needed

    return [reader.article_of(loaded) for loaded in islice(load_bytes(data, name=name or "file", path=name or None), MOST_READ)]

"""Who cites whom, and who answers whom, as a picture and as a table."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.export.graph import graph
from onrecord.query.answers import Json
from onrecord.query.network import Network, network
from onrecord.web.downloads import Suffix, download
from onrecord.web.questions import LONGEST
from onrecord.web.site import AVisit

COLUMNS = ("one", "one_name", "tie", "other", "other_name", "count")
Words = Annotated[str, Query(max_length=LONGEST)]

router = APIRouter(include_in_schema=False)


@router.get("/network")
def network_page(visit: AVisit, q: Words = "") -> Response:
    """The page; with words, for statements that have them only."""
    found = network(visit.ledger, words=q)
    return visit.page("network.html.jinja", q=q, found=found, graph=graph(found), nodes={node.id: node for node in found.nodes})


@router.get("/network.{suffix}")
def network_file(visit: AVisit, suffix: Suffix, q: Words = "") -> Response:
    """The ties that the page shows, as a file."""
    return download(suffix, "network", COLUMNS, _rows(network(visit.ledger, words=q)))


def _rows(found: Network) -> list[Json]:
    names = {node.id: node.name for node in found.nodes}
    return [{**edge.to_json(), "one_name": names[edge.one], "other_name": names[edge.other]} for edge in found.edges]

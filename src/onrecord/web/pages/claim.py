"""The page of one claim: the proposition, who stands where on what origins, how it is answered, its life, and why all this counts as one."""

from fastapi import APIRouter
from starlette.responses import Response

from onrecord.export.claim import claim_view, life
from onrecord.query.claims import claim_named
from onrecord.query.dossier.standing import MOST_DOCUMENTS, standing
from onrecord.query.headlines import headlines_of
from onrecord.query.links import links_among, pairs_judged, strongest
from onrecord.web.downloads import Suffix
from onrecord.web.pages.claims import claims_download
from onrecord.web.site import AVisit

WIDTHS = {"wide": 1080, "middle": 700, "slim": 328}
"""Widths for which the plot is drawn: a desktop's column, a tablet, and the smallest phone."""
MOST_LINKS = 60
"""Statements for which it is told what joins them; the file has all."""

router = APIRouter(include_in_schema=False)


@router.get("/claims/{id_}.{suffix}")
def claim_file(visit: AVisit, id_: str, suffix: Suffix) -> Response:
    """One claim as a file."""
    return claims_download(suffix, f"claim-{id_[:8]}", iter([claim_named(visit.ledger, id_)]))


@router.get("/claims/{id_}")
def claim_page(visit: AVisit, id_: str) -> Response:
    """The page; `id_` is the claim's id, the beginning of it, or an id that it had."""
    claim = claim_named(visit.ledger, id_)
    found = standing(visit.ledger, claim)
    view = claim_view(found)
    ids = [m.told.id for m in claim.members]
    links = strongest(links_among(visit.ledger, ids), claim.founder.id)
    with visit.ledger.read() as connection:
        others = headlines_of(connection, (other["claim_id"] for other in claim.related))
    page = visit.form_page if visit.may_judge else visit.page
    return page(
        "claim.html.jinja",
        claim=claim,
        view=view,
        told={m.told.id: m.told for m in claim.members},
        standing=found,
        plots=[(kind, plot) for kind, width in WIDTHS.items() if (plot := life(view.life, width=width))],
        joined=[(m, links.get(m.told.id)) for m in claim.members if m.told.id != claim.founder.id][:MOST_LINKS],
        judged=pairs_judged(visit.ledger, ids),
        related=[(other, others[other["claim_id"]]) for other in claim.related if other["claim_id"] in others],
        most_documents=MOST_DOCUMENTS,
    )

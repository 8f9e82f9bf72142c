"""Who a story comes from when it is not the paper that prints it: the wire credit.

No library reads it; the places are those where papers print it: the dateline, the byline, the page's metadata, the closing line.
"""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from onrecord.reading.patterns import DATELINE

AGENCIES: Final = {
    "Associated Press": r"(?:the )?associated press|\bAP\b(?! Photo)|ap news|apnews\.com",
    "Reuters": r"(?:thomson )?reuters(?:\.com)?",
    "AFP": r"agence[ -]france[ -]presse|\bAFP\b|afp\.com",
    "UPI": r"united press international|\bUPI\b|upi\.com",
    "Bloomberg": r"bloomberg(?: news)?|bloomberg\.com",
    "PA Media": r"press association|pa media|pa news agency",
    "DPA": r"deutsche presse-agentur|\bdpa\b",
    "EFE": r"agencia efe|\bEFE\b",
    "ANSA": r"\bANSA\b",
    "TASS": r"\bTASS\b",
    "Interfax": r"\binterfax\b",
    "Xinhua": r"xinhua(?: news agency)?",
    "Kyodo": r"kyodo(?: news)?",
    "Yonhap": r"yonhap(?: news agency)?",
    "PTI": r"press trust of india|\bPTI\b",
    "ANI": r"asian news international|\bANI\b",
    "Anadolu": r"anadolu(?: agency| ajansı)?",
    "AAP": r"australian associated press|\bAAP\b",
    "The Canadian Press": r"(?:the |la )?(?:canadian press|presse canadienne)",
    "Ukrinform": r"\bukrinform\b",
}
"""News agencies and how they are written; the longer names first where one holds another."""
_PATTERNS: Final = tuple(
    (name, re.compile(pattern if r"\b" in pattern else rf"\b(?:{pattern})\b", re.IGNORECASE)) for name, pattern in AGENCIES.items()
)
_ORDER: Final = tuple(sorted(_PATTERNS, key=lambda item: item[0] != "AAP"))  # "Australian Associated Press" holds "Associated Press"
_INITIALS: Final = re.compile(r"[A-Z]{2,6}")
_LEADING = (
    r"(?:source\s*:\s*|with (?:files|reporting|inputs?) from\s+|from\s+|©\s*|\(c\)\s*|copyright\s*)?(?:©\s*)?(?:(?:19|20)?\d\d,?\s+)?(?:the\s+)?"
)
_CLOSING: Final = re.compile(
    rf"\W{{0,3}}{_LEADING}(?P<name>[\w .\-]{{2,40}}?)(?:[/,].{{0,40}})?(?:\. all rights reserved.{{0,160}})?\W{{0,3}}", re.IGNORECASE
)
OPENING_PARAGRAPHS, CLOSING_PARAGRAPHS = 3, 4


def agency_in(text: str | None) -> str | None:
    """The news agency that a name or a line mentions."""
    return next((name for name, pattern in _ORDER if pattern.search(text)), None) if text else None


def credit_of_text(paragraphs: list[str]) -> str | None:
    """The credit that the text itself carries: in the dateline that opens the body, or in a line of its own at the end."""
    for paragraph in paragraphs[:OPENING_PARAGRAPHS]:
        if credit := _in_dateline(paragraph):
            return credit
    return next((credit for paragraph in reversed(paragraphs[-CLOSING_PARAGRAPHS:]) if (credit := _in_closing(paragraph))), None)


def credit_of_names(names: Iterable[str | None]) -> str | None:
    """The first agency among names of writers, publishers and sources."""
    return next((agency for name in names if (agency := agency_in(name))), None)


def other_host(canonical: str | None, url: str | None) -> str | None:
    """The site that a page names as the story's home when it is not its own; subdomains of one domain count as one site."""
    if canonical is None or url is None:
        return None
    home, here = site_of(canonical), site_of(url)
    return None if home is None or here is None or home == here else agency_in(home) or home


def site_of(address: str) -> str | None:
    """The registered domain of an address ("courier.co.uk"), or its host where it has none."""
    from courlan import extract_domain

    try:
        return extract_domain(address, fast=True) or urlsplit(address).hostname
    except ValueError:
        return None


def _in_dateline(paragraph: str) -> str | None:
    match = DATELINE.match(paragraph)
    if match is None:
        return None
    inside = re.search(r"\(([^()]{2,30})\)", match[0])
    if inside is None:
        return None
    return agency_in(inside[1]) or (inside[1] if _INITIALS.fullmatch(inside[1]) else None)


def _in_closing(paragraph: str) -> str | None:
    match = _CLOSING.fullmatch(paragraph)
    if match is None:
        return None
    agency = agency_in(match["name"])
    return agency if agency and len(match["name"].split()) <= len(agency.split()) + 2 else None

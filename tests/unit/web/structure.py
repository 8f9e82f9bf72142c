"""What is wrong with how a page is made, for those who do not see it and for its safety."""

from collections import Counter
from itertools import pairwise
from typing import Any

from lxml import html


def faults(page: str) -> list[str]:
    """Landmarks, headings in their order, names of fields and buttons, ids, and nothing that the policy would stop."""
    root = html.document_fromstring(page)
    return [*_landmarks(root), *_fields(root), *_safety(root)]


def _landmarks(root: Any) -> list[str]:
    out = [f"not one {tag}" for tag in ("main", "h1", "title", "footer") if len(root.xpath(f"//head/{tag}|//body//{tag}")) != 1]
    out += ["no language"] if root.xpath("//html/@lang") != ["en"] else []
    out += ["no way to skip"] if root.xpath("//body/a[1]/@href") != ["#main"] else []
    levels = [int(h.tag[1]) for h in root.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    return out + [f"h{before}, then h{after}" for before, after in pairwise(levels) if after - before > 1]


def _fields(root: Any) -> list[str]:
    fields = root.xpath("//input[not(@type='hidden')]|//select|//textarea")
    out = [f"no label: {f.get('name')}" for f in fields if not (root.xpath(f"//label[@for='{f.get('id')}']") or f.xpath("ancestor::label"))]
    out += [f"twice: {one}" for one, times in Counter(root.xpath("//@id")).items() if times > 1]
    out += [f"leads to no id: {one}" for one in root.xpath("//@aria-labelledby|//label/@for") if not root.xpath(f"//*[@id='{one}']")]
    return out + ["a button without a name" for b in root.xpath("//button") if not b.text_content().strip()]


def _safety(root: Any) -> list[str]:
    own = root.xpath("//style|//script[not(@src)]|//*[@style]|//@*[starts-with(name(), 'on')]")
    elsewhere = [s for s in root.xpath("//@src|//link/@href") if not s.startswith("/static/")]
    return [f"a style or script of its own: {one}" for one in own] + [f"from elsewhere: {one}" for one in elsewhere]

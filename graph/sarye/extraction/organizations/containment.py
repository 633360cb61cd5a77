"""A body that stands right before another as the one it belongs to: ``환경부 산하 국립공원공단``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sarye.extraction.organizations.identity import Identity, identify
from sarye.extraction.organizations.posts import OFFICE_HEADS
from sarye.extraction.period import Period
from sarye.reading.case import Span
from sarye.register.register import load
from sarye.vocabulary.codes import GOVERNMENTS, LOCAL_GOVERNMENTS, OrganizationType

_SAID = re.compile(r"\s?(?:산하|소속|소관|부속|직속)\s?(?:(?:공공|연구|책임운영|준정부)?기관(?:인)?)?\s*[“‘\"'「『]?")
_HEAD = re.compile(r"(?:\s?[(（][^()（）\n]{0,40}[)）])?(?:\s[가-힣]{2,10}(?:센터|본부))?[ \u3000]{1,2}[‘“]?")
"""Between a body and its own there is nothing but space, or its head in brackets: ``A청(청장 홍길동) B원``."""
_ITSELF = re.compile(
    r"(?<![가-힣])(?P<short>공단|공사|진흥원|연구원|재단|센터|협회|중앙회|대학교|은행)\s?(?:소속|산하|부설)\s?(?:기관(?:인)?\s)?[“‘\"']?$"
)
"""A body that calls itself by its kind alone before it names its own."""
_HEADED = re.compile(rf"(?<=[터단소])\s[가-힣]{{2,4}}\s(?:{OFFICE_HEADS})(?![가-힣]{{2}})")
"""``A부 나래센터 홍길동 센터장은``: who speaks for an office of a ministry; a house beside it may be anybody's."""
_ELSEWHERE = re.compile(r"한국|국립|대한|중앙")
"""Names of bodies of the whole country: a town before one is where it sits, not whose it is."""
_HOUSES = frozenset(
    {
        OrganizationType.PUBLIC_INSTITUTION,
        OrganizationType.UNIVERSITY,
        OrganizationType.RESEARCH,
        OrganizationType.OFFICE,
    }
)
_OWN = frozenset({OrganizationType.OFFICE, OrganizationType.UNIT, OrganizationType.OTHER, OrganizationType.RESEARCH})


def containers(text: str, hits: Sequence[Span], period: Period) -> Iterator[tuple[Span, Span]]:
    """Yield the pairs of neighbouring names of which the first contains the second."""
    for outer, inner in itertools.pairwise(hits):
        if _SAID.fullmatch(text, outer.end, inner.start) or (
            _HEAD.fullmatch(text, outer.end, inner.start) and _contains(text, outer, inner, period)
        ):
            yield outer, inner


def _contains(text: str, outer: Span, inner: Span, period: Period) -> bool:
    above, below = identify(outer.of(text), period), identify(inner.of(text), period)
    if above is None or below is None:
        return False
    if above.type in GOVERNMENTS and below.type not in GOVERNMENTS and below.public:
        return (
            above.type not in LOCAL_GOVERNMENTS
            or (below.id is None and not _ELSEWHERE.match(below.name))
            or is_of(below, above)
        )
    if below.type not in _OWN:
        return False
    if above.type is OrganizationType.CENTRAL:
        return is_of(below, above) or (_stands_alone(below) and _HEADED.match(text, inner.end) is not None)
    return above.type in _HOUSES and (_stands_alone(below) or is_of(below, above))


def is_of(below: Identity, above: Identity) -> bool:
    """Say whether the register has *below* right below *above*."""
    return below.id is not None and above.id is not None and load().organizations[below.id].parent == above.id


def _stands_alone(body: Identity) -> bool:
    """Say whether the register knows nothing above *body*."""
    return body.id is None or load().organizations[body.id].parent is None


def inside(identity: Identity, parent: Identity | None) -> Identity:
    """Return *identity* as contained in *parent*, where that says anything new.

    A hospital, centre or the like of a public body is an office of it.
    """
    if parent is None or parent.key == identity.key or identity.parent is not None:
        return identity
    office = identity.id is None and identity.type is OrganizationType.OTHER and parent.public
    return replace(identity, parent=parent, type=OrganizationType.OFFICE if office else identity.type)


def itself(text: str, sentence: Span, name: Span) -> str:
    """Return the kind by which a body calls itself right before its own at *name*, or nothing: ``공단 소속 B``."""
    said = _ITSELF.search(text[max(sentence.start, name.start - 20) : name.start])
    return said["short"] if said else ""

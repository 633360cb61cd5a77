"""A body that stands right before another as the one it belongs to: ``환경부 산하 국립공원공단``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sarye.extraction.organizations.identity import Identity, identify
from sarye.extraction.period import Period
from sarye.reading.case import Span
from sarye.vocabulary.codes import OrganizationType

_SAID = re.compile(r"\s?(?:산하|소속|소관|부속|직속)\s?(?:(?:공공|연구|책임운영|준정부)?기관(?:인)?)?\s*")
_SPACE = re.compile(r"[ \u3000]{1,2}")
_ABOVE = frozenset({OrganizationType.CENTRAL, OrganizationType.PROVINCE, OrganizationType.MUNICIPALITY})


def containers(text: str, hits: Sequence[Span], period: Period) -> Iterator[tuple[Span, Span]]:
    """Yield the pairs of neighbouring names of which the first contains the second."""
    for outer, inner in itertools.pairwise(hits):
        if _SAID.fullmatch(text, outer.end, inner.start) or (
            _SPACE.fullmatch(text, outer.end, inner.start) and _contains(text, outer, inner, period)
        ):
            yield outer, inner


def _contains(text: str, outer: Span, inner: Span, period: Period) -> bool:
    above, below = identify(outer.of(text), period), identify(inner.of(text), period)
    return (
        above is not None and below is not None and above.type in _ABOVE and below.type not in _ABOVE and below.public
    )


def inside(identity: Identity, parent: Identity | None) -> Identity:
    """Return *identity* as contained in *parent*, where that says anything new."""
    if parent is None or parent.key == identity.key or identity.parent is not None:
        return identity
    return replace(identity, parent=parent)

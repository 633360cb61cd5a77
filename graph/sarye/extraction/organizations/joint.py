"""Work that bodies run together, as a release tells it: ``A와 B는 공동으로``, ``A는 B와 공동으로``, ``A·B 합동``."""

from __future__ import annotations

import re

from sarye.extraction.organizations.cues import AGREEMENT
from sarye.extraction.organizations.enumeration import Group
from sarye.reading.case import Span

_AS_ONE = re.compile(
    r"\s?(?:공동|합동)(?:으로)?\s[^.]{0,40}(?:수행|추진|개발|구축|운영|마련|실시|시행|진행|개최|주최|조성|발표|발간)"
)
_WITH = re.compile(r"^(?:와|과)$")
SUBJECT_PARTICLE = re.compile(r"^(?:은|는|이|가)$")
_JOINTLY = re.compile(
    r"(?:공동으로|공동|합동으로|협력하여|협력해|협업하여|협업해|함께)\s?[^.]{0,25}(?:수행|추진|개발|구축|운영|마련|실시|시행|진행|개최)"
)
_REACH = 400
"""Letters behind a body in which its clause ends."""


def jointly_with(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* is whom the subject of its sentence runs the work with; who only signs does not."""
    rest = text[group.end : min(sentence.end, group.end + _REACH)]
    return bool(_WITH.match(group.particle) and _AS_ONE.match(rest) and not AGREEMENT.search(rest))


def jointly_among(text: str, sentence: Span, group: Group) -> bool:
    """Say whether the members of *group* run the work together."""
    rest = text[group.end : min(sentence.end, group.end + _REACH)]
    if len(group.members) < 2 or AGREEMENT.search(rest):
        return False
    return bool(
        (SUBJECT_PARTICLE.match(group.particle) and _JOINTLY.search(rest))
        or (not group.particle and _AS_ONE.match(rest))
    )

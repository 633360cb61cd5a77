"""Bodies in the cells of a table: a release prints each cell as a line of its own, below a head like ``참여기관``."""

from __future__ import annotations

import re

from sarye.extraction.organizations.enumeration import Group
from sarye.reading.case import Span

_HEAD = re.compile(
    r"\n[ \t]*(?:(?:참여|참가|수행|주관|선정|승인|협약|협력|운영|지원|공동|개발)\s?(?:기관|기업|대학|업체|병원|지자체|단체)"
    r"|컨소시엄(?:\s?구성)?)[ \t]*(?:[(（][^()（）\n]{1,12}[)）][ \t]*)?(?=\r?\n)"
)
"""A line that is nothing but the head of a column in which those stand who take part."""
_BESIDE = re.compile(r"[\s㈜()（）주재사/·,]*")
_FARTHEST = 2500
"""Letters between the head of a column and its last cell."""


def in_column(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* fills a line by itself below the head of a column that names who takes part."""
    start, end = group.members[0].start, group.members[-1].end
    alone = _BESIDE.fullmatch(text, sentence.start, start) and _BESIDE.fullmatch(text, end, sentence.end)
    return alone is not None and _HEAD.search(text, max(0, sentence.start - _FARTHEST), sentence.start) is not None

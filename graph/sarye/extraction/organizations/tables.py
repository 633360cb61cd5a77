"""Bodies in the cells of a table: a release prints each cell as a line of its own, below a head like ``참여기관``."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.dealt_with import LEFT_OUT, SANCTIONS
from sarye.extraction.organizations.enumeration import Group
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_HEAD = re.compile(
    r"\n[ \t]*(?:(?:참여|참가|수행|주관|선정|승인|협약|협력|운영|지원|공동|개발)\s?(?:기관|기업|대학|업체|병원|지자체|단체)"
    r"|컨소시엄(?:\s?구성)?)[ \t]*(?:[(（][^()（）\n]{1,12}[)）][ \t]*)?(?=\r?\n)"
)
"""A line that is nothing but the head of a column in which those stand who take part."""
_BESIDE = re.compile(rf"[\s㈜()（）주재사/{DOTS},]*")
_FARTHEST = 2500
"""Letters between the head of a column and its last cell."""
_RUNNING = re.compile(r"[^\n]{15}(?:다|음|함|임|요)\.\s*(?:\n|$)|(?:^|\n)[ \t]*[□■◆◇▶▷○●ㅇ][ \t]?[^\n]{20}|[^\n]{120}")
"""A running sentence, or the item that opens one: the table has ended before it."""
_AGAINST = by_first_letters(rf"{SANCTIONS}|{LEFT_OUT}")
_OTHER_HEAD = re.compile(
    rf"(?:^|\n)[^\n]{{0,12}}(?:{SANCTIONS}|{LEFT_OUT})[^\n]{{0,8}}(?:기관|기업|업체|대학|단체|대상|내용|사항|현황)[ \t]*(?=\n|$)"
)
"""The head of a column or of another table of those who are dealt with or left out."""
_TITLE = 120
"""Letters above a head in which the title of its table stands."""


def in_column(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* fills a line by itself below the head of a column that names who takes part.

    Between head and line nothing but cells may stand, and neither another head nor the title tells of wrongs or who is left out.
    """
    start, end = group.members[0].start, group.members[-1].end
    if not (_BESIDE.fullmatch(text, sentence.start, start) and _BESIDE.fullmatch(text, end, sentence.end)):
        return False
    heads = list(_HEAD.finditer(text, max(0, sentence.start - _FARTHEST), sentence.start))
    if not heads:
        return False
    head = heads[-1]
    title = text[max(0, head.start() - _TITLE) : head.start()]
    cells = text[head.end() : sentence.start]
    return not (_RUNNING.search(cells) or _OTHER_HEAD.search(cells) or _AGAINST.search(title))

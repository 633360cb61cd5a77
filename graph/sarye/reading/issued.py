"""The day on which a release came out: in its head, or in a line between its title and its first sentence.

Such a line has a label, or holds nothing but a day: no hour or place, which tell of something that is held. A day that
is told in the text itself is no day of publication, whatever it is the day of.
"""

from __future__ import annotations

import re
from datetime import date

_DATES = (
    (re.compile(r"(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)"), (1, 2, 3)),
    (re.compile(r"(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)"), (3, 1, 2)),
)
_LABELS = tuple(
    re.compile(rf" ?[-*|<\[(【]? ?(?:{label}) ?[>\])】]? ?[:：|]? ?(?P<day>\d.*)?")
    for label in (r"보 ?도 ?(?:일 ?시?|시 ?점)", r"배 ?포 ?(?:일 ?시?)?|보도자료 ?배포(?:일시?)?")
)
"""The day from which it may be reported goes before that on which it was handed out."""
_ALONE = re.compile(
    r" ?[(\[<【]? ?(?:보도자료 ?)?(?P<day>(?:19|20)\d\d ?(?:년|[-./]) ?\d{1,2} ?(?:월|[-./]) ?\d{1,2}(?: ?일|\.)?)"
    r" ?(?:[(（] ?[월화수목금토일](?:요일)? ?[)）])?[ ,]?(?:배포|보도|[조석]간|즉시 ?보도|보도자료)? ?[)\]>】]? ?"
)
"""A line of a head that is a day without a label: ``2021. 3. 5.(금)``."""
_UNDER = re.compile(r" ?\|? ?(?P<day>\d.*)")
"""A day in the line under its label."""
_PAPER = re.compile(r"일보|(?<![조석]간)(?<![조석]간 )신문|뉴스|\d ?면")
"""What a rebuttal names with the day on which others reported."""
_LINES = 12
"""Lines that may stand between a title and the first sentence for a day to be looked for among them."""


def iso(written: str) -> str:
    """Return the day that *written* begins with, year first or month first, as ISO; nothing where it begins with none.

    >>> iso("03/31/2025 12:00"), iso("2020. 3. 5.(목) 조간"), iso("2020년 3월 5일"), iso("02/31/2020")
    ('2025-03-31', '2020-03-05', '2020-03-05', '')
    """
    for pattern, (year, month, day) in _DATES:
        if found := pattern.match(written):
            try:
                return date(int(found[year]), int(found[month]), int(found[day])).isoformat()
            except ValueError:  # no calendar has that day
                return ""
    return ""


def labelled_day(text: str, start: int, sentence: re.Pattern[str]) -> str:
    """Return the day (ISO) that a line gives under the title that ends at *start*, one with a label first, or nothing.

    :param sentence: what shows a line to be one of the text itself, where the looking ends.
    """
    head = []
    for line in text[start:].splitlines()[: 2 * _LINES]:
        told = re.sub(r"[ \t]+", " ", line).rstrip()
        if sentence.search(line) and not any(_day(label, told, "") for label in _LABELS):
            break
        head.append(told)
    if not head or sum(bool(line.strip()) for line in head) > _LINES:
        return ""
    under = [*head[1:], ""]
    days = (_day(label, line, below) for label in _LABELS for line, below in zip(head, under, strict=True))
    alone = (iso(found["day"]) for line in head if (found := _ALONE.fullmatch(line)))
    return next((day for day in (*days, *alone) if day), "")


def tells_day(line: str) -> bool:
    """Say whether *line* is one of those from which :func:`labelled_day` takes a day, or the label of one.

    >>> tells_day("보도시점 2021. 3. 5.(금) 11:00"), tells_day("2021. 3. 5.(금)"), tells_day("배포"), tells_day("다온 체계 마련")
    (True, True, True, False)
    """
    told = re.sub(r"[ \t]+", " ", line).strip()
    labelled = any((found := label.match(told)) and (found["day"] or found.end() == len(told)) for label in _LABELS)
    return bool(labelled or _ALONE.fullmatch(told) or (_UNDER.fullmatch(told) and iso(told.lstrip(" |"))))


def _day(label: re.Pattern[str], line: str, below: str) -> str:
    """Return the day that *line* gives behind the *label*, or the line *below* where nothing stands there; or nothing.

    Runs of blanks are single ones here, so that no pattern has to try where one ends.
    """
    found = label.match(line)
    if found and found.end() == len(line) and not found["day"]:
        found = _UNDER.match(below)
    return iso(found["day"]) if found and found["day"] and not _PAPER.search(found["day"]) else ""

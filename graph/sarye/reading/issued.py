"""The day on which a release came out: in its head, or in a line with a label between its title and its first sentence.

A day that is told in the text itself is no day of publication, whatever it is the day of.
"""

from __future__ import annotations

import re
from datetime import date

_DATES = (
    (re.compile(r"(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)"), (1, 2, 3)),
    (re.compile(r"(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)"), (3, 1, 2)),
)
_BETWEEN = r"[ \t]*[>\])】]?[ \t]*[:：|]?[ \t]*(?:\r?\n[ \t]*)?[|]?[ \t]*"
_LABELS = tuple(
    re.compile(rf"^[ \t]*[-*|<\[(【]?[ \t]*(?:{label}){_BETWEEN}(?P<day>\d[^\r\n]*)", re.M)
    for label in (r"보[ ]?도[ ]?(?:일[ ]?시?|시[ ]?점)", r"배[ ]?포[ ]?(?:일[ ]?시?)|보도자료[ ]?배포(?:일시?)?")
)
"""The day from which it may be reported goes before that on which it was handed out."""
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
    """Return the day (ISO) that a line with a label gives under the title that ends at *start*, or nothing.

    :param sentence: what shows a line to be one of the text itself, where the looking ends.
    """
    head = []
    for line in text[start:].splitlines(keepends=True)[: 2 * _LINES]:
        if sentence.search(line):
            break
        head.append(line)
    if sum(bool(line.strip()) for line in head) > _LINES:
        return ""
    told = "".join(head)
    days = (iso(found["day"]) for label in _LABELS if (found := label.search(told)))
    return next((day for day in days if day), "")

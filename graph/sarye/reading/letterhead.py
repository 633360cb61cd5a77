"""What stands above the title of a release that was taken from its printed sheet: ``보도자료``, days, the body's name."""

from __future__ import annotations

import re

from sarye.reading.issued import tells_day
from sarye.register.resolve import bearers

_SHEET = re.compile(r"(?:(?P<body>[가-힣]{2,15})\s)?보\s?도\s?(?:참\s?고\s?|설\s?명\s?)?자\s?료")
_LABELLED = re.compile(
    r"(?:(?:배포|보도|담당|소관|제공|발표|작성|문의)\s?)?(?:기관|부서|부처|담당|담당자|담당과|연락처|문의처?)\s?[:：]\s?\S.{0,60}"
)
"""Whose release it is, by its label: 담당부서: 소방청 예방과."""
_LINE = re.compile(r"[^\r\n]+")
_LINES = 8
"""Lines that such a head has at most."""


def below_letterhead(text: str) -> int:
    r"""Return where *text* goes on below its letterhead; 0 where it has none.

    >>> sheet = "보도자료\n2021. 3. 5.(금) 배포\n소방청\n\n다온 체계 마련\n"
    >>> sheet[below_letterhead(sheet):].strip(), below_letterhead("다온 체계 마련\n2021. 3. 5.")
    ('다온 체계 마련', 0)
    """
    end = 0
    for number, found in enumerate(_LINE.finditer(text)):
        line = found.group().strip("\ufeff# \t")
        sheet = _SHEET.fullmatch(line)
        belongs = sheet and (not sheet["body"] or bearers(sheet["body"]))
        if line and not (belongs or (end and (tells_day(line) or bearers(line) or _LABELLED.fullmatch(line)))):
            break
        if number == _LINES:
            break
        end = found.end() if line else end
    return end

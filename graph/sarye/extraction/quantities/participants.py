"""Figures that count who takes part: bodies that join in, people who come to a meeting. They are no result of it."""

from __future__ import annotations

import re

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.periods import PERIOD

_TAKES_PART = re.compile(r"\s?기관[은이](?=\s)|[^.,\d]{0,24}?(?:협업|협력|협약|공동|참여|참석|참가|모여|컨소시엄|합동)")
_JOINT_BEFORE = re.compile(r"(?:협약|협의체|협업|공동|참여)[^.…\d]{0,20}$")
_BODIES = re.compile(
    r"(?:개|명|팀|곳)?\s?(?:구·군|시·군|시·도|시도|시군|기관|기업|개사|부처|대학|업체|지자체|전문가|위원|학교)"
)
SUMS_UP = re.compile(r"(?<=[가-힣A-Za-z)])\s등\s?(?:총\s?|모두\s?)?$")
"""Before a number that sums up the names before it: 참매, 황조롱이 등 12종."""
_AS_SUBJECT = re.compile(
    _BODIES.pattern + r"(?:[은는이가]|에서는|에서)\s(?!(?:[가-힣]+\s)?(?:선정|지정|인증|수상|선발))"
)
_HEADS = frozenset(("명", "개", "곳", "팀", "개국", "개사", "개 사"))
_ATTENDS = re.compile(
    r"\s?[^.,\d()]{0,18}?[이가은는도]\s(?:[가-힣]+\s){0,2}?"
    r"(?:(?:참석|참가|참여)(?![자율비])|모여|모인|불참|등록했|등록하였|한자리|발표[와를하]|토론[을하]|강연|함께(?:한|했|하)|논의[를하]|의견을\s(?:나|교환|주고))"
)
_USED = re.compile(rf"(?:{PERIOD}|연간|월평균|일평균|누적|현재까지|지금까지)\s(?:약\s|평균\s)?$")
"""So many people a year make use of something, also where they are said to take part in it."""
_IS = re.compile(r"\s?(?:이다|입니다|으로\s구성)")
"""Who they are has been said: 위원장, 교수 등 7명이다."""
_LABEL = re.compile(
    r"[\s\-·∙•ㅇo○□*※▶▷\[(【<]*(?:주요\s|[가-힣]{2,5}\s)?(?:참석|참가|참여)\s?(?:자|기관|기업|병원|대상|인원|업체|기업인)?\s?(?:[)\]】>]|[)\]】>]?\s?[:：])"
)
"""The head of a line that lists who came: 참석자 : 가람시장 등 50여 명."""


def names_participants(text: str, start: int, figure: Figure, before: str, after: str) -> bool:
    """Say whether the figure counts who takes part: 16개 구·군 협업, 3개 기관은 협약, 100여 명이 참석.

    :param start: where its sentence begins.
    :param before: the sentence before the figure, *after* what stands behind it.
    """
    if _BODIES.match(figure.unit + after[:14]):
        listed = SUMS_UP.search(before) is not None and _AS_SUBJECT.match(figure.unit + after[:24]) is not None
        if listed or _TAKES_PART.match(after) or _JOINT_BEFORE.search(before):
            return True
    if figure.unit not in _HEADS:
        return False
    if _LABEL.match(text, start):
        return True
    if figure.unit == "명" and _IS.match(after) and SUMS_UP.search(before):
        return True
    takes_part = _TAKES_PART.match(after) if figure.unit in ("명", "개사", "개 사") else None
    return bool(takes_part or _ATTENDS.match(after)) and not (figure.unit == "명" and _USED.search(before))

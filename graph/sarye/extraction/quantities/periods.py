"""Periods in which something is done so many times: 하루 3회, 매월 두 번, 연 1회."""

from __future__ import annotations

import re

PERIODS = (
    {"매년": 0, "연": 0, "1년에": 0, "분기": 1, "매월": 2, "월": 2, "한 달에": 2, "두 달에": 1, "세 달에": 1}
    | {"매주": 3, "주": 3, "1주일에": 3, "일주일에": 3}
    | {"매일": 4, "하루": 4, "하루에": 4, "1일": 4, "일": 4}
)
"""The words for them, each with its rank from long to short."""
PERIOD = rf"(?:(?<![가-힣])(?:(?<!\d)|(?=주))(?:{'|'.join(PERIODS)}))"
"""The pattern of such a word: 3월 and 15일 are dates, yet 3주 is how long the period is, and 제주 is a place."""
EACH_PERIOD = re.compile(rf"{PERIOD}\s?(?:(?:약|평균|최소|최대)\s?)?$")
"""Before a number that says how often something is done in a period."""

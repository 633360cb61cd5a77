"""Prizes and ranks that somebody won: who gives them or runs the contest takes no part in what won."""

from __future__ import annotations

import re

_WON = r"(?:수상|입상|우승|대상|[금은동]상|우수상|장관상|출전|출품|참가|\d위)"
_RAN = re.compile(
    rf"\s[^.]{{0,20}}?(?:주최|주관|개최|후원|시행|실시|운영)(?:한|하는|했던|하고|하여)\s[^.]{{0,80}}?에서?\s[^.]{{0,40}}?{_WON}"
)
_CHOSEN = re.compile(
    r"\s[^.]{0,12}?(?:주최|주관|개최|후원|시행|실시|운영)(?:한|하는|했던)\s[^.]{0,60}?"
    r"(?:경진\s?대회|대회|공모전|콘테스트|어워드|어워즈)에서?\s[^.]{0,12}?(?:선정|채택|선발|뽑[힌혀혔])"
)
"""Chosen in a contest; what is chosen in a call for projects (공모) is paid for by whoever called."""
_OF = re.compile(
    rf"[^.]{{0,40}}?(?:평가|공모전|경진대회|대회|콘테스트|어워드|어워즈)에서\s[^.]{{0,30}}?{_WON}(?!자|작)"
)


def won_from(particle: str, after: str) -> bool:
    """Say whether *after* tells what somebody won in a contest of the body before *particle*.

    >>> won_from("이", " 주최한 공모전에서 금상을 받았다."), won_from("이", " 주최한 공모전이 열렸다.")
    (True, False)
    """
    if particle in ("의", ""):
        return _OF.match(after) is not None
    return particle in ("이", "가", "에서") and any(won.match(after) for won in (_RAN, _CHOSEN))

"""Known services where a text names them: 복지로, 나라장터."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from sarye.vocabulary import services

_MEDIUM = re.compile(r"^(공공|디지털|카카오|온라인|모바일|인터넷)(?=..)")
_KIND = re.compile(r"(?<=[가-힣]{2})(?=(?:시스템|플랫폼|포털|포탈|서비스|정보망|데이터베이스)$)")


@lru_cache(maxsize=1)
def pattern() -> re.Pattern[str]:
    """Return the pattern of all spellings, the longer first, where no letter stands before.

    They stand in groups by their first letter: to look for two letters of classes, and then among few, is fast.
    """
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    spellings = sorted({name for service in services.load() for name in _spellings(service)})
    for name in sorted(spellings, key=len, reverse=True):
        by_letter[name[0]].append(_spaced(name)[len(re.escape(name[0])) :])
    first, second = (
        "".join(map(re.escape, sorted({one[at] for name in spellings for one in (name, _bare(name))}))) for at in (0, 1)
    )
    groups = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))
    return re.compile(rf"(?=[{first}][{second}])(?<![가-힣A-Za-z0-9])(?:{groups})")


def is_known(name: str) -> bool:
    """Say whether *name* is that of a service of which a mention is enough.

    >>> is_known("나라장터"), is_known("공공데이터 포털"), is_known("들꽃장터")
    (True, True, False)
    """
    service = services.called(name)
    return service is not None and service.sure


def _spellings(service: services.KnownService) -> tuple[str, ...]:
    return (service.name, *service.alternatives)


def _bare(name: str) -> str:
    return name.replace(" ", "")


def _spaced(name: str) -> str:
    """Return the pattern of *name* with and without its spaces, and with one behind the medium or before the kind."""
    return _KIND.sub(r"\\s?", _MEDIUM.sub(r"\1\\s?", re.escape(name).replace(r"\ ", r"\s?")))

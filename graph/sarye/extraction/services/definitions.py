"""A sentence that says of what is named that it is a service: ‘X’는 …을 알려 주는 서비스이다."""

from __future__ import annotations

import re

from sarye.vocabulary.dots import DOTS

_TOPIC = re.compile(r"[*†]{0,3}[’'”\"＇」』]?[*†]{0,3}\s?(?:\([^()\n]{1,40}\))?[’'”\"＇」』]?(?:은|는|란|이란)\s")
_KIND = r"(?:서비스|시스템|플랫폼|애플리케이션|어플리케이션|앱|어플|포털|포탈|챗봇|누리집|홈페이지|웹사이트|창구|데이터베이스)"
_PREDICATE = re.compile(
    rf"(?:[가-힣](?:는|된|할|던|인)|한|위한|통한)\s(?:[가-힣A-Za-z0-9{DOTS}]{{1,12}}\s){{0,2}}[가-힣A-Za-z0-9{DOTS}]{{0,10}}?"
    rf"{_KIND}(?:\([^()\n]{{1,20}}\))?(?:(?:이다|다|입니다|이며|이고|으로|로)(?=[.,\s]|$)|$)"
)
"""What is told of the subject: a clause, and the kind of thing that it describes."""
_REACH = 260


def defined(text: str, at: int) -> bool:
    """Say whether the sentence that what ends at *at* opens tells that it is a service, an app or the like.

    >>> defined("‘물때지기’는 갯벌의 물때를 알려 주는 서비스이다.", 5)
    True
    >>> defined("‘물때지기’는 갯벌의 물때를 알려 주는 서비스를 쓴다.", 5)
    False
    """
    topic = _TOPIC.match(text, at)
    if topic is None:
        return False
    stops = (text.find(mark, topic.end(), topic.end() + _REACH) for mark in (". ", ".\n", "\n"))
    end = min((stop for stop in stops if stop >= 0), default=topic.end() + _REACH)
    return _PREDICATE.search(text, topic.end(), end) is not None

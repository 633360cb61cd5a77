"""Bodies by their heads, staff and experts: who speaks, comes, signs or is met stands for the body, or for nobody."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.enumeration import Group
from sarye.extraction.organizations.posts import POSTS, STAFF
from sarye.extraction.organizations.rules import Tie
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_PERSON = rf"^(?:\s?[가-힣]{{2,4}})?\s?(?:[가-힣0-9]{{0,12}}\s?)?(?:{POSTS})"
_POST = re.compile(
    rf"{_PERSON}(?![가-힣]{{2}})|^장(?=[은이과]?(?:[\s,{DOTS})）]|$))|^(?:\s?[가-힣]{{2,4}})?\s?(?:[가-힣0-9]{{0,12}}\s?)?(?:{STAFF})들?(?![가-힣]{{2}})"
)
_EXPERT = re.compile(
    r"^\s?(?:[가-힣]{2,4}\s)?(?:[가-힣]{0,12}\s)?(?:명예|석좌|부|조|선임|책임|수석|연구|초빙|겸임)?(?:교수|박사|연구위원|연구원|변호사)(?![가-힣]{2})"
)
"""Whoever comes for what he knows stands for himself."""
_SPEAKER = re.compile(
    rf"{_PERSON}(?:[은는이가]\s|의\s(?:[‘'“\"][^’'”\"\n]{{2,80}}[’'”\"]\s)?(?:기조\s?연설|기조\s?강연|발표|강연|특강|발제))|^장[은이]\s|^\s?(?:관계자|담당자|관계관)|^\s(?:[가-힣]{{2,8}}\s)?(?:등\s)?(?:관계자|담당자|관계관)"
)
_QUOTED = re.compile(rf"(?:{_PERSON}|^\s?(?:[가-힣]{{2,8}}\s)?(?:관계자|담당자))[은는]\s?[\"“‘']")
_CAME = re.compile(
    r"[^.]{2,140}?(?:등|[가-힣])(?:이|가|도)?\s(?:[가-힣]+\s){0,2}?(?:참석|참가|함께했|함께한|함께하여|자리를?\s(?:함께|빛))"
)
"""Heads of bodies who come to what is told: ``A 대표, B 담당자 등 60여 명이 함께했다``."""
_SIGNING = re.compile(r"(?:협약|협정|MOU|양해각서)[^.]{0,40}체결|체결식|협약식")
"""Where an agreement is signed, the heads of the parties stand for them."""
_HEAD_SPEAKS = re.compile(rf"{_PERSON}[은는]\s")
_TAKES_FLOOR = by_first_letters(
    r"패널|토론|발표|강연|연설|의견|자문|참석|참여|심사|좌장|연사|제언|(?:밝혔|말했|강조했|전했|설명했|덧붙였|언급했|평가했)(?:다|습니다|으며)|(?:말|강조|전|설명|언급|평가)하였(?:다|으며)"
)
"""Where somebody speaks, answers or attends, the body that the person comes from takes part."""
_HONOURED = re.compile(
    r"공로를\s?(?:높이\s)?인정|수상(?:하|했|한|자|의\s영예)|표창을?\s?(?:받|수상)|훈장|포장을|상을\s받|영예를"
)
"""Where somebody is honoured, the honour is for work of before, and not for that of whom the person works for."""
_CEREMONY = by_first_letters(
    r"(?:개막|폐막|개소|기념|시상|출범|준공|착공|개통|선포|제막|발대|개관|기공|수여|수료|졸업|취임|이임|전달|현판|제막)식(?![가-힣]{2})|축제|만찬"
)
"""What guests come to: who only attends it takes no part in the work."""
_MET = re.compile(
    rf"{_PERSON}(?:들)?(?:[을를과와])?\s(?:[가-힣]+\s){{0,3}}?(?:면담|회담|접견|환담|회동|만나|만났)"
    r"|^\s?(?:[가-힣]{2,8}\s)?(?:관계자|담당자|관계관|실무자|임원)(?:들)?(?:\s등)?[과와]\s(?:[가-힣]+\s){0,3}?(?:함께|간담회|면담|회의|논의|협의|만나|만났)"
)
"""``A부 장관과 면담을``: the head of another body is met."""


def speaks_for(text: str, sentence: Span, group: Group) -> bool:
    """Say whether a head of the last body of *group* is the subject: ``A부 홍길동 국장은``."""
    after = text[group.end : min(sentence.end, group.end + 40)]
    return not group.particle and _HEAD_SPEAKS.match(after) is not None


def by_head(text: str, sentence: Span, after: str) -> Tie:
    """Return how a body is tied whose head, expert or staff, not itself, stands in *sentence*."""
    if _SIGNING.search(text, sentence.start, sentence.end):
        return Tie.TOGETHER
    if _HONOURED.search(text, sentence.start, sentence.end):
        return Tie.NONE
    spoke = _SPEAKER.match(after) and _TAKES_FLOOR.search(text, sentence.start, sentence.end)
    guests = is_ceremony(text, sentence)
    came = _QUOTED.match(after) or (not guests and _CAME.match(after) and not _EXPERT.match(after))
    return Tie.ATTENDED if spoke or came or _MET.match(after) else Tie.NONE


def has_head(after: str) -> bool:
    """Say whether a post, a person's or that of staff, is what *after* goes on with: ``A부 | 홍길동 국장은``."""
    return _POST.match(after) is not None


def is_expert(after: str) -> bool:
    """Say whether *after* goes on with somebody who comes for what he knows: ``A대 | 교수``."""
    return _EXPERT.match(after) is not None


def is_ceremony(text: str, sentence: Span) -> bool:
    """Say whether *sentence* tells of a ceremony, which guests only attend."""
    return _CEREMONY.search(text, sentence.start, sentence.end) is not None

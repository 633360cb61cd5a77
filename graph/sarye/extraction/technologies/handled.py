"""What a clause does with a device or a thing of a general name, which shows that it is used.

It is given, stands somewhere in numbers, does something or is touched; or a list names it with others, of which the
clause tells once that they are used: A, B 등 기기를 설치.
"""

from __future__ import annotations

import re

from sarye.extraction.outcomes.others import is_abroad
from sarye.extraction.technologies.uses import behind_bracket
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_NEXT = rf"(?:\s?[,{DOTS}/]\s?|[와과]\s(?!함께|달리|같|협력|협업)|\s?및\s)"
_WORD = rf"(?!등[\s의]|및\s)[^\s,.{DOTS}/()을를①-⑳]{{1,12}}(?:\([^()]{{1,24}}\))?"
_ITEM = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_CLASS = rf"\s?등(?:의)?(?:\s{_WORD}(?<![에은는])){{0,4}}"
"""What the members of the list are together: 등 첨단 계측장비."""
_DEED = r"(?:활용|이용|사용|적용|도입|설치|부착|탑재|장착|접목|통해|통한|연동|결합|융합|구축|갖추|갖춘|갖춰|동원|투입|연계|비치)(?!하?지\s?(?:않|못|말)|\s?(?:안|못)\s)"
_IN_USE = re.compile(
    rf"^(?:{_NEXT}{_ITEM}){{0,6}}(?:{_CLASS})?(?:을|를)\s(?:[^,.\s]{{1,8}}\s){{0,2}}{_DEED}"
    rf"|^(?:{_NEXT}{_ITEM}){{0,6}}\s?등(?:의)?(?:\s{_WORD}){{0,3}}\s(?:{_WORD})?(?:기기|단말|단말기|매체)(?:\([^()]{{1,24}}\))?"
    r"(?:에서|에\s?(?:따라|맞))"
    rf"|^(?:{_NEXT}{_ITEM}){{0,6}}(?:{_CLASS})?(?:으로|로)\s구성"
    rf"|^(?:을|를)\s비롯[^.]{{0,60}}?{_DEED}"
)
_BEGINS = frozenset(f" ,{DOTS}/와과및등을를으로")
_GIVEN_AFTER = re.compile(
    r"(?:\s?\([^()]{1,20}\))?(?:[을를]\s(?:[^,.\s]{1,6}\s){0,2}(?:지급|대여|배부|나눠|나누어|빌려|배치|지원|제공|채워|운용|운행|가동|운영|비치|누르|스캔|달[아았]|붙[여인])"
    r"|\s(?:총\s)?[\d,]{1,7}여?\s?(?:대|개|기|곳|개소|세트)(?:[을를](?:\s[^,.\s]{1,8}){0,2})?\s(?:추가\s|시범\s)?(?:설치|도입|보급|지급|배치|대여|구축|운영|부착|배부)"
    r"|[이가]\s(?:[^,.\s]{1,8}\s){0,2}(?:설치|부착|탑재|장착|내장|달린|달려|붙은)"
    r"|[이가]\s(?:[^,.\s]{1,10}\s){0,3}(?:감지|인식|측정|촬영|판독|전송|알려|알리)(?:하[면고여는]|해|한\s|[준줌주])"
    r"|(?:\s?\([^()]{1,20}\))?[은는이가]\s(?:[^,.\s]{1,10}\s){0,6}(?:감지|인식|측정|촬영|판독|전송|표출|표시|송출|탐지|감시|제공|안내)(?:하고\s있|한다|합니다|해\s?[준줌주])"
    r"|에\s(?:[^,.\s]{1,8}\s)?(?:대면|대고|띄[우워]|(?:태그|접촉|입력|서명|기록|저장)(?:하|되|해))"
    r"|\s(?:하나|한\s?대)(?:로|면)(?=[\s,]))"
)
"""A device that is given, stands somewhere in numbers, does something, or is touched: 스마트밴드를 무상으로 지급."""


_NEAR = 40
_NOT_OURS = re.compile(
    r"포기|철회|기각|추첨|가로챘|가로채|달아난|달아나|훔[쳐친쳤치]|혼내|유실물|몰래|화장실|빼앗|협박"
)
"""Words behind a device that a crime, a gift by lot or a plan that was given up has to do with."""


_LOT_NEAR = 16
_BY_LOT = re.compile(r"추첨(?:을\s통해|으로|해|하여)")


def is_handled(text: str, mention: Span, sentence: Span) -> bool:
    """Say whether the *sentence* tells of the *mention* that it is in people's hands, at work, or used with others.

    >>> text = "카메라, 경사계 등 계측장비를 설치한다"
    >>> is_handled(text, Span(0, 3), Span(0, len(text))), is_handled(text, Span(16, 18), Span(0, 18))
    (True, False)
    """
    if _NOT_OURS.search(text, mention.end, min(sentence.end, mention.end + _NEAR)) or is_abroad(sentence.of(text)):
        return False
    if _BY_LOT.search(text, max(sentence.start, mention.start - _LOT_NEAR), mention.start):
        return False
    if _GIVEN_AFTER.match(text, mention.end, sentence.end):
        return True
    after = behind_bracket(text, mention, sentence)
    return after[:1] in _BEGINS and _IN_USE.match(after) is not None

"""Named schemes: what a body offers under a name without a machine: ‘X 사전등록제’, ‘X 지원사업’, ‘X 예측 모델’."""

from __future__ import annotations

import re

from sarye.extraction.services import names
from sarye.vocabulary.naming import BRACKETED

_OFFERED = (
    r"등록|확인|검토|심사|선택|전담|예약|신고|보상|보증|반납|반환|환급|지원|공유|할인|대여|알림|안심|조정|후견|동행|배송|상담|점검|"
    r"방문|순찰|적립|인정|감면|면제"
)
"""What people get or may do: schemes of rules and duties (목표관리제, 등급제) are not offered."""
PROMOTED = r"지원|육성|양성|시범|선도|촉진|확산|보급|활성화|전환"
"""Words, as alternatives of a regular expression, for what a programme does for those who get it."""
_SUPPORTED = rf"{PROMOTED}|패키지|리빙랩|돌봄|나눔|멘토링|교육|상담|체험|디지털화"
_PURPOSE = r"(?:예측|분류|진단|선별|판정|평가|표준|융합|탐지|지원|분석|추천|경보)"
_SCHEME = re.compile(
    rf"(.{{2,}}?)\s?(?:(?:{_OFFERED})\s?제도?|(?<!비즈니스)(?<!파운데이션)(?<!사업)(?<!수익)(?<!언어)\s?{_PURPOSE}?\s?(?:모델|모형))"
)
_SUPPORT = re.compile(rf"(.{{2,}}?)\s?(?:{_SUPPORTED})\s?사업|(.{{3,}}(?:육성|양성|성장|정착|창업|판로|수출))\s?지원")
_UNDERTAKING = re.compile(r"(.{4,}?)\s?(?:사업|프로젝트|프로그램)")
_BUILDING = re.compile(
    r"(?:구축|개발|제작|바우처\s?지원|증설|건설|정비|개량|포장|준설|복원|보수|매립|정화|철거|이전|건립|용역|공사|터미널|시책|"
    r"보강|축조|굴착|굴진|시공|증축|신축|개축|재건축|매설|이설|간척|복개|확장|인양|교체|능력\s?증대|"
    r"(?:도시|단지|택지|산단|부지|공원|광장|마을|거리|항만|시설|타운|청사)\s?조성|"
    r"철도|전철|[가-힣]선|도로|대교|교량|연륙교|연도교|터널|방파제|제방|관로|상수도|하수도|공항|"
    r"규명|수사|수색|감식|(?:제|개)정|입법|법제화)$"
)
"""Works of building, by the deed or by what is built, inquiries and laws in the making, all of which give people nothing
by a name, and such as only make or grant the thing that they name."""
_TRAINING = re.compile(r"(.{2,}?)\s?(?:아카데미|부트캠프|훈련|교육|멘토링)")
_TALK = re.compile(r"[가-힣]의\s|(?:및|와|과)\s")
_CREW = re.compile(
    r"(?=.*\s).{2,}(?:감시|순찰|점검|예찰|지원|상담|봉사|구조|드론|기동|방문|출동|수리|돌봄|정비)\s?(?:단|팀|대|반)"
)
_SPECIFIC, _MANY = 4, 3


def is_scheme(name: str, *, release: bool) -> bool:
    """Say whether *name* is that of a scheme, a model or, in a *release*, a programme or training offered.

    In a case of a casebook a programme is mostly the one that paid for what the case is about.

    >>> is_scheme("갯벌길 사전등록제", release=False), is_scheme("온실가스 목표관리제", release=False)
    (True, False)
    >>> is_scheme("갯벌어업 전환 지원사업", release=True), is_scheme("갯벌어업 전환 지원사업", release=False)
    (True, False)
    """
    plain = BRACKETED.sub("", name).rstrip()
    match = _SCHEME.fullmatch(plain)
    if release and match is None:
        match = _SUPPORT.fullmatch(plain) or _TRAINING.fullmatch(plain)
    if match is None or _TALK.search(plain) or names.is_technology(plain):
        return False
    return _is_specific("".join(filter(None, match.groups())))


def is_undertaking(name: str) -> bool:
    """Say whether *name* is that of an undertaking of its own kind, and of no building works.

    >>> is_undertaking("갯벌 전환 실증사업"), is_undertaking("갯벌대교 증설 사업"), is_undertaking("지원사업")
    (True, False, False)
    """
    match = _UNDERTAKING.fullmatch(BRACKETED.sub("", name).rstrip())
    return match is not None and not _BUILDING.search(match.group(1)) and _is_specific(match.group(1))


def _is_specific(stem: str) -> bool:
    """Say whether *stem* tells by a word of its own, or by several general ones, which one is meant."""
    stem = stem.replace(" ", "")
    general = names.general_words(stem)
    return len(stem) >= _SPECIFIC and (general is None or general >= _MANY)


def is_crew(name: str) -> bool:
    """Say whether *name* is that of a crew that goes out for people, as a service is: watches, helps, repairs.

    >>> is_crew("갯벌드론 감시단"), is_crew("갯벌 추진단"), is_crew("감시단")
    (True, False, False)
    """
    return bool(_CREW.fullmatch(name))

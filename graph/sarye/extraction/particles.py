"""Korean particles: what may stand between a name and the rest of its word, and how a name is freed of them."""

from __future__ import annotations

import re

from sarye.extraction.syllables import LIQUID, OPEN, final

_PARTICLES = """
    은 는 이 가 을 를 의 에 와 과 도 만 로 으로 나 이나 며 이며 이고 이자 인 이다 라 라는 이라는 이란 에서 에서는
    에서도 에서의 에게 에게는 에는 에도 에만 에의 으로는 로는 으로도 로도 으로부터 로부터 으로부터의 로부터의 으로서 로서
    으로써 로써 으로의 로의 와의 과의 와는 과는 와도 과도 까지 까지의 부터 만의 만이 뿐 처럼 보다 마다 별 별로 조차 께서 께
    측 측은 측이 측과 측의 측에 측에서 측과의 등 등은 등이 등을 등의 등에 등과 등과의 등에서 등으로 등으로부터 등도 및 내
    이라며 이라고 라고 이라 이었던 였던 였고 한테 하고 이든 든 이라도 라도
"""
PARTICLE = "(?:" + "|".join(sorted(_PARTICLES.split(), key=lambda word: (-len(word), word))) + ")"
"""A particle or a row of them, as a regular expression; longer ones first."""

_NOUNS = """
    국가 평가 허가 인가 증가 물가 추가 참가 휴가 여가 작가 전문가 활동가 농가 상가 단가 원가 주가 회의 협의 심의 문의 동의 편의 주의 정의 강의 논의 결과
    대가 성과 효과 통과 치과 학과 교과 어린이 놀이 나이 길이 높이 차이 알림이 지킴이 돌봄이 받이 도우미 도로 진로 경로 통로 항로 선로 수로 활주로 제도 온도
    정도 지도 수도 속도 강도 농도 용도 각도 철도 밀도 난이도 만족도 인도 보도 신뢰도 제주도 경기도 강원도 재고 광고 사고 보고 신고 창고 권고 참고 중고
    금고 개인 노인 확인 승인 상인 원인 본인 장애인 외국인 군인 법인 라인 체인 디자인 도메인 메인 시니어 대한민국 제한 권한 기한 북한 병원 회원 지원
    민원 인원 자원 직원 무게 과도 양도 궤도 빈도 순도 오염도 위험도 이해도 시도 반도 기상 세대 무인 할인 범인 요인 공인 타인 여행자 차로 미로 회로
    항만 비만 어업인 농업인 고령자 메타 데이터 재해 피해 침해 이해 동해 남해 언어 국어 영어 한국어 다국어 외국어 용어 수어 제어 방어 단어 검색어 웨어
    케어 스토어 투어 커리어 니어 미디어 아이디어 문서 부서 도서 성적서 증명서 확인서 신청서 보고서 범국가 비대면 대면 노면 측면 전면 화면 표면 도면 서면
    지면 인테리어 신문고 공고 구인 우크라이나 러시아 마니아
"""
NOUN_LIKE_PARTICLE = "(?:" + "|".join(_NOUNS.split()) + ")"
"""A noun that ends like a noun with a particle, or like a verb (국가, 회의, 추가), as a regular expression.

Other words end like it: 대학과 is no 학과, 협회의 no 회의.
"""
_OPEN = "".join(chr(code) for code in range(ord("가"), ord("힣"), 28))
FITTING = rf"(?:(?<![은는이가을를과와])|(?<=[{_OPEN}A-Za-z0-9*][는가를와])|(?<=[^{_OPEN}][은이을과]))"
"""Behind a particle: the sound before allows it, as before the last letter of 전문가 or 효과 none does."""

NOTE_MARK = r"주\s?\d{1,2}\)"
"""What leads to a note, as older texts print it: ``가람원주3)은``."""
_FOLLOWS = re.compile(rf"(?:{PARTICLE})?(?:(?![가-힣A-Za-z0-9])|(?={NOTE_MARK}))")
_AFTER_CONSONANT = frozenset(
    [
        "은",
        "이",
        "을",
        "과",
        "으로",
        "이나",
        "이며",
        "이고",
        "과의",
        "과는",
        "과도",
        "이라는",
        "이란",
        "으로부터",
        "이라며",
        "이라고",
    ]
)
_AFTER_VOWEL = frozenset(["는", "가", "를", "와", "로", "나", "며", "와의", "와는", "와도", "라는", "라고"])


def ends_word(text: str, at: int) -> bool:
    """Say whether a name that ends at *at* ends its word: nothing but particles stand behind it.

    >>> ends_word("행정안전부는 추진", 5), ends_word("부산시장", 3)
    (True, False)
    """
    return _FOLLOWS.match(text, at) is not None


def particle_at(text: str, at: int) -> str:
    """Return the particle that stands at *at*, or an empty string.

    >>> particle_at("우정사업본부와의 협업", 6)
    '와의'
    """
    found = _FOLLOWS.match(text, at)
    return found.group() if found else ""


def has_final(letter: str) -> bool:
    """Say whether a Hangul syllable ends in a consonant (받침), which decides between 은 and 는, 과 and 와."""
    return final(letter) not in (None, OPEN)


def without_particle(word: str) -> str:
    """Free *word* of its particle, where the sound before it allows the particle and two letters are left.

    >>> without_particle("다비오와"), without_particle("한화"), without_particle("삼아항업과")
    ('다비오', '한화', '삼아항업')
    """
    shortest = word
    for cut in range(len(word) - 1, 1, -1):
        particle = word[cut:]
        if re.fullmatch(PARTICLE, particle) and _fits(word[cut - 1], particle):
            shortest = word[:cut]
    return shortest


def _fits(before: str, particle: str) -> bool:
    if final(before) is None:
        return True
    if particle in _AFTER_CONSONANT:
        return has_final(before)
    if particle in _AFTER_VOWEL:
        liquid = particle == "로" and final(before) == LIQUID
        return not has_final(before) or liquid
    return True

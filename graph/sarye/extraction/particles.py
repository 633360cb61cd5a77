"""Korean particles: what may stand between a name and the rest of its word, and how a name is freed of them."""

from __future__ import annotations

import re

_PARTICLES = """
    은 는 이 가 을 를 의 에 와 과 도 만 로 으로 나 이나 며 이며 이고 이자 인 이다 라 라는 이라는 이란 에서 에서는
    에서도 에서의 에게 에게는 에는 에도 에만 에의 으로는 로는 으로도 로도 으로부터 로부터 으로부터의 로부터의 으로서 로서
    으로써 로써 으로의 로의 와의 과의 와는 과는 와도 과도 까지 까지의 부터 만의 만이 뿐 처럼 보다 마다 별 별로 조차 께서 께
    측 측은 측이 측과 측의 측에 측에서 측과의 등 등은 등이 등을 등의 등에 등과 등과의 등에서 등으로 등으로부터 등도 및 내
    이라며 이라고 라고 이라 이었던 였던 였고 한테 하고 이든 든 이라도 라도
"""
PARTICLE = "(?:" + "|".join(sorted(_PARTICLES.split(), key=lambda word: (-len(word), word))) + ")"
"""A particle or a row of them, as a regular expression; longer ones first."""

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
    return "가" <= letter <= "힣" and (ord(letter) - ord("가")) % 28 != 0


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
    if not "가" <= before <= "힣":
        return True
    if particle in _AFTER_CONSONANT:
        return has_final(before)
    if particle in _AFTER_VOWEL:
        liquid = particle == "로" and (ord(before) - ord("가")) % 28 == 8
        return not has_final(before) or liquid
    return True

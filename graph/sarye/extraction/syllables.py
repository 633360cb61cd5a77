"""Hangul syllables by their final consonant (받침), in which Korean endings begin."""

from __future__ import annotations

_FIRST, _LAST = "가", "힣"
_FINALS = 28

OPEN, NASAL, LIQUID, LABIAL, PAST = 0, 4, 8, 17, 20
"""Numbers of final consonants: none; ㄴ, of what is or was; ㄹ, of what will be; ㅂ, with 니다 the polite present; ㅆ, the past."""


def final(letter: str) -> int | None:
    """Return the number of the final consonant of *letter*, 0 where it has none, None where it is no syllable.

    >>> final("한"), final("하"), final("A")
    (4, 0, None)
    """
    return (ord(letter) - ord(_FIRST)) % _FINALS if _FIRST <= letter <= _LAST else None


def with_final(letter: str, number: int) -> str:
    """Return the syllable *letter* with the final consonant *number* in place of its own.

    >>> with_final("하", NASAL), with_final("합", NASAL)
    ('한', '한')
    """
    return chr(ord(letter) - (final(letter) or 0) + number)


def ending_in(number: int) -> str:
    """Return all syllables with the final consonant *number*, for a class of a regular expression.

    >>> ending_in(PAST)[:3]
    '갔갰걌'
    """
    return "".join(chr(code) for code in range(ord(_FIRST) + number, ord(_LAST) + 1, _FINALS))


TO_COME = ending_in(LIQUID)
"""Syllables before 것 and the like in what is to come: 할 것."""

"""Whether a name in Hangul spells out Latin words: 시티패스 does City Pass, 대응체계 does not Contingency Plan."""

from __future__ import annotations

from itertools import islice

_FIRST_SYLLABLE, _LAST_SYLLABLE = ord("가"), ord("힣")
_SYLLABLES_PER_INITIAL = 21 * 28
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWEL = "ㅇ"
_WRITTEN = {
    "b": "ㅂ",
    "c": "ㅋㅅㅆㅊ",
    "d": "ㄷ",
    "f": "ㅍ",
    "g": "ㄱㅈ",
    "h": "ㅎ",
    "j": "ㅈ",
    "k": "ㅋㄴ",
    "l": "ㄹ",
    "m": "ㅁ",
    "n": "ㄴ",
    "p": "ㅍ",
    "q": "ㅋ",
    "r": "ㄹ",
    "s": "ㅅㅆ",
    "t": "ㅌㄷㅊ",
    "v": "ㅂ",
    "x": "ㅈ",
    "z": "ㅈ",
}
"""The initials that a Latin letter at the head of a word is written with; those not listed are vowels to Hangul."""


def spells_out(hangul: str, latin: str) -> bool:
    """Say whether the syllables of *hangul* begin, in order, as each word of *latin* does, the first at its head.

    >>> spells_out("시티패스", "City Pass"), spells_out("혁신노력", "Innovation Efforts")
    (True, False)
    """
    syllables = iter(hangul)
    for number, word in enumerate(latin.split()):
        initials = _WRITTEN.get(word[0].lower(), _VOWEL)
        if not any(_initial(one) in initials for one in (islice(syllables, 1) if number == 0 else syllables)):
            return False
    return True


def _initial(syllable: str) -> str:
    """Return the consonant that a syllable of Hangul begins with; of any other letter the vowel's place."""
    if not _FIRST_SYLLABLE <= ord(syllable) <= _LAST_SYLLABLE:
        return _VOWEL
    return _INITIALS[(ord(syllable) - _FIRST_SYLLABLE) // _SYLLABLES_PER_INITIAL]

"""The spellings by which texts name the technologies of the scheme, compiled to be found all at once.

A short form stands beside its full form in a bracket, or for it: what the scheme writes ``AI 에이전트`` a text may write
``인공지능 에이전트`` or ``인공지능(AI) 에이전트``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from sarye.vocabulary.technologies import Matching, Technology, by_id, load

_NARROW = {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)}
"""Full-width forms to ASCII, one to one: ＡＩ is AI."""
_WIDE = re.compile("[\uff01-\uff5e]")
GLOSS = re.compile(r"\s?\([^()]*\)$")
"""The bracket that closes a label: 가상현실(VR)."""
_HANGUL = re.compile("[가-힣]")
_SHORT = {
    "artificial-intelligence": "AI",
    "internet-of-things": "IoT",
    "virtual-reality": "VR",
    "augmented-reality": "AR",
    "extended-reality": "XR",
}
"""Concepts whose short form begins the names of many others."""

_HEAD = re.compile(
    r"[가-힣]{2,}?(?=(?:센서|로봇|카메라|장치|장비|기기|단말기|측정기|감지기|탐지기|분석기|계측기|드론|영상|지도|인식|인증|분석|결제|"
    r"서명|지갑|레이더|위성|통신|예측|탐지|감지|추적|제어|관제|관측|측량|프린팅|프린터|디스플레이|현실|카드|코드|태그|컴퓨팅|컴퓨터)$)"
)
"""What stands before the head of a compound; a text may write it apart: 활동감지 센서."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A spelling without spaces; ``technology`` is None where it means something else (데이터베이스: 데이터)."""

    key: str
    seams: frozenset[int]
    technology: Technology | None
    spellings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Matcher:
    """All patterns, with the automaton that finds them by their number, and by their key."""

    automaton: AhoCorasick
    patterns: tuple[Pattern, ...]
    by_key: Mapping[str, Pattern]


def narrow(text: str) -> str:
    """Return *text* with full-width forms made narrow, character by character."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def fold(text: str) -> str:
    """Return *text* without full-width forms and capitals, character by character: the length stays.

    >>> fold("ＡＩ·빅데이터")
    'ai·빅데이터'
    """
    narrowed = narrow(text)
    lower = narrowed.lower()
    return lower if len(lower) == len(text) else "".join(min(letter.lower(), letter, key=len) for letter in narrowed)


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """Compile the scheme. Spellings that differ in spaces only share one pattern, whose seams are all their spaces."""
    spelled: dict[str, tuple[set[int], Technology | None, set[str]]] = {}
    for technology in load():
        for label in technology.labels if technology.matching is not Matching.NEVER else ():
            _add(spelled, label, technology)
        for word in technology.not_within:
            _add(spelled, word, None)
    forms, own = _forms(), frozenset(key for key, (_, technology, _) in spelled.items() if technology)
    for technology in load():
        if technology.matching is not Matching.NEVER and technology.id not in _SHORT:
            for label in technology.labels:
                for spelling in _unfolded(label, forms, own):
                    _add(spelled, spelling, technology)
    patterns = tuple(
        Pattern(key, frozenset(seams), technology, frozenset(spellings))
        for key, (seams, technology, spellings) in spelled.items()
    )
    return Matcher(
        AhoCorasick([pattern.key for pattern in patterns]), patterns, {pattern.key: pattern for pattern in patterns}
    )


def _forms() -> Mapping[str, tuple[str, ...]]:
    """Return the other forms of the first word of a label, plain and with a bracket, by the word: AI, 인공지능 (AI)."""
    found: dict[str, tuple[str, ...]] = {}
    for slug, short in _SHORT.items():
        full = GLOSS.sub("", by_id()[slug].label_ko)
        glossed = (f"{full} ({short})", f"{short} ({full})")
        found[full], found[short] = (short, *glossed), (full, *glossed)
    return found


def _unfolded(label: str, forms: Mapping[str, tuple[str, ...]], own: frozenset[str]) -> Iterator[str]:
    """Yield *label* with the other forms of its first word: AI 에이전트, 인공지능 (AI) 에이전트.

    :param own: the keys of all labels; what names a technology without its first word names two: 인공지능 CCTV.
    """
    first, _, rest = label.partition(" ")
    if rest and _HANGUL.search(label) and fold("".join(rest.split())) not in own:
        for form in forms.get(first, ()):
            yield f"{form} {rest}"


def _add(
    spelled: dict[str, tuple[set[int], Technology | None, set[str]]], label: str, technology: Technology | None
) -> None:
    key = fold("".join(label.split()))
    seams, owner, spellings = spelled.setdefault(key, (set(), technology, set()))
    if owner is not technology:
        return
    at = 0
    for word in label.split()[:-1]:
        at += len(word)
        seams.add(at)
    stem = _HEAD.match(label) if technology is not None else None
    if stem is not None:
        seams.add(stem.end())
    spellings.add("".join(label.split()))

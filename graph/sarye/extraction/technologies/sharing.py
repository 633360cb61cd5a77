"""Names that share their ending, in a list that writes it once: 가상·증강현실 is 가상현실 and 증강현실.

Only what the list would say in full, and the scheme knows, is a name: 음성·영상인식 (음성인식), 수위·유량계 (수위계).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sarye.extraction.technologies.spellings import GLOSS, Pattern, fold, matcher
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.technologies import Technology

_DOTS = f"{DOTS}•/"
"""A bullet is none that opens an item where a word stands right before it."""
_REACH = 24
_BEGINNINGS = re.compile(rf"(?<![가-힣A-Za-z0-9{_DOTS}])(?:[가-힣]{{1,6}}\s?[{_DOTS}]\s?)+$")
"""Words without their ending before a name, each with its dot."""
_WORD = re.compile("[가-힣]+")
_LONGEST_ENDING = 7


def follows_dot(piece: str, start: int) -> bool:
    """Say whether a dot of a list stands right before ``piece[start]``, or a space after it."""
    return start > 1 and (piece[start - 1] in _DOTS or (piece[start - 1] == " " and piece[start - 2] in _DOTS))


def sharing(
    piece: str, start: int, end: int, technology: Technology, taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, Pattern]]:
    """Yield what the words before ``piece[start:end]``, which names *technology*, name with its ending.

    Each reaches from its word to the end of the list.

    :param taken: where *piece* names something already; a word there stands for itself.
    """
    beginnings = _BEGINNINGS.search(piece, max(0, start - _REACH), start)
    if beginnings is None:
        return
    name = "".join(piece[start:end].split())
    for word in _WORD.finditer(piece, beginnings.start(), start):
        if any(first < word.end() and word.start() < last for first, last in taken):
            continue
        found = _with_ending(word[0], name)
        if found is not None and found.technology is not technology:
            yield word.start(), end, found


def _with_ending(word: str, name: str) -> Pattern | None:
    """Return the technology that *word* names with the longest ending of *name*: 가상, 증강현실.

    Only its preferred label is read so: another name may be a list of plain words, 교육·의료로봇.
    """
    known = matcher().by_key
    for length in range(min(len(name) - 1, _LONGEST_ENDING), 0 if len(word) > 1 else 1, -1):
        pattern = known.get(fold(word + name[-length:]))
        if pattern is None or pattern.technology is None:
            continue
        if pattern.key == fold("".join(GLOSS.sub("", pattern.technology.label_ko).split())):
            return pattern
    return None

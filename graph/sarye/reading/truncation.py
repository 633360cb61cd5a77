"""Whether a text breaks off in mid-sentence: it ends in a form that needs something after it."""

from __future__ import annotations

import re

from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_OPEN_FORM = re.compile(
    r"(?:[가-힣](?:을|를|은|는|에|와|에게|에서|으로|와의|과의|하고|하며|하여|되어|해|하는|되는|있는|없는|으며|면서|도록|위한|대한|통한)"
    r"|(?:하|되|전|요|능|속|확|편|저|중|당|정|신|건|투명|가능|필요|안전|다양|편리|효율적이고|지속가능)(?:한|된|될|할)"
    rf"|[,、{DOTS}]|및|또는|등의)$"
)
_ALONE = re.compile(r"(?:제한|권한|기한|시한|무한|마을|가을|은행|제출은)$")


def is_cut_off(text: str, span: Span) -> bool:
    """Say whether the last words of ``text[span]`` cannot end a sentence.

    >>> is_cut_off("안전관리 고도화를 통하여 안전한", Span(0, 18))
    True
    >>> is_cut_off("효율적 자원 배분에 기여", Span(0, 13))
    False
    """
    tail = text[max(span.start, span.end - 12) : span.end].rstrip()
    return bool(_OPEN_FORM.search(tail)) and not _ALONE.search(tail)

"""Bounds of a figure: what stands before and behind it and says that it is about, at least or at most so much."""

from __future__ import annotations

import re
from dataclasses import replace

from sarye.extraction.leading import by_first_letters
from sarye.extraction.quantities.figure import Figure
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator

PREFIX = by_first_letters(r"(?<![가-힣])(?:(?:약|대략|거의|최대|최소|최고|최장|적어도)\s?){1,2}$")
_APPROX = by_first_letters(r"(?<![가-힣])(?:약|대략|거의|평균)\s?(?:(?:연간?|월|하루|총)\s)?$")
_AT_MOST = re.compile(r"(?:최대|최고|최장)\s?(?:약\s?)?$")
_AT_LEAST = re.compile(r"(?:최소|적어도)\s?(?:약\s?)?$")
_BOUND = re.compile(
    r"\s?(?:여\s?)?(?:(?P<least>이상(?!\s?(?:기후|고온|저온|기온|징후|증상|현상|반응|신호|행동))|초과)|(?P<most>이하|이내|미만|내(?=[에로의]|\s)|안(?:에|으로)(?![가-힣])|(?:범위|한도)\s?(?:내|안|이내)|한도(?=로|에서|까지))"
    r"|(?:정도|가량|내외|안팎|남짓|가까이|가까운|쯤|여(?![가-힣])|여(?=간(?![가-힣])|동안|만에)))"
)
_BOUND_ON = re.compile(r"\([^()]{1,14}\)\s?(?:(?P<least>이상|초과)|(?P<most>이하|이내|미만))")
"""A bound that stands behind another way to say the figure: 10%(23대) 이상."""
_BEYOND = re.compile(
    r"여?(?:을|를|이|가)?\s?(?:넘[는게어은고으]|넘지만|넘었|웃[도돌돎돔]|상회|돌파|초과(?!하지|해서는))"
)
_SHORT_OF = re.compile(r"\s?에도?\s(?:못\s?)?미치")
_NEARLY = re.compile(r"\s?에\s?(?:육박|가까[우운워웠이])")
"""What says behind a figure that it is almost reached: 700만 명에 육박."""
_SUPPOSED = re.compile(r"[^.,\d]{0,14}?(?:예상|추정|추산|전망)")
_LEVEL = re.compile(r"\s?수준")


def bounded(text: str, sentence: Span, figure: Figure) -> Figure:
    """Add the bounds around *figure* to its span and read its comparator from them."""
    before = text[max(sentence.start, figure.span.start - 12) : figure.span.start]
    prefix, bound = PREFIX.search(before), _BOUND.match(text, figure.end, sentence.end)
    start = figure.span.start - (len(prefix[0]) if prefix else 0)
    stop = bound.end() if bound else figure.end
    comparator = comparator_of(text, sentence, figure, before, bound)
    plain = (start, stop) == (figure.span.start, figure.span.end) and comparator is figure.comparator
    return figure if plain else replace(figure, span=Span(start, stop), comparator=comparator)


def comparator_of(text: str, sentence: Span, figure: Figure, before: str, bound: re.Match[str] | None) -> Comparator:
    """Return what the words *before* a figure, its *bound* and what follows it say about its number."""
    bound = bound or _BOUND_ON.match(text, figure.end, sentence.end)
    if (bound and bound["least"]) or _AT_LEAST.search(before) or _BEYOND.match(text, figure.end, sentence.end):
        return Comparator.AT_LEAST
    if (bound and bound["most"]) or _AT_MOST.search(before) or _SHORT_OF.match(text, figure.end, sentence.end):
        return Comparator.AT_MOST
    about = bound or any(cue.match(text, figure.end, sentence.end) for cue in (_LEVEL, _NEARLY, _SUPPOSED))
    return Comparator.APPROX if about or _APPROX.search(before) else figure.comparator

"""Which way the measured thing moved: by the levels of a change, by its sign, by the word that governs the figure."""

from __future__ import annotations

import re

from sarye.extraction.quantities.figures import Figure
from sarye.extraction.quantities.units import seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Direction

_DOWN = r"감소|절감|단축|감축|줄[어이었인일여였이]|줄[고며]|(?<![을를]\s)준다|축소|하락|경감|저감|낮[추아췄춘출]|급감|간소화|삭감|덜[어었]|감액|떨어|완화"
_UP = r"증가|향상|늘[어었린릴리렸]|는다|확대|상승|창출|증대|높[이아여였인일]|급증|확충|증원|증액|추가|신장|제고|성장|증설|올[라랐려렸린릴]|올리[는고며기면]|끌어올|늘리"
MOVES = re.compile(rf"(?P<down>{_DOWN})|(?P<up>{_UP})")
# a verb form that closes the figure's own clause before any later verb
VERB = re.compile(
    r"(?:하|되|받|있|없|시키|이루|위한|통해|대해|의한|관한|갖춘|만든|나온|보이|나타|구성|대상으로)(?=[가-힣]*(?:\s|,|$))|[가-힣]+(?:된|한|던|었|였|하여|하고|하며|되어|는)(?=\s|,)"
)
_RATE = re.compile(
    r"(?:(?P<down>감소|절감|하락|단축|저감)|(?P<up>증가|성장|상승|향상))[율률][은는이가]?\s[^.\d]{0,24}$"
)
_ASIDE = re.compile(r"(?:\s?\([^()]{1,24}\))?(?:\s?상당의|\s?규모의|에\s?(?:달하|이르)는)?")
_CLAUSE_END = re.compile(r"[.;:·,…(]|\d|\s[-▲△○□ㅇ]\s")


def direction(text: str, sentence: Span, clause: Span, figure: Figure) -> Direction:
    """Tell which way the measured thing moved, by the levels of a change or the word that governs the figure.

    :param clause: the text around the figure up to its neighbours.
    """
    if figure.before is not None:
        moved = _moved(figure)
        if moved is not None:
            return moved
    if figure.falls:
        return Direction.DECREASE
    governed = _governing(text, figure.end, sentence.end)
    return governed or _headed(text[clause.start : figure.span.start]) or Direction.NONE


def _moved(figure: Figure) -> Direction | None:
    assert figure.before is not None
    value, unit = figure.before
    factor, base = seconds(unit), seconds(figure.unit)
    if unit != figure.unit and not (factor and base):
        return None
    old, new = value * (factor or 1), figure.value * (base or 1)
    if unit == figure.unit:
        old, new = value, figure.value
    return None if old == new else Direction.DECREASE if new < old else Direction.INCREASE


def _governing(text: str, start: int, stop: int) -> Direction | None:
    """Find the first word of direction after the figure, unless another verb governs it before."""
    aside = _ASIDE.match(text, start, stop)
    start = aside.end() if aside else start
    end = _CLAUSE_END.search(text, start, stop)
    stretch = text[start : min(end.start() if end else stop, start + 30)]
    match = MOVES.search(stretch)
    if match is None or VERB.search(stretch[: match.start()]):
        return None
    return Direction.DECREASE if match["down"] else Direction.INCREASE


def _headed(before: str) -> Direction | None:
    """Read the noun that a bracket or colon explains: 간소화(10→3단계), 예산 절감 15%."""
    match = re.search(
        rf"(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?:액|율|률|폭|분|효과)?\s?[(:]?\s?(?:약|최대|연간|총)?\s?$", before
    )
    match = match or _RATE.search(before)
    if match is None:
        return None
    return Direction.DECREASE if match["down"] else Direction.INCREASE

"""How far figures would move on other cases: percentile bootstrap intervals over cases.

Method: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. The cases are drawn with
replacement, the counts of the drawn ones summed and the figures computed anew; the interval holds the middle 95 %.
Cases are drawn, not items, because the items of one case are right or wrong together.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sarye.evaluation.counts import ATTRIBUTES, Counts, Layer, measures
from sarye.evaluation.scoring import Evaluation

RESAMPLES = 1000
SEED = 20210101
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """The range from *low* to *high* that a figure is believed to lie in."""

    low: float
    high: float


def bootstrap_intervals(
    evaluation: Evaluation, resamples: int = RESAMPLES, seed: int = SEED, level: float = LEVEL
) -> dict[Layer, dict[str, Interval]]:
    """Return an interval for every figure of every layer, the same on every run for the same *seed*.

    An attribute that is asked in no drawn case says nothing in that resample and is left out of it.
    """
    if not evaluation.cases:
        return {layer: {} for layer in Layer}
    draw = random.Random(seed)
    number = len(evaluation.cases)
    samples = [draw.choices(range(number), k=number) for _ in range(resamples)]
    return {layer: _layer_intervals(evaluation, layer, samples, level) for layer in Layer}


def _layer_intervals(
    evaluation: Evaluation, layer: Layer, samples: Sequence[Sequence[int]], level: float
) -> dict[str, Interval]:
    columns = _columns([case.layers[layer].counts for case in evaluation.cases])
    drawn: dict[str, list[float]] = defaultdict(list)
    for sample in samples:
        sums = [sum(map(column.__getitem__, sample)) for column in columns]
        for name, figure in measures(layer, _counts(layer, sums)).items():
            drawn[name].append(figure)
    return {name: percentile_interval(figures, level) for name, figures in drawn.items()}


def _columns(rows: Sequence[Counts]) -> list[tuple[int, ...]]:
    """Return the counts of all cases column by column: sums of plain columns are what the loop spends its time on."""
    return list(zip(*((row.found, row.invented, row.missed, *row.right, *row.asked) for row in rows), strict=True))


def _counts(layer: Layer, sums: Sequence[int]) -> Counts:
    half = 3 + len(ATTRIBUTES[layer])
    return Counts(sums[0], sums[1], sums[2], tuple(sums[3:half]), tuple(sums[half:]))


def percentile_interval(figures: Sequence[float], level: float = LEVEL) -> Interval:
    """Return the range of the middle *level* of *figures*, by nearest rank.

    >>> percentile_interval([n / 100 for n in range(101)], level=0.9)
    Interval(low=0.05, high=0.95)
    """
    ranked = sorted(figures)
    cut = round((1 - level) / 2 * (len(ranked) - 1))
    return Interval(ranked[cut], ranked[len(ranked) - 1 - cut])

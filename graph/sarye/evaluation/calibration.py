"""Whether confidence means what it says: of what is found with confidence 0.9, nine in ten should be right.

Reliability tables and expected calibration error as in Guo et al., On Calibration of Modern Neural Networks (2017),
section 2; the score of Brier (1950); intervals of a share by Wilson (1927). The confidence of an entry is a constant of the *situation* it was
found in: :func:`observe` tells the precision of each situation on gold, from which the constants are set.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sarye.evaluation.bootstrap import Interval
from sarye.evaluation.counts import Layer, Verdict
from sarye.vocabulary.codes import Method

K = TypeVar("K", bound=Hashable)

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Limits of the bins of confidence; a bin holds its upper limit. Finer at the top, where nearly everything lies."""
SCORED = frozenset({Layer.SERVICES})
"""Layers whose confidence is a score summed from the evidence."""
PRIOR_WEIGHT = 2.0
"""How many entries the precision of a layer counts for where a situation of it is estimated."""
_Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Bin:
    """The verdicts whose confidence lies above *low* and up to *high*."""

    low: float
    high: float
    number: int
    confidence: float
    """Mean confidence."""
    right: int

    @property
    def precision(self) -> float:
        """Share that is right."""
        return self.right / self.number

    @property
    def interval(self) -> Interval:
        """95 % interval of the precision."""
        return wilson(self.right, self.number)


@dataclass(frozen=True, slots=True, order=True)
class Situation:
    """What confidence depends on: kind of text, layer, method, and the constant that stands for the rule.

    Where confidence is a score and no constant (:data:`SCORED`), scores are taken together by tenths.
    """

    kind: str
    layer: Layer
    method: Method
    confidence: float


@dataclass(frozen=True, slots=True)
class Observation:
    """How often what was found in a *situation* is right."""

    situation: Situation
    confidence: float
    """Mean confidence of what was found: the constant, except where confidence is a score."""
    number: int
    right: int
    suggestion: float
    """A truthful constant for the situation: see :func:`estimate`, cut to two decimals so that it is never 1."""

    @property
    def precision(self) -> float:
        """Share that is right."""
        return self.right / self.number

    @property
    def interval(self) -> Interval:
        """95 % interval of the precision."""
        return wilson(self.right, self.number)

    @property
    def truthful(self) -> bool:
        """Whether the confidence in use lies inside the interval of what was observed."""
        return self.interval.low <= self.confidence <= self.interval.high


def wilson(right: int, number: int, z: float = _Z95) -> Interval:
    """Return Wilson's score interval for the share *right* of *number*; the whole range where nothing was seen.

    >>> interval = wilson(9, 10)
    >>> round(interval.low, 3), round(interval.high, 3)
    (0.596, 0.982)
    """
    if not number:
        return Interval(0.0, 1.0)
    rate, weight = right / number, z * z / number
    centre = rate + weight / 2
    reach = z * math.sqrt(rate * (1 - rate) / number + weight / (4 * number))
    low, high = (centre - reach) / (1 + weight), (centre + reach) / (1 + weight)
    return Interval(max(0.0, low) if right else 0.0, min(1.0, high) if right < number else 1.0)


def succession(right: int, number: int) -> float:
    """Return Laplace's estimate of a share: as if one right and one wrong had been seen before.

    >>> succession(9, 10), succession(0, 0)
    (0.8333333333333334, 0.5)
    """
    return (right + 1) / (number + 2)


def reliability(verdicts: Iterable[Verdict]) -> tuple[Bin, ...]:
    """Return the bins of confidence that hold any of *verdicts*, lowest first."""
    grouped = _grouped(verdicts, lambda verdict: _bin_of(verdict.confidence))
    return tuple(_bin(number, group) for number, group in sorted(grouped.items()))


def _bin_of(confidence: float) -> int:
    return next(n for n, high in enumerate(EDGES[1:]) if confidence <= high)


def _bin(number: int, verdicts: Sequence[Verdict]) -> Bin:
    return Bin(
        low=EDGES[number],
        high=EDGES[number + 1],
        number=len(verdicts),
        confidence=_mean_confidence(verdicts),
        right=sum(verdict.right for verdict in verdicts),
    )


def expected_calibration_error(verdicts: Iterable[Verdict]) -> float:
    """Return how far confidence and precision are apart, in the mean over the bins, weighted by their size; 0 is best."""
    bins = reliability(verdicts)
    number = sum(found.number for found in bins)
    gaps = math.fsum(found.number * abs(found.confidence - found.precision) for found in bins)
    return gaps / number if number else 0.0


def observe(verdicts: Iterable[Verdict]) -> tuple[Observation, ...]:
    """Return the observed precision of every situation, in the order of kind, layer, method and confidence."""
    given = tuple(verdicts)
    return tuple(
        _observation(situation, group, given) for situation, group in sorted(_grouped(given, _situation).items())
    )


def _observation(situation: Situation, alike: Sequence[Verdict], verdicts: Sequence[Verdict]) -> Observation:
    return Observation(
        situation,
        confidence=_mean_confidence(alike),
        number=len(alike),
        right=sum(verdict.right for verdict in alike),
        suggestion=math.floor(100 * estimate(situation, verdicts)) / 100,
    )


def _mean_confidence(verdicts: Sequence[Verdict]) -> float:
    return math.fsum(verdict.confidence for verdict in verdicts) / len(verdicts)


def estimate(situation: Situation, verdicts: Iterable[Verdict]) -> float:
    """Return the precision to expect in *situation*, from *verdicts*.

    A situation seen seldom is drawn towards its layer in the same kind of text (the m-estimate of Cestnik,
    Estimating Probabilities, 1990); the layer's own precision follows the rule of succession, so that no finite
    sample makes anything certain.
    """
    layer = [verdict for verdict in verdicts if (verdict.kind, verdict.layer) == (situation.kind, situation.layer)]
    alike = [verdict for verdict in layer if _situation(verdict) == situation]
    prior = succession(sum(verdict.right for verdict in layer), len(layer))
    return (sum(verdict.right for verdict in alike) + PRIOR_WEIGHT * prior) / (len(alike) + PRIOR_WEIGHT)


def brier_score(verdicts: Iterable[Verdict]) -> float:
    """Return the mean squared distance between confidence and truth (Brier 1950); 0 is best, 0.25 a coin's."""
    distances = [(verdict.confidence - verdict.right) ** 2 for verdict in verdicts]
    return math.fsum(distances) / len(distances) if distances else 0.0


def held_out(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Return *verdicts* with the confidence that :func:`estimate` draws from all other cases: leave one case out.

    Judge them by :func:`brier_score`. Bins would mislead: a case that is wrong raises what the others suggest, so
    right and wrong fall on two sides of a limit.
    """
    given = tuple(verdicts)
    refitted: list[Verdict] = []
    for case, group in _grouped(given, lambda verdict: verdict.case).items():
        others = [verdict for verdict in given if verdict.case != case]
        constants = {situation: estimate(situation, others) for situation in set(map(_situation, group))}
        refitted += [replace(verdict, confidence=constants[_situation(verdict)]) for verdict in group]
    return tuple(refitted)


def _situation(verdict: Verdict) -> Situation:
    confidence = math.floor(verdict.confidence * 10) / 10 if verdict.layer in SCORED else verdict.confidence
    return Situation(verdict.kind, verdict.layer, verdict.method, confidence)


def _grouped(verdicts: Iterable[Verdict], key: Callable[[Verdict], K]) -> dict[K, list[Verdict]]:
    groups: dict[K, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[key(verdict)].append(verdict)
    return groups

"""Section of the quality card on confidence: whether it means what it says."""

from __future__ import annotations

from collections.abc import Sequence

from sarye.evaluation.calibration import (
    Observation,
    brier_score,
    expected_calibration_error,
    held_out,
    observe,
    reliability,
)
from sarye.evaluation.counts import Layer, Verdict
from sarye.evaluation.markdown import shown, table

_TEXT = """
Every entry of a record carries the confidence of the rule that found it. Where confidence means what it says, of the
entries with confidence 0.9 nine in ten are right. The expected calibration error is the mean distance between the two,
the Brier score the mean squared distance between confidence and truth; "left out" is the Brier score when the constants
are set anew from all other cases, for each case in turn: where it is much lower, better constants can be had. Where the
rules were made with these texts in sight, their precision here is an upper bound, and a confidence below it is no
fault. In brackets Wilson's 95 % interval."""


def calibration_section(title: str, verdicts: Sequence[Verdict]) -> str:
    """Return the section on confidence, headed *title*: errors of each layer, reliability by bins, and each rule's precision."""
    return "\n".join(
        [
            f"## {title}",
            _TEXT,
            "",
            *table(("layer", "entries judged", "calibration error", "Brier score", "left out"), _errors(verdicts)),
            "",
            "Reliability by confidence:",
            "",
            *table(("layer", "confidence", "entries", "mean confidence", "right"), _bins(verdicts)),
            "",
            "What was observed in each situation (kind of text, layer, method, confidence of the rule; scores by tenths). "
            "A confidence outside the interval is marked; what is suggested draws rare situations towards their layer.",
            "",
            *table(
                ("kind", "layer", "method", "confidence", "entries", "right", "suggested"),
                [_observation_row(found) for found in observe(verdicts)],
            ),
            "",
        ]
    )


def _by_layer(verdicts: Sequence[Verdict]) -> list[tuple[str, list[Verdict]]]:
    groups = [(layer.value, [verdict for verdict in verdicts if verdict.layer is layer]) for layer in Layer]
    return [(name, group) for name, group in [*groups, ("all", list(verdicts))] if group]


def _errors(verdicts: Sequence[Verdict]) -> list[tuple[str, ...]]:
    return [
        (name, str(len(group)), *(f"{error:.3f}" for error in _three(group))) for name, group in _by_layer(verdicts)
    ]


def _three(verdicts: Sequence[Verdict]) -> tuple[float, float, float]:
    return expected_calibration_error(verdicts), brier_score(verdicts), brier_score(held_out(verdicts))


def _bins(verdicts: Sequence[Verdict]) -> list[tuple[str, ...]]:
    return [
        (name, f"{b.low:g} to {b.high:g}", str(b.number), f"{b.confidence:.3f}", shown(b.precision, b.interval))
        for name, group in _by_layer(verdicts)
        for b in reliability(group)
    ]


def _observation_row(found: Observation) -> tuple[str, ...]:
    situation = found.situation
    mark = "" if found.truthful else " ⚠"
    return (
        situation.kind,
        situation.layer,
        situation.method,
        f"{found.confidence:.2f}{mark}",
        str(found.number),
        shown(found.precision, found.interval),
        f"{found.suggestion:.2f}",
    )

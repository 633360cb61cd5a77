"""An evaluation as text for a person and as JSON for a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sarye.evaluation.bootstrap import Interval, bootstrap_intervals
from sarye.evaluation.counts import ATTRIBUTES, Layer, measures
from sarye.evaluation.scoring import Evaluation

_HEAD = f"{'layer':<15}{'precision':>10}{'recall':>10}{'F1':>10}{'found':>7}{'wrong':>7}{'missed':>7}"
_MAIN = ("precision", "recall", "f1")


def render(evaluation: Evaluation, *, details: bool = False, intervals: bool = False) -> str:
    """Return the figures as a table; with *details* every fault, with *intervals* the 95 % bootstrap intervals."""
    spread = bootstrap_intervals(evaluation) if intervals else {}
    lines = [f"{len(evaluation.cases)} cases", _HEAD]
    for layer in Layer:
        lines += _layer_lines(evaluation, layer, spread.get(layer))
    lines.append(f"evidence not in the text of its case: {evaluation.unsupported}")
    if details:
        lines += ["", *details_lines(evaluation)]
    return "\n".join(lines) + "\n"


def unpaired(evaluation: Evaluation) -> str:
    """Return in one line which cases of the gold have no record, and which records no case; nothing where all are paired."""
    said = [
        f"{len(some)} {what} ({_few(some)})"
        for some, what in (
            (evaluation.without_record, "of the gold's cases have no record and count as missed"),
            (evaluation.without_case, "records belong to no case of the gold and count as invented cases alone"),
        )
        if some
    ]
    return "; ".join(said)


_FEW = 3


def _few(names: Sequence[str]) -> str:
    return ", ".join(names[:_FEW]) + (", …" if len(names) > _FEW else "")


def _layer_lines(evaluation: Evaluation, layer: Layer, spread: Mapping[str, Interval] | None) -> list[str]:
    counts = evaluation.counts(layer)
    figures = measures(layer, counts)
    main = "".join(f"{figures[name]:10.3f}" for name in _MAIN)
    lines = [f"{layer:<15}{main}{counts.found:7d}{counts.invented:7d}{counts.missed:7d}"]
    if spread:
        lines.append(" " * 15 + "".join(f"{_short(spread[name]):>10}" for name in _MAIN))
    for name, asked in zip(ATTRIBUTES[layer], counts.asked, strict=True):
        if asked:
            interval = f"  {_short(spread[name])}" if spread and name in spread else ""
            lines.append(f"  {name:<13}{figures[name]:10.3f}  of {asked}{interval}")
    return lines


def _short(interval: Interval) -> str:
    """Return an interval in nine letters.

    >>> _short(Interval(0.9, 1.0))
    '.90–1.00'
    """
    return f"{interval.low:.2f}–{interval.high:.2f}".removeprefix("0")


def details_lines(evaluation: Evaluation) -> list[str]:
    """Return one line for each fault: place, case, what is wrong."""
    return [f"{fault.place}: {fault.case}: {fault.message}" for fault in evaluation.faults]


def to_json(evaluation: Evaluation, *, details: bool = False, intervals: bool = False) -> dict[str, Any]:
    """Return the figures as plain JSON values, with the same choices as :func:`render`."""
    spread = bootstrap_intervals(evaluation) if intervals else {}
    result: dict[str, Any] = {
        "cases": len(evaluation.cases),
        "cases_without_record": list(evaluation.without_record),
        "records_without_case": list(evaluation.without_case),
    }
    for layer in Layer:
        counts = evaluation.counts(layer)
        result[layer.value] = measures(layer, counts) | {
            "tp": counts.found,
            "fp": counts.invented,
            "fn": counts.missed,
        }
        if intervals:
            ranges = spread[layer]
            result[layer.value]["intervals"] = {name: [found.low, found.high] for name, found in ranges.items()}
    result["evidence_not_in_text"] = evaluation.unsupported
    if details:
        result["faults"] = [
            {"case": fault.case, "layer": fault.layer.value, "kind": fault.kind, "message": fault.message}
            | {"document": fault.document, "line": fault.line}
            for fault in evaluation.faults
        ]
    return result

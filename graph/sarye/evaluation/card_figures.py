"""Sections of the quality card that tell figures: gold sets, unseen texts, the judged sample, and every fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sarye.evaluation.bootstrap import LEVEL, RESAMPLES, Interval, bootstrap_intervals
from sarye.evaluation.calibration import wilson
from sarye.evaluation.counts import ATTRIBUTES, Counts, Fault, Layer, measures
from sarye.evaluation.markdown import cell, shown, table
from sarye.evaluation.scoring import Evaluation
from sarye.evaluation.tables import Blind, Judged, Judgement, LeftOut

_MAIN = ("precision", "recall", "f1")


def figures_section(title: str, evaluation: Evaluation) -> str:
    """Return the section on one gold set: figures of each layer and accuracy of each attribute, with intervals."""
    spread = bootstrap_intervals(evaluation)
    layers = [_figures_row(layer, evaluation.counts(layer), spread[layer]) for layer in Layer]
    attributes = [row for layer in Layer for row in _attribute_rows(layer, evaluation.counts(layer), spread[layer])]
    return "\n".join(
        [
            f"## {title}",
            "",
            f"{len(evaluation.cases)} cases; in brackets {LEVEL:.0%} bootstrap intervals over the cases "
            f"({RESAMPLES} resamples, fixed seed). Items whose evidence does not stand in the text: "
            f"{evaluation.unsupported}.",
            "",
            *table(("layer", "precision", "recall", "F1", "found", "wrong", "missed"), layers),
            "",
            "Attributes of the items found:",
            "",
            *table(("layer", "attribute", "right", "of"), attributes),
            "",
        ]
    )


def _figures_row(layer: Layer, counts: Counts, spread: Mapping[str, Interval]) -> tuple[str, ...]:
    figures = measures(layer, counts)
    main = (shown(figures[name], spread.get(name)) for name in _MAIN)
    return (layer, *main, str(counts.found), str(counts.invented), str(counts.missed))


def _attribute_rows(layer: Layer, counts: Counts, spread: Mapping[str, Interval]) -> list[tuple[str, ...]]:
    figures = measures(layer, counts)
    return [
        (layer, name, shown(figures[name], spread.get(name)), str(asked))
        for name, asked in zip(ATTRIBUTES[layer], counts.asked, strict=True)
        if asked
    ]


def blind_section(rows: Sequence[Blind]) -> str:
    """Return the section with the figures on annotated texts that the rules had not been made with."""
    return "\n".join(
        [
            "## Texts measured before anybody looked at the faults",
            "",
            "Texts that readers annotated by the guidelines without seeing what a program makes of them "
            "(`data/gold/blind-measurements.tsv`). Each set was measured as the rules stood then, and only "
            "afterwards read for its faults; so these figures, and not those on the gold, say what to expect of a text "
            "that nobody has seen. The releases are of many sorts, long lists of companies and tables included. The cases "
            "in the style of the casebook are made up for the measurement, with its fields and its kind of sentences, "
            "as no second casebook has been annotated: of another publisher's casebook they say less.",
            "",
            *table(("texts", "layer", "precision", "recall", "F1", "attributes right"), map(_blind_row, rows)),
            "",
        ]
    )


def _blind_row(row: Blind) -> tuple[str, ...]:
    attributes = ", ".join(f"{name} {right:.3f}" for name, right in row.figures.items() if name not in _MAIN)
    return (row.set, row.layer, *(f"{row.figures[name]:.3f}" for name in _MAIN), attributes)


def comparison_section(seen: Mapping[str, Evaluation], rows: Sequence[Blind]) -> str:
    """Return the section that sets the gold beside the newest unseen set of each kind; *seen* is named by kind."""
    lines = [
        "## Seen and unseen, side by side",
        "",
        "The gold, with which the rules were made, beside the newest set of the same kind that was measured unseen. "
        "A figure that lies far lower there is where rules serve what they were made with more than what will come.",
        "",
    ]
    for kind, evaluation in seen.items():
        sets = [row.set for row in rows if row.kind == kind]
        if sets:
            newest = [row for row in rows if row.set == sets[-1]]
            lines += [f"### {sets[-1]}", "", *_comparison(evaluation, newest), ""]
    return "\n".join(lines)


def _comparison(seen: Evaluation, unseen: Iterable[Blind]) -> list[str]:
    rows = []
    for row in unseen:
        ours = measures(row.layer, seen.counts(row.layer))
        for name, theirs in row.figures.items():
            if name in ours and name not in ("precision", "recall"):
                rows.append(
                    (row.layer, _label(name), f"{ours[name]:.3f}", f"{theirs:.3f}", f"{theirs - ours[name]:+.3f}")
                )
    return table(("layer", "figure", "seen", "unseen", "difference"), rows)


def left_out_section(rows: Sequence[LeftOut]) -> str:
    """Return the section that sets the gold beside itself without what the lists hold for one case alone."""
    lines = [
        (row.set, f"{row.others:,}", row.layer, _label(row.figure), f"{row.full:.3f}", f"{row.without:.3f}", _lost(row))
        for row in rows
    ]
    return "\n".join(
        [
            "## Leave one out",
            "",
            "How much do the lists of organisations and technologies owe to the very cases that they are measured on? "
            "For each gold case the names and terms are taken away that may have been written down because of it: "
            "those that stand in no other text (the other gold cases, and further releases) and that no law, "
            "directory or dictionary attests; of a body they attest the full name only, and a dictionary of English "
            f"attests no Korean word. {_taken_away(rows)} The more other texts there are, the fewer names only seem to be "
            "those of one case; what stands in a copy of the case itself does not count. The figures are in "
            "`data/gold/leave-one-out.tsv`, printed by `python -m sarye.evaluation.leave_one_out`.",
            "",
            "This asks of the lists only. The rules were made with the gold in sight as well; what they owe to it is "
            "shown by the unseen texts above.",
            "",
            *table(("set", "other texts", "layer", "figure", "all entries", "left one out", "difference"), lines),
            "",
        ]
    )


def _taken_away(rows: Sequence[LeftOut]) -> str:
    """Say how many names each set lost, a sentence for each number of other texts."""
    counts: dict[int, dict[str, int]] = {}
    for row in rows:
        counts.setdefault(row.others, {})[f"{row.set[0].lower()}{row.set[1:]}"] = row.left_out
    return " ".join(
        f"Taken away with {others:,} further releases: "
        f"{', '.join(f'{count} names for the {name}' for name, count in sets.items())}."
        for others, sets in counts.items()
    )


def _lost(row: LeftOut) -> str:
    return f"{row.without - row.full:+.3f}"


def _label(figure: str) -> str:
    return "F1" if figure == "f1" else figure


def judged_section(judged: Sequence[Judged]) -> str:
    """Return the section on the sample of releases whose records a reader judged."""
    rows = []
    for layer in Layer:
        verdicts = [item.verdict for item in judged if item.layer is layer]
        right, wrong = verdicts.count(Judgement.RIGHT), verdicts.count(Judgement.WRONG)
        if verdicts:
            precision = shown(right / (right + wrong), wilson(right, right + wrong)) if right + wrong else "–"
            rows.append((layer, precision, str(right), str(wrong), str(len(verdicts) - right - wrong)))
    return "\n".join(
        [
            "## Releases that nobody annotated",
            "",
            f"Every item of the records of {len({item.document for item in judged})} press releases as the rules made them "
            "then, judged by a reader against the text; each verdict, with the confidence that the item bore, is in "
            "`data/gold/judged-releases.tsv`. The rules and the constants of confidence have been mended since, also "
            "by what these verdicts show. In brackets Wilson's 95 % interval.",
            "",
            *table(("layer", "precision", "right", "wrong", "unclear"), rows),
            "",
        ]
    )


def faults_section(faults: Sequence[Fault]) -> str:
    """Return the section that lists everything the records have wrong on the gold."""
    head = "## Every fault on the gold"
    if not faults:
        return f"{head}\n\nNone.\n"
    return "\n".join([head, "", *table(("case", "where", "layer", "fault"), _fault_rows(faults)), ""])


def _fault_rows(faults: Iterable[Fault]) -> list[tuple[str, ...]]:
    return [(fault.case, fault.place, fault.layer, cell(fault.message)) for fault in faults]

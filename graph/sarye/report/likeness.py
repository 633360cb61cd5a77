"""Which quantities may stand side by side: the same unit, the same sort of measure, way and status.

What is unlike is never compared, and nothing is ever added up: two savings may be of one year and of ten.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sarye.graph.model import CaseGraph, EdgeKind, Node, NodeKind
from sarye.vocabulary.codes import QuantityRole
from sarye.vocabulary.naming import tidy

_BRACKETS = re.compile(r"[(\[（].*")
_FAMILIES = (
    ("비용·예산", re.compile(r"(?:예산|비용|경비|사업비|인건비|[가-힣]{2,}비)$")),
    (
        "소요 시간",
        re.compile(
            r"(?:(?:소요|처리|대기|상담|작업|업무|이동|출동|조사|발급|심사)\s?(?:시간|기간)|소요일수|처리일수)$"
        ),
    ),
    ("업무 효율", re.compile(r"(?:업무|행정)\s?효율(?:성)?$")),
    ("생산성", re.compile(r"생산성$")),
    ("만족도", re.compile(r"만족도$")),
)
"""Measures that texts call by several names, by how these end."""
_GENERAL = frozenset(
    [
        "수",
        "건수",
        "대수",
        "횟수",
        "개수",
        "인원",
        "율",
        "률",
        "비율",
        "규모",
        "량",
        "양",
        "정도",
        "수준",
        "이상",
        "기간",
        "시간",
        "금액",
        "효과",
        "실적",
        "결과",
    ]
)
"""Words that say nothing without the word before them: 이용자 수 and 사고 수 are not alike."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the case it is told in, and the status of the outcome that it stands in (or none)."""

    node: Node
    case: str
    status: str


def figures(graph: CaseGraph) -> tuple[Figure, ...]:
    """Return the quantities of *graph* that tell results, in order."""
    nodes = {node.id: node for node in graph.nodes}
    case_of = {edge.target: edge.source for edge in graph.edges if edge.kind is EdgeKind.HAS_OUTCOME}
    found = []
    for edge in graph.edges:
        if edge.kind is EdgeKind.HAS_QUANTITY and nodes[edge.target].attributes["role"] == QuantityRole.OUTCOME:
            holder = nodes[edge.source]
            in_case = holder.kind is NodeKind.CASE
            status = "" if in_case else str(holder.attributes["status"])
            found.append(Figure(nodes[edge.target], holder.id if in_case else case_of[holder.id], status))
    return tuple(found)


def family(metric: str) -> str:
    """Return the sort of measure that *metric* names: a family of names, or its own last word with what that needs.

    >>> family("우편 상담 처리 시간"), family("측량비"), family("이용자 수"), family("스마트 가로등")
    ('소요 시간', '비용·예산', '이용자 수', '가로등')
    """
    told = tidy(_BRACKETS.sub("", metric))
    for name, ending in _FAMILIES:
        if ending.search(told):
            return name
    words = told.split()
    general = bool(words) and words[-1] in _GENERAL
    return " ".join(words[-2:] if general else words[-1:]) if not general or len(words) > 1 else ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Quantities of several cases that may stand side by side, the largest first."""

    family: str
    unit: str
    direction: str
    status: str
    figures: tuple[Figure, ...]


def alike(told: Iterable[Figure]) -> tuple[Alike, ...]:
    """Return the groups of *told* that hold two cases or more; a quantity without a measure is in none."""
    groups: defaultdict[tuple[str, str, str, str], list[Figure]] = defaultdict(list)
    for figure in told:
        said = figure.node.attributes
        name = family(str(said["metric"]))
        if name:
            key = (name, str(said["unit"]), str(said["direction"]), figure.status)
            groups[key].append(figure)
    return tuple(
        Alike(*key, tuple(sorted(group, key=_largest)))
        for key, group in sorted(groups.items())
        if len({figure.case for figure in group}) > 1
    )


def _largest(figure: Figure) -> tuple[float, str]:
    return -float(figure.node.attributes["value"] or 0), figure.node.id


def change(node: Node) -> float | None:
    """Return by what share of its former level a quantity changed, where both levels are told in one unit.

    >>> told = {"value": 60.0, "unit": "초", "baseline_value": 80.0, "baseline_unit": "초"}
    >>> change(Node("quantity/1", NodeKind.QUANTITY, "", told))
    -0.25
    """
    said = node.attributes
    before, after = said["baseline_value"], said["value"]
    if not isinstance(before, int | float) or not isinstance(after, int | float) or before == 0:
        return None
    if str(said["unit"]) != str(said["baseline_unit"]):
        return None
    return (after - before) / before

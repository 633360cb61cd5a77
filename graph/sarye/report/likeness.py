"""Which quantities may stand side by side: the same unit, the same sort of measure, way and status.

What is unlike is never compared, and nothing is ever added up: two savings may be of one year and of ten.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sarye.graph.model import CaseGraph, EdgeKind, Node, NodeKind
from sarye.vocabulary.codes import Direction, QuantityRole
from sarye.vocabulary.naming import tidy

_BRACKETS = re.compile(r"[(\[（].*")
_YEARLY = re.compile(r"연간|매년|해마다|연평균|(?<![가-힣])연(?![가-힣])")
_FAMILIES = (
    ("비용·예산", re.compile(r"(?:예산|비용|경비|[가-힣]{2,}비)(?:의 .*)?$")),
    (
        "소요 시간",
        re.compile(
            r"(?:(?:소요|처리|대기|상담|작업|업무|이동|출동|조사|발급|심사)\s?(?:시간|기간)|(?:소요|처리)\s?일수)$"
        ),
    ),
    ("업무 효율", re.compile(r"(?:업무|행정)\s?효율(?:성)?$")),
    ("생산성", re.compile(r"생산성$")),
    ("정확도", re.compile(r"정확도$")),
    ("만족도", re.compile(r"만족도$")),
    ("매출", re.compile(r"매출(?:액)?$")),
    ("이용자 수", re.compile(r"(?:이용|사용|가입|방문)(?:자|객)\s?수?$")),
    ("사고 건수", re.compile(r"사고\s?(?:건수|발생)?$")),
    ("민원 건수", re.compile(r"민원\s?(?:건수|발생)?$")),
)
"""Measures that texts call by several names, by how these end."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the case it is told in, and its status (or none)."""

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
            case = holder.id if holder.kind is NodeKind.CASE else case_of[holder.id]
            found.append(Figure(nodes[edge.target], case, str(nodes[edge.target].attributes.get("status") or "")))
    return tuple(found)


def family(metric: str) -> str:
    """Return the sort of measure that *metric* names: a family of names, or a name of several words as it stands.

    A single word that is of no family (과제, 비중, 경우) does not say enough to compare anything by.

    >>> family("우편 상담 처리 시간"), family("측량비"), family("신규 위중증 환자"), family("비중")
    ('소요 시간', '비용·예산', '신규 위중증 환자', '')
    """
    told = tidy(_BRACKETS.sub("", metric))
    for name, ending in _FAMILIES:
        if ending.search(told):
            return name
    return told if " " in told else ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Quantities of several cases that may stand side by side, the largest first."""

    family: str
    unit: str
    direction: str
    status: str
    yearly: bool
    """Whether they are told as so much a year."""
    figures: tuple[Figure, ...]


def alike(told: Iterable[Figure]) -> tuple[Alike, ...]:
    """Return the groups of *told* that hold two cases or more.

    Only what is told to have grown or shrunk is compared: how many of a thing there are says nothing beside how many
    there are elsewhere.
    """
    groups: defaultdict[tuple[str, str, str, str, bool], list[Figure]] = defaultdict(list)
    for figure in changed(told):
        said = figure.node.attributes
        metric = str(said["metric"])
        if name := family(metric):
            yearly = _YEARLY.search(metric) is not None
            groups[(name, str(said["unit"]), str(said["direction"]), figure.status, yearly)].append(figure)
    return tuple(
        Alike(*key, tuple(sorted(group, key=_largest)))
        for key, group in sorted(groups.items())
        if len({figure.case for figure in group}) > 1
    )


def changed(told: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return those of *told* that are told to have grown or shrunk."""
    return tuple(figure for figure in told if figure.node.attributes["direction"] != Direction.NONE)


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

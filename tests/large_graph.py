"""Graphs of any size that are shaped like the casebook: some agencies and technologies in many cases, most in few."""

from __future__ import annotations

import random

from sarye.graph.model import AttributeValue, CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.vocabulary.codes import Method, SectionName
from sarye.vocabulary.terms import BASE

_SHA256 = "0" * 64
_PLACES = [
    "가람",
    "나래",
    "다온",
    "라온",
    "마루",
    "바다",
    "사랑",
    "아람",
    "자람",
    "차오름",
    "카온",
    "타래",
    "파란",
    "하늘",
]
_KINDS = ["시", "군", "구", "도", "공사", "공단", "재단", "연구원", "대학교"]
_THINGS = ["안전", "교통", "복지", "환경", "교육", "행정", "농업", "산림", "해양", "보건", "문화", "에너지"]


class _Made:
    """What is put together of one case after the other; the quotes stand one behind the other in one text."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Edge] = {}
        self.place = 0

    def few(self, count: int) -> int:
        """Return a number below *count*, the small ones far more often."""
        return int(count * self.random.random() ** 2.5)

    def add(self, source: str, kind: EdgeKind, target: Node) -> None:
        self.nodes.setdefault(target.id, target)
        quote = f"{target.label} 등과 함께 {self.random.choice(_THINGS)} 업무를 {self.place}번째로 개선하였다."
        edge = Edge(source, kind, target.id, (self._evidence(quote, target.label),), Method.PATTERN, 0.85)
        self.edges.setdefault(edge.key, edge)

    def _evidence(self, quote: str, surface: str) -> Evidence:
        self.place += len(quote) + 1
        start = self.place
        return Evidence(
            sha256=_SHA256,
            start=start,
            end=start + len(quote),
            quote=quote,
            surface_start=start,
            surface=surface,
            section=SectionName.RESULT,
            line=start // 80 + 1,
            document="made.txt",
            method=Method.PATTERN,
            confidence=0.85,
        )


def large_graph(count: int, seed: int = 1) -> CaseGraph:
    """Return a graph of about *count* nodes, always the same for a *seed*."""
    made = _Made(seed)
    number = 0
    while len(made.nodes) < count:
        _case(made, number, count)
        number += 1
    nodes = tuple(made.nodes[one] for one in sorted(made.nodes))
    return CaseGraph((Source("made.txt", _SHA256),), nodes, tuple(made.edges[key] for key in sorted(made.edges)), BASE)


def _case(made: _Made, number: int, count: int) -> None:
    case = f"case/{number:06}"
    thing, other = made.random.choice(_THINGS), made.random.choice(_THINGS)
    title = f"{number}번째 {thing} 서비스로 {other} 문제를 풀다"
    said: dict[str, AttributeValue] = {
        "title": title,
        "year": 2010 + number % 14,
        "document": "made.txt",
        "sha256": _SHA256,
        "kind": "casebook",
    }
    made.nodes[case] = Node(case, NodeKind.CASE, title, said)
    bodies = max(20, count // 12)
    made.add(case, EdgeKind.LEAD, _body(made.few(bodies)))
    for _ in range(made.few(4)):
        made.add(case, EdgeKind.PARTNER, _body(made.few(bodies)))
    for _ in range(1 + made.few(3)):
        topic = made.few(max(12, count // 60))
        name = f"{_THINGS[topic % 12]} 기술 {topic}"
        made.add(case, EdgeKind.USES_TECHNOLOGY, Node(f"technology/t{topic:04}", NodeKind.TECHNOLOGY, name))
    service = Node(f"service/{number:06}", NodeKind.SERVICE, f"{thing} 알리미 {number}")
    made.add(case, EdgeKind.DELIVERS_SERVICE, service)
    for at in range(2):
        text = f"{thing} 처리 기간을 {at + 2}일로 줄였다 ({number})"
        status = ("achieved", "expected", "planned")[made.few(3)]
        outcome = Node(f"outcome/{number:06}-{at}", NodeKind.OUTCOME, text, {"status": status, "text": text})
        made.add(case, EdgeKind.HAS_OUTCOME, outcome)
        values: dict[str, AttributeValue] = {
            "value": at + 2,
            "unit": "일",
            "comparator": "exact",
            "metric": "처리 기간",
            "role": "outcome",
        }
        values |= {"direction": "decrease", "text": f"{at + 2}일"}
        quantity = Node(f"quantity/{number:06}-{at}", NodeKind.QUANTITY, f"처리 기간 {at + 2}일", values)
        made.add(outcome.id, EdgeKind.HAS_QUANTITY, quantity)


def _body(number: int) -> Node:
    name = f"{_PLACES[number % 14]}{_PLACES[number // 14 % 14]}{_KINDS[number % 9]}"
    label = name if number < 14 * 14 else f"{name} {number}"
    return Node(f"organization/o{number:05}", NodeKind.ORGANIZATION, label, {"type": "municipality", "register": ""})

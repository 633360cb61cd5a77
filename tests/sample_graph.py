"""A small made-up graph with every kind of node and edge, and the characters that break careless writers.

``texts()`` are its sources; every quote stands where the evidence says. ``sample_graph()`` is the whole;
``sample_graph(names=["press.txt"])`` is what a build of that document alone would have made, so that
the whole is the union of its parts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from sarye.graph.model import CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.vocabulary.codes import Method, SectionName
from sarye.vocabulary.terms import BASE

CASEBOOK = "사례집 <1>.txt"
PRESS = "press.txt"
HOSTILE_TITLE = '‘안심 "길" 알리미’ <script>alert(1)</script> \\ & 100% 😀 ＇끝＇'

_CASEBOOK_TEXT = (
    "2021년\n"
    f"제목 ▶ {HOSTILE_TITLE}\n"
    "기관명 ▶ 서울특별시  금천구, ㈜가나다, 환경부\n"
    "혁신 과정 ▶ 기존 나라소프트의 장비를 걷어내고 AI와 IoT 센서를 묶은 “안심 길”을 구축. 😀 서구와 협력.\n"
    "혁신 결과 ▶ 처리 시간을 2일→2시간으로 단축하고 예산 약 1.8억~2억 원을 절감. 내년에는 15% 줄 것으로 기대.\n"
    "제목 ▶ 둘째 사례\n"
    "기관명 ▶ 농림축산식품부 > 축산경영과\n"
    "혁신 결과 ▶ 드론 100만 대 이상을 날려 'O\\'Neil\\n' 방식의 1/3 시간에 끝냄.\n"
)
_PRESS_TEXT = (
    "축산경영과(농림축산식품부), 드론으로 축사를 살핀다\n농림축산식품부 축산경영과는 인공지능 드론을 띄울 계획이다.\n"
)


def texts() -> dict[str, str]:
    """Return the text of each source by its name."""
    return {CASEBOOK: _CASEBOOK_TEXT, PRESS: _PRESS_TEXT}


def sha256_of(name: str) -> str:
    """Return the digest of the source called *name*."""
    return hashlib.sha256(texts()[name].encode()).hexdigest()


def evidence(
    name: str,
    sentence: str,
    surface: str,
    section: SectionName,
    found: tuple[Method, float] = (Method.PATTERN, 0.85),
) -> Evidence:
    """Return evidence for the first place of *sentence* in source *name*, with *surface* inside it."""
    text = texts()[name]
    start = text.index(sentence)
    at = start + sentence.index(surface)
    return Evidence(
        sha256=sha256_of(name),
        start=start,
        end=start + len(sentence),
        quote=sentence,
        surface_start=at,
        surface=surface,
        section=section,
        line=text.count("\n", 0, at) + 1,
        document=name,
        method=found[0],
        confidence=found[1],
    )


_AGENCY = "서울특별시  금천구, ㈜가나다, 환경부"
_SUPPLIER = "기존 나라소프트의 장비를 걷어내고 AI와 IoT 센서를 묶은 “안심 길”을 구축."
_AGREED = "😀 서구와 협력."
_SAVED = "처리 시간을 2일→2시간으로 단축하고 예산 약 1.8억~2억 원을 절감."
_HOPED = "내년에는 15% 줄 것으로 기대."
_UNIT = "농림축산식품부 > 축산경영과"
_FLOWN = "드론 100만 대 이상을 날려 'O\\'Neil\\n' 방식의 1/3 시간에 끝냄."
_HEAD = "축산경영과(농림축산식품부), 드론으로 축사를 살핀다"
_PLAN = "농림축산식품부 축산경영과는 인공지능 드론을 띄울 계획이다."


def _organization(key: str, name: str, kind: str, register: str = "", candidates: str = "") -> Node:
    return Node(
        f"organization/{key}",
        NodeKind.ORGANIZATION,
        name,
        {"type": kind, "register": register, "candidates": candidates},
    )


_DATE_NAMES = ("earliest", "latest", "edtf", "date_basis", "dated_by")
_DATES = {
    "a1": ("2021-01-01", "2021-12-31", "2021", "printed-year", ""),
    "a2": ("2014-11-19", "2017-07-25", "[2014-11-19..2017-07-25]", "agency-validity", "행정자치부 (2014)"),
    "b1": (None, None, "", "open", "농림축산식품부"),
}


def _case(key: str, title: str, year: int | None, document: str, kind: str) -> Node:
    said = {"title": title, "year": year, "document": document, "sha256": sha256_of(document), "kind": kind}
    return Node(f"case/{key}", NodeKind.CASE, title, said | dict(zip(_DATE_NAMES, _DATES[key], strict=True)))


def _technology(key: str, label: str, label_en: str) -> Node:
    return Node(f"technology/{key}", NodeKind.TECHNOLOGY, label, {"label_en": label_en})


def _outcome(key: str, text: str, status: str) -> Node:
    return Node(f"outcome/{key}", NodeKind.OUTCOME, text, {"status": status, "text": text})


def _quantity(
    key: str,
    text: str,
    metric: str,
    value: float,
    unit: str,
    *,
    low: float | None = None,
    comparator: str = "exact",
    role: str = "outcome",
    direction: str = "none",
    baseline: tuple[float, str] | None = None,
    status: str = "",
) -> Node:
    values = {
        "value": value,
        "low": low,
        "unit": unit,
        "comparator": comparator,
        "metric": metric,
        "role": role,
        "direction": direction,
        "baseline_value": baseline[0] if baseline else None,
        "baseline_unit": baseline[1] if baseline else "",
        "text": text,
        "status": status,
    }
    return Node(f"quantity/{key}", NodeKind.QUANTITY, f"{metric} {text}".strip(), values)


_NODES = (
    _case("a1", HOSTILE_TITLE, 2021, CASEBOOK, "casebook"),
    _case("a2", "둘째 사례", None, CASEBOOK, "casebook"),
    _case("b1", "축산경영과(농림축산식품부), 드론으로 축사를 살핀다", None, PRESS, "release"),
    _organization("서울특별시 금천구", "서울특별시 금천구", "municipality", register="서울특별시 금천구"),
    _organization("가나다", "가나다", "company"),
    _organization("환경부", "환경부", "central", register="환경부"),
    _organization("나라소프트", "나라소프트", "company"),
    _organization("서구", "서구", "municipality", candidates="광주광역시 서구; 대구광역시 서구"),
    _organization("농림축산식품부", "농림축산식품부", "central", register="농림축산식품부"),
    _organization("농림축산식품부 > 축산경영과", "축산경영과", "unit"),
    _technology("artificial-intelligence", "인공지능", "artificial intelligence"),
    _technology("internet-of-things", "사물인터넷", "Internet of Things"),
    _technology("drone", "드론", "drone"),
    Node("service/안심길", NodeKind.SERVICE, "안심 길"),
    _outcome("a1-1", _SAVED, "achieved"),
    _outcome("a1-2", _HOPED, "expected"),
    _outcome("a2-1", _FLOWN, "achieved"),
    _outcome("b1-1", _PLAN, "planned"),
    _quantity("a1-1", "2일→2시간", "처리 시간", 2, "시간", direction="decrease", baseline=(2, "일"), status="achieved"),
    _quantity(
        "a1-2",
        "약 1.8억~2억 원",
        "예산",
        200000000,
        "원",
        low=180000000,
        comparator="approx",
        direction="decrease",
        status="achieved",
    ),
    _quantity("a1-3", "15%", "", 15, "%", direction="decrease"),
    _quantity("a2-1", "100만 대 이상", "드론", 1000000, "대", comparator="at-least", role="context"),
    _quantity("a2-2", "1/3", "시간", 0.3333, "배", role="context"),
)


def _edge(
    source: str, kind: EdgeKind, target: str, proof: Iterable[Evidence], found: tuple[Method, float] | None
) -> Edge:
    """Make an edge whose evidence was all *found* in one way, or (None) each piece in its own."""
    told = [replace(item, method=found[0], confidence=found[1]) if found else item for item in proof]
    best = max(told, key=lambda item: (item.confidence, item.method.value))
    return Edge(source, kind, target, tuple(sorted(told)), best.method, best.confidence)


def _edges() -> tuple[Edge, ...]:
    title, agency, process, result, body = (
        SectionName.TITLE,
        SectionName.AGENCY,
        SectionName.PROCESS,
        SectionName.RESULT,
        SectionName.BODY,
    )
    field, register, cue, scheme = (
        (Method.FIELD, 0.99),
        (Method.REGISTER, 0.95),
        (Method.CUE, 0.8),
        (Method.SCHEME, 0.9),
    )
    pattern = (Method.PATTERN, 0.85)

    def book(sentence: str, surface: str, section: SectionName) -> list[Evidence]:
        return [evidence(CASEBOOK, sentence, surface, section)]

    def press(sentence: str, surface: str, section: SectionName) -> list[Evidence]:
        return [evidence(PRESS, sentence, surface, section)]

    unit, ministry = "organization/농림축산식품부 > 축산경영과", "organization/농림축산식품부"
    lead, uses = EdgeKind.LEAD, EdgeKind.USES_TECHNOLOGY
    outcome, quantity = EdgeKind.HAS_OUTCOME, EdgeKind.HAS_QUANTITY
    return (
        _edge("case/a1", lead, "organization/서울특별시 금천구", book(_AGENCY, "서울특별시  금천구", agency), field),
        _edge("case/a1", EdgeKind.CO_LEAD, "organization/환경부", book(_AGENCY, "환경부", agency), field),
        _edge("case/a1", EdgeKind.PARTNER, "organization/가나다", book(_AGENCY, "㈜가나다", agency), field),
        _edge("case/a1", EdgeKind.PARTNER, "organization/서구", book(_AGREED, "서구", process), cue),
        _edge("case/a1", EdgeKind.MENTIONS, "organization/나라소프트", book(_SUPPLIER, "나라소프트", process), pattern),
        _edge("case/a1", uses, "technology/artificial-intelligence", book(_SUPPLIER, "AI", process), scheme),
        _edge("case/a1", uses, "technology/internet-of-things", book(_SUPPLIER, "IoT", process), scheme),
        _edge(
            "case/a1",
            EdgeKind.DELIVERS_SERVICE,
            "service/안심길",
            [*book(HOSTILE_TITLE, '안심 "길"', title), *book(_SUPPLIER, "안심 길", process)],
            pattern,
        ),
        _edge("case/a1", outcome, "outcome/a1-1", book(_SAVED, _SAVED, result), cue),
        _edge("case/a1", outcome, "outcome/a1-2", book(_HOPED, _HOPED, result), cue),
        _edge("outcome/a1-1", quantity, "quantity/a1-1", book(_SAVED, "2일→2시간", result), pattern),
        _edge("outcome/a1-1", quantity, "quantity/a1-2", book(_SAVED, "약 1.8억~2억 원", result), pattern),
        _edge("outcome/a1-2", quantity, "quantity/a1-3", book(_HOPED, "15%", result), pattern),
        _edge("case/a2", lead, unit, book(_UNIT, "축산경영과", agency), field),
        _edge(
            unit,
            EdgeKind.PART_OF,
            ministry,
            [*book(_UNIT, _UNIT, agency), evidence(PRESS, _PLAN, "농림축산식품부 축산경영과", body, (Method.CUE, 0.7))],
            None,
        ),
        _edge("case/a2", uses, "technology/drone", book(_FLOWN, "드론", result), scheme),
        _edge("case/a2", outcome, "outcome/a2-1", book(_FLOWN, _FLOWN, result), cue),
        _edge("case/a2", quantity, "quantity/a2-1", book(_FLOWN, "100만 대 이상", result), pattern),
        _edge("case/a2", quantity, "quantity/a2-2", book(_FLOWN, "1/3", result), pattern),
        _edge(
            "case/b1",
            lead,
            unit,
            [*press(_HEAD, "축산경영과", title), *press(_PLAN, "축산경영과", body)],
            register,
        ),
        _edge("case/b1", uses, "technology/drone", press(_HEAD, "드론", title), scheme),
        _edge("case/b1", uses, "technology/artificial-intelligence", press(_PLAN, "인공지능", body), scheme),
        _edge("case/b1", outcome, "outcome/b1-1", press(_PLAN, _PLAN, body), cue),
    )


def sample_graph(base: str = BASE, names: Iterable[str] = (CASEBOOK, PRESS)) -> CaseGraph:
    """Return the graph of the sources called *names*, under *base*."""
    known = {sha256_of(name): name for name in names}
    edges = [edge for edge in (_narrowed(edge, known) for edge in _edges()) if edge is not None]
    used = {end for edge in edges for end in (edge.source, edge.target)}
    return CaseGraph(
        sources=tuple(sorted(Source(name, sha256) for sha256, name in known.items())),
        nodes=tuple(sorted((node for node in _NODES if node.id in used), key=lambda node: node.id)),
        edges=tuple(sorted(edges, key=lambda edge: edge.key)),
        base=base,
    )


def _narrowed(edge: Edge, known: dict[str, str]) -> Edge | None:
    proof = tuple(item for item in edge.evidence if item.sha256 in known)
    return _edge(edge.source, edge.kind, edge.target, proof, None) if proof else None

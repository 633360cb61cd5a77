"""Named questions give the rows that a person reads in the casebook, the same from rdflib's engine and from oxigraph.

The rows below were read in ``data/casebook/casebook.txt``; what became of the bodies is the register's. Rows are
compared whole, except where a question shows wording or services whose extraction may still grow: there the rows read
must be among the answers, and those that the text rules out must not.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest
import rdflib
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from rdflib.query import ResultRow

from sarye.cli import sarye
from sarye.errors import InputError
from sarye.export import turtle
from sarye.graph.assembly import assemble
from sarye.pipeline import make
from sarye.query.answer import Rows, Term
from sarye.query.questions import Need, Question, ask, headed, load, named, sparql
from sarye.query.questions import parse as read
from sarye.query.sparql import run
from sarye.query.store import Store, open_store
from sarye.reading.document import from_bytes
from sarye.reading.inputs import documents
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import ORG, PREFIXES, SARYE, SKOS

CASEBOOK = Path("data/casebook/casebook.txt")
QUESTIONS = load()

Value = str | Decimal | None
Row = tuple[Value, ...]

TITLES = {
    "COOV": "COOV(코로나19",
    "역학조사": "빠른 역학조사",
    "보조금24": "‘보조금24’",
    "생애주기": "‘생애주기",
    "공무원증": "‘모바일 공무원증’",
    "국민비서": "‘국민비서’",
    "민간인증": "민간인증수단",
    "마이데이터": "‘공공 마이데이터’",
    "축산물": "블록체인을 이용해 축산물",
    "고독사": "전력･민간데이터",
    "드론": "산·학·관의 '드론",
    "알약형": "알약형",
    "비디오": "‘비디오패트롤’",
    "해변": "인공지능기반 관제",
    "금천구": "금천구 공공서비스",
    "구직자": "구직자에게",
    "로봇": "AI 기반 국민체감형",
    "ARS": "'보이는 ARS'",
    "진천": "민·관 보건",
    "챗봇": "인공지능 챗봇",
    "REC": "REC 공급자",
}
"""A short name for every case, and how its title begins."""

PARTICIPANTS = {
    "역학조사": "질병관리청 국토교통부 과학기술정보통신부 질병관리본부",
    "축산물": "축산경영과 농림축산식품부 농림축산검역본부 전라북도 세종특별자치시",
    "고독사": "한국전력공사 광주광역시 SK텔레콤 네이버클라우드 전라남도_목포시 목포경찰서 한빛소프트 이룸디아진 텔레비트 "
    "사회복지공동모금회",
    "드론": "부산광역시 동아상사 부산대학교 산업통상부",
    "국민비서": "행정안전부 카카오 네이버 비바리퍼블리카",
    "구직자": "고용노동부 한국고용정보원",
    "ARS": "한국우편사업진흥원 우정사업본부",
}
"""Who takes part in the cases that more than one body takes part in."""


def _people(case: str) -> list[str]:
    return [name.replace("_", " ") for name in PARTICIPANTS[case].split()]


LEADERS = ("한국전력공사", "광주광역시", "전라남도 목포시", "목포경찰서")
FIRMS = ("SK텔레콤", "네이버클라우드", "한빛소프트", "이룸디아진", "텔레비트")
ALONE = (
    "국토교통부 고용노동부 농림축산식품부 농촌진흥청 경찰청 목포경찰서 부산광역시 서울특별시_금천구 울산광역시_울주군 "
    "충청북도_진천군 한국고용정보원 한국남부발전 한국우편사업진흥원 한국전력공사"
)
"""Bodies that lead one case and are called the same today."""
MOIS = ("보조금24", "생애주기", "공무원증", "국민비서", "민간인증", "마이데이터")


@dataclass(frozen=True)
class Expected:
    """What a question must answer in *columns*: exactly *rows*, or at least these and none of *never*."""

    question: str
    columns: str
    rows: tuple[Row, ...]
    given: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True
    never: tuple[Row, ...] = ()


def _pairs(names: Mapping[str, list[str]]) -> tuple[tuple[str, str, str], ...]:
    return tuple((*sorted(pair), case) for case, people in names.items() for pair in combinations(people, 2))  # type: ignore[misc]


D = Decimal
EXPECTED = (
    Expected(
        "technology-users",
        "year title agency role",
        (
            *((D(2018), "축산물", name, "협력") for name in _people("축산물")[1:]),
            (D(2018), "축산물", "축산경영과", "주관"),
            (D(2021), "COOV", "질병관리청", "주관"),
            (D(2021), "REC", "한국남부발전", "주관"),
        ),
        {"technology": "블록체인"},
    ),
    Expected(
        "technologies",
        "technology cases first last",
        (
            ("인공지능", D(8), D(2019), D(2020)),
            ("QR코드", D(4), D(2016), D(2021)),
            ("블록체인", D(3), D(2018), D(2021)),
            ("사물인터넷", D(3), D(2018), D(2020)),
            ("모바일 앱", D(3), D(2020), D(2021)),
            ("로봇", D(2), D(2020), D(2020)),
            ("드론", D(1), D(2020), D(2020)),
        ),
        whole=False,
    ),
    Expected(
        "technology-pairs",
        "one other title",
        tuple(
            (*pair, case)
            for pair, cases in {
                ("QR코드", "모바일 앱"): ("COOV", "진천"),
                ("QR코드", "블록체인"): ("COOV", "축산물"),
                ("CCTV", "인공지능"): ("고독사", "금천구"),
                ("로봇", "인공지능"): ("알약형", "로봇"),
                ("센서", "인공지능"): ("알약형", "금천구"),
            }.items()
            for case in cases
        ),
    ),
    Expected(
        "kinds-of-technology",
        "kind title",
        (
            *(
                ("인공지능", case)
                for case in ["고독사", "알약형", "비디오", "해변", "금천구", "구직자", "로봇", "챗봇"]
            ),
            ("딥러닝", "금천구"),
            ("영상인식", "해변"),
            ("이상탐지", "고독사"),
            ("챗봇", "챗봇"),
        ),
        {"technology": "AI"},
    ),
    Expected(
        "technology-spread",
        "year level cases",
        (
            (None, "기초자치단체", D(1)),
            (D(2019), "기초자치단체", D(3)),
            (D(2019), "중앙행정기관", D(1)),
            (D(2020), "공공기관", D(1)),
            (D(2020), "중앙행정기관", D(2)),
        ),
        {"technology": "인공지능"},
    ),
    Expected(
        "technology-results",
        "title result",
        (
            ("COOV", "1억 건 이상의 증명서 발급 및 5억 건 이상의 증명서 검증 실현"),
            ("REC", "대국민 편의 제고 및 혁신기술 성장에 기여"),
        ),
        whole=False,
    ),
    Expected("savings", "won title agency written", ((D(180_000_000), "드론", "부산광역시", "약 1.8억"),)),
    Expected(
        "regional-cases",
        "title agency role",
        (
            ("로봇", "전라남도 여수시", "주관"),
            ("고독사", "전라남도 목포시", "공동 주관"),
        ),
        {"region": "전남"},
    ),
    Expected(
        "repeat-companies",
        "company agencies agency title",
        tuple((firm, D(4), agency, "고독사") for firm in FIRMS for agency in LEADERS),
    ),
    Expected(
        "partners-by-type",
        "type partner cases",
        tuple(
            (kind, name, D(1))
            for kind, names in {
                "기업": (*FIRMS, "동아상사", "카카오", "네이버", "비바리퍼블리카"),
                "중앙행정기관": ("과학기술정보통신부", "농림축산식품부", "산업통상부"),
                "소속·지역 기관": ("농림축산검역본부", "우정사업본부"),
                "광역자치단체": ("전라북도", "세종특별자치시"),
                "대학": ("부산대학교",),
                "협회·단체": ("사회복지공동모금회",),
            }.items()
            for name in names
        ),
    ),
    Expected(
        "partners-of",
        "partner role title",
        (
            *((name, "공동 주관", "고독사") for name in LEADERS[1:]),
            *((name, "협력", "고독사") for name in (*FIRMS, "사회복지공동모금회")),
        ),
        {"organization": "한전"},
    ),
    Expected(
        "partners-of",
        "partner title",
        (("전라북도", "축산물"), ("세종특별자치시", "축산물")),
        {"organization": "농식품부"},
    ),
    Expected(
        "partners-of",
        "partner title",
        (("과학기술정보통신부", "역학조사"), ("국토교통부", "역학조사")),
        {"organization": "질병관리청"},
        whole=False,
        never=(("질병관리본부", "역학조사"), ("질병관리청", "역학조사")),
    ),
    Expected(
        "agency-cases",
        "title agency role",
        tuple((case, "행정안전부", "주관") for case in MOIS),
        {"organization": "행안부"},
    ),
    Expected(
        "co-leads",
        "one other title",
        _pairs(
            {
                "고독사": list(LEADERS),
                "역학조사": ["질병관리청", "국토교통부"],
                "구직자": ["고용노동부", "한국고용정보원"],
            }
        ),
    ),
    Expected(
        "central-and-local",
        "title central local",
        (
            ("드론", "산업통상부", "부산광역시"),
            *(
                ("축산물", one, other)
                for one in ("농림축산식품부", "농림축산검역본부")
                for other in ("전라북도", "세종특별자치시")
            ),
            *(
                ("고독사", one, other)
                for one in ("한국전력공사", "목포경찰서")
                for other in ("광주광역시", "전라남도 목포시")
            ),
        ),
    ),
    Expected(
        "collaboration-network",
        "one other cases",
        tuple(
            (*pair[:2], D(1))
            for pair in _pairs({case: [one for one in _people(case) if one != "질병관리본부"] for case in PARTICIPANTS})
        ),
    ),
    Expected(
        "what-became",
        "agency until today date",
        (
            ("전라북도", "2024-01-18", "전북특별자치도", "2024-01-18"),
            ("농림축산식품부", None, "농림축산식품부", None),
            ("농림축산검역본부", None, "농림축산검역본부", None),
            ("세종특별자치시", None, "세종특별자치시", None),
        ),
        {"case": "축산물 이력을 관리해요"},
    ),
    Expected(
        "ended-agencies",
        "agency today title",
        (
            ("강원도 동해시", "강원특별자치도 동해시", "해변"),
            ("전라북도", "전북특별자치도", "축산물"),
            ("질병관리본부", "질병관리청", "역학조사"),
            ("광주광역시", "전남광주통합특별시", "고독사"),
            ("광주광역시 광산구", "전남광주통합특별시 광산구", "고독사"),
            ("전라남도 목포시", "전남광주통합특별시 목포시", "고독사"),
            ("전라남도 여수시", "전남광주통합특별시 여수시", "로봇"),
        ),
    ),
    Expected(
        "agency-history",
        "date before after",
        (
            ("2008-02-29", "행정자치부", "행정안전부"),
            ("2013-03-23", "행정안전부", "안전행정부"),
            ("2014-11-19", "안전행정부", "행정자치부"),
            ("2017-07-26", "행정자치부", "행정안전부"),
        ),
        {"organization": "행정안전부"},
        whole=False,
    ),
    Expected(
        "lineage-today",
        "today cases agency",
        (
            ("행정안전부", D(6), "행정안전부"),
            ("질병관리청", D(2), "질병관리청"),
            ("강원특별자치도 동해시", D(1), "강원도 동해시"),
            ("전남광주통합특별시", D(1), "광주광역시"),
            ("전남광주통합특별시 목포시", D(1), "전라남도 목포시"),
            ("전남광주통합특별시 여수시", D(1), "전라남도 여수시"),
            *((name.replace("_", " "), D(1), name.replace("_", " ")) for name in ALONE.split()),
        ),
    ),
    Expected(
        "names-out-of-time",
        "year title agency since until",
        (
            (D(2020), "드론", "산업통상부", "2025-10-01", None),
            (D(2021), "역학조사", "질병관리본부", "2004-01-19", "2020-09-12"),
        ),
    ),
    Expected(
        "undated-cases",
        "title earliest latest agency otherSince otherUntil",
        (
            ("생애주기", "2017-07-26", None, "행정안전부", "2008-02-29", "2013-03-23"),
            ("로봇", None, "2026-07-01", "전라남도 여수시", None, None),
        ),
    ),
    Expected(
        "years",
        "year certainty title",
        (
            *((D(2019), "확실", case) for case in ("해변", "금천구", "구직자", "챗봇")),
            *((D(2020), "확실", case) for case in ("고독사", "드론", "알약형", "비디오", "진천")),
            (None, "가능", "생애주기"),
            (None, "가능", "로봇"),
        ),
        {"from": "2019", "to": "2020년"},
    ),
    Expected(
        "open-names", "name candidate since title line", (("산업통상부", "산업통상부", "2025-10-01", "드론", D(125)),)
    ),
    Expected(
        "homonyms",
        "shared body since until",
        (
            ("행정안전부", "행정안전부 (2008)", "2008-02-29", "2013-03-23"),
            ("행정안전부", "행정안전부 (2017)", "2017-07-26", None),
        ),
    ),
    Expected(
        "expected-results",
        "title result",
        (
            ("비디오", "이러한 혁신의 결과, 건전한 디지털 환경 조성에 기여할 것으로 기대"),
            ("구직자", "이러한 혁신의 결과, 맞춤형 일자리 연계 지원을 통해 취업난 해소에 기여할 것으로 기대"),
            (
                "ARS",
                "이를 통해 연간 5천만 명의 우편서비스 이용고객에 대해 민원 편의성 제고 및 품질 개선 효과 기대",
            ),
        ),
        whole=False,
        never=(("COOV", "1억 건 이상의 증명서 발급 및 5억 건 이상의 증명서 검증 실현"),),
    ),
    Expected(
        "never-achieved",
        "title status",
        (("챗봇", "기대"),),
        whole=False,
        never=tuple((case, "기대") for case in TITLES if case != "챗봇"),
    ),
    Expected("outcome-statuses", "status", (("달성",), ("기대",), ("계획",))),
    Expected(
        "largest-changes",
        "change basis title",
        (
            (D(86), "원문의 비율", "고독사"),
            (D(-70), "이전 값에서 계산", "REC"),
            (D("-19.2"), "이전 값에서 계산", "ARS"),
            (D(-19), "원문의 비율", "ARS"),
            (D(-15), "원문의 비율", "고독사"),
        ),
    ),
    Expected(
        "like-with-like",
        "counted value direction title",
        (
            ("%", D(86), "증가", "고독사"),
            ("%", D(19), "감소", "ARS"),
            ("%", D(15), "감소", "고독사"),
        ),
        {"unit": "%"},
    ),
    Expected(
        "unquantified-cases",
        "title",
        tuple((case,) for case in ["공무원증", "민간인증", "마이데이터", "비디오", "해변", "진천", "챗봇", "역학조사"]),
        whole=False,
        never=tuple(
            (case,) for case in ["COOV", "축산물", "고독사", "드론", "알약형", "금천구", "구직자", "ARS", "REC"]
        ),
    ),
    Expected(
        "cases-by-level",
        "level cases",
        (
            ("중앙행정기관", D(12)),
            ("기초자치단체", D(5)),
            ("공공기관", D(3)),
            ("광역자치단체", D(1)),
        ),
    ),
    Expected(
        "shared-services",
        "service title agency",
        tuple(("정부24", case, "행정안전부") for case in ("보조금24", "생애주기", "민간인증")),
        whole=False,
    ),
    Expected(
        "similar-cases",
        "title path joined",
        (
            ("진천", "기술", "QR코드"),
            ("진천", "기술", "모바일 앱"),
            ("축산물", "기술", "QR코드"),
            ("축산물", "기술", "블록체인"),
            ("ARS", "기술", "QR코드"),
            ("REC", "기술", "블록체인"),
            ("국민비서", "기술", "모바일 앱"),
            ("역학조사", "기관", "질병관리청"),
        ),
        {"case": "coov"},
        whole=False,
        never=(("금천구", "기술", "인공지능"),),
    ),
    Expected(
        "case-evidence",
        "line section relation thing words",
        (
            (D(113), "혁신 결과", "사용 기술", "CCTV", "CCTV"),
            (D(113), "혁신 결과", "수량", "설치대수 15%", "15%"),
        ),
        {"case": "고독사", "about": "cctv"},
        whole=False,
    ),
    Expected("doubtful-claims", "title thing line", (("고독사", "광주광역시 광산구", D(113)),), whole=False),
    Expected(
        "sources",
        "source cases sha256",
        (("casebook.txt", D(21), sha256(CASEBOOK.read_bytes()).hexdigest()),),
    ),
    Expected(
        "find",
        "year title",
        ((D(2020), "드론"), (D(2020), "드론")),
        {"text": "드론"},
        whole=False,
    ),
)

MORE = (
    Expected("savings", "won title", ((D(180_000_000), "드론"),), {"region": "부산시"}),
    Expected("savings", "won title", (), {"region": "서울"}),
    Expected(
        "savings", "won title written", ((D(27_800_000_000), "금천구", "278억"),), {"region": "서울", "status": "기대"}
    ),
    Expected("regional-cases", "title", (("해변",),), {"region": "강원도"}),
    Expected("regional-cases", "title", (("해변",),), {"region": "강원특별자치도"}),
    Expected("regional-cases", "title", (("해변",),), {"region": "동해시"}),
    Expected("regional-cases", "title", (("고독사",), ("로봇",)), {"region": "전라남도"}),
    Expected(
        "agency-cases",
        "title agency",
        (("축산물", "축산경영과"), ("축산물", "농림축산식품부")),
        {"organization": "농식품부"},
    ),
    Expected(
        "agency-cases",
        "title",
        tuple((case,) for case in ("COOV", "역학조사", "역학조사")),
        {"organization": "질병관리본부"},
    ),
    Expected(
        "partners-of", "partner", (("부산광역시",), ("부산대학교",), ("산업통상부",)), {"organization": "동아상사"}
    ),
    Expected(
        "what-became",
        "agency today event",
        (("강원도 동해시", "강원특별자치도 동해시", "강원특별자치도 설치(2023-06-11)"),),
        {"case": "해변"},
    ),
    Expected(
        "homonyms",
        "shared body",
        tuple(("서구", f"{city} 서구") for city in ["대구광역시", "대전광역시", "부산광역시", "인천광역시"]),
        {"name": "서구"},
        whole=False,
    ),
    Expected("technology-pairs", "one", (), {"least": "3"}),
    Expected("find", "title found", (("드론", "drone"),), {"text": "DRONE"}),
)
"""The same questions, asked otherwise."""


def _id(expected: Expected) -> str:
    return " ".join((expected.question, *expected.given.values()))


@pytest.fixture(name="graph", scope="module")
def _graph() -> bytes:
    return turtle.write(make(documents([CASEBOOK])).graph)


@pytest.fixture(name="store", scope="module")
def _store(graph: bytes) -> Iterator[Store]:
    with open_store(graph) as store:
        yield store


def _short(value: str) -> str:
    return next((name for name, start in TITLES.items() if value.startswith(start)), value)


def _plain(term: Term | rdflib.term.Node | None) -> Value:
    """Return the value of a term of either library: numbers as numbers, all else as text."""
    if term is None:
        return None
    text = term.value if isinstance(term, Literal | NamedNode) else str(term)
    number = _is_number(term)
    return Decimal(text).normalize() if number else text


def _is_number(term: object) -> bool:
    kind = term.datatype.value if isinstance(term, Literal) else str(getattr(term, "datatype", ""))
    return kind.rpartition("#")[2] in {"integer", "decimal", "double"}


def _rows(answer: Rows, columns: str) -> list[Row]:
    places = [answer.variables.index(name) for name in columns.split()]
    return [
        tuple(
            _short(value) if answer.variables[place] == "title" and isinstance(value, str) else value
            for place, value in ((place, _plain(row[place])) for place in places)
        )
        for row in answer.rows
    ]


def _sorted(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=str)


def _wanted(rows: tuple[Row, ...]) -> list[Row]:
    return _sorted([tuple(value.normalize() if isinstance(value, Decimal) else value for value in row) for row in rows])


@pytest.mark.parametrize("expected", [*EXPECTED, *MORE], ids=_id)
def test_a_question_answers_what_the_casebook_says(expected: Expected, store: Store) -> None:
    question = named(expected.question)
    answer = ask(store, question, {**_required(question), **expected.given})
    rows, wanted = _sorted(_rows(answer, expected.columns)), _wanted(expected.rows)
    if expected.whole:
        assert rows == wanted
    else:
        assert [row for row in wanted if row not in rows] == []
        assert [row for row in _wanted(expected.never) if row in rows] == []


def _required(question: Question) -> dict[str, str]:
    return {one.name: one.value for one in question.parameters if one.need is Need.REQUIRED}


def test_every_question_has_its_expected_rows() -> None:
    assert {expected.question for expected in EXPECTED} == set(QUESTIONS)
    assert len(QUESTIONS) >= 25


# The same rows from another engine


@pytest.fixture(name="library", scope="module")
def _library(graph: bytes) -> rdflib.Graph:
    """Return the casebook's graph, the vocabularies, and of the register the bodies that the graph has to do with."""
    made = rdflib.Graph(bind_namespaces="none")
    stated = list(parse(graph, format=RdfFormat.TURTLE))
    register = list(parse(ontology_file("register.ttl").read_bytes(), format=RdfFormat.TURTLE))
    kept = _related({str(quad.subject) for quad in stated}, register)
    stated += [quad for quad in register if str(quad.subject) in kept]
    for name in ("sarye.ttl", "technologies.ttl"):
        stated += parse(ontology_file(name).read_bytes(), format=RdfFormat.TURTLE)
    for quad in stated:
        made.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    return made


def _related(known: set[str], register: list) -> set[str]:  # type: ignore[type-arg]
    """Return what of the register *known* leads to: bodies before, after and above, their namesakes and changes."""
    ties = {SARYE + "successor", SARYE + "predecessor", ORG + "subOrganizationOf"}
    ties |= {ORG + "originalOrganization", ORG + "resultingOrganization"}
    names = {SKOS + "prefLabel", SKOS + "altLabel"}
    near: dict[str, set[str]] = {}
    for quad in register:
        if quad.predicate.value in ties:
            near.setdefault(str(quad.subject), set()).add(str(quad.object))
            if quad.predicate.value != ORG + "subOrganizationOf":
                near.setdefault(str(quad.object), set()).add(str(quad.subject))
        elif quad.predicate.value in names:
            near.setdefault(str(quad.subject), set()).add(str(quad.object))
            near.setdefault(str(quad.object), set()).add(str(quad.subject))
    found, waiting = set(known), list(known)
    while waiting:
        for other in near.get(waiting.pop(), set()) - found:
            found.add(other)
            waiting.append(other)
    return found


def _node(term: Term) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    assert isinstance(term, Literal)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value.endswith("#string")
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value))


@pytest.mark.slow
@pytest.mark.parametrize("expected", EXPECTED, ids=_id)
def test_rdflib_gives_the_same_rows_in_the_same_order(expected: Expected, store: Store, library: rdflib.Graph) -> None:
    question = named(expected.question)
    values = {**_required(question), **expected.given}
    ours = [tuple(map(_plain, row)) for row in ask(store, question, values).rows]
    found = library.query(sparql(store, question, values), initNs=PREFIXES)
    theirs = [tuple(map(_plain, row)) for row in found if isinstance(row, ResultRow)]
    assert theirs == ours


# What holds for every question


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_is_told_in_both_languages(question: Question) -> None:
    for told in (question.title, question.description, *question.columns.values()):
        assert set(told) == {"ko", "en"}
        assert all(told.values())
    for parameter in question.parameters:
        assert set(parameter.label) == {"ko", "en"}
    assert ontology_file(f"questions/{question.id}.rq").is_file()


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_the_file_of_a_question_runs_as_it_stands_and_is_what_its_defaults_make(
    question: Question, store: Store
) -> None:
    answer = run(store, question.query)
    assert isinstance(answer, Rows)
    assert list(answer.variables) == list(question.columns)
    if not any(parameter.need is Need.REQUIRED for parameter in question.parameters):
        assert sparql(store, question, {}) == question.query


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_example_of_a_parameter_means_something(question: Question, store: Store) -> None:
    for one in question.parameters:
        filled = sparql(store, question, {**_required(question), one.name: one.value})
        assert f"VALUES ?{one.name} {{ UNDEF }}" not in filled


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_answers_show_words_and_not_addresses(question: Question, store: Store) -> None:
    for language in ("ko", "en"):
        answer = ask(store, question, _required(question), language)
        assert not any(isinstance(term, NamedNode) for row in answer.rows for term in row)
        assert headed(answer, question, language).variables == tuple(
            question.columns[name][language] for name in answer.variables
        )


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_the_language_changes_words_and_never_rows(question: Question, store: Store) -> None:
    korean, english = (ask(store, question, _required(question), language) for language in ("ko", "en"))
    assert len(korean.rows) == len(english.rows)


def test_counts_add_up_to_what_the_graph_holds(store: Store) -> None:
    def count(kind: str) -> Value:
        answer = run(store, f"SELECT (COUNT(*) AS ?n) {{ ?one a sarye:{kind} }}")
        assert isinstance(answer, Rows)
        return _plain(answer.rows[0][0])

    results = _rows(ask(store, named("outcome-statuses"), {}), "results")
    assert sum(Decimal(str(row[0])) for row in results) == count("Outcome")
    assert _rows(ask(store, named("sources"), {}), "claims") == [(count("Claim"),)]
    levels = _rows(ask(store, named("cases-by-level"), {}), "cases")
    assert sum(Decimal(str(row[0])) for row in levels) == count("Case")


def test_doubtful_claims_come_with_the_least_certain_first_and_their_line_holds_the_sentence(store: Store) -> None:
    lines = CASEBOOK.read_text(encoding="utf-8").splitlines()
    rows = _rows(ask(store, named("doubtful-claims"), {"below": "0.7"}), "confidence line quote")
    sure = [Decimal(str(row[0])) for row in rows]
    assert sure == sorted(sure)
    assert sure[-1] < Decimal("0.7")
    for _, line, quote in rows:
        assert str(quote).split("\n")[0].split()[0] in lines[int(Decimal(str(line))) - 1]


def test_a_case_without_a_year_lies_where_its_agency_bore_its_name() -> None:
    text = "제목 ▶ 지방세 납부를 한곳에서\n기관명 ▶ 행정자치부\n혁신 결과 ▶ 납부 시간을 10% 단축.\n"
    built = make([from_bytes(text.encode(), "old.txt")])
    with open_store(turtle.write(built.graph)) as store:
        rows = _rows(ask(store, named("undated-cases"), {}), "earliest latest agency otherSince otherUntil")
    assert rows == [("2014-11-19", "2017-07-26", "행정자치부", "1998-02-28", "2008-02-29")]
    assert date.fromisoformat(str(rows[0][0])) < date(2017, 7, 26)


# What people may say


@pytest.mark.parametrize("said", ["블록체인", "블록체인 기술", "blockchain", "Blockchain", "블록 체인"])
def test_a_technology_may_be_called_by_any_of_its_names(said: str, store: Store) -> None:
    wanted = sparql(store, named("technology-users"), {})
    assert sparql(store, named("technology-users"), {"technology": said}) == wanted


@pytest.mark.parametrize("said", ["행안부", "행정안전부", "행정안전부 (2017)"])
def test_an_agency_may_be_called_by_any_of_its_names(said: str, store: Store) -> None:
    assert "%282017%29> }" in sparql(store, named("agency-cases"), {"organization": said})


@pytest.mark.parametrize(
    ("question", "values", "words"),
    [
        ("regional-cases", {"region": "서구"}, ("부산광역시 서구", "대전광역시 서구")),
        ("regional-cases", {"region": "행안부"}, ("no region",)),
        ("regional-cases", {"region": "아무데도"}, ("아무데도", "no region")),
        ("agency-cases", {"organization": "서구"}, ("인천광역시 서구",)),
        ("agency-cases", {"organization": "없는기관"}, ("없는기관",)),
        ("agency-cases", {}, ("the question agency-cases needs organization=…; say for example organization=행안부",)),
        ("regional-cases", {"region": "부산강역시"}, ("no region", "perhaps 부산광역시")),
        ("agency-cases", {"organization": "한국전럭공사"}, ("perhaps 한국전력공사",)),
        ("agency-cases", {"organization": "비바리퍼블라카"}, ("perhaps 비바리퍼블리카",)),
        ("technology-users", {"technology": "블럭체인"}, ("perhaps 블록체인",)),
        ("technology-users", {"technology": "체인"}, ("블록체인",)),
        ("technology-users", {"technology": " "}, ("nothing is said",)),
        ("technology-users", {"tech": "AI"}, ("tech", "technology")),
        ("co-leads", {"year": "2020"}, ("it has none",)),
        ("what-became", {"case": "행안부의 달 착륙"}, ("no case",)),
        ("what-became", {"case": "COVO"}, ("no case", "perhaps COOV(코로나19")),
        ("what-became", {"case": "서비스"}, ("several", "국민비서")),
        ("years", {"from": "20년"}, ("no year",)),
        ("expected-results", {"status": "실패"}, ("달성", "expected")),
        ("technologies", {"least": "many"}, ("no number",)),
        ("technologies", {"least": "inf"}, ("no number",)),
    ],
)
def test_what_means_nothing_or_several_things_is_refused_with_what_could_be_meant(
    question: str, values: dict[str, str], words: tuple[str, ...], store: Store
) -> None:
    with pytest.raises(InputError) as caught:
        ask(store, named(question), values)
    assert all(word in str(caught.value) for word in words)


def test_an_unknown_question_is_told_with_its_neighbours() -> None:
    with pytest.raises(InputError, match="perhaps savings"):
        named("saving")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(min_size=1),
        st.sampled_from(
            ['" } # ', "\\", "\\u0022 }", '"@ko . ?s ?p ?o', "{ UNDEF }", "\n}", "'", "<x>", "?text", "\\1"]
        ),
    )
)
def test_nothing_that_is_said_becomes_a_part_of_the_query(store: Store, said: str) -> None:
    if not said.strip():
        return
    answer = ask(store, named("find"), {"text": said})
    assert all(said.strip().lower() in str(_plain(row[2])).lower() for row in answer.rows)
    with pytest.raises(InputError):
        ask(store, named("what-became"), {"case": said + "달나라"})


def test_a_file_that_is_no_question_is_refused_with_its_line() -> None:
    text = "# id: x\n# title@ko: 무엇\n# oops\n\nSELECT * { ?a ?b ?c }"
    with pytest.raises(InputError, match=r"x\.rq, line 3"):
        read(text, "x.rq")
    with pytest.raises(InputError, match="lack title"):
        read("# id: x\n\nASK {}", "x.rq")


# The command


@pytest.fixture(name="folder", scope="module")
def _folder(graph: bytes, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("built")
    (folder / "graph.ttl").write_bytes(graph)
    return str(folder)


def _run(*words: str) -> Result:
    return CliRunner().invoke(sarye, ["ask", *words])


@pytest.mark.parametrize("language", ["ko", "en"])
def test_without_a_name_the_questions_are_listed(language: str) -> None:
    told = _run("--lang", language)
    assert told.exit_code == 0
    lines = [line.split(" ")[0] for line in told.output.splitlines() if line and not line.startswith(" ")]
    assert lines == list(QUESTIONS)


def test_the_command_answers_as_table_csv_and_json(folder: str) -> None:
    table = _run("savings", "region=부산시", folder)
    assert table.output.startswith("우리 지역의 어떤 사례가 예산을 얼마나 아꼈나?\n")
    assert "180000000" in table.output
    rows = list(csv.DictReader(io.StringIO(_run("savings", folder, "region=부산시", "-f", "csv").output)))
    assert [row["won"] for row in rows] == ["180000000"]
    found = json.loads(_run("find", "text=drone", folder, "-f", "json").output)
    assert [row["found"]["value"] for row in found["results"]["bindings"]] == ["drone"]
    assert "which agencies" in _run("technology-users", folder, "--lang", "en").output.lower()


def test_the_command_prints_the_query_that_it_would_ask(folder: str) -> None:
    told = _run("technology-users", "technology=드론", folder, "--sparql")
    assert "VALUES ?technology { <https://w3id.org/sarye/technology/drone> }" in told.output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("savingz",), "savings"),
        (("savings", "one", "two"), "one graph"),
        (("find", "text=a", "text=b"), "twice"),
        (("co-leads", "nowhere"), "no graph"),
        (("co-leads", "here", "--endpoint", "http://localhost:9/"), "either a graph or an endpoint"),
    ],
)
def test_the_command_tells_mistakes_in_one_line(words: tuple[str, ...], says: str) -> None:
    told = _run(*words)
    assert told.exit_code == 2
    assert says in told.output


def test_answers_are_the_same_from_a_graph_with_another_base(store: Store) -> None:
    other = assemble(list(make(documents([CASEBOOK])).records), base="https://example.org/cases/")
    with open_store(turtle.write(other)) as moved:
        for name, values in (("similar-cases", {"case": "COOV"}), ("partners-of", {"organization": "동아상사"})):
            assert ask(moved, named(name), values).rows == ask(store, named(name), values).rows

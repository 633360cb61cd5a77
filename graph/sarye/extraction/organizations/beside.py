"""Names that stand beside a known one: its branches and parts, and the unknown members of its list."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from sarye.extraction.organizations.companies import is_company
from sarye.extraction.organizations.hit import BRACKET, WORD, NameHit
from sarye.extraction.organizations.identity import BRANCHES, LIBRARIES, OFFICES, TEAMS
from sarye.extraction.organizations.posts import OFFICE_HEADS
from sarye.extraction.particles import PARTICLE, ends_word, without_particle
from sarye.reading.case import Span
from sarye.register.forms import form_of, is_class
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import GOVERNMENTS, Method, OrganizationType
from sarye.vocabulary.dots import DOTS

_LINK_RIGHT = re.compile(
    rf"(?:{BRACKET.pattern}|\*++)*+(?:\s?[,，{DOTS}]\s?|[와과]\s|\s및\s)(?P<name>[{WORD}&]{{2,16}})"
)
_LINK_LEFT = re.compile(
    rf"(?<![{WORD}&])(?P<name>[{WORD}&]{{2,16}}?)(?:{BRACKET.pattern})?(?:\s?[,，{DOTS}]\s?|[와과]\s|\s및\s)$"
)
_LINKS = tuple(f",，와과및{DOTS}")
"""How what links a name to the next ends."""
_ONE_BETWEEN = re.compile(
    rf"(?:{BRACKET.pattern})?\s?[,，{DOTS}]\s?(?P<name>[{WORD}&]{{2,12}})(?:{BRACKET.pattern})?\s?[,，{DOTS}]\s?"
)
_LONGEST_GAP = 40
_BRANCH = re.compile(rf"\s(?P<branch>[가-힣]{{1,10}}(?:\s(?=지[부회])|)(?:{BRANCHES}))(?={PARTICLE}?(?![{WORD}]))")
"""What stands behind a body's name to name a branch of it: ``WWF 한국본부``."""
_FACULTY = (
    r"의과|치과|한의과|약학|간호|수의과|공과|공학|이과|문과|인문|사회과학|인문사회|자연과학|생명과학|농업생명과학|농과|산림과학|해양과학|수산과학|사범|교육"
    r"|법과|법학|법학전문|의학전문|치의학전문|치의학|경영|경제|경상|상경|행정|정책|국제|국제학|보건|보건과학|환경|정보|정보통신|소프트웨어|인공지능|예술|미술|음악|체육"
    r"|생활과학|사회복지|도시과학|신학|언론정보|기술경영|기술경영전문|융합|융합과학기술|과학기술|산업|공공정책|노동|교양|건축|도시계획|관광|호텔|국제교류|행정학"
)
_PART = re.compile(
    rf"\s(?P<part>[가-힣]{{0,6}}(?:산학협력단|병원|의료원)|(?:{_FACULTY}){{1,2}}대학(?:원)?)(?={PARTICLE}?(?![{WORD}]))"
)
"""What stands behind a university's name to name a body of it: other words before 대학 tell what sort of one it is."""
_UNIT = re.compile(
    rf"\s(?P<unit>[가-힣]{{2,12}}(?:(?<![효성결통초경부전사학])과(?=(?:와|는|가|로부터|에서|에서는)(?![{WORD}]))"
    rf"|(?:(?:{OFFICES})(?![은이]\s?[“\"‘'])|{TEAMS})(?=(?:과|은|이|으로부터|에서)?(?![{WORD}])\s?[^가-힣\s]|(?:과|은|이|으로부터|에서)\s)))"
)
"""What stands behind a public body's name to name a unit of it that acts by itself: ``서울특별시 교통정보과로부터``."""
_LIBRARY = re.compile(rf"\s(?P<unit>[가-힣]{{2,10}}(?:{LIBRARIES}))(?={PARTICLE}?(?![{WORD}]))")
"""What stands behind a university's name to name a house of it that is open to others."""
_BELOW = re.compile(
    rf"\s(?:소속|산하)\s(?P<name>[가-힣]{{2,12}}(?:본부|사업소|관리소|박물관|미술관|도서관|기념관|연수원|교육원|인재원|센터|연구소|수목원|추진단|시험소|지원단))(?={PARTICLE}?(?![{WORD}]))"
)
"""``A도 산하 세계유산본부``: what is said to be a body's own is a body, where its form only allows it."""
_HEADED = re.compile(
    rf"\s(?P<name>[가-힣]{{4,14}}(?:센터|연구소|사업소|관리소|연구단|사업단|추진단|지원단))\s[가-힣]{{2,4}}\s(?:{OFFICE_HEADS})(?![가-힣]{{2}})"
)
"""``A청 나래자원센터 홍길동 센터장``: what stands between a public body and a head is the head's own."""
_NO_PERSON = re.compile(r"\s(?:신임|전임|담당|소속|현직|전직|산하|관할|해당|선임|수석|책임|초대|역대|주요)\s[가-힣]+$")
"""``A부 나래지원단 소속 과장``: a word about a head, and no head's name, says nothing of what stands before it."""
_OF_CLASS = re.compile(r"(?:자치구|시군구|시도|시군|지역|전국|광역|기초|관내|권역)")
_WARES = re.compile(
    r"카드|페이|솔루션|소프트웨어|클라우드|보험|뉴스|방송|신문|통신|화재|생명|미디어|식품|조선|항공|자동차|전자|반도체|디스플레이"
)
"""Endings of goods and trades: they name a company only beside a company (알뜰교통카드와 부천시)."""
_NOT_LISTED = GOVERNMENTS | {OrganizationType.UNIT}


def branches(text: str, span: Span, hit: Span) -> Iterator[Span]:
    """Yield the name of a branch or a part of a body that begins with *hit*: ``A대학교 산학협력단``."""
    bodies = bearers(hit.of(text))
    branch = _BRANCH.match(text, hit.end, span.end)
    if branch and not bearers(branch["branch"]) and not any(body.public for body in bodies):
        yield Span(hit.start, branch.end())
    part = _PART.match(text, hit.end, span.end)
    if part and not bearers(part["part"]) and any(body.type is OrganizationType.UNIVERSITY for body in bodies):
        yield Span(hit.start, part.end())
    house = _LIBRARY.match(text, hit.end, span.end)
    if house and any(body.type is OrganizationType.UNIVERSITY for body in bodies) and not bearers(house["unit"]):
        yield Span(hit.start, house.end("unit"))
    below = _BELOW.match(text, hit.end, span.end)
    if below and not (bearers(below["name"]) or is_class(below["name"])):
        yield Span(*below.span("name"))
    headed = _HEADED.match(text, hit.end, span.end)
    if headed and any(body.public for body in bodies) and _is_headed(headed):
        yield Span(*headed.span("name"))
    unit = _UNIT.match(text, hit.end, span.end)
    if unit and bodies and all(body.type in GOVERNMENTS for body in bodies) and not bearers(unit["unit"]):
        yield Span(hit.start, unit.end("unit"))


def _is_headed(headed: re.Match[str]) -> bool:
    """Say whether what a head follows is one body, and the head a person: no class, no body of a class."""
    name = headed["name"]
    return not (_NO_PERSON.search(headed.group()) or bearers(name) or is_class(name) or _OF_CLASS.match(name))


def neighbours(text: str, span: Span, hit: NameHit) -> Iterator[Span]:
    """Yield the names listed beside a known one, where their form at least allows a body: ``A, 사조산업과``."""
    company = _trades(text, hit)
    right = _LINK_RIGHT.match(text, hit.span.end, span.end)
    if right:
        name = without_particle(right["name"])
        found = Span(right.start("name"), right.start("name") + len(name))
        if _listed(name, company) and ends_word(text, found.end):
            yield found
    start = max(span.start, hit.span.start - 60)
    before = text[start : hit.span.start]
    left = _LINK_LEFT.search(before) if before.rstrip().endswith(_LINKS) else None
    if left and _listed(left["name"], company):
        yield Span(start + left.start("name"), start + left.end("name"))


def between(text: str, hits: Sequence[NameHit]) -> Iterator[NameHit]:
    """Yield the unknown names of a list of companies, each between two that are known: ``A, 사조산업, C``."""
    for left, right in itertools.pairwise(hits):
        if right.span.start - left.span.end > _LONGEST_GAP:
            continue
        gap = _ONE_BETWEEN.fullmatch(text, left.span.end, right.span.start)
        if gap and not is_class(gap["name"]) and _trades(text, left) and _trades(text, right):
            yield NameHit(Span(*gap.span("name")), Method.PATTERN, OrganizationType.COMPANY)


def _listed(name: str, company: bool) -> bool:
    """Say whether *name* may be a body beside another, a *company* or not."""
    form = form_of(name)
    if form is None or form.type in _NOT_LISTED or form.ending == "기구" or len(name) <= len(form.ending) + 1:
        return False
    return company or not _WARES.fullmatch(form.ending)


def _trades(text: str, hit: NameHit) -> bool:
    form = form_of(hit.span.of(text))
    return is_company(text, hit) or (form is not None and form.type is OrganizationType.COMPANY)

"""Names that no register is asked for: their form shows them, a corporate mark, or the words right beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.countries import COUNTRIES
from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.counted import counted
from sarye.extraction.organizations.dotted import from_its_dot
from sarye.extraction.organizations.firms import firms
from sarye.extraction.organizations.founded import founded
from sarye.extraction.organizations.group_companies import of_groups
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.organizations.identity import unglossed
from sarye.extraction.organizations.local import behind_parent, local_names, of_area
from sarye.extraction.organizations.posts import COMPANY_HEADS, HEADS, POSTS
from sarye.extraction.particles import PARTICLE, ends_word, without_particle
from sarye.reading.case import Span
from sarye.register.forms import Form, form_of, is_class
from sarye.register.register import Strength, load
from sarye.register.resolve import bearers
from sarye.register.spellings import INSTITUTE
from sarye.vocabulary.codes import Method, OrganizationType
from sarye.vocabulary.dots import DOTS

_MARK = re.compile(r"㈜|주식회사|\(\s*주\s*\)")
_MARKED = re.compile(
    rf"(?:㈜|\(\s*주\s*\)|주식회사)\s?(?P<after>[{WORD}&][{WORD}&.\-]{{1,24}})"
    rf"|(?<![{WORD}])(?P<before>[{WORD}&][{WORD}&.\-]{{1,24}}+)(?:(?:㈜|\(\s*주\s*\))(?={PARTICLE}?(?![{WORD}]))|\s주식회사(?!\s?[{WORD}&]))"
)
_FORMS = (
    r"공사|공단|원|소|대학교|대학|청|서|회|사령부|재단|연맹|조합|은행|텔레콤|본부|테크노파크|학회|센터|병원|의료원|우체국|세관|협력단|연합|적십자사"
    r"|네트웍스|시스템즈|홀딩스|중공업|법인|(?:연구|사업|개발|대응|추진|기획|지원)단"
)
_FORMED = re.compile(
    rf"[{WORD}&](?<![{WORD}&].)[{WORD}&]{{0,19}}{by_first_letters(_FORMS).pattern}(?=[가-힣]{{0,5}}(?![{WORD}]))"
)
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z0-9\-])[A-Za-z]{1,8}-$", re.ASCII)
_COMMON_ENDINGS = frozenset({"공사", "병원", "법인", "센터", "재단법인", "사단법인", "조합"})
"""Endings of works, wards and legal forms as well: a name with one of them begins with a place or a body."""
_PUBLIC_PREFIX = re.compile(
    r"^(?:한국|국립|대한|서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
)
_WORLDWIDE = re.compile(
    rf"(?:국제|세계|한국|유엔|유럽|미주)(?<![{WORD}]..)(?!비정부|금융기구|협력기구|전문기구)[가-힣]{{2,10}}"
    rf"(?P<kind>기구|계획|기금)(?={PARTICLE}?(?![{WORD}]))"
)
"""Bodies of many states by their form: 국제수로기구, and of the 유엔 its programmes and funds."""
_PLAIN = 3
"""Letters of an ending that says no more than the kind: behind the name of an area longer ones make a name."""
_FIELD_OF_A_TEAM = 6
"""Letters before 연구단, 사업단 and the like that make it one body's name: 해양지진조기탐지연구단."""
_TEAM = re.compile(r"(?:연구|사업|개발|대응|추진|기획|지원)단$")
_TROOPS = by_first_letters(r"[사여군]단|함대|비행단")
_NUMBERED = re.compile(
    rf"(?=[육해공제\d])(?<![{WORD}])(?:(?:육군|해군|공군|해병대?)\s?)?(?:제\s?)?\d{{1,3}}(?:기계화)?(?:보병|기갑|공수|특전|동원|전투|항공|포병|공병|군수|특수임무|공중기동|훈련)?"
    rf"(?:사단|여단|군단|비행단|함대)(?={PARTICLE}?(?![{WORD}]))"
)
"""Troops whose number is their name: ``육군 7사단``, ``제17전투비행단``."""
_STUCK = re.compile(r"또는|및")
_AND_SO_ON = re.compile(rf"등(?:{PARTICLE})?|{_STUCK.pattern}")
"""``주식회사 등의 외부감사에 관한 법률``: no name stands behind the mark."""
_LEGAL_FORM = re.compile(r"[(（][재사주유][)）]$")
_WHAT = r"\s(?!등|및|외|겸|또는|직무)[가-힣]{2,}(?<!님)(?![가-힣(（])"
"""``나래청 대표 공모전``: what is foremost, and no head."""
_PRESIDED = re.compile(
    rf"(?<![{WORD}])(?=[{WORD}{DOTS}&])(?:(?P<bracketed>[{WORD}{DOTS}&]{{2,25}}+)\s?[(（](?P<post>{HEADS})\s?[가-힣]{{2,4}}(?:[,\s][^()（）\n]{{0,40}})?[)）]"
    rf"|[가-힣]{{2,4}}+\s(?P<called>[{WORD}&]{{4,25}}+)\s(?P<office>{COMPANY_HEADS})(?![가-힣]{{2}})(?!{_WHAT})"
    rf"|(?P<named>[{WORD}{DOTS}&]{{4,25}}+)\s(?![가-힣]{{0,2}}(?:기업|업체|기관|단체))[가-힣]{{2,4}}\s(?P<title>{COMPANY_HEADS}|회장|이사장|총장)(?![가-힣]{{2}}))"
)
"""``다비오(대표 …)`` and ``사조산업 … 대표``: whoever has a head is a body."""
_POST = by_first_letters(rf"[\s(（](?:{HEADS})")
_BEFORE_POST, _BEHIND_POST = 34, 80
"""Letters around a post in which the name and the person stand: only there is looked for them."""

_UNION = re.compile(r"..(?:연합회|협의회|협회|위원회|중앙회|연구원|진흥원|재단|조합)$")
"""Endings of bodies whose whole name may be made of general words, where their head stands in brackets behind it."""
_HEADS = re.compile(
    rf"(?:협회|연합회|중앙회|학회|협의회|상공회의소)(?P<head>장|\s?회장|\s?이사장)(?=[은이과]?[\s,{DOTS})）]|$)"
)
_BEFORE_KIND = re.compile(rf"(?<![{WORD}])[{WORD}]{{2,14}}$")
"""``가람협회장``: the head of a union names it."""
_HEADED_BY = {
    "총장": OrganizationType.UNIVERSITY,
    "회장": OrganizationType.ASSOCIATION,
    "협회장": OrganizationType.ASSOCIATION,
    "조합장": OrganizationType.ASSOCIATION,
    "이사장": OrganizationType.ASSOCIATION,
    "원장": OrganizationType.PUBLIC_INSTITUTION,
    "소장": OrganizationType.OTHER,
    "센터장": OrganizationType.OTHER,
    "관장": OrganizationType.OTHER,
    "단장": OrganizationType.OTHER,
    "의장": OrganizationType.OTHER,
    "사무총장": OrganizationType.OTHER,
    "서장": OrganizationType.OFFICE,
    "교육감": OrganizationType.OFFICE,
    "부총리": OrganizationType.CENTRAL,
}
_ENDINGS_OF_NAMES = frozenset({"인", "나", "며", "만", "별", "내", "뿐", "도"})
"""Particles that more often belong to a company's name: ㈜차지인."""
_NAME_OF_ONE_WORD = 5
"""Letters that a bare word needs to be a company's name by apposition alone: 간담회 and 지원 are shorter."""
_COMPANY = r"(?<=(?:기업|업체|회사)인)|(?<=(?:개발|제작|운영|통신)사인)|(?<=스타트업인)"
_AGENCY = r"(?<=(?:운영|주관|수행|전담|협력|참여|발급|시험|인증)기관인)"
_APPOSED = re.compile(rf"인(?:{_COMPANY}|{_AGENCY})\s[‘'“\"]?(?P<name>[{WORD}&]{{5,25}})")
"""``혁신기업인 다비오랩스를``: what is said to be a company is one."""
_APPOSED_PARTNER = re.compile(
    rf"인(?:{_COMPANY})\s(?P<name>[{WORD}&]{{2,12}}?)[와과]\s(?:공동|함께|협력|협약|협업|업무협약|손)"
)
"""``전문기업인 나래와 공동으로``: a short name, too, where it takes part."""


_QUOTED = re.compile(
    r"(?:기업|스타트업|업체|회사|운영사|개발사|제작사|자회사)(?:\([^)\n]{1,14}\))?(?:인)?\s?[‘'“\"]"
    r"(?P<name>[가-힣A-Za-z0-9&][가-힣A-Za-z0-9& .]{1,19})(?:\([^)\n]{1,40}\))?[’'”\"]"
)
"""``새싹기업 ‘다비오랩’은``: a quoted name behind the word for a company."""
_NO_COMPANY = re.compile(r"(?:사업|제도|대회|프로그램|프로젝트|팀|데이|상|서비스|플랫폼|시스템|펀드|공제|협의체)$")
_POSTS_ON_NAMES = frozenset({"청장", "원장", "소장", "서장", "관장", "센터장", "협회장", "조합장", "은행장"})
"""Posts that are the end of a body's name and 장: 가람청장 heads 가람청, and 가람위원장 no 가람위원."""
_NOBODY = re.compile(rf"{POSTS}|{'|'.join(COUNTRIES)}|대한민국|우리나라")
"""What stands before a post or a person and names no body: another post (``부장(원장직무대행)``), a country."""
_VERB = re.compile(r"(?:하여|하고|하며|하는|되어|위해|통해)$")
"""How no name ends: ``협회를 방문하여 홍길동 회장과``."""
_LETTERS = re.compile(r"[(（][A-Z&]{2,6}[)）]\s?(?P<rest>[가-힣]{2,12})")
_SOUND = re.compile(rf"(?<![{WORD}])[가-힣]{{2,8}}$")


_INSTITUTES = re.compile(rf"(?<![{WORD}])[가-힣]{{3,10}}\(연\)")
_NATIONAL = re.compile(
    rf"국립(?!공원)(?<![{WORD}]..)[가-힣]{{2,14}}?(?:마을|극단|악단|무용단|합창단|발레단|전당|극장|치유원|숲체원|치유의숲)(?={PARTICLE}?(?![{WORD}]))"
)
"""Houses of the state by their form: 국립가람치유원."""


def shown_names(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the names in ``text[span]`` that their form or the words beside them show, in no order; they may overlap."""
    yield from (NameHit(found, Method.PATTERN) for found in (*_marked(text, span), *_formed(text, span)))
    for match in _NUMBERED.finditer(text, span.start, span.end) if _TROOPS.search(text, span.start, span.end) else ():
        yield NameHit(Span(*match.span()), Method.PATTERN, OrganizationType.OFFICE)
    for match in _HEADS.finditer(text, span.start, span.end):
        before = _BEFORE_KIND.search(text[max(span.start, match.start() - 15) : match.start()])
        if before and not is_class(name := before.group() + text[match.start() : match.start("head")]):
            found = Span(match.start("head") - len(name), match.start("head"))
            yield NameHit(found, Method.PATTERN, OrganizationType.ASSOCIATION)
    for match in _WORLDWIDE.finditer(text, span.start, span.end):
        if match["kind"] != "기구" and not match.group().startswith("유엔"):
            continue
        yield NameHit(Span(*match.span()), Method.PATTERN, OrganizationType.OTHER)
    yield from (
        NameHit(Span(*one.span()), Method.PATTERN, OrganizationType.OFFICE)
        for one in _NATIONAL.finditer(text, span.start, span.end)
    )
    if text.find(INSTITUTE, span.start, span.end) >= 0:
        for match in _INSTITUTES.finditer(text, span.start, span.end):
            if bearers(match.group()):
                yield NameHit(Span(*match.span()), Method.PATTERN)
    yield from founded(text, span)
    yield from local_names(text, span)
    yield from _presided(text, span)
    yield from _apposed(text, span)
    yield from counted(text, span)
    yield from firms(text, span)
    yield from of_groups(text, span)
    yield from _glossed(text, span)


def _marked(text: str, span: Span) -> Iterator[Span]:
    """Yield names with a corporate mark, the mark included."""
    if not _MARK.search(text, span.start, span.end):
        return
    for match in _MARKED.finditer(text, span.start, span.end):
        if match["after"]:
            said = match["after"].rstrip(".-")
            if said.endswith("간") and bearers(said[:-1]):
                said = said[:-1]
            if _AND_SO_ON.fullmatch(said):
                continue
            bare = without_particle(said)
            name = said if said[len(bare) :] in _ENDINGS_OF_NAMES else bare
            yield Span(match.start(), match.start("after") + len(name))
        else:
            yield Span(match.start(), match.end())


def _formed(text: str, span: Span) -> Iterator[Span]:
    """Yield single words whose ending makes them a name, particles left out."""
    for match in _FORMED.finditer(text, span.start, span.end):
        found = _with_letters(text, Span(match.start(), match.end()))
        name = found.of(text)
        form = form_of(name)
        if (joint := _STUCK.match(name)) and bearers(name[joint.end() :]):
            yield Span(found.start + joint.end(), found.end)
            continue
        if own := behind_parent(name):
            yield Span(found.end - len(own), found.end)
            continue
        if form is None or not ends_word(text, found.end) or _is_rest(text, found.start):
            continue
        local = of_area(name)
        prefixed = local or _PUBLIC_PREFIX.match(name) is not None
        if form.ending in _COMMON_ENDINGS and not (prefixed or bearers(name[: -len(form.ending)])):
            continue
        long_enough = prefixed and (len(name) > len(form.ending) + 3 or (local and len(form.ending) > _PLAIN))
        if form.strong or long_enough or _is_team(name, form):
            yield from from_its_dot(text, found)


def _with_letters(text: str, found: Span) -> Span:
    """Return *found* with the Latin letters and the hyphen right before it, which are part of its name.

    Letters that are a body's own name stay apart: ``KAIA-유럽혁신기술연구소`` are two.
    """
    if text[found.start - 1 : found.start] != "-":  # as before nearly all
        return found
    before = _LETTERS_BEFORE.search(text[max(0, found.start - 12) : found.start])
    inside = before is not None and not bearers(before.group()[:-1])
    return Span(found.start - len(before.group()), found.end) if before and inside else found


def _is_team(name: str, form: Form) -> bool:
    """Say whether *name* is a team's whose field is told at such length that it can be but one."""
    return _TEAM.search(name) is not None and len(name) - len(form.ending) >= _FIELD_OF_A_TEAM


def _is_rest(text: str, start: int) -> bool:
    """Say whether what begins at *start* is the rest of a name behind a gloss: ``인공지능(AI)전략위원회``."""
    before = text[max(0, start - 3) : start]
    return before[-1:] in (")", "）") and not _LEGAL_FORM.search(before)


def _presided(text: str, span: Span) -> Iterator[NameHit]:
    """Yield names that a head's post and person follow, where no class of bodies stands there."""
    for match in _at_posts(text, span):
        group = next(name for name in ("bracketed", "called", "named") if match[name])
        if _NOBODY.fullmatch(match[group]):
            continue
        named = not is_class(match[group]) or (group == "bracketed" and _UNION.search(match[group]))
        if named and without_particle(match[group]) == match[group] and not _VERB.search(match[group]):
            post = match["post"] or match["office"] or match["title"]
            found = _own_end(text, _without_post(match, group, post))
            yield NameHit(found, Method.PATTERN, _HEADED_BY.get(post, OrganizationType.COMPANY))


def _at_posts(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield the matches of a name with its head, in text order, looked for where a post stands."""
    start = end = span.start
    for post in _POST.finditer(text, span.start, span.end):
        if post.start() - _BEFORE_POST > end:
            yield from _PRESIDED.finditer(text, start, end)
            start = post.start() - _BEFORE_POST
        end = min(span.end, post.end() + _BEHIND_POST)
    yield from _PRESIDED.finditer(text, start, end)


def _without_post(match: re.Match[str], group: str, post: str) -> Span:
    """Return the place of the name, without the post that stands on it twice: ``가람청장(청장 …)``."""
    start, end = match.span(group)
    twice = post in _POSTS_ON_NAMES and match[group].endswith(post) and match[group] != post
    return Span(start, end - 1) if twice else Span(start, end)


def _own_end(text: str, found: Span) -> Span:
    """Free a name of what a lost line break put before it: the end of a word that the register knows is the name."""
    for start in range(found.start + 1, found.end - 3):
        if load().strength(text[start : found.end]) is Strength.FULL:
            return Span(start, found.end)
    return found


def _apposed(text: str, span: Span) -> Iterator[NameHit]:
    """Yield names that are said to be companies right before."""
    for match in _APPOSED.finditer(text, span.start, span.end):
        name = without_particle(match["name"])
        end = match.start("name") + len(name)
        if len(name) >= _NAME_OF_ONE_WORD and not is_class(name) and ends_word(text, end):
            yield NameHit(Span(match.start("name"), end), Method.PATTERN, OrganizationType.COMPANY)
    for match in _APPOSED_PARTNER.finditer(text, span.start, span.end):
        if not is_class(match["name"]):
            yield NameHit(Span(*match.span("name")), Method.PATTERN, OrganizationType.COMPANY)
    for match in _QUOTED.finditer(text, span.start, span.end):
        if not is_class(match["name"]) and not _NO_COMPANY.search(match["name"]):
            yield NameHit(Span(*match.span("name")), Method.PATTERN, OrganizationType.COMPANY)


def _glossed(text: str, span: Span) -> Iterator[NameHit]:
    """Yield names with letters that spell out their first syllables: ``에스케이(SK) 텔레콤``."""
    for match in _LETTERS.finditer(text, span.start, span.end):
        sound = _SOUND.search(text[max(span.start, match.start() - 9) : match.start()])
        if sound is None:
            continue
        start = match.start() - len(sound.group())
        for rest in dict.fromkeys((match["rest"], without_particle(match["rest"]))):
            found = Span(start, match.start("rest") + len(rest))
            if unglossed(found.of(text)) != found.of(text) and ends_word(text, found.end):
                yield NameHit(found, Method.REGISTER)
                break

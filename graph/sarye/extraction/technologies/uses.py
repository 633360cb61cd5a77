"""What a text says of a technology that it names: that the solution uses it, or something else.

A name in a text is not yet a use. The clause around it tells whether the technology is replaced (``기존 X 대신``),
hoped for (``향후 X … 계획``), the times one lives in (``X 시대``), or only part of the name of an industry, an event, a
unit or a law (``X 산업``, ``X정책과``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from sarye.extraction.leading import by_first_letters
from sarye.extraction.persons import names_nobody
from sarye.extraction.technologies.formerly import is_replaced
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS


class Reading(StrEnum):
    """How a mention of a technology is to be read."""

    USED = "used"
    """The clause says so: 활용, 기반, 도입, 설치 …"""
    NAMED = "named"
    """Named, and nothing speaks against its use."""
    ABSENT = "absent"
    """The clause says that it is done without, or done away with: X 없는, X 폐지."""
    REPLACED = "replaced"
    HOPED = "hoped"
    BACKGROUND = "background"
    SAID = "said"
    """Named in somebody's words, which do not say that it is used."""
    NAME = "name"
    """Part of the name of something else."""


_FILLER = rf"(?:\s?(?:기술|분야|관련|전문|융합|융[{DOTS}]복합|융복합|핵심|선도|첨단|활용|분석|응용|정책|벤처|유망|신|디지털|미래)){{0,3}}"
_NAME_AFTER = re.compile(
    _FILLER
    + r"\s?(?:산업(?!현장|재해|안전|용|데이터|단지)|기업|업계|업체|기업들|인재|인력|전문가|전공|학과|대학원|대학교?(?![가-힣])|학회|협회|포럼|콘퍼런스|컨퍼런스|"
    r"세미나|박람회|전시회|엑스포|대전(?!환)|경진대회|공모전|경연|해커톤|챌린지|대회|토론회|간담회|위원회|진흥원|연구원|연구소|연구회|재단|"
    r"기본법|특별법|윤리|강국|주권|생태계|스타트업|시장(?![가-힣])|수출|예산|자격증|규제|정책|전략(?![가-힣])|펀드|"
    rf"혁명|뉴딜|석학|교수(?!학습|법|[{DOTS}-])|학자(?!금)|사업자|종사자|조종자|조종사|특구|클러스터|협의체|협의회|얼라이언스|동맹|서밋|정상회의|어워드|어워즈|시상식|대상\s수상)"
    r"|법(?=[이은을의에과상,\s)」]|개정|시행)"
)
_MAKER_WITH = re.compile(
    r"^\s?전문\s?(?:기업|업체|회사|기관)인?\s[^,.]{1,30}?(?:와|과)\s(?:[가-힣]+\s)?(?:함께|협력|협업|공동|손잡)"
)
"""``챗봇 전문기업인 A와 함께``: whoever makes it is asked for it."""
_COINED = re.compile(r"^[’'”\"]?(?:을|를|과|와|의)\s(?:[^,.]{0,16}\s)?(?:합친|합성|합쳐|따온|줄인|뜻하는|의미하는)")
"""``‘로봇’을 합친``: the word makes a name."""
_UNIT_AFTER = re.compile(
    r"(?:기술|산업|정책|기획|진흥|전략|혁신|기반|융합|활용|분석|보안|관리|행정|제도|확산|지원|총괄|사업|개발|운영|서비스|교통|보호|안전){1,3}"
    rf"\s?(?:담당관|기획관|정책관|추진단|본부|센터|과|팀|국|관|실|단)(?:장)?(?=[\s,.)({DOTS}]|은|는|이|가|의|에|$)"
    rf"|(?:과|팀|국|실|단|센터|본부)장|팀(?=[\s,.)({DOTS}]|은|는|이|의|에|과|와|$)"
)
_OWN_BEFORE = re.compile(r"[‘'“\"「『][가-힣]{2,4}형\s?$")
"""A quoted name that says whose kind it is (‘가람형 …’) is the product's own."""
_ABSENT_AFTER = re.compile(
    r"^(?:\s?(?:설치|가입|발급|사용|보유|이용))?(?:이|가|도)?\s?(?:없이|없는|없던|필요\s?없|폐지)"
    r"|^(?:을|를)\s(?:모두\s|완전히\s)?(?:폐지|없애|삭제|제거|지우|지운|가린|가려)"
    r"|^(?:을|를)?\s(?:따로\s|별도로\s|추가로\s|새로\s)?(?:설치|가입|발급)(?:할\s(?:필요|이유)[가는도]?\s없|하지\s?않(?:아도|고도?))"
)
_LATER = re.compile(r"(?:향후|앞으로|추후|차후|장기적으로|나아가|중장기적으로)")
_INTENTION = re.compile(
    r"(?:계획|예정|기대|방침|검토|추진할|노력하|나가겠|나갈|확대할|전망|하겠|것이다|것임|것으로|가능할|힘쓰|모색)[^.]{0,25}"
    r"(?:[.]?[”\"'’]\s?(?:이?라|고|면)[^.]{0,40})?[.”\"'’]{0,2}\s*$"
)
_TIMES = by_first_letters(
    r"(?<!고려|조선|삼국|석기|동기|철기|가야|신라|백제)시대|대전환|"
    r"혁명(?!\s?(?:핵심\s?)?기술[을를]\s(?:활용|이용|적용|접목|도입|기반))|패권|기술의\s?발전에|발전에\s?(?:따|발맞|힘입)|발전으로|발달로|발달에|"
    r"확산으로|확산에\s?따|등장으로|(?:늘어남|많아짐)에\s?따|(?:늘어나|늘|많아지|증가하|급증하|확대되|대중화되)면서|"
    r"(?:급|빠르게\s|급속히\s|급격히\s)(?:발전|확산|성장)하|증가에\s?따|경쟁이\s?"
)
_TIMES_NEAR = 30
_TIMES_LENGTH = 18
_MISUSE_AFTER = re.compile(
    r"^[^,.]{0,10}?(?:악용|빙자|사칭|중독|과의존|사용\s?습관|이용\s?습관)"
    r"|^(?:을|를)?\s?(?:활용한|이용한|통한)?\s?(?:[가-힣]{1,6}\s)?(?:성범죄|범죄)(?!\s?(?:예방|예측|탐지|대응|수사|분석|발생|취약|위험))"
    r"|^[^,.]{0,10}?(?:둘러싼|에\s대한)[^.]{0,30}(?:우려|논란|부작용)"
    r"|^(?:를|을|로|으로)?\s?(?:몰래|불법\s?촬영|등(?:을)?\s?이용\s?촬영)"
    r"|^(?:\s?(?:기기|사용|이용|조작|활용))*(?:이|가|을|를|은|는|에)?\s(?:[가-힣]{1,4}\s)?(?:익숙하지|서툰|서툴|미숙|어려운|어려움을\s겪)"
)
_PRIZE = re.compile(r"부상으로|경품|사은품|기념품|기프티콘|상품으로\s")
_PRIZE_NEAR = 44
"""What winners get."""
_FIELD_AFTER = re.compile(
    rf"^(?:\s?[,{DOTS}/]\s?[가-힣A-Za-z0-9]{{1,10}}){{0,6}}\s?등\s?(?:의\s)?(?:[가-힣{DOTS}]{{1,6}}\s){{0,2}}(?:분야|산업(?!현장)|업종)"
)
"""A list of fields or trades: 자율주행, 의료 등 다양한 분야."""
_INDUSTRY = r"(?:반도체|이차전지|바이오|우주|양자|원전|디스플레이|방산|미래\s?(?:차|모빌리티))"
_FIELDS = re.compile(rf"(?=[\s*※○●ㅇ-]*[*※(（])(?=(?:[^,]*,){{4}})(?=.*{_INDUSTRY}.*{_INDUSTRY})")
"""A note that lists the industries of a programme, techniques among them."""
_NOT_USED_AFTER = re.compile(
    r"^(?:\s?(?:기술|서비스|기능|기기))?(?:을|를|은|는|이|가)?\s?(?:"
    r"(?:도입|적용|활용|구축)[을를]?\s(?:[가-힣]+\s)?(?:검토|추진|시도)[^.]{0,40}?(?:포기|철회|무산|보류|백지화)|"
    r"(?:이용|사용|활용|적용|도입|탑재|채택)(?:하지|을\s하지|되지|이)?\s?(?:않|못|불가능|단절|금지|제한)|쓰지\s?(?:않|못)|(?:이용|사용|활용|적용|도입)하기\s?어려)"
)
"""The clause denies its use: 기기를 이용하지 않아도."""
_INSPECTED_AFTER = re.compile(
    r"^\s?(?:발전\s?)?(?:시설|설비|단지|발전소)(?:물|들)?(?:[을를]|\s?등|,)[^.]{0,48}?(?:점검|단속|실태조사)(?:을|를)?\s?(?:실시|진행|나섰|나선|한다|했|하)"
)
"""A plant that is looked over, and not what looks it over."""
_PURPOSE_AFTER = re.compile(r"(?:를|을)\s위한\s")
"""``누수 감지를 위한 계량기``: what another device is for."""
_FUNCTIONS = ("감지", "탐지")
_KIND_AFTER = re.compile(r"^(?:의|인)?\s?(?:일종|통칭|총칭)")
_TALK = re.compile(
    r"기조\s?(?:연설|강연|발제|발표)|주제\s?발표|발제[를에와로]|강연을|패널\s?(?:토론|토의|참여|참석)|패널로\s(?:참|나)|패널리스트|좌장|연사"
)
"""Words of a conference: its talks tell of technologies that nobody uses there."""
_LAW = re.compile(r"「[^」]{0,60}(?:법|법률|령|규칙|규정|지침|고시|조례|기준|계획|전략|방안|대책)[^」]{0,8}」")
_BRACKET_REST = re.compile(r"(?:[^()（）]{0,20}[)）]|\s?[(（][^()（）]{0,30}[)）])")
"""What is left of the bracket that the mention stands in, or the bracket that explains it."""
_QUOTE_OPEN = re.compile(r"[“\"‘'](?![^“‘]*[”’])")
_SPEECH_AFTER = re.compile(
    r"[”\"’']\s?(?:이?라|고|면서|며)?[^”\"]{0,40}(?:말했|말하|밝혔|밝히|강조|전했|덧붙|당부|설명했)"
)
_CLAUSE_BREAK = by_first_letters(r"(?:[으하되]며|하고|되고|면서|으나|지만|는데|므로|하여|되어),?\s")


_USE_AFTER = re.compile(
    rf"^(?:\s?(?:기술|등))?(?:을|를|로|으로|에|에서|의|와|과|및|[{DOTS},])?\s?(?:[^,.\s]{{1,6}}\s){{0,1}}(?:활용|이용|사용|기반|적용|도입|설치|부착|탑재|장착|접목|"
    r"통해|통한|통하여|연동|결합|융합|구축|개발|발송|전송|촬영|측정|감지|보급|배포|출시|구현|제작|파악|수집)"
    r"|^(?:와|과)\s(?:[^,.\s]{1,8}\s){1,2}(?:연동|결합|융합|접목|활용|이용|연계)(?:하|한|해|했|시|을|된)"
    r"|^(?:으로|로)(?:도|써)?(?=[\s,])|^에서(?=\s)|^(?:를|을)\s(?:통|보내|받|갖추|갖춘|갖춰|구비|내장|투입|동원|작성|수행)"
    r"|^만\s있으면|^의?\s?(?:파일\s?)?(?:형태|형식|방식)(?:으로|로)\s"
)


def read_mention(text: str, mention: Span, sentence: Span) -> Reading:
    """Say how the *mention* of a technology in its *sentence* is to be read; reasons against use come first."""
    before = text[sentence.start : mention.start]
    after = behind_bracket(text, mention, sentence)
    return next(
        (reading for reading, speaks in _readings(text, mention, sentence, before, after) if speaks), Reading.NAMED
    )


def behind_bracket(text: str, mention: Span, sentence: Span) -> str:
    """Return what follows *mention* in its *sentence*, without the rest of its bracket or the bracket behind it."""
    rest = _BRACKET_REST.match(text, mention.end, sentence.end)
    return text[rest.end() if rest else mention.end : sentence.end]


def _readings(text: str, mention: Span, sentence: Span, before: str, after: str) -> Iterator[tuple[Reading, bool]]:
    """Yield the ways to read a mention and whether its sentence speaks for each, those that decide first."""
    yield Reading.NAME, _is_name(text, mention, sentence, after)
    yield Reading.ABSENT, bool(_ABSENT_AFTER.match(after))
    yield Reading.REPLACED, is_replaced(before, after)
    yield Reading.BACKGROUND, _is_background(text, sentence, after)
    yield Reading.HOPED, bool(_LATER.search(before) and _INTENTION.search(after))
    yield Reading.USED, bool(_USE_AFTER.match(after))
    yield Reading.SAID, bool(_QUOTE_OPEN.search(before) and _SPEECH_AFTER.search(after))


def _is_name(text: str, mention: Span, sentence: Span, after: str) -> bool:
    """Say whether the mention is part of the name of an industry, event, unit, post or law, or tells a kind."""
    if _MAKER_WITH.match(after):
        return False
    if _COINED.match(after) or _NAME_AFTER.match(after) or _UNIT_AFTER.match(after) or _KIND_AFTER.match(after):
        return True
    if _OWN_BEFORE.search(text, max(sentence.start, mention.start - 8), mention.start):
        return True
    if mention.of(text).endswith(_FUNCTIONS) and _PURPOSE_AFTER.match(text, mention.end, sentence.end):
        return True
    laws = _LAW.finditer(text, sentence.start, sentence.end)
    return any(law.start() <= mention.start and mention.end <= law.end() for law in laws)


def _is_background(text: str, sentence: Span, after: str) -> bool:
    """Say whether the clause tells of the times, of misuse, or of what was talked about."""
    return bool(
        _tells_times(_clause(after))
        or _MISUSE_AFTER.match(after)
        or _PRIZE.search(after, 0, _PRIZE_NEAR)
        or _NOT_USED_AFTER.match(after)
        or _INSPECTED_AFTER.match(after)
        or _FIELD_AFTER.match(after)
        or _FIELDS.match(text, sentence.start, sentence.end)
        or _TALK.search(text, sentence.start, sentence.end)
        or names_nobody(text, sentence.start, sentence.end)
    )


def _tells_times(clause: str) -> bool:
    """Say whether the rest of the *clause* soon tells of the times one lives in."""
    found = _TIMES.search(clause, 0, _TIMES_NEAR + _TIMES_LENGTH)
    return found is not None and found.start() <= _TIMES_NEAR and "." not in clause[: found.start()]


def _clause(after: str) -> str:
    """Return what follows up to the end of the clause."""
    found = _CLAUSE_BREAK.search(after)
    return after[: found.end()] if found else after

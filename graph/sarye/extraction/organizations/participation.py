"""Whether a named body takes part in what a sentence tells, and by which words.

The particle behind the name (of an enumeration: behind its last member) says how the name is tied to its clause;
cues in the rest of the clause say to what. A name without any such tie is only mentioned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sarye.extraction.organizations.doers import does, done_with
from sarye.extraction.organizations.enumeration import ITEM, Group
from sarye.reading.case import Span


class Tie(StrEnum):
    """How a body is tied to the work that its sentence tells."""

    SUBJECT = "subject"
    TOGETHER = "together"
    SUPPORT = "support"
    CHANNEL = "channel"
    SUPPLY = "supply"
    PLACE = "place"
    LISTED = "listed"
    VISITED = "visited"
    ATTENDED = "attended"
    NONE = "none"


_LIST_LABEL = (
    r"(?:(?:참여|협력|협조|협약|협업|주관|운영|수행|시행|공동|참석|지원|연구|개발|실증|공급|제작|구축|전담|위탁|컨소시엄|컨소시움|의료|파트너)\s?"
    r"(?:참여\s?)?(?:기관|기업|부처|대학|업체|병원|지자체|단체|사)|컨소시엄|이사회|협의체|추진체계|주최|주관|후원|공동주최|공동주관)"
)
_LISTED = re.compile(
    rf"\s*(?:[*※○●ㅇ◇◆■□▶▷◈•·∙‣►▪-]\s*)*"
    rf"(?P<label>[(（<【\[]?\s*{_LIST_LABEL}(?:\s?[·/]\s?(?:주최|주관|후원))?(?:\s?[(（](?:총\s?)?\d+[^()]{{0,8}}[)）])?\s*[)）>】\]:：]+\s*[:：]?\s*)?"
    rf"(?:{ITEM}\s?)?(?:[(（][재사][)）]\s?)?"
)
_LIST_END = re.compile(r"\s*(?:등)?\s*(?:\d+\s?개\s?[가-힣]{1,4})?\s*[.),，]*\s*$")
"""A footnote or a line that only lists bodies says who the bodies of the text above are."""
_APPOINTED = re.compile(r"(?:전담|주관|수행|시행|협력|참여|운영|총괄|위탁|협업|협약)\s?(?:기관|기업|업체|사)인\s$")
"""``전담기관인 A``: what a body is for stands before its name."""
_WITH = re.compile(r"^(?:측|등)?(?:와|과|와의|과의|와는|과는|하고|와도|과도)$")
_SUBJECT = re.compile(r"^(?:측|등)?(?:은|는|이|가|도|에서는|께서|이며|이고)$")
_FROM = re.compile(r"^(?:측|등)?(?:으로부터|로부터|에서|의|으로부터의|로부터의)$")

_BARE = re.compile(r"^$")
_OF = re.compile(r"^(?:등)?의$")
_AT = re.compile(r"(?:을|를|에)$")
_BY = re.compile(r"^(?:등)?(?:을|를|으로|로|에)?$")
_IN = re.compile(r"^(?:등)?에서?도?$")
_AMONG = re.compile(r"^간의?$")
_AND_SO_ON = re.compile(r"^등$")
_TAKEN_IN = re.compile(r"^(?:등)?(?:을|를|까지|도)$")
_MADE = re.compile(r"^(?:등)?(?:으로|로|의)?$")

_TOGETHER = re.compile(
    r"협업|협력|협약|양해각서|MOU|공동|함께|연계|제휴|공조|협조|손(?:을)?\s?잡|합동|컨소시엄|협의체|공유|합작|연합|힘을\s?(?:합|모)"
    r"|협의|논의|소통|매칭|체결|맞손|상호|의견|자문|핫라인|위탁"
)
_FUNDING = re.compile(
    r"^\s*(?:의\s*)?[가-힣 ]{0,12}(?:국비|도비|시비|예산|지원|후원|자금|투자|기부|공모|선정|위탁|출연|보조금|"
    r"제공|전달|통보|자료|정보|데이터|협조|도움|참여|자문|의견|기술|논의|협의)"
)
_ACTION = re.compile(
    r"개발|구축|운영|제공|지원|추진|보급|설치|시행|담당|수행|참여|도입|연구|제작|공급|분석|활용|실시|마련|관리|수집|검증|연계|협력|협업"
    r"|투자|후원|제시|발굴|선정|배포|출시|적용|실증|공유|맡|나서|조성|확대|강화|구현|전달|공개|개통|발급|교육|점검|홍보|운용|주관|총괄"
)
_CHANNEL = re.compile(
    r"^[^.。]{0,18}(?:통해|통하여|이용|활용|앱|어플|플랫폼|채널|메신저|탑재|연동|연계|접속|포털|서비스|알림톡)"
)
_SUPPLY = re.compile(
    r"^(?:의)?\s*[^,.。]{0,14}(?:플랫폼|기술|인프라|데이터|시스템|솔루션|장비|서비스|망|영상|정보|네트워크|전문가|인력|시설|연구진|연구팀|클라우드|로봇|단말)"
)
_OWN_SUPPLY = re.compile(
    r"^\s(?:[가-힣A-Za-z]{2,5}\s)?(?:플랫폼|기술|인프라|솔루션|장비|클라우드|전문가|연구진|연구팀)(?![가-힣]{2})"
)
_NAMED_SUPPLY = re.compile(
    r"^\s?[‘'“\"「『][^’'”\"」』\n]{2,40}[’'”\"」』](?:\([^()\n]{1,20}\))?\s?[가-힣]{0,6}(?:[와과]|[을를]|에|[으]?로)\s?[^.,]{0,10}(?:연계|연동|통해|통하여|활용|이용|탑재|접속|얹)"
)
"""``A의 ‘이음페이’를 통해``: what a body runs is used."""
_CONTEST = re.compile(
    r"^\s?(?:[‘'“\"「『][^’'”\"」』\n]{2,40}[’'”\"」』]\s)?[가-힣 ]{0,14}"
    r"(?:공모|공모사업|지원사업|시범사업|실증사업)(?:에|으로)?\s?[가-힣 ]{0,6}(?:선정|뽑혀|뽑히|당선|채택|참여|지원받)"
)
"""``A의 공모에 선정되어``: a body funds what it chose."""
_RECEIVED = re.compile(
    r"^[^.]{0,30}(?:자료|정보|데이터|영상|기술|장비|도면|기록|비용|예산|인력|부지|공간|시설)[을를]?\s?[^.,]{0,10}(?:제공받|넘겨받|받아|받았|받음|지원받|빌려|이전받|공유받|가져와)"
)
_SENT = re.compile(
    r"^[^.,]{0,14}(?:전송|전달|통보|송출|연계|공유|이관|넘어가|넘기|넘겨|보내|보낸|연결|이어지)(?!\s?받)"
)
"""``A로 화면이 넘어가도록``: a body is at the other end of the line."""
_ADDED = re.compile(r"^[^.,]{0,24}(?:늘[려리렸린림]|확대|넓[혀히]|추가|포함|합류|끌어들)")
"""``A까지 포함해``: who takes part became more."""
_MADE_OF = re.compile(r"^(?:[^.]{0,40}(?:기관|기업|부처|업체|단체|대학|곳|사))?(?:으로|로)?\s?구성")
_HOSTED = re.compile(
    r"^\s?(?:가\s)?(?:수요|주최|주관|후원|의뢰|공모|출연|위탁|협찬|협력|공동)(?:로|으로|의|하는|한|하고|하에|\s)"
)
_HOSTED_TOGETHER = re.compile(r"^\s?,[^.]{0,60}\s(?:주관|주최|후원)(?:으로|로|하여|해|하는|하고)")
_HAND_IN_HAND = re.compile(r"^\s(?:간\s)?(?:손(?:을)?\s?잡|맞손|공동|협업|협력|협약|업무협약|MOU|함께)")
_VISIT = re.compile(r"^\s(?:현장\s?)?방문(?!객|자|요양)")
_AMONG_THEM = re.compile(rf"\s?간(?:의)?\s[^.]{{0,60}}(?:{_TOGETHER.pattern})")
_INTO = re.compile(r"^(?:등)?(?:으로|로)$")
_FORMED = re.compile(r"\s?구성")
_TRIED = re.compile(r"[^,.]{0,15}(?:실증|시범|적용|설치|도입|운영|배치|보급|활용|사용)")
_TRIAL = re.compile(r"^\s(?:현장\s?)?(?:시범\s?(?:적용|운영|사업|도입|설치)|실증)")
_CONSORTIUM = re.compile(r"^\s?컨소시(?:엄|움)")
_CHOSEN = re.compile(r"^\s[‘'“\"「『][^’'”\"」』]{2,60}[’'”\"」』][^.]{0,12}선정")
_VISITED = re.compile(r"^[^,.]{0,12}(?:방문|찾아|초청|선정)|^[^,.]{0,30}(?:으로|로)\s(?:최종\s)?(?:지정|선정)")
_SELECTED = re.compile(r"^[^.]{0,60}대상(?:으로|지로|자로)?\s(?:최종\s)?선정")
_ALL_JOIN = re.compile(r"^[^.]{0,140}[이가]\s(?:공동으로\s|함께\s)?참여(?:하|했|한|해)")
_REPLACED = re.compile(
    r"^\s*(?:대신|에 비해|보다|대비|[와과]\s?달리|에 따르면|에 따라|처럼|에 이어|출신|에 의존|의 사례|사례)"
)
_WISHED = re.compile(
    r"(?:는|할|될|한)\s?(?:것이|필요가|필요성이|방안을?)\s?(?:중요|필요|있|바람직|시급|제안|제언|촉구)"
)
"""What somebody says ought to be done together is not done yet: ``A와 협력하는 것이 중요하다``."""
_CAME_TO_NOTHING = re.compile(r"무산|결렬|불발|파기|철회")
_FORMER = re.compile(r"(?<![가-힣])(?:기존|종전|과거|당시|구|옛|이전|舊|前)(?:의|에는?)?\s?$")
_POSTS = (
    r"장관|차관|청장|처장|원장|이사장|사장|대표|대표이사|국장|과장|실장|본부장|위원장|시장|군수|구청장"
    r"|도지사|총장|교수|소장|센터장|부장|팀장|회장|단장|정책관|기획관|심의관|사무총장|부사장|전무|상무|이사|연구원|박사|사무관|주무관|대변인|차장"
    r"|관장|지사장|서장|지청장|부회장|담당관|부총장|학장|연구관|연구사|연구위원|그룹장|부문장"
)
_PERSON = rf"^(?:\s?[가-힣]{{2,4}})?\s?(?:[가-힣0-9]{{0,12}}\s?)?(?:{_POSTS})"
_POST = re.compile(
    rf"{_PERSON}(?![가-힣]{{2}})|^(?:\s?[가-힣]{{2,4}})?\s?(?:[가-힣0-9]{{0,12}}\s?)?(?:관계자|담당자|관계관)(?![가-힣]{{2}})"
)
_SPEAKER = re.compile(
    rf"{_PERSON}[은는이가]\s|^\s?(?:관계자|담당자|관계관)|^\s(?:[가-힣]{{2,8}}\s)?(?:등\s)?(?:관계자|담당자|관계관)"
)
_SIGNING = re.compile(r"(?:협약|협정|MOU|양해각서)[^.]{0,40}체결|체결식|협약식")
"""Where an agreement is signed, the heads of the parties stand for them."""
_HEAD_SPEAKS = re.compile(rf"{_PERSON}[은는]\s")
_TAKES_FLOOR = re.compile(
    r"패널|토론|발표|강연|의견|자문|참석|참여|심사|좌장|연사|제언|(?:밝혔|말했|강조했|전했|설명했|덧붙였|언급했|평가했)(?:다|습니다|으며)"
)
"""Where somebody speaks, answers or attends, the body that the person comes from takes part."""
_LAW = re.compile(
    r"^\s?(?:법|령|고시|훈령|예규|조례|규칙|장관상|대상|공모전|대회|청사|세종청사|로비|회의실|대회의실|강당|본관|국제회의실)"
)


def speaks_for(text: str, sentence: Span, group: Group) -> bool:
    """Say whether a head of the last body of *group* is the subject: ``A부 홍길동 국장은``."""
    after = text[group.end : min(sentence.end, group.end + 40)]
    return not group.particle and _HEAD_SPEAKS.match(after) is not None


def _by_person(text: str, sentence: Span, after: str) -> Tie:
    """Return how a body is tied whose head, expert or staff, not itself, stands in *sentence*."""
    if _SIGNING.search(text, sentence.start, sentence.end):
        return Tie.TOGETHER
    spoke = _SPEAKER.match(after) and _TAKES_FLOOR.search(text, sentence.start, sentence.end)
    return Tie.ATTENDED if spoke else Tie.NONE


def tie_of(text: str, sentence: Span, group: Group, *, doing: bool = False) -> Tie:
    """Return how the bodies of *group* are tied to the clause that follows them.

    :param doing: whether the sentence stands where a case tells nothing but what was done, and by whom.
    """
    after = text[group.end : min(sentence.end, group.end + 160)]
    before = text[max(sentence.start, group.members[0].start - 12) : group.members[0].start]
    if (
        _CAME_TO_NOTHING.search(after)
        or _REPLACED.match(group.particle + after)
        or _FORMER.search(before)
        or _LAW.match(after)
        or _OUTSIDE.search(after[:_NEAR])
    ):
        return Tie.NONE
    if not group.particle and _POST.match(after):
        return _by_person(text, sentence, after)
    if _WISHED.search(after):
        return Tie.NONE
    if _APPOINTED.search(before):
        return Tie.SUPPORT
    opening = _LISTED.fullmatch(text[sentence.start : group.members[0].start])
    labelled = opening is not None and opening["label"] is not None
    if opening and (labelled or _LIST_END.match(text, group.end, sentence.end)):
        return Tie.LISTED if len(group.members) > 1 or labelled else Tie.NONE
    tie = _by_particle(group, after)
    return _of_doer(group, after) if doing and tie is Tie.NONE else tie


@dataclass(frozen=True, slots=True)
class _Rule:
    """A tie shown by the *particle* behind a name and what comes *after*; ``search`` looks beyond the next words."""

    particle: re.Pattern[str]
    after: re.Pattern[str]
    tie: Tie
    members: int = 1
    search: bool = False

    def holds(self, group: Group, after: str) -> bool:
        if len(group.members) < self.members or not self.particle.search(group.particle):
            return False
        return bool(self.after.search(after) if self.search else self.after.match(after))


_OUTSIDE = re.compile(
    r"요청해?\s?[오왔옴]|문의|벤치마킹|견학(?:을|차)?\s?[오왔와]|따라\s?(?:도입|하)|본떠|배우러|배워|도입하기\s?시작|도입을\s?(?:검토|타진)|관심을?\s?보"
)
"""Others who come to see or copy what is done take no part in it."""
_NEAR = 40
"""Letters behind a name within which its own verb is looked for."""
_RULES = (
    _Rule(_BARE, _HOSTED, Tie.SUPPORT),
    _Rule(_BARE, _HOSTED_TOGETHER, Tie.SUPPORT),
    _Rule(_BARE, _HAND_IN_HAND, Tie.TOGETHER, members=2),
    _Rule(_BARE, _VISIT, Tie.VISITED),
    _Rule(_OF, _CHOSEN, Tie.SUPPORT),
    _Rule(_AT, _VISITED, Tie.VISITED),
    _Rule(_WITH, _TOGETHER, Tie.TOGETHER, search=True),
    _Rule(_SUBJECT, _TOGETHER, Tie.TOGETHER, members=2, search=True),
    _Rule(_SUBJECT, _ACTION, Tie.SUBJECT, search=True),
    _Rule(_SUBJECT, _TOGETHER, Tie.SUBJECT, search=True),
    _Rule(_FROM, _FUNDING, Tie.SUPPORT),
    _Rule(_BY, _CHANNEL, Tie.CHANNEL),
    _Rule(_OF, _NAMED_SUPPLY, Tie.CHANNEL),
    _Rule(_OF, _CONTEST, Tie.SUPPORT),
    _Rule(_BARE, _CONTEST, Tie.SUPPORT),
    _Rule(_FROM, _RECEIVED, Tie.SUPPORT),
    _Rule(_INTO, _SENT, Tie.CHANNEL),
    _Rule(_TAKEN_IN, _ADDED, Tie.PLACE),
    _Rule(_OF, _SUPPLY, Tie.SUPPLY),
    _Rule(_BARE, _OWN_SUPPLY, Tie.SUPPLY),
    _Rule(_MADE, _MADE_OF, Tie.TOGETHER),
    _Rule(_INTO, _FORMED, Tie.TOGETHER),
    _Rule(_AMONG, _TOGETHER, Tie.TOGETHER, search=True),
    _Rule(_BARE, _AMONG_THEM, Tie.TOGETHER, members=2),
    _Rule(_IN, _TRIED, Tie.PLACE),
    _Rule(_AND_SO_ON, _SELECTED, Tie.VISITED, members=2),
    _Rule(_AND_SO_ON, _ALL_JOIN, Tie.TOGETHER, members=2),
    _Rule(_OF, _TRIAL, Tie.PLACE),
    _Rule(_BARE, _CONSORTIUM, Tie.TOGETHER),
)
"""What ties a body to the work, the surer ties first; the first rule that holds decides."""


_NEAREST = re.compile(r"(?:^|\s)[가-힣]*(?:있|없|됐|했|하였|되었)(?:어|으며|고|지만|으나|는데)(?=[\s,])")
"""The verb of the subject that 이 or 가 marks: what comes behind it has its own."""


def _by_particle(group: Group, after: str) -> Tie:
    if group.particle in ("이", "가") and (verb := _NEAREST.search(after)):
        after = after[: verb.end()]
    return next((rule.tie for rule in _RULES if rule.holds(group, after)), Tie.NONE)


def _of_doer(group: Group, after: str) -> Tie:
    """Return the tie of who does something, or of whom it is done with, in words that no cue knows."""
    if _WITH.search(group.particle):
        return Tie.TOGETHER if done_with(after) else Tie.NONE
    return Tie.SUBJECT if _SUBJECT.search(group.particle) and does(group.particle, after) else Tie.NONE

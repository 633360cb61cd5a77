"""Whether a named body takes part in what a sentence tells, and by which words.

The particle behind the name (of an enumeration: behind its last member) says how the name is tied to its clause;
cues in the rest of the clause say to what. A name without any such tie is only mentioned.
"""

from __future__ import annotations

import re

from sarye.extraction.organizations.doers import does, done_with
from sarye.extraction.organizations.enumeration import ITEM, Group
from sarye.extraction.organizations.involved import involved, only_example
from sarye.extraction.organizations.owners import shares_out
from sarye.extraction.organizations.rules import HAND_IN_HAND, SUBJECT, WITH, Tie, rules_for
from sarye.extraction.organizations.won import won_from
from sarye.reading.case import Span

_LIST_LABEL = (
    r"(?:(?:참여|협력|협조|협약|협업|주관|운영|수행|시행|공동|참석|지원|연구|개발|실증|공급|제작|구축|전담|위탁|컨소시엄|컨소시움|의료|파트너)\s?"
    r"(?:참여\s?)?(?:기관|기업|부처|대학|업체|병원|지자체|단체|사)|컨소시엄|이사회|협의체|추진체계|주최|주관|후원|공동주최|공동주관)"
)
_LISTED = re.compile(
    rf"\s*(?:[*※○●ㅇ◇◆■□▶▷◈•·∙‣►▪-]\s*)*"
    rf"(?P<label>[(（<【\[]?\s*(?:[가-힣]{{2,8}}\s)?{_LIST_LABEL}(?:\s?[·/]\s?(?:주최|주관|후원))?(?:\s?[(（](?:총\s?)?\d+[^()]{{0,8}}[)）])?\s*[)）>】\]:：]+\s*[:：]?\s*)?"
    rf"(?:{ITEM}\s?)?(?:[(（][재사][)）]\s?)?"
)
_LIST_END = re.compile(r"\s*(?:등)?\s*(?:\d+\s?개\s?[가-힣]{1,4})?\s*(?:[가-힣]{0,5}\s?(?:참여|참석))?\s*[.),，]*\s*$")
"""A footnote or a line that only lists bodies says who the bodies of the text above are."""
_APPOINTED = re.compile(r"(?:전담|주관|수행|시행|협력|참여|운영|총괄|위탁|협업|협약)\s?(?:기관|기업|업체|사)인\s$")
"""``전담기관인 A``: what a body is for stands before its name."""
_REPLACED = re.compile(
    r"^\s*(?:대신|에 비해|보다|대비|[와과]\s?달리|에 따르면|에 따라|처럼|에 이어|출신|에 의존|의 사례|사례)"
)
_WISHED = re.compile(
    r"(?:는|할|될|한)\s?(?:것이|필요가|필요성이|방안을?)\s?(?:중요|필요|있|바람직|시급|제안|제언|촉구)"
)
"""What somebody says ought to be done together is not done yet: ``A와 협력하는 것이 중요하다``."""
_CAME_TO_NOTHING = re.compile(r"무산|결렬|불발|파기|철회")
_OUTSIDE = re.compile(
    r"요청해?\s?[오왔옴]|문의|벤치마킹|견학(?:을|차)?\s?[오왔와]|따라\s?(?:도입|하)|본떠|배우러|배워|도입하기\s?시작|도입을\s?(?:검토|타진)|관심을?\s?보"
    r"|제정(?:한|된)\s[^.]{0,12}(?:표준|기준|규격)"
)
"""Others who come to see or copy what is done take no part in it."""
_ONCE = re.compile(r"^[^,]{0,30}(?:역임|재직|근무(?:하|한|했)|졸업(?!통계))")
"""Where somebody once worked or learned takes no part either."""
_CAREER = re.compile(
    r"[은는]\s[^.]{0,140}?(?:역임|재직|근무|몸담)(?:하|한|했|아)[^.]{0,80}[.]?\s*(?:[^가-힣A-Za-z0-9\s]|ㅇ)?\s*$"
)
"""What somebody did before, told right before a sentence that goes on with it."""
_NEW_TOPIC = re.compile(r"[가-힣](?:은|는|이|가)\s")
_LIKENED = re.compile(
    r"^의\s(?:우려|지적|반대|비판)|^(?:의|에서)\s[^,.]{0,40}?[와과]\s?(?:달리|같으나|같지만|비슷|유사|차별화)|^(?:이|가)\s[^,.]{0,30}?(?:한|된|인|던|는)\s[^,.]{0,25}?[와과]\s?(?:달리|같으나|같지만|비슷|유사|차별화)"
)
"""``A의 사업과 달리``, ``A가 먼저 낸 앱과 같으나``: what a body has of its own is only likened."""
_MISHAP = re.compile(
    r"^의?\s(?:[가-힣]+\s)?(?:화재|장애|사고|해킹|파업|폭발|정전|침수)(?:로|으로|에|가|이|를|로부터)?\s"
)
"""``A 화재로 중단된``: what befell a body is no deed of it."""
_NEAR = 40
"""Letters behind a name within which its own verb is looked for."""
_ROLES = re.compile(
    r"\s?등\s(?:[가-힣]+\s){0,2}?(?:추천|협력|참여|제휴|협업|운영|수행|공급|주관|파트너|협약)\s?(?:기관|기업|업체|사)(?![가-힣]{2})"
)
"""``A, B 등 협력기관을``: the class that closes the list says what they are."""
_AWARD = re.compile(r"(?:주최|주관|후원|협찬)[^.]{0,40}(?:시상식|시상(?![가-힣])|어워드|어워즈)")
"""A note that explains a prize: who gives it takes no part in what wins it."""
_SHARE = re.compile(
    r"\s?[(（](?:주관|총괄|공동|참여|협력|위탁|수행|운영|운행|제작|시공|개발|주관연구|공동연구)(?:기관|기업|대학|사)?[)）]"
)
"""``A(주관), B, C``: the bracket behind one member says what all of them do."""
_FORMER = re.compile(r"(?<![가-힣])(?:기존|종전|과거|당시|구|옛|이전|舊|前|전\s?[(（]前[)）])(?:의|에는?)?\s?$")
_POSTS = (
    r"장관|차관|청장|처장|원장|이사장|사장|대표|대표이사|국장|과장|실장|본부장|위원장|시장|군수|구청장"
    r"|도지사|총장|교수|소장|센터장|부장|팀장|회장|단장|정책관|기획관|심의관|사무총장|부사장|전무|상무|이사|연구원|박사|사무관|주무관|대변인|차장"
    r"|관장|지사장|서장|지청장|부회장|담당관|부총장|학장|연구관|연구사|연구위원|그룹장|부문장"
)
_PERSON = rf"^(?:\s?[가-힣]{{2,4}})?\s?(?:[가-힣0-9]{{0,12}}\s?)?(?:{_POSTS})"
_POST = re.compile(
    rf"{_PERSON}(?![가-힣]{{2}})|^장(?=[은이과]?(?:[\s,·)）]|$))|^(?:\s?[가-힣]{{2,4}})?\s?(?:[가-힣0-9]{{0,12}}\s?)?(?:관계자|담당자|관계관)(?![가-힣]{{2}})"
)
_EXPERT = re.compile(
    r"^\s?(?:[가-힣]{2,4}\s)?(?:[가-힣]{0,12}\s)?(?:명예|석좌|부|조|선임|책임|수석|연구|초빙|겸임)?(?:교수|박사|연구위원|연구원|변호사)(?![가-힣]{2})"
)
"""Whoever comes for what he knows stands for himself."""
_SPEAKER = re.compile(
    rf"{_PERSON}[은는이가]\s|^장[은이]\s|^\s?(?:관계자|담당자|관계관)|^\s(?:[가-힣]{{2,8}}\s)?(?:등\s)?(?:관계자|담당자|관계관)"
)
_QUOTED = re.compile(rf"(?:{_PERSON}|^\s?(?:[가-힣]{{2,8}}\s)?(?:관계자|담당자))[은는]\s?[\"“‘']")
_CAME = re.compile(
    r"[^.]{2,140}?(?:등|[가-힣])(?:이|가|도)?\s(?:[가-힣]+\s){0,2}?(?:참석|참가|함께했|함께한|함께하여|자리를?\s(?:함께|빛))"
)
"""Heads of bodies who come to what is told: ``A 대표, B 담당자 등 60여 명이 함께했다``."""
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


_CEREMONY = re.compile(
    r"(?:개막|폐막|개소|기념|시상|출범|준공|착공|개통|선포|제막|발대|개관|기공|수여|수료|졸업|취임|이임|전달|현판|제막)식(?![가-힣]{2})|축제|만찬"
)
"""What guests come to: who only attends it takes no part in the work."""


def speaks_for(text: str, sentence: Span, group: Group) -> bool:
    """Say whether a head of the last body of *group* is the subject: ``A부 홍길동 국장은``."""
    after = text[group.end : min(sentence.end, group.end + 40)]
    return not group.particle and _HEAD_SPEAKS.match(after) is not None


def _by_person(text: str, sentence: Span, after: str) -> Tie:
    """Return how a body is tied whose head, expert or staff, not itself, stands in *sentence*."""
    if _SIGNING.search(text, sentence.start, sentence.end):
        return Tie.TOGETHER
    spoke = _SPEAKER.match(after) and _TAKES_FLOOR.search(text, sentence.start, sentence.end)
    guests = _CEREMONY.search(text, sentence.start, sentence.end)
    came = _QUOTED.match(after) or (not guests and _CAME.match(after) and not _EXPERT.match(after))
    return Tie.ATTENDED if spoke or came else Tie.NONE


def in_speech(text: str, span: Span) -> bool:
    """Say whether *span* opens somebody's words: ``“A도는 …``."""
    return text[span.start - 1 : span.start] in ("“", '"')


def _in_career(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* is where the person of the sentence before worked: ``… 대표를 역임했다. 특히 A에서``."""
    if group.particle != "에서" or _NEW_TOPIC.search(
        text, max(sentence.start, group.members[0].start - 200), group.members[0].start
    ):
        return False
    return _CAREER.search(text[max(0, sentence.start - 200) : sentence.start]) is not None


def tie_of(text: str, sentence: Span, group: Group, *, doing: bool = False, listed: Tie = Tie.NONE) -> Tie:
    """Return how the bodies of *group* are tied to the clause that follows them.

    :param listed: the tie that a label before the list of these bodies tells, where no clause ties them.
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
        or _ONCE.match(after)
        or _LIKENED.match(group.particle + after)
        or _MISHAP.match(group.particle + after)
        or won_from(group.particle, after)
        or _in_career(text, sentence, group)
    ):
        return Tie.NONE
    if not group.particle and _POST.match(after):
        tie = _by_person(text, sentence, after)
        return listed if tie is Tie.NONE and not _EXPERT.match(after) else tie
    if _WISHED.search(after):
        return Tie.NONE
    if _APPOINTED.search(before):
        return Tie.SUPPORT
    opening = _LISTED.fullmatch(text[sentence.start : group.members[0].start])
    labelled = opening is not None and opening["label"] is not None
    if opening and (labelled or _LIST_END.match(text, group.end, sentence.end)):
        return Tie.LISTED if len(group.members) > 1 or labelled else Tie.NONE
    if len(group.members) > 1 and any(_SHARE.match(text, member.end) for member in group.members):
        return Tie.LISTED
    if (
        _AWARD.search(text, sentence.start, sentence.end)
        and text[sentence.start : sentence.start + 2].strip()[:1] in "*※"
    ):
        return Tie.NONE
    if _ROLES.match(text, group.members[-1].end, sentence.end):
        return Tie.TOGETHER
    tie = _by_particle(group, after)
    if tie is Tie.NONE and not group.particle and _BESIDE.search(before) and HAND_IN_HAND.match(after):
        tie = Tie.TOGETHER
    if tie is Tie.ATTENDED and _CEREMONY.search(text, sentence.start, sentence.end):
        tie = Tie.NONE
    if tie is Tie.NONE and (_heads_item(text, sentence, group) or shares_out(text, sentence, group)):
        tie = Tie.SUPPLY
    if tie is Tie.NONE and doing:
        tie = _of_doer(group, after, text[sentence.start : group.members[0].start])
    return listed if tie is Tie.NONE else tie


_BESIDE = re.compile(r"[가-힣A-Za-z)]\s?[-–·]\s?$")
"""``A-B 업무협약``: whoever stands on the other side may be unknown."""
_ITEM_HEAD = re.compile(r"[\s*※○●ㅇ◇◆■□▶▷◈•·∙‣►▪-]*[(（][가-힣A-Za-z·]{2,15}[)）]\s")
_ITEM = re.compile(r"[)）]\s(?=[가-힣A-Za-z])(?!\s?(?:장관|차관|청장|국장|실장|과장))")


def _heads_item(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* stands in the brackets that open an item and tell whose share it is: ``(A) 통신 공사, (B) …``."""
    start, end = group.members[0].start, group.members[-1].end
    if not _ITEM_HEAD.match(text, sentence.start, sentence.end) or text[start - 1] not in "(（":
        return False
    return _ITEM.match(text, end, sentence.end) is not None


_NEAREST = re.compile(r"(?:^|\s)[가-힣]*(?:있|없|됐|했|하였|되었)(?:어|으며|고|지만|으나|는데)(?=[\s,])")
"""The verb of the subject that 이 or 가 marks: what comes behind it has its own."""


def _by_particle(group: Group, after: str) -> Tie:
    if group.particle in ("이", "가") and (verb := _NEAREST.search(after)):
        after = after[: verb.end()]
    return next((rule.tie for rule in rules_for(group.particle) if rule.holds(group, after)), Tie.NONE)


def _of_doer(group: Group, after: str, before: str) -> Tie:
    """Return the tie of who does something, whom it is done with, or who has some part, in words that no cue knows."""
    if WITH.search(group.particle):
        return Tie.TOGETHER if done_with(after) and not only_example(after) else Tie.NONE
    if SUBJECT.search(group.particle):
        return Tie.SUBJECT if does(group.particle, after) else Tie.NONE
    return Tie.INVOLVED if involved(group.particle, after, before) else Tie.NONE

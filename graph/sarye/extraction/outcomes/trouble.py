"""Sentences that count what went wrong, or what people answered: why a case was begun, and nothing that came of it.

They hold a mishap and a verb of happening, and nothing that was done about it. That none happened any more is a result.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.cues import REST
from sarye.extraction.outcomes.status import predicate

_REACH = 160
"""Characters at the end of a clause in which the mishap stands that its predicate counts."""

_CRIME = r"범죄|폭력|폭행|절도|추행|사기|학대|부정|불법|위반|체납|침해|해킹|유출"
_ILLICIT = rf"{_CRIME}|마약|도박|밀수|위조|짝퉁|피싱|스미싱|사칭"
_DISASTER = r"사고|사건|화재|산불|재해|재난|폭발|붕괴|누출|오염|미세먼지|고장|결함|실종"
VICTIMS = r"피해|사상자|사망|부상자|확진|감염|환자|질환|자살|폐사|이상반응|증상(?!품)"
"""The pattern of those who come to harm, and of what they suffer from."""
_GRIEVANCE = r"분쟁|민원|불만|적자|손실"
MISHAP = rf"(?:{_CRIME}|{_DISASTER}|{VICTIMS}|{_GRIEVANCE})"
"""The pattern of everything that goes wrong."""

_HAPPENED = r"(?:발생|빈발|다발|신고)(?:하였|했|하고\s?있|한다|됐|되었|된)|(?:집중|분포)(?:됐|되었|된|되고|돼)|차지(?:하였|했|하고|한)|일어[났난]"
_FOREMOST = r"(?:순으로|순이|많이|가장)\s?(?:나타[났난]|많[았은]|발생)|많았"
_AMOUNTED = r"(?<=[\s에])(?:달했|달하였|달한다)|이른다|이르렀|[건명곳원%위](?:이었|였|이다$)|(?:건|명|곳|억\s?원|%)이"
_GREW = r"(?:늘었|늘어났|증가했|증가하였|급증했|급증하였|심각해졌)"
_GROWS = r"(?:늘어나|늘|증가하|급증하|높아지|확산되)고\s?있"
_EXCEEDS = r"(?<=[명건곳%을를]\s)넘[었은]"
_COUNTED = rf"(?:{_HAPPENED}|{_FOREMOST}|{_AMOUNTED})"
_BY = r"\s(?:다음으로|[가-힣]+별로[는도]?|시기로[는도]?|원인으로[는도]?)\s"
_ANY_MISHAP = by_first_letters(MISHAP)
_ANY_BY = re.compile(_BY)
_GOES_ON = r"(?:지속|계속|잇따라|꾸준히)\s?(?:확인|발견|보고|발생)되고\s?있"
_LEADS_TO = rf"{MISHAP}[가-힣]{{0,2}}(?:으?로까지|으?로|까지)\s이어지고\s?있"
_INCIDENCE = by_first_letters(
    rf"(?:{MISHAP}.{{0,80}}|(?:{MISHAP}.{{0,60}})?{_BY}.{{0,60}}){_COUNTED}{REST}|{MISHAP}.{{0,40}}(?:{_GOES_ON}){REST}|{_LEADS_TO}{REST}"
    rf"|{MISHAP}(?:액|\s?(?:금액|규모|시도|발생|신고|접수)){{0,2}}(?:\s?건수|자\s?수|자)?[이가은는]\s.{{0,40}}(?:{_GREW}|{_EXCEEDS}){REST}"
)
"""How often, where or to whom something bad happened, or that it became more."""

_MORE = by_first_letters(rf"(?:{_GREW}|{_GROWS})[가-힣]{{0,3}}$")
_WORSENED = re.compile(
    rf".*{MISHAP}(?:\s?건수|자\s?수|자)?[이가은는도]\s(?P<between>[^,]{{0,40}}?)(?:{_GREW}|{_GROWS})[가-힣]{{0,3}}$"
)
"""At the end of a sentence more of it than before, whatever became less in what stands before: 감소한 반면 … 늘었다."""
_CAUSE = by_first_letters(
    r"(?<![출회직위])(?:원인|요인)(?:으?로|인\s것으로)\s(?:[가-힣]+\s)?(?:밝혀|나타|지목|확인|추정|판단|분석|드러|조사|파악|꼽)[가-힣\s]{1,6}$"
)
"""Why something bad happened, as it was found."""
_LACK = r"(?:한계|문제|문제점|품질\s?저하|부족|노후화?|침체|위축|공백|차질|혼잡|과다|고장|악화)"
_SUFFERS = by_first_letters(
    rf"{_LACK}(?:\s등)?(?:으?로|에)\s(?:인해|인하여|따라)\s(?P<between>[^.]{{0,60}})(?:(?P<less>감소|저하|하락)|지연|중단|위축|증가|급증|상승)(?:했|하였|됐|되었|하고\s있|되고\s있)다$"
)
"""What came of a lack, and of no measure."""
_THEN = re.compile(
    r"[한된꾼인]\s(?:결과|뒤|후|이후)(?![가-힣])"
    r"|[을를]\s(?:[가-힣]+\s)?(?:바꿔|바꾸어|고쳐|늘려|넓혀|[가-힣]*(?:교체|도입|설치|개선|정비|보강|보수|확충|증설|확대|마련|투입)(?:해|하여))(?:서)?\s"
)
"""Something was done about it in between."""
_MISHAPS = re.compile(rf"{MISHAP}[가-힣]{{0,3}}[이가은는도]\s[^,]{{0,12}}$")
"""It is what went wrong that there is less of."""
_LESSENED = re.compile(r"[을를]\s(?:[가-힣]+\s)?(?:줄인|막은|없앤|(?:해소|개선|방지|예방|차단|해결|단축)한)\s$")
"""What was bad, and what somebody did about it: 지연을 줄인 사례."""
_OFTEN_SO = by_first_letters(
    r"(?:지연|중단|누락|어려운|어렵|힘든|불가피한|못하는|않는|없는|부족|이중|허위|거짓|편법|꼼수|방치|남용|악용)(?P<between>[^.]{0,24}?)(?:경우|사례|상황|행위|관행|일)[이가도]\s(?:[가-힣]+\s)?"
    r"(?:자주|종종|다수|여전히|빈번히|빈번하게|적지\s않게|많이)\s(?:있었|있다|발생|나타|확인|보였|드러)[가-힣\s]{0,10}$"
)
"""What went wrong more than once: 지연되는 경우가 자주 있었다."""
_UNABLE = by_first_letters(
    r"(?:(?:불가능|곤란|열악|미비|취약|답답|막막|난감|불안정|불투명|불충분|복잡|불편)(?:했|하였|하)|(?:까다로|번거로|어려|안타까|부담스러)[웠운]|(?:역부족|무리|걸림돌)이[었]?)다$"
)
_SAFE = re.compile(
    r"(?:부정\s?[가-힣]{2,4}|불법\s?[가-힣]{2,4}|대리\s?[가-힣]{2}|무임[가-힣]{2}|위조|변조|위변조|복제|해킹|도청|조작|도용|침입|유출|삭제|재사용|(?:무단|비인가|외부인의?)\s?(?:열람|접근|접속|침입|사용))[가-힣]{0,3}\s(?:[가-힣]+\s)?불가능"
)
"""What nobody can do any more is what was to be reached."""
_ILL_USE = re.compile(
    rf"(?:{_ILLICIT})(?P<use>[가-힣\s]{{0,24}})[이가은는도]\s(?:[가-힣]+\s){{0,2}}?(?:{_GREW}|{_GROWS})[가-힣]{{0,3}}$"
)
"""Ever more of what is forbidden."""
_HELP = re.compile(r"[을를은는에서로고며여해]\s|신고|상담|창구|센터|교육|치료|앱|검사|캠페인|수사|단속|식별|감정")
"""Something else that is used because of it."""

_FOUND = r"(?:항원|바이러스|양성|확진)[^\s]{0,3}\s?(?:[가-힣]+\s)?(?:확인|판정|검출)(?:됐|되었|된)|검출됐|검출되었|확진(?:됐|되었|된)"
HURT = rf"숨졌|숨진|사망했|사망하였|사망한|다쳤|다친|폐사했|폐사하|감염됐|감염되었|앓았|퍼졌|목숨을\s?잃었|시달리고\s?있|{_FOUND}"
"""The pattern of the verbs by which somebody or something came to harm."""
_ILL = r"사태|대란|품귀|공백|차질|혼란|부작용|피해|손실|논란|갈등"
_STATE = (
    rf"(?:{_ILL})[이가]\s(?:[가-힣]+\s){{0,2}}?(?:벌어[지졌]|빚어[지졌]|발생하고|발생했|속출하|속출했|잇따[르랐]|되풀이되|반복되|지속되|초래되|초래된|초래됐|되었|됐|뜨겁|일고|커지고)"
    rf"|(?:{_ILL})[을를]\s(?:[가-힣]+\s)?(?:입게\s된|낳|초래하|초래했|초래한|빚고|빚었|일으키|일으켰|야기하|야기했)"
    r"|(?:불만|비판|원성|아쉬움|지적)[이도]\s(?:[가-힣]+\s){0,2}?(?:나오|나온|나왔|제기되|제기됐|쏟아|이어지|이어졌|컸|크다|많|있었|있어\s왔)|점[은이]\s(?:못내\s)?아쉽|아쉬움으로\s남"
    r"|(?:위기|도전|난관|위험|어려움)에\s(?:직면|처)(?:해\s있|했|하고\s있|한\s상황)|기승을\s부[리렸]|성행하고"
)
_THREATENED = r"(?:생명|재산|건강|안전|생태계|생존|생계|일상|목숨|산업|산림)(?:까지|마저|[을를도])?\s?위협(?:하고\s있|하|한|했|받)"
_BAD_STATE = by_first_letters(rf"(?:{_STATE}|{_THREATENED}){REST}")
"""The last that is said is what is bad, whatever was less before."""
_SUFFERED = r"(?:피해|손해|부상|화상|타격)[을를]\s?(?:입|당)[었혔]"
_WORRIED = r"걱정이\s?(?:매우\s)?[큽크컸]"
_TREATED = rf"{MISHAP}.{{0,60}}(?:진료|치료|입원)[을를]?\s?(?:받았|했)"
_HARM = by_first_letters(rf"(?:{HURT}|{_SUFFERED}|{_WORRIED}|{_TREATED}){REST}")
"""Somebody or something came to harm."""

_LESS = r"줄[어이었인]|감소|절감|저감|낮[아았췄춘]|않았|없었|떨어[져졌]"
_PREVENTED = r"예방|차단|방지|막[을아았]|해소|해결|개선|단축|대응|예측|탐지|감지"
_CAUGHT = r"(?:적발|검거|환수|징수|회수|삭제|처리)(?!\s?(?:기간|시간|일수|비용))"
_REMEDIED = r"구조|구출|이송|찾아|진화|환급|지원|보상|구제|복구|복원|회복|되살|투입|배치"
_BUILT = r"구축|도입|완료|성과|효과|성공|달성|유치(?!원)"
ACTED = by_first_letters(rf"{_LESS}|{_PREVENTED}|{_CAUGHT}|{_REMEDIED}|{_BUILT}")
"""What somebody did about it, or that it became less."""

_NONE_LEFT = by_first_letters(
    rf"{MISHAP}.{{0,40}}(?:(?:한|단\s한)\s?(?:건|명|차례|번|곳|개)도\s.{{0,16}}(?:않|없)|(?<![\d,.])0건|제로)"
    rf"|(?:한|단\s한)\s?(?:건|명|차례)의\s.{{0,12}}{MISHAP}.{{0,12}}도\s(?:없|[가-힣]+지\s?않)"
)
_ANSWERED = r"응답|지적|호소|선호|답|꼽|느끼고\s?있|겪고\s?있|원하고\s?있|생각하고\s?있"
_SURVEYED = re.compile(rf"(?:{_ANSWERED})(?:했|하였|한|았|는)?{REST}")
_SURVEY = re.compile(r"조사|설문|응답자|통계|여론")
_CONTENT = re.compile(r"만족|도움|추천|긍정|편리|유용|개선")
"""An answer that praises what was made is a result of it."""


def none_left(words: str) -> bool:
    """Say whether *words* tell that a mishap did not happen once: a result, though the verb is a denial.

    >>> none_left("화재는 한 건도 발생하지 않았다"), none_left("화재를 막지 못했다")
    (True, False)
    """
    return _ANY_MISHAP.search(words) is not None and _NONE_LEFT.search(words) is not None


def tells_trouble(words: str) -> bool:
    """Say whether *words*, a clause told as done, count what went wrong or what people said of it, and no remedy.

    :param words: the clause up to its last predicate, in finite form.

    >>> tells_trouble("최근 3년간 사고는 모두 40건이었다"), tells_trouble("사고가 한 건도 발생하지 않았다")
    (True, False)
    """
    end = predicate(words)
    if _SURVEYED.search(end) and _SURVEY.search(words):
        return _CONTENT.search(words) is None
    if _BAD_STATE.search(end) or _CAUSE.search(end) or (_UNABLE.search(end) and _SAFE.search(end) is None):
        return True
    worse = _WORSENED.search(words[-_REACH:]) if _MORE.search(end) else None
    if worse and ACTED.search(worse["between"]) is None:
        return True
    suffers = _SUFFERS.search(words[-_REACH:])
    if suffers and not _remedied(suffers):
        return True
    often = _OFTEN_SO.search(words[-_REACH:])
    if often and _LESSENED.search(often["between"]) is None:
        return True
    if ACTED.search(words):
        return False
    near = words[-_REACH:]
    counted = (_ANY_MISHAP.search(near) or _ANY_BY.search(near)) and _INCIDENCE.search(near)
    return counted is not None or _HARM.search(near) is not None or _ill_use_grew(end)


def _remedied(suffers: re.Match[str]) -> bool:
    between = suffers["between"]
    fewer = suffers["less"] is not None and _MISHAPS.search(between) is not None
    return fewer or ACTED.search(between) is not None or _THEN.search(between) is not None


def _ill_use_grew(end: str) -> bool:
    grew = _ILL_USE.search(end)
    return grew is not None and _HELP.search(grew["use"]) is None

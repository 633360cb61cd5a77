"""What happens at an event: its parts, its guests, its prizes, and how to get in.

That an event is held may be the news of a release; what is on at which hour is no outcome of it.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.cues import CEREMONY, CONFERENCE, OPENING

_END = 64
"""Characters at the end of a clause: further back than its predicate, since what is on stands before where and when."""
_MEETING = (
    rf"(?:{CEREMONY}|{CONFERENCE}|세션|토론|발제|발표|주제발표|축사|기조연설|기조강연|강연|강의|특강|오찬|만찬|라운드테이블|상담회|추모제|면담|회담|교류회|네트워킹|"
    r"질의응답|의견\s?교환|논의|대화)"
)
_SHOW = r"(?:공연|콘서트|음악회|전시|전시회|체험|체험행사|행사|축제|대회|캠프|투어|이벤트|시연|시연회|퍼포먼스|강좌|연수|답사|탐방|프로그램)"
_PART = rf"(?:{_MEETING}|{_SHOW})"
_CLOSE = r"[’'”\"」』》>)）]*"
_HAPPENS = by_first_letters(
    rf"{_PART}(?:\s?등)?{_CLOSE}(?:들)?[이가은는도]\s(?:[^\s,]+\s){{0,4}}?"
    r"(?:진행[되됐된될]|이어[지졌진질]|펼쳐|예정[되돼]|준비[되돼됐]|이루어|이뤄|오[가갔간]|열[리렸린릴]|개최[되됐된될]|마련[되돼됐])[가-힣\s]*$"
    r"|[’'”\"」』》][이가]\s(?:[가-힣]+\s)?(?:진행|이어|펼쳐|열[리릴린])[가-힣\s]*$"
    r"|(?:펼쳐진다|펼쳐졌다|펼쳐질\s(?:예정|계획)[가-힣]*|성황을\s이[뤘루][가-힣]*|성황리에\s[가-힣\s]+)$"
)
"""A part of the programme takes place."""
_GATHERED = by_first_letters(
    rf"{_PART}{_CLOSE}[을를도]\s(?:[가-힣]+\s)?(?:진행|펼친|펼쳤|펼칠|소집|주재|마무리|이어)(?:했|하였|한|갔|나갔)[가-힣]{{1,3}}$"
    r"|(?:안건|의제)[이가은는]?\s(?:[^\s,]+\s){0,4}(?:상정|다뤄|논의)[가-힣]+$"
    r"|(?:주최국|연사|발표자|토론자|강사|좌장|심사위원|패널)[로으]+\s(?:[가-힣]+\s)?(?:참여|참가|참석|나[서섰선]|나설)[가-힣\s]*$"
    rf"|{_PART}{_CLOSE}에(?:도)?\s(?:[가-힣]+\s)?(?:참여|참가|참석)(?:했|하였|한)[가-힣]{{1,3}}$"
    r"|(?:생중계|실시간\s?중계|현장\s?중계|온라인\s?중계)(?:도)?\s?(?:[가-힣]+\s)?(?:한다|된다|했다|됐다|되었다|할\s예정[가-힣]*|될\s예정[가-힣]*)$"
)
_GUESTS = by_first_letters(
    rf"(?:{_PART}|사절단|대표단|방문단|시찰단|점검단|위원회|협의회){_CLOSE}(?:에는|에)\s[^.]*(?:참여|함께)(?:했다|하였다|한다|할\s(?:예정|계획)[가-힣]*)$"
)
"""Who comes to it."""
_TOLD = by_first_letters(
    r"(?:안내|면담|공유|교환|답변|회신|해명|반박|촉구|소집|상정|시청|청취|소통|시찰)(?:을|를)?\s?(?:했다|하였다|나섰다)$|소통에\s(?:[가-힣]+\s)?나섰다$"
)
_PART_FIRST = re.compile(
    rf"{OPENING}(?:"
    r"(?:첫|둘째|셋째|넷째|이튿|마지막)\s?날(?:인\s[^\s]+)?(?:에는|에서는|에|은|에도)?\s"
    r"|(?:[^\s,.]+\s){0,2}?(?:(?:제?\d\s?)?[가-힣]*세션|\d부)(?:\s?\([^()]*\))?\s?(?:에서는|에서|에는|은|는)\s"
    r"|(?:[^\s,.]+\s){0,3}?(?:행사|전시관|전시장|부스|체험존|[가-힣]+(?<!기)(?<!현)존)(?:로는|으로는|로|에는|에서는)\s"
    r"|(?:이어진|이어지는|계속된)\s"
    r"|(?:[^\s,.]+\s){0,3}?(?:교육|연수|행사|강연|강의|캠프|대회|공모전|포럼|회의|토론회|설명회|프로그램)\s?(?:내용|일정|주제|순서|프로그램|과정|안건|의제|부문)[은는]\s"
    r")"
)
"""Which part of it is spoken of."""
_ENJOYED = re.compile(r"(?:감상|관람|탐방|즐길|만나\s?볼|맛볼|둘러볼|느껴볼)(?:을\s)?(?:즐길|할)?\s?수\s?있[가-힣]*$")
_SERVED = re.compile(
    r"가상|증강|메타버스|온라인|누리집|홈페이지|앱[을으에은]|영상|디지털|서비스|시스템|플랫폼|스마트|로봇|언제|어디서|실시간|비대면|실감|3차원|3D|VR|AR|XR"
)
"""What lets people enjoy it from anywhere is a service."""
_ADMISSION = by_first_letters(
    r"(?:예약제|선착순|추첨제?|무료|유료)(?:로|으로)\s(?:[가-힣]+\s)?(?:진행|운영|모집|접수|실시|입장|참여|참가|관람)[가-힣\s]*$"
    r"|누구나[^.]{0,24}(?:참여|참가|신청|응모|지원|관람|참석|방청)(?:을\s|이\s|가\s)?(?:할\s수\s있|가능하)[가-힣]*$"
    r"|(?:누리집|홈페이지|전화|현장|사전|온라인)\s?(?:예약|신청|접수)[을를]?\s(?:[가-힣]+\s)?(?:통해|하면|하고|거쳐)\s[^.]*수\s있[가-힣]*$"
    r"|(?:고객센터|콜센터|공지사항|담당자|사무국|문의처|창구|은행|지점)[^.]{0,60}(?:확인|문의|신청|상담|안내)[가-힣\s]*수\s있[가-힣]*$"
    r"|(?:기간|일정|일시|장소|시간)[은는]\s[^.]{0,80}(?:까지|간|일|시|회|에서)(?:다|이다|이고|이며|(?:까지)?\s?(?:진행|운영|실시)된다)$"
)
_AWARDED = by_first_letters(
    r"(?:상금|상장|상패|표창장?|트로피|부상)(?:과\s[^\s]+|\s?등)?(?:\([^()]*\))?(?:[을를이가도]|으로)?\s(?:[^\s,]+\s){0,3}?(?:수여|지급|주어|전달|부여)[가-힣\s]*$"
    r"|(?:돌아갔|돌아간)다$|영예[를을]\s(?:안[았는을]|차지)[가-힣]*$|표창[을를]\s(?:했|하였|한)다$|(?:상|표창|포장|훈장)[을를]\s(?:각각\s)?(?:받았|받는|수여|차지|거머쥐)[가-힣]*$"
)
"""Who got which prize."""
_NEWS = 160
"""Characters at the end of the news in which the event stands and where it is held."""
_DAY = re.compile(r"\d{1,2}\s?[월.]\s?\d{1,2}")
_TAIL = 24
"""Characters at the end of a clause in which its verb stands."""
_VERB = re.compile(
    r"진행|이어|펼쳐|예정|준비|이루어|이뤄|오[가갔간]|열[리렸린릴]|개최|마련|성황|소집|주재|마무리|상정|다뤄|논의|참여|참가|참석|함께|나[서섰선설]|중계|선보"
)
"""Verbs of what happens at an event: where none is, its nouns need not be looked for."""
_SHOWN = by_first_letters(rf"{_PART}{_CLOSE}(?:[을를도]|\s등을)\s(?:[가-힣]+\s)?선보(?:인|였|일)[가-힣\s]*$")


def is_programme(words: str) -> bool:
    """Say whether *words* tell what is on at an event, who gets which prize, or how to get in.

    :param words: the clause up to its last predicate, in finite form.

    >>> is_programme("오후에는 기조강연과 종합토론이 이어진다"), is_programme("창구를 열 곳으로 늘렸다")
    (True, False)
    """
    end = words[-_END:]
    if _TOLD.search(end) or _AWARDED.search(end) or _ADMISSION.search(words) or _PART_FIRST.match(words):
        return True
    if _ENJOYED.search(end):
        return _SERVED.search(words) is None
    if _VERB.search(words[-_TAIL:]) is None:
        return False
    if _HAPPENS.search(end) or _GATHERED.search(end) or _GUESTS.search(words):
        return True
    return bool(_SHOWN.search(end) and _DAY.search(words))


_GATHERING = re.compile(
    rf"(?:{CONFERENCE}|박람회|엑스포|축제|대회|경진대회|공모전|콘서트|음악회|전시회|전시|행사|페스티벌|캠프|강연|특강|학술제|주간|"
    r"시상식|기념식|개막식|추모제)(?<!보고회)"
)
"""What is an event by itself; a demonstration, a signing or an opening shows what was made or agreed."""
_HELD = re.compile(r"(?:개최|열[리렸린릴]|연다|열었|주최|주관|개막)[가-힣\s]*$")
_MADE = re.compile(
    r"(?:개발|구축|도입|보급|개방|상용화|고도화|제정|개정|확대|반영)(?:[을를]\s[가-힣]+)?(?:하|되|한|할|해|된|될|돼)[가-힣\s]*$"
)
"""Something beyond the event."""
_TAKES_PLACE = re.compile(
    r"참가|참여|참석|부스|전시|선보|진행|열린|열리|개최|시상|수여|공연|체험|강연|발표|소개|행사|박람회|대회|세션|초청|관람"
)
_ABLE = re.compile(r"수\s있[가-힣]{1,4}$")
_GOES_ON = re.compile(r"고\s있[가-힣]{1,3}$")


def announces_event(words: str) -> bool:
    """Say whether *words*, the news of a release, are that an event is or was held.

    :param words: the clause up to its last predicate, in finite form.

    >>> announces_event("한빛시는 6일 시청에서 드론 학술대회를 개최한다"), announces_event("한빛시는 드론을 띄운다")
    (True, False)
    """
    return _HELD.search(words[-_TAIL:]) is not None and _GATHERING.search(words[-_NEWS:]) is not None


def belongs_to_event(words: str, *, done: bool, planned: bool) -> bool:
    """Say whether *words* tell what is on at the event that a release announces: told as it is, or as still to come.

    :param done: whether they are told in the past.
    :param planned: whether they are told as a plan.
    """
    if _MADE.search(words):
        return False
    if planned:
        return _TAKES_PLACE.search(words) is not None
    return not done and (_ABLE.search(words) is not None or _GOES_ON.search(words) is None)

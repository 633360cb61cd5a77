"""Sentences that speak of somebody else: another country, a market, who took part, who shall apply, what the papers say.

An outcome tells what the body of the release did or what its measure brings. The topic of a Korean sentence (``-는``)
says at its head whom it is about, so the classes of topics here are read there; a few need a verb that goes with them.
"""

from __future__ import annotations

import re

from sarye.extraction.countries import COUNTRIES
from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.cues import OPENING
from sarye.extraction.outcomes.status import predicate

_COUNTRY = rf"(?:{'|'.join(COUNTRIES)})"

_ABROAD = re.compile(
    rf"{OPENING}(?:{_COUNTRY}(?:,\s?|·|[와과]\s|\s및\s))*{_COUNTRY}"
    r"(?:\s?(?:정부|당국|의회|등|측|기업(?:들)?|[0-9]{1,3}개국|주요국))*(?:\([^()]{1,30}\))?(?:[은는]|에서[는도]?|[이가]\s(?=[^,]{0,40}$))[\s,]"
)
"""Another country does it, or it happens there."""
_MARKET = re.compile(
    OPENING
    + r"(?:[^\s,.]+\s){0,6}?(?:시장(?:\s?규모)?|[가-힣]*업계|빅테크|각국|선진국|주요국|개도국|국가들|(?:글로벌|해외|외국|세계|국내외|주요)\s?(?:기업|회사)들|인류)"
    r"(?:\([^()]{1,30}\))?(?:도|[은는](?=\s)|의\s[^\s,.]+[은는이가])\s"
)
"""What the world or a whole trade does."""
_TRADE = by_first_letters(
    r"(?:시장(?:\s?규모)?|업계)[이가]\s(?:[^\s,.]+\s){0,4}?(?:성장|확대|커지|형성|재편|급변|위축|치열)[가-힣\s]*$"
    r"|(?:기업들|각국|국가들|업체들|빅테크)의\s(?:[^\s,.]+\s){0,5}[^\s,.]+[이가]\s(?:[^\s,.]+\s){0,2}[^\s,.]+고\s있다$"
)
_OURS = re.compile(r"이번|덕분|지원으로|지원을\s통해|도입으로|시행으로|통해\s|(?:수\s있게|하게)\s[되됐]|만족|도움|호응")
"""What a measure of the body brought about, whoever is the topic."""

_SPEAKER = (
    r"(?:교수|대표|박사|변호사|연구원|위원|장관|차관|대사|총리|대통령|사무총장|참석자|참가자|참여자|발표자|토론자|발제자|전문가|패널|"
    r"학생|청년|주민|시민|농업인|어업인|농가|소상공인|업계|관계자|단체|협회|기업|회원|측|양측)(?:들)?"
)
_SAYS = (
    r"(?:제시|건의|제언|주장|호소|요청|요구|토로|질의|답변|공감|동의|제기|지적|전망|진단|발제|공유|교환|다짐|결의|표명|표시|합의|나누|피력|기원|약속)"
    r"(?:을|를)?\s?(?:했다|하였다|한다|하고\s있다|나눴다|나누었다|됐다|되었다|한\s바\s있다)$"
)
_ARGUED = by_first_letters(
    r"(?:지적|주장|경고|역설|촉구|비판|반박|호소|토로|성토|질타|반발|제언)(?:을|를)?\s?(?:했다|하였다|한다|하고\s있다|한\s바\s있다)$|(?:우려|유감|의지|입장|뜻|사의)[을를]\s(?:표명|표|전달)(?:했|하였|한)다$"
)
"""To argue and to complain is no result, whoever does it."""
_SPOKE = re.compile(rf"^(?:[^,.]{{0,60}}?)(?<=[가-힣]){_SPEAKER}(?:\([^()]{{1,30}}\))?(?:[은는]|에서는|께서는)\s")
_SAID = re.compile(_SAYS)
_VISITED = re.compile(
    r"(?:방문|찾아|만나|면담|시찰)(?:을\s)?(?:해|하여|하고|서|을\s통해)?,?\s[^.]*(?:확인|점검|청취|파악|논의|교환|공유|격려|듣|살펴|둘러)"
    r"[가-힣]*\s?(?:하였|했|보았|봤|[았었])다$"
)
"""Somebody went to see, to hear and to talk."""

_GUEST = re.compile(
    rf"{OPENING}(?:[^\s,.]+\s){{0,4}}?(?:참가자|참석자|참여자|신청자|희망자|응모자|지원자|수험생|응시자|당첨자|수상자|수상작|우수작|선정작|합격자|교육생|수료생|관람객|방문객)"
    r"(?:들)?(?:\([^()]{1,30}\))?(?:[은는이가]|에게는?|에는)\s"
)
"""Who takes part or has won: what they do, may do or get."""
_SOMEBODY = re.compile(
    rf"{OPENING}(?:남편|아내|부부|두\s사람|그|그녀|이들|그들|어머니|아버지|딸|아들|피의자(?:들)?|용의자(?:들)?|일당)[은는도]\s"
)
"""Persons of whom a story is told, or whom the police caught."""
_HOST = re.compile(r"^(?:이날|이번에)\s방문한\s")
"""Who was visited: what a host does is no deed of the guest."""
_PAPERS = re.compile(
    r"^[^.]{0,30}?(?:기사|보도|언론|매체|사설|칼럼|일보|신문)[은는](?:[^.]{0,60})\s|^(?:同|동|해당)\s기사"
)


def tells_of_others(words: str) -> bool:
    """Say whether *words*, a clause told as done or as it is, speak of somebody else than the body and its measure.

    :param words: the clause up to its last predicate, in finite form.

    >>> tells_of_others("세계 드론 시장은 해마다 10% 커지고 있다"), tells_of_others("한빛시는 드론을 도입했다")
    (True, False)
    """
    if _PAPERS.match(words) or _HOST.match(words) or _VISITED.search(words):
        return True
    end = predicate(words)
    if _ARGUED.search(end) or (_SAID.search(end) and _SPOKE.match(words)):
        return True
    if any(topic.match(words) for topic in (_ABROAD, _MARKET, _GUEST, _SOMEBODY)) or _TRADE.search(words):
        return _OURS.search(words) is None
    return False


def is_abroad(sentence: str) -> bool:
    """Say whether *sentence* tells what another country does, or what happens there.

    >>> is_abroad("일본은 새 길을 연다"), is_abroad("한빛시는 일본에 새 길을 연다")
    (True, False)
    """
    return _ABROAD.match(sentence) is not None


_FORECAST = by_first_letters(
    r"(?:확대될|성장할|활발해질|커질|가속화될|심화될|급증할|중요해질)\s것으로\s(?:[가-힣]+\s)?(?:예상|전망|예측|보인|보이)[가-힣]*$"
    r"|(?:시장(?:\s?규모)?[이가은는]\s(?:[^\s,.]+\s){0,6}?|연평균\s[^,]{1,16}성장[^,]{1,40})(?:달할|이를|넘을|도달할|늘어날|증가할)\s것으로\s(?:[가-힣]+\s)?(?:예상|전망|예측|보인|보이)[가-힣\s]*$"
)
"""What is foreseen of the times."""
_BY_WHAT_IS_MADE = re.compile(
    r"(?:창구|서비스|시스템|제도|사업|플랫폼|앱|누리집|센터|시설|장비|기술|개통|개설|개소|도입|확대|개편|개선|조치|지원|출시|시행|개정|보급|협약|투자|완화|전환)(?:으)?로\s(?!전환)"
)
"""A means, by which a forecast tells what the measure brings."""


def hopes_of_others(words: str) -> bool:
    """Say whether *words*, a forecast, speak of a market, of another country or of the times.

    >>> hopes_of_others("국내 시장은 2030년에 2조 원에 이를 전망"), hopes_of_others("시장 진출이 늘어날 전망")
    (True, False)
    """
    foreseen = _FORECAST.search(words) if _BY_WHAT_IS_MADE.search(words) is None else None
    theirs = _MARKET.match(words) or _ABROAD.match(words) or foreseen
    return theirs is not None and _OURS.search(words) is None

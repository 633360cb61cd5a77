"""Whether the words that tie a body to the work are taken back in their own clause: denied, ended, or told of a wrong.

One guard for every cue: what is asked is the clause that the cue stands in, not the rest of the sentence, so that
``A와 협력하여 불법 행위를 단속`` stays joint work while ``A와의 협약을 해지`` and ``A가 지원하지 않음`` are none.
"""

from __future__ import annotations

import re

from sarye.extraction.organizations.dealt_with import BEFALLEN, HARM, LEFT_OUT, SANCTIONS
from sarye.vocabulary.dots import DOTS

CALLED_OFF = r"해지|해약|파기|무산|결렬|중단|취소|철회|탈퇴|불참|거부|거절|백지화|종료(?!\s?후)"
"""How work with somebody ends, or never begins, as alternatives of a pattern."""
AUDITED = r"감사(?:를\s?(?:실시|진행|착수|벌)|[함하했한](?!에))"
"""A body that audits, or is audited, takes no part in the work."""
_NOT = re.compile(
    r"(?!하여|해\s|하고|하며|으로\s|로\s)[가-힣]{0,2}(?:\s[가-힣]{1,4})?"
    r"(?:지(?:는|도|를)?\s?(?:않(?:는(?:다|\s)|았(?!던)|음|기로|을|은|고|아)|못(?:한|했(?!던)|함|하였)|아니(?:하|한|함|했))"
    r"|\s?수\s?(?:는|도|가)?\s?없(?:다|음|으)|\s?적(?:도|이|은)?\s?(?:있|없))|\s없(?:이|는|음|다)"
)
"""What stands right behind a cue and says that it is not so, or was so once: ``쓰지 않았다``, ``마련한 적도``."""
_ENDED = re.compile(
    rf"(?![가-힣]{{0,4}}(?:로|하여|해|하고|하며|에|에서)\s)[가-힣]{{0,6}}\s(?:[^\s.,]{{1,12}}(?<![로여고며에])\s){{0,2}}?(?:{CALLED_OFF})"
    rf"(?=하(?!는\s?경우)|한|했|함|해|되|된|됐|됨|키로|[을를이]\s|\s?$|\s?[.,)])|[가-힣]{{0,4}}\s?(?:{CALLED_OFF})(?=\s?[.,)]|\s?$|하|한|했|함|되|된|됐|됨|키로)"
)
"""What a cue names, or what is made by it, comes to an end: ``협약을 해지``, ``개발하던 시스템을 중단``."""
_AUDITS = re.compile(rf"[^.,]{{0,40}}?[을를]\s(?:[가-힣]+\s)?(?:{AUDITED})")
_LAID_DOWN = re.compile(
    rf"[^.,]{{0,20}}?(?:개발|구축|운영|추진|제공)하던\s(?:[^\s.,]{{1,12}}\s)?[^\s.,]{{1,12}}[을를]\s(?:{CALLED_OFF})"
)
"""``공동으로 개발하던 앱을 취소``."""
_CLOSES = re.compile(
    r"(?<![보사광신창])고(?!\s(?:있|싶|지적))(?=[\s,])|[가-힣](?:며|면서|하여|되어|지만|으나|는데)(?=[\s,])|(?<![피올])해(?=[\s,])|[가-힣]\.(?=\s|$)"
)
"""Where a verb closes its clause."""
_ILL = re.compile(rf"(?<![가-힣])사기|낭비|{BEFALLEN}|{SANCTIONS}|{HARM}|{LEFT_OUT}")
_AGAINST_IT = re.compile(
    rf"(?<=장애)(?:인|\s?학생|\s?아동)|(?<=화재)(?:보험|해상|\s?[,{DOTS}])|[가-힣]{{0,6}}(?:[을를이가의로에]|로부터)?\s?(?:[가-힣]{{1,4}}\s)?(?:예방|방지|대응|대처|대책|대비|근절|복구|회복|저감|감축|차단|구제|해소|줄이|줄여|줄일|막[는기고을아]|막을|없애|없이|신고|단속|점검|관리|탐지|지원|력|률|감시)"
)
"""What is done against a wrong or a harm is good work: ``사고 예방``; 경쟁력 is none."""
_REACH = 60


def denied(after: str, cue: int) -> bool:
    """Say whether the words behind a cue, which ends at *cue* in *after*, say that it is not so or is so no longer.

    >>> denied(" 협약을 해지했다.", 3), denied(" 지원하지 않음.", 3), denied(" 협약을 맺고 사업을 중단", 3)
    (True, True, False)
    """
    return any(pattern.match(after, cue) for pattern in (_NOT, _ENDED, _AUDITS, _LAID_DOWN))


def told_ill(after: str, start: int, cue: int) -> bool:
    """Say whether the clause of the cue that ends at *cue* tells, from *start* on, of a wrong, a harm, or who is left out.

    >>> told_ill("의 공조로 벌어진 담합을 조사함.", 0, 4), told_ill("의 공조로 사고 예방을 꾀함.", 0, 4)
    (True, False)
    """
    closed = _CLOSES.search(after, cue)
    clause = after[start : min(closed.end() if closed else len(after), cue + _REACH)]
    return is_ill(clause)


def is_ill(clause: str) -> bool:
    """Say whether *clause* tells of a wrong, a harm or who is left out, which is not what the work is against.

    >>> is_ill("해킹을 당한 3개 통신사"), is_ill("해킹 예방을 돕는 3개 통신사"), is_ill("장애인을 돕는 단체")
    (True, False, False)
    """
    return any(not _AGAINST_IT.match(clause, ill.end()) for ill in _ILL.finditer(clause))

"""Clauses whose predicate denies what was to be reached: a goal that was missed, a project that was given up.

No status of the record stands for them, so they are no outcomes. That a harm did not come, or that nobody has to wait
any more, is told by a denial too and is a result: what is denied decides.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.status import finite, last_words, predicate

_ENDS = r"(?:[가-힣]{0,4}(?:\s(?:실정|상황|상태|것으로\s[가-힣]+))?[가-힣]{0,2})$"
_HARM = (
    r"진입|침입|접근|도주|달아나|유출|복제|위조|변조|악용|오용|남용|출입|침범|통과|발생|재발|훼손|넘어오|들어오|빠져나|숨|"
    r"조작|침투|확산|퍼지"
)
"""What is well prevented."""
_BETTER = (
    r"단축|절감|절약|감소|줄어들|줄|낮아지|낮추|감축|향상|개선|달성|나아지|좋아지|해소|해결|완료|이루어지|이뤄지|정착|활성화|"
    r"완화|성공|빨라지|도입|시행|추진|진행|반영|실현|성사|회복|충족"
)
_GROWN = r"(?:매출|이용|참여|만족도|수익|생산|고용|일자리|수출|소득|실적|효율|정확도)[가-힣\s]{0,12}?(?:증가|늘|늘어나|높아지|확대|오르|상승|성장)"
_GAIN = r"(?:효과|성과|실효성|실적|진전|도움|개선|소득|보람)"
_PURSUED = r"(?:사업|운영|추진|서비스|개발|공사|도입|이용|제공|지원|제작|연구|구축|계획|시행|실증|협상|개통|건립)"
_MAY_FAIL = by_first_letters("[못않없]|실패|미달|좌절|무산|불발|미흡|부진|무위|중단|중지|취소|철회|백지화|포기|폐기")
"""What each of the following holds: where none of it stands, nothing need be looked for."""
_UNREACHED = re.compile(
    rf"(?<!없)(?:(?!{_HARM}).{{0,6}})지(?:는|도|를)?\s?못(?:하|한|했|해){_ENDS}"
    rf"|(?:^|\s)못\s(?:미[쳤친치칠]|했|한다|하|이[뤘루룬]|거[뒀둔두]|넘|따라){_ENDS}"
    rf"|(?:{_BETTER}|{_GROWN})[가-힣]{{0,3}}지(?:는|도|가)?\s?않(?:는|았|다|고|음|은){_ENDS}"
    rf"|(?:실패|미달|좌절|무산|불발|미흡|부진|무위)(?:로\s(?:끝|돌아|그))?(?:하|한|했|함|되|된|됐|됨|이|임|났|난|갔|간|쳤|친)?{_ENDS}"
    rf"|{_GAIN}[가는은도이]?\s(?:거의\s|전혀\s|별로\s|크게\s)?없(?:다|었|는|음){_ENDS}"
    rf"|{_PURSUED}(?:[이가은는도]\s(?:[가-힣]+\s){{0,2}}?|\s)(?:중단|중지|취소|철회|백지화|포기|폐기)(?:되|된|됐|됨)?{_ENDS}"
    rf"|{_PURSUED}[을를]\s(?:[가-힣]+\s){{0,2}}?포기(?:하|한|했|함){_ENDS}"
)
_HARM_BEFORE = re.compile(rf"(?:{_HARM})[가-힣]{{0,3}}지(?:는|도|를)?\s?못[가-힣\s]*$")
_WELL = re.compile(
    r"(?:범죄|불법|해킹|공격|침입|피싱|사기|위조)[^,.]{0,24}(?:실패|좌절|무산|미수|중단|못)[^,.]*$"
    r"|(?:기준|허용치|한도|기준치)(?:에|치에)?\s(?:크게\s)?미달[^,.]*$"
    r"|(?:실패|미달|부진|미흡)[가-힣]{0,3}지(?:는|도)?\s?않[^,.]*$"
)
"""A crime that failed, a pollutant below its bound, a denial of the failure itself."""


def fails(clause: str) -> bool:
    """Say whether the last predicate of *clause* tells that something was not reached, failed or was given up.

    >>> fails("예산 절감 목표를 달성하지 못함"), fails("사고가 한 건도 발생하지 않음")
    (True, False)
    """
    end = predicate(finite(last_words(clause)))
    if _MAY_FAIL.search(end) is None or _UNREACHED.search(end) is None:
        return False
    return _HARM_BEFORE.search(end) is None and _WELL.search(end) is None

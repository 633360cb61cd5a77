"""Technologies that a clause tells of as what was there before, falls short or is compared: 기존 X, X 대신, X보다."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters

_OLD_BEFORE = re.compile(
    r"(?:기존|종전|종래|과거|재래식|구형|현행)(?:의|에)?\s?(?:[가-힣]{0,5}[^에와과을를다비는은로고\s]\s)?['‘“\"]?$"
)
_OLD_KEPT = re.compile(r"^[^.]{0,40}?(?:활용|이용|연계|연동|접목|결합|고도화|공동|기반|통해|탑재|추가)")
_CONTRAST = re.compile(r"(?:기존에는?|그동안|그간|지금까지|종전에는?|이전에는?|과거에는?)(?=[\s,])")
_CONTRAST_END = re.compile(r"(?:으나|지만|는데|던\s?것을|반면|만\s?가능)")
_REPLACED_AFTER = re.compile(
    r"^(?:[^,.]{0,24}?)(?:\s?대신\s|(?:을|를)\s?(?:[가-힣]{1,8}\s)?대체|에\s?의존|에만\s?의존|에서\s?벗어나|(?:을|를)\s넘어(?:서)?[\s,]|(?:와|과)\s?달리|(?:이|가)\s?아닌)"
    r"|^(?:을|를)\s[^.]{0,50}?[는던]\s?(?:데|것)에?\s?비해"
    r"|^(?:\s?(?:기술|시스템|방식|서비스|기반))?(?:의|에|은|는|이|가)?\s?(?:한계|단점|불편|문제점|부재|미흡|부족|취약|노후|미설치|미보급|미도입)"
    r"|^만으로는?\s[^,.]{0,30}(?:없|어렵|어려|부족|한계|힘들|못)"
)
_FORMERLY_AFTER = re.compile(r"^(?:(?:으로|로)만?|만)\s(?:[^,.\s]{1,8}\s){0,2}[^,.\s]{0,6}던\s")
"""``X로 받던 신고``: how it was done before, where the sentence says so."""
_HARDSHIP = by_first_letters(
    r"(?:(?:해야|하여야|야만)\s?했|수밖에\s없었|(?:어려움|불편|한계|문제|애로)[이가도]\s(?:있었|많았|컸|따랐|제기되어\s왔|있어\s왔))"
    r"(?:다|음|습니다)[^가-힣]{0,4}$"
)
"""How a sentence ends that tells of the troubles there were."""
_HARDSHIP_WITHIN = 28
_HARDSHIP_BUT = re.compile(r"(?:어려움|불편|한계|문제|애로)[이가도]\s(?:있었|많았|컸)(?:으나|지만|는데)")
_HARDSHIP_NEAR = 60
_LIKENED_AFTER = re.compile(r"^(?:보다|처럼|만큼)(?:는|도)?\s")
"""What another thing is measured by: ``X보다 거부감이 적은``, ``X처럼 작은``."""


def is_replaced(before: str, after: str) -> bool:
    """Say whether the clause tells what was there before: 기존 X, X 대신, 그동안 X … 했으나.

    >>> is_replaced("기존 ", " 대신 드론을 띄웠다."), is_replaced("", " 대신 드론을 띄웠다."), is_replaced("", "을 띄웠다.")
    (True, True, False)
    """
    if _REPLACED_AFTER.match(after) or _LIKENED_AFTER.match(after):
        return True
    if _OLD_BEFORE.search(before):
        return not _OLD_KEPT.match(after)
    if _tells_hardship(after):
        return True
    contrast = _CONTRAST.search(before)
    if contrast and _FORMERLY_AFTER.match(after):
        return True
    return bool(contrast and not _CONTRAST_END.search(before, contrast.end()) and _CONTRAST_END.search(after))


def _tells_hardship(after: str) -> bool:
    """Say whether what follows tells of the troubles there were, and not of what came after them."""
    contrast = "으나" in after or "지만" in after or "는데" in after
    if contrast:
        return _HARDSHIP_BUT.search(after, 0, _HARDSHIP_NEAR) is not None
    return _HARDSHIP.search(after[-_HARDSHIP_WITHIN:]) is not None

"""Words that say that bodies are dealt with, blamed, left out or cited: whoever stands beside them takes no part."""

from __future__ import annotations

import re

SANCTIONS = (
    r"제재|위반|위법|단속|고발|고소|적발|처벌|처분|과징금|과태료|벌금|시정명령|시정조치|불법|부정\s?(?:수급|사용|청구|행위|거래)|부당|횡령|비위|비리"
    r"|담합|갑질|허위|탈세|체납|지적|국정\s?감사|감사\s?(?:결과|청구|지적)|소송|기소|논란|의혹|리콜|압수|수색"
)
"""What is done against bodies and for which wrong, as alternatives of a pattern."""
HARM = r"유출|침해|낭비|미흡|부실|피해|사고|해킹|(?<!문)화재|장애|(?<![체연])결함"
"""What goes wrong."""
LEFT_OUT = (
    r"제외|폐지|폐업|폐쇄|탈퇴|탈락|불참|불합격|불매|해산|해체|중단|취소|철회|반대|경쟁(?!력|률)"
    r"|(?<![가-힣])(?:미|불)(?=(?:참|선|개|제|이|가|지|도|설|운|공|시|보|등|추|연|구|수|협|합|응|허|인)[가-힣])"
)
"""What does not take part, or no longer; 미 and 불 only where they can deny the word behind them."""
BEFALLEN = r"검출(?!기)|파업|(?<![가-힣])부도|(?<!연)구속(?!력)"
"""What befalls a body, whatever it does."""
CITED = r"출처|자료\s?[:：]|근거|일정|순서|수상|우수|출원|표창"
"""What is cited, planned or honoured."""
_DEALT_WITH = re.compile(
    rf"{SANCTIONS}|{HARM}|{LEFT_OUT}|{CITED}|(?:조사|점검|감사|교육)\s?(?:대상|결과|기관|기업|업체|대학|$)"
)


def dealt_with(label: str) -> bool:
    """Say whether *label* is of bodies that something is done about, that are left out, or that are cited.

    >>> dealt_with("위반 기업"), dealt_with("미참여 기관"), dealt_with("참여 기관"), dealt_with("미래 기업")
    (True, True, False, False)
    """
    return _DEALT_WITH.search(label) is not None

"""Sentences that state how things are: a size, a share, a trend, a guess, a risk, an advice. Nothing was done in them.

They end in an adjective of size (``많다``), in a verb of relation (``직결된다``), in a guess (``-ㄴ 것으로 보인다``) or
in a verb of growth without anything that brought it about.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.status import predicate
from sarye.extraction.syllables import NASAL, ending_in

_ADNOMINAL = ending_in(NASAL) + "는"
"""Syllables that end an adnominal of what is or was: ``-ㄴ``, ``-는``."""

_SIZE = re.compile(
    r"(?:많|적|높|낮|크|작|길|짧|멀|깊|넓|좁|좋|나쁘|심하|드물|흔하|비싸|어렵|무겁|강하|약하|유리하|불리하|위험하|취약하|다양하|비슷하|유사하|동일하|대표적이|일반적이)다$"
)
_PRAISED = re.compile(
    r"(?:의의|의미|효과|만족[도감]?|정확도|정밀도|호응도?|반응|인기|기대|활용도|활용성|활용\s?가치|도움|편의|편의성|성능|신뢰도|효율|효율성|참여율|품질|완성도|경쟁력|가치|성과|장점|이점|성공률|가능성)"
    r"(?:[이가도는은]\s|\s)(?:[가-힣]+\s){0,2}?(?:높|높았|크|컸|좋|좋았|많|많았|깊|깊었|낮|낮았)다$|부담[은이도]\s(?:[가-힣]+\s)?적다$"
)
"""How good what was made is."""
_COMPARED = re.compile(r"기존|종전|이전|보다\s(?:[가-힣]+\s)?(?:저렴|간편|편리|빠르)|대비")
_RELATION = by_first_letters(
    r"(?:직결|좌우|해당|기인|비롯|의존|내포|수반)(?:된|한|되|하|됐|되었|되고\s있|하고\s있)다$|(?:셈|격|편|꼴)이다$|뒤를\s이었다$|뒤따랐다$"
)
_MEANT = by_first_letters(
    r"[은는이란]\s[^.]*[을를]\s(?:뜻|의미|지칭|통칭|말)(?:하며|하고),?\s|[은는이란]\s[^.]*[을를]\s일컫(?:으며|고),?\s"
)
_SHARE = by_first_letters(
    r"(?:\d위|1위|%|퍼센트|%포인트|비중|절반|다수|과반|대부분)(?:\s?이상|\s?가량|\([^()]*\))*[을를]?\s(?:[가-힣]+\s)?차지(?:했|하였|한|하고\s있)다$"
    r"|추세(?:다|이다|[이임에가를][가-힣\s]*)$|가장\s(?:[가-힣]+\s)?(?:많[았]?|높[았]?|크|컸|적[었]?|낮[았]?)(?:다|은\s것[가-힣\s]*)$"
    r"|(?:증가율|감소율|비율|비중|추세|증가세|감소세|상승세|하락세|성장세|순위|점유율)[를을]\s(?:[가-힣]+\s)?(?:보였|나타냈|기록했|이어갔|이어가고\s있|보이고\s있|유지하고\s있)다$|순(?:으로\s나타났|이었|으로\s많았|으로\s높았|이)다$"
)
"""A share of the whole."""
_GUESS = re.compile(
    rf"[{_ADNOMINAL}던]\s?(?:것|결과)(?:으)?로\s(?:보인|보이고\s있|분석된|분석되고\s있|판단된|판단하고\s있|추정된|추정되고\s있|이해된|해석된|풀이된|예측된|알려진|알려졌|알려져\s있|파악된|여겨진)다$"
)
_EFFECT = re.compile(r"효과|성과|기여|절감|단축|개선")
_TREND = re.compile(
    r"(?:성장하|가속화되|가속화하|가속되|본격화되|대형화되|지능화되|고도화되|복잡해지|복잡화되|다변화되|치열해지|펼쳐지|각광받|각광을\s받|대두되|요구되|강조되|중요해지|보편화되|일상화되|고조되|쏟아지|재편되|전개되|심각해지|발전하)고\s있다$"
)
_MEANS = re.compile(r"통해|통하여|덕분|도입|이번|으로써|함에\s따라|결과")
_MAY = by_first_letters(
    r"발생할\s수\s(?:도\s)?있[다었]|(?:우려|아쉬움|위험|위험성|한계|고충|단점|불편|가능성|폐해|부작용|걱정|심려)[이가은도을를]?\s(?:[가-힣]+\s)?(?:있|존재|크|컸|높(?![였이])|많|끼쳐)[가-힣\s]*다$"
)
"""What is to be feared."""
_FEASIBLE = re.compile(r"(?:성공|활용|적용|상용화|확장|발전|성장)\s?가능성")
_ADVICE = by_first_letters(
    r"것을\s알\s수\s있다$|[점만을]\s[가-힣\s]*알\s수\s있다$|(?:관계|상황|상태|처지)에\s(?:있|놓여\s있)다$|(?:거론|회자)(?:된|되고\s있)다$|(?:격리|치료|입원)\s?중이다$|[가-힣]야\s[^.]{4,60}수\s있다$|(?:소요된|소요되|소요됐|소요되었|걸린|걸렸)다$|(?:권장|권고|조언|유의|주의)(?:을|를)?\s?(?:한다|했다|하였다|하고\s있다|된다)$|(?:좋|바람직하|안전하)다$|잊지\s말[가-힣\s]*$"
)


def only_states(words: str) -> bool:
    """Say whether *words*, a clause told as done or as it is, state how things are without anything done in them.

    :param words: the clause up to its last predicate, in finite form.

    >>> only_states("전체 가구의 30%를 차지했다"), only_states("교육생의 만족도가 높다")
    (True, False)
    """
    end = predicate(words)
    if _SIZE.search(end):
        return not (_PRAISED.search(end) or _COMPARED.search(words))
    if _TREND.search(end):
        return _MEANS.search(words) is None
    if _MAY.search(end):
        return _FEASIBLE.search(end) is None
    if _MEANT.search(words):
        return True
    if _GUESS.search(end):
        return _EFFECT.search(end) is None
    if _SHARE.search(end):
        return not (_PRAISED.search(end) or _COMPARED.search(words))
    return any(cue.search(end) for cue in (_RELATION, _ADVICE))

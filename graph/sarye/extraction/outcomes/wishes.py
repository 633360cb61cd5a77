"""Pledges and wishes that name nothing: to do one's best, to be a good example, that all may go well.

A plan names what will be there: something is widened, opened or built, in a verb or as what is pursued. A noun of such
a deed alone (``인력 양성에 최선을 다하겠다``) only says what the pledge is about. A hope counts where it says what the
measure becomes or brings; what others shall do is wished.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.status import predicate

_WILL = ("겠다", "겠습니다")
_ONGOING = ("있다", "있습니다")
_EFFORT = re.compile(
    r"(?:노력|최선|힘쓰|힘써|힘을|앞장서|만전|매진|정진|아끼지|심혈|총력|박차|다짐|귀\s*기울|살피|살펴|챙기|챙겨|보답|기여|이바지|뒷받침|협력|협조|소통|주력|집중)"
    r"(?:[을를에]|하|해|할|고|이|지)?[가-힣\s]{0,12}(?:겠다|겠습니다|것|것이다|것입니다|고\s*있다|고\s*있습니다|한다|계획|계획이다|예정이다|나간다|방침이다)$"
)
_CONTRIBUTES = re.compile(r"(?:기여|이바지)하고\s있[가-힣]{1,3}$")
"""What helps already is a result and no mere effort."""
_PROMISE = by_first_letters(
    r"(?:겠다|겠습니다|(?:할|나갈|갈|만들|이룰|키울|높일|이끌)\s*것(?:이다|입니다|이|임)?|나간다|나선다|약속한다)$"
)
_ALWAYS = re.compile(r"앞으로도|지속적으로|지속해|계속|꾸준히|언제나|항상")

_DEED = (
    r"확대|도입|적용|구축|개발(?!자)|고도화|확산|개방|보급|출시|신설|확충|설치|개통|상용화|양산|배치|전환|"
    r"시행|제도화|신규|추가|완료|출범|개소|육성|양성|공급|투자|건립|조성|제정|개정"
)
_NAMED = re.compile(_DEED)
_CONCRETE = by_first_letters(
    rf"(?:{_DEED})(?:[·・,]\s?[가-힣]{{1,12}})?(?:[을를]\s)?(?:하고|해|하여|하며|하는\s(?:한편|등)|할\s수\s있|될\s수\s있|하도록|되도록|시키|시켜|하겠|하기|할\s(?:것|계획|예정|방침)|한\s)"
    rf"|(?:{_DEED})[가-힣]{{0,12}}(?:[을를]|\s등[을를]?)\s(?:[가-힣]+\s){{0,2}}?(?:추진|강화|지원|확대)(?:하|해|할)"
    r"|(?:활용|접목|결합)(?:해|하여|함으로써)[\s,]"
    r"|[가-힣][을를]\s(?:[가-힣]+\s)?추진(?:하겠|해\s?나가겠|할\s것)"
)
"""Something that will be there, told in a verb or as what is pursued."""

_FOR_THAT = re.compile(r"(?:위해|위하여|도록|있게)\s[^,]{0,16}(?:최선|만전|총력|정성)")
_BESIDES = re.compile(
    rf"(?:{_DEED})[가-힣]{{0,12}}(?:[을를]\s(?:[가-힣]{{1,12}}\s)?[가-힣]{{1,12}})?(?:하고|하며|하는\s한편),?\s[^,]{{0,200}},"
    rf"|(?:{_DEED})[가-힣]{{0,12}}(?:하고|하며|하는\s한편),"
)
"""A deed told beside the zeal, and not as what the zeal is for."""
_HEART = re.compile(r"최선|만전|총력|정성|앞장")
"""Words of zeal, which name nothing by themselves."""

_WISHED = re.compile(r"(?:길|기를)\s?(?:바라|바란|바랍|바람|희망|소망|기원|응원)[가-힣]{0,4}(?:\s있[가-힣]{1,3})?$")
_TURNS_INTO = re.compile(
    r"(?:계기|기회|기폭제|도움|보탬|발판|밑거름|초석|디딤돌|마중물|토대|기반|전환점|출발점|시작점|활력|모델|사례|역할|첫걸음|견인차|원동력|자리매김|버팀목|길잡이)[이가을를]?"
    r"\s?(?:[가-힣]+\s)?(?:되|하|됐|마련되)[가-힣]{0,2}(?:길|기를)\s|(?:기여|이바지)(?:하|할\s수\s있)(?:길|기를)\s"
)
_MEANS = re.compile(r"[가-힣][을를]\s통(?:해|하여)\s[^.]{0,200}[되지]길\s")
_WE_WISHED = re.compile(
    r"(?:대화|논의|토론|의견|통찰|지혜|우정|소통|관심|교류)[^.]{0,40}(?:계기|기회|자리)[가이]?\s되(?:길|기를)\s"
)
_OTHERS_SHALL = re.compile(
    r"(?:나가|주|보내|즐기|함께하|이어가|지켜보|참여하|노력하|협력하|이용하|활용하)(?:시)?(?:길|기를)\s기대[가-힣]{0,4}(?:\s있[가-힣]{1,3})?$"
    r"|(?:역할|활약|관심|참여|협조|협력|동참|활동|노력|지원|지지|분발)[을를]\s기대(?:한다|하고\s있다|했다|하였다)?$"
)
_YOU_WILL = re.compile(r"[하되으]실\s?(?:것|겁)[가-힣]*$")


def is_wish(words: str) -> bool:
    """Say whether *words*, told as a hope, wish that somebody do something and name no benefit.

    :param words: the clause up to its last predicate, in finite form.

    >>> is_wish("교육이 더욱 확대되길 바란다"), is_wish("이번 개통이 지역이 살아나는 계기가 되길 바란다")
    (True, False)
    """
    end = predicate(words)
    if _OTHERS_SHALL.search(end) or _YOU_WILL.search(end):
        return True
    if _WISHED.search(end):
        brings = _TURNS_INTO.search(end) or _MEANS.search(words)
        return brings is None or _WE_WISHED.search(words) is not None
    return False


def is_pledge(words: str, *, spoken: bool) -> bool:
    """Say whether *words*, told as a plan, are a mere effort or promise and name nothing that will be there.

    :param words: the clause up to its last predicate, in finite form.
    :param spoken: whether it is quoted speech, in which a promise needs something that will be there.

    >>> is_pledge("안전을 위해 최선을 다하겠다", spoken=True), is_pledge("창구를 확대하겠다", spoken=True)
    (True, False)
    """
    end = predicate(words)
    named = _CONCRETE if spoken or _HEART.search(end) else _NAMED
    if _FOR_THAT.search(end):
        named = _BESIDES
    effort, always = _EFFORT.search(end), _ALWAYS.search(words)
    promise = _PROMISE.search(end)
    if effort or (promise and spoken) or (promise and always and end.endswith(_WILL)):
        return not named.search(words) or bool(effort and always)
    return False


def is_effort(words: str) -> bool:
    """Say whether *words*, told as going on, are an effort and nothing that helps already.

    :param words: the clause up to its last predicate, in finite form.

    >>> is_effort("안전을 지키기 위해 노력하고 있다"), is_effort("안전에 기여하고 있다")
    (True, False)
    """
    end = predicate(words)
    return end.endswith(_ONGOING) and _EFFORT.search(end) is not None and _CONTRIBUTES.search(end) is None

"""What the name of a service looks like: its head noun, what makes it a name of this or another thing."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.services import words
from sarye.extraction.services.bodies import REMEMBERED, ends_as_body
from sarye.vocabulary import technologies
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import BRACKETED, name_key

HEAD = "|".join(sorted(words.HEADS, key=len, reverse=True))
"""Nouns for what is built and run, as alternatives of a regular expression, longest first."""

_HEAD_END = re.compile(rf"(?:{HEAD})$")
_GLOSS = rf"\((?:{HEAD})\)$"
_CHANNEL = r"(?<![A-Za-z])TV|티비|티브이"
_PRODUCT_END = re.compile(
    rf"(?:{HEAD}|{'|'.join(words.PRODUCT_ENDS)}|{_CHANNEL})(?:\([^()]*\))?$|{_GLOSS}", re.IGNORECASE
)

_OTHER_THING = by_first_letters(rf"(?:{'|'.join(words.OTHER_ENDS)}|[가-힣]{{2}}(?<!결)제)$")
_PAGE = re.compile(rf"(.+?)\s?(?:공식\s?|대표\s?)?(?:{'|'.join(words.PAGES)}|웹)$")
_SENTENCE = by_first_letters(
    r"[!?…,→⇒:~]|[.。]\s*$|"
    r"(?:니다|세요|십시오|어요|아요|까요?|[해되하]야|하자|한다|된다|있다|없다|이다|됐다|했다|겠다|하기|되기|해요|[해아어]줘)$|"
    r"(?:으로|에서|하고|위해|위하여|까지|부터|라며|라고|하는|되는|위한|통한|부터는|에는|에서는|까지는)$|"
    r"^(?:\d\d년|(?:을|를|이|가|은|는|의|에|와|과|로|으로|라며|라고|이라며|면서|및|등)(?:\s|$))|(?:\s(?:및|등|또는)|만큼)$"
)
_DEVICE = re.compile(
    r"(?:처리|측정|탐지|수집|분석|감지|제거|인식|안내|진단|검사|발생|계측|관측|조종|시험|경보|소독|살포|수확|발급|정산|판독|추적|제어|저장|충전|"
    r"세척|포집|번역|통역|단말|비행)기(?:[\-\s]?[ⅠⅡⅢⅣⅤIVX\d]+)?$|(?:장치|장비|센서|엔진|모듈|체계|드론|단말|차량|선박|위성|발사체|소프트웨어)$|[A-Z가-힣]-[ⅠⅡⅢⅣⅤIVX\d]+$"
)
_SHORT_NAMES = re.compile(r"\([^(),]+,[^()]*\)$")
_NUMBERED = re.compile(r"제\s?\d+\s?[회차기]|\d+(?:탄|차|호|기|단계)$")
_FORMULA = re.compile(r"(?=.*\d)(?:[A-Z][a-z]?\d*)+")
_CLASS = re.compile(r"(?:생태계|사회관계망|온라인\s?동영상)\s?서비스(?:\([^()]*\))?$")
_HARMFUL = re.compile(rf"(?:악성|불법|사칭|가짜|유해|피싱|도박|음란|해킹|위조)\s?(?:{HEAD})$")
_CARE = re.compile(
    r"(?:치유|돌봄|상담|재활|힐링|자립)[가-힣 ]{0,4}(?:캠프|교실|쉼터|버스|프로그램)$|^찾아가는 .*(?:교육|상담|교실|검진|지원|심사|진료|학교)$"
)
_COINED = re.compile(r"[A-Za-z]{4,12}")
_ADVERB = re.compile(r"(?:[한단]\s?번에|한눈에|곳에서|[쉽빠르편하]게)$")
_OBJECT = re.compile(r"[가-힣][을를]\s|에 (?:의한|따른|대한|관한)\s")
_GENERIC = frozenset(words.GENERIC)
_LONGEST_GENERIC = max(map(len, words.GENERIC))
_ABBREVIATED = re.compile(
    r"\(([A-Za-z][A-Za-z0-9+\-]{2,20})(?: [A-Z][A-Za-z]+)?[®™]?\)$|^([A-Za-z][A-Za-z0-9+\-]{2,20})\([가-힣]"
)
_PLACE = re.compile(
    r"[가-힣]{2,4}(?:[군구읍면]|(?<!택)시|(?<=평택)시|특별시|광역시|자치[시도])|경기도|강원도|제주도?|[가-힣]{2,8}(?:(?<![납첨세])부|(?<![벤출조근래])처|(?<![신요])청|공사|공단|진흥원)"
)
_EACH = re.compile(r"[가-힣]+별")


@lru_cache(maxsize=REMEMBERED)
def has_head(name: str) -> bool:
    """Say whether *name* ends with the noun for something built and run.

    >>> has_head("역학조사 지원시스템"), has_head("나만의 예우")
    (True, False)
    """
    return bool(_PRODUCT_END.search(name))


def is_device(name: str) -> bool:
    """Say whether *name* ends as those of machines do, by what they do or by the number of a type.

    >>> is_device("갯벌지뢰 처리기-Ⅱ"), is_device("물때 이야기")
    (True, False)
    """
    return bool(_DEVICE.search(BRACKETED.sub("", name).rstrip()))


@lru_cache(maxsize=REMEMBERED)
def ends_with_kind(name: str) -> bool:
    """Say whether *name* ends with a noun that names nothing but what is built and run: 시스템, 서비스, 앱.

    >>> ends_with_kind("역학조사 지원시스템"), ends_with_kind("보조금24")
    (True, False)
    """
    return bool(_HEAD_END.search(BRACKETED.sub("", name).rstrip()))


@lru_cache(maxsize=REMEMBERED)
def ends_as_other_thing(name: str) -> bool:
    """Say whether *name* ends as projects, laws, events, documents or issues do.

    >>> ends_as_other_thing("드론 실증사업"), ends_as_other_thing("해변 안전관리 시스템")
    (True, False)
    """
    if _NUMBERED.match(name):
        return True
    ends = _OTHER_THING.search(BRACKETED.sub("", name).rstrip())
    return bool(ends) and not has_head(name) and not abbreviation(name) and not is_care(name)


@lru_cache(maxsize=REMEMBERED)
def is_page(name: str) -> bool:
    """Say whether *name* ends with a noun for web sites, which any organisation and event has."""
    return BRACKETED.sub("", name).rstrip().endswith(words.PAGES)


@lru_cache(maxsize=REMEMBERED)
def is_page_of_body(name: str) -> bool:
    """Say whether *name* is that of the web site any organisation has.

    >>> is_page_of_body("가람관리공단 누리집"), is_page_of_body("들꽃지기 누리집")
    (True, False)
    """
    match = _PAGE.match(BRACKETED.sub("", name).rstrip())
    if match is None:
        return False
    rest = match.group(1)
    other = ends_as_body(rest) or _OTHER_THING.search(rest) or rest.endswith(words.INSTITUTIONS)
    return bool(other) or generic_word(rest.replace(" ", ""))


@lru_cache(maxsize=1)
def _technologies() -> frozenset[str]:
    return frozenset(name_key(label) for one in technologies.load() for label in one.labels)


_FUNCTION = re.compile(r"[가-힣]{3,}(?:예측|판독|관제|감시|진단|경보|추천)")
"""What one system does, and no class of systems: 산불확산예측."""


@lru_cache(maxsize=REMEMBERED)
def is_technology(name: str) -> bool:
    """Say whether *name* is a term of the technology scheme, or one with only its kind after it: a class of things.

    >>> is_technology("지능형 교통 시스템"), is_technology("들꽃지기 교통 시스템")
    (True, False)
    """
    key = name_key(BRACKETED.sub("", name))
    if key in _technologies():
        return True
    bare = _HEAD_END.sub("", key)
    own = key.endswith("바우처") or (bare != key and _FUNCTION.fullmatch(bare))
    return not own and bare in _technologies()


def is_sentence(name: str) -> bool:
    """Say whether *name* reads as a sentence, a slogan or a piece of one.

    >>> is_sentence("함께 만들어 갑니다"), is_sentence("찾아가는 보조금24")
    (True, False)
    """
    return bool(_SENTENCE.search(_SHORT_NAMES.sub("", name)))


def is_harmful(name: str) -> bool:
    """Say whether *name* is a class of things, harmful ones mostly, which nobody announces as a service.

    >>> is_harmful("악성 앱"), is_harmful("불법드론 대응시스템")
    (True, False)
    """
    return bool(_HARMFUL.search(name) or _CLASS.search(name))


@lru_cache(maxsize=REMEMBERED)
def is_care(name: str) -> bool:
    """Say whether *name* is that of a care offered to people, or of an offer brought to where they are.

    >>> is_care("가족치유캠프"), is_care("찾아가는 갯벌 안전교육"), is_care("청년 코딩캠프")
    (True, True, False)
    """
    return bool(_CARE.search(BRACKETED.sub("", name).rstrip()))


def is_brought(name: str) -> bool:
    """Say whether *name* is that of an offer (찾아가는 …) brought to where people are."""
    return name.startswith("찾아가는 ") and is_care(name)


def is_coined(name: str) -> bool:
    """Say whether *name* is one coined Latin word.

    >>> is_coined("MAEUMON"), is_coined("CCTV"), is_coined("MAEUM ON")
    (True, False, False)
    """
    return bool(_COINED.fullmatch(name)) and is_short_name(name) and not is_technology(name)


def is_adverb(name: str) -> bool:
    """Say whether *name* only tells how something is served.

    >>> is_adverb("한 번에"), is_adverb("내 손안에 가람")
    (True, False)
    """
    return bool(_ADVERB.search(name))


def has_object(name: str) -> bool:
    """Say whether *name* holds a noun with an object particle: it describes in a clause rather than names."""
    return bool(_OBJECT.search(name))


@lru_cache(maxsize=REMEMBERED)
def generic_word(word: str) -> bool:
    """Say whether *word* only describes: any service could be called so.

    >>> generic_word("맞춤형"), generic_word("정보공유"), generic_word("축산물")
    (True, True, False)
    """
    return general_words(word) is not None


_OFFICIAL_COMPOUND = re.compile(
    r"(?!(?:통합|종합|온라인|현장|전자|자동|실시간|지능형|스마트|디지털|모바일|긴급|업무|자체|전산|공공|내부|국가|중앙)(?:정보|관리|분석|지원|업무|상황|운영|민원|관제|검색|조회|신고|예약){1,2}(?:시스템|포털|플랫폼))[가-힣]{2,12}(?:정보|관리|분석|지원|통합|업무|활용|행정|민원|통계|조회|신고|예약|공개|검색|관제|발급|결제|접수)(?:시스템|포털|플랫폼|정보망)[*＊]?(?:\([^()]*\))?"
    r"|[가-힣]{2,8}(?:돌봄|활동지원|안부살핌|안심알림)서비스"
)


def is_official_compound(name: str) -> bool:
    """Say whether *name* is one long word that ends as official systems do: what it works on, what it does, the kind.

    >>> is_official_compound("민원분석시스템"), is_official_compound("분석시스템"), is_official_compound("민원 분석시스템")
    (True, False, False)
    """
    return _OFFICIAL_COMPOUND.fullmatch(name) is not None


@lru_cache(maxsize=REMEMBERED)
def general_words(word: str) -> int | None:
    """Return how few general words *word* is made of (the longest of its coordinated parts), or None if one is not.

    >>> general_words("맞춤형"), general_words("식품정보활용"), general_words("축산물")
    (1, 3, None)
    """
    word = BRACKETED.sub("", word) or word
    if _PLACE.fullmatch(word):
        return 0
    parts = [part for part in re.split(rf"[{DOTS}+&/\-]", word.lower()[:60]) if part]
    if len(parts) > 2 or _EACH.fullmatch(word):
        return 1
    if (whole := _fewest("".join(parts) if "-" in word else "-")) is not None:
        return whole
    counts = [_fewest(part) for part in parts]
    return None if None in counts else max((count for count in counts if count), default=0)


def _fewest(key: str) -> int | None:
    fewest = {0: 0}
    for start in range(len(key)):
        if start in fewest:
            for end in range(start + 1, min(len(key), start + _LONGEST_GENERIC) + 1):
                if key[start:end] in _GENERIC:
                    fewest[end] = min(fewest.get(end, len(key)), fewest[start] + 1)
    return fewest.get(len(key))


@lru_cache(maxsize=REMEMBERED)
def abbreviation(name: str) -> str:
    """Return the key of the abbreviation that *name* carries or is explained by in brackets, or nothing.

    >>> abbreviation("증명서 앱(COOV)"), abbreviation("COOV(증명서)"), abbreviation("돌봄 앱(app)")
    ('coov', 'coov', '')
    """
    match = _ABBREVIATED.search(name)
    latin = (match.group(1) or match.group(2)) if match else ""
    return latin.lower() if is_short_name(latin) else ""


def is_short_name(latin: str) -> bool:
    """Say whether a Latin word is an abbreviation or a coined name, neither an everyday word nor a technique's.

    >>> is_short_name("COOV"), is_short_name("VaroTIC"), is_short_name("Map"), is_short_name("GPS")
    (True, True, False, False)
    """
    coined = sum(map(str.isupper, latin)) > 1 and not _FORMULA.fullmatch(latin)
    return coined and latin.lower() not in words.ACRONYMS

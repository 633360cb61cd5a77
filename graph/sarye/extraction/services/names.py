"""What the name of a service looks like: its head noun, what makes it a name, and when two forms name one thing."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.services import words
from sarye.vocabulary import technologies
from sarye.vocabulary.naming import name_key

HEAD = "|".join(sorted(words.HEADS, key=len, reverse=True))
"""Nouns for what is built and run, as alternatives of a regular expression, longest first."""

_HEAD_END = re.compile(rf"(?:{HEAD})$")
_PRODUCT_END = re.compile(rf"(?:{HEAD}|{'|'.join(words.PRODUCT_ENDS)})(?:\([^()]*\))?$", re.IGNORECASE)

_OTHER_THING = re.compile(rf"(?:{'|'.join(words.OTHER_ENDS)}|[가-힣]{{2}}(?<!결)제)$")
_BODY = re.compile(
    r"(?:[가-힣]{2}(?:부|처|청|원|공사|공단|재단|협회|학회|조합|연맹|연합회|대학교?|연구소|진흥원|기관|기업|은행|센터)|"
    r"\(주\)|㈜|[가-힣]{2}(?:단|팀|본부|전략실|소통실|상황실|TF|티에프))$"
)
_PAGE = re.compile(rf"(.+?)\s?(?:공식\s?|대표\s?)?(?:{'|'.join(words.PAGES)})$")
_SENTENCE = re.compile(
    r"[!?…,→⇒:~]|[.。]\s*$|"
    r"(?:니다|세요|십시오|어요|아요|까요?|[해되하]야|하자|한다|된다|있다|없다|이다|됐다|했다|겠다|하기|되기|해요)$|"
    r"(?:으로|에서|하고|위해|위하여|까지|부터|라며|라고|하는|되는|위한|통한)$|"
    r"^(?:\d\d년|(?:을|를|이|가|은|는|의|에|와|과|로|으로|라며|라고|이라며|면서|및|등)(?:\s|$))|(?:\s(?:및|등|또는)|만큼)$"
)
_HARMFUL = re.compile(rf"(?:악성|불법|사칭|가짜|유해|피싱|도박|음란|해킹|위조)\s?(?:{HEAD})$")
_OBJECT = re.compile(r"[가-힣][을를]\s|에 (?:의한|따른|대한|관한)\s")
_GENERIC = frozenset(words.GENERIC)
_LONGEST_GENERIC = max(map(len, words.GENERIC))
_BASED = re.compile(
    r"^(?:인공지능|블록체인|빅데이터|사물인터넷|클라우드|메타버스|데이터|모바일)(?:기술)?(?:기반의?)?(?=..)"
)
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ADJECTIVE = re.compile(r"^(?:[가-힣]{1,4}[한운]|[가-힣]{1,3}된)\s+(?=\S)")
_KIND_END = re.compile(rf"(?:{HEAD}|알림서비스|체계|창구|제도|프로그램)$")
_ABBREVIATED = re.compile(r"\(([A-Za-z][A-Za-z0-9+\-]{2,20})[®™]?\)$|^([A-Za-z][A-Za-z0-9+\-]{2,20})\([가-힣]")
_PLACE = re.compile(
    r"[가-힣]{2,4}(?:[시군구읍면]|특별시|광역시|자치[시도])|경기도|강원도|제주도?|[가-힣]{2,8}(?:부|처|청|공사|공단|진흥원)"
)
_EACH = re.compile(r"[가-힣]+별")
_QUOTE_MARKS = str.maketrans("", "", "'\"‘’“”＇＂`´｢｣「」『』《》〈〉·ㆍ‧∙･・,.")


def has_head(name: str) -> bool:
    """Say whether *name* ends with the noun for something built and run.

    >>> has_head("역학조사 지원시스템"), has_head("나만의 예우")
    (True, False)
    """
    return bool(_PRODUCT_END.search(name))


def ends_with_kind(name: str) -> bool:
    """Say whether *name* ends with a noun that names nothing but what is built and run: 시스템, 서비스, 앱.

    >>> ends_with_kind("역학조사 지원시스템"), ends_with_kind("보조금24")
    (True, False)
    """
    return bool(_HEAD_END.search(_BRACKETED.sub("", name).rstrip()))


def ends_as_other_thing(name: str) -> bool:
    """Say whether *name* ends as projects, laws, events, documents or issues do.

    >>> ends_as_other_thing("드론 실증사업"), ends_as_other_thing("해변 안전관리 시스템")
    (True, False)
    """
    ends = _OTHER_THING.search(_BRACKETED.sub("", name).rstrip())
    return bool(ends) and not has_head(name) and not abbreviation(name)


def ends_as_body(name: str) -> bool:
    """Say whether *name* ends as organisations do.

    >>> ends_as_body("국립산림과학원"), ends_as_body("보이는 ARS")
    (True, False)
    """
    return bool(_BODY.search(_BRACKETED.sub("", name).rstrip()))


def is_page(name: str) -> bool:
    """Say whether *name* ends with a noun for web sites, which any organisation and event has."""
    return _BRACKETED.sub("", name).rstrip().endswith(words.PAGES)


def is_page_of_body(name: str) -> bool:
    """Say whether *name* is that of the web site any organisation has.

    >>> is_page_of_body("가람관리공단 누리집"), is_page_of_body("들꽃지기 누리집")
    (True, False)
    """
    match = _PAGE.match(name)
    if match is None:
        return False
    rest = match.group(1)
    return bool(_BODY.search(rest) or _OTHER_THING.search(rest)) or generic_word(rest.replace(" ", ""))


@lru_cache(maxsize=1)
def _technologies() -> frozenset[str]:
    return frozenset(name_key(label) for one in technologies.load() for label in one.labels)


def is_technology(name: str) -> bool:
    """Say whether *name* is a term of the technology scheme: the thing named is a technique, no service.

    >>> is_technology("지능형 교통 시스템"), is_technology("들꽃지기 교통 시스템")
    (True, False)
    """
    return name_key(_BRACKETED.sub("", name)) in _technologies()


def is_sentence(name: str) -> bool:
    """Say whether *name* reads as a sentence, a slogan or a piece of one.

    >>> is_sentence("함께 만들어 갑니다"), is_sentence("찾아가는 보조금24")
    (True, False)
    """
    return bool(_SENTENCE.search(name))


def is_harmful(name: str) -> bool:
    """Say whether *name* is a class of harmful things, which nobody announces as a service.

    >>> is_harmful("악성 앱"), is_harmful("불법드론 대응시스템")
    (True, False)
    """
    return bool(_HARMFUL.search(name))


def has_object(name: str) -> bool:
    """Say whether *name* holds a noun with an object particle: it describes in a clause rather than names."""
    return bool(_OBJECT.search(name))


@lru_cache(maxsize=8192)
def generic_word(word: str) -> bool:
    """Say whether *word* only describes: any service could be called so.

    >>> generic_word("맞춤형"), generic_word("정보공유"), generic_word("축산물")
    (True, True, False)
    """
    return general_words(word) is not None


@lru_cache(maxsize=8192)
def general_words(word: str) -> int | None:
    """Return how few general words *word* is made of (the longest of its coordinated parts), or None if one is not.

    >>> general_words("맞춤형"), general_words("식품정보활용"), general_words("축산물")
    (1, 3, None)
    """
    if _PLACE.fullmatch(word):
        return 0
    parts = [part for part in re.split(r"[·‧∙･ㆍ・+&/\-]", word.lower()[:60]) if part]
    if len(parts) > 2 or _EACH.fullmatch(word):
        return 1
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


@lru_cache(maxsize=8192)
def core(name: str) -> str:
    """Return the key of *name* without what its forms differ in: the kind of thing, the technique, brackets.

    >>> core("국민비서 알림서비스"), core("블록체인 기반 REC거래 서비스"), core("실시간 AI 가축관리시스템")
    ('국민비서', 'rec거래', '실시간인공지능가축관리')
    """
    key = _bare_key(name)
    key = re.sub(r"(?<![a-z])ai(?![a-z])", "인공지능", key)
    shorter = _KIND_END.sub("", key)
    while shorter != key and len(shorter) >= 2:
        key, shorter = shorter, _KIND_END.sub("", shorter)
    based = _BASED.sub("", key)
    return based if len(based) >= 2 else key


@lru_cache(maxsize=8192)
def _bare_key(name: str) -> str:
    return name_key(_ADJECTIVE.sub("", _BRACKETED.sub("", name)).translate(_QUOTE_MARKS))


@lru_cache(maxsize=8192)
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
    return sum(map(str.isupper, latin)) > 1 and latin.lower() not in words.ACRONYMS


@lru_cache(maxsize=8192)
def keys(name: str) -> frozenset[str]:
    """Return the keys of which two forms of one service share at least one: core, abbreviation, whole name."""
    return frozenset({core(name), abbreviation(name), _bare_key(name)} - {""})


def same_service(one: str, other: str) -> bool:
    """Say whether two forms name one service: a key in common, or one ends with the other.

    A form that puts a verb before the other (찾아가는 …) names a service of its own.

    >>> same_service("통합돌봄 플랫폼", "생거진천 통합돌봄 어플리케이션(app)")
    True
    >>> same_service("보조금24", "찾아가는 보조금24")
    False
    """
    if keys(one) & keys(other) or _nickname(one, other):
        return True
    return _ends_with(core(one), core(other), 3) or _ends_with(_bare_key(one), _bare_key(other), 5)


def _ends_with(one: str, other: str, shortest: int) -> bool:
    """Say whether one key ends with the other, or begins with it and goes on with words that only describe.

    The shorter has *shortest* letters and a third of the longer's at least.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < shortest or len(short) * 3 < len(long):
        return False
    if long.endswith(short):
        return not long.removesuffix(short).endswith(("는", "운", "한"))
    return long.startswith(short) and generic_word(long.removeprefix(short))


def _nickname(one: str, other: str) -> bool:
    """Say whether one form is only an adjective before the last word of the other: 똑똑한 회수로봇."""
    short, long = sorted((_bare_key(one), _bare_key(other)), key=len)
    called = any(_ADJECTIVE.match(name) for name in (one, other))
    return called and len(short) >= 4 and long.endswith(short)

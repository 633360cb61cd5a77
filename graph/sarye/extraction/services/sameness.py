"""When two forms name one service: what is left of a name without its kind and technique, and its abbreviation."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.services import names
from sarye.extraction.services.aliases import aliases
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import BRACKETED, name_key
from sarye.vocabulary.services import called

_BASED = re.compile(
    r"^(?:인공지능|블록체인|빅데이터|사물인터넷|클라우드|메타버스|데이터|모바일)(?:기술)?(?:기반의?)?(?=..)"
)
_SYSTEM = re.compile(r"(?:시스템|플랫폼|포털|앱)$")
_ADJECTIVE = re.compile(r"^(?:[가-힣]{1,4}[한운]|[가-힣]{1,3}된)\s+(?=\S)")
_HYPHEN = re.compile(r"(?<=[가-힣])-(?=[가-힣])")
_ON_WHAT = re.compile(r"(?<=\S)\s?기반의?\s(?!시설)(?=\S)")
"""``디지털 트윈 기반 물관리 플랫폼``: 기반 comes and goes within one name."""
_KIND_END = re.compile(rf"(?:(?!바우처)(?:{names.HEAD})|알림서비스|체계|창구|제도|프로그램)$")
_QUOTE_MARKS = str.maketrans("", "", f"'\"‘’“”＇＂`´｢｣「」『』《》〈〉{DOTS},.")


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
    return based if len(based) >= 2 and based != "바우처" else key


@lru_cache(maxsize=8192)
def _bare_key(name: str) -> str:
    plain = _HYPHEN.sub("", _ADJECTIVE.sub("", _ON_WHAT.sub(" ", BRACKETED.sub("", name))))
    return name_key(plain.translate(_QUOTE_MARKS))


@lru_cache(maxsize=8192)
def keys(name: str) -> frozenset[str]:
    """Return the keys of which two forms of one service share at least one: core, abbreviation, whole name, listed name."""
    known = called(name)
    listed = name_key(known.name) if known else ""
    return frozenset({core(name), names.abbreviation(name), _bare_key(name), *aliases(name), listed} - {""})


def same_service(one: str, other: str) -> bool:
    """Say whether two forms name one service: a key in common, or one ends with the other.

    A form that puts a verb before the other (찾아가는 …) names a service of its own.

    >>> same_service("통합돌봄 플랫폼", "생거진천 통합돌봄 어플리케이션(app)")
    True
    >>> same_service("디지털 트윈 기반 물관리 플랫폼", "디지털 트윈 물관리 플랫폼")
    True
    >>> same_service("보조금24", "찾아가는 보조금24")
    False
    """
    if keys(one) & keys(other) or _nickname(one, other):
        return True
    cores = core(one), core(other)
    short, long = sorted(cores, key=len)
    if long.startswith(short) and _of_other_kind(one, other):
        return False
    return _ends_with(*cores, 3) or _ends_with(_bare_key(one), _bare_key(other), 5)


def _ends_with(one: str, other: str, shortest: int) -> bool:
    """Say whether one key ends with the other, or begins with it and goes on with words that only describe.

    The shorter has *shortest* letters and a third of the longer's at least.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < shortest or len(short) * 3 < len(long):
        return False
    if long.endswith(short):
        return not long.removesuffix(short).endswith(("는", "운", "한"))
    return long.startswith(short) and names.generic_word(long.removeprefix(short))


def _of_other_kind(one: str, other: str) -> bool:
    """Say whether each of two whole names ends with a kind, and not with the same: X시스템, X 디지털플랫폼."""
    kinds = [match.group() if (match := _SYSTEM.search(_bare_key(name))) else "" for name in (one, other)]
    return all(kinds) and kinds[0] != kinds[1] and not _bare_key(one).endswith(_bare_key(other))


def _nickname(one: str, other: str) -> bool:
    """Say whether one form is only an adjective before the last word of the other: 똑똑한 회수로봇."""
    short, long = sorted((_bare_key(one), _bare_key(other)), key=len)
    called = any(_ADJECTIVE.match(name) for name in (one, other))
    return called and len(short) >= 4 and long.endswith(short)

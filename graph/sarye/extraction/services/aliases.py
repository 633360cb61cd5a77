"""Short names that stand together in the bracket behind a name: 갯벌정보서비스(애갯벌, GAPS)."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.services import names
from sarye.extraction.services.bodies import ends_as_body
from sarye.vocabulary.naming import name_key

_ALIASES = re.compile(r"\(([가-힣A-Za-z0-9 ,]{3,30})\)$")
_LATIN_ALIAS = re.compile(r"\(([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){1,3})\)$")
_HANGUL_ALIAS = re.compile(r"[가-힣]{3,10}")


@lru_cache(maxsize=8192)
def aliases(name: str) -> tuple[str, ...]:
    """Return the keys of the short names that stand together in the bracket at the end of *name*.

    >>> aliases("갯벌정보서비스(애갯벌, GAPS)"), aliases("갯벌정보서비스(지원, 상담)")
    (('애갯벌', 'gaps'), ())
    """
    if whole := _LATIN_ALIAS.search(name):
        return (name_key(whole.group(1)),)
    match = _ALIASES.search(name)
    parts = [part.strip() for part in match.group(1).split(",")] if match and "," in match.group(1) else []
    return tuple(name_key(part) for part in parts if _is_alias(part))


def _is_alias(part: str) -> bool:
    if _HANGUL_ALIAS.fullmatch(part):
        return not (names.generic_word(part) or ends_as_body(part))
    return bool(re.fullmatch(r"[A-Za-z0-9]{3,20}", part)) and names.is_short_name(part)

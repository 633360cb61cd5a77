"""Names made comparable without ever making two different names equal.

Hangul is kept whole: nothing is romanised, no distance is measured. Two names are the same only when they
are equal after NFC, and after the corporate mark, white space and the choice among middle dots have been folded away.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sarye.vocabulary.dots import alike

_CORPORATE = re.compile(r"㈜|\(\s*주\s*\)|（\s*주\s*）|주식회사|\(\s*유\s*\)|\(\s*재\s*\)|\(\s*사\s*\)|㈔|㈐")
BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
"""What stands in brackets within a name."""
_SPACE = re.compile(r"\s+")
_REMEMBERED = 8192
"""Names whose fold is remembered: a text says the same ones again and again."""


@lru_cache(maxsize=_REMEMBERED)
def tidy(name: str) -> str:
    """Bring *name* to NFC, drop its corporate mark and fold white space to single spaces.

    >>> tidy("㈜텔레비트"), tidy("서울특별시  금천구")
    ('텔레비트', '서울특별시 금천구')
    """
    return _SPACE.sub(" ", _CORPORATE.sub("", unicodedata.normalize("NFC", name))).strip()


@lru_cache(maxsize=_REMEMBERED)
def name_key(name: str) -> str:
    """Return the key by which two spellings of one name are equal: no spaces, no case, one middle dot.

    >>> name_key("SK 텔레콤") == name_key("sk텔레콤")
    True
    >>> name_key("청주시") == name_key("충주시")
    False
    """
    return alike(tidy(name)).replace(" ", "").casefold()

"""Names of bodies: whoever offers a service is none."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.register.register import Strength, load
from sarye.vocabulary.naming import BRACKETED
from sarye.vocabulary.services import called

_BODY = re.compile(
    r"(?:[가-힣]{2}(?:부|(?<![벤출조근래우])처|(?<![신요])청|원|공사|공단|재단|협회|학회|조합|연맹|연합회|대학교?|연구소|진흥원|기관|(?<![조료동이명방])기구|기업|은행|센터)(?<![지회인직자민]원)|"
    r"\(주\)|㈜|[가-힣]{2}(?:단|팀|본부|전략실|소통실|상황실|TF|티에프))$"
)
REMEMBERED = 8192
"""Names whose form is remembered: each is weighed by several finders."""


@lru_cache(maxsize=REMEMBERED)
def ends_as_body(name: str) -> bool:
    """Say whether *name* ends as organisations do.

    >>> ends_as_body("국립산림과학원"), ends_as_body("보이는 ARS")
    (True, False)
    """
    return bool(_BODY.search(BRACKETED.sub("", name).rstrip()))


@lru_cache(maxsize=REMEMBERED)
def is_body(name: str) -> bool:
    """Say whether *name* is that of a body of the register, and of no known service.

    >>> is_body("한국소비자원"), is_body("카카오"), is_body("나라장터")
    (True, True, False)
    """
    return called(name) is None and load().strength(name) not in (None, Strength.WEAK)

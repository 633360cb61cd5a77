"""What an undertaking or a ceremony in quotation marks is about: ‘X 구축사업’, “Y 시범운행 착수행사”, ‘Z 개통식’."""

from __future__ import annotations

import re

from sarye.extraction.services import names
from sarye.extraction.services.bodies import ends_as_body
from sarye.reading.case import Span

_BUILD = r"구축|개발|고도화|도입|개편|개선|제작"
_LAUNCH = r"개통|출시|오픈|론칭|런칭|시범\s?(?:운행|운영)|시연|개소|운영"
_STAGE = r"(?:\s및\s[가-힣 ]{2,14}?(?:구축|개발|제작))?(?:\s?(?:착수|완료|기념|시범|실증|본격|\d차|사업|및 운영))*?"
_EVENT = r"(?:사업|행사|식|기념식|보고회|설명회|시연회|업무\s?협약)"
_UNDERTAKING = re.compile(rf"(.{{3,}}?\S)\s?(?:({_BUILD})|({_LAUNCH})){_STAGE}\s?{_EVENT}(?:\([^()]*\))?\*?$")
_GRANT = re.compile(r"(.{2,}바우처)\s?(?:지원\s?)?(?:사업|제도)$")


def what_is_undertaken(text: str, inner: Span) -> Span | None:
    """Return the place of the thing that the quoted undertaking at *inner* builds or launches, or None.

    Of what is only built the name says by its end that it is run; what is launched may bear any name.

    >>> text = "갯벌 알림시스템 구축사업"
    >>> what_is_undertaken(text, Span(0, len(text))).of(text)
    '갯벌 알림시스템'
    """
    quote = inner.of(text)
    match = _GRANT.match(quote) or _UNDERTAKING.match(quote)
    if match is None:
        return None
    name = match.group(1)
    launched = match.re is _UNDERTAKING and match.group(3)
    if not (names.ends_with_kind(name) or launched) or names.ends_as_other_thing(name) or ends_as_body(name):
        return None
    return Span(inner.start, inner.start + len(name))

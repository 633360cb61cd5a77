"""Names listed item by item, each with the body that offers it in brackets: ① … 서비스(가람은행) ② … 앱(들꽃)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sarye.extraction.services import names
from sarye.extraction.services.bodies import ends_as_body
from sarye.reading.case import Span
from sarye.reading.sentences import trim

_FEWEST = 3
_NEAR = 160
_BODY = r"\((?![A-Za-z]{1,5}\))[^()\n\d:~→]{2,24}(?<!\s등)\)"
_PART = r"[^①-⑳❶-❿()\n:]"
_NAME = rf"({_PART}{{3,45}}?(?:\([^()\n]{{1,12}}\){_PART}{{1,30}}?)?)"
_NUMBERED = re.compile(rf"[①-⑳❶-❿]\s?{_NAME}{_BODY}")
_BULLETED = re.compile(rf"^[ \t]*[-·▪○ㅇ•◦∙‣]\s?{_NAME}{_BODY}[ \t]*$", re.MULTILINE)


def items(text: str, span: Span) -> Iterator[Span]:
    """Yield the names in lists of ``text[span]`` most of whose items end with the kind of thing that they are.

    >>> text = "① 물때 알림 서비스(가람은행) ② 원격 판독(들꽃) ③ 갯벌길 앱(새벽)"
    >>> [one.of(text) for one in items(text, Span(0, len(text)))]
    ['물때 알림 서비스', '원격 판독', '갯벌길 앱']
    """
    for pattern in (_NUMBERED, _BULLETED):
        found = [trim(text, Span(*match.span(1))) for match in pattern.finditer(text, span.start, span.end)]
        for run in _runs(found):
            kinds = sum(names.ends_with_kind(one.of(text)) for one in run)
            if len(run) >= _FEWEST and kinds * 2 >= len(run):
                yield from (one for one in run if _is_name(one.of(text)))


def _runs(found: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield the items that stand near each other."""
    run = list(found[:1])
    for one, other in pairwise(found):
        if other.start - one.end > _NEAR:
            yield run
            run = []
        run.append(other)
    yield run


def _is_name(name: str) -> bool:
    return not (
        names.ends_as_other_thing(name)
        or ends_as_body(name)
        or names.is_sentence(name)
        or names.generic_word(name.replace(" ", ""))
    )

"""Foundations and unions by the mark of their legal form: ``(재)가온 장학회``, ``(사)다온누리``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.particles import ends_word, without_particle
from sarye.reading.case import Span
from sarye.register.forms import form_of, is_class
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Method, OrganizationType

_FOUNDED = re.compile(
    rf"(?<![{WORD}])(?:(?P<union>㈔|㈐|[(（]\s*사\s*[)）])|[(（]\s*재\s*[)）]|(?:재단|사단|사회복지|학교)법인(?=\s))\s?"
    rf"(?P<name>[가-힣A-Za-z0-9&]{{2,20}})(?:\s(?P<kind>[가-힣]{{2,12}}))?"
)
"""``(재)가온 장학회``: a foundation or a union by its legal form."""
_MARKS = re.compile(r"[㈔㈐(（법](?:(?<=[㈔㈐])|(?<=[(（])\s?[재사]\s?[)）]|(?<=법)인\s)")
"""What such a mark begins with: a quick look whether a text has any."""
_KIND = re.compile(
    r"[가-힣]{0,4}(?:장학회|사업회|복지회|진흥회|협회|연합회|협의회|학회|재단|연구[소원]|센터|조합|복지관|봉사단)"
)


def founded(text: str, span: Span) -> Iterator[NameHit]:
    """Yield names behind the mark of a foundation or a union: unknown ones, and with a second word that is its kind."""
    if not _MARKS.search(text, span.start, span.end):
        return
    for match in _FOUNDED.finditer(text, span.start, span.end):
        start = match.start("name")
        kind = without_particle(match["kind"]) if match["kind"] else ""
        if kind and _KIND.fullmatch(kind):
            end, known = match.start("kind") + len(kind), False
        elif match["union"]:
            end = start + len(without_particle(match["name"]))
            known = form_of(text[start:end]) is not None or bool(bearers(text[start:end]))
        else:
            continue
        name = text[start:end]
        if ends_word(text, end) and not (known or is_class(name) or name.endswith("장")):
            yield NameHit(Span(start, end), Method.PATTERN, OrganizationType.ASSOCIATION)

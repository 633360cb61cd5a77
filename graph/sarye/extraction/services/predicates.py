"""What the predicate of a clause tells of a name, however many adverbials stand between."""

from __future__ import annotations

import re

from sarye.extraction.services.deeds import MAKE, PLAIN
from sarye.vocabulary.dots import DOTS

_CLAUSE_END = "을를며고니서는한될된"
_ADVERB, _ADVERB_ALONE = (
    rf"(?:[가-힣A-Za-z0-9{DOTS}()~%’'*]{{1,18}}[을를]\s(?:통해|통하여|위해|위하여|대상으로|기반으로|바탕으로|중심으로|거쳐|비롯해|포함해)\s|"
    r"(?!통[해한하]|위[해한하]|대상|비롯|포함|둘러|두고|기반|바탕|중심|금지|중단|폐지|제재|단속)"
    rf"[가-힣A-Za-z0-9{DOTS}()~%’'*]{{1,18}}(?<![{ends}])\s)"
    for ends in (_CLAUSE_END, _CLAUSE_END + "이가")
)
"""A word or two of a clause that hold no further object and end as no clause does; the second kind no further subject."""
_DONE_TO = r"(?=하|할|한|해|했|합|함)(?!하지\s|하려|하기|해야|할\s(?:예정|계획|수|방침))"
_DONE = r"(?=되|된|됐|됨)(?!되지\s|되려|되기|되어야)"
_OFFER = r"(?:운영|운용|제공|시행|실시|개방|공개|발급)"
_FINITE = r"(?=함|\s?중|\.(?:\s|$)|하고\s있)"
_MADE_IN_CLAUSE, _RUN_IN_CLAUSE = (
    re.compile(
        rf"{PLAIN}(?:[을를]\s{_ADVERB}{{1,8}}?{deed}{_DONE_TO}|[은는이가]\s{_ADVERB_ALONE}{{1,8}}?{deed}[*]*{_DONE}|"
        rf"[은는]\s{_ADVERB}{{1,8}}?{deed}{_FINITE})"
    )
    for deed in (MAKE, _OFFER)
)


def made_in_clause(text: str, at: int) -> bool:
    """Say whether the predicate of the clause tells that what ends at *at* is made, however many adverbials stand between.

    >>> made_in_clause("물때 서비스는 가람연구원 북부본부와 협업을 통해 개발되었다", 6), made_in_clause("물때 서비스를 위해 개발한", 6)
    (True, False)
    """
    return bool(_MADE_IN_CLAUSE.match(text, at))


def run_in_clause(text: str, at: int) -> bool:
    """Say the same of what is run or offered: X를 국내외 모든 창구와 공관을 통해 시행한다."""
    return bool(_RUN_IN_CLAUSE.match(text, at))

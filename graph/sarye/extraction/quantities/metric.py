"""What a figure counts or measures: the noun phrase beside it, in the text's own words."""

from __future__ import annotations

import re

from sarye.extraction.quantities.direction import VERB
from sarye.extraction.quantities.figures import Figure
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span

_REACH = 4
_MARKS = "‘’'“”\"`´＇,.()[]{}<>「」『』｢｣《》*:;·◊○□ㅇ-①②③④⑤⑥⑦⑧⑨※▲△→"
_PARTICLE = r"으로써|으로|에서|에게|까지|부터|이라는|라는|이며|이고|이다|씩|보다|[을를이가은는의에로와과도]"
_NOUN_TAIL = re.compile(rf"(?:{_PARTICLE})$")
_LEADING = re.compile(rf"^[)\]’'”\"]*\s?(?:간\s)?(?:(?:{_PARTICLE})(?=\s))?")
_FOLLOWS = re.compile(r"\s?(?:이상|이하|이내|정도|가량|규모|수준)?의?\s?(?=[가-힣A-Za-z‘'“])")
_OTHERWISE = re.compile(
    r"(?:에게|에서|으?로|씩|까지|부터|보다|이며|이고|이다|간|만에|[을를은는이가에과와도])(?![가-힣])"
)
_FILLER = re.compile(
    r"이상|이하|이내|미만|정도|가량|규모|수준|약|총|월|연|연간|매년|평균|모두|각각|현재|또|및|등|중|상당|선정|만"
    r"|최대|최소|올해|기준|대비|전년|대한|달하는|이르는|통해|위해|위한|크게|특히|이번|함께|거쳐|현행|연내|내|외|간"
)
_DATED = re.compile(r"\d[\d.,]*(?:년|월|일|$)")
_PREDICATE = re.compile(
    r"(?:해|하여|하며|하고|되어|되고|되며|었고|았고|였고|으며|으나|지만|[가-힣]{2}[한된]|하는|되는|없이|토록)$"
)


def metric(text: str, clause: Span, figure: Figure) -> str:
    """Return what is counted or measured: the noun phrase beside the figure, in the text's own words (may be empty)."""
    after = _following(text[figure.span.end : clause.end])
    before = _preceding(text[clause.start : figure.span.start])
    counted = figure.kind in (UnitKind.COUNT, UnitKind.GUARDED) and not seconds(figure.unit)
    first, second = (after, before) if counted else (before, after)
    return first or second


def _following(after: str) -> str:
    """Read the noun phrase that follows: "의 증명서 발급 및 …" gives 증명서 발급."""
    head = _FOLLOWS.match(after)
    if head is None or _OTHERWISE.match(after):
        return ""
    words: list[str] = []
    for word in after[head.end() :].split()[:_REACH]:
        noun = _noun(word)
        if not _nominal(noun, word):
            break
        words.append(noun)
        if noun != word:
            break
    return " ".join(words)


def _preceding(before: str) -> str:
    """Read the noun phrase that comes before: "설치대수를 ", "행정정보(", "검출률은 "."""
    words: list[str] = []
    for word in reversed(_LEADING.sub("", before).rstrip(" (:").split()[-_REACH:]):
        noun = _noun(word)
        if not words and (_FILLER.fullmatch(noun) or _DATED.match(noun)):
            continue
        ended = bool(words) and ((noun != word.strip(_MARKS) and not word.endswith("의")) or word[-1] in ",;:)")
        if ended or not _nominal(noun, word):
            break
        words.insert(0, word.strip(_MARKS) if words else noun)
    return " ".join(words)


def _noun(word: str) -> str:
    bare = word.strip(_MARKS)
    return (_NOUN_TAIL.sub("", bare) if len(bare) > 2 else bare).strip(_MARKS)


def _nominal(noun: str, word: str) -> bool:
    bare = word.strip(_MARKS)
    return bool(noun) and not (
        VERB.search(f"{word} ") or _PREDICATE.search(bare) or _FILLER.fullmatch(noun) or _DATED.match(noun)
    )

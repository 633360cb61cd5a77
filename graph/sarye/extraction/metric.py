"""What a figure counts or measures: the noun phrase beside it, in the text's own words."""

from __future__ import annotations

import re

from sarye.extraction.figures import Figure
from sarye.extraction.quantity_meaning import VERB
from sarye.extraction.units import UnitKind, seconds
from sarye.reading.case import Span

_MARKS = "‘’'“”\"`´＇,.()[]{}<>「」『』｢｣《》*:;·◊○□ㅇ-①②③④⑤⑥⑦⑧⑨※▲→"
_NOUN_TAIL = re.compile(r"(?:으로써|으로|에서|에게|까지|부터|이라는|라는|[을를이가은는의에로와과도])$")
_FILLER = re.compile(
    r"(?:이상|이하|이내|미만|정도|가량|규모|수준|약|총|연간|매년|평균|모두|각각|현재|또|및|등|중"
    r"|최대|최소|올해|기준|대비|전년|대한|달하는|이르는|통해|위해|위한)$"
)


def metric(text: str, clause: Span, figure: Figure) -> str:
    """Return what is counted or measured: the noun phrase beside the figure, in the text's own words."""
    after = _following(text[figure.span.end : clause.end])
    before = _preceding(text[clause.start : figure.span.start])
    counted = figure.kind in (UnitKind.COUNT, UnitKind.GUARDED) and not seconds(figure.unit)
    first, second = (after, before) if counted else (before, after)
    return first or second


def _following(after: str) -> str:
    """Read the noun phrase that follows: "의 증명서 발급 및 …" gives 증명서 발급."""
    head = re.match(r"\s?(?:이상|이하|이내|정도|가량|규모|수준)?의?\s?(?=[가-힣A-Za-z‘'“])", after)
    if head is None or re.match(r"(?:[을를은는이가]|에서?|으?로|씩|까지|이며|이고|이다|과|와)\b", after):
        return ""
    words: list[str] = []
    for word in after[head.end() :].split()[:4]:
        bare = word.strip(_MARKS)
        noun = _NOUN_TAIL.sub("", bare) if len(bare) > 2 else bare
        if not noun or VERB.search(word + " ") or _FILLER.fullmatch(noun):
            break
        words.append(noun)
        if noun != bare or word[-1] in ",.)":
            break
    return " ".join(words)


def _preceding(before: str) -> str:
    """Read the noun phrase that comes before: "설치대수를 ", "행정정보(", "검출률은 "."""
    words: list[str] = []
    before = re.sub(r"^(?:[은는이가을를의와과도에로]|으로|에서|이며|이고)(?=\s)", "", before)
    for word in reversed(before.rstrip(" (:").split()[-4:]):
        bare = word.strip(_MARKS)
        noun = _NOUN_TAIL.sub("", bare) if len(bare) > 2 else bare
        if words and (noun != bare and not bare.endswith("의")):
            break
        if not noun or VERB.search(word + " "):
            break
        if _FILLER.fullmatch(noun):
            continue
        words.insert(0, bare if words else noun)
    return " ".join(words)

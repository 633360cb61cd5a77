"""What a figure counts or measures: the noun phrase beside it, in the text's own words.

A counter looks at the noun behind it first, a measure at the noun before it, unless 의 says that what follows is
measured. Where nothing stands beside the figure, the subject of its clause is what it tells of.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.movement import MOVES, VERB
from sarye.extraction.quantities.nouns import (
    MARKS,
    MODIFIER,
    PARTICLE,
    QUALIFIER,
    REMEMBERED,
    is_numbered,
    is_per,
    names_nothing,
    noun,
)
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span

_REACH = 4
_LONGEST = 20
"""Letters of a word; a longer one is a line that lost its spaces."""
_END = 40
"""Letters at the end of a word by which its kind is seen."""
_LINE = 60
"""Letters that no noun has, whatever the line that it stands in."""
_LEADING = re.compile(rf"^[)\]’'”\"]*\s?(?:간\s)?(?:(?:{PARTICLE})(?=[\s,]),?)?")
_FOLLOWS = re.compile(r"\s?(?:이상|이하|이내|정도|가량|규모|수준|상당|내외|안팎|급)?(?:의\s|\s?)(?=[가-힣A-Za-z‘'“])")
_OF = re.compile(r"\s?(?:이상|이하|이내|정도|가량|규모|수준|상당|내외|안팎)?의\s(?=[가-힣A-Za-z‘'“])")
_OTHERWISE = re.compile(
    r"[’'”\"]?\s?(?:이상|이하|이내|정도|가량|넘게|수준|규모)?"
    r"(?:(?:에게|에서|으?로|까지|부터)(?:는|도|만|부터)?|만(?:에|이|입)[가-힣]*|씩|보다|이며|이고|이다|인데|이지만|입니다|이었다|였다|간|만에|[을를은는이가에과와도])(?![가-힣])"
)
_WHILE = re.compile(r"낮은|높은|많은|적은|작은|큰|넓은|빠른|늦은")
"""Adjectives that stand before a figure and govern it, not a noun."""
_DATED = re.compile(
    r"\d[\d.,]*[십백천만억조]*여?(?:년|월|일|건|명|개|곳|회|원|%|$)|[가-힣]+별(?:로|에서는?)?$|\d+인당$|[’'‘]\d\d"
)
_ADNOMINAL = by_first_letters(
    r"(?:[하되있없받주내르니찾넘키쓰]|걸리|달리|웃도|만드|[어아커해]지|맡|막|놓|나가|나오|다니|오르)는$"
    r"|(?:놓|쌓|쓰|보|높|줄|모|섞|움직|늘|걸|남)인$|(?:많|낮|높|같|작|넓|젊|좋|늦|깊|받|얻|찾|맡|입|읽)은$|[린난진온긴른]$(?<=[가-힣]{2})"
)
_NOT_ADNOMINAL = re.compile(
    r"(?:사진|추진|선진|라온|온라인|시즌|직원|어린|기온|개선|촉진|지진|고온|저온|체온|수온|평온|난|신진)$"
)
_PREDICATE = re.compile(
    r"(?:(?<![피이손동서남방재공양상])해|하여|하며|하고|되어|되고|되며|었고|았고|였고|으며|으나|지만|[가-힣]{2}[한된]|하는|되는|없이|토록"
    r"|(?:하|되|으|려|기|보)면|[해여돼어아]야|위해서|대해서|(?:어|아|써|면|들여)서|[짐움함됨음]에?|앞서|따르면|경우|오름|내림"
    r"|(?<=[가-힣])(?<![사창광신보재최중원경공제참출권충선금저차])고|(?<=[가-힣])(?<![언국영단색용제방장연])어|(?<=[가-힣])(?<![육유소영시리])아|[어아]나)$"
)
_AFTER_EVENT = re.compile(
    r"(?:이후|이전|이래|당시)(?:에는|에도|에|보다|부터|까지|의)?|후|뒤|뒤에|전|시|[가-힣]+로부터"
    r"|이?외에는?도?|아니라|뿐만?|[가-힣]+뿐만?|(?:목표|대상|바탕|중심|기반|토대|계기|목적)으?로"
)
"""What makes the noun before it a time, a purpose or something besides, and no measure: 설치 후, 이용 시, 이 외에도."""
_OF_NOUN = frozenset(
    ("통해", "통해서", "통한", "위해", "위하여", "위한", "거쳐", "따라", "대비", "비해", "대한", "대해", "함께", "불구")
)
"""What governs the noun before it, which is then a means, a purpose or what is compared with: 추첨을 통해 총 80명."""
_ADVERBIAL = re.compile(r"(?:[과와에로]|에서[는도]?|까지|부터)\s(?:약\s|총\s)?$")
"""The end of what is no subject, object or bare name of what is counted behind it: 국제기구와 20개국."""
_CLOSED = re.compile(r"[가-힣](?:[이하되]며|[되하]고|면서),?$|[가-힣],$")
"""The end of a clause or of an item, across which a qualifier has no noun."""
_SUBJECT = re.compile(r"\S*[가-힣A-Za-z)’”'\"][은는이가도](?=\s)")
_BOUNDARY = re.compile(r"[.;…]\s|[했였됐었았](?:으며|고|으나|지만|는데)[\s,]|[가-힣](?:되며|하며|지만|으나)[\s,]")
_LASTS = re.compile(r"\s?(?:여\s?)?(?:간|동안|만에|사이|[은는]\s|\(|\s[^가-힣])")
_ACTOR = re.compile(
    r"[가-힣]{2,}(?:부|청|처|시|군|공사|공단|위원회|권익위|정부|진흥원|연구원|재단|협회|장관|원장|회장|청장|국장|센터)$|^(?:또한|한편|특히|아울러|이)$"
)
"""Who acts, and is measured by nothing."""
_NO_MEASURE = re.compile(rf"{_ACTOR.pattern}|(?:^|\s)(?:[가-힣]{{1,6}}(?:시|군|구|도)|평일|주말|매회|국내|해외)$")
"""Nor is where or when it was."""
_BY_MEANS = re.compile(r"(?:통해|통하여|거쳐|거친\s?뒤|위해|따라)\s(?:약\s|총\s|모두\s)?$")
"""Behind a means of choosing a topic tells what was chosen, and a subject who chose: 작품은 심사를 거쳐 총 40점."""
_HALF_BRACKET = re.compile(r"\s?[(\[][^)\]]*$|^[^(\[]*[)\]]\s?")
_CUT = re.compile(r"[(\[{].*$")
_NO_THING = re.compile(
    r"[\d.,~∼～’'‘–\-:/→×=+\s년월일시분차위호세대명건개원%]+|(?:각|향후|당초|인|마|날|때|우리|것|신규|대상|전체|합계|총계|계|수|[^가-힣]|[의을를이가에다고예오앞반주간일초대층점원])"
)
"""Dates, ranks and other numbers, and words that say nothing by themselves."""
_FOUND_OUT = re.compile(r"(?:[가-힣]+\s){0,2}?[가-힣]*\s?결과")
"""``설문조사 결과``: where a figure comes from."""
_RANK = re.compile(r"^\d{1,2}위\s?(?=[가-힣A-Za-z])")
_FIGURES = re.compile(r"[(（](?:(?:약|총|평균)?\s?\d[\d.,]*\s?[가-힣%]{1,4},\s?)+")
"""What stands in a bracket before its second figure, where both tell of what stands before the bracket."""
_DEED = re.compile(r"[가-힣](?P<mark>[을를이가])(?P<how>\s[가-힣]{1,4}(?:히|게|적으로))?\s(?P<deed>[가-힣]{2,4})$")
"""An object (with an adverb a subject too) and a bare noun before a bracket: it is a deed where it is made a verb behind the bracket."""
_CLOSES_DEED = re.compile(
    r"[^()\[\]\n]{0,60}[)\]](?:\s?(?:하|한|할|함|해|했|되|된|될|됨|됐|시[키킨킬킴켜켰])|\s*(?:[.;]|$))"
)
"""The end of a bracket behind which the deed before it is made a verb, or nothing more is said: 선정(12곳)하고."""
_BEHIND_COMMA = re.compile(r"^.*[,·](?=[가-힣]{2})(?!.*[)\]])")


def metric(text: str, sentence: Span, clause: Span, figure: Figure) -> str:
    """Return what is counted or measured: the noun phrase beside the figure, in the text's own words (may be empty).

    :param sentence: where the subject of the figure is looked for at most.
    :param clause: the text around the figure up to its neighbours.
    """
    behind = text[figure.span.end : clause.end]
    after = _following(behind)
    done = _CLOSES_DEED.match(text, figure.span.end, sentence.end) is not None
    before = _before(text[clause.start : figure.span.start], done=done) or _before_bracket(
        text, sentence.start, figure.span.start
    )
    counted = figure.kind in (UnitKind.COUNT, UnitKind.GUARDED) and not seconds(figure.unit)
    if not counted and _ACTOR.search(before):
        before = ""
    first, second = (after, before) if counted or _OF.match(behind) else (before, after)
    if first or second:
        bare = _NO_MEASURE.search(second) or _ADVERBIAL.search(text, clause.start, figure.span.start)
        besides = counted and first and not bare
        return _named(first or second) or (_named(second) if besides else "")
    if seconds(figure.unit) and _LASTS.match(behind):
        return ""
    by_means = counted and _BY_MEANS.search(text, clause.start, figure.span.start) is not None
    return _named(_subject(text[sentence.start : figure.span.start], topics=by_means))


def _named(phrase: str) -> str:
    """Return *phrase* without brackets, ranks and numbers around it, empty where it names nothing that is measured."""
    phrase = _unnumbered(_RANK.sub("", _HALF_BRACKET.sub("", phrase).strip("+*▷→ ")))
    if _NO_THING.fullmatch(phrase) or _FOUND_OUT.fullmatch(phrase) or names_nothing(phrase):
        return ""
    return phrase if max(map(len, phrase.split()), default=0) <= _LONGEST else ""


def _unnumbered(phrase: str) -> str:
    """Return *phrase* without the numbers at its end: 백신 접종자 1차."""
    words = phrase.split()
    while words and is_numbered(words[-1].strip(MARKS)):
        words.pop()
    return " ".join(words)


def _following(after: str) -> str:
    """Read the noun phrase that follows: "의 증명서 발급 및 …" gives 증명서 발급."""
    head = _FOLLOWS.match(after)
    if head is None or _OTHERWISE.match(after):
        return ""
    words: list[str] = []
    for word in after[head.end() :].split()[:_REACH]:
        bare = _CUT.sub("", word)
        named = noun(bare)
        if not _nominal(named, bare) or (not words and MOVES.match(named)):
            break
        words.append(named)
        if named != word:
            break
    return " ".join(words)


def _before(before: str, *, done: bool) -> str:
    """Read the noun phrase before the figure, inside the bracket that it stands in or before it.

    :param done: whether a deed may stand before the bracket (기업을 선정(12곳)하고), which is measured by its object;
        how something moved (기간을 단축(10일 → 4일)) is one anyway.
    """
    opened = max(before.rfind("("), before.rfind("["))
    if opened <= max(before.rfind(")"), before.rfind("]")):
        return _preceding(before)
    deed = _DEED.search(before, max(0, opened - _END), opened)
    told = deed is not None and (done or MOVES.match(deed["deed"]) is not None)
    verbal = deed is not None and told and (deed["how"] or deed["mark"] in "을를") and not _qualifies(deed["deed"])
    return _preceding(before[opened + 1 :]) or _preceding(before[: deed.end("mark")] if deed and verbal else before)


def _before_bracket(text: str, start: int, end: int) -> str:
    """Read the noun phrase before the bracket in which a figure stands behind others: 가람전자(18.8%, 1,038건)."""
    opened = max(text.rfind("(", start, end), text.rfind("（", start, end))
    return _preceding(text[start:opened]) if opened >= 0 and _FIGURES.fullmatch(text, opened, end) else ""


def _preceding(before: str) -> str:
    """Read the noun phrase that comes before: "설치대수를 ", "행정정보(", "검출률은 "."""
    words: list[str] = []
    modified = skipped = governed = False
    for word in reversed(_LEADING.sub("", before).rstrip(" (:").split()[-_REACH - 2 :]):
        named = noun(word)
        if not words and (_AFTER_EVENT.fullmatch(word.strip(MARKS)) or (skipped and _CLOSED.search(word))):
            return ""
        if modified and not words and word.endswith(("은", "는")) and _ACTOR.search(named):
            return ""
        if not words and (_qualifies(named) or _WHILE.fullmatch(word) or MODIFIER.fullmatch(named)):
            modified, skipped = modified or MODIFIER.fullmatch(named) is not None, True
            governed = word in _OF_NOUN
            continue
        if governed:
            return ""
        ended = bool(words) and ((named != word.strip(MARKS) and not word.endswith("의")) or word[-1] in ",;:)")
        if ended or len(words) == _REACH or not _nominal(named, word):
            break
        whole = word.strip(MARKS) if words else named
        alone = _BEHIND_COMMA.sub("", whole) if "·" not in whole else whole
        words.insert(0, alone)
        if alone != whole or word[0] in "([":
            break
    return " ".join(words)


_CLAUSE_LENGTH = 300
"""Letters before a figure in which its subject is looked for."""


def _subject(before: str, *, topics: bool = False) -> str:
    """Read the last subject or topic before the figure in its clause: "만족도는 지난해보다 " gives 만족도.

    :param topics: whether only a topic will do.
    """
    before = before[-_CLAUSE_LENGTH:]
    ends = [edge.end() for edge in _BOUNDARY.finditer(before)]
    start = ends[-1] if ends else 0
    for found in reversed(list(_SUBJECT.finditer(before, start))):
        if topics and not found[0].endswith(("은", "는")):
            continue
        phrase = "" if noun(found[0]) == found[0].strip(MARKS) else _preceding(before[start : found.end()])
        if phrase and not _ACTOR.search(_CUT.sub("", phrase)):
            return phrase
    return ""


@lru_cache(maxsize=REMEMBERED)
def _qualifies(named: str) -> bool:
    return not named or bool(QUALIFIER.fullmatch(named) or is_per(named) or _DATED.match(named))


@lru_cache(maxsize=REMEMBERED)
def _nominal(named: str, word: str) -> bool:
    bare = word.strip(MARKS)[-_END:]
    if len(named) > _LINE or _qualifies(named) or _PREDICATE.search(bare):
        return False
    if bare.endswith("는"):
        return _ADNOMINAL.search(bare) is None
    if _ADNOMINAL.search(bare) and not _NOT_ADNOMINAL.search(bare):
        return False
    return VERB.search(f"{word[-_END:]} ") is None

"""Whether a named body takes part in what a sentence tells, and by which words.

The particle behind the name (of an enumeration: behind its last member) says how the name is tied to its clause;
cues in the rest of the clause say to what. Where no clause does, the place of the name can: a list that a label opens,
a note that lists nothing but bodies, a column under its head, the bracket behind a piece of work. A name without any
such tie is only mentioned.
"""

from __future__ import annotations

import re

from sarye.extraction.organizations.bracketed import named_behind
from sarye.extraction.organizations.cues import HAND_IN_HAND
from sarye.extraction.organizations.dealt_with import LEFT_OUT, dealt_with
from sarye.extraction.organizations.doers import does, done_with
from sarye.extraction.organizations.enumeration import ITEM, Group
from sarye.extraction.organizations.footnotes import is_against, is_cited, is_of_partners, only_lists
from sarye.extraction.organizations.heads import by_head, has_head, is_ceremony, is_expert
from sarye.extraction.organizations.involved import involved, only_example
from sarye.extraction.organizations.listing import BULLETS
from sarye.extraction.organizations.owners import shares_out
from sarye.extraction.organizations.posts import OFFICIALS
from sarye.extraction.organizations.rules import SUBJECT, WITH, Tie, rules_for
from sarye.extraction.organizations.tables import in_column
from sarye.extraction.organizations.untied import untied
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_LIST_LABEL = (
    r"(?:(?:참여|협력|협조|협약|협업|주관|운영|수행|시행|공동|참석|지원|연구|개발|실증|공급|제작|구축|전담|위탁|컨소시엄|컨소시움|의료|파트너)\s?"
    r"(?:참여\s?)?(?:기관|기업|부처|대학|업체|병원|지자체|단체|사)|컨소시엄|이사회|협의체|추진체계|주최|주관|후원|공동주최|공동주관)"
)
_LISTED = re.compile(
    rf"\s*(?:[{BULLETS}]\s*)*"
    rf"(?P<label>[(（<【\[]?\s*(?:[가-힣]{{2,8}}\s)?{_LIST_LABEL}(?:\s?[{DOTS}/]\s?(?:주최|주관|후원))?(?:\s?[(（](?:총\s?)?\d+[^()]{{0,8}}[)）])?\s*[)）>】\]:：]+\s*[:：]?\s*)?"
    rf"(?:{ITEM}\s?)?(?:[(（][재사][)）]\s?)?"
)
_LIST_END = re.compile(
    r"\s*(?:등)?\s*(?:\d+\s?개\s?[가-힣]{1,4})?\s*(?P<told>[가-힣]{0,5}\s?(?<![미불])(?:참여|참석))?\s*[.),，]*\s*$"
)
"""A footnote or a line that only lists bodies says who the bodies of the text above are."""
_BULLET = re.compile(rf"\s*[{BULLETS}]")
_REFUSED = re.compile(rf"\s?(?:등)?(?:[은는을를이가]|\s)\s?(?:모두\s)?(?:{LEFT_OUT})")
"""``A, B 제외``: those who are named are left out."""
_APPOINTED = re.compile(r"(?:전담|주관|수행|시행|협력|참여|운영|총괄|위탁|협업|협약)\s?(?:기관|기업|업체|사)인\s$")
"""``전담기관인 A``: what a body is for stands before its name."""
_WISHED = re.compile(
    r"(?:는|할|될|한)\s?(?:것이|필요가|필요성이|방안을?)\s?(?:중요|필요|있|바람직|시급|제안|제언|촉구)"
)
"""What somebody says ought to be done together is not done yet: ``A와 협력하는 것이 중요하다``."""
_ROLES = re.compile(
    r"\s?등\s(?:[가-힣]+\s){0,2}?(?:추천|협력|참여|제휴|협업|운영|수행|공급|주관|파트너|협약)\s?(?:기관|기업|업체|사)(?![가-힣]{2})"
)
"""``A, B 등 협력기관을``: the class that closes the list says what they are."""
_NOTE = re.compile(r"\s?[*※]")
_AWARD = re.compile(r"(?:주최|주관|후원|협찬)[^.]{0,40}(?:시상식|시상(?![가-힣])|어워드|어워즈)")
"""A note that explains a prize: who gives it takes no part in what wins it."""
_SHARE = re.compile(
    r"\s?[(（](?:주관|총괄|공동|참여|협력|위탁|수행|운영|운행|제작|시공|개발|주관연구|공동연구)(?:기관|기업|대학|사)?[)）]"
)
"""``A(주관), B, C``: the bracket behind one member says what all of them do."""
_BESIDE = re.compile(rf"[가-힣A-Za-z)]\s?[-–{DOTS}]\s?$")
"""``A-B 업무협약``: whoever stands on the other side may be unknown."""
_ITEM_HEAD = re.compile(rf"[\s{BULLETS}]*[(（][가-힣A-Za-z{DOTS}]{{2,15}}[)）]\s")
_PAPER = r"(?:증명서|증명|확인서|확인원|등본|초본|면허증|자격증|등록증|신고서|신청서)"
"""What an office issues to anybody; whose paper it is tells of no share in the work."""
_ITEM = re.compile(
    rf"[)）]\s(?=[가-힣A-Za-z])(?!(?:{OFFICIALS})|(?:[가-힣A-Za-z]+\s){{0,3}}[가-힣A-Za-z]*{_PAPER}(?![가-힣]))"
)
_JOINTLY = re.compile(r"(?:합동|공동|협업)으?로?$")
_NAMED_AS = re.compile(r"(?:기관|업체|사업자|주체)[을를]\s$")
_AS = re.compile(r"\s(?:최종\s|신규\s|추가\s)?(?:일원화|지정|선정)(?:하|했|한(?:다|$)|함|되|됐|된다|됨)")
"""``수행기관을 A로 지정했다``: a body is given the work."""
_CHOSEN_BEFORE = re.compile(r"(?:선정|지정|채택)된\s[‘'“\"]?$")
"""``공모에서 선정된 A``: a body that was chosen."""
_STAFF = re.compile(r"\s?(?:[가-힣]+\s)?(?:직원|임직원|학생|연구원|교수|선수|팀|출신|제품|작품)")
"""Those who were chosen are of a body, not the body."""
_NEAREST = re.compile(r"(?:^|\s)[가-힣]*(?:있|없|됐|했|하였|되었)(?:어|으며|고|지만|으나|는데)(?=[\s,])")
"""The verb of the subject that 이 or 가 marks: what comes behind it has its own."""


def in_speech(text: str, span: Span) -> bool:
    """Say whether *span* opens somebody's words: ``“A도는 …``."""
    return text[span.start - 1 : span.start] in ("“", '"')


def tie_of(text: str, sentence: Span, group: Group, *, doing: bool = False, listed: Tie = Tie.NONE) -> Tie:
    """Return how the bodies of *group* are tied to the clause that follows them.

    :param listed: the tie that a label before the list of these bodies tells, where no clause ties them.
    :param doing: whether the sentence stands where a case tells nothing but what was done, and by whom.
    """
    after = text[group.end : min(sentence.end, group.end + 160)]
    before = text[max(sentence.start, group.members[0].start - 12) : group.members[0].start]
    if untied(text, sentence, group, before, after):
        return Tie.NONE
    if not group.particle and has_head(after):
        tie = by_head(text, sentence, after)
        return listed if tie is Tie.NONE and not is_expert(after) else tie
    if _WISHED.search(after):
        return Tie.NONE
    if _APPOINTED.search(before):
        return Tie.SUPPORT
    told = _told_by_list(text, sentence, group)
    if told is not None:
        return told
    if group.particle in ("로", "으로") and _NAMED_AS.search(before) and _AS.match(after):
        return Tie.SUPPORT
    tie = _by_particle(group, after)
    if tie is Tie.NONE and _CHOSEN_BEFORE.search(before) and not _STAFF.match(text, group.members[-1].end):
        tie = Tie.VISITED
    if tie is Tie.NONE and not group.particle and _BESIDE.search(before) and HAND_IN_HAND.match(after):
        tie = Tie.TOGETHER
    if tie is Tie.ATTENDED and is_ceremony(text, sentence):
        tie = Tie.NONE
    if tie is Tie.NONE:
        tie = _by_place(text, sentence, group)
    if tie is Tie.NONE and doing:
        tie = _of_doer(group, after, text[sentence.start : group.members[0].start])
    return listed if tie is Tie.NONE else tie


def _told_by_list(text: str, sentence: Span, group: Group) -> Tie | None:
    """Return what the list that *group* is tells of its members, or None where a clause must tell it."""
    several = len(group.members) > 1
    opening = _LISTED.fullmatch(text[sentence.start : group.members[0].start])
    label = opening["label"] if opening else None
    closing = _LIST_END.match(text, group.end, sentence.end) if opening else None
    if opening and _REFUSED.match(text, group.members[-1].end, sentence.end):
        return Tie.NONE
    if label or closing:
        told = not dealt_with(label) if label else bool(closing and closing["told"])
        told = told or in_column(text, sentence, group) or (several and not label and _is_row(text, sentence, group))
        return Tie.LISTED if told and not is_against(text, sentence) else Tie.NONE
    if several and any(_SHARE.match(text, member.end) for member in group.members):
        return Tie.LISTED
    if _NOTE.match(text, sentence.start, sentence.end) and _AWARD.search(text, sentence.start, sentence.end):
        return Tie.NONE
    if _ROLES.match(text, group.members[-1].end, sentence.end):
        return Tie.TOGETHER
    if several and _JOINTLY.search(text, group.members[-1].end, group.end):
        return Tie.TOGETHER
    return None


def _is_row(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* is a cell of a table, or a note to a word for those who take part; a list of sources is not."""
    if any(is_cited(text, member.end) for member in group.members):
        return False
    return _BULLET.match(text, sentence.start, sentence.end) is None or is_of_partners(text, sentence)


def _by_place(text: str, sentence: Span, group: Group) -> Tie:
    """Return the tie that the place of *group* in its line tells: a bracket, a note that only lists, a column."""
    if any(told(text, sentence, group) for told in (_heads_item, shares_out, named_behind)):
        return Tie.SUPPLY
    start = group.members[0].start
    listed = only_lists(text, sentence) and _in_open(text, sentence, start)
    return Tie.LISTED if listed or in_column(text, sentence, group) else Tie.NONE


def _in_open(text: str, sentence: Span, at: int) -> bool:
    """Say whether what stands at *at* stands in no bracket of *sentence*."""
    return text.count("(", sentence.start, at) <= text.count(")", sentence.start, at)


def _heads_item(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* stands in the brackets that open an item and tell whose share it is: ``(A) 통신 공사, (B) …``."""
    opens = _ITEM_HEAD.match(text, sentence.start, sentence.end) is not None and group.opens_bracket(text)
    return opens and _ITEM.match(text, group.members[-1].end, sentence.end) is not None


def _by_particle(group: Group, after: str) -> Tie:
    if group.particle in ("이", "가") and (verb := _NEAREST.search(after)):
        after = after[: verb.end()]
    return next((rule.tie for rule in rules_for(group.particle) if rule.holds(group, after)), Tie.NONE)


def _of_doer(group: Group, after: str, before: str) -> Tie:
    """Return the tie of who does something, whom it is done with, or who has some part, in words that no cue knows."""
    if WITH.search(group.particle):
        return Tie.TOGETHER if done_with(after) and not only_example(after) else Tie.NONE
    if SUBJECT.search(group.particle):
        return Tie.SUBJECT if does(group.particle, after) else Tie.NONE
    return Tie.INVOLVED if involved(group.particle, after, before) else Tie.NONE

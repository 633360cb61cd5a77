"""What speaks for and against a piece of text naming a service, in numbers of one scale.

The form of a name, the place where it stands, what is said of it and what is done with it are weighed each on its
own and added up; the weights were tuned on half of the annotated texts and checked on the other half.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sarye.extraction.passages import Passage
from sarye.extraction.services import cues, deeds, names
from sarye.extraction.services.definitions import defined
from sarye.extraction.services.phrases import Phrase
from sarye.extraction.services.predicates import made_in_clause, run_in_clause
from sarye.reading.case import Span
from sarye.vocabulary.codes import SectionName

ENOUGH = 2.5
"""What a name needs in all to count as that of a service."""
TOLD = 2.5
"""The kind of thing is said beside the name, or its web address."""
MADE = 1.5
"""It is built, introduced or launched."""
RUN = 1.0
"""It is run, offered or used."""
OTHER = -3.0
"""Something else is named."""
_TOUCHED, _UNDERTAKEN, _BLAMED = 0.75, 0.5, -2.0
PLACE = {
    SectionName.TITLE: 1.25,
    SectionName.WAY: 1.0,
    SectionName.WHAT: 0.5,
    SectionName.WHY: -1.0,
    SectionName.PURPOSE: -1.0,
}
_TOPICS = frozenset({SectionName.TITLE, SectionName.WAY})
"""Where a case names what it is about: there even a kind of system that others have too is its own."""
NO_SERVICE = -4.0
"""What a name is worth that ends as those of other things do."""
_SPECIFIC = (0.0, 1.25, 1.75, 2.0)
"""What a phrase gains from words that say which one is meant, by how many there are."""
_GENERAL = (-2.75, -2.75, -2.0, -0.75, 0.25)
"""What a phrase is worth without any such word, by how many general words say what it is for."""
_ABBREVIATED, _BRANDED, _NOTED, _OPERATED, _DESCRIBED, _VAGUE, _PAGE = 1.25, 1.25, 0.75, 1.0, -0.75, -0.75, -0.75
_APPOSED = -1.5
_BY_HAND = -0.75
_MEDIUM = re.compile(
    r"온라인|모바일|인터넷|스마트|디지털|전자|문자|알림|앱|누리집|웹|챗봇|콜봇|로봇|드론|원격|비대면|영상|화상|음성|"
    r"자동|무인|실시간|인공지능|지능형|데이터|플랫폼|시스템|클라우드|블록체인|가상|증강|메타버스|위성|위치|지도|예약|조회|"
    r"검색|추천|발급|인증|결제|통합|간편|원스톱|경보|관제|감지|탐지|측정|판독|예측|매칭|[A-Za-z]{2,}"
)
"""A word that tells a medium or a machine."""
_DEFINITE = 0.5
_OFFICIAL = 1.5
"""What a system is worth whose name is one long word of what it is for: 민원분석시스템."""
_RENEWED = 1.0
"""What the page of a body is worth where it is what the text tells of: it is made anew."""
_MACHINES = ("시스템", "플랫폼", "포털")
"""What is built rather than offered: a clause before it tells which one was built, and is no description."""
_COMPOUND, _MANY = 0.25, 3
"""Official names are written as one long word."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for (above 0) and against (below 0) a name, by kind; the kinds add up, the same kind does not."""

    form: float = 0.0
    """What the name looks like."""
    place: float = 0.0
    """Title and summary speak for it, the statement of the problem against it."""
    told: float = 0.0
    """The kind of thing is said beside it (‘X’ 서비스), or where it is found."""
    done: float = 0.0
    """It is built, launched, run or used there."""
    against: float = 0.0
    """Something else is named: a policy, an event, a law, a body."""

    @property
    def idle(self) -> bool:
        """Whether nothing but the form speaks for it: it is only spoken of."""
        return self.place <= 0 and self.told <= 0 and self.done <= 0

    @property
    def weight(self) -> float:
        """The sum."""
        return self.form + self.place + self.told + self.done + self.against


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of text that may name a service: its tidy *name*, its place and the evidence there."""

    name: str
    span: Span
    evidence: Evidence
    is_quoted: bool
    passage: Passage


def _is_offered_by_hand(name: str) -> bool:
    """Say whether *name* is a 서비스 that no word says a machine or a net to carry: 맞춤형 재활서비스."""
    return name.endswith("서비스") and not _MEDIUM.search(name)


def of_phrase(text: str, part: Passage, phrase: Phrase, name: str) -> Evidence:
    """Weigh an unquoted *phrase* that ends with the noun for something built and run."""
    granted = cues.grant_follows(text, name, phrase.span.end)
    return Evidence(
        form=_form_of_phrase(text, part, phrase, name),
        place=PLACE.get(part.name, 0.0),
        told=_told_of_phrase(text, phrase, name),
        done=RUN if granted else done_with(text, phrase.span, True),
        against=_against_phrase(text, phrase.span, granted=granted),
    )


def _told_of_phrase(text: str, phrase: Phrase, name: str) -> float:
    addressed = not names.is_page(name) and cues.address_follows(text, phrase.span.end)
    told = addressed or phrase.behind or (phrase.specific and defined(text, phrase.span.end))
    return TOLD if told else 0.0


def _against_phrase(text: str, span: Span, *, granted: bool) -> float:
    if (cues.other_follows(text, span.end) and not granted) or cues.body_precedes(text, span.start):
        return OTHER
    return _APPOSED if cues.name_follows(text, span.end) else 0.0


def of_product(text: str, part: Passage, span: Span, *, told: bool, titled: bool) -> Evidence:
    """Weigh a name that stands by itself; *told* says that the text tells its kind, *titled* that a title counts."""
    return Evidence(
        form=0.0 if told else 1.75,
        place=max(0.0, PLACE.get(part.name, 0.0)) if titled else 0.0,
        told=TOLD if told else 0.0,
        done=max(0.0, done_with(text, span, True)),
        against=OTHER if not told and cues.manner_follows(text, span.end) else 0.0,
    )


def _form_of_phrase(text: str, part: Passage, phrase: Phrase, name: str) -> float:
    noted = cues.note_follows(text, phrase.span.end)
    specific = phrase.specific or int(noted and phrase.compound and phrase.general >= _MANY)
    form = _SPECIFIC[min(specific, 3)] if specific else _GENERAL[min(phrase.general, 4)]
    if names.is_official_compound(name):
        form = max(form + _COMPOUND, _OFFICIAL) if specific else _OFFICIAL
    shortened = names.abbreviation(name) or cues.abbreviation_follows(text, phrase.span.end)
    if shortened:
        form = max(0.0, form) + _ABBREVIATED
    elif phrase.vague:
        form += _VAGUE
    form += _PAGE if names.is_page(name) else 0.0
    if names.is_page_of_body(name) and deeds.renewed(text, phrase.span.end):
        form = max(form, _RENEWED)
    elif names.is_page_of_body(name) or names.ends_as_other_thing(name):
        form += NO_SERVICE
    topic = part.name in _TOPICS and phrase.specific > 1 and names.has_head(name)
    if (names.is_technology(name) and not topic) or names.is_harmful(name):
        form += NO_SERVICE
    form += _OPERATED if phrase.owned or cues.operator_follows(text, phrase.span.end) else 0.0
    form += (_NOTED if noted else 0.0) + (_DEFINITE if phrase.definite else 0.0)
    form += _BRANDED if phrase.branded else 0.0
    form += _BY_HAND if _is_offered_by_hand(name) else 0.0
    form += _COMPOUND if phrase.compound else 0.0
    return form + (_DESCRIBED if phrase.described and not _told_by_clause(text, phrase, name) else 0.0)


def _told_by_clause(text: str, phrase: Phrase, name: str) -> bool:
    """Say whether the clause before *phrase*, or of a machine what follows, tells that it was made or is run."""
    start, machine = phrase.span.start, phrase.specific > 0 and name.endswith(_MACHINES)
    return (
        deeds.made_before(text, start)
        or deeds.run_before(text, start)
        or (machine and deeds.made(text, phrase.span.end))
    )


def done_with(text: str, span: Span, headed: bool) -> float:
    """Weigh what is done with the name at *span*; of one that may name anything only what is done to services."""
    if deeds.blamed(text, span.end) or deeds.hoped(text, span.end):
        return _BLAMED
    if deeds.undertaken(text, span.end):
        return _UNDERTAKEN
    if not headed and deeds.founded(text, span.end):
        return 0.0
    if deeds.made(text, span.end) or deeds.made_before(text, span.start):
        return MADE
    if deeds.run(text, span.end) or deeds.run_before(text, span.start) or deeds.used_before(text, span.start):
        return RUN
    if headed and made_in_clause(text, span.end):
        return MADE
    if deeds.serves(text, span.end) or (headed and run_in_clause(text, span.end)):
        return RUN
    return _TOUCHED if headed and deeds.used(text, span.end) else 0.0

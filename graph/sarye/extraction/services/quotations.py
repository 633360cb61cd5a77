"""What speaks for and against a quoted piece of text naming a service."""

from __future__ import annotations

import re

from sarye.extraction.organizations.companies import names_company
from sarye.extraction.outcomes.others import is_abroad
from sarye.extraction.passages import Passage
from sarye.extraction.services import cues, deeds, names
from sarye.extraction.services.bodies import ends_as_body
from sarye.extraction.services.definitions import defined
from sarye.extraction.services.evidence import MADE, NO_SERVICE, OTHER, PLACE, RUN, TOLD, Evidence, done_with
from sarye.extraction.services.facilities import is_technical
from sarye.extraction.services.known_services import is_known
from sarye.extraction.services.schemes import is_crew, is_scheme, is_undertaking
from sarye.reading.case import Span
from sarye.reading.sentences import sentence_around
from sarye.vocabulary.codes import SectionName
from sarye.vocabulary.naming import BRACKETED

_IN_TITLE, _SLOGAN_IN_TITLE, _IN_WORK = 0.75, -0.75, 0.75
_EMPTY_WORDS = {1: 3.0, 2: 1.0}
"""What it takes from a name that all its words are general, by how many there are."""
_EMPTY, _EMPTY_TOLD = 3.0, 0.75
"""The same where the name does not end with a kind; less where the kind is told and there are several words."""
_LONG = 7
"""Letters of a compound of general words that hardly means anything but its one thing."""
_NAMED, _BARE = 2.5, 1.0
"""What a name of several words is worth that ends as names of services do, and one that tells nothing."""
_BROUGHT, _COINED, _SCHEME, _ENTERED = 1.0, 0.75, 1.5, 2.0
_PAPERS = ("증", "증명서", "성적서", "고지서", "계약서", "영수증")
_ELECTRONIC = ("디지털", "모바일", "전자")
_ATTRIBUTE = re.compile(r"(?:전용|공식|대표|자체|통합|모바일|온라인|웹)\s(?=\S{1,4}$)")
"""What tells no more than the kind does: ‘전용 앱’ is one word."""
_AIMS = ("극복", "퇴치", "근절", "타파", "응원", "질의", "질문", "답변")
"""What a slogan calls for, and what is said."""
_DOER = re.compile(
    r"(?P<mark>㈜|\(주\)|주식회사\s)?(?P<name>(?P<stem>[가-힣A-Za-z0-9&]{2,20}?)[을를이가은는의와과]?)(?![가-힣A-Za-z0-9])"
)
_WORKS = ("구축", "조성", "건설", "정비", "설치", "증설", "개량", "개선")


def of_quote(text: str, part: Passage, name: str, outer: Span, *, bracket: bool, release: bool) -> Evidence:
    """Weigh *name*, which stands between the marks of *outer*; *bracket* says that they mostly hold titles."""
    end = outer.end
    undertaking = cues.undertaking_follows(text, end) and _may_be_undertaken(name) and not _of_others(text, part, outer)
    scheme = undertaking or is_scheme(name, release=release)
    at_work = (is_crew(name) and deeds.crewed(text, end)) or (is_technical(name) and deeds.erected(text, end))
    at_work = at_work or (release and is_undertaking(name) and _carried_out(text, part, outer))
    offers = (scheme or name.endswith("프로그램")) and deeds.offered(text, end)
    offered = at_work or (offers and not _of_others(text, part, outer))
    scheme = scheme or at_work
    other = cues.other_follows(text, end) and not offered
    other = other or (cues.work_precedes(text, outer.start) and not cues.kind_follows(text, end))
    other = other or (is_undertaking(name) and _of_others(text, part, outer))
    apart = names.is_sentence(name) and not text.startswith(("는 ", "한 ", "인 "), outer.start - 2)
    before = cues.kind_precedes(text, outer.start) and not (other or apart)
    told = cues.kind_follows(text, end) or before or defined(text, end) or is_known(name)
    headed = bool(told) or names.has_head(name)
    built = headed or (deeds.built(text, end) and names.is_device(name))
    form = _form_of_quote(name, told=told, bracket=bracket and not built, behind=before)
    form = max(form, _SCHEME) if scheme else form
    found = told or cues.address_follows(text, end) or cues.holds_address(text[outer.start + 1 : outer.end - 1])
    done = _held(text, outer, name) or (RUN if offered else _ENTERED if headed and deeds.entered(text, end) else 0.0)
    done = done or done_with(text, outer, headed)
    named = headed or scheme or deeds.crewed(text, end) or bool(names.abbreviation(name))
    return Evidence(
        form=form,
        place=_place_of_quote(part, named=named, release=release),
        told=TOLD if found else 0.0,
        done=done,
        against=OTHER if other or cues.body_precedes(text, outer.start) else 0.0,
    )


def of_undertaking(part: Passage, name: str) -> Evidence:
    """Weigh *name*, of which a quoted undertaking or ceremony tells that it is built or launched."""
    return Evidence(form=_form_of_quote(name, told=False, bracket=False), place=PLACE.get(part.name, 0.0), done=MADE)


def _form_of_quote(name: str, *, told: bool, bracket: bool, behind: bool = False) -> float:
    headed = names.has_head(name)
    form = 2.5 if names.ends_with_kind(name) else _form_of_bare_quote(name, headed=headed)
    if bracket and not told:
        form -= 0.5 if headed else 2.0
    if names.abbreviation(name):
        form = max(form, 1.25)
    if names.is_coined(name) or names.is_brought(name):
        form += _BROUGHT if names.is_brought(name) else _COINED
    adverb = names.is_adverb(name) and not (told and name.count(" ") > 1)
    if (names.is_sentence(name) and not told) or adverb or names.is_page_of_body(name):
        form += NO_SERVICE
    if names.ends_as_other_thing(name) or (ends_as_body(name) and not told):
        form += NO_SERVICE
    if names.generic_word(name.replace(" ", "")) and not (told and names.general_words(name) == 0):
        count = len(name.split()) - bool(_ATTRIBUTE.match(name))
        whole = told and (behind or count > 1 or len(BRACKETED.sub("", name)) >= _LONG)
        form -= _EMPTY_WORDS.get(count, 0.0) if headed else _EMPTY_TOLD if whole else _EMPTY
    elif not headed and not told and names.is_technology(name):
        form -= _EMPTY
    return form - (1.0 if len(name) < 3 or names.has_object(name) else 0.0)


def _form_of_bare_quote(name: str, *, headed: bool) -> float:
    """Weigh a quoted name whose last word names also other things, or tells nothing."""
    if name.endswith(_PAPERS):
        return _NAMED if name.startswith(_ELECTRONIC) else 1.5 if headed else _BARE
    if headed and " " in name and not is_known(name):
        return _NAMED
    return 1.5 if headed or names.is_care(name) else _BARE


def _place_of_quote(part: Passage, *, named: bool, release: bool) -> float:
    place = PLACE.get(part.name, 0.0)
    if part.name is not SectionName.TITLE:
        return _IN_WORK if part.name is SectionName.PROCESS else place
    return place + _IN_TITLE if not release else place if named else _SLOGAN_IN_TITLE


def _held(text: str, outer: Span, name: str) -> float:
    """Weigh that an offer of care is held or open to applicants, as also events are."""
    return RUN if names.is_care(name) and deeds.held(text, outer.end) else 0.0


def _of_others(text: str, part: Passage, outer: Span) -> bool:
    """Say whether the sentence of *outer* tells at its head that another country does it."""
    return is_abroad(sentence_around(part.sentences, outer).of(text))


def _carried_out(text: str, part: Passage, outer: Span) -> bool:
    """Say whether the undertaking at *outer* is carried out, and not by another country, a company or swindlers."""
    if not deeds.carried_out(text, outer.end) or cues.work_precedes(text, outer.start):
        return False
    sentence = sentence_around(part.sentences, outer)
    if deeds.swindles(text[sentence.start : outer.start], text[outer.end : sentence.end]):
        return False
    return not (_of_others(text, part, outer) or _is_company(text, deeds.doer(text, outer.end)))


def _is_company(text: str, at: int) -> bool:
    """Say whether a company is named at *at*, by its mark or in the register; 0 stands for no place."""
    word = _DOER.match(text, at) if at else None
    if word is None:
        return False
    return bool(word["mark"]) or names_company(word["name"]) or names_company(word["stem"])


def _may_be_undertaken(name: str) -> bool:
    """Say whether *name* is none that all undertakings of a kind may have, and no event, law or slogan."""
    return not (
        names.generic_word(name.replace(" ", ""))
        or names.is_sentence(name)
        or names.is_technology(name)
        or ends_as_body(name)
        or names.ends_as_other_thing(name)
        or name.endswith((*_WORKS, *_AIMS))
    )

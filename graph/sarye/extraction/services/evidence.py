"""What speaks for and against a piece of text naming a service, in numbers of one scale.

The form of a name, the place where it stands, what is said of it and what is done with it are weighed each on its
own and added up; the weights were tuned on half of the annotated texts and checked on the other half.
"""

from __future__ import annotations

from dataclasses import dataclass

from sarye.extraction.passages import Passage
from sarye.extraction.services import cues, deeds, names, words
from sarye.extraction.services.definitions import defined
from sarye.extraction.services.phrases import Phrase
from sarye.extraction.services.schemes import is_scheme
from sarye.reading.case import Span
from sarye.vocabulary.codes import SectionName

ENOUGH = 2.5
"""What a name needs in all to count as that of a service."""
TOLD = 2.5
"""The kind of thing is said beside the name, or its web address."""
MADE = 1.5
"""It is built, introduced or launched."""
_RUN, _TOUCHED, _UNDERTAKEN, _BLAMED, OTHER = 1.0, 0.75, 0.5, -2.0, -3.0
_PLACE = {
    SectionName.TITLE: 1.25,
    SectionName.WAY: 1.0,
    SectionName.WHAT: 0.5,
    SectionName.WHY: -1.0,
    SectionName.PURPOSE: -1.0,
}
_QUOTED_IN_TITLE, _SLOGAN_IN_TITLE, _QUOTED_IN_WORK = 0.75, -0.75, 0.75
_NO_SERVICE = -4.0
_EMPTY_WORDS = {1: 3.0, 2: 1.0}
"""What it takes from a quoted name that all its words are general, by how many there are."""
_NAMED, _BARE = 2.5, 1.0
"""What a name in quotes of several words is worth that ends as names of services do, and one that tells nothing."""
_EMPTY, _EMPTY_TOLD = 3.0, 0.75
"""The same where the name does not end with a kind; less where the kind is told and there are several words."""
_SPECIFIC = (0.0, 1.25, 1.75, 2.0)
"""What a phrase gains from words that say which one is meant, by how many there are."""
_GENERAL = (-2.75, -2.75, -2.0, -0.75, 0.25)
"""What a phrase is worth without any such word, by how many general words say what it is for."""
_ABBREVIATED, _BRANDED, _NOTED, _OPERATED, _DESCRIBED, _VAGUE, _PAGE = 1.25, 1.25, 0.75, 1.0, -0.75, -0.75, -0.75
_BROUGHT, _COINED, _APPOSED, _SCHEME, _ENTERED = 1.0, 0.75, -1.5, 1.5, 2.0
_PAPERS = ("증", "증명서")
_WORKS = ("구축", "조성", "건설", "정비", "설치", "증설", "개량", "개선")
_PLATFORMS = frozenset(words.PLATFORMS)
_DEFINITE = 0.5
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


def of_quote(text: str, part: Passage, name: str, outer: Span, *, bracket: bool, release: bool) -> Evidence:
    """Weigh *name*, which stands between the marks of *outer*; *bracket* says that they mostly hold titles."""
    end = outer.end
    undertaking = cues.undertaking_follows(text, end) and _may_be_undertaken(name)
    scheme = undertaking or is_scheme(name, release=release)
    offered = scheme and deeds.offered(text, end)
    other = cues.other_follows(text, end) and not offered
    apart = names.is_sentence(name) and not text.startswith(("는 ", "한 ", "인 "), outer.start - 2)
    before = cues.kind_precedes(text, outer.start) and not (other or apart)
    told = cues.kind_follows(text, end) or before or defined(text, end) or name in _PLATFORMS
    headed = bool(told) or names.has_head(name)
    form = _SCHEME if scheme else _form_of_quote(name, told=told, bracket=bracket)
    found = told or cues.address_follows(text, end) or cues.holds_address(text[outer.start + 1 : outer.end - 1])
    return Evidence(
        form=form,
        place=_place_of_quote(
            part, named=told or scheme or names.has_head(name) or bool(names.abbreviation(name)), release=release
        ),
        told=TOLD if found else 0.0,
        done=_held(text, outer, name)
        or (_RUN if offered else _ENTERED if headed and deeds.entered(text, end) else 0.0)
        or _done(text, outer, headed),
        against=OTHER if other or cues.body_precedes(text, outer.start) else 0.0,
    )


def of_undertaking(part: Passage, name: str) -> Evidence:
    """Weigh *name*, of which a quoted undertaking or ceremony tells that it is built or launched."""
    return Evidence(form=_form_of_quote(name, told=False, bracket=False), place=_PLACE.get(part.name, 0.0), done=MADE)


def of_phrase(text: str, part: Passage, phrase: Phrase, name: str) -> Evidence:
    """Weigh an unquoted *phrase* that ends with the noun for something built and run."""
    granted = cues.grant_follows(text, name, phrase.span.end)
    return Evidence(
        form=_form_of_phrase(text, phrase, name),
        place=_PLACE.get(part.name, 0.0),
        told=_told_of_phrase(text, phrase, name),
        done=_RUN if granted else _done(text, phrase.span, True),
        against=_against_phrase(text, phrase.span, granted=granted),
    )


def _told_of_phrase(text: str, phrase: Phrase, name: str) -> float:
    addressed = not names.is_page(name) and cues.address_follows(text, phrase.span.end)
    return TOLD if addressed or (phrase.specific and defined(text, phrase.span.end)) else 0.0


def _against_phrase(text: str, span: Span, *, granted: bool) -> float:
    if (cues.other_follows(text, span.end) and not granted) or cues.body_precedes(text, span.start):
        return OTHER
    return _APPOSED if cues.name_follows(text, span.end) else 0.0


def of_product(text: str, part: Passage, span: Span, *, told: bool, titled: bool) -> Evidence:
    """Weigh a name that stands by itself; *told* says that the text tells its kind, *titled* that a title counts."""
    return Evidence(
        form=0.0 if told else 1.75,
        place=max(0.0, _PLACE.get(part.name, 0.0)) if titled else 0.0,
        told=TOLD if told else 0.0,
        done=max(0.0, _done(text, span, True)),
        against=OTHER if not told and cues.manner_follows(text, span.end) else 0.0,
    )


def _form_of_quote(name: str, *, told: bool, bracket: bool) -> float:
    headed = names.has_head(name)
    form = 2.5 if names.ends_with_kind(name) else _form_of_bare_quote(name, headed=headed)
    if bracket and not told:
        form -= 0.5 if headed else 2.0
    if names.abbreviation(name):
        form = max(form, 1.25)
    if names.is_coined(name) or names.is_brought(name):
        form += _BROUGHT if names.is_brought(name) else _COINED
    if (names.is_sentence(name) and not told) or names.is_adverb(name) or names.is_page_of_body(name):
        form += _NO_SERVICE
    if names.ends_as_other_thing(name) or (names.ends_as_body(name) and not told):
        form += _NO_SERVICE
    if names.generic_word(name.replace(" ", "")) and not (told and names.general_words(name) == 0):
        count = len(name.split())
        form -= _EMPTY_WORDS.get(count, 0.0) if headed else _EMPTY_TOLD if told and count > 1 else _EMPTY
    elif not headed and not told and names.is_technology(name):
        form -= _EMPTY
    return form - (1.0 if len(name) < 3 or names.has_object(name) else 0.0)


def _form_of_bare_quote(name: str, *, headed: bool) -> float:
    """Weigh a quoted name whose last word names also other things, or tells nothing."""
    if headed and " " in name and not name.endswith(_PAPERS):
        return _NAMED
    return 1.5 if headed or names.is_care(name) else _BARE


def _form_of_phrase(text: str, phrase: Phrase, name: str) -> float:
    noted = cues.note_follows(text, phrase.span.end)
    specific = phrase.specific or int(noted and phrase.compound and phrase.general >= _MANY)
    form = _SPECIFIC[min(specific, 3)] if specific else _GENERAL[min(phrase.general, 4)]
    shortened = names.abbreviation(name) or cues.abbreviation_follows(text, phrase.span.end)
    if shortened:
        form = max(0.0, form) + _ABBREVIATED
    elif phrase.vague:
        form += _VAGUE
    form += _PAGE if names.is_page(name) else 0.0
    if names.is_page_of_body(name) or names.ends_as_other_thing(name):
        form += _NO_SERVICE
    if names.is_technology(name) or names.is_harmful(name):
        form += _NO_SERVICE
    form += _OPERATED if phrase.owned or cues.operator_follows(text, phrase.span.end) else 0.0
    form += (_NOTED if noted else 0.0) + (_DEFINITE if phrase.definite else 0.0)
    form += _BRANDED if phrase.branded else 0.0
    form += _COMPOUND if phrase.compound else 0.0
    told_by_clause = deeds.made_before(text, phrase.span.start) or deeds.run_before(text, phrase.span.start)
    return form + (_DESCRIBED if phrase.described and not told_by_clause else 0.0)


def _place_of_quote(part: Passage, *, named: bool, release: bool) -> float:
    place = _PLACE.get(part.name, 0.0)
    if part.name is not SectionName.TITLE:
        return _QUOTED_IN_WORK if part.name is SectionName.PROCESS else place
    return place + _QUOTED_IN_TITLE if not release else place if named else _SLOGAN_IN_TITLE


def _held(text: str, outer: Span, name: str) -> float:
    """Weigh that an offer of care is held or open to applicants, as also events are."""
    return _RUN if names.is_care(name) and deeds.held(text, outer.end) else 0.0


def _may_be_undertaken(name: str) -> bool:
    """Say whether *name* is none that all undertakings of a kind may have, and no event, law or slogan."""
    return not (
        names.generic_word(name.replace(" ", ""))
        or names.is_sentence(name)
        or names.is_technology(name)
        or names.ends_as_body(name)
        or names.ends_as_other_thing(name)
        or name.endswith(_WORKS)
    )


def _done(text: str, span: Span, headed: bool) -> float:
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
        return _RUN
    if deeds.serves(text, span.end):
        return _RUN
    return _TOUCHED if headed and deeds.used(text, span.end) else 0.0

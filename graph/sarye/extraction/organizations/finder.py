"""The organisations of a case: who leads, who leads along, who takes part, and who is only named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sarye.extraction.organizations.agency_field import AgencyEntry, agency_entries, areas
from sarye.extraction.organizations.announcer import announcing
from sarye.extraction.organizations.containment import containers, inside, is_of, itself
from sarye.extraction.organizations.enumeration import Group, groups
from sarye.extraction.organizations.foreign import at_home, from_abroad
from sarye.extraction.organizations.gathered import Gathering
from sarye.extraction.organizations.hit import NameHit
from sarye.extraction.organizations.identity import Identity, identify, is_vague, unnamed_form
from sarye.extraction.organizations.joint import SUBJECT_PARTICLE, jointly_among, jointly_with
from sarye.extraction.organizations.labels import stretches, unknown_companies
from sarye.extraction.organizations.names import NameIndex
from sarye.extraction.organizations.noted import noted
from sarye.extraction.organizations.pacts import consortia, joined, pact_of_topic, sides
from sarye.extraction.organizations.participation import in_speech, tie_of
from sarye.extraction.organizations.placing import settled
from sarye.extraction.organizations.rules import STRENGTH, Tie
from sarye.extraction.organizations.shortened import named_short, short_for
from sarye.extraction.passages import Passage
from sarye.extraction.period import Period
from sarye.extraction.record import OrganizationEntry
from sarye.reading.case import Case, Span
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS, Method, OrganizationType, Role, SectionName
from sarye.vocabulary.naming import name_key

_TELLING = frozenset(
    {SectionName.WAY, SectionName.WHAT, SectionName.PROCESS, SectionName.RESULT, SectionName.BODY, SectionName.TITLE}
)
"""Sections that tell the work; in the others (why, purpose) a body is part of the problem."""
_DOING = frozenset({SectionName.WAY, SectionName.PROCESS})
"""Sections of a casebook that tell nothing but what was done, and by whom."""
_TOPIC = re.compile(r"^(?:은|는)$")
_CITED_IN_SPEECH = LOCAL_GOVERNMENTS | {OrganizationType.OTHER}
"""Bodies of which somebody's words only tell what they say or have: areas, and bodies of many states."""
_PUNISHED = re.compile(
    r"제재|과징금|시정명령|시정조치|과태료|고발|적발|입건|송치|기소|리콜|담합|검거|유출|사실관계\s?확인|조사\s?착수|해명|반박|보도\s?설명|설명자료|^\W{0,2}설명\W|사실은"
)
"""Titles of releases in which companies are dealt with, or a report is answered: they take no part."""
_PROFESSOR = re.compile(r"(?:교수|박사|변호사)\s?[(（][^()（）\n]{0,25}$")
"""Who stands in brackets behind an expert is where the expert comes from."""
_STAR, _CONSORTIUM = "*", "컨소시"
"""What a sentence holds that tells of bodies without the name of one: the mark of a note, a consortium."""
_DEEPEST = 5
"""Bodies of which each contains the next."""
_OWN_IN_BRACKET = re.compile(r"\s?[(（](?P<own>[가-힣A-Za-z0-9]{3,20})[)）]")
_OWN_BODIES = re.compile(r"\s?등?\s?(?:소속|산하)\s?(?:공공)?기관")


def find_organizations(case: Case, parts: Sequence[Passage], period: Period) -> tuple[OrganizationEntry, ...]:
    """Return the organisations of *case*, strongest role first, then in text order; one entry each.

    Names are understood as of *period*. Whoever the agency field (or the announcing sentence of a release) names
    leads; whoever the text ties to the work is a partner; the rest is only mentioned.
    """
    finder = _Finder(case, tuple(parts), period)
    finder.read_field()
    finder.read_text()
    return finder.found.entries()


class _Finder:
    """One pass over one case."""

    def __init__(self, case: Case, parts: tuple[Passage, ...], period: Period) -> None:
        self.text = case.document.text
        self.case = case
        self.parts = parts
        self.names = NameIndex(self.text, (part.section.span for part in parts if part.name is not SectionName.AGENCY))
        self.period = replace(period, in_full=frozenset(self._in_full()))
        self.found = Gathering()
        self.contexts: tuple[str, ...] = ()
        self.topic: Identity | None = None
        self.noted: list[Span] = []
        self.aliases: dict[str, Identity] = {}
        self.identities: dict[str, Identity | None] = {}
        self.above: dict[Span, Span] = {}
        self.full: dict[Span, str] = {}
        self.labelled: tuple[tuple[Span, Tie], ...] = ()
        self.punishing = case.kind == "release" and _PUNISHED.search(case.title) is not None

    def _in_full(self) -> Iterator[str]:
        for said in {hit.span.of(self.text) for hit in self.names.within(self.case.span)}:
            yield from (body.id for body in bearers(said) if name_key(body.name) == name_key(said))

    def read_field(self) -> None:
        """Read the agency field: its first entry leads, other public bodies lead along, others are partners."""
        entries: list[AgencyEntry] = []
        for part in self.parts:
            if part.name is SectionName.AGENCY and self.case.kind == "casebook":
                entries.extend(agency_entries(self.text, part.section.span, self.period))
                entries = settled(self.text, self.case.span, entries, self.period)
                self.contexts = areas(entries)
                for number, entry in enumerate(entries):
                    along = Role.CO_LEAD if entry.identity.public else Role.PARTNER
                    role = Role.LEAD if number == 0 else along
                    mention = part.mention(self.text, entry.span)
                    self.found.add(entry.identity, role, Method.FIELD, 0.99, mention)

    def read_text(self) -> None:
        """Read the other sections, sentence by sentence."""
        if self.case.kind == "release":
            for leader in announcing(self.case, self.parts, self.names, self.period):
                self.found.add(leader.identity, leader.role, leader.method, leader.confidence, leader.mention)
        for part in self.parts:
            if part.name is not SectionName.AGENCY:
                for sentence in part.sentences:
                    self._read_sentence(part, sentence)

    def _read_sentence(self, part: Passage, sentence: Span) -> None:
        hits = self.names.within(sentence, shared=True)
        self.full |= {hit.span: hit.full for hit in hits if hit.full}
        if not hits and not _holds_sign(self.text, sentence):
            return
        listed = tuple(joined(self.text, sentence, self._named))
        self.noted = [span for span in self.noted if span.end > sentence.start]
        if whole := [*self.noted, *(span for span, _ in listed)]:
            hits = [hit for hit in hits if not any(span.covers(hit.span) for span in whole)]
        spans = [hit.span for hit in hits]
        self.above = {inner: outer for outer, inner in containers(self.text, spans, self.period)}
        for span, identity in sides(self.text, sentence, self._named):
            self.found.add(identity, Role.PARTNER, Method.CUE, 0.9, part.mention(self.text, span))
        for span, identity in (*listed, *consortia(self.text, sentence, self._named)):
            self.found.add(identity, Role.PARTNER, Method.CUE, 0.75, part.mention(self.text, span))
        self.labelled = tuple(stretches(self.text, sentence)) if hits and part.name in _TELLING else ()
        for span, identity, tie in unknown_companies(self.text, sentence, self.labelled, self._named):
            self.found.add(identity, Role.PARTNER, Method.CUE, STRENGTH[tie], part.mention(self.text, span))
        for span, identity, tie, group in noted(self.text, part.section.span, sentence, self._named):
            role, confidence = self._role(part, identity, tie, group)
            sure = min(confidence, STRENGTH[Tie.LISTED])
            self.found.add(identity, role, Method.CUE, sure, part.mention(self.text, span))
            self.noted.append(span)
        by_span = {hit.span: hit for hit in hits}
        for said, group in self._groups(sentence, spans):
            self._read_group(part, sentence, said, group, by_span)

    def _groups(self, sentence: Span, spans: Sequence[Span]) -> Iterator[tuple[Group, Group]]:
        """Yield the enumerations of *spans* twice: as said, each name with the body above it, and the names alone."""
        outer = frozenset(self.above.values())
        said = {Span(self._top(span).start, span.end): span for span in spans if span not in outer}
        for group in groups(self.text, sentence, list(said)):
            alone = tuple(said[span] for span in group.members)
            yield group, group if alone == group.members else replace(group, members=alone)

    def _top(self, span: Span) -> Span:
        while span in self.above:
            span = self.above[span]
        return span

    def _read_group(
        self, part: Passage, sentence: Span, said: Group, group: Group, hits: Mapping[Span, NameHit]
    ) -> None:
        doing = self.case.kind == "casebook" and part.name in _DOING
        tie = tie_of(self.text, sentence, said, doing=doing, listed=self._listed(group.members[0]))
        along = self._leads_along(sentence, group)
        above = self._above(sentence, said)
        for span in group.members:
            identity = self._who(span)
            if (kind := hits[span].type) is not None and (identity is None or is_vague(identity)):
                identity = unnamed_form(span.of(self.text), kind)
            if identity is None:
                continue
            if above is not None and above.key != identity.key:
                identity = inside(identity, above)
            role, confidence = self._role(part, identity, tie, group)
            if role is Role.PARTNER and self._is_others_pact(sentence, identity, group):
                role, confidence = Role.MENTIONED, STRENGTH[Tie.NONE]
            if along and identity.public and role is Role.PARTNER:
                role = Role.CO_LEAD
            method = Method.CUE if role is Role.PARTNER else hits[span].method
            self.found.add(identity, role, method, confidence, part.mention(self.text, span))
            if own := self._in_bracket(span, identity):
                self.found.add(own[1], role, Method.REGISTER, confidence, part.mention(self.text, own[0]))
        if _TOPIC.match(group.particle):
            self.topic = self._who(group.members[0])

    def _in_bracket(self, span: Span, identity: Identity) -> tuple[Span, Identity] | None:
        """Return the body of its own that the bracket behind *span* names as the one meant: ``나래부(가람본부)가``."""
        said = _OWN_IN_BRACKET.match(self.text, span.end)
        own = self._named(said["own"]) if said else None
        if said is None or own is None or not is_of(own, identity):
            return None
        return Span(*said.span("own")), inside(own, identity)

    def _is_others_pact(self, sentence: Span, identity: Identity, group: Group) -> bool:
        """Say whether *group* is whom a company, told of before, made a pact of its own with: ``B는 … A도와 협약을``."""
        if (
            identity.type not in LOCAL_GOVERNMENTS
            or self.case.kind != "release"
            or not pact_of_topic(self.text, sentence, group)
        ):
            return False
        topic = self._subject_before(sentence, group) or self.topic
        return topic is not None and topic.type is OrganizationType.COMPANY

    def _listed(self, member: Span) -> Tie:
        """Return the tie that a label of the sentence tells of *member*, where it stands in the list behind one."""
        if _PROFESSOR.search(self.text, max(0, member.start - 40), member.start):
            return Tie.NONE
        return next((tie for span, tie in self.labelled if span.start <= member.start < span.end), Tie.NONE)

    def _named(self, name: str) -> Identity | None:
        if name not in self.identities:  # most names of a case come again and again
            self.identities[name] = identify(name, self.period, self.contexts)
        return self.identities[name]

    def _who(self, span: Span) -> Identity | None:
        """Return who stands at *span*, inside the bodies that stand above it."""
        chain = [span]
        while chain[-1] in self.above and len(chain) < _DEEPEST:
            chain.append(self.above[chain[-1]])
        outer: Identity | None = None
        for one in reversed(chain):
            body = self._alone(one)
            outer = body and inside(body, outer)
        return outer

    def _alone(self, span: Span) -> Identity | None:
        said = self.full.get(span) or span.of(self.text)
        if known := self.aliases.get(name_key(said)):
            return known
        named = self._named(said)
        identity = at_home(self.text, span, named) if named else None
        if identity is not None and (alias := named_short(self.text, span.end)):
            self.aliases[name_key(alias)] = identity
        return short_for(self.text, identity, self.names, self._named) if identity else None

    def _role(self, part: Passage, identity: Identity, tie: Tie, group: Group) -> tuple[Role, float]:
        if part.name not in _TELLING or tie is Tie.NONE:
            return Role.MENTIONED, STRENGTH[Tie.NONE]
        if tie is Tie.ATTENDED and self.found.holds_leader(identity):
            return Role.MENTIONED, STRENGTH[Tie.NONE]
        if self.punishing and identity.type is OrganizationType.COMPANY and tie is not Tie.TOGETHER:
            return Role.MENTIONED, STRENGTH[Tie.NONE]
        if tie is Tie.INVOLVED and (
            identity.type in LOCAL_GOVERNMENTS or from_abroad(identity.name) or self.found.holds_leader(identity)
        ):
            return Role.MENTIONED, STRENGTH[Tie.NONE]
        if tie is Tie.SUBJECT and identity.type in _CITED_IN_SPEECH and in_speech(self.text, group.members[0]):
            return Role.MENTIONED, STRENGTH[Tie.NONE]
        if (
            identity.type in LOCAL_GOVERNMENTS
            and tie in (Tie.SUPPLY, Tie.PLACE, Tie.CHANNEL)
            and len(group.members) == 1
        ):
            return Role.MENTIONED, STRENGTH[Tie.NONE]
        return Role.PARTNER, STRENGTH[tie]

    def _leads_along(self, sentence: Span, group: Group) -> bool:
        """Say whether *group* runs the work of a release with its lead: ``A와 B는 공동으로``, ``A는 B와 공동으로``."""
        if self.case.kind != "release":
            return False
        if jointly_with(self.text, sentence, group):
            subject = self._subject_before(sentence, group)
            return subject is not None and self.found.leads(subject)
        people = (self._who(span) for span in group.members) if jointly_among(self.text, sentence, group) else ()
        return any(body is not None and self.found.leads(body) for body in people)

    def _above(self, sentence: Span, group: Group) -> Identity | None:
        """Return whose *group* is: ``A는 B와 C 등 소속기관과``, or of A itself ``공단 소속 B와``."""
        if short := itself(self.text, sentence, group.members[0]):
            return next((body for body in self.found.leaders() if body.name.endswith(short)), None)
        own = _OWN_BODIES.match(self.text, group.members[-1].end, sentence.end)
        return self._subject_before(sentence, group) if own else None

    def _subject_before(self, sentence: Span, group: Group) -> Identity | None:
        hits = [hit.span for hit in self.names.within(Span(sentence.start, group.members[0].start))]
        for other in groups(self.text, sentence, hits):
            if SUBJECT_PARTICLE.match(other.particle):
                return self._who(other.members[0])
        return None


def _holds_sign(text: str, sentence: Span) -> bool:
    start, end = sentence.start, sentence.end
    return text.find(_STAR, start, end) >= 0 or text.find(_CONSORTIUM, start, end) >= 0

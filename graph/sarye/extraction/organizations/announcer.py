"""Who leads a press release: the body that its first telling sentence announces, or else the one its head names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, islice

from sarye.extraction.organizations.containment import containers, inside
from sarye.extraction.organizations.cues import AGREEMENT
from sarye.extraction.organizations.enumeration import Group, groups
from sarye.extraction.organizations.foreign import at_home, from_abroad
from sarye.extraction.organizations.heads import speaks_for
from sarye.extraction.organizations.identity import Identity, identify
from sarye.extraction.organizations.names import NameIndex
from sarye.extraction.organizations.posts import HEADS
from sarye.extraction.organizations.won import won_from
from sarye.extraction.passages import Passage
from sarye.extraction.period import Period
from sarye.extraction.record import Mention
from sarye.reading.case import Case, Span
from sarye.vocabulary.codes import Method, Role, SectionName

_TOPIC = re.compile(r"^(?:측|등)?(?:은|는|이|가|에서는)$")
_ANNOUNCED = re.compile(
    r"밝혔|밝힘|밝힌|밝히|발표|전했|알렸|말했|체결|개최|추진|실시|운영|시행|도입|제공|구축|개발|착수|출범|개통|마련|지원|선정|확대|공개|맺|가졌|가진|나섰|나선|열었|열고|연다|모집|공모|진행|제정|개정|주최|주관|열린|열릴"
)
_HEADED = re.compile(rf"\s?[(（][^()（）\n]{{0,12}}(?:{HEADS}|직무대리|대행)\s?[가-힣]")
"""The head in the brackets behind a name, as releases introduce whoever announces: ``가람청(청장 홍길동)은``."""
_NOTE = re.compile(r"\s*[*※]")
_OPENING = 14
"""Sentences at the top of a release in which its announcement must stand."""
_FIELD = 25
"""Letters of the longest line of a head."""

_OPENING_MARK = re.compile(r"\s?[,，]|(?:은|는|이|가)\s")

_CUT = re.compile(r"\s?[(（][^()（）\n]{0,60}\r?\n[^()（）\n]{0,40}[)）](?P<particle>은|는|이|가)(?=\s)")
"""The bracket behind a name, cut by the end of a line that runs on: ``B부(장관 …, 이하\n‘비부’)는``."""
_PARAGRAPH = re.compile(r"\n\s*\n|\Z")


@dataclass(frozen=True, slots=True)
class Leader:
    """A body that announces: lead, or leading along with the lead."""

    identity: Identity
    role: Role
    method: Method
    confidence: float
    mention: Mention


def announcing(case: Case, parts: Sequence[Passage], names: NameIndex, period: Period) -> tuple[Leader, ...]:
    """Return who leads the work that a release announces, lead first; empty where the text names nobody."""
    text = case.document.text
    head = identify(case.announcer, period) if case.announcer else None
    for part, sentence in islice(_body_sentences(text, parts), _OPENING):
        hits = [hit.span for hit in names.within(sentence) if not hit.again]
        for group, end in _whole(text, sentence, hits):
            if not (_TOPIC.match(group.particle) or speaks_for(text, sentence, group)):
                continue
            announced = _ANNOUNCED.search(text, group.end, end) and not won_from(group.particle, text[group.end : end])
            told = group.particle in ("은", "는")
            own = told and _is(head, text, group.members[0], period)
            headed = told and _HEADED.match(text, group.members[0].end)
            if (announced or own or headed) and (leaders := tuple(_leaders(part, text, group, end, hits, period))):
                return leaders
    return (
        _of_title(case, parts, names, period) or _of_head(case, parts, names, period) or _of_field(case, parts, period)
    )


def _whole(text: str, sentence: Span, hits: list[Span]) -> Iterator[tuple[Group, int]]:
    """Yield the enumerations of *sentence* and where their clause ends, also where a line break cuts their bracket."""
    for group in groups(text, sentence, hits):
        cut = None if group.particle else _CUT.match(text, group.members[-1].end)
        end = _PARAGRAPH.search(text, cut.end()) if cut else None
        if cut and end:
            yield replace(group, particle=cut["particle"], end=cut.end()), end.start()
        else:
            yield group, sentence.end


def _is(head: Identity | None, text: str, span: Span, period: Period) -> bool:
    """Say whether *span* names the body that the *head* of the release names."""
    named = identify(span.of(text), period) if head is not None else None
    return head is not None and named is not None and named.key == head.key


def _of_field(case: Case, parts: Sequence[Passage], period: Period) -> tuple[Leader, ...]:
    """Return the body that the head names, where the text itself names nobody."""
    text = case.document.text
    for part in parts:
        if part.name is not SectionName.AGENCY:
            continue
        identity = identify(part.section.span.of(text), period)
        if identity is not None and identity.id is not None:
            return (Leader(identity, Role.LEAD, Method.FIELD, 0.8, part.mention(text, part.section.span)),)
    return ()


def _of_title(case: Case, parts: Sequence[Passage], names: NameIndex, period: Period) -> tuple[Leader, ...]:
    """Return the public body that opens the title as its subject: ``근로복지공단, …``."""
    text = case.document.text
    for part in parts:
        if part.name is SectionName.TITLE:
            for hit in names.within(part.section.span)[:1]:
                opens = len(text[part.section.span.start : hit.span.start].strip(" ‘’'\"“”[]()<>「」")) == 0
                identity = identify(hit.span.of(text), period)
                if opens and identity is not None and _ours(identity) and _OPENING_MARK.match(text, hit.span.end):
                    return (Leader(identity, Role.LEAD, Method.PATTERN, 0.85, part.mention(text, hit.span)),)
    return ()


def _ours(identity: Identity) -> bool:
    """Say whether *identity* is a public body of this country, as whoever leads must be."""
    return identity.public and not from_abroad(identity.name)


def _body_sentences(text: str, parts: Sequence[Passage]) -> Iterator[tuple[Passage, Span]]:
    """Yield the sentences of the body, without the lines of a head (day, division, pages) that stand over it."""
    body = ((part, sentence) for part in parts if part.name is SectionName.BODY for sentence in part.sentences)
    return dropwhile(lambda one: len(one[1]) <= _FIELD and not one[1].of(text).rstrip().endswith((".", "다")), body)


def _leaders(
    part: Passage, text: str, group: Group, end: int, hits: Sequence[Span], period: Period
) -> Iterator[Leader]:
    agreement = AGREEMENT.search(text, group.end, end)
    above = {inner: outer for outer, inner in containers(text, hits, period)}
    first = True
    for span in group.members:
        if span in above.values():
            continue
        named = identify(span.of(text), period)
        identity = at_home(text, span, named) if named else None
        if identity is None or (first and not _ours(identity)):
            continue
        if span in above:
            identity = inside(identity, identify(above[span].of(text), period))
        role = Role.LEAD if first else Role.PARTNER if agreement or not identity.public else Role.CO_LEAD
        yield Leader(identity, role, Method.PATTERN, 0.95 if first else 0.85, part.mention(text, span))
        first = False


def _of_head(case: Case, parts: Sequence[Passage], names: NameIndex, period: Period) -> tuple[Leader, ...]:
    """Return the body that the head names, at the place where the text names it."""
    text = case.document.text
    wanted = identify(case.announcer, period) if case.announcer else None
    for part in sorted(parts, key=lambda part: part.name is not SectionName.BODY):
        for sentence in sorted(part.sentences, key=lambda one: _NOTE.match(text, one.start) is not None):
            hits = [hit.span for hit in names.within(sentence)]
            own = dict(containers(text, hits, period))
            for span in hits:
                identity = identify(span.of(text), period)
                if identity is None or not _ours(identity) or (wanted is not None and identity.key != wanted.key):
                    continue
                inner = identify(own[span].of(text), period) if span in own else None
                who, where = (identity, span) if inner is None else (inside(inner, identity), own[span])
                return (Leader(who, Role.LEAD, Method.REGISTER, 0.8, part.mention(text, where)),)
    return ()

"""Records of cases that nobody wrote, shaped like those of the casebook: as many parts a case, as long sentences.

Names of bodies and technologies are real, so that a graph of them joins with the register and the scheme; the words are
random syllables. The same seed gives the same records.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache

from sarye.extraction.record import (
    CaseRecord,
    Level,
    Mention,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)
from sarye.reading.case import Span
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.vocabulary.codes import (
    Comparator,
    Direction,
    Method,
    OrganizationType,
    QuantityRole,
    Role,
    SectionName,
    Status,
)
from sarye.vocabulary.iri import digest
from sarye.vocabulary.technologies import Technology, by_id

CASES_A_DOCUMENT = 50
_SENTENCE = 70
_UNITS = ("%", "건", "명", "원", "시간", "개소")
_SECTIONS = (SectionName.PURPOSE, SectionName.PROCESS, SectionName.PROCESS, SectionName.RESULT)
_SYLLABLES = "가나다라마바사아자차카타파하기니디리미비시이지치키티피히고노도로모보소오조초코토포호"


def records(cases: int, seed: int = 1) -> Iterator[CaseRecord]:
    """Yield *cases* records, :data:`CASES_A_DOCUMENT` of them in one document."""
    for first in range(0, cases, CASES_A_DOCUMENT):
        yield from document(first // CASES_A_DOCUMENT, min(CASES_A_DOCUMENT, cases - first), seed)


def document(number: int, cases: int = CASES_A_DOCUMENT, seed: int = 1) -> Iterator[CaseRecord]:
    """Yield the first *cases* records of the document with this *number*."""
    chance = random.Random(f"{seed}/{number}")
    for place in range(cases):
        yield _record(chance, number * CASES_A_DOCUMENT + place)


@lru_cache(maxsize=1)
def _bodies() -> tuple[Organization, ...]:
    return tuple(body for body in load().organizations.values() if body.public and not body.ended)


@lru_cache(maxsize=1)
def _technologies() -> tuple[Technology, ...]:
    return tuple(by_id().values())


def _words(chance: random.Random, length: int) -> str:
    return "".join(" " if index % 4 == 3 else chance.choice(_SYLLABLES) for index in range(length)).strip()


class _Text:
    """Where the next sentence of a case goes."""

    def __init__(self, chance: random.Random, start: int) -> None:
        self.chance = chance
        self.end = start

    def mention(self, words: str, section: SectionName) -> Mention:
        """Return *words* in a sentence of its own."""
        before, after = _words(self.chance, self.chance.randrange(4, 20)), _words(self.chance, _SENTENCE - 20)
        quote = f"{before} {words} {after}."
        sentence = Span(self.end, self.end + len(quote))
        start = self.end + len(before) + 1
        self.end = sentence.end + 1
        return Mention(Span(start, start + len(words)), words, section, sentence, quote, 1 + self.end // 200)


def _record(chance: random.Random, number: int) -> CaseRecord:
    document, place = divmod(number, CASES_A_DOCUMENT)
    text = _Text(chance, place * 4000)
    start = text.end
    title = f"{_words(chance, 30)} {number}"
    return CaseRecord(
        id=digest(title),
        kind="casebook",
        title=title,
        year=None if chance.random() < 0.1 else chance.randrange(2016, 2026),
        document=f"book-{document}.txt",
        sha256=digest(str(document)) * 4,
        organizations=tuple(_organizations(chance, text)),
        technologies=tuple(_used(chance, text)),
        services=tuple(_services(chance, text)),
        outcomes=(outcomes := tuple(_outcomes(chance, text))),
        quantities=tuple(_quantities(chance, text, outcomes)),
        span=Span(start, text.end),
    )


def _organizations(chance: random.Random, text: _Text) -> Iterator[OrganizationEntry]:
    roles = [Role.LEAD, *chance.choices((Role.CO_LEAD, Role.PARTNER, Role.MENTIONED), (1, 4, 2), k=chance.randrange(4))]
    for body, role in zip(chance.sample(_bodies(), len(roles)), roles, strict=True):
        mentions = [text.mention(body.name, SectionName.AGENCY if role is Role.LEAD else chance.choice(_SECTIONS))]
        if role is Role.LEAD:
            mentions.append(text.mention(body.name, SectionName.PROCESS))
        yield OrganizationEntry(body.name, body.type, role, None, body.id, tuple(mentions), Method.REGISTER, 0.95)
    if chance.random() < 0.3:
        name = f"{_words(chance, 3)}소프트"
        mention = text.mention(name, SectionName.PROCESS)
        yield OrganizationEntry(
            name, OrganizationType.COMPANY, Role.PARTNER, None, None, (mention,), Method.PATTERN, 0.8
        )


def _used(chance: random.Random, text: _Text) -> Iterator[TechnologyEntry]:
    for concept in chance.sample(_technologies(), chance.randrange(1, 4)):
        mentions = tuple(
            text.mention(concept.label_ko, chance.choice(_SECTIONS)) for _ in range(chance.randrange(1, 4))
        )
        yield TechnologyEntry(concept.label_ko, concept.id, mentions, Method.SCHEME, 0.9)


def _services(chance: random.Random, text: _Text) -> Iterator[ServiceEntry]:
    for _ in range(chance.randrange(3)):
        name = f"{_words(chance, 7)} 서비스"
        mentions = tuple(text.mention(name, chance.choice(_SECTIONS)) for _ in range(chance.randrange(1, 3)))
        yield ServiceEntry(name, mentions, Method.CUE, 0.8)


def _outcomes(chance: random.Random, text: _Text) -> Iterator[OutcomeEntry]:
    for _ in range(chance.randrange(1, 5)):
        status = chance.choices((Status.ACHIEVED, Status.EXPECTED, Status.PLANNED), (7, 2, 1))[0]
        yield OutcomeEntry(status, text.mention(_words(chance, 30), SectionName.RESULT), Method.CUE, 0.85)


def _quantities(chance: random.Random, text: _Text, outcomes: tuple[OutcomeEntry, ...]) -> Iterator[QuantityEntry]:
    for outcome in outcomes:
        if chance.random() < 0.5:
            yield _quantity(chance, outcome.mention, QuantityRole.OUTCOME)
    if chance.random() < 0.4:
        yield _quantity(chance, text.mention(_words(chance, 5), SectionName.PURPOSE), QuantityRole.CONTEXT)


def _quantity(chance: random.Random, mention: Mention, role: QuantityRole) -> QuantityEntry:
    value, unit = float(chance.randrange(1, 10_000)), chance.choice(_UNITS)
    return QuantityEntry(
        value=value,
        low=None,
        unit=unit,
        comparator=chance.choice((Comparator.EXACT, Comparator.APPROX)),
        metric=_words(chance, 6),
        role=role,
        direction=chance.choice(tuple(Direction)),
        baseline=Level(value * 2, unit) if chance.random() < 0.2 else None,
        mention=mention,
        method=Method.PATTERN,
        confidence=0.9,
    )

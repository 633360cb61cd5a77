"""The technologies that a case's solution uses: named in its solution's sections, and not told as something else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from sarye.extraction.passages import Passage
from sarye.extraction.record import Mention, TechnologyEntry
from sarye.extraction.technologies.handled import is_handled
from sarye.extraction.technologies.labels import Naming, namings
from sarye.extraction.technologies.spellings import fold
from sarye.extraction.technologies.uses import Reading, read_mention
from sarye.reading.case import Case, Span
from sarye.vocabulary.codes import Method, SectionName
from sarye.vocabulary.technologies import Matching, Technology, ancestors, by_id, classes

_SOLUTION = frozenset(
    {SectionName.TITLE, SectionName.WAY, SectionName.WHAT, SectionName.PROCESS, SectionName.RESULT, SectionName.BODY}
)
"""Sections that tell the solution; why and purpose tell the problem, and the agency field names bodies."""
_ATTACHMENT = re.compile(
    r"^[ \t]*(?:[<\[(【]\s*)?(?:붙\s?임|별\s?첨|첨\s?부|참고\s?자료|참\s?고)\s?\d{0,2}\s*[>\])】:：.]?(?:\s|$)"
    r"(?!\s*[*※])",
    re.M,
)
"""Where the attachments of a release begin: they tell of the wider programme, not of the news. A line that only points
to one stands above a note of its paragraph."""
_CONFIDENCE = {
    (True, Reading.USED): 0.97,
    (True, Reading.NAMED): 0.93,
    (False, Reading.USED): 0.85,
    (False, Reading.NAMED): 0.75,
}
"""By whether the section is a casebook's field and whether the clause says that the technology is used."""
_WEAK_DISCOUNT = 0.15
_MACHINES = ("drone", "robotics")
"""Machines whose kind and plain word are one thing to a text, whichever comes first: 로봇 …, 순찰로봇. A kind that has
kinds of its own is a class beside them: 로봇, 산업용 로봇."""
_PLAIN = ("camera", "cctv", "measuring-instrument", "sensor", *_MACHINES)
"""Devices that a text names by their plain word once it has said which kind it means: 지능형 CCTV …, CCTV."""
_GENERAL = ("camera", "robotics", "lpwan", "communication-protocol")
"""Words so general that the bracket behind them says what is meant: 대화 로봇(챗봇), 저전력 장거리 통신(LoRa)."""
_LEARNED = ("pre-training",)
_LEARNER = "artificial-intelligence"
"""What machines learn, as people do too: a technique only where the sentence names the machine."""
_KIND_BEFORE = re.compile(r"(?<![가-힣])[가-힣]{2,4}형\s?$")
_QUOTES = "‘'“\"「『"
_GLOSS_OPENS = re.compile(r"\s?[(（]\s?")
_GLOSS_CLOSES = re.compile(r"(?:\s\d{1,6}(?:-\d{1,3})?)?[)）]")
"""The end of the bracket; a standard has a number: KS X 1001."""


def find_technologies(
    case: Case, parts: Sequence[Passage], names: Collection[Span] = ()
) -> tuple[TechnologyEntry, ...]:
    """Return the technologies of *case*, cut into *parts*, in the order in which the text first names them.

    What the title says to be done without, and other sections merely name, is left out. Each comes with all its
    mentions that are read as a use, and the confidence of the best of them.

    :param names: where companies are named; a word of their names names no technology.
    """
    mentions: dict[str, list[tuple[Mention, float]]] = defaultdict(list)
    concepts: dict[str, Technology] = {}
    absent: set[str] = set()
    used: set[str] = set()
    text = case.span.of(case.document.text)
    for passage in parts:
        if passage.name not in _SOLUTION:
            continue
        for technology, mention, reading, confidence in _uses(passage, field=case.kind == "casebook"):
            if reading is Reading.ABSENT:
                absent.update([technology.id] if passage.name is SectionName.TITLE else [])
            elif not (
                _means_other(technology, mention.text, text)
                or _is_own_kind(text, mention)
                or any(name.covers(mention.span) for name in names)
            ):
                concepts[technology.id] = technology
                mentions[technology.id].append((mention, confidence))
                if reading is Reading.USED:
                    used.add(technology.id)
    _join_echoes(mentions)
    gone = absent - used
    return tuple(_entry(concepts[slug], found) for slug, found in mentions.items() if slug not in gone)


def _join_echoes(mentions: dict[str, list[tuple[Mention, float]]]) -> None:
    """Count the plain word for a device as naming the kind that the text named before in words that end with it."""
    for plain in _PLAIN:
        if plain not in mentions:
            continue
        first, word = mentions[plain][0][0].span, mentions[plain][0][0].text
        for slug, found in mentions.items():
            named = found[0][0]
            told = named.span < first or (plain in _MACHINES and slug not in classes())
            called = (named.text, by_id()[slug].label_ko)
            if told and plain in ancestors(slug) and any(name.endswith(word) for name in called):
                found.extend(mentions.pop(plain))
                break


def _uses(passage: Passage, *, field: bool) -> Iterator[tuple[Technology, Mention, Reading, float]]:
    """Yield the namings of *passage* that are read as a use or as done without, with mention and confidence.

    :param field: whether the passage is a field of a casebook, which tells of the solution alone.
    """
    text = passage.document.text
    end = passage.section.span.end if field else _attachments(text, passage)
    named = namings(text, passage.section.span)
    for naming, following in zip_longest(named, named[1:]):
        mention = passage.mention(text, naming.span)
        reading = read_mention(text, naming.span, mention.sentence)
        weak = naming.technology.matching is Matching.WEAK
        if weak and reading is Reading.NAMED and is_handled(text, naming.span, mention.sentence):
            reading = Reading.USED
        if following and ((weak and _modifies(text, naming, following)) or _is_glossed(text, naming, following)):
            continue
        if naming.span.start >= end or _is_learned_by_people(naming, mention.sentence, named):
            continue
        confidence = _CONFIDENCE.get((field, reading), 0.0)
        if reading in (Reading.ABSENT, Reading.USED) or (confidence and not weak):
            yield naming.technology, mention, reading, round(confidence - _WEAK_DISCOUNT * weak, 2)


def _modifies(text: str, naming: Naming, following: Naming) -> bool:
    """Say whether *naming* only tells more about the technology named right after it: 스마트시티 데이터허브."""
    between = text[naming.span.end : following.span.start]
    return not naming.span.covers(following.span) and not between.strip() and "\n" not in between


def _is_glossed(text: str, naming: Naming, following: Naming) -> bool:
    """Say whether the bracket behind a general word names what is meant, and nothing else: 대화 로봇(챗봇)."""
    if naming.technology.id not in _GENERAL or naming.technology is following.technology:
        return False
    opened = _GLOSS_OPENS.fullmatch(text, naming.core.end, following.core.start)
    return opened is not None and _GLOSS_CLOSES.match(text, following.core.end) is not None


def _is_learned_by_people(naming: Naming, sentence: Span, named: Sequence[Naming]) -> bool:
    """Say whether *naming* is of what people also learn, and its *sentence* names no machine that does."""
    if naming.technology.id not in _LEARNED:
        return False
    others = (one.technology.id for one in named if one is not naming and sentence.covers(one.span))
    return not any(_LEARNER in (slug, *ancestors(slug)) for slug in others if slug not in _LEARNED)


def _attachments(text: str, passage: Passage) -> int:
    """Return where the first attachment begins that stands under some text, or the end of *passage*."""
    span = passage.section.span
    heading = _ATTACHMENT.search(text, span.start, span.end)
    return heading.start() if heading and text[span.start : heading.start()].strip() else span.end


def _means_other(technology: Technology, surface: str, text: str) -> bool:
    """Say whether the abbreviation *surface* stands for something else in the case's *text*: AI, 조류인플루엔자."""
    if not fold(surface[0]).isascii():
        return False
    concepts = (technology, *(by_id()[broader] for broader in ancestors(technology.id)))
    return any(word in text for concept in concepts for word in concept.other_senses)


def _is_own_kind(text: str, mention: Mention) -> bool:
    """Say whether the case puts the word before *mention* in quotes elsewhere as its product's: ‘가람형 쉼터’."""
    own = _KIND_BEFORE.search(mention.quote[: mention.span.start - mention.sentence.start])
    return own is not None and any(mark + own[0].strip() in text for mark in _QUOTES)


def _entry(technology: Technology, found: list[tuple[Mention, float]]) -> TechnologyEntry:
    return TechnologyEntry(
        concept=technology.label_ko,
        id=technology.id,
        mentions=tuple(mention for mention, _ in found),
        method=Method.SCHEME,
        confidence=max(confidence for _, confidence in found),
    )

"""Which sentences of a press release tell results, launches, benefits or plans.

Most finite sentences do, so the method is to leave out what tells something else. Its parts: the place of a sentence
(subtitle, footnote, attachment), what its last predicate says (signing, attendance, definition, problem, request,
pledge), and what it speaks of (an agreement and its roles, how to apply). A line that ends in a noun counts where the
noun is one of doing and the line is more than a heading.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes import cues
from sarye.extraction.outcomes.ahead import is_ahead, status_ahead
from sarye.extraction.outcomes.clauses import CONTRAST, by_speech, by_status
from sarye.extraction.outcomes.failure import fails
from sarye.extraction.outcomes.others import hopes_of_others, tells_of_others
from sarye.extraction.outcomes.programmes import announces_event, belongs_to_event, is_programme
from sarye.extraction.outcomes.running import Place, Placed, Topic, heading_of_item, labelled, placed, title_of
from sarye.extraction.outcomes.statements import only_states
from sarye.extraction.outcomes.status import finite, last_words, past, predicate, status_of
from sarye.extraction.outcomes.trouble import none_left, tells_trouble
from sarye.extraction.outcomes.wishes import is_effort, is_pledge, is_wish
from sarye.extraction.passages import Passage
from sarye.extraction.persons import names_nobody, names_one
from sarye.extraction.record import OutcomeEntry
from sarye.extraction.syllables import TO_COME
from sarye.reading.case import Span
from sarye.vocabulary.codes import Method, SectionName, Status

_ADNOMINAL = f"{TO_COME}는은"
_FINITE = by_first_letters(
    rf"(?:(?:다|요|까|죠)(?<=[가-힣].)(?<![개필수중주소강동]요)|(?:(?<=[{_ADNOMINAL}]\s)|(?<=[가-힣][{TO_COME}]))(?:것|계획|방침)|예정|전망|기대|예상)$"
)
_NEVER = (cues.SIGNED, cues.DEFINITION, cues.IS_SOMETHING, cues.PROBLEM, cues.FEELING, cues.TOGETHER)
_NEVER_PLANNED = (cues.SIGNED, cues.PROBLEM, cues.FEELING, cues.TOGETHER)
_BACKGROUND = (cues.SIGNED, cues.EVENT, cues.DEFINITION, cues.IS_SOMETHING, cues.PROBLEM, cues.FEELING, cues.REQUEST)
_POLITE = ("요", "죠")
_SHORTEST = 10
_GOING_ON, _WORTH = ("있다", "있습니다"), "점에서"
_UNTENSED = by_first_letters(r"(?:하고|되고|이고|[하되이]며|하여|함으로써|키고|키며)(?<=[가-힣]..)[\s,]*$")
"""A line without a tense of its own."""
_CONFIDENCE = {Status.ACHIEVED: 0.75, Status.EXPECTED: 0.9, Status.PLANNED: 0.8}


def find_release_outcomes(text: str, parts: Sequence[Passage]) -> Iterator[OutcomeEntry]:
    """Yield the outcomes that a release tells in its body, in text order."""
    title = title_of(text, parts)
    for part in parts:
        if part.name is SectionName.BODY:
            lines = [line for line in placed(text, part, title) if line.place is Place.TEXT]
            news = [line.span.of(text) for line in lines if line.leads]
            event = any(announces_event(finite(last_words(told))) for told in news)
            ahead = any(is_ahead(told) for told in news)
            for line, after in itertools.zip_longest(lines, lines[1:]):
                yield from _outcomes(text, part, line, after, event=event, ahead=ahead)


def _outcomes(
    text: str, part: Passage, line: Placed, after: Placed | None, *, event: bool, ahead: bool
) -> Iterator[OutcomeEntry]:
    """Yield the outcomes of *line*; one that breaks off in a connective takes over the status of the line *after*."""
    skipped = labelled(line.span.of(text))[0] or heading_of_item(text, line.span)
    for piece, spoken in by_speech(text, Span(line.span.start + skipped, line.span.end)):
        aside: Span | None = None
        for span, status in by_status(text, piece):
            clause = span.of(text)
            runs_on = after and span.end == line.span.end and _UNTENSED.search(predicate(clause))
            told = status_of(after.span.of(text)) if after and runs_on else status
            told = status_ahead(clause, told) if ahead else told
            if tells_outcome(clause, told, spoken=spoken, leads=line.leads, topic=line.topic, event=event):
                method = Method.PATTERN if told is Status.ACHIEVED else Method.CUE
                whole = Span(aside.start if aside else span.start, span.end)
                yield OutcomeEntry(told, part.mention(text, whole), method, _CONFIDENCE[told])
                aside = None
            else:
                aside = span if clause.endswith(CONTRAST) else None


def tells_outcome(
    clause: str,
    status: Status | None = None,
    *,
    spoken: bool = False,
    leads: bool = False,
    topic: Topic = Topic.NONE,
    event: bool = False,
) -> bool:
    """Say whether a *clause* of a release tells a result, a launch, a benefit or a plan.

    :param status: its status where it is known already.
    :param spoken: whether it is quoted speech, in which a promise needs something that will be there.
    :param leads: whether it tells the news itself, as the first sentence does: what is only prepared counts there.
    :param topic: what the heading over it says, by which lines without a verb are judged.
    :param event: whether the release announces an event, whose programme it goes on to tell.

    >>> tells_outcome("처리 시간을 반으로 줄였다"), tells_outcome("두 기관은 업무협약을 체결했다")
    (True, False)
    """
    status = status or status_of(clause)
    words = finite(last_words(clause))
    end = predicate(words)
    if len(words) < _SHORTEST or cues.BOILERPLATE.search(clause) or names_nobody(clause):
        return False
    if status is Status.ACHIEVED and (fails(clause) or _in_person(clause) or _left_behind(clause, words)):
        return False
    if not _FINITE.search(end):
        return _names_deed(words, topic)
    if _tells_success(words, end):
        return True
    if _tells_readers(clause, words, status):
        return False
    if cues.NEW_FEATURE_FIRST.search(words):
        return True
    if status is Status.EXPECTED and cues.HOPED.search(end):
        return not (cues.FEELING.search(end) or is_wish(words) or hopes_of_others(words))
    if status is not Status.EXPECTED and cues.DUTY.search(end) and cues.FROM_NOW.search(words):
        return True
    never = _NEVER_PLANNED if status is Status.PLANNED else _NEVER
    if any(cue.search(end) for cue in never) or (cues.USE.search(end) and cues.ACCESS.search(words)):
        besides = cues.RESULT_FIRST.search(words) is not None
        return besides and not any(cue.search(end) for cue in (cues.SIGNED, cues.DEFINITION, cues.IS_SOMETHING))
    if _beside_the_matter(words, status, leads=leads) or (event and not leads and _on_at_event(words, status)):
        return False
    if cues.EVENT.search(end) and not (cues.OPENED.search(end) or (leads and cues.PUBLISHED.search(end))):
        return _held(words, status)
    if any(first.match(words) for first in (cues.MEETING_FIRST, cues.SESSION_FIRST, cues.AGREEMENT_FIRST)):
        return False
    return not is_pledge(words, spoken=spoken) if status is Status.PLANNED else _achieved(words, leads)


def _tells_success(words: str, end: str) -> bool:
    """Say whether *words* tell what went well, though their predicate at the *end* looks like something else."""
    if end.endswith(_GOING_ON) and cues.USED_MORE.search(end) and not tells_trouble(words):
        return True
    if _WORTH in end and cues.VALUED.search(end):
        return True
    return none_left(words) or (cues.RELIEF.search(end) is not None and cues.FROM_NOW.search(words) is not None)


def _tells_readers(clause: str, words: str, status: Status) -> bool:
    """Say whether a *clause* is a line of particulars, asks something of readers or warns them, or says how to apply."""
    end = predicate(words)
    talks = end.endswith(_POLITE) and cues.TALK.search(end)
    if talks or any(cue.search(end) for cue in (cues.REQUEST, cues.RISK)) or cues.KEY_VALUE.match(clause):
        return True
    if cues.TAKES_PART.search(end) and not (cues.FROM_NOW.search(words) or cues.NEW_WAY.search(words)):
        return True
    if status is Status.PLANNED:
        return False
    return cues.HOW_TO_FIRST.match(words) is not None or cues.HOW_TO.search(words) is not None


@lru_cache(maxsize=256)  # every figure of a sentence asks
def is_background(clause: str) -> bool:
    """Say whether a *clause* tells what something is, what was wrong, who met, or what readers shall do.

    >>> is_background("그동안 창구가 없어 어려움이 많았다"), is_background("창구를 열 곳으로 늘렸다")
    (True, False)
    """
    words = finite(last_words(clause))
    end = predicate(words)
    if none_left(words):
        return False
    if _former(words) or (cues.BACKGROUND_FIRST.match(words) and not past(end)):
        return True
    opened = cues.OPENED.search(end)
    told = any(cue.search(end) for cue in _BACKGROUND if not (opened and cue is cues.EVENT))
    return told or tells_trouble(words)


def _beside_the_matter(words: str, status: Status, *, leads: bool) -> bool:
    """Say whether a clause speaks of trouble, of others, of the programme of an event, or only of how things are."""
    if not leads and is_programme(words):
        return True
    return status is Status.ACHIEVED and (tells_trouble(words) or tells_of_others(words) or only_states(words))


def _on_at_event(words: str, status: Status) -> bool:
    return belongs_to_event(words, done=past(predicate(words)), planned=status is Status.PLANNED)


def _in_person(clause: str) -> bool:
    """Say whether somebody tells a *clause* of himself, or it tells of one person by name."""
    told = "제가" in clause or "저는" in clause  # one of them stands wherever the pattern holds
    return (told and cues.IN_PERSON.search(clause) is not None) or names_one(clause)


def _left_behind(clause: str, words: str) -> bool:
    """Say whether a *clause* tells how it was so far, and what follows speaks against it."""
    return clause.rstrip(", ").endswith(CONTRAST) and cues.BACKGROUND_FIRST.match(words) is not None


def _former(words: str) -> bool:
    """Say whether *words* tell how things were done before, or how little could be done, and no change of it."""
    if cues.ONLY_THEN.search(predicate(words)):
        return True
    before = cues.FORMER_WAY.match(words) or (cues.BACKGROUND_FIRST.match(words) and cues.RESTRICTED.search(words))
    return before is not None and cues.CHANGED.search(words) is None


def _names_deed(words: str, topic: Topic) -> bool:
    """Say whether a line without a verb tells what was or will be done: a noun of doing with what it is done to."""
    if not cues.DEED.search(words):
        return False
    return topic is Topic.RESULTS or cues.CLAUSE.search(words) is not None


def _held(words: str, status: Status) -> bool:
    """Say whether a meeting counts: one that is still to be held, or one told beside something that was made."""
    if cues.RESULT_FIRST.search(words):
        return True
    return status is Status.PLANNED and bool(cues.HOLDING.search(predicate(words))) and not cues.TALKS.search(words)


def _achieved(words: str, leads: bool) -> bool:
    """Say whether what is told as done is a result and not the way to it."""
    end = predicate(words)
    if is_effort(words):
        return False
    if cues.PREPARED.search(end):
        return leads or bool(cues.REACHED.search(words))
    if _former(words):
        return False
    return past(end) or not cues.BACKGROUND_FIRST.match(words)

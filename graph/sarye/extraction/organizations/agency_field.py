"""The agency field of a case: its entries, each with its path, as a printed list leaves them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sarye.extraction.organizations.containment import inside
from sarye.extraction.organizations.identity import Identity, identify, unnamed_form
from sarye.extraction.period import Period
from sarye.reading.case import Span
from sarye.reading.sentences import trim
from sarye.register.forms import form_of, is_class
from sarye.register.register import load
from sarye.register.resolve import PATH
from sarye.vocabulary.codes import GOVERNMENTS, LOCAL_GOVERNMENTS, OrganizationType
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import tidy

_SEPARATOR = re.compile(r"[,，、;；\n\r]+|\s및\s|\s+(?:외|등)\s*\d*\s*(?:개\s*기관)?\s*$")
_SOFT = re.compile(rf"\s*[{DOTS}/+&]\s*")
_ROLE_LABEL = re.compile(
    r"[\W_]*(?:주관|총괄|공동|협력|참여|협업|지원|수행|민간|공공)\s*(?:기관|기업|부처|부서)?\s*[)\]>〉】:：]\s*"
)
_NOTE = re.compile(r"^(?P<main>[^()（）]+?)\s*[(（](?P<note>[^()（）]+)[)）]$")
_LISTED = re.compile(rf"[,，、;；\n\r{DOTS}/+&]+|\s및\s|[와과]\s(?!공동|협|합동|함께)")
_TOGETHER = re.compile(
    r"(?:\s?등)?(?:[와과]|\s)\s?(?:공동|협업|협력|합동|함께|참여|주관|지원)(?:\s?(?:추진|수행|개발|운영|참여|사업))?$|\s등$"
)


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """One entry of the agency field: where it stands, and who it is."""

    span: Span
    identity: Identity


def agency_entries(text: str, span: Span, period: Period) -> tuple[AgencyEntry, ...]:
    """Return the entries of the agency field at *span*, in text order; classes of bodies are left out."""
    entries: list[AgencyEntry] = []
    for part in _parts(text, span):
        identity = _identity(part.of(text), period, areas(entries))
        if identity is not None:
            entries.append(AgencyEntry(part, _along(identity, entries)))
    return tuple(entries)


def _along(identity: Identity, entries: Sequence[AgencyEntry]) -> Identity:
    """Return *identity* inside the body that the entry before it stands in, where that is its own: ``A > B, C``."""
    parent = entries[-1].identity.parent if entries else None
    if parent is None or identity.parent is not None or identity.id is None:
        return identity
    above = load().parent(load().organizations[identity.id])
    own = above is not None and parent.id in {body.id for body in load().line(above)}
    return replace(identity, parent=parent) if own else identity


def areas(entries: Iterable[AgencyEntry]) -> tuple[str, ...]:
    """Return the names of provinces and cities that the entries speak of: the context of bare district names."""
    names = []
    for entry in entries:
        for body in (entry.identity, entry.identity.parent):
            if body is not None and body.type in LOCAL_GOVERNMENTS:
                names.extend([body.name, body.name.split(" ")[0]])
    return tuple(dict.fromkeys(names))


def _parts(text: str, span: Span) -> Iterator[Span]:
    for part in _cut(text, span, _SEPARATOR):
        label = _ROLE_LABEL.match(text, part.start, part.end)
        bare = trim(text, Span(label.end(), part.end)) if label else part
        pieces = list(_cut(text, bare, _SOFT))
        if len(pieces) > 1 and all(_known(piece.of(text)) for piece in pieces):
            yield from pieces
        elif bare:
            yield from _with_others(text, bare)


def _with_others(text: str, part: Span) -> Iterator[Span]:
    """Yield *part*, and in its stead its main name and those of its bracket, where the bracket lists others.

    ``A원(B관, C관 공동)``: a word of working together says so, or that all names of the bracket are known ones.
    """
    note = _NOTE.match(part.of(text))
    names = list(_cut(text, _shift(note, "note", part.start), _LISTED)) if note else []
    shared = note is not None and _TOGETHER.search(note["note"]) is not None
    names = [name for name in (_without_role(text, one) for one in names) if name]
    sure = (identify(name.of(text), Period()) is not None if shared else _known(name.of(text)) for name in names)
    if note and names and all(sure) and (shared or len(names) > 1):
        yield _shift(note, "main", part.start)
        yield from names
    else:
        yield part


def _shift(match: re.Match[str], group: str, by: int) -> Span:
    return Span(match.start(group) + by, match.end(group) + by)


def _without_role(text: str, name: Span) -> Span:
    """Return *name* without the word that says how all take part: ``와 공동``, ``협업``."""
    label = _ROLE_LABEL.match(text, name.start, name.end)
    start = label.end() if label else name.start
    tail = _TOGETHER.search(text[start : name.end])
    return trim(text, Span(start, start + tail.start() if tail else name.end))


def _cut(text: str, span: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    """Cut at *separator* outside brackets."""
    start, depth = span.start, 0
    cuts = {match.start(): match.end() for match in separator.finditer(text, span.start, span.end)}
    for at in range(span.start, span.end):
        depth += (text[at] in "(（[") - (text[at] in ")）]")
        if at in cuts and depth <= 0:
            if piece := trim(text, Span(start, at)):
                yield piece
            start = cuts[at]
    if piece := trim(text, Span(min(start, span.end), span.end)):
        yield piece


def _known(name: str) -> bool:
    """Say whether *name* is surely one by itself: known to the register, or by a form that nothing else has."""
    identity, form = identify(name, Period()), form_of(name)
    return identity is not None and bool(identity.id or identity.candidates or (form and form.strong))


def _identity(said: str, period: Period, contexts: tuple[str, ...] = ()) -> Identity | None:
    steps = PATH.split(said)
    if len(steps) > 1:
        return _of_path([tidy(step) for step in steps if step.strip()], period)
    whole = identify(said, period, contexts)
    if whole is not None and whole.id is not None and whole.parent is None:
        return _below_said(whole, said, period)
    if whole is not None and (whole.id is not None or whole.candidates or whole.type is not OrganizationType.UNIT):
        return whole
    note = _NOTE.match(said)
    if note and (main := _identity(note["main"], period)) is not None:
        return _with_note(main, note["note"], period)
    return _of_words(said.split(), period) or whole or _unknown(said)


def _below_said(whole: Identity, said: str, period: Period) -> Identity:
    """Return *whole* inside the central body whose name the entry says before its own: ``A부 B본부``."""
    head, _, tail = tidy(said).rpartition(" ")
    above, own = identify(head, period) if head else None, identify(tail, period)
    stands = above is not None and above.type is OrganizationType.CENTRAL and own is not None and own.id == whole.id
    return inside(whole, above) if stands else whole


def _of_path(steps: list[str], period: Period) -> Identity | None:
    """Return the last step of ``A > B``, inside the steps before it."""
    parent = _identity(" ".join(steps[:-1]), period)
    together = identify(" ".join(steps), period)
    if together is not None and together.id is not None:
        return inside(together, parent)
    last = identify(steps[-1], period, [parent.name] if parent else [])
    if last is None or (last.id is None and not last.candidates):
        last = Identity(steps[-1], OrganizationType.UNIT, parent.public if parent else True)
        form = form_of(steps[-1])
        tells = form is not None and (form.strong or form.public)
        last = replace(last, type=form.type) if form and tells else last
    return replace(last, parent=parent)


def _with_note(main: Identity, note: str, period: Period) -> Identity:
    """Understand the bracket behind a name: a body that contains it is its parent, anything else says nothing new."""
    inside = identify(note, period)
    contains = inside is not None and inside.type in GOVERNMENTS and inside.key != main.key
    return replace(main, parent=inside) if contains and main.type not in GOVERNMENTS else main


def _of_words(words: list[str], period: Period) -> Identity | None:
    """Return a unit that stands behind its body without an arrow: ``행정안전부 디지털정부국``."""
    for cut in range(len(words) - 1, 0, -1):
        body = identify(" ".join(words[:cut]), period)
        form = form_of(" ".join(words[cut:]))
        if body is not None and body.public and form is not None:
            return Identity(" ".join(words[cut:]), form.type, form.public, parent=body)
    return None


def _unknown(said: str) -> Identity | None:
    name = tidy(said)
    return None if is_class(name) or not any(letter.isalpha() for letter in name) else unnamed_form(name)

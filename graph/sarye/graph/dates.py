"""When cases took place, as resources: two days, the same in the Extended Date/Time Format, and the reason.

A date that is printed and one that is only inferred have the same form, so that one question finds both, and differ in
their basis. Where nothing can be inferred there are no days, but the basis says why. A case that is only
known to be reported has no year, but a label that says in which year it was told of; lists show that.

Two texts that tell of one case may come out on two days. What each says of the date stands for itself, so that merging
stays set union; where one date is shown, :func:`date_attributes` chooses it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from sarye.extraction.dating import dating
from sarye.extraction.record import CaseRecord
from sarye.graph.facts import Fact, day, of
from sarye.graph.model import AttributeValue, CaseGraph, Node, NodeKind
from sarye.graph.years import LANGUAGES, Year, reported_on
from sarye.vocabulary import terms as t
from sarye.vocabulary.codes import DateBasis
from sarye.vocabulary.iri import digest, mint

_EDTF = NamedNode(t.EDTF + "EDTF")
_ORDER = (
    DateBasis.PRINTED_YEAR,
    DateBasis.PUBLISHED,
    DateBasis.GIVEN,
    DateBasis.AGENCY_VALIDITY,
    DateBasis.CONTRADICTORY,
    DateBasis.OPEN,
    DateBasis.UNKNOWN,
)
"""Which of several dates is shown: the printed one, else the first report, else what follows from the bodies."""


class Said(NamedTuple):
    """What one text says of the date of a case; days are ISO, and empty where there are none."""

    earliest: str = ""
    latest: str = ""
    edtf: str = ""
    date_basis: str = ""
    dated_by: str = ""
    """Ids of the bodies in the register, "; " between them."""
    published: str = ""
    """The day on which the text came out."""


def said_by(record: CaseRecord) -> Said:
    """Return what *record* says of the date of its case."""
    found = dating(record)
    earliest, latest = (one.isoformat() if one else "" for one in (found.earliest, found.latest))
    return Said(earliest, latest, found.edtf, found.basis.value, "; ".join(found.bodies), record.published)


def said_of(case: Node) -> tuple[Said, ...]:
    """Return all that is said of the date of *case*, what is shown first."""
    shown = Said(*(str(case.attributes.get(name) or "") for name in Said._fields))
    others = json.loads(str(case.attributes.get("other_dates") or "[]"))
    return shown, *(Said(**other) for other in others)


def date_attributes(said: Iterable[Said]) -> dict[str, AttributeValue]:
    """Return what is *said* of the date of a case as its attributes: the date to show, and the others as JSON."""
    shown, *others = sorted(set(said), key=_order) or [Said()]
    listed = [{name: value for name, value in one._asdict().items() if value} for one in others]
    told = {name: value for name, value in shown._asdict().items() if value or name != "published"}
    return {
        **told,
        "earliest": shown.earliest or None,
        "latest": shown.latest or None,
        **({"other_dates": json.dumps(listed, ensure_ascii=False)} if listed else {}),
    }


def _order(said: Said) -> tuple[int, bool, str, Said]:
    known = [basis.value for basis in _ORDER]
    rank = known.index(said.date_basis) if said.date_basis in known else len(known)
    return rank, not said.published, said.published, said


def date_iris(case: Node, base: str) -> Iterator[tuple[str, Said]]:
    """Yield the IRI of each date that has a basis, or a reason why there is none, with what is said there."""
    for said in said_of(case):
        if said.date_basis:
            *stated, published = said
            told = digest(*stated, *filter(None, (published,)))
            yield mint("date", f"{case.id.partition('/')[2]}-{told}", base), said


def dates(graph: CaseGraph) -> Iterator[Triple]:
    """Yield the dates of every case of *graph* that have a basis, or a reason why there is none."""
    for case in graph.of_kind(NodeKind.CASE):
        for iri, said in date_iris(case, graph.base):
            yield from of(iri, _facts(said))


def _facts(said: Said) -> Iterator[Fact]:
    yield t.RDF + "type", NamedNode(t.DATE_BOUNDS)
    if reported := reported_on(said.date_basis, said.published, said.latest):
        year = Year(int(reported[:4]), printed=False)
        yield from ((t.RDFS + "label", Literal(year.text(one), language=one)) for one in LANGUAGES)
    if said.latest:
        if said.earliest:
            yield t.EARLIEST, day(said.earliest)
        yield t.LATEST, day(said.latest)
        yield t.EDTF_TEXT, Literal(said.edtf, datatype=_EDTF)
    if said.published:
        yield t.DCT + "issued", day(said.published)
    yield t.DATE_BASIS, NamedNode(t.code("date-basis", said.date_basis))
    for body in filter(None, said.dated_by.split("; ")):
        yield t.DATED_BY, NamedNode(mint("organization", body))

"""When cases took place, as resources: two days, the same in the Extended Date/Time Format, and the reason.

A date that is printed and one that is only inferred have the same form, so that one question finds both, and differ in
their basis. Where nothing can be inferred there are no days, but the basis says why. A case that is only
known to be reported has no year, but a label that says in which year it was told of; lists show that.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from sarye.extraction.dating import dating
from sarye.extraction.record import CaseRecord
from sarye.graph.facts import Fact, day, of
from sarye.graph.model import AttributeValue, CaseGraph, Node, NodeKind
from sarye.graph.years import LANGUAGES, year_of
from sarye.vocabulary import terms as t
from sarye.vocabulary.iri import digest, mint

_EDTF = NamedNode(t.EDTF + "EDTF")
_STATED = ("earliest", "latest", "edtf", "date_basis", "dated_by")


def date_attributes(record: CaseRecord) -> dict[str, AttributeValue]:
    """Return what is known of the date of *record*, as attributes of its case."""
    found = dating(record)
    return {
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "latest": found.latest.isoformat() if found.latest else None,
        "edtf": found.edtf,
        "date_basis": found.basis.value,
        "dated_by": "; ".join(found.bodies),
        **({"published": record.published} if record.published else {}),
    }


def date_iri(case: Node, base: str) -> str:
    """Return the IRI of what is known of the date of *case*: two sources that tell of it differently give two."""
    stated = (str(case.attributes.get(name) or "") for name in _STATED)
    reported = year_of(case)
    told = () if reported is None or reported.printed else (reported.text("ko"),)
    return mint("date", f"{case.id.partition('/')[2]}-{digest(*stated, *told)}", base)


def dates(graph: CaseGraph) -> Iterator[Triple]:
    """Yield the date of every case of *graph* that has a basis for one, or a reason why there is none."""
    for case in graph.of_kind(NodeKind.CASE):
        if case.attributes.get("date_basis"):
            yield from of(date_iri(case, graph.base), _facts(case))


def _facts(case: Node) -> Iterator[Fact]:
    said = {name: str(case.attributes.get(name) or "") for name in _STATED}
    yield t.RDF + "type", NamedNode(t.DATE_BOUNDS)
    reported = year_of(case)
    if reported is not None and not reported.printed:
        yield from ((t.RDFS + "label", Literal(reported.text(one), language=one)) for one in LANGUAGES)
    if said["latest"]:
        if said["earliest"]:
            yield t.EARLIEST, day(said["earliest"])
        yield t.LATEST, day(said["latest"])
        yield t.EDTF_TEXT, Literal(said["edtf"], datatype=_EDTF)
    yield t.DATE_BASIS, NamedNode(t.code("date-basis", said["date_basis"]))
    for body in filter(None, said["dated_by"].split("; ")):
        yield t.DATED_BY, NamedNode(mint("organization", body))

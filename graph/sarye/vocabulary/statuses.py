"""What the statuses of an outcome are called in Korean and English, as ``ontology/sarye.ttl`` has it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pyoxigraph import Literal, RdfFormat, parse

from sarye.vocabulary.codes import Status
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import SKOS, code


@lru_cache(maxsize=1)
def labels() -> Mapping[Status, tuple[str, ...]]:
    """Return the labels of each status, Korean first.

    >>> labels()[Status.ACHIEVED]
    ('달성', 'achieved')
    """
    statuses = {code("status", status): status for status in Status}
    found: dict[Status, list[str]] = {status: [] for status in Status}
    for quad in parse(ontology_file("sarye.ttl").read_bytes(), format=RdfFormat.TURTLE):
        status = statuses.get(getattr(quad.subject, "value", ""))
        if status is not None and quad.predicate.value == SKOS + "prefLabel" and isinstance(quad.object, Literal):
            found[status].append(quad.object.value)
    return {status: tuple(names) for status, names in found.items()}


def called(name: str) -> Status | None:
    """Return the status that *name* (a label or a code) means, or None.

    >>> called("달성"), called("Expected"), called("실패")
    (<Status.ACHIEVED: 'achieved'>, <Status.EXPECTED: 'expected'>, None)
    """
    wanted = name_key(name)
    return next((one for one, names in labels().items() if wanted in map(name_key, (*names, one.value))), None)

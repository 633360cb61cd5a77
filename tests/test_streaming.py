"""More records than fit into memory: the same triples as of the graph made at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Triple

from sarye.extraction.record import CaseRecord
from sarye.graph.assembly import assemble
from sarye.graph.streaming import parts
from sarye.graph.triples import triples
from sarye.graph.validation import validate
from sarye.pipeline import read_records
from sarye.vocabulary.terms import PREFIXES
from sarye.vocabulary.turtle import turtle
from synthetic import CASES_A_DOCUMENT, records


def streamed(records: Iterable[CaseRecord]) -> Iterator[Triple]:
    return (triple for part in parts(records) for triple in part.triples())


EXPORTS = Path(__file__).parents[1] / "exports"


def test_the_triples_of_documents_in_turn_are_those_of_all_at_once() -> None:
    made = tuple(records(2 * CASES_A_DOCUMENT + 7))
    assert set(streamed(made)) == set(triples(assemble(made)))


def test_the_casebook_streams_the_same_triples_as_it_builds() -> None:
    made = read_records(EXPORTS / "records.jsonl")
    assert set(streamed(made)) == set(triples(assemble(made)))


def test_of_two_spellings_in_two_documents_the_same_is_told() -> None:
    first, *_, last = records(CASES_A_DOCUMENT + 1)
    named = next(entry for entry in first.organizations)
    spaced = replace(named, name="SK 텔레콤", id=None), replace(named, name="SK텔레콤", id=None)
    made = [replace(one, organizations=(entry,)) for one, entry in zip((first, last), spaced, strict=True)]
    for order in (made, made[::-1]):
        assert set(streamed(order)) == set(triples(assemble(made)))


def test_records_that_nobody_wrote_keep_the_shapes_and_the_seed() -> None:
    made = tuple(records(5, seed=3))
    assert made == tuple(records(5, seed=3)) != tuple(records(5, seed=4))
    data = "".join(turtle(streamed(made), PREFIXES)).encode()
    assert [finding for finding in validate(data, with_register=False) if finding.severity == "violation"] == []

"""Technologies mapped to another scheme: SSSOM and SKOS say the same, of concepts that exist and bear the same name."""

from __future__ import annotations

import csv
import re

from pyoxigraph import NamedNode, RdfFormat, parse

from sarye.query.answer import Rows
from sarye.query.sparql import run
from sarye.query.store import open_store
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.technologies import by_id
from sarye.vocabulary.terms import SKOS, TECHNOLOGY

LINES = ontology_file("technologies.sssom.tsv").read_text(encoding="utf-8").splitlines()
HEAD = [line for line in LINES if line.startswith("#")]
ROWS = list(csv.DictReader(LINES[len(HEAD) :], delimiter="\t"))
OPENCS = "https://w3id.org/ocs/ont/"


def test_every_row_maps_a_technology_to_a_concept_of_the_same_name() -> None:
    assert len(ROWS) > 100
    for row in ROWS:
        concept = by_id()[row["subject_id"].removeprefix("technology:")]
        assert row["subject_label"] == concept.label_en
        assert row["object_label"].casefold() == concept.label_en.casefold()
        assert re.fullmatch(r"ocs:C[0-9]+", row["object_id"])
        assert (row["predicate_id"], row["mapping_justification"]) == ("skos:closeMatch", "semapv:LexicalMatching")


def test_no_technology_and_no_concept_is_mapped_twice() -> None:
    for column in ("subject_id", "object_id"):
        assert len({row[column] for row in ROWS}) == len(ROWS)


def test_the_set_names_its_source_licence_and_prefixes() -> None:
    said = dict(line[1:].split(": ", 1) for line in HEAD if not line.startswith(("#  ", "#curie_map")))
    assert said["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "commit" in said["object_source_version"]
    used = {
        row[column].partition(":")[0] for row in ROWS for column in row if column.endswith(("_id", "justification"))
    }
    assert used == {"technology", "ocs", "skos", "semapv"}
    assert all(any(line.startswith(f"#  {name}: ") for line in HEAD) for name in used)


def test_the_turtle_says_what_the_rows_say() -> None:
    stated = {quad.triple for quad in parse(ontology_file("mappings.ttl").read_bytes(), format=RdfFormat.TURTLE)}
    wanted = {
        (TECHNOLOGY + row["subject_id"].partition(":")[2], OPENCS + row["object_id"].partition(":")[2]) for row in ROWS
    }
    assert {one.predicate for one in stated} == {NamedNode(SKOS + "closeMatch")}
    assert {(getattr(one.subject, "value", ""), getattr(one.object, "value", "")) for one in stated} == wanted


def test_a_question_can_reach_the_other_scheme() -> None:
    with open_store(b"") as store:
        answer = run(store, "SELECT ?there { ?t skos:prefLabel '블록체인'@ko ; skos:closeMatch ?there }")
    assert isinstance(answer, Rows)
    assert [getattr(row[0], "value", "") for row in answer.rows] == [OPENCS + "C3563"]

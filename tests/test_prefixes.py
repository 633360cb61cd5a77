"""Prefixes that a question may use without declaring them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import sarye
from sarye.cli import sarye as command
from sarye.errors import InputError
from sarye.export import turtle
from sarye.query.answer import Rows
from sarye.query.prefixes import known, prepared
from sarye.query.sparql import run
from sarye.query.store import open_store

ROOT = Path(__file__).parents[1]
_TEXT = "다온 체계 마련\n\n경찰청은 다온 체계를 마련해 점검 시간을 30분에서 10분으로 줄였다고 밝혔다.\n"


def test_all_prefixes_of_the_turtle_that_is_written_are_known() -> None:
    files = [*(ROOT / "exports").glob("*.ttl"), ROOT / "ontology" / "sarye.ttl", ROOT / "ontology" / "technologies.ttl"]
    lines = "".join(path.read_text(encoding="utf-8") for path in files)
    declared = set(re.findall(r"^@prefix (\w+): ", lines, re.MULTILINE))
    assert {"case", "organization", "claim", "tech", "void"} <= declared
    assert declared - set(known()) <= {"part", "ocs", "oesco"}  # of one file alone: its own parts, another's scheme


@pytest.mark.parametrize("base", ["https://w3id.org/sarye/", "https://example.org/cases/"])
def test_a_thing_may_be_named_by_the_prefix_that_its_file_has(tmp_path: Path, base: str) -> None:
    (tmp_path / "text.txt").write_text(_TEXT, encoding="utf-8")
    built = sarye.build([tmp_path / "text.txt"], tmp_path / "out", kind="release", base=base, formats=["turtle"])
    assert turtle.prefixes(base).items() <= known(base).items()
    (case,) = (record.id for record in built.records)
    with open_store(tmp_path / "out") as store:
        answer = run(store, f"SELECT ?title {{ case:{case} dct:title ?title }}")
    assert isinstance(answer, Rows)
    assert [row[0].value for row in answer.rows] == ["다온 체계 마련"]  # type: ignore[union-attr]


def test_what_a_question_declares_itself_counts(tmp_path: Path) -> None:
    with open_store(b"<http://a/b> <http://a/c> 1 .", with_register=False) as store:
        answer = run(store, "PREFIX case: <http://a/> ASK { case:b case:c 1 }")
    assert answer.value is True  # type: ignore[union-attr]


def test_only_those_that_a_question_uses_are_declared() -> None:
    assert prepared("ASK { case:x ?p ?o }")[1] == {"case": "https://w3id.org/sarye/id/case/"}
    assert prepared("ASK { \\u0063ase:x ?p ?o }")[1] == known()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("ASK { organization:소방청 rdfs:label|skos:prefLabel ?name }", True),
        ("ASK { ?case sarye:lead organization:한국전력공사}", True),
        ("ASK { organization:소방처 ?p ?o }", False),
        ("PREFIX organization: <http://a/> ASK { organization:소방청 ?p ?o }", False),
        ("ASK { BIND('organization:소방청' AS ?x) FILTER(STRLEN(?x) = 16) }", True),
    ],
)
def test_a_thing_may_be_named_in_hangul_behind_its_prefix(question: str, value: bool) -> None:
    with open_store(ROOT / "exports") as store:
        assert run(store, question).value is value  # type: ignore[union-attr]


def test_a_mistake_behind_a_name_in_hangul_is_told_where_it_was_written() -> None:
    question = "ASK { organization:소방청 ?p ?o } }"
    with open_store(b"<http://a/b> <http://a/c> 1 .", with_register=False) as store:
        with pytest.raises(InputError) as told:
            run(store, question)
        with pytest.raises(InputError) as ascii_told:
            run(store, question.replace("소방청", "abc"))
    assert told.value.where == ascii_told.value.where


def test_an_unknown_prefix_is_told_with_those_that_are_known() -> None:
    refused = CliRunner().invoke(command, ["query", "ASK { kase:x ?p ?o }", str(ROOT / "exports")])
    assert refused.exit_code == 2
    assert "the prefix kase: is not declared" in refused.stderr
    assert "case, organization, technology" in refused.stderr

"""Asking a graph: true answers in every format, nothing changed, nothing read from elsewhere, no question without end."""

from __future__ import annotations

import csv
import io
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
import rdflib
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
)
from rdflib.query import ResultRow

from growth import LINEAR, growth
from sample_graph import sample_graph
from sarye.cli import sarye
from sarye.errors import InputError
from sarye.export import jsonld, turtle
from sarye.query.answer import Rows, Statements, Truth
from sarye.query.prefixes import known
from sarye.query.questions import load as questions
from sarye.query.results import FORMS, readable, write
from sarye.query.sparql import run
from sarye.query.store import Store, TimeLimitError, open_store
from sarye.query.undefined import warning
from sarye.vocabulary.terms import TECHNOLOGY

TITLES = (
    "SELECT ?title ?year { ?case a sarye:Case ; dct:title ?title OPTIONAL { ?case sarye:year ?year } } ORDER BY ?title"
)
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(name="store", scope="module")
def _store() -> Iterator[Store]:
    with open_store(turtle.write(sample_graph())) as store:
        yield store


@pytest.fixture(name="alone", scope="module")
def _alone() -> Iterator[Store]:
    with open_store(turtle.write(sample_graph()), with_register=False) as store:
        yield store


def _rows(store: Store, question: str) -> list[tuple[str, ...]]:
    answer = run(store, question)
    assert isinstance(answer, Rows)
    return [tuple(readable(term) for term in row) for row in answer.rows]


def test_a_question_is_answered_without_declaring_prefixes(store: Store) -> None:
    question = """SELECT ?name (COUNT(?case) AS ?n) {
        ?case sarye:usesTechnology ?technology . ?technology skos:prefLabel ?name FILTER(LANG(?name) = "ko")
    } GROUP BY ?name ORDER BY ?name"""
    assert _rows(store, question) == [("드론", "2"), ("사물인터넷", "1"), ("인공지능", "2")]


def test_the_sentence_of_an_edge_can_be_asked_for(store: Store) -> None:
    question = """SELECT ?quote ?words ?line {
        ?claim rdf:predicate sarye:partner ; sarye:evidence/oa:hasSelector/oa:exact ?quote ; sarye:mention ?mention .
        ?mention oa:hasSelector/oa:exact ?words ; sarye:line ?line } ORDER BY ?line"""
    assert _rows(store, question) == [
        ("서울특별시  금천구, ㈜가나다, 환경부", "㈜가나다", "3"),
        ("😀 서구와 협력.", "서구", "4"),
    ]


def test_achieved_savings_in_won_can_be_asked_for(store: Store) -> None:
    question = """SELECT ?won { ?case sarye:hasOutcome ?outcome . ?outcome sarye:status code:status\\/achieved ;
        sarye:hasQuantity ?saved . ?saved qudt:hasUnit unit:CCY_KRW ; qudt:numericValue ?won ;
        sarye:direction code:direction\\/decrease }"""
    assert _rows(store, question) == [("200000000",)]


def test_the_register_and_the_scheme_are_there_unless_left_out(store: Store, alone: Store) -> None:
    question = "ASK { ?technology skos:broader ?other . ?body sarye:successor ?heir }"
    assert run(store, question) == Truth(True)
    assert run(alone, question) == Truth(False)
    assert (
        store.count()
        > alone.count()
        == len({quad.triple for quad in parse(turtle.write(sample_graph()), RdfFormat.TURTLE)})
    )


def test_the_shapes_are_no_part_of_what_is_asked(store: Store) -> None:
    assert run(store, "ASK { ?shape a <http://www.w3.org/ns/shacl#PropertyShape> }") == Truth(False)


def test_rdflib_gives_the_same_rows(alone: Store) -> None:
    other = rdflib.Graph().parse(data=turtle.write(sample_graph()), format="turtle")
    rows = (row for row in other.query(TITLES) if isinstance(row, ResultRow))
    expected = sorted(tuple(str(term or "") for term in row) for row in rows)
    assert sorted(_rows(alone, TITLES)) == expected


def test_a_built_folder_and_files_of_other_formats_can_be_opened(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(turtle.write(sample_graph()))
    (tmp_path / "graph.jsonld").write_bytes(jsonld.write(sample_graph()))
    for source in (tmp_path, tmp_path / "graph.jsonld"):
        with open_store(source, with_register=False) as opened:
            assert run(opened, "ASK { ?case a sarye:Case }") == Truth(True)


def test_a_graph_that_is_missing_or_broken_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no graph"):
        open_store(tmp_path)
    with pytest.raises(InputError, match="line 1"):
        open_store(b"<x> this is no turtle")


@pytest.mark.parametrize(
    "question",
    [
        "INSERT DATA { <x:a> <x:b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX a: <x:> # SELECT\nDROP ALL",
        "LOAD <file:///etc/passwd>",
        "CLEAR DEFAULT",
        "SELECT * { ?s ?p ?o } ; DROP ALL",
        "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * { S\\u0045RVICE <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p '''x'''SERVICE<http://localhost:9/>{ ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "",
        "# nothing but a comment",
    ],
)
def test_what_is_no_question_or_leaves_the_machine_is_refused(alone: Store, question: str) -> None:
    before = alone.count()
    with pytest.raises(InputError):
        run(alone, question)
    assert run(alone, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") == Rows(("n",), ((Literal(before),),))


@pytest.mark.parametrize(
    "question",
    [
        "SELECT ?service ?from { BIND('SERVICE' AS ?service) BIND(\"FROM\" AS ?from) }",
        "SELECT ?x { BIND(<http://example.org/SERVICE> AS ?x) } # SERVICE FROM LOAD",
        "PREFIX service: <x:> SELECT ?x { BIND(service:FROM AS ?x) }",
        "SELECT ?x { BIND('''it's \\\" INSERT ''' AS ?x) }",
        "select ?x { bind(1 as ?x) }",
        "BASE <http://example.org/> SELECT ?x { BIND(<a> AS ?x) }",
    ],
)
def test_words_that_only_look_like_keywords_are_fine(alone: Store, question: str) -> None:
    assert len(_rows(alone, question)) == 1


@pytest.mark.parametrize(
    ("question", "where", "what"),
    [
        ("SELECT ?x\nWHERE { ?x foo:bar 1 }", "line 2, column 12", "the prefix foo: is not declared"),
        ("SELECT * { ?s zz:a ?o }", "line 1, column 15", "the prefix zz: is not declared"),
        ("# PREFIX zz:\nSELECT * { ?s zz:a ?o }", "line 2, column 15", "the prefix zz: is not declared"),
        ('SELECT * { ?s ?p "\u2028" .\n ?s zz:a ?o ; ; }', "line 2, column 5", "the prefix zz: is not declared"),
        ("PREFIX a: <x:> SELECT * {\n ?s a:b 'zz:c' ; # zz:d\n  zz:e ?o }", "line 3, column 3", "the prefix zz:"),
        ("SELECT ?a ?b { ?a ?b ?c } GROUP BY ?a", "line 1, column", "neither grouped nor aggregated"),
        ("SELECT ?x { ?x ?y ?z } ORDER ?x", "line 1, column", "where BY could stand"),
        ("SELECT ?x WHERE { ?x ?y }", "line 1, column", "this is not SPARQL: it goes wrong at or before the end of"),
        ("SELECT ?x {\n ?x ?y 'open }", "line 2, column", "this is not SPARQL"),
    ],
)
def test_a_mistake_is_told_with_line_and_column(alone: Store, question: str, where: str, what: str) -> None:
    with pytest.raises(InputError) as told:
        run(alone, question)
    assert told.value.where.startswith(where)
    assert what in told.value.what


def test_an_undeclared_prefix_is_told_with_the_known_ones_and_how_to_declare_it() -> None:
    told = CliRunner().invoke(sarye, ["query", "SELECT * { ?s foaf:name ?o }", "exports"])
    (line,) = told.stderr.splitlines()
    assert (told.exit_code, told.stdout) == (2, "")
    assert "the prefix foaf: is not declared; begin with PREFIX foaf: <…>" in line
    assert line.endswith(", ".join(known()))


@pytest.mark.parametrize(
    ("question", "names", "nearest"),
    [
        ("SELECT ?c { ?c a sarye:Caze }", "sarye:Caze", "sarye:Case"),
        ("SELECT ?c { ?c sarye:usesTechnolgy ?t. }", "sarye:usesTechnolgy", "sarye:usesTechnology"),
        ("SELECT (COUNT(?c) AS ?n) { ?c a sarye:Caze }", "sarye:Caze", "sarye:Case"),
        ("ASK { ?c a sarye:Organization }", "sarye:Organization", "org:Organization"),
        ("CONSTRUCT { ?c rdfs:label ?t } { ?c sarye:title ?t }", "sarye:title", "dct:title"),
        ("SELECT ?c { ?c sarye:status code:achieved }", "code:achieved", r"code:status\/achieved"),
        ("PREFIX x: <https://w3id.org/sarye/ont#> SELECT ?c { ?c x:yaer 1 }", "sarye:yaer", "sarye:year"),
        (f"SELECT ?c {{ ?c ?p <{TECHNOLOGY}blokchain> }}", f"<{TECHNOLOGY}blokchain>", f"<{TECHNOLOGY}blockchain>"),
    ],
)
def test_a_term_that_the_ontology_does_not_define_is_told_where_nothing_was_found(
    question: str, names: str, nearest: str, store: Store
) -> None:
    told = CliRunner().invoke(sarye, ["query", question, "exports", "-f", "csv"])
    assert told.exit_code == 0
    assert told.stderr == f"sarye: the ontology defines no {names}, so nothing matches; perhaps {nearest}\n"
    assert told.stdout_bytes.decode() == write(run(store, question), "csv")


@pytest.mark.parametrize(
    "question",
    [
        "SELECT ?c { ?c a sarye:Case ; sarye:year 1800 }",
        "SELECT ?c { ?c a sarye:Case OPTIONAL { ?c sarye:yaer ?y } }",
        "PREFIX sarye: <http://example.org/> SELECT ?c { ?c sarye:yaer ?y }",
        "SELECT ?c { ?c rdfs:label 'sarye:Caze' } # sarye:Caze",
        r"SELECT ?c { ?c sarye:status code:status\/achieved ; sarye:year 1800 }",
        "ASK { ?c a sarye:Case }",
    ],
)
def test_nothing_is_said_of_terms_that_are_defined_or_where_something_was_found(question: str) -> None:
    told = CliRunner().invoke(sarye, ["query", question, "exports"])
    assert (told.exit_code, told.stderr) == (0, "")


@pytest.mark.parametrize("piece", ["1", ".", "1a", '"\\', "'\\", '"""\\', "a:", "("])
def test_time_to_read_a_question_grows_as_its_length_does(piece: str) -> None:
    assert growth(lambda letters: warning(f"ASK {{ {piece * letters}"), 500, times=16) < 8 * LINEAR


def test_every_term_of_the_named_questions_is_defined() -> None:
    assert not [question.id for question in questions().values() if warning(question.query)]


def test_a_question_without_end_is_stopped_and_the_next_one_answered(store: Store) -> None:
    started = monotonic()
    with pytest.raises(TimeLimitError, match=r"longer than 0\.5 seconds"):
        run(store, ENDLESS, timeout=0.5)
    assert monotonic() - started < 2
    assert run(store, "ASK { ?case a sarye:Case }") == Truth(True)


def test_a_stopped_question_leaves_no_process_behind(alone: Store) -> None:
    process = alone._process
    with pytest.raises(TimeLimitError):
        run(alone, ENDLESS, timeout=0.2)
    assert process is not None
    assert process.returncode is not None
    assert run(alone, "ASK {}") == Truth(True)


def test_a_closed_store_ends_its_process_and_its_threads() -> None:
    with open_store(turtle.write(sample_graph()), with_register=False) as store:
        process = store._process
        run(store, "ASK {}")
    assert process is not None
    assert process.returncode is not None
    assert threading.active_count() == 1


def test_an_answer_holds_no_more_rows_than_the_limit_and_says_so(store: Store) -> None:
    answer = run(store, "SELECT ?s { ?s ?p ?o }", limit=7)
    assert isinstance(answer, Rows)
    assert (len(answer.rows), answer.complete) == (7, False)
    assert "7 rows (there are more" in write(answer, "table", width=80)
    exact = run(store, "SELECT ?s { ?s ?p ?o } LIMIT 7", limit=7)
    assert isinstance(exact, Rows)
    assert exact.complete
    made = run(store, "CONSTRUCT WHERE { ?s ?p ?o }", limit=7)
    assert isinstance(made, Statements)
    assert (len(made.triples), made.complete) == (7, False)


def _by_oxigraph(data: str, form: QueryResultsFormat) -> list[list[object]]:
    solutions = parse_query_results(data.encode(), form)
    assert isinstance(solutions, QuerySolutions)
    return [[row[index] for index in range(len(solutions.variables))] for row in solutions]


_TERMS = st.one_of(
    st.none(),
    st.just(NamedNode("https://example.org/%EA%B0%80?a=1&b=<".replace("<", "%3C"))),
    st.just(BlankNode("b1")),
    st.builds(
        Literal,
        st.text(st.characters(exclude_categories=["Cs"], min_codepoint=32)),
        language=st.sampled_from([None, "ko"]),
    ),
    st.integers().map(Literal),
)


@given(rows=st.lists(st.tuples(_TERMS, _TERMS), max_size=4))
def test_json_xml_and_tsv_are_read_back_as_they_were(
    rows: list[tuple[NamedNode | BlankNode | Literal | None, ...]],
) -> None:
    answer = Rows(("one", "two"), tuple(rows))
    for name, form in (
        ("json", QueryResultsFormat.JSON),
        ("xml", QueryResultsFormat.XML),
        ("tsv", QueryResultsFormat.TSV),
    ):
        if name == "xml" and any("\ufffe" <= character <= "\uffff" for character in str(rows)):
            continue  # XML cannot hold these at all
        assert _by_oxigraph(write(answer, name), form) == [list(row) for row in rows], name


def test_line_breaks_and_tabs_survive_in_every_format() -> None:
    answer = Rows(("x",), ((Literal('a\tb\r\nc"d'),),))
    for name, form in (
        ("json", QueryResultsFormat.JSON),
        ("xml", QueryResultsFormat.XML),
        ("tsv", QueryResultsFormat.TSV),
    ):
        assert _by_oxigraph(write(answer, name), form) == [[Literal('a\tb\r\nc"d')]], name
    assert list(csv.reader(io.StringIO(write(answer, "csv"), newline=""))) == [["x"], ['a\tb\r\nc"d']]


def test_csv_holds_bare_values_and_ends_lines_as_the_standard_says(store: Store) -> None:
    text = write(run(store, TITLES), "csv")
    assert text.count("\r\n") == 4
    assert [row[1] for row in csv.reader(io.StringIO(text, newline=""))] == ["year", "2021", "", ""]


def test_yes_and_no_have_their_forms() -> None:
    assert write(Truth(True), "table") == "yes\n"
    assert json.loads(write(Truth(False), "json")) == {"head": {}, "boolean": False}
    assert "<boolean>true</boolean>" in write(Truth(True), "xml")
    assert write(Truth(True), "csv") == "answer\r\ntrue\r\n"


def test_constructed_triples_are_written_as_turtle_and_as_rows(store: Store) -> None:
    answer = run(store, "CONSTRUCT { ?case rdfs:label ?title } WHERE { ?case a sarye:Case ; dct:title ?title }")
    assert isinstance(answer, Statements)
    assert {quad.triple for quad in parse(write(answer, "turtle").encode(), RdfFormat.TURTLE)} == set(answer.triples)
    assert write(answer, "csv").startswith("subject,predicate,object\r\n")


def test_rows_cannot_be_turtle_and_an_unknown_format_is_told(store: Store) -> None:
    with pytest.raises(InputError, match="CONSTRUCT"):
        write(run(store, TITLES), "turtle")
    with pytest.raises(InputError, match="table, csv, tsv, json, xml, turtle"):
        write(Truth(True), "pdf")
    assert list(FORMS) == ["table", "csv", "tsv", "json", "xml", "turtle"]


def test_a_table_shows_hangul_and_no_markup_is_taken_for_style() -> None:
    organization = NamedNode("https://w3id.org/sarye/id/organization/%EC%84%9C%EA%B5%AC")
    text = write(Rows(("who", "what"), ((organization, Literal("[red]x[/red]")),)), "table", width=80)
    assert "organization/서구" in text
    assert "[red]x[/red]" in text


def test_a_literal_that_is_no_number_is_an_answer() -> None:
    told = CliRunner().invoke(sarye, ["query", 'SELECT ("abc"^^xsd:integer AS ?x) {}', "exports", "-f", "csv"])
    assert (told.exit_code, told.stdout.split(), told.stderr) == (0, ["x", "abc"], "")

"""A graph kept on disk gives the answers of the same graph in memory, and is made whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from live_server import serving
from sarye.cli import sarye
from sarye.errors import InputError
from sarye.query.disk import is_store, write_store
from sarye.query.questions import ask, load
from sarye.query.store import Store, TimeLimitError, graphs_of, open_store
from sarye.serving.folder import read_folder
from sarye.serving.limits import Limits

EXPORTS = Path("exports")


@pytest.fixture(name="kept", scope="module")
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("disk") / "deep" / "casebook.store"
    told = CliRunner().invoke(sarye, ["store", str(EXPORTS), "-o", str(folder)])
    assert told.exit_code == 0
    assert told.stderr.endswith(f" triples in {folder}: the graph, the ontology, the register and the technologies\n")
    return folder


def test_every_question_has_the_same_answer_from_disk_and_from_memory(kept: Path) -> None:
    assert is_store(kept)
    with open_store(kept) as disk, open_store(EXPORTS) as memory:
        assert disk.count() == memory.count()
        for question in load().values():
            given = {one.name: one.value for one in question.parameters if one.need.value == "required"}
            assert ask(disk, question, given) == ask(memory, question, given), question.id


def test_several_may_ask_at_the_same_time_and_a_long_question_is_stopped(kept: Path) -> None:
    with Store(kept) as one, Store(kept) as other:
        with pytest.raises(TimeLimitError):
            one.ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", 10, 0.5)
        assert other.ask("ASK { ?s a <https://w3id.org/sarye/ont#Case> }", 1, 30) == one.ask("ASK {}", 1, 30)


def test_what_is_no_graph_leaves_nothing_and_what_is_there_is_left_alone(kept: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.ttl"
    text.write_text("this is no Turtle", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.ttl"):
        write_store(graphs_of(text), tmp_path / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.ttl"]
    before = sorted(path.name for path in kept.iterdir())
    with pytest.raises(InputError, match="something already"):
        write_store(graphs_of(EXPORTS), kept)
    assert sorted(path.name for path in kept.iterdir()) == before


def test_a_store_of_the_graph_alone_says_so(tmp_path: Path) -> None:
    told = CliRunner().invoke(sarye, ["store", str(EXPORTS), "-o", str(tmp_path / "x"), "--graph-only"])
    assert told.stderr.endswith("triples in " + str(tmp_path / "x") + ": the graph alone\n")


def test_a_store_of_a_store_is_refused(kept: Path, tmp_path: Path) -> None:
    assert CliRunner().invoke(sarye, ["store", str(kept), "-o", str(tmp_path / "x")]).exit_code == 2


def test_a_served_store_answers_as_the_folder_does_and_stops_what_is_endless(kept: Path) -> None:
    titles = "SELECT ?c ?t { ?c a sarye:Case ; dct:title ?t } ORDER BY ?c"
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with serving(kept, Limits(seconds=1.0)) as disk, serving(EXPORTS, with_register=True) as folder:
        rows = disk.ask(titles, "text/csv")
        assert rows.status == 200
        assert rows.body == folder.ask(titles, "text/csv").body
        iri = rows.text.splitlines()[1].partition(",")[0]
        page = disk.get("/id/" + iri.partition("/id/")[2], "text/html")
        document = disk.get(page.headers["location"])
        assert (page.status, document.status) == (303, 200)
        assert disk.ask(endless).status == 504
        assert disk.ask(titles, "text/csv").body == rows.body
        assert disk.ask("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }").status == 403
        assert disk.send("POST", "/sparql", b"CLEAR ALL", {"Content-Type": "application/sparql-update"}).status >= 400
        assert disk.get("/").status == disk.get("/void.ttl").status == disk.get("/health").status == 200


def test_a_worker_of_a_store_reads_it_whole_with_nothing_more_to_open(kept: Path) -> None:
    with serving(kept) as live, open_store(EXPORTS) as memory:
        counted = live.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv")
        assert counted.text.split()[1] == str(memory.count())


def test_a_folder_with_ntriples_alone_can_be_asked_checked_and_served(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = CliRunner().invoke
    assert run(sarye, ["build", "data/casebook", "-o", str(out), "-f", "ntriples", "-q"]).exit_code == 0
    told = run(sarye, ["query", "SELECT (COUNT(*) AS ?n) { ?c a sarye:Case }", str(out), "-f", "csv"])
    assert told.output.split() == ["n", "21"]
    assert run(sarye, ["validate", str(out)]).exit_code == 0
    assert read_folder(out).graphs[0].path == out / "graph.nt"


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "{}"),
        ("info", "{}"),
        ("report", "{}"),
        ("network", "{}"),
        ("export", "{}", "-f", "gexf"),
        ("import", "{}"),
        ("evaluate", "data/gold/casebook/gold.jsonl", "{}"),
        ("build", "data/casebook", "--records", "{}"),
    ],
)
def test_commands_that_cannot_read_a_store_say_so_and_what_to_name_instead(kept: Path, words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(sarye, [word.format(kept) for word in words])
    (line,) = told.stderr.splitlines()
    assert (told.exit_code, told.stdout) == (2, "")
    assert line.startswith(f"sarye: {kept}: this is a store, ")
    assert line.endswith("name the built folder that it was made of")


@pytest.mark.parametrize("words", [("info",), ("report",), ("network",), ("export", "-f", "gexf"), ("import",)])
def test_a_folder_with_nothing_but_the_graph_is_read_back(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes((EXPORTS / "graph.ttl").read_bytes())
    alone, file = (CliRunner().invoke(sarye, [*words, str(place)]) for place in (tmp_path, EXPORTS / "graph.ttl"))
    assert (alone.exit_code, alone.stdout) == (0, file.stdout)


@pytest.mark.parametrize("words", [("validate",), ("query", "ASK {}"), ("ask", "technologies"), ("import",)])
def test_a_folder_without_rdf_is_told_how_to_get_it(words: tuple[str, ...], tmp_path: Path) -> None:
    run = CliRunner().invoke
    empty = run(sarye, [*words, str(tmp_path)])
    assert empty.exit_code == 2
    assert f"{tmp_path}: there is no graph.ttl or graph.nt in this folder; build one" in empty.stderr
    (tmp_path / "records.jsonl").write_bytes((EXPORTS / "records.jsonl").read_bytes())
    remedy = run(sarye, [*words, str(tmp_path)]).stderr.strip().partition("write one: sarye ")[2]
    assert run(sarye, remedy.split()).exit_code == 0
    assert (tmp_path / "graph.ttl").read_bytes() == run(sarye, ["export", str(EXPORTS), "-f", "turtle"]).stdout_bytes
    assert run(sarye, [*words, str(tmp_path)]).exit_code == 0
    missing = run(sarye, [*words, str(tmp_path / "nowhere")])
    assert (missing.exit_code, "there is no graph here (no such file or folder)" in missing.stderr) == (2, True)


def test_records_may_be_those_of_a_built_folder(tmp_path: Path) -> None:
    run, out = CliRunner().invoke, tmp_path / "out"
    made = run(sarye, ["build", "data/casebook", "-o", str(out), "-f", "turtle", "--records", str(EXPORTS), "-q"])
    assert made.exit_code == 0
    assert (out / "graph.ttl").read_bytes() == run(sarye, ["export", str(EXPORTS), "-f", "turtle"]).stdout_bytes

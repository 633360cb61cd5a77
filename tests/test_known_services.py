"""The list of services that go by a name: what it says of each, and that a graph gives them the same IRI."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sarye
from sarye.query.sparql import run
from sarye.query.store import open_store
from sarye.register.resolve import bearers
from sarye.vocabulary.iri import mint
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.services import KnownService, load

_HOST = re.compile(r"[a-z0-9\-]+(?:\.[a-z0-9\-]+)+")


@pytest.mark.parametrize("service", load(), ids=lambda service: service.name)
def test_a_known_service_has_the_iri_of_a_graph_a_source_and_a_host(service: KnownService) -> None:
    assert service.iri == mint("service", name_key(service.name))
    assert service.sources
    assert not service.address or _HOST.fullmatch(service.address)
    assert not (service.sure and bearers(service.name))


def test_no_spelling_names_two_known_services() -> None:
    spellings = [name_key(name) for one in load() for name in {one.name, *one.alternatives}]
    assert len(spellings) == len(set(spellings))


def test_a_known_service_is_one_node_under_every_spelling_and_bears_its_address(tmp_path: Path) -> None:
    said = ("나라장터(KONEPS)를 개편했다", "나라장터를 개편했다", "공공데이터 포털을 개통했다")
    texts = [f"갯벌 행정 {number}\n\n조달청은 {one}고 밝혔다.\n" for number, one in enumerate(said)]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    graph = sarye.assemble(sarye.extract([tmp_path]))
    services = {node.id: node.label for node in graph.nodes if node.kind.value == "service"}
    assert set(services.values()) == {"나라장터", "공공데이터포털"}
    built = sarye.build([tmp_path], tmp_path / "out", kind="release", formats=["turtle"])
    assert not built.notes
    with open_store(tmp_path / "out") as store:
        answer = run(
            store, "SELECT DISTINCT ?where { ?case sarye:deliversService/sarye:webAddress ?where } ORDER BY ?where"
        )
    assert [row[0].value for row in answer.rows] == ["data.go.kr", "g2b.go.kr"]  # type: ignore[union-attr]

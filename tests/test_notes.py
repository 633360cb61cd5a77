"""The folder of notes: links lead to notes that are there, properties are YAML, and quotes show as they stand."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from any_graph import HOSTILE, TEXT, graphs
from hostile_graph import hostile_graph
from sample_graph import sample_graph
from sarye.cli import sarye
from sarye.export import FORMATS
from sarye.export.note_text import file_names, prose
from sarye.export.obsidian import members
from sarye.graph.model import CaseGraph, EdgeKind

_LINK = re.compile(r"\[\[([^\]|]+)\|[^\]|]+\]\]")


def _properties(note: bytes) -> dict[str, object]:
    read = yaml.safe_load(note.decode().split("\n---\n")[0].removeprefix("---\n"))
    assert isinstance(read, dict)
    return read


def _by_id(files: dict[str, bytes]) -> dict[str, bytes]:
    return {str(_properties(note)["id"]): note for name, note in files.items() if name != "README.md"}


def _shown(markdown: str) -> str:
    """Return the text that a reader of Markdown shows of one paragraph."""
    tokens = MarkdownIt().parse(markdown)
    return "".join(child.content for token in tokens for child in token.children or ())


def test_there_is_a_note_for_every_node_with_its_attributes_as_properties() -> None:
    graph = sample_graph()
    notes = _by_id(members(graph))
    assert set(notes) == {node.id for node in graph.nodes}
    for node in graph.nodes:
        said = _properties(notes[node.id])
        assert said["aliases"] == [
            node.label,
            *([node.attributes["label_en"]] if "label_en" in node.attributes else []),
        ]
        for name, value in node.attributes.items():
            if value not in (None, ""):
                assert said["case_kind" if name == "kind" else name] == value


def test_every_edge_is_a_link_with_all_its_sentences_and_can_be_walked_back() -> None:
    graph = sample_graph()
    files = members(graph)
    notes, paths = _by_id(files), {str(_properties(note)["id"]): name for name, note in files.items() if "/" in name}
    for edge in graph.edges:
        text = notes[edge.source].decode()
        section = text.partition(f"## {edge.kind.value} → [[{paths[edge.target].removesuffix('.md')}|")[2].partition(
            "\n## "
        )[0]
        for one in edge.evidence:
            assert f"> {prose(one.quote)}\n" in section
            assert (
                f"line {one.line}, {one.start}–{one.end}; {one.method.value} {one.confidence}; `{one.sha256}`"
                in section
            )
        assert f"- {edge.kind.value} ← [[{paths[edge.source].removesuffix('.md')}|" in notes[edge.target].decode()


@pytest.mark.parametrize("graph", [sample_graph(), hostile_graph()], ids=["sample", "hostile"])
def test_every_link_leads_to_a_note(graph: CaseGraph) -> None:
    files = members(graph)
    for note in files.values():
        for path in _LINK.findall(note.decode()):
            assert f"{path}.md" in files
    assert len(set(_LINK.findall(files["README.md"].decode()))) == len(graph.nodes)


def test_two_kinds_of_edge_between_the_same_nodes_stay_two() -> None:
    graph = sample_graph()
    edge = next(edge for edge in graph.edges if edge.kind is EdgeKind.PARTNER)
    twin = replace(edge, kind=EdgeKind.MENTIONS)
    notes = _by_id(members(replace(graph, edges=(*graph.edges, twin))))
    assert {"- partner ←", "- mentions ←"} <= set(re.findall(r"- \w+ ←", notes[edge.target].decode()))


@settings(max_examples=25)
@given(graphs())
def test_names_of_notes_are_fit_for_every_file_system(graph: CaseGraph) -> None:
    names = file_names(graph.nodes)
    folded = [f"{node.kind}/{names[node.id]}".casefold() for node in graph.nodes]
    assert len(set(folded)) == len(graph.nodes)
    for name in names.values():
        assert name == name.strip(". ")
        assert not re.search(r'[\\/:*?"<>|#^\[\]\x00-\x1f]', name)
        assert 0 < len(name.encode()) < 250
    notes = _by_id(members(graph))
    assert set(notes) == {node.id for node in graph.nodes}


@settings(max_examples=150)
@given(TEXT)
@example("    0")
def test_any_text_is_shown_as_it_stands_and_never_as_markup(text: str) -> None:
    shown = _shown(f"> {prose(text)}")
    wanted = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "\ufffd", text)
    assert "".join(shown.split()) == "".join(wanted.split())


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_are_properties_whole(text: str) -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))
    for note in _by_id(members(named)).values():
        aliases = _properties(note)["aliases"]
        assert isinstance(aliases, list)
        assert aliases[0] == text


def test_the_archive_holds_the_notes_and_the_command_can_fill_a_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(FORMATS["obsidian"].write(sample_graph()))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == members(sample_graph())
    told = CliRunner().invoke(sarye, ["export", "exports", "-f", "obsidian", "-o", str(tmp_path / "vault")])
    assert told.exit_code == 0
    assert (tmp_path / "vault" / "README.md").is_file()
    assert len(list((tmp_path / "vault" / "case").glob("*.md"))) == 21

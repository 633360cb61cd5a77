"""The registry of formats: what each tells of itself, what a build writes, and how others add their own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from sample_graph import sample_graph
from sarye.cli import sarye
from sarye.errors import BuildError
from sarye.export import FORMATS
from sarye.extras import EXTRAS, installed
from sarye.pipeline import make, write
from sarye.reading.inputs import documents

ROOT = Path(__file__).parents[1]
DEFAULT = ["turtle", "jsonld", "gexf", "graphml", "nodes", "edges", "page", "query-page", "dataset"]
PLUGIN = """
from sarye.export import Format

def write(graph):
    return f"{len(graph.nodes)} nodes".encode()

FORMAT = Format("other-name", "count.txt", "counts nodes", write, keeps="A number.", loses="All else.")
NO_FORMAT = 1
TAKEN = Format("taken", "graph.ttl", "takes a file", write)
OURS = Format("ours", "manifest.json", "takes the manifest", write)
OUTSIDE = Format("outside", "../count.txt", "writes elsewhere", write)

def failing(graph):
    raise ValueError("two\\nlines")

FAILING = Format("failing", "fail.txt", "fails", failing)
"""
PROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "count-formats"
version = "1.0"

[project.entry-points."sarye.formats"]
count = "count_formats:FORMAT"

[tool.hatch.build.targets.wheel]
include = ["count_formats.py"]
"""
ENTRY_POINTS = """
[sarye.formats]
count = fake_formats:FORMAT
turtle = fake_formats:FORMAT
broken = no_such_module:FORMAT
wrong = fake_formats:NO_FORMAT
taken = fake_formats:TAKEN
ours = fake_formats:OURS
outside = fake_formats:OUTSIDE
failing = fake_formats:FAILING
"""


def test_a_build_writes_the_default_formats_only() -> None:
    assert [name for name, form in FORMATS.items() if form.default] == DEFAULT


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_its_purpose_and_what_it_keeps(name: str) -> None:
    assert FORMATS[name].name == name
    assert FORMATS[name].purpose
    assert FORMATS[name].keeps.endswith(".")
    assert not FORMATS[name].loses or FORMATS[name].loses.endswith(".")


def test_the_list_tells_of_each_format_what_it_keeps_and_loses() -> None:
    told = CliRunner().invoke(sarye, ["export", "--list"]).output
    for form in FORMATS.values():
        assert f"{form.name:<14} {form.filename}" in told
        assert form.purpose in told
        assert form.keeps in told
        assert form.loses in told


def test_the_manifest_tells_what_each_written_format_lost(tmp_path: Path) -> None:
    built = make(documents([ROOT / "data/casebook"]), formats=["graphml", "node-link", "jgf"])
    write(built, tmp_path)
    files = json.loads((tmp_path / "manifest.json").read_bytes())["files"]
    assert files["graph.graphml"]["loses"] == FORMATS["graphml"].loses
    assert files["graph.node-link.json"]["loses"] == ""
    assert {"records.jsonl", "graph.jgf.json", "graph.graphml", "graph.node-link.json"} == set(files)
    assert "loses" not in files["records.jsonl"]


@pytest.mark.parametrize(
    ("name", "library"), [("xlsx", "openpyxl"), ("nodes-parquet", "pyarrow"), ("edges-parquet", "pyarrow")]
)
def test_a_format_whose_library_is_missing_says_what_to_install(
    name: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda wanted: None)
    with pytest.raises(
        BuildError, match=rf'needs {library}, which is not installed; .* -m pip install "{library}>=\d+'
    ):
        FORMATS[name].write(sample_graph())
    with pytest.raises(BuildError, match=f"the format '{name}' needs {library}"):
        make(iter(()), formats=[name])  # told before anything is read
    (own,) = (told for told in _listed() if told.startswith(f"{name} "))
    assert f'-m pip install "{library}>=' in own.splitlines()[0]
    assert not any("not installed" in told for told in _listed() if told.startswith("turtle"))


def _listed() -> list[str]:
    return CliRunner().invoke(sarye, ["export", "--list"]).stdout.split("\n\n")


def test_the_extras_that_are_told_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {name: tuple(wanted) for name, wanted in project["optional-dependencies"].items()} == EXTRAS
    assert all(installed(re.split("[>=<]", wanted)[0].replace("-", "_")) for some in EXTRAS.values() for wanted in some)
    assert {form.extra for form in FORMATS.values() if form.extra} <= set(EXTRAS)


def test_the_formats_can_be_listed_without_the_libraries_of_the_extras() -> None:
    script = (
        "import sys; sys.modules.update(openpyxl=None, pyarrow=None); import sarye.export as e; print(len(e.FORMATS))"
    )
    told = _python(["-c", script])
    assert int(told.stdout) == len(FORMATS)


def _python(arguments: list[str], *more: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(ROOT / "graph"), *map(str, more), *filter(None, sys.path)])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    return subprocess.run(  # noqa: PLW1510 - tests look at the return code
        [sys.executable, *arguments], capture_output=True, text=True, env=environment, cwd=ROOT
    )


@pytest.fixture(name="distribution")
def _distribution(tmp_path: Path) -> Path:
    """Make a package as if installed: a module, and metadata with entry points."""
    (tmp_path / "fake_formats.py").write_text(PLUGIN)
    metadata = tmp_path / "fake_formats-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: fake-formats\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(ENTRY_POINTS)
    return tmp_path


def test_another_package_adds_a_format_under_the_name_of_its_entry_point(distribution: Path) -> None:
    told = _python(["-m", "sarye", "export", "exports", "-f", "count"], distribution)
    assert told.stdout.endswith(" nodes")
    listed = _python(["-m", "sarye", "export", "--list"], distribution).stdout
    assert "count          count.txt  (only when asked for)" in listed


def test_another_package_cannot_take_the_place_of_a_format(distribution: Path) -> None:
    told = _python(["-m", "sarye", "export", "exports", "-f", "turtle"], distribution)
    assert told.stdout.startswith("@prefix")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("broken", "no_such_module"),
        ("wrong", "is no sarye.export.Format"),
        ("taken", "its file 'graph.ttl' is that of 'turtle'"),
        ("ours", "its file 'manifest.json' is that of 'the manifest'"),
        ("outside", "'../count.txt' is no name of a file"),
        ("failing", "the format 'failing' failed (ValueError: two lines)"),
    ],
)
def test_a_broken_package_breaks_nothing_but_its_own_format(name: str, reason: str, distribution: Path) -> None:
    told = _python(["-m", "sarye", "export", "exports", "-f", name], distribution)
    assert told.returncode == 1
    assert reason in told.stderr
    assert "fake-formats" in told.stderr
    assert told.stderr.count("\n") == 1
    assert _python(["-m", "sarye", "export", "--list"], distribution).returncode == 0


@pytest.mark.slow
def test_an_installed_package_adds_its_format_to_every_command(tmp_path: Path) -> None:
    package, site = tmp_path / "package", tmp_path / "site"
    package.mkdir()
    (package / "count_formats.py").write_text(PLUGIN)
    (package / "pyproject.toml").write_text(PROJECT)
    install = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([sys.executable, *install, str(site), str(package)], check=True, capture_output=True)
    told = _python(["-m", "sarye", "export", "exports", "-f", "count"], site)
    assert told.stdout.endswith(" nodes")
    built = _python(["-m", "sarye", "build", "data/casebook", "-o", str(tmp_path / "out"), "-f", "count"], site)
    assert built.returncode == 0, built.stderr
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert manifest["files"]["count.txt"]["loses"] == "All else."
    assert (tmp_path / "out" / "count.txt").read_text() == told.stdout
    assert "count" not in _python(["-m", "sarye", "export", "--list"]).stdout.split()

"""The house keeps its order: imports run one way, public names are what they say, files say one thing."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

import sarye
from sarye.cli import COMMANDS
from sarye.cli.commands import code_name

PACKAGE = Path(sarye.__file__).parent
ORDER = (
    ("version", "errors"),
    ("extras",),
    ("vocabulary",),
    ("register",),
    ("reading",),
    ("extraction",),
    ("graph",),
    ("query", "network"),
    ("export",),
    ("evaluation", "report"),
    ("pipeline",),
    ("streamed",),
    ("api", "serving"),
    ("cli",),
    ("__init__", "__main__"),
)
"""The parts from left to right: each uses only what stands left of it, or itself."""

RANK = {part: rank for rank, parts in enumerate(ORDER) for part in parts}
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))


def part_of(module: str) -> str:
    return module.removeprefix("sarye").removeprefix(".").split(".")[0] or "__init__"


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name for name in names if name == "sarye" or name.startswith("sarye.")}


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(("sarye", *(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    own = part_of(name_of(path))
    for other in imported(path):
        part = part_of(other)
        assert RANK[part] < RANK[own] or part == own, f"{name_of(path)} must not use {other}"


def test_there_are_no_circles_inside_a_part() -> None:
    uses = {name_of(path): imported(path) for path in MODULES}
    done: set[str] = set()

    def visit(module: str, above: tuple[str, ...]) -> None:
        assert module not in above, " → ".join((*above, module))
        if module not in done:
            for other in sorted(uses.get(module, ())):
                if other not in (module, module.rpartition(".")[0]):
                    visit(other, (*above, module))
            done.add(module)

    for module in sorted(set(uses) - {"sarye", "sarye.__init__"}):
        visit(module, ())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring
    assert len(text.splitlines()) <= 300, "is this one thing?"
    assert path.stem not in {"utils", "util", "helpers", "misc", "common"}


def test_the_public_names_are_sorted_and_there() -> None:
    assert sorted(sarye.__all__) == sarye.__all__
    for name in sarye.__all__:
        assert getattr(sarye, name) is not None
    with pytest.raises(AttributeError):
        _ = sarye.no_such_name


def test_every_command_is_there_under_its_name_with_its_line_of_help() -> None:
    for name, line in COMMANDS.items():
        command = getattr(import_module(f"sarye.cli.{code_name(name)}"), code_name(name))
        assert command.short_help == line

"""What the README shows works as shown."""

from __future__ import annotations

import itertools
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from sarye.cli import COMMANDS, sarye

README = Path("README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)


def test_the_python_of_the_readme_runs_and_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = [body for language, body in BLOCKS if language == "python"]
    exec(compile(code, "README.md", "exec"), {})
    counts, because, names, tie = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"21 cases, \d+ quotes checked", counts)
    assert " because line " in because
    assert names.count("서구") == 5
    assert tie.startswith("('organization/")


def test_the_python_of_the_page_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", Path("docs/page.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "data").symlink_to(Path("data").resolve())
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "docs/page.md", "exec"), {})
    assert capsys.readouterr().out == "True\n"


def test_the_page_is_shown_in_both_readmes() -> None:
    for name in ("README.md", "README.ko.md"):
        shown = re.findall(r"docs/screenshots/([\w-]+)\.png", Path(name).read_text(encoding="utf-8"))
        assert {"page-light", "page-dark", "page-phone", "table", "matrix", "collaboration"} <= set(shown)
        assert all((Path("docs/screenshots") / f"{one}.png").is_file() for one in shown)


def commands() -> list[list[str]]:
    (text,) = [body for language, body in BLOCKS if language == "sh" and body.startswith("sarye")]
    words = shlex.split(text, comments=True)
    starts = [at for at, word in enumerate(words) if word == "sarye"] + [len(words)]
    return [words[start + 1 : end] for start, end in itertools.pairwise(starts)]


@pytest.mark.parametrize(
    "arguments",
    [
        one
        for one in commands()
        if one[0] in ("info", "report", "network", "ask", "query", "validate", "resolve", "evaluate")
    ],
)
def test_the_commands_of_the_readme_run(arguments: list[str]) -> None:
    result = CliRunner().invoke(sarye, arguments)
    assert result.exit_code in ((4,) if arguments[0] == "resolve" else (0,)), result.output


def test_the_readme_shows_every_command() -> None:
    shown = {arguments[0] for arguments in commands()}
    assert shown == set(COMMANDS)


def test_every_file_that_the_documents_name_is_there() -> None:
    for path in (Path("README.md"), Path("README.ko.md"), *Path("docs").glob("*.md"), Path("CONTRIBUTING.md")):
        for target in re.findall(r"\]\(([^)#]+?)\)", path.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (path.parent / target).exists(), f"{path}: {target}"

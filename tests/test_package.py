"""The wheel carries everything: unpacked elsewhere it builds a graph, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CASE = "2020년\n제목 ▶ 길을 비추는 등\n기관명 ▶ 전라남도 여수시\n혁신 과정 ▶ 여수시는 드론을 도입함.\n혁신 결과 ▶ 사고가 10% 감소.\n"


@pytest.fixture(name="wheel", scope="module")
def _wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), "."]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_builds_a_graph_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (tmp_path / "case.txt").write_text(CASE, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    home = run("-c", "import sarye; print(sarye.__file__)").strip()
    assert Path(home).is_relative_to(site)
    run("-m", "sarye", "build", "case.txt", "-o", "out", "-q")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["counts"]["cases"] == 1
    assert run("-m", "sarye", "validate", "out").strip().endswith("kept.")


@pytest.mark.slow
def test_the_wheel_holds_the_ontology_and_the_page_and_nothing_of_the_checkout(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "sarye/py.typed" in names
    for needed in (
        "sarye.ttl",
        "shapes.ttl",
        "technologies.ttl",
        "services.ttl",
        "register.ttl",
        "context.jsonld",
        "record.schema.json",
    ):
        assert f"sarye/ontology/{needed}" in names
    tops = {name.split("/")[0] for name in names}
    assert {top.partition("-")[0] for top in tops} == {"sarye"}

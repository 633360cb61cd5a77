"""What the pages carry of others: exactly what its sources make, with its licences."""

from __future__ import annotations

import json
import lzma
import re
import shutil
import subprocess
import sys
import zlib
from importlib.resources import files
from pathlib import Path

import pytest
import pyvis

ROOT = Path(__file__).parents[1]
BUILT = files("sarye.export") / "page_assets" / "built"


def _unpacked(name: str, data: bytes) -> bytes:
    if name.endswith(".txt"):
        return data
    return lzma.decompress(data) if name.endswith(".lzma") else zlib.decompress(data)


def _carried(name: str) -> bytes:
    return _unpacked(".zz", (BUILT / f"{name}.zz").read_bytes())


def test_vis_network_is_the_one_that_pyvis_brings() -> None:
    theirs = (Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js").read_bytes()
    assert _carried("vis-network.js") == re.sub(rb"(?m)^//# sourceMappingURL=.*$", b"", theirs)


def test_the_lock_names_exact_versions_and_no_address() -> None:
    lock = (ROOT / "page" / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    wanted = json.loads((ROOT / "page" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads(lock)["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all("integrity" in package for name, package in locked.items() if name)


def test_the_notices_name_everything_that_is_carried() -> None:
    notices = (BUILT / "NOTICES.txt").read_text(encoding="utf-8")
    wanted = json.loads((ROOT / "page" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    for name, version in wanted.items():
        assert f"{name} {version} (" in notices or name == "esbuild"
    assert "vis-network 9.1.2 (" in notices


@pytest.mark.parametrize("name", ["sigma.js", "oxigraph.js"])
def test_a_script_carries_the_notices_of_its_own(name: str) -> None:
    head = _carried(name).decode().partition("*/")[0]
    assert head.startswith("/*!")
    assert name.removesuffix(".js") in head


@pytest.mark.node
@pytest.mark.slow
def test_building_again_makes_the_same(tmp_path: Path) -> None:
    for name in ("package.json", "package-lock.json", ".npmrc", "build.mjs", "sigma.mjs", "oxigraph.mjs", "pack.py"):
        shutil.copy(ROOT / "page" / name, tmp_path)
    npm = ["npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]
    subprocess.run(npm, cwd=tmp_path, check=True, capture_output=True)
    subprocess.run(["node", "build.mjs"], cwd=tmp_path, check=True, capture_output=True)
    target = tmp_path / "made"
    subprocess.run([sys.executable, "pack.py", "dist", str(target)], cwd=tmp_path, check=True, capture_output=True)
    made = {path.name: path.read_bytes() for path in target.iterdir()}
    assert set(made) == {path.name for path in BUILT.iterdir()}
    for name, data in made.items():
        assert _unpacked(name, data) == _unpacked(name, (BUILT / name).read_bytes())

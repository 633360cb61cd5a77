"""Packs what the pages carry: what build.mjs made, and vis-network as pyvis has it.

Usage: python page/pack.py [FOLDER [TARGET]]

FOLDER is what build.mjs filled (page/dist), TARGET the folder of the package that the pages read. Packing happens here,
once, and not when a page is written: other versions of zlib pack the same bytes differently, and a page must not differ.
"""

from __future__ import annotations

import lzma
import re
import sys
import zlib
from pathlib import Path

import pyvis

HERE = Path(__file__).parent
BUILT = HERE.parent / "graph" / "sarye" / "export" / "page_assets" / "built"
_VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
_SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*$", re.MULTILINE)
_HEAD = """What the pages carry besides their own code.

vis-network 9.1.2 (Apache-2.0 OR MIT)

Taken from pyvis as it is. Used under the Apache License, Version 2.0: the LICENSE of this project holds its text.

"""


def contents(folder: Path) -> dict[str, bytes]:
    """Return what the package carries, by name and not packed yet: the scripts, the WebAssembly and the notices."""
    made = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    made["NOTICES.txt"] = _HEAD.encode() + made["NOTICES.txt"]
    made["vis-network.js"] = _SOURCE_MAP.sub(b"", _VIS.read_bytes())
    return made


def packed(name: str, data: bytes) -> tuple[str, bytes]:
    """Return name and content of a packed file: zlib, which browsers unpack; what is large in LZMA, a third smaller."""
    if not name.endswith(".wasm"):
        return f"{name}.zz", zlib.compress(data, 9)
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4, "pb": 0, "dict_size": 1 << 23}]
    made = lzma.compress(data, lzma.FORMAT_ALONE, filters=filters)
    return f"{name}.lzma", made[:5] + len(data).to_bytes(8, "little") + made[13:]  # the page wants to know the size


def unpacked(name: str, data: bytes) -> bytes:
    """Return what :func:`packed` was given."""
    return lzma.decompress(data) if name.endswith(".lzma") else zlib.decompress(data)


def main(folder: Path = HERE / "dist", target: Path = BUILT) -> None:
    """Pack *folder* into *target*; a file whose content is there already stays as it is."""
    target.mkdir(parents=True, exist_ok=True)
    for name, data in contents(folder).items():
        if name.endswith(".txt"):
            (target / name).write_bytes(data)
            continue
        file, made = packed(name, data)
        if not (target / file).is_file() or unpacked(file, (target / file).read_bytes()) != data:
            (target / file).write_bytes(made)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

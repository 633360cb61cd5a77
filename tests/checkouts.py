"""Checkouts small enough to make a quality card of."""

from __future__ import annotations

import json
from pathlib import Path

from sarye.evaluation.counts import Layer


def small_checkout(folder: Path) -> Path:
    """Make a checkout of one casebook case and one release, each with gold that demands nothing of it."""
    title = "빠른 시험 민원"
    texts = {
        "casebook": f"2021년\n제목 ▶ {title}\n기관명 ▶ 환경부\n혁신 결과 ▶ 시간을 줄임.\n",
        "press": f"{title}\n\n환경부는 시험 민원을 줄였다고 밝혔다.\n",
    }
    for name, text in texts.items():
        place = folder / "data" / "gold" / name
        (place / "cases").mkdir(parents=True)
        case = {"id": name, "title": title, "year": 2021 if name == "casebook" else None}
        layers: dict[str, object] = {layer.value: [] for layer in Layer if layer is not Layer.CASE}
        (place / "gold.jsonl").write_text(json.dumps(case | layers), encoding="utf-8")
        (place / "cases" / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "data" / "casebook").mkdir()
    (folder / "data" / "casebook" / "casebook.txt").write_text(texts["casebook"], encoding="utf-8")
    return folder

"""Tables for people: as wide as there is room for, told field by field where there is none, and never cut elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from sarye.cli import sarye
from sarye.query.table import record, table, widths

EXPORTS = str(Path(__file__).parents[1] / "exports")
HEADER = ("title", "agency", "since", "until")
ROWS = [
    ("다온 체계를 마련해 점검 시간을 줄이다 " * 3, "가람시험원", "2020-01-01", "2021-12-31"),
    ("나", "", "2020", ""),
]


def _words(text: str) -> str:
    return re.sub(r"[\s│┃━╇]", "", text)


def test_a_table_with_room_has_a_line_a_row() -> None:
    lines = table(HEADER, ROWS, None).splitlines()
    assert len(lines) == 2 + len(ROWS)
    assert ROWS[0][0].rstrip() in lines[2]
    assert table(HEADER, ROWS, 1_000) == table(HEADER, ROWS, None)


def test_a_table_with_less_room_folds_its_long_fields_alone() -> None:
    lines = table(HEADER, ROWS, 80).splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert "2020-01-01 │ 2021-12-31" in lines[2]
    assert _words(ROWS[0][0]) in _words("".join(line.partition("│")[0] for line in lines))


def test_a_table_without_room_becomes_records() -> None:
    told = table(HEADER, ROWS, 40)
    assert told.splitlines()[:4] == [
        f"title   {ROWS[0][0]}".rstrip(),
        "agency  가람시험원",
        "since   2020-01-01",
        "until   2021-12-31",
    ]
    assert "title   나\nagency\nsince   2020\nuntil\n" in told
    assert table(HEADER, [], 20) == ""


def test_a_field_of_several_lines_stays_one_field() -> None:
    assert list(record(("한", "name"), ("a\nb", ""))) == ["한    a", "      b", "name"]
    assert widths(("x",), [("가나\n다",)]) == [4]


@pytest.mark.parametrize("width", ["30", "80", "200"])
@pytest.mark.parametrize("arguments", [("query",), ("ask", "ended-agencies"), ("validate",)])
def test_nothing_is_lost_at_any_width(arguments: tuple[str, ...], width: str) -> None:
    question = ("SELECT ?title ?id { ?id a sarye:Case ; dct:title ?title } ORDER BY ?title LIMIT 3",)
    said = (*arguments, *(question if arguments == ("query",) else ()), EXPORTS)
    whole, narrow = (CliRunner().invoke(sarye, said, env={"COLUMNS": wide}) for wide in (None, width))
    assert whole.exit_code == narrow.exit_code == 0
    assert Counter(filter(str.isalnum, _words(whole.stdout))) <= Counter(_words(narrow.stdout))


def test_networks_are_whole_where_nobody_looks_and_shortened_or_told_by_field_on_a_terminal() -> None:
    asked = ("network", EXPORTS, "--show", "ties", "--top", "3")
    whole, wide, narrow = (CliRunner().invoke(sarye, asked, env={"COLUMNS": to}).stdout for to in (None, "80", "40"))
    assert "…" not in whole.partition("… and")[0]
    assert max(map(cell_len, wide.splitlines())) <= 80
    assert "… " in wide.partition("… and")[0]
    assert narrow.startswith("one    ")
    assert "…" not in narrow.partition("… and")[0]

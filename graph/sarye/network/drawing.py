"""The pieces of a drawing as SVG text: shapes, lines, labels with a halo. Whole numbers only, so bytes never differ."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape

from sarye.vocabulary.xml_characters import legal

FONTS = "'Noto Sans KR','Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic','NanumGothic',sans-serif"
"""Families with Hangul on the usual systems; the first one that is there is taken."""
_LATIN = 0.6
"""How wide a letter is that is not full-width, as a share of the size."""


def text(value: str) -> str:
    """Return *value* as XML text; what XML cannot hold becomes U+FFFD.

    >>> text("<가 & 나>" + chr(0))
    '&lt;가 &amp; 나&gt;�'
    """
    return escape(legal(value))


def width(value: str, size: int) -> int:
    """Return about how many pixels *value* is wide in letters of *size*.

    >>> width("행정", 20), width("AI", 20)
    (40, 24)
    """
    return round(sum(size * (1 if unicodedata.east_asian_width(letter) in "WF" else _LATIN) for letter in value))


def lines(label: str, letters: int = 11, most: int = 3) -> tuple[str, ...]:
    """Break *label* at spaces into lines of about *letters*; what goes beyond *most* lines ends in an ellipsis.

    >>> lines("전남광주통합특별시 목포시")
    ('전남광주통합특별시', '목포시')
    """
    found: list[str] = []
    for word in label.split():
        for piece in (word[at : at + letters * 2] for at in range(0, len(word), letters * 2)):
            if found and len(found[-1]) + len(piece) < letters:
                found[-1] = f"{found[-1]} {piece}"
            else:
                found.append(piece)
    return tuple(found) if len(found) <= most else (*found[: most - 1], found[most - 1] + "…")


def shape(name: str, x: int, y: int, radius: int, paint: str) -> str:
    """Return the shape called *name* about a centre; all shapes of a *radius* cover about the same area."""
    if name == "circle":
        return f'<circle cx="{x}" cy="{y}" r="{radius}" {paint}/>'
    points = " ".join(f"{x + round(dx * radius)},{y + round(dy * radius)}" for dx, dy in _CORNERS[name])
    return f'<polygon points="{points}" {paint}/>'


_CORNERS: dict[str, Sequence[tuple[float, float]]] = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "triangle": ((0, -1.3), (1.2, 0.85), (-1.2, 0.85)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "hexagon": ((-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)),
}


def line(ends: tuple[int, int, int, int], thickness: int, colour: str) -> str:
    """Return a straight line from the first to the second point of *ends*; *thickness* in tenths of a pixel."""
    x1, y1, x2, y2 = ends
    stroke = f'stroke="{colour}" stroke-width="{thickness // 10}.{thickness % 10}"'
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {stroke}/>'


def label(rows: Sequence[str], x: int, y: int, size: int, *, colour: str, bold: bool = False) -> str:
    """Return *rows* of text centred below each other, the baseline of the first at *y*, with a white rim around."""
    weight = ' font-weight="700"' if bold else ""
    rim = 'paint-order="stroke" stroke="#ffffff" stroke-width="4" stroke-linejoin="round"'
    return "".join(
        f'<text x="{x}" y="{y + at * (size + 3)}" font-size="{size}"{weight} text-anchor="middle" '
        f'fill="{colour}" {rim}>{text(row)}</text>'
        for at, row in enumerate(rows)
    )


def caption(value: str, x: int, y: int, size: int, *, colour: str, bold: bool = False) -> str:
    """Return a line of text that begins at *x*."""
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x}" y="{y}" font-size="{size}"{weight} fill="{colour}">{text(value)}</text>'

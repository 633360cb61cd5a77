"""A network as a picture for a report: labels in full and apart, kinds told by shape and colour, a key below.

Filled shapes lead a case, alone or with others; hollow ones only help. The picture is SVG, the same bytes for the same
network; :mod:`sarye.network.raster` makes a PNG of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from sarye.network.drawing import FONTS, caption, label, line, shape, text, width
from sarye.network.placement import LETTERS, MOST, Language, Placed, bounds, place

_MARGIN = 36
_INK, _FAINT, _EDGE = "#1b2430", "#56606e", "#b4bdc9"
_LOOKS = {
    "government": ("circle", "#1d4f91"),
    "institution": ("square", "#0b7a70"),
    "company": ("triangle", "#b4530a"),
    "society": ("diamond", "#7440c9"),
    "technology": ("hexagon", "#9a2157"),
    "status": ("square", "#4a5a14"),
}
_WORDS: dict[Language, dict[str, str]] = {
    "ko": {
        "government": "정부·지자체",
        "institution": "공공·연구기관, 대학",
        "company": "기업",
        "society": "단체·기타",
        "technology": "기술",
        "status": "성과 상태",
        "roles": "채운 모양: 주관·공동 주관 / 빈 모양: 협력",
        "weights": "선 굵기: 함께한 사례 수 / 크기: 사례 수",
        "left": "{shown}개 표시, 연결이 없거나 약한 {left}개 생략",
    },
    "en": {
        "government": "government",
        "institution": "public institutions, research, universities",
        "company": "companies",
        "society": "associations, others",
        "technology": "technology",
        "status": "status of outcomes",
        "roles": "filled: leads a case / hollow: partner",
        "weights": "width of a line: shared cases / size: cases",
        "left": "{shown} shown, {left} left out (no or weak ties)",
    },
}


def svg(network: nx.Graph[str], *, title: str = "", note: str = "", language: Language = "ko", most: int = MOST) -> str:
    """Return *network*, which :func:`sarye.network.projection.project` made, as an SVG picture."""
    nodes = place(network, language=language, most=most)
    at = {node.id: node for node in nodes}
    body = [_tie(at[one], at[other], weight) for one, other, weight in _heavy_last(network, list(at))]
    body += [_mark(node) for node in nodes]
    body += [
        label(node.rows, node.x, node.y + node.radius + 5 + LETTERS, LETTERS, colour=_INK, bold=not node.hollow)
        for node in nodes
    ]
    return _page(body, nodes, title, [_key(nodes, language), *_notes(network, nodes, note, language)])


def _heavy_last(network: nx.Graph[str], ids: Sequence[str]) -> list[tuple[str, str, int]]:
    drawn = network.subgraph(ids)
    ties = ((min(edge), max(edge), int(drawn.edges[edge]["weight"])) for edge in drawn.edges)
    return sorted(ties, key=lambda tie: (tie[2], tie[0], tie[1]))


def _tie(one: Placed, other: Placed, weight: int) -> str:
    colour = _EDGE if weight == 1 else _FAINT
    return line((one.x, one.y, other.x, other.y), min(70, 3 + 10 * weight), colour)


def _mark(node: Placed) -> str:
    form, colour = _LOOKS[node.look]
    fill = "#ffffff" if node.hollow else colour
    return shape(form, node.x, node.y, node.radius, f'fill="{fill}" stroke="{colour}" stroke-width="3"')


def _key(nodes: Sequence[Placed], language: Language) -> str:
    """Return the row of shapes with what they mean, at the top left of its own space."""
    words, drawn, x = _WORDS[language], "", _MARGIN
    for look, (form, colour) in _LOOKS.items():
        if any(node.look == look for node in nodes):
            drawn += shape(form, x + 9, 12, 9, f'fill="{colour}" stroke="{colour}" stroke-width="3"')
            drawn += caption(words[look], x + 28, 18, 16, colour=_INK)
            x += 28 + width(words[look], 16) + 26
    return drawn


def _notes(network: nx.Graph[str], nodes: Sequence[Placed], note: str, language: Language) -> list[str]:
    words, left = _WORDS[language], len(network) - len(nodes)
    said = [
        words["roles"] if any(node.hollow for node in nodes) else "",
        words["weights"],
        words["left"].format(shown=len(nodes), left=left) if left else "",
        note,
    ]
    rows = [row for row in said if row]
    return [caption(row, _MARGIN, 46 + 23 * at, 15, colour=_FAINT) for at, row in enumerate(rows)]


def _page(body: Sequence[str], nodes: Sequence[Placed], title: str, foot: Sequence[str]) -> str:
    left, top, right, bottom = bounds(nodes)
    over = _MARGIN + (44 if title else 0)
    wide = max(right - left + 2 * _MARGIN, 900, width(title, 26) + 2 * _MARGIN)
    under = over + bottom - top + 30
    high = under + 23 * len(foot) + 30
    head = [caption(title, _MARGIN, _MARGIN + 22, 26, colour=_INK, bold=True)] if title else []
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
            f'font-family="{FONTS}" role="img">',
            f"<title>{text(title)}</title>",
            f'<rect width="{wide}" height="{high}" fill="#ffffff"/>',
            *head,
            f'<g transform="translate({(wide - right + left) // 2 - left} {over - top})">',
            *body,
            "</g>",
            f'<g transform="translate(0 {under})">',
            *foot,
            "</g>",
            "</svg>",
            "",
        ]
    )

"""A picture as PNG, drawn by resvg: an extra that comes with no other library and asks no network."""

from __future__ import annotations

from sarye.extras import need

SCALE = 2
"""Pixels of the PNG a pixel of the picture, so that it is sharp on paper and on dense screens."""


def png(picture: str, scale: int = SCALE) -> bytes:
    """Return the SVG *picture* as PNG; letters are drawn with the fonts of this machine.

    :raises BuildError: the library that draws is not installed.
    """
    need("picture", "a picture as PNG", instead="write the picture as SVG")
    import resvg_py  # noqa: PLC0415 - an extra

    return bytes(resvg_py.svg_to_bytes(svg_string=picture, zoom=scale, languages=["ko"]))

"""The graph in the formats that other tools read, and the page that people read: one module a format."""

from __future__ import annotations

from sarye.export import edges_csv, gexf, graphml, nodes_csv, page
from sarye.export.formats import Format

__all__ = ["FORMATS", "Format"]

FORMATS: dict[str, Format] = {
    module.FORMAT.name: module.FORMAT for module in (gexf, graphml, nodes_csv, edges_csv, page)
}
"""Every format by name, in the order in which a build writes them."""

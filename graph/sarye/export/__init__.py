"""The graph in the formats that other tools read, and the page that people read: one module a format."""

from __future__ import annotations

from sarye.export import dataset, edges_csv, gexf, graphml, jsonld, nodes_csv, page, query_page, turtle
from sarye.export.formats import Format
from sarye.export.writing import write_files

__all__ = ["FORMATS", "Format", "write_files"]

FORMATS: dict[str, Format] = {
    module.FORMAT.name: module.FORMAT
    for module in (turtle, jsonld, gexf, graphml, nodes_csv, edges_csv, page, query_page, dataset)
}
"""Every format by name, in the order in which a build writes them."""

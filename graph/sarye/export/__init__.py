"""The graph in the formats that other tools read, and the page that people read: one module a format."""

from __future__ import annotations

from sarye.export import (
    cytoscape,
    dataset,
    edges_csv,
    edges_parquet,
    gexf,
    graphml,
    jgf,
    jsonld,
    neo4j,
    node_link,
    nodes_csv,
    nodes_parquet,
    nquads,
    ntriples,
    obsidian,
    page,
    query_page,
    rdfxml,
    trig,
    turtle,
    xlsx,
)
from sarye.export.extensions import with_extensions
from sarye.export.formats import Format
from sarye.export.writing import write_files

__all__ = ["FORMATS", "Format", "write_files"]

FORMATS: dict[str, Format] = with_extensions(
    module.FORMAT
    for module in (
        *(turtle, jsonld, gexf, graphml, nodes_csv, edges_csv, page, query_page, dataset),
        *(ntriples, nquads, trig, rdfxml, node_link, cytoscape, jgf, neo4j),
        *(xlsx, nodes_parquet, edges_parquet, obsidian),
    )
)
"""Every format by name, in the order in which a build writes them; those of other packages come last."""

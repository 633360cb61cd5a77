"""Networks drawn from the graph, and where their nodes stand.

The names to begin with, each in its module, which is read when its first name is used::

    from sarye.network import Projection, Selection, annotate, measure, project, svg

    network = project(built.graph, Projection.AGENCY_AGENCY, Selection(first_year=2019, today=True))
    annotate(network, measure(network))      # a networkx graph: figures as attributes, cases on every tie
    picture = svg(network, title="함께 일한 기관")

Beside them :mod:`~sarye.network.around`, :mod:`~sarye.network.spread`, :mod:`~sarye.network.tables` and
:mod:`~sarye.network.graphml` have the rest of what ``sarye network`` shows.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sarye.network.measures import annotate, measure
    from sarye.network.participation import Selection
    from sarye.network.picture import svg
    from sarye.network.projection import Projection, project
    from sarye.network.raster import png

_HOMES = {
    "Projection": "projection",
    "Selection": "participation",
    "annotate": "measures",
    "measure": "measures",
    "png": "raster",
    "project": "projection",
    "svg": "picture",
}

__all__ = ["Projection", "Selection", "annotate", "measure", "png", "project", "svg"]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"sarye.network.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'sarye.network' has no attribute {name!r}")

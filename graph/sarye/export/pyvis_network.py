"""pyvis's ``Network`` with a page of our own: safe for any text, offline, and with the positions given.

Whoever knows pyvis is at home: ``add_node``, ``add_edge``, ``set_options``, ``write_html`` and ``show`` are there.
What differs: parallel edges are kept, filling takes linear time, any id and value will do, nothing comes from a content
network, data never becomes markup or script, and the options of pyvis that put raw text into a page are refused. Of
what pyvis lets one say, the page shows ``label``, ``title``, ``group``, ``color``, ``shape`` and ``size`` of nodes, and
``label`` and ``title`` of edges.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from numbers import Integral
from pathlib import Path
from typing import Any, NoReturn, SupportsIndex

from pyvis.network import Network

from sarye.errors import BuildError
from sarye.export.explorer import explorer
from sarye.network.growth import grown
from sarye.network.layout import Point, force_layout

_LENGTH = 150.0


class _Ids(list[Any]):
    """The ids of the nodes in order; whether one is there is seen without looking at all of them."""

    def __init__(self, ids: Iterable[Any] = ()) -> None:
        super().__init__(ids)
        self._set = set(self)

    def __contains__(self, one: object) -> bool:
        return one in self._set

    def append(self, one: Any) -> None:
        super().append(one)
        self._set.add(one)

    def remove(self, one: Any) -> None:
        super().remove(one)
        self._set.discard(one)

    def pop(self, at: SupportsIndex = -1) -> Any:
        one = super().pop(at)
        self._set.discard(one)
        return one


def _known(n_id: Hashable) -> str | int:
    """Return an id as pyvis takes it, text or a plain number; those of numpy are neither by themselves."""
    if isinstance(n_id, str):
        return n_id
    return int(n_id) if isinstance(n_id, Integral) else str(n_id)


def _laid_out(ids: Sequence[Any], ties: Sequence[tuple[Any, Any]]) -> dict[Any, Point]:
    numbers = {one: number for number, one in enumerate(ids)}
    ends = [(numbers[one], numbers[other]) for one, other in ties]
    return dict(zip(ids, force_layout(len(ids), ends, length=_LENGTH, aspect=1.3), strict=True))


class SafeNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A directed network whose page is one safe file; ``page_data`` is what the page knows beside nodes and edges."""

    def __init__(self, heading: str = "", page_data: dict[str, Any] | None = None) -> None:
        super().__init__(directed=True, heading=heading, cdn_resources="in_line")
        self.page_data = page_data or {}
        self.node_ids = _Ids()

    def add_node(self, n_id: Hashable, label: str | None = None, **options: Any) -> None:
        """Add a node; what is neither number nor text (a tuple, a date) is known by its text."""
        super().add_node(_known(n_id), label, **options)

    def add_edge(self, source: Hashable, to: Hashable, **options: Any) -> None:
        """Add an edge between two nodes that are there; a second one between the same two stands beside the first."""
        super().add_edge(_known(source), _known(to), **options)

    def fill(self, nodes: Iterable[dict[str, Any]], edges: Iterable[dict[str, Any]]) -> None:
        """Take over *nodes* and *edges* that are in the form of pyvis already, in one go."""
        self.nodes += nodes
        self.edges += edges
        self.node_ids = _Ids(node["id"] for node in self.nodes)
        self.node_map = {node["id"]: node for node in self.nodes}

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """Return the page. All three arguments are pyvis's and change nothing here: there is one kind of page."""
        del name, local, notebook
        self._place_nodes()
        data = {"heading": self.heading, **self.page_data, "nodes": self.nodes, "edges": self.edges}
        if isinstance(self.options, dict):
            data["options"] = self.options
        self.html = explorer(data)
        return self.html

    def _place_nodes(self) -> None:
        """Give a place to every node that has none, for the page moves no nodes about; what has one keeps it."""
        ids = [node["id"] for node in self.nodes]
        kept = {node["id"]: (node["x"], node["y"]) for node in self.nodes if "x" in node and "y" in node}
        if len(kept) == len(ids):
            return
        ties = [(edge["from"], edge["to"]) for edge in self.edges]
        places = grown(kept, ids, ties) if kept else _laid_out(ids, ties)
        for node in self.nodes:
            x, y = places[node["id"]]
            node["x"], node["y"] = round(x), round(y)

    def write_html(self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False) -> None:
        """Write the page to the file *name* in UTF-8, whatever the encoding of the system is."""
        Path(name).write_bytes(self.generate_html(name, local, notebook).encode())
        if open_browser:
            import webbrowser  # noqa: PLC0415 - only here, and slow to import

            webbrowser.open(Path(name).resolve().as_uri())

    def show(self, name: str, local: bool = True, notebook: bool = False) -> None:
        """Write the page to *name* and open it in the browser."""
        self.write_html(name, local, notebook, open_browser=not notebook)

    def set_template(self, path_to_template: str) -> NoReturn:
        """Refuse: a template of pyvis puts options into the page as raw text."""
        raise BuildError("the page has one template, so that no text can become script", remedy="write it as it is")

    def set_template_dir(self, template_directory: str, template_file: str = "template.html") -> NoReturn:
        """Refuse, as :meth:`set_template` does."""
        raise BuildError("the page has one template, so that no text can become script", remedy="write it as it is")

    def from_DOT(self, dot: str) -> NoReturn:  # noqa: N802 - the name is pyvis's
        """Refuse: pyvis puts the text of the DOT file into a script as it stands."""
        raise BuildError("DOT would go into the page as raw text", remedy="read it with networkx and use from_nx")

    def show_buttons(self, filter_: object = None) -> NoReturn:
        """Refuse: the configurator needs style sheets that the page does not carry."""
        raise BuildError("the page has controls of its own", remedy="leave show_buttons out")

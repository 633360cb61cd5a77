"""pyvis's ``Network`` with a page of our own: safe for any text, offline, and with the positions given.

Whoever knows pyvis is at home: ``add_node``, ``add_edge``, ``set_options``, ``write_html`` and ``show`` are there.
What differs: parallel edges are kept, nothing comes from a content network, data never becomes markup or script,
and the options of pyvis that put raw text into a page are refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from pyvis.network import Network

from sarye.export.explorer import explorer
from sarye.network.layout import force_layout

_LENGTH = 150.0


class SafeNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A directed network whose page is one safe file; ``page_data`` is what the page knows beside nodes and edges."""

    def __init__(self, heading: str = "", page_data: dict[str, Any] | None = None) -> None:
        super().__init__(directed=True, heading=heading, cdn_resources="in_line")
        self.page_data = page_data or {}

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
        """Give every node a place where one has none: the page does not move nodes about."""
        if all("x" in node and "y" in node for node in self.nodes):
            return
        numbers = {node["id"]: number for number, node in enumerate(self.nodes)}
        ties = [(numbers[edge["from"]], numbers[edge["to"]]) for edge in self.edges]
        for node, (x, y) in zip(self.nodes, force_layout(len(numbers), ties, length=_LENGTH, aspect=1.3), strict=True):
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
        raise NotImplementedError("the page has one template, so that no text can become script")

    def set_template_dir(self, template_directory: str, template_file: str = "template.html") -> NoReturn:
        """Refuse, as :meth:`set_template` does."""
        raise NotImplementedError("the page has one template, so that no text can become script")

    def from_DOT(self, dot: str) -> NoReturn:  # noqa: N802 - the name is pyvis's
        """Refuse: pyvis puts the text of the DOT file into a script as it stands."""
        raise NotImplementedError("DOT would go into the page as raw text; read it with networkx and use from_nx")

    def show_buttons(self, filter_: object = None) -> NoReturn:
        """Refuse: the configurator needs style sheets that the page does not carry."""
        raise NotImplementedError("the page has controls of its own")

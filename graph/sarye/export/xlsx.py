"""An Excel workbook to sort and filter: a sheet for the things, one for the claims with a row for each sentence.

Every text is stored as text and marked so, hence nothing in it is ever run as a formula, also after editing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import canonicalize
from xml.parsers import expat

from sarye.errors import BuildError
from sarye.export.archive import unzipped, zipped
from sarye.export.columns import node_columns, node_row
from sarye.export.formats import Format
from sarye.export.losses import EMPTY_TEXT, Loss, longer_than, said, where_text
from sarye.export.rights import about
from sarye.export.xml_text import LOST_CHARACTERS, escaped
from sarye.extras import need
from sarye.graph.model import AttributeValue, CaseGraph
from sarye.vocabulary.xml_characters import legal

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

CELL = 32_767
"""The most characters that Excel holds in a cell (Microsoft, "Excel specifications and limits")."""
ROWS = 1_048_576
"""The most rows of a sheet (the same source)."""
_CUT = "…"
_SHEETS = "xl/worksheets/"
_BREAK = re.compile("\r\n?")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_WIDTHS = {"Id": 28, "Label": 40, "title": 40, "text": 50, "quote": 70, "source_label": 40, "target_label": 30}
_EDGE_COLUMNS = (
    *("source_label", "kind", "target_label", "quote", "surface", "section", "document", "line", "start", "end"),
    *("surface_start", "method", "confidence", "sha256", "Source", "Target"),
)


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as a workbook: sheets ``edges``, ``nodes`` and ``about``.

    :raises BuildError: openpyxl is not installed, or there are more rows than a sheet holds.
    """
    need("xlsx", "a workbook")
    from openpyxl import Workbook  # noqa: PLC0415 - an extra

    if max(len(graph.nodes), sum(len(edge.evidence) for edge in graph.edges)) >= ROWS:  # the header is a row, too
        raise BuildError(f"a sheet of a workbook holds {ROWS:,} rows, and there are more", remedy="take CSV or Parquet")
    book = Workbook(write_only=True)
    names = [column.name for column in node_columns(graph)]
    _sheet(book, "edges", _EDGE_COLUMNS, _edge_rows(graph))
    rows = ((node.id, node.label, *map(node_row(node).get, names)) for node in graph.nodes)
    _sheet(book, "nodes", ["Id", "Label", *names], rows)
    _sheet(book, "about", ["what", "is"], _about_rows(graph))
    made = io.BytesIO()
    book.save(made)
    return _always_alike(made.getvalue())


def _edge_rows(graph: CaseGraph) -> Iterator[tuple[AttributeValue, ...]]:
    """Yield a row for every sentence that an edge rests on."""
    labels = {node.id: node.label for node in graph.nodes}
    for edge in graph.edges:
        for one in edge.evidence:
            yield (
                *(labels[edge.source], edge.kind.value, labels[edge.target], one.quote, one.surface),
                *(one.section.value, one.document, one.line, one.start, one.end, one.surface_start),
                *(one.method.value, one.confidence, one.sha256, edge.source, edge.target),
            )


def _about_rows(graph: CaseGraph) -> Iterator[tuple[AttributeValue, ...]]:
    facts = about(graph)
    for source in facts.pop("sources"):
        yield "source", source["name"]
        yield "sha256", source["sha256"]
    yield from ((name, value) for name, value in facts.items())
    yield "nodes", len(graph.nodes)
    yield "edges", len(graph.edges)


def _sheet(book: Workbook, name: str, header: Sequence[str], rows: Iterable[Iterable[AttributeValue]]) -> None:
    """Add the sheet *name*: a header that stays in view, a filter on every column."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - an extra
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet: Any = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for number, title in enumerate(header, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(title, 14)
    bold = Font(bold=True)
    heads = [WriteOnlyCell(sheet, title) for title in header]
    for head in heads:
        head.font = bold
    sheet.append(heads)
    last = 1
    for row in rows:
        sheet.append([_cell(sheet, value, WriteOnlyCell) for value in row])
        last += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{last}"


def _cell(sheet: Any, value: AttributeValue, make: Any) -> Any:
    """Return what stands for *value*: numbers as they are, text as text whatever it begins with."""
    if not isinstance(value, str):
        return value
    cell = make(sheet)
    cell.value = held(value)
    if cell.data_type != "s" or value[:1] in "=+-@":
        cell.data_type, cell.quotePrefix = "s", True
    return cell


def held(text: str) -> str:
    r"""Return *text* as a cell can hold it: without what XML forbids, breaks as line feeds, not longer than :data:`CELL`.

    >>> held("a\x00b") == "a\ufffdb", len(held("가" * 100_000))
    (True, 32767)
    """
    made = _ESCAPE.sub("_x005F_", _BREAK.sub("\n", legal(text)))
    return made if len(made) <= CELL else made[: CELL - 1] + _CUT


def _always_alike(data: bytes) -> bytes:
    """Return the workbook *data* so that equal graphs give equal bytes everywhere.

    That is, without the time of writing, and with its parts written again: openpyxl writes them in one way where lxml
    is installed and in another where it is not.
    """
    parts = unzipped(data)
    return zipped({name: _sheet_again(part) if _SHEETS in name else _again(part) for name, part in parts.items()})


def _again(part: bytes) -> bytes:
    """Return a small part in canonical XML."""
    return canonicalize(_DATES.sub(b"", part).decode()).encode()


def _sheet_again(part: bytes) -> bytes:
    """Return a sheet, whose names are declared once at its head, with the same spelling of everything."""
    text = io.StringIO()
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        said = "".join(f' {key}="{escaped(value)}"' for key, value in sorted(attributes.items()))
        text.write(f"<{name}{said}>")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: text.write(f"</{name}>")
    parser.CharacterDataHandler = lambda data: text.write(escaped(data))
    parser.Parse(part, True)
    return text.getvalue().encode()


_LOSSES = (
    Loss("Text beyond 32,767 characters in a cell (cut with '…')", longer_than(CELL)),
    Loss("carriage returns become line feeds", where_text("\r")),
    Loss("an empty text is not told from a missing value.", EMPTY_TEXT),
    LOST_CHARACTERS,
)

FORMAT = Format(
    name="xlsx",
    filename="graph.xlsx",
    purpose="a workbook to sort and filter in Excel or LibreOffice",
    write=write,
    keeps="All nodes with their attributes, all edges with every piece of evidence in a row, sources, terms of use.",
    loses=said(_LOSSES),
    losses=_LOSSES,
    default=False,
    extra="xlsx",
)

"""CSV that Excel opens rightly: UTF-8 with a byte order mark, CRLF, and no cell that Excel would take for a formula.

A text that begins with ``=``, ``+``, ``-``, ``@`` (also in their full-width forms), a tab or a line break would be
run as a formula by spreadsheet programs. Such a cell is preceded by one apostrophe, and so is a text that begins
with an apostrophe itself; taking one leading apostrophe away gives every text back. Numbers are written as they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from sarye.export.columns import plain
from sarye.export.losses import EMPTY_TEXT, Loss, longer_than, where_text
from sarye.graph.model import AttributeValue

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
LOSSES = (
    Loss(
        "A text that a spreadsheet would run has an apostrophe before it",
        where_text(rf"\A(?:{'|'.join(map(re.escape, _DANGEROUS))})"),
    ),
    Loss("NUL becomes U+FFFD", where_text("\0")),
    Loss("an empty text is not told from a missing value", EMPTY_TEXT),
    Loss("terms of use, which stand in the manifest"),
    Loss("Excel shows no more than 32,767 characters of a cell.", longer_than(32_767)),
)
"""What no table for spreadsheets can keep."""


def neutral(value: AttributeValue) -> str:
    """Return *value* as a cell that no spreadsheet program runs.

    >>> neutral("=1+1"), neutral(-5), neutral("행정안전부")
    ("'=1+1", '-5', '행정안전부')
    """
    text = plain(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_DANGEROUS) else text


def original(cell: str) -> str:
    """Return the text that :func:`neutral` made *cell* of.

    >>> original("'=1+1"), original("행정안전부")
    ('=1+1', '행정안전부')
    """
    return cell.removeprefix("'")


def table(header: Sequence[str], rows: Iterable[Iterable[AttributeValue]]) -> bytes:
    """Return *rows* under *header* as CSV. NUL, which CSV readers stop at, becomes U+FFFD."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([neutral(value).replace("\0", "\ufffd") for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", errors="replace")

"""A source as text: decoded, in NFC, with the digest of its bytes."""

from __future__ import annotations

import codecs
import hashlib
import unicodedata
import zipfile
from bisect import bisect_right
from dataclasses import dataclass, field
from io import BytesIO

from sarye.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PDF = b"%PDF-"
_CONTROL = frozenset(map(chr, range(32))) - set("\t\n\v\f\r\x1a")
_SAMPLE = 8192
_MARKED_UP = {"<?xml": "XML", "<!doctype": "a web page", "<html": "a web page", "{\\rtf": "RTF"}
"""What files that would read as text, with their markup for words, begin with."""
_REMEDY = "save it as plain text in UTF-8 and try again"


@dataclass(frozen=True, slots=True)
class Document:
    """A source: its *name*, its *text* (NFC), the *encoding* found and the sha256 of its bytes.

    Offsets everywhere are code points of ``text``, half open: ``document.text[start:end]`` is the quote.
    """

    name: str
    text: str
    sha256: str
    encoding: str
    _line_starts: tuple[int, ...] = field(repr=False, compare=False)

    def line_of(self, offset: int) -> int:
        """Return the number (from 1) of the line that holds *offset*."""
        return bisect_right(self._line_starts, offset)


def from_bytes(data: bytes, name: str) -> Document:
    """Decode *data* (UTF-8, UTF-16 or CP949, with or without byte order mark) into a document called *name*.

    :raises InputError: the data are empty, binary, marked up as a web page, XML or RTF, or in no known encoding.
    """
    if not data:
        raise InputError("the file is empty", where=name, remedy="name a file with text in it")
    decoded, encoding = _decode(data, name)
    text = unicodedata.normalize("NFC", decoded)
    if not text.strip():
        raise InputError("the file holds nothing but white space", where=name, remedy="name a file with text in it")
    if marked := next((kind for mark, kind in _MARKED_UP.items() if text.lstrip()[:20].lower().startswith(mark)), None):
        raise InputError(f"this is {marked}, not plain text", where=name, remedy=_REMEDY)
    return Document(name, text, hashlib.sha256(data).hexdigest(), encoding, _line_starts(text))


def from_text(text: str, name: str = "text") -> Document:
    """Make a document of *text* as if it had been read from a UTF-8 file."""
    return from_bytes(text.encode(), name)


def _decode(data: bytes, name: str) -> tuple[str, str]:
    kind = "a PDF" if data.startswith(_PDF) else "a packed file such as HWPX or DOCX" if _is_packed(data) else ""
    if kind:
        raise InputError(f"this is {kind}, not text", where=name, remedy=_REMEDY)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            candidates = [(data[len(bom) :], encoding)]
            break
    else:
        candidates = [(data, encoding) for encoding in _likely(data)]
    for body, encoding in candidates:
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.intersection(text[:_SAMPLE]):
            return text, encoding
    raise InputError(
        "this is not text in UTF-8, UTF-16 or CP949",
        where=name,
        remedy=_REMEDY,
    )


def _is_packed(data: bytes) -> bool:
    return b"\0" in data[:_SAMPLE] and zipfile.is_zipfile(BytesIO(data))


def _likely(data: bytes) -> list[str]:
    """Return the encodings to try. UTF-16 shows in NUL bytes, which no other text holds."""
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        return ["utf-16-le", "utf-16-be"] if odd >= even else ["utf-16-be", "utf-16-le"]
    return ["utf-8", "cp949"]


def _line_starts(text: str) -> tuple[int, ...]:
    starts, at = [0], 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        starts.append(at)
    return tuple(starts[:-1] if len(starts) > 1 and at == len(text) and not text.endswith(("\n", "\r")) else starts)

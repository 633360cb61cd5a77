"""Several files as one: a ZIP archive whose bytes follow from its files alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_WHEN = (1980, 1, 1, 0, 0, 0)  # the earliest that ZIP can tell; the time of writing is nobody's matter
_READABLE = 0o644 << 16


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return *files* (contents by path, parts divided by ``/``) as a ZIP archive, in their order.

    >>> zipped({"a.txt": b"x"}) == zipped({"a.txt": b"x"})
    True
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE, 3
            archive.writestr(entry, data)
    return made.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the files of the archive *data* by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}

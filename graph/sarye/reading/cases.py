"""Cases of a document of any kind: the kind is seen from what the text shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sarye.reading.case import Case, Note
from sarye.reading.casebook import read_casebook
from sarye.reading.document import Document
from sarye.reading.release import looks_like_release, read_release

Kind = Literal["auto", "casebook", "release"]
KINDS: tuple[Kind, ...] = ("auto", "casebook", "release")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one document: its cases, and notes on what was not understood."""

    document: Document
    cases: tuple[Case, ...]
    notes: tuple[Note, ...]


def read(document: Document, kind: Kind = "auto") -> Reading:
    """Cut *document* into its cases; a text without any case gives none, and a note that says so."""
    release = kind == "release" or (kind == "auto" and looks_like_release(document))
    cases, notes = (read_release if release else read_casebook)(document)
    if not cases:
        notes = (*notes, Note("no-case", "no case was found in this document", document.name, 1))
    return Reading(document, cases, notes)

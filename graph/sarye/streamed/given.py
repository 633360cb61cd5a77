"""Records that were made before, in a file that may be larger than memory: those of one document at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from sarye.errors import EvidenceError, InputError
from sarye.extraction.deserialization import loads
from sarye.extraction.record import CaseRecord


class GivenRecords:
    """Where in a file the records of each document stand; only that is kept in memory."""

    def __init__(self, path: Path) -> None:
        """Read through the file once.

        :raises InputError: it cannot be read, or a line is no record; the message names the line.
        """
        self.path = path
        self._places: dict[bytes, tuple[tuple[int, int, int], ...]] = {}
        at = 0
        try:
            with path.open("rb") as file:
                for number, line in enumerate(file, 1):
                    if line.strip():
                        self._add(_source(line, f"{path}:{number}"), (at, len(line), number))
                    at += len(line)
        except OSError as error:
            raise InputError(
                f"the records cannot be read ({error.strerror or error})",
                where=str(path),
                remedy="name a records.jsonl that 'sarye build' or 'sarye extract' wrote",
            ) from error

    def _add(self, sha256: bytes, place: tuple[int, int, int]) -> None:
        known = self._places.get(sha256, ())
        if known and sum(known[-1][:2]) == place[0]:  # they stand together, as a rule
            start, length, line = known[-1]
            self._places[sha256] = (*known[:-1], (start, length + place[1], line))
        else:
            self._places[sha256] = (*known, place)

    def take(self, sha256: str) -> tuple[tuple[bytes, int], ...]:
        """Return the lines of the records of the document *sha256*, in runs with the number of their first line.

        They are taken out, so that those of documents that nobody named are left over.
        """
        runs = []
        with self.path.open("rb") as file:
            for start, length, line in self._places.pop(sha256.encode(), ()):
                file.seek(start)
                runs.append((file.read(length), line))
        return tuple(runs)

    def check_taken(self) -> None:
        """Raise an error where records are left over.

        :raises EvidenceError: a record was made from a document that is not among those that were read.
        """
        for places in self._places.values():
            raise EvidenceError(
                "the source of this record is not among the texts that were read (its sha256 differs)",
                where=f"{self.path}:{places[0][2]}",
                remedy="name its text too, or extract the records again from the text as it is now",
            )


def _source(line: bytes, where: str) -> bytes:
    """Return the sha256 of the document that the record in *line* was made from."""
    try:
        return str(json.loads(line)["source"]["sha256"]).encode()
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"this is no case record ({type(error).__name__})",
            where=where,
            remedy="write records with 'sarye extract' or 'sarye build'",
        ) from error


def read_lines(runs: tuple[tuple[bytes, int], ...], path: str) -> Iterator[CaseRecord]:
    """Yield the records in *runs* of lines of the file *path*.

    :raises InputError: a line is no record; the message names the line.
    """
    lines = chain.from_iterable(enumerate(data.split(b"\n"), first) for data, first in runs)
    return (loads(line.decode(), f"{path}:{number}") for number, line in lines if line.strip())

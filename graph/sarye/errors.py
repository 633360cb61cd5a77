"""What can go wrong, whose fault it is, and what to do about it.

The tree::

    SaryeError                the base: what, where, remedy
    ├── InputError            what came in cannot be used (exit code 2)
    └── BuildError            what was to go out could not be made (exit code 1)
        └── EvidenceError     a quote does not stand where it is said to stand
"""

from __future__ import annotations

from typing import ClassVar


class SaryeError(Exception):
    """An error told in one line: *what* is wrong, *where*, and the *remedy*.

    >>> print(InputError("the file is empty", where="a.txt", remedy="name a file with text in it"))
    a.txt: the file is empty; name a file with text in it
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"; {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{advice}"

    def __reduce__(self) -> tuple[object, ...]:
        """Travel whole between processes: keyword-only fields need this to be pickled."""
        return (_rebuilt, (type(self), self.what, self.where, self.remedy))


def _rebuilt(kind: type[SaryeError], what: str, where: str, remedy: str) -> SaryeError:
    return kind(what, where=where, remedy=remedy)


class InputError(SaryeError):
    """What came in cannot be used: a file, an option, a query."""

    exit_code = 2


class BuildError(SaryeError):
    """What was to go out could not be made."""


class EvidenceError(BuildError):
    """A quote does not stand where it is said to stand."""

"""The parts of a report, before it is Markdown or HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["ko", "en"]


@dataclass(frozen=True, slots=True)
class Line:
    """A statement, and the numbers of the cases that it rests on."""

    text: str
    cases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; *remark* says how they are to be read."""

    title: str
    lines: tuple[Line, ...]
    remark: str = ""


class Count(int):
    """A number that the words after it agree with.

    >>> "{n} {n:case|cases}".format(n=Count(1)), "{n} {n:case|cases}".format(n=Count(2))
    ('1 case', '2 cases')
    """

    def __format__(self, form: str) -> str:
        """Return the word for one or for more where *form* names both, else the number."""
        one, several, more = form.partition("|")
        return (one if self == 1 else more) if several else super().__format__(form)


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case in the list at the end: its number, its id, and what identifies it for a reader."""

    number: int
    id: str
    title: str
    year: str
    """The printed year, or that of the report and marked so; empty where neither is known."""
    leads: tuple[str, ...]
    document: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report."""

    language: Language
    title: str
    sections: tuple[Section, ...]
    cases_title: str
    cases: tuple[CaseEntry, ...]


def ranges(numbers: tuple[int, ...]) -> str:
    """Return *numbers*, which ascend, with runs of three and more as a range.

    >>> ranges((1, 2, 3, 5, 7, 8))
    '1–3, 5, 7, 8'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = (f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    return ", ".join(told)

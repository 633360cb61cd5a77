"""What became of a body: the one that carries it on, and those that took over parts of it.

A body is followed as long as one carries it on, under whatever name. Where it went up in another together with others,
it is followed into that one, but not into what came of that one's division: whose part it was nobody can tell. A body that
later bears the name again is the body again.
"""

from __future__ import annotations

from dataclasses import dataclass

from sarye.register.organization import Organization
from sarye.register.register import Register


@dataclass(frozen=True, slots=True)
class Part:
    """*body* took over a part of *of*, or its share where no one carried it on."""

    body: Organization
    of: Organization


@dataclass(frozen=True, slots=True)
class Fate:
    """The body that carries another on *today*, if one does, and the *parts* that others took on the way."""

    today: Organization | None
    parts: tuple[Part, ...] = ()


def fate(register: Register, body: Organization) -> Fate:
    """Return what became of *body*; one that lives is itself, and has lost nothing.

    >>> from sarye.register.register import load
    >>> became = fate(load(), load().organizations["안전행정부"])
    >>> became.today and became.today.id, [(part.body.id, part.of.id) for part in became.parts]
    ('행정안전부 (2017)', [('국민안전처', '안전행정부'), ('인사혁신처', '안전행정부')])
    """
    line = _line(register, body)
    last = line[-1]
    parts = tuple(
        Part(register.organizations[key], one)
        for one, following in zip(line, (*line[1:], None), strict=True)
        for key in one.successors
        if following is None or key != following.id
    )
    passed = {one.id for one in line}
    return Fate(None if last.ended else last, tuple(part for part in parts if part.body.id not in passed))


def renamed(register: Register, one: Organization, other: Organization) -> bool:
    """Say whether *one* and *other* are one body under two names."""
    return register.itself(one) == register.itself(other)


def _line(register: Register, body: Organization) -> list[Organization]:
    """Return *body* and those that carry it on, in order, as far as one does."""
    line = [body]
    merged = False
    while line[-1].ended:
        current = line[-1]
        heir = None if merged and len(current.successors) > 1 else register.heir(current)
        if heir is None:
            heir = _again(register, line)
            if heir is None:
                break
            merged = False
        merged = merged or register.merged(heir)
        line.append(heir)
    return line


def _again(register: Register, line: list[Organization]) -> Organization | None:
    """Return the next body after the last of *line* that bears the name of the first again."""
    after = register.successors(line[-1])
    return next((heir for heir in after if heir.name == line[0].name), None)

"""Names of the register that are written nearly like one that no body bears: hints, never answers."""

from __future__ import annotations

from collections.abc import Iterable

from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS
from sarye.vocabulary.nearness import nearest


def neighbours(said: str, *, areas: bool = False, others: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names nearest to *said* among those of the register (only of *areas*) and *others*.

    >>> neighbours("행정안전뷰")[0], neighbours("부산강역시", areas=True)[0]
    ('행정안전부', '부산광역시')
    """
    register = load()
    names = {name: name for name in others}
    for surface, keys in register.surfaces.values():
        bodies = [register.organizations[key] for key in keys]
        if not areas or any(body.type in LOCAL_GOVERNMENTS for body in bodies):
            names[surface.text] = _shown(surface.text, bodies)
    return nearest(said, names)


def _shown(name: str, bodies: list[Organization]) -> str:
    """Return the official name that all of *bodies* bear, else *name*, which means several of them."""
    official = {body.name for body in bodies}
    return official.pop() if len(official) == 1 else name

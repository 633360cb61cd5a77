"""The record of one named body during one legal period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sarye.vocabulary.codes import OrganizationType


@dataclass(frozen=True, slots=True)
class Organization:
    """One body under one name: 행정안전부 of 2008 and of 2017 are two.

    ``valid_from`` is inclusive, ``valid_to`` exclusive; None means that the register does not know or that the
    body still exists (``valid_to``).
    """

    id: str
    """Unique, readable key: the name, with its first year or its parent in brackets where names repeat."""
    name: str
    """Full official name; of a local government below a province with the province: ``부산광역시 서구``."""
    type: OrganizationType
    public: bool
    """Whether it is a public body: government of any level, its offices and institutions, public universities."""
    valid_from: date | None = None
    valid_to: date | None = None
    parent: str | None = None
    """Id of the body that contains or supervises it."""
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    """Ids of the bodies that took its work over, the whole or a part."""
    main_successor: str | None = None
    """Id of the one that carries it on: it took the whole or the main part. None where several shared it."""
    other_names: tuple[str, ...] = ()
    """Short names, brands and spellings under which texts name it: 행안부, 과기정통부, LH."""
    weak_names: tuple[str, ...] = ()
    """Names that more often mean a place or an ordinary word (경기, 서구): known, but no evidence by themselves."""
    english: tuple[str, ...] = ()
    code: str | None = None
    """An official code, where a source gives one."""
    source: str = ""

    @property
    def ended(self) -> bool:
        """Whether the body bears this name no longer: an end is recorded, or at least who followed it."""
        return self.valid_to is not None or bool(self.successors)

    def existed(self, day: date) -> bool:
        """Say whether the body bore this name on *day*, as far as the register knows."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day < self.valid_to)

"""What is gathered of the organisations of a case, mention by mention, and the entries that they become."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sarye.extraction.organizations.identity import Identity
from sarye.extraction.record import Mention, OrganizationEntry
from sarye.vocabulary.codes import Method, OrganizationType, Role
from sarye.vocabulary.naming import name_key

_ARM = re.compile(r"^(?:육군|해군|공군|해병대?)?(?:제)?(?=\d{1,3}[가-힣]{0,4}(?:사단|여단|군단|비행단|함대)$)")
_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(slots=True)
class Gathered:
    """What is gathered of one organisation over a case."""

    identity: Identity
    role: Role
    method: Method
    confidence: float
    mentions: list[Mention] = field(default_factory=list)

    def strengthen(self, role: Role, method: Method, confidence: float) -> None:
        """Take over *role* where it is stronger than what was known, or as strong and surer."""
        if (_RANK[role], -confidence) < (_RANK[self.role], -self.confidence):
            self.role, self.method, self.confidence = role, method, confidence


class Gathering:
    """The organisations of a case, by their keys."""

    def __init__(self) -> None:
        self._found: dict[str, Gathered] = {}

    def add(self, identity: Identity, role: Role, method: Method, confidence: float, mention: Mention) -> None:
        """Take in a *mention* of *identity*, who has this *role* there."""
        known = self._found.get(identity.key) or self._same_unit(identity)
        if known is None:
            known = self._found[identity.key] = Gathered(identity, role, method, confidence)
        known.strengthen(role, method, confidence)
        if known.identity.parent is None and identity.parent is not None:
            known.identity = identity
        known.mentions.append(mention)

    def leads(self, identity: Identity) -> bool:
        """Say whether *identity* is the lead."""
        known = self._found.get(identity.key)
        return known is not None and known.role is Role.LEAD

    def leaders(self) -> Iterator[Identity]:
        """Yield who leads."""
        return (found.identity for found in self._found.values() if found.role is Role.LEAD)

    def holds_leader(self, identity: Identity) -> bool:
        """Say whether *identity* is what whoever leads is a part of."""
        return any(body.parent and body.parent.key == identity.key for body in self.leaders())

    def entries(self) -> tuple[OrganizationEntry, ...]:
        """Return the entries of the record: the strongest role first, then by their first mention."""
        return tuple(_entry(found) for found in sorted(self._found.values(), key=_order))

    def _same_unit(self, identity: Identity) -> Gathered | None:
        """Return what *identity* names too: a unit of which only one mention says whose it is, troops by their number."""
        kind, name = identity.type, _troops(identity)
        if kind is not OrganizationType.UNIT and name == name_key(identity.name) and not name[:1].isdigit():
            return None
        alike = (one for one in self._found.values() if one.identity.type is kind)
        same = [one for one in alike if _troops(one.identity) == name]
        apart = len(same) == 1 and (
            kind is not OrganizationType.UNIT or (same[0].identity.parent is None) is not (identity.parent is None)
        )
        return same[0] if apart else None


def _order(found: Gathered) -> tuple[int, int]:
    return _RANK[found.role], min(mention.span.start for mention in found.mentions)


def _entry(found: Gathered) -> OrganizationEntry:
    """Return the entry of the record that *found* becomes, its mentions once each and in text order."""
    identity = found.identity
    parent = identity.parent
    mentions = sorted({mention.span: mention for mention in found.mentions}.items())
    return OrganizationEntry(
        name=identity.name,
        type=identity.type,
        role=found.role,
        parent=parent.name if parent else None,
        id=identity.id,
        mentions=tuple(mention for _, mention in mentions),
        method=found.method,
        confidence=found.confidence,
        candidates=identity.candidates,
        parent_id=parent.key if parent else None,
        parent_type=parent.type if parent else None,
    )


def _troops(identity: Identity) -> str:
    """Return the folded name of *identity*, of troops without the arm: ``육군 7사단`` is ``7사단``."""
    return _ARM.sub("", name_key(identity.name))

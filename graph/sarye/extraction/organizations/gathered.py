"""What is gathered of one organisation over a case, and the entry that it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sarye.extraction.organizations.identity import Identity
from sarye.extraction.record import Mention, OrganizationEntry
from sarye.vocabulary.codes import Method, Role
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


def order(found: Gathered) -> tuple[int, int]:
    """Return what sorts organisations: the strongest role first, then by their first mention."""
    return _RANK[found.role], min(mention.span.start for mention in found.mentions)


def entry_of(found: Gathered) -> OrganizationEntry:
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


def troops(identity: Identity) -> str:
    """Return the folded name of *identity*, of troops without the arm: ``육군 7사단`` is ``7사단``."""
    return _ARM.sub("", name_key(identity.name))

"""Bodies under the name that they bear now: what was 질병관리본부 and what is 질병관리청 become one node."""

from __future__ import annotations

from sarye.graph.model import Node, NodeKind
from sarye.register.register import Register, load


def today(node: Node, register: Register | None = None) -> Node:
    """Return the organisation that *node* is today: itself while it lives, else its one living successor.

    A body that the register does not know, that has no living successor, or whose work several bodies share now stays
    what it is: which of its heirs a case would belong to is not guessed.

    >>> today(Node("organization/질병관리본부", NodeKind.ORGANIZATION, "질병관리본부", {"register": "질병관리본부"})).label
    '질병관리청'
    """
    known = register or load()
    body = known.organizations.get(str(node.attributes.get("register") or ""))
    heirs = known.today(body) if body else ()
    if body is None or len(heirs) != 1 or heirs[0] is body:
        return node
    heir = heirs[0]
    attributes = {**node.attributes, "type": heir.type.value, "register": heir.id}
    return Node(f"organization/{heir.id}", NodeKind.ORGANIZATION, heir.name, attributes)

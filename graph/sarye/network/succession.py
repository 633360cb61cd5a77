"""Bodies under the name that they bear now: what was 질병관리본부 and what is 질병관리청 become one node."""

from __future__ import annotations

from sarye.graph.model import Node, NodeKind
from sarye.register.register import Register, load
from sarye.register.succession import fate


def today(node: Node, register: Register | None = None) -> Node:
    """Return the organisation that *node* is today: itself while it lives, else the living body that carries it on.

    A body that the register does not know, or whose work was shared out with none that carries it on, stays what it is:
    which of its heirs a case would belong to is not guessed.

    >>> today(Node("organization/질병관리본부", NodeKind.ORGANIZATION, "질병관리본부", {"register": "질병관리본부"})).label
    '질병관리청'
    """
    known = register or load()
    body = known.organizations.get(str(node.attributes.get("register") or ""))
    heir = fate(known, body).today if body else None
    if heir is None or heir is body:
        return node
    attributes = {**node.attributes, "type": heir.type.value, "register": heir.id}
    return Node(f"organization/{heir.id}", NodeKind.ORGANIZATION, heir.name, attributes)

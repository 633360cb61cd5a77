"""What the register knows of the bodies in a graph, as the page shows it: other names, period, what it is today, and on whose word."""

from __future__ import annotations

from typing import Any

from sarye.graph.model import Node
from sarye.register.organization import Organization
from sarye.register.register import Register, load
from sarye.register.succession import fate


def said_of(node: Node) -> dict[str, Any]:
    """Return what the register says of the organisation *node*; nothing for one that it does not know.

    >>> from sarye.graph.model import NodeKind
    >>> said_of(Node("organization/x", NodeKind.ORGANIZATION, "질병관리본부", {"register": "질병관리본부"}))["today"]
    ['질병관리청']
    """
    register = load()
    body = register.organizations.get(str(node.attributes.get("register") or ""))
    if body is None:
        return {}
    found = {
        "names": [name for name in (*body.other_names, *body.english) if name != node.label],
        "since": body.valid_from.isoformat() if body.valid_from else None,
        "until": body.valid_to.isoformat() if body.valid_to else None,
        "before": [register.organizations[key].name for key in body.predecessors],
        "after": [register.organizations[key].name for key in body.successors],
        "today": _today(body, register),
        "self": register.itself(body) if body.main_successor or body.predecessors else None,
        "source": body.source,
    }
    return {name: value for name, value in found.items() if value}


def _today(body: Organization, register: Register) -> list[str]:
    """Return the name of the body that carries *body* on today, where it no longer is itself."""
    heir = fate(register, body).today
    return [heir.name] if body.ended and heir else []

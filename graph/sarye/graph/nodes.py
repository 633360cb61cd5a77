"""What a record tells of, as nodes: what each is keyed by, labelled with and described by."""

from __future__ import annotations

import re

from sarye.errors import InputError
from sarye.extraction.record import (
    CaseRecord,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)
from sarye.graph.model import Node, NodeKind
from sarye.register.register import load
from sarye.vocabulary.codes import Role
from sarye.vocabulary.iri import digest
from sarye.vocabulary.naming import name_key, tidy
from sarye.vocabulary.services import called
from sarye.vocabulary.technologies import by_id as technologies

_LABEL_LENGTH = 60
_DESCRIPTIVE = re.compile(
    r"(?:서비스|시스템|체계|플랫폼|포털|사이트|홈페이지|누리집|앱|app|어플리케이션|애플리케이션|프로그램|센터|허브|지도|로봇|장치|모델)\)?$"
)
"""Names that end in a class of things describe it, and another body may use the same words for its own."""


def number(value: float) -> int | float:
    """Return *value* as a whole number where it is one: 15.0 is written 15."""
    return int(value) if float(value).is_integer() else value


def organization_node(entry: OrganizationEntry) -> Node:
    """Make the node of an organisation."""
    attributes = {"type": entry.type.value, "register": entry.id or "", "candidates": "; ".join(entry.candidates)}
    return Node(f"organization/{organization_key(entry)}", NodeKind.ORGANIZATION, entry.name, attributes)


def parent_node(entry: OrganizationEntry, name: str, key: str) -> Node:
    """Make the node of the body that *entry* belongs to: its *name* and what it is keyed by."""
    attributes = {
        "type": entry.parent_type.value if entry.parent_type else "",
        "register": key if key in load().organizations else "",
        "candidates": "",
    }
    return Node(f"organization/{key}", NodeKind.ORGANIZATION, name, attributes)


def organization_key(entry: OrganizationEntry) -> str:
    """Return what identifies an organisation: its register id, or its exact folded name; a unit's with its parent.

    A name that could mean several bodies, or one that bore it at another time, is kept apart from all of them.
    """
    if entry.id is not None:
        return entry.id
    inside = f"{tidy(entry.parent)} > " if entry.parent else ""
    return f"{inside}{name_key(entry.name)}{' (open)' if entry.candidates else ''}"


def technology_node(entry: TechnologyEntry) -> Node:
    """Make the node of a technology.

    :raises InputError: the scheme does not have it.
    """
    concept = technologies().get(entry.id)
    if concept is None:
        raise InputError(f"the technology scheme does not know '{entry.id}'", remedy="extract the records again")
    return Node(f"technology/{entry.id}", NodeKind.TECHNOLOGY, entry.concept, {"label_en": concept.label_en})


def service_node(record: CaseRecord, entry: ServiceEntry) -> Node:
    """Make the node of a service. Two cases share it only where its name is a name and no description.

    ``정부24`` is the same wherever it stands, and so is a known service under any of its spellings; two cities'
    ``통합관리 시스템`` are two, so a descriptive name is kept apart by the lead of its case.
    """
    if known := called(entry.name):
        return Node(f"service/{name_key(known.name)}", NodeKind.SERVICE, known.name)
    key = name_key(entry.name)
    if _DESCRIPTIVE.search(key):
        lead = next((organization for organization in record.organizations if organization.role is Role.LEAD), None)
        key = f"{key} ({organization_key(lead) if lead else record.id})"
    return Node(f"service/{key}", NodeKind.SERVICE, entry.name)


def outcome_node(record: CaseRecord, entry: OutcomeEntry) -> Node:
    """Make the node of an outcome, keyed by its case and its words."""
    text = tidy(entry.mention.text)
    label = text if len(text) <= _LABEL_LENGTH else text[: _LABEL_LENGTH - 1] + "…"
    return Node(
        f"outcome/{record.id}-{digest(text)}",
        NodeKind.OUTCOME,
        label,
        {"status": entry.status.value, "text": text},
    )


def quantity_node(record: CaseRecord, entry: QuantityEntry, holder: str, status: str, *, by_day: bool = False) -> Node:
    """Make the node of a quantity that hangs on *holder* with *status*, keyed by its case and all that is told of it.

    :param by_day: the status follows from the day of publication; the same words have another one in a text of
        another day, and are kept apart.
    """
    values = {
        "value": number(entry.value),
        "low": None if entry.low is None else number(entry.low),
        "unit": entry.unit,
        "comparator": entry.comparator.value,
        "metric": entry.metric,
        "role": entry.role.value,
        "direction": entry.direction.value,
        "baseline_value": None if entry.baseline is None else number(entry.baseline.value),
        "baseline_unit": "" if entry.baseline is None else entry.baseline.unit,
        "text": tidy(entry.mention.text),
    }
    key = digest(holder, *(str(value) for value in values.values()), *([status] if by_day else []))
    label = f"{entry.metric} {tidy(entry.mention.text)}".strip()
    return Node(f"quantity/{record.id}-{key}", NodeKind.QUANTITY, label, {**values, "status": status})

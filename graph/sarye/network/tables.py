"""A network and its figures as rows, for a terminal, a spreadsheet or a program; every tie with the cases behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import networkx as nx

from sarye.network.brokerage import Brokerage
from sarye.network.measures import Measures, NodeMeasures
from sarye.network.spread import Spread
from sarye.vocabulary.codes import Role

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_NODE = ("id", "label", "type", "roles", "cases", "degree", "strength", "betweenness", "core", "community")
_BROKER = ("brokered", "coordinator", "consultant", "gatekeeper", "liaison", "government_company")
BETWEEN = " | "
"""What stands between several values of one cell."""


def node_table(network: nx.Graph[str], measures: Measures) -> Table:
    """Return one row a node: its figures; those of brokerage where the network is one of organisations."""
    brokers = any(one.broker for one in measures.nodes)
    rows = tuple(_node_row(network, one) for one in measures.nodes)
    return Table((*_NODE, *_BROKER) if brokers else _NODE, rows)


def _node_row(network: nx.Graph[str], one: NodeMeasures) -> tuple[Cell, ...]:
    counted = Counter(roles_in(network, one.id, network.nodes[one.id]["cases"]))
    roles = BETWEEN.join(f"{role.value} {counted[role]}" for role in Role if role in counted)
    figures = (one.cases, one.degree, one.strength, round(one.betweenness, 6), one.core, one.community)
    return one.id, one.label, one.type or one.kind, roles, *figures, *_broker(one.broker)


def _broker(broker: Brokerage | None) -> tuple[int, ...]:
    if broker is None:
        return ()
    roles = (broker.coordinator, broker.consultant, broker.gatekeeper, broker.liaison)
    return broker.total, *roles, broker.government_company


def tie_table(network: nx.Graph[str]) -> Table:
    """Return one row a tie, the strongest first: both ends with their roles in each case, and the cases."""
    rows = sorted((_tie_row(network, min(edge), max(edge)) for edge in network.edges), key=_strongest)
    header = ("source", "source_label", "source_roles", "target", "target_label", "target_roles", "weight", "cases")
    return Table((*header, "titles"), tuple(rows))


def _strongest(row: tuple[Cell, ...]) -> tuple[int, str, str]:
    return -int(row[6] or 0), str(row[0]), str(row[3])


def _tie_row(network: nx.Graph[str], one: str, other: str) -> tuple[Cell, ...]:
    tie = network.edges[one, other]
    ends = [
        (end, network.nodes[end]["label"], BETWEEN.join(roles_in(network, end, tie["cases"]))) for end in (one, other)
    ]
    titles = BETWEEN.join(network.graph["cases"][case][0] for case in tie["cases"])
    return *ends[0], *ends[1], tie["weight"], BETWEEN.join(tie["cases"]), titles


def roles_in(network: nx.Graph[str], node: str, cases: Iterable[str]) -> tuple[str, ...]:
    """Return the role of *node* in each of *cases*; nothing where it is no organisation."""
    roles = network.graph["roles"]
    return tuple(roles[case, node] for case in cases if (case, node) in roles)


def spread_table(technologies: Sequence[Spread]) -> Table:
    """Return one row a technology: first and last year, which are only of reports, cases, agencies, and how many agencies by which year."""
    header = ("id", "label", "label_en", "first_year", "last_year", "reported", "cases", "agencies", "types", "reach")
    rows = (
        (
            one.id,
            one.label,
            one.label_en,
            one.first_year,
            one.last_year,
            BETWEEN.join(map(str, one.reported)),
            len(one.cases),
            len(one.agencies),
            BETWEEN.join(one.types),
            BETWEEN.join(f"{year}: {count}" for year, count in one.reach),
        )
        for one in technologies
    )
    return Table(header, tuple(rows))


def as_json(network: nx.Graph[str], measures: Measures, technologies: Sequence[Spread] = ()) -> dict[str, Any]:
    """Return all of it as plain JSON values; the ends of a tie are ``source`` and ``target``, as in node-link JSON."""
    cases = network.graph["cases"]
    made: dict[str, Any] = {
        "projection": network.graph["projection"],
        "summary": asdict(measures.summary),
        "cases": {case: {"title": title, "year": year} for case, (title, year) in cases.items()},
        "nodes": [{**asdict(one), "cases": list(network.nodes[one.id]["cases"])} for one in measures.nodes],
        "edges": [_tie_json(network, min(edge), max(edge)) for edge in sorted(map(_ordered, network.edges))],
    }
    if technologies:
        made["technologies"] = [asdict(one) for one in technologies]
    return made


def _ordered(edge: tuple[str, str]) -> tuple[str, str]:
    return min(edge), max(edge)


def _tie_json(network: nx.Graph[str], one: str, other: str) -> dict[str, Any]:
    tie = network.edges[one, other]
    roles = {end: list(roles_in(network, end, tie["cases"])) for end in (one, other)}
    return {"source": one, "target": other, **tie, "cases": list(tie["cases"]), "roles": roles}

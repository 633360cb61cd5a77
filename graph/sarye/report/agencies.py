"""The sections of a report that tell of organisations: who leads, who works together, who stands between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sarye.network.brokerage import brokerage
from sarye.network.projection import project
from sarye.network.tables import roles_in
from sarye.report.story import Line
from sarye.report.writer import Writer, by_member


def leaders(writer: Writer) -> Iterable[Line]:
    """Tell who leads most cases; bodies with one case are told only where all have no more."""
    led = sorted(by_member(writer.leading.roles).items(), key=lambda item: -len(item[1]))
    several = [item for item in led if len(item[1]) > 1]
    for body, cases in several or led:
        yield writer.line("leader", cases, name=writer.body(body), count=len(cases))


def types(writer: Writer) -> Iterable[Line]:
    """Tell of what types the leading bodies are."""
    led = by_member(writer.leading.roles)
    kinds = Counter(writer.all.agencies[body].type for body in led)
    for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        cases = [case for body in led if writer.all.agencies[body].type == kind for case in led[body]]
        yield writer.line("type", cases, name=writer.words.get(kind, kind), count=count)


def together(writer: Writer) -> Iterable[Line]:
    """Tell of pairs that share several cases, and of the cases that most organisations work on."""
    network = project(writer.graph)
    ties = sorted((tie for tie in network.edges(data=True) if tie[2]["weight"] > 1), key=lambda tie: -tie[2]["weight"])
    for one, other, tie in ties:
        names = {"one": writer.body(one), "other": writer.body(other)}
        yield writer.line("pair", tie["cases"], count=tie["weight"], **names)
    shared = [(case, list(members)) for case, members in writer.all.roles.items() if len(members) > 1]
    for case, members in sorted(shared, key=lambda item: (-len(item[1]), writer.numbers[item[0]])):
        roles = ((*roles_in(network, body, [case]), writer.body(body)) for body in members)
        told = ", ".join(f"{name} ({writer.words[role]})" for role, name in sorted(roles, key=_strongest_first))
        yield writer.line("members", [case], count=len(members), members=told)


def _strongest_first(item: tuple[str, ...]) -> tuple[int, str]:
    return ["lead", "co-lead", "partner", "mentioned"].index(item[0]), item[1]


def brokers(writer: Writer) -> Iterable[Line]:
    """Tell who stands between government bodies and companies that have no tie of their own."""
    network = project(writer.graph)
    found = {body: one.government_company for body, one in brokerage(network).items() if one.government_company}
    for body, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield writer.line("broker", network.nodes[body]["cases"], name=writer.body(body), count=count)

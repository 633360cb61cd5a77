"""One case compared with its gold, layer by layer.

What is optional in the gold is neither demanded nor punished: it is paired last, with what is left of the record,
and counts on neither side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from sarye.evaluation.clauses import compare_outcomes
from sarye.evaluation.counts import Layer, LayerResult
from sarye.evaluation.gold import GoldCase, GoldOrganization, GoldQuantity, GoldService, GoldTechnology
from sarye.evaluation.matching import (
    Pairing,
    fold,
    overlapping_service,
    overlapping_technology,
    pair,
    same_level,
    same_organization,
    same_quantity,
    same_quantity_there,
    same_service,
    same_technology,
)
from sarye.evaluation.tally import Entry, Tally, mentions_of
from sarye.extraction.record import CaseRecord, Level, OrganizationEntry, QuantityEntry, ServiceEntry, TechnologyEntry
from sarye.vocabulary.codes import Role

G = TypeVar("G", GoldTechnology, GoldService, GoldQuantity)
F = TypeVar("F")
P = TypeVar("P", OrganizationEntry, TechnologyEntry, ServiceEntry, QuantityEntry)


def compare(gold: GoldCase, record: CaseRecord | None) -> dict[Layer, LayerResult]:
    """Compare *record* with the *gold* of its case; without a record everything demanded is missed."""
    steps: dict[Layer, Callable[[Tally], None]] = {
        Layer.CASE: _case,
        Layer.ORGANIZATIONS: _organizations,
        Layer.TECHNOLOGIES: _technologies,
        Layer.SERVICES: _services,
        Layer.QUANTITIES: _quantities,
        Layer.OUTCOMES: compare_outcomes,
    }
    results: dict[Layer, LayerResult] = {}
    for layer, step in steps.items():
        tally = Tally(gold, record, layer)
        step(tally)
        results[layer] = tally.result()
    return results


def _case(tally: Tally) -> None:
    gold, record = tally.gold, tally.record
    if record is None:
        tally.miss(f"case '{gold.title}'", (gold.title,))
        return
    tally.find()
    tally.ask("title", fold(record.title) == fold(gold.title), f"the case: '{record.title}' for '{gold.title}'")
    tally.ask("year", record.year == gold.year, f"the case: {record.year} for {gold.year}")


def _organizations(tally: Tally) -> None:
    gold = tally.gold.organizations
    entries = tally.record.organizations if tally.record else ()
    acting = [entry for entry in entries if entry.role is not Role.MENTIONED]
    paired = pair([item for item in gold if item.demanded], acting, same_organization)
    may_act = [item for item in gold if item.optional and item.roles[0] is not Role.MENTIONED]
    _count(tally, paired, pair(may_act, paired.extra, same_organization), _organization_words)
    for item, entry in paired.pairs:
        _ask_organization(tally, item, entry)
    passive = {fold(entry.name) for entry in entries if entry.role is Role.MENTIONED}
    for item in paired.missed:
        only = " (the record has it as mentioned only)" if fold(item.names[0]) in passive else ""
        tally.miss(f"organisation {item.names[0]} ({item.roles[0]}){only}", (item.surface,))


def _ask_organization(tally: Tally, item: GoldOrganization, entry: OrganizationEntry) -> None:
    name, places = item.names[0], entry.mentions
    tally.ask("role", entry.role in item.roles, f"{name}: {entry.role} for {item.roles[0]}", places)
    tally.ask("type", entry.type in item.types, f"{name}: {entry.type} for {item.types[0]}", places)
    if item.parent:
        right = fold(entry.parent or "") == fold(item.parent)
        tally.ask("parent", right, f"{name}: {entry.parent} for {item.parent}", places)


def _technologies(tally: Tally) -> None:
    entries = tally.record.technologies if tally.record else ()
    wanted, optional = _by_demand(tally.gold.technologies)
    paired = pair(wanted, entries, same_technology, overlapping_technology)
    spared = pair(optional, paired.extra, lambda g, p: same_technology(g, p) or overlapping_technology(g, p))
    _count(tally, paired, spared, _technology_words)
    for item in paired.missed:
        tally.miss(f"technology {item.concept}", item.surfaces)


def _services(tally: Tally) -> None:
    entries = tally.record.services if tally.record else ()
    wanted, optional = _by_demand(tally.gold.services)
    paired = pair(wanted, entries, same_service, overlapping_service)
    spared = pair(optional, paired.extra, lambda g, p: same_service(g, p) or overlapping_service(g, p))
    _count(tally, paired, spared, lambda entry: f"service {entry.name}")
    for item in paired.missed:
        tally.miss(f"service {item.name}", (item.name, *item.surfaces))


def _quantities(tally: Tally) -> None:
    entries = tally.record.quantities if tally.record else ()
    wanted, optional = _by_demand(tally.gold.quantities)
    paired = pair(wanted, entries, same_quantity_there, same_quantity)
    _count(tally, paired, pair(optional, paired.extra, same_quantity), _quantity_words)
    for item, entry in paired.pairs:
        _ask_quantity(tally, item, entry)
    for item in paired.missed:
        tally.miss(f"quantity {item.surface} = {item.value} {item.unit}", (item.surface,))


def _ask_quantity(tally: Tally, item: GoldQuantity, entry: QuantityEntry) -> None:
    what, place = item.surface, (entry.mention,)
    for attribute, value, answers in (
        ("comparator", entry.comparator, item.comparators),
        ("role", entry.role, item.roles),
        ("direction", entry.direction, item.directions),
    ):
        tally.ask(attribute, value in answers, f"{what}: {value} for {answers[0]}", place)
    expected, *others = item.baselines
    if expected or entry.baseline:
        right = same_level(entry.baseline, expected) or entry.baseline in others
        tally.ask("baseline", right, f"{what}: {_level(entry.baseline)} for {_level(expected)}", place)


def _level(level: Level | None) -> str:
    return f"{level.value} {level.unit}" if level else "none"


def _by_demand(items: Sequence[G]) -> tuple[list[G], list[G]]:
    """Return what is demanded of *items*, and what is optional."""
    return [item for item in items if not item.optional], [item for item in items if item.optional]


def _count(tally: Tally, paired: Pairing[F, P], spared: Pairing[F, P], words: Callable[[P], str]) -> None:
    """Count what was found and invented; *spared* are the pairs with optional items and what is left then."""
    tally.found += len(paired.pairs)
    tally.judge([entry for _, entry in (*paired.pairs, *spared.pairs)], right=True)
    for entry in spared.extra:
        tally.invent(entry, words(entry))


def _organization_words(entry: OrganizationEntry) -> str:
    return f"organisation {entry.name} ({entry.role})"


def _technology_words(entry: TechnologyEntry) -> str:
    return f"technology {entry.concept} ({_texts(entry)})"


def _quantity_words(entry: QuantityEntry) -> str:
    return f"quantity {_texts(entry)} = {entry.value} {entry.unit}"


def _texts(entry: Entry) -> str:
    return ", ".join(dict.fromkeys(mention.text for mention in mentions_of(entry)))

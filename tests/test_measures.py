"""Figures of networks: those of networkx whatever engine makes them, and the same each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import networkx as nx
import pytest

from networks import memberships, network_of
from sample_graph import sample_graph
from sarye.network import betweenness as between
from sarye.network import communities as groups
from sarye.network.betweenness import betweenness
from sarye.network.brokerage import Brokerage, brokerage
from sarye.network.communities import communities
from sarye.network.measures import annotate, assortativity, measure
from sarye.network.participation import TAKING_PART, Selection
from sarye.network.projection import Projection, project
from sarye.network.spread import spread
from sarye.network.tables import as_json, node_table, spread_table


@pytest.fixture(name="network", scope="module")
def _network() -> nx.Graph[str]:
    return network_of(memberships(900, 150))


def organizations(**types: str) -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph()
    for node, kind in types.items():
        network.add_node(node, type=kind)
    return network


def test_degree_and_strength_count_ties_and_shared_cases() -> None:
    figures = {one.label: one for one in measure(project(sample_graph(), Projection.AGENCY_TECHNOLOGY)).nodes}
    assert (figures["드론"].degree, figures["드론"].strength) == (1, 2)
    assert (figures["인공지능"].degree, figures["인공지능"].strength) == (5, 5)


def test_exact_betweenness_is_that_of_networkx(network: nx.Graph[str]) -> None:
    expected = nx.betweenness_centrality(network)
    assert betweenness(network).values == pytest.approx(expected, abs=1e-12)
    assert between.exact_by_rustworkx(network) == pytest.approx(expected, abs=1e-12)
    assert betweenness(network).pivots is None


def test_sampled_betweenness_is_the_same_by_matrices_and_plainly(network: nx.Graph[str]) -> None:
    pivots = list(network)[::3]
    plain = between.sampled_plainly(network, pivots)
    assert between.sampled_by_matrices(network, pivots) == pytest.approx(plain, abs=1e-12)
    assert sum(plain.values()) > 0


def test_from_all_nodes_the_estimate_is_exact(network: nx.Graph[str]) -> None:
    expected = nx.betweenness_centrality(network)
    assert between.sampled_by_matrices(network, list(network)) == pytest.approx(expected, abs=1e-12)


def test_above_the_limit_betweenness_is_estimated_and_says_so(
    network: nx.Graph[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(between, "EXACT_UP_TO", 100)
    first, again = betweenness(network, pivots=90), betweenness(network, pivots=90)
    assert first.pivots == 90
    assert first == again
    assert betweenness(network, pivots=90, seed=1) != first


def test_without_the_faster_libraries_the_figures_are_the_same(
    network: nx.Graph[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(between, "EXACT_UP_TO", 100)
    fast = betweenness(network, pivots=90)
    monkeypatch.setattr(between, "installed", lambda name: False)
    assert betweenness(network, pivots=90).values == pytest.approx(fast.values, abs=1e-11)


def test_communities_cover_every_node_once_largest_first(network: nx.Graph[str]) -> None:
    found = communities(network)
    assert sorted(node for group in found.groups for node in group) == list(network)
    sizes = [len(group) for group in found.groups]
    assert sizes == sorted(sizes, reverse=True)
    assert found.modularity == pytest.approx(nx.community.modularity(network, map(set, found.groups)))


def test_networkit_finds_groups_no_worse_than_networkx_and_the_same_ones_each_time() -> None:
    network = network_of(memberships(6_000, 600))
    order = list(network)
    by_networkit = [{order[at] for at in group} for group in groups.groups_by_networkit(network, 3)]
    again = [{order[at] for at in group} for group in groups.groups_by_networkit(network, 3)]
    by_networkx = [{order[at] for at in group} for group in groups.groups_by_networkx(network, 3)]
    assert by_networkit == again
    modularity = nx.community.modularity
    assert modularity(network, by_networkit) >= modularity(network, by_networkx)


def test_a_network_without_ties_has_groups_of_one_and_no_modularity() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(["a", "b"])
    assert communities(network).groups == (("a",), ("b",))
    assert communities(network).modularity is None


@pytest.mark.slow
def test_figures_do_not_depend_on_the_order_of_sets() -> None:
    code = (
        "import json; from networks import *; from sarye.network.communities import communities;"
        "from sarye.network.betweenness import betweenness; n = network_of(memberships(900, 150));"
        "print(json.dumps([communities(n).groups, betweenness(n).values]))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(told) == 1
    assert json.loads(told.pop())


def test_assortativity_is_that_of_networkx(network: nx.Graph[str]) -> None:
    kinds = {node: "abc"[at % 3] for at, node in enumerate(network)}
    nx.set_node_attributes(network, kinds, "type")
    assert assortativity(network) == pytest.approx(nx.attribute_assortativity_coefficient(network, "type"))


def test_assortativity_is_undefined_where_all_are_alike() -> None:
    network = organizations(a="central", b="central")
    network.add_edge("a", "b")
    assert assortativity(network) is None


def test_a_broker_stands_between_two_that_have_no_tie_of_their_own() -> None:
    network = organizations(ministry="central", city="municipality", institute="research", firm="company")
    network.add_edges_from([("institute", "ministry"), ("institute", "city"), ("institute", "firm")])
    assert brokerage(network)["institute"] == Brokerage(consultant=1, liaison=2, government_company=2)
    network.add_edge("ministry", "firm")
    assert brokerage(network)["institute"] == Brokerage(consultant=1, liaison=1, government_company=1)
    assert brokerage(network)["ministry"].total == 0


def test_the_roles_of_brokers_follow_the_sectors() -> None:
    network = organizations(a="central", b="province", c="office", d="company", e="company")
    network.add_edges_from([("a", "b"), ("a", "c"), ("a", "d"), ("a", "e")])
    assert brokerage(network)["a"] == Brokerage(coordinator=1, consultant=1, gatekeeper=4, government_company=4)


def test_every_open_pair_is_counted_once(network: nx.Graph[str]) -> None:
    kinds = ("central", "company", "research", "association")
    nx.set_node_attributes(network, {node: kinds[at % 4] for at, node in enumerate(network)}, "type")
    for node, found in brokerage(network).items():
        around = sorted(network[node])
        pairs = [(a, b) for at, a in enumerate(around) for b in around[at + 1 :] if not network.has_edge(a, b)]
        assert found.total == len(pairs)


def test_figures_can_be_written_into_the_network() -> None:
    network = project(sample_graph())
    annotate(network, measure(network))
    node = network.nodes["organization/환경부"]
    assert (node["degree"], node["strength"], node["core"], node["community"]) == (3, 3, 3, 1)


def test_a_technology_has_a_first_year_and_a_reach() -> None:
    found = {one.label: one for one in spread(sample_graph())}
    assert (found["인공지능"].first_year, found["인공지능"].reach) == (2021, ((2021, 2),))
    assert found["드론"].first_year is None
    assert len(found["드론"].cases) == 2
    everyone = {one.label: one for one in spread(sample_graph(), Selection(roles=TAKING_PART))}
    assert everyone["인공지능"].reach == ((2021, 4),)


def test_tables_have_a_cell_for_every_heading() -> None:
    graph = sample_graph()
    for projection in Projection:
        network = project(graph, projection)
        table = node_table(network, measure(network))
        assert table.rows
        assert all(len(row) == len(table.header) for row in table.rows)
    table = spread_table(spread(graph))
    assert all(len(row) == len(table.header) for row in table.rows)


def test_json_holds_figures_cases_and_roles() -> None:
    graph = sample_graph()
    network = project(graph)
    told = json.loads(json.dumps(as_json(network, measure(network), spread(graph))))
    assert told["summary"]["edges"] == 6
    edge = told["edges"][0]
    assert edge["cases"] == ["case/a1"]
    assert set(edge["roles"]) == {edge["source"], edge["target"]}
    assert told["nodes"][0]["broker"]["coordinator"] == 0
    assert told["technologies"][0]["cases"]

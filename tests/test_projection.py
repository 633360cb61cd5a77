"""Networks are what the cases say: every tie counts its cases and names them, whatever engine made it."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import sarye
from sample_graph import sample_graph
from sarye.cli import sarye as sarye_command
from sarye.errors import InputError
from sarye.extraction.batch import extract_documents
from sarye.graph.assembly import assemble
from sarye.graph.model import CaseGraph, Node, NodeKind
from sarye.network.around import around
from sarye.network.finding import find
from sarye.network.graphml import graphml
from sarye.network.measures import measure
from sarye.network.participation import LEADING, TAKING_PART, Selection
from sarye.network.projection import Projection, project
from sarye.network.succession import today
from sarye.network.tables import roles_in, tie_table
from sarye.network.ties import crossed_by_arrays, crossed_plainly, shared_by_arrays, shared_plainly
from sarye.reading.document import from_bytes
from sarye.reading.inputs import documents
from sarye.register.register import load
from sarye.vocabulary.codes import OrganizationType, Role, SectionName
from sarye.vocabulary.tokens import token

CASEBOOK = Path(__file__).parents[1] / "data" / "casebook"
UNIT = "organization/농림축산식품부 > 축산경영과"


@pytest.fixture(name="casebook", scope="module")
def _casebook() -> CaseGraph:
    found = extract_documents(documents([CASEBOOK]), "auto", 1)
    return assemble(record for extraction in found for record in extraction.records)


def labels(network: nx.Graph[str]) -> set[str]:
    return {said["label"] for _, said in network.nodes(data=True)}


def pairs(network: nx.Graph[str]) -> dict[tuple[str, str], int]:
    named = {node: said["label"] for node, said in network.nodes(data=True)}
    ends = (tuple(sorted((named[one], named[other]))) for one, other in network.edges)
    weights = (tie["weight"] for _, _, tie in network.edges(data=True))
    return {(one, other): weight for (one, other), weight in zip(ends, weights, strict=True)}


def test_those_who_work_on_a_case_are_tied_and_whoever_is_only_mentioned_is_not() -> None:
    network = project(sample_graph())
    assert pairs(network) == dict.fromkeys(
        [
            ("가나다", "서구"),
            ("가나다", "서울특별시 금천구"),
            ("가나다", "환경부"),
            ("서구", "서울특별시 금천구"),
            ("서구", "환경부"),
            ("서울특별시 금천구", "환경부"),
        ],
        1,
    )
    assert "나라소프트" not in labels(network)


def test_every_tie_names_the_cases_that_it_counts(casebook: CaseGraph) -> None:
    cases = {node.id for node in casebook.of_kind(NodeKind.CASE)}
    claimed = {(edge.source, edge.target) for edge in casebook.edges}
    for projection in (Projection.AGENCY_AGENCY, Projection.AGENCY_TECHNOLOGY, Projection.TECHNOLOGY_TECHNOLOGY):
        network = project(casebook, projection)
        assert network.number_of_edges() > 20
        for one, other, tie in network.edges(data=True):
            assert tie["weight"] == len(tie["cases"])
            assert list(tie["cases"]) == sorted(set(tie["cases"]) & cases)
            assert all((case, end) in claimed for case in tie["cases"] for end in (one, other))


def test_nodes_and_ties_stand_in_the_order_of_their_ids(casebook: CaseGraph) -> None:
    network = project(casebook)
    assert list(network) == sorted(network)
    assert list(network.edges) == sorted(network.edges)


def test_leading_bodies_alone_leave_the_partners_out() -> None:
    network = project(sample_graph(), selection=Selection(roles=LEADING))
    assert pairs(network) == {("서울특별시 금천구", "환경부"): 1}
    assert labels(network) == {"서울특별시 금천구", "환경부", "축산경영과"}


def test_a_role_can_be_asked_for_alone() -> None:
    mentioned = project(sample_graph(), selection=Selection(roles=frozenset({Role.MENTIONED})))
    assert labels(mentioned) == {"나라소프트"}


def test_years_leave_out_cases_of_other_years_and_those_without_one() -> None:
    graph = sample_graph()
    assert len(project(graph, selection=Selection(first_year=2021, last_year=2021))) == 4
    assert len(project(graph, selection=Selection(last_year=2020))) == 0


def test_types_leave_out_organisations_of_other_types() -> None:
    only = Selection(types=frozenset({OrganizationType.COMPANY, OrganizationType.CENTRAL}))
    assert pairs(project(sample_graph(), selection=only)) == {("가나다", "환경부"): 1}


def test_technologies_are_tied_to_agencies_and_to_each_other() -> None:
    graph = sample_graph()
    ties = pairs(project(graph, Projection.AGENCY_TECHNOLOGY, Selection(roles=LEADING)))
    assert ties[("드론", "축산경영과")] == 2
    assert ties[("사물인터넷", "환경부")] == 1
    assert pairs(project(graph, Projection.TECHNOLOGY_TECHNOLOGY)) == {
        ("드론", "인공지능"): 1,
        ("사물인터넷", "인공지능"): 1,
    }


def test_agencies_are_tied_to_the_status_of_their_outcomes_with_the_number_of_outcomes() -> None:
    network = project(sample_graph(), Projection.AGENCY_STATUS)
    assert sorted(network[UNIT]) == ["status/achieved", "status/planned"]
    assert network.edges["organization/환경부", "status/expected"]["outcomes"] == 1


def test_a_unit_and_the_body_it_is_part_of_are_no_two_that_work_together(casebook: CaseGraph) -> None:
    network = project(casebook)
    unit = next(node for node, said in network.nodes(data=True) if said["label"] == "축산경영과")
    ministry = next(node for node, said in network.nodes(data=True) if said["label"] == "농림축산식품부")
    assert network.degree(unit) == 3
    assert not network.has_edge(unit, ministry)
    whole = project(casebook, selection=Selection(whole=True))
    assert "축산경영과" not in labels(whole)
    assert whole.nodes[ministry]["named"] == ("농림축산식품부", "축산경영과")
    assert whole.degree(ministry) == 3


def test_bodies_merge_along_their_succession_only_when_asked(casebook: CaseGraph) -> None:
    then, now = project(casebook), project(casebook, selection=Selection(today=True))
    assert {"강원도 동해시", "전라북도"} <= labels(then)
    merged = next(said for _, said in now.nodes(data=True) if said["label"] == "강원특별자치도 동해시")
    assert merged["named"] == ("강원도 동해시",)
    assert labels(now).isdisjoint({"강원도 동해시", "전라북도"})
    assert not list(nx.selfloop_edges(now))


def test_two_names_of_a_body_in_one_case_are_one_participant(casebook: CaseGraph) -> None:
    network = project(casebook)
    (body,) = (node for node, said in network.nodes(data=True) if said["label"] == "질병관리청")
    assert network.nodes[body]["named"] == ("질병관리본부", "질병관리청")
    assert "질병관리본부" not in labels(network)
    assert {network.nodes[other]["label"] for other in network[body]} == {"국토교통부", "과학기술정보통신부"}


def test_a_merged_body_has_the_strongest_of_its_roles(casebook: CaseGraph) -> None:
    network = project(casebook, selection=Selection(today=True))
    body = next(node for node, said in network.nodes(data=True) if len(said["named"]) > 1)
    assert roles_in(network, body, network.nodes[body]["cases"]) == ("lead", "lead")


def test_a_body_that_was_shared_out_stays_what_it_was() -> None:
    split = load().organizations["국민안전처"]
    node = Node(
        f"organization/{split.id}", NodeKind.ORGANIZATION, split.name, {"type": "central", "register": split.id}
    )
    assert today(node) is node


def test_a_body_that_the_register_does_not_know_stays_what_it_is() -> None:
    node = Node("organization/가나다", NodeKind.ORGANIZATION, "가나다", {"type": "company", "register": ""})
    assert today(node) is node


def test_the_network_around_a_body_has_the_members_that_the_text_names_with_their_roles(casebook: CaseGraph) -> None:
    network = around(project(casebook), "한국전력공사")
    roles = {
        said["label"]: roles_in(network, node, network.nodes[node]["cases"]) for node, said in network.nodes(data=True)
    }
    leading = {"한국전력공사": "lead", "광주광역시": "co-lead", "전라남도 목포시": "co-lead", "목포경찰서": "co-lead"}
    partners = {"SK텔레콤", "한빛소프트", "이룸디아진", "텔레비트", "사회복지공동모금회"}
    cloud = next(label for label in roles if label.startswith("네이버클라우드"))
    assert roles == {name: (role,) for name, role in leading.items()} | dict.fromkeys({*partners, cloud}, ("partner",))
    assert network.number_of_edges() == 45


def test_these_members_are_those_that_the_field_of_the_case_lists(casebook: CaseGraph) -> None:
    network = around(project(casebook), "한국전력공사")
    (case,) = {case for _, _, tie in network.edges(data=True) for case in tie["cases"]}
    text = from_bytes((CASEBOOK / "casebook.txt").read_bytes(), "casebook.txt").text
    (field,) = [line for line in text.splitlines() if line.startswith("기관명") and "한국전력공사" in line]
    listed = {name.strip() for name in field.partition("▶")[2].split(",")}
    words = {
        edge.target: {one.surface for one in edge.evidence if one.section is SectionName.AGENCY}
        for edge in casebook.edges
        if edge.source == case and edge.target in network
    }
    assert len(listed) == 10
    assert set(words) == set(network)
    assert {word for some in words.values() for word in some} == listed
    assert all(len(some) == 1 for some in words.values())
    for edge in casebook.edges:
        for one in edge.evidence:
            assert text[one.start : one.end] == one.quote


def test_the_names_to_begin_with_are_there_at_once(casebook: CaseGraph) -> None:
    assert sorted(sarye.network.__all__) == sarye.network.__all__
    for name in sarye.network.__all__:
        assert getattr(sarye.network, name) is not None
    with pytest.raises(AttributeError):
        _ = sarye.network.no_such_name
    network = sarye.network.project(casebook, sarye.network.Projection.AGENCY_AGENCY)
    sarye.network.annotate(network, sarye.network.measure(network))
    assert sarye.network.svg(network).startswith("<svg")
    assert {"degree", "strength", "betweenness", "core", "community"} <= set(next(iter(network.nodes.values())))


def test_around_tells_when_nothing_is_called_so() -> None:
    with pytest.raises(InputError, match="없는 기관"):
        around(project(sample_graph()), "없는 기관")


def test_a_name_may_be_written_without_spaces_or_as_a_case_writes_it(casebook: CaseGraph) -> None:
    network = project(casebook, selection=Selection(today=True))
    assert set(around(network, "질병관리 본부")) == set(around(network, "질병관리청"))


@pytest.mark.parametrize(
    ("projection", "said", "id_"),
    [
        (Projection.AGENCY_AGENCY, "한전", "organization/한국전력공사"),
        (Projection.AGENCY_AGENCY, "KEPCO", "organization/한국전력공사"),
        (Projection.AGENCY_AGENCY, "행안부", "organization/행정안전부 (2017)"),
        (Projection.AGENCY_AGENCY, "행정안전부 (2017)", "organization/행정안전부 (2017)"),
        (Projection.AGENCY_AGENCY, "전라남도 > 목포시", "organization/전라남도 목포시"),
        (Projection.AGENCY_TECHNOLOGY, "AI", "technology/artificial-intelligence"),
        (Projection.TECHNOLOGY_TECHNOLOGY, "Block Chain", "technology/blockchain"),
        (Projection.AGENCY_STATUS, "행안부", "organization/행정안전부 (2017)"),
        (Projection.AGENCY_STATUS, "달성", "status/achieved"),
    ],
)
def test_a_node_is_found_by_every_name_that_register_and_scheme_have(
    projection: Projection, said: str, id_: str, casebook: CaseGraph
) -> None:
    network = project(casebook, projection)
    assert find(network, said) == id_
    assert set(around(network, said)) == {id_, *network[id_]}


def test_a_name_of_several_bodies_is_never_guessed_even_where_one_of_them_is_here(casebook: CaseGraph) -> None:
    network = project(casebook)
    with pytest.raises(InputError, match="경기도 광주시; 광주광역시; in this network: organization/광주광역시"):
        find(network, "광주시")
    with pytest.raises(InputError, match=r"인천광역시 서구.*none of them stands in this network"):
        find(network, "서구")
    assert find(project(sample_graph()), "서구") == "organization/서구"  # this node itself is called so


def test_two_nodes_that_bear_a_name_are_both_told() -> None:
    network: nx.Graph[str] = nx.Graph()
    for body in ("행정안전부 (2008)", "행정안전부 (2017)"):
        network.add_node(f"organization/{body}", label="행정안전부", register=body)
    with pytest.raises(InputError, match=r"2 nodes here.*\(2008\), organization/행정안전부 \(2017\)"):
        find(network, "행안부")


def test_a_former_name_is_the_body_of_today_only_where_bodies_are_merged(casebook: CaseGraph) -> None:
    merged = project(casebook, selection=Selection(today=True))
    assert find(merged, "행정자치부", today=True) == "organization/행정안전부 (2017)"
    with pytest.raises(InputError, match=r"perhaps 행정안전부$"):
        find(project(casebook), "행정자치부")


@pytest.mark.parametrize("named", [["가람원", "나래원"], ("가람원", "나래원"), "가람원"])
def test_names_of_a_node_are_found_in_whatever_holds_them(named: object) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("organization/가", label="가람산업진흥원", named=named)
    assert find(network, "가람원") == "organization/가"


@pytest.mark.parametrize(
    ("projection", "said", "near"),
    [
        (Projection.AGENCY_AGENCY, "한국전력공샤", "perhaps 한국전력공사"),
        (Projection.AGENCY_AGENCY, "행안뷰", "perhaps 행정안전부"),
        (Projection.TECHNOLOGY_TECHNOLOGY, "블럭체인", "perhaps 블록체인"),
        (Projection.AGENCY_AGENCY, "달나라여행사무소", "see 'sarye network'"),
    ],
)
def test_a_mistyped_name_is_refused_in_a_line_that_offers_the_nearest(
    projection: Projection, said: str, near: str
) -> None:
    told = CliRunner().invoke(sarye_command, ["network", "exports", "-p", projection.value, "--around", said])
    (line,) = told.stderr.splitlines()
    assert (told.exit_code, told.stdout) == (2, "")
    assert line.startswith(f"sarye: nothing in this network is called '{said}'; {near}")


def test_the_command_draws_around_a_short_name_what_it_draws_around_the_whole() -> None:
    short, whole = (
        CliRunner().invoke(sarye_command, ["network", "exports", "--around", name, "-f", "json"])
        for name in ("한전", "한국전력공사")
    )
    assert short.exit_code == 0
    assert short.stdout == whole.stdout


def test_the_table_of_ties_tells_both_roles_and_the_cases(casebook: CaseGraph) -> None:
    table = tie_table(project(casebook, selection=Selection(roles=TAKING_PART)))
    row = next(dict(zip(table.header, row, strict=True)) for row in table.rows if "고용노동부" in row)
    assert {row["source_label"], row["target_label"]} == {"고용노동부", "한국고용정보원"}
    assert {row["source_roles"], row["target_roles"]} == {"lead", "co-lead"}
    assert "일자리정보" in str(row["titles"])


def test_graphml_is_read_back_with_labels_weights_and_cases(casebook: CaseGraph) -> None:
    for projection in Projection:
        network = project(casebook, projection)
        back = nx.parse_graphml(graphml(network, measure(network)).decode())
        assert dict(back.nodes(data="node_id")) == {token(node): node for node in network}
        assert back.number_of_edges() == network.number_of_edges()
        for one, other, tie in network.edges(data=True):
            read = back.edges[token(one), token(other)]
            assert (read["weight"], read["cases"].split(" | ")) == (tie["weight"], list(tie["cases"]))
        assert all(back.nodes[token(node)]["label"] == said["label"] for node, said in network.nodes(data=True))


@settings(deadline=None)
@given(st.text(min_size=1))
def test_any_label_gives_graphml_that_can_be_read(label: str) -> None:
    network = project(sample_graph())
    network.nodes["organization/환경부"]["label"] = label
    back = nx.parse_graphml(graphml(network, measure(network)).decode())
    assert len(back) == len(network)


def members(largest: int) -> st.SearchStrategy[list[list[int]]]:
    return st.lists(st.sets(st.integers(0, largest), max_size=8).map(sorted), max_size=30)


@settings(deadline=None)
@given(members(12) | members(2**40))
def test_arrays_and_plain_python_find_the_same_pairs(cases: list[list[int]]) -> None:
    assert list(shared_by_arrays(cases)) == list(shared_plainly(cases))


@settings(deadline=None)
@given(members(12), members(12))
def test_arrays_and_plain_python_cross_the_same(left: list[list[int]], right: list[list[int]]) -> None:
    size = min(len(left), len(right))
    cases = (left[:size], right[:size])
    assert list(crossed_by_arrays(*cases)) == list(crossed_plainly(*cases))


@settings(deadline=None)
@given(members(9))
def test_the_pairs_are_those_of_the_projection_of_networkx(cases: list[list[int]]) -> None:
    both: nx.Graph[str] = nx.Graph()
    both.add_node("no case")
    both.add_nodes_from(f"thing {thing}" for case in cases for thing in case)
    both.add_edges_from((f"case {at}", f"thing {thing}") for at, case in enumerate(cases) for thing in case)
    things = [node for node in both if node.startswith("thing")]
    expected = nx.bipartite.weighted_projected_graph(both, things)
    found = {frozenset((f"thing {one}", f"thing {other}")): len(behind) for one, other, behind in shared_plainly(cases)}
    assert found == {frozenset((one, other)): tie["weight"] for one, other, tie in expected.edges(data=True)}

"""Records scored against gold: each rule of pairing, the figures, their intervals, calibration and the card."""

from __future__ import annotations

import itertools
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkouts import small_checkout
from sarye.errors import BuildError, InputError
from sarye.evaluation import card
from sarye.evaluation.bootstrap import Interval, bootstrap_intervals
from sarye.evaluation.calibration import brier_score, expected_calibration_error, held_out, observe, reliability
from sarye.evaluation.counts import ATTRIBUTES, Counts, Layer, Verdict
from sarye.evaluation.gold import (
    GoldCase,
    GoldOrganization,
    GoldOutcome,
    GoldQuantity,
    GoldService,
    GoldTechnology,
    load_gold,
)
from sarye.evaluation.report import render, to_json
from sarye.evaluation.scoring import Evaluation, evaluate
from sarye.evaluation.tables import Judgement, judged_verdicts, read_blind, read_judged
from sarye.extraction.record import (
    CaseRecord,
    Level,
    Mention,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)
from sarye.reading.case import Span
from sarye.vocabulary.codes import (
    Comparator,
    Direction,
    Method,
    OrganizationType,
    QuantityRole,
    Role,
    SectionName,
    Status,
)

GoldItem = GoldOrganization | GoldTechnology | GoldService | GoldQuantity | GoldOutcome
Entry = OrganizationEntry | TechnologyEntry | ServiceEntry | QuantityEntry | OutcomeEntry

ROOT = Path(__file__).parents[1]
TITLE = "가나 시험"
TEXT = "가나 시험\n행안부와 금천구가 AI 챗봇 ‘나르미’를 만들었다.\n처리 시간이 2일에서 2시간으로 줄었다. 내년에 넓힐 계획이다.\n"


def mention(text: str, line: int = 2) -> Mention:
    return Mention(Span(0, len(text)), text, SectionName.BODY, Span(0, len(text)), text, line)


def organization(
    name: str, role: Role = Role.PARTNER, kind: OrganizationType = OrganizationType.CENTRAL, parent: str | None = None
) -> OrganizationEntry:
    return OrganizationEntry(name, kind, role, parent, None, (mention("행안부"),), Method.REGISTER, 0.9)


def technology(concept: str, *texts: str) -> TechnologyEntry:
    return TechnologyEntry(concept, concept, tuple(map(mention, texts)), Method.SCHEME, 0.9)


def service(name: str) -> ServiceEntry:
    return ServiceEntry(name, (mention("나르미"),), Method.PATTERN, 0.8)


def quantity(value: float, unit: str, text: str = "2시간", baseline: Level | None = None) -> QuantityEntry:
    return QuantityEntry(
        value,
        None,
        unit,
        Comparator.EXACT,
        "처리 시간",
        QuantityRole.OUTCOME,
        Direction.DECREASE,
        baseline,
        mention(text, 3),
        Method.PATTERN,
        0.9,
    )


def outcome(text: str, status: Status = Status.ACHIEVED, confidence: float = 0.9) -> OutcomeEntry:
    return OutcomeEntry(status, mention(text, 3), Method.CUE, confidence)


def record(
    *entries: Entry,
    title: str = TITLE,
    year: int | None = 2021,
) -> CaseRecord:
    return CaseRecord(
        id="x",
        kind="casebook",
        title=title,
        year=year,
        document="book.txt",
        sha256="0" * 64,
        span=Span(0, len(TEXT)),
        organizations=tuple(entry for entry in entries if isinstance(entry, OrganizationEntry)),
        technologies=tuple(entry for entry in entries if isinstance(entry, TechnologyEntry)),
        services=tuple(entry for entry in entries if isinstance(entry, ServiceEntry)),
        quantities=tuple(entry for entry in entries if isinstance(entry, QuantityEntry)),
        outcomes=tuple(entry for entry in entries if isinstance(entry, OutcomeEntry)),
    )


def gold_organization(
    *names: str, role: Role = Role.PARTNER, parent: str | None = None, optional: bool = False
) -> GoldOrganization:
    return GoldOrganization(names, "행안부", (OrganizationType.CENTRAL,), (role,), parent, optional)


def gold_quantity(
    value: float, unit: str, surface: str = "2시간", baseline: Level | None = None, *, optional: bool = False
) -> GoldQuantity:
    return GoldQuantity(
        surface,
        value,
        unit,
        (Comparator.EXACT,),
        (QuantityRole.OUTCOME,),
        (Direction.DECREASE,),
        (baseline,),
        optional,
    )


def gold(
    *items: GoldItem,
    case: str = "t01",
    title: str = TITLE,
    text: str = TEXT,
) -> GoldCase:
    return GoldCase(
        id=case,
        title=title,
        year=2021,
        text=text,
        file=f"{case}.txt",
        organizations=tuple(item for item in items if isinstance(item, GoldOrganization)),
        technologies=tuple(item for item in items if isinstance(item, GoldTechnology)),
        services=tuple(item for item in items if isinstance(item, GoldService)),
        quantities=tuple(item for item in items if isinstance(item, GoldQuantity)),
        outcomes=tuple(item for item in items if isinstance(item, GoldOutcome)),
    )


def tally(evaluation: Evaluation, layer: Layer) -> tuple[int, int, int]:
    counts = evaluation.counts(layer)
    return counts.found, counts.invented, counts.missed


def accuracy(evaluation: Evaluation, layer: Layer, attribute: str) -> tuple[int, int]:
    """Return how often the attribute is right, and how often it was asked."""
    counts, at = evaluation.counts(layer), ATTRIBUTES[layer].index(attribute)
    return counts.right[at], counts.asked[at]


# --- pairing of cases


def test_cases_are_paired_by_title_without_minding_spaces_and_quotes() -> None:
    result = evaluate([record(title="“가나  시험＇", year=2020)], [gold()])
    assert tally(result, Layer.CASE) == (1, 0, 0)
    assert accuracy(result, Layer.CASE, "title") == (1, 1)
    assert accuracy(result, Layer.CASE, "year") == (0, 1)


def test_a_case_is_found_by_a_part_of_its_title_which_is_no_right_title() -> None:
    result = evaluate([record(title="시험"), record(title="다라")], [gold()])
    assert tally(result, Layer.CASE) == (1, 1, 0)
    assert accuracy(result, Layer.CASE, "title") == (0, 1)


def test_where_no_title_agrees_as_many_records_as_cases_are_paired_by_order() -> None:
    cases = [gold(case="a", title="하나"), gold(case="b", title="둘")]
    assert tally(evaluate([record(title="x"), record(title="y")], cases), Layer.CASE) == (2, 0, 0)
    assert tally(evaluate([record(title="x")], cases), Layer.CASE) == (0, 1, 2)


def test_without_a_record_everything_demanded_is_missed() -> None:
    result = evaluate([], [gold(gold_organization("행정안전부"), GoldOutcome("줄었다", (Status.ACHIEVED,)))])
    assert tally(result, Layer.CASE) == (0, 0, 1)
    assert tally(result, Layer.ORGANIZATIONS) == (0, 0, 1)
    assert tally(result, Layer.OUTCOMES) == (0, 0, 1)
    assert accuracy(result, Layer.CASE, "title") == (0, 0)


# --- organisations


def test_an_organisation_is_found_by_its_name_or_an_alias_corporate_marks_folded() -> None:
    case = gold(gold_organization("행정안전부", "행안부"), gold_organization("㈜가나"))
    result = evaluate([record(organization("행안부"), organization("가나 (주)"))], [case])
    assert tally(result, Layer.ORGANIZATIONS) == (2, 0, 0)


def test_one_organisation_named_twice_by_a_record_is_one_too_many() -> None:
    result = evaluate([record(organization("환경부"), organization("환경부"))], [gold(gold_organization("환경부"))])
    assert tally(result, Layer.ORGANIZATIONS) == (1, 1, 0)


def test_optional_items_are_neither_demanded_nor_punished() -> None:
    spared: list[GoldItem] = [
        gold_organization("환경부", optional=True),
        GoldTechnology("드론", ("무인기",), optional=True),
        GoldService("나르미", ("나르미",), optional=True),
        gold_quantity(3, "명", optional=True),
        GoldOutcome("처리 시간이 2일에서 2시간으로 줄었다", (Status.ACHIEVED,), optional=True),
    ]
    said = record(
        organization("환경부"),
        technology("드론", "드론"),
        service("나르미"),
        quantity(3, "명"),
        outcome("처리 시간이 2일에서 2시간으로 줄었다"),
    )
    layers = [layer for layer in Layer if layer is not Layer.CASE]
    for result in (evaluate([said], [gold(*spared)]), evaluate([record()], [gold(*spared)])):
        assert [tally(result, layer) for layer in layers] == [(0, 0, 0)] * 5


def test_a_demanded_item_is_paired_before_an_optional_one() -> None:
    case = gold(GoldService("나르미", ("나르미",), optional=True), GoldService("나르미 앱", ("나르미",)))
    assert tally(evaluate([record(service("나르미"))], [case]), Layer.SERVICES) == (1, 0, 0)


def test_organisations_that_take_no_part_are_neither_demanded_nor_punished_as_such() -> None:
    case = gold(gold_organization("환경부", role=Role.MENTIONED))
    assert tally(evaluate([record()], [case]), Layer.ORGANIZATIONS) == (0, 0, 0)
    said = record(organization("환경부", Role.MENTIONED), organization("국방부", Role.MENTIONED))
    assert tally(evaluate([said], [case]), Layer.ORGANIZATIONS) == (0, 0, 0)


def test_an_organisation_that_takes_no_part_but_is_given_one_is_wrong() -> None:
    case = gold(gold_organization("환경부", role=Role.MENTIONED))
    assert tally(evaluate([record(organization("환경부"))], [case]), Layer.ORGANIZATIONS) == (0, 1, 0)


def test_a_partner_that_the_record_only_mentions_is_missed_and_the_fault_says_so() -> None:
    said = record(organization("환경부", Role.MENTIONED))
    result = evaluate([said], [gold(gold_organization("환경부"))])
    assert tally(result, Layer.ORGANIZATIONS) == (0, 0, 1)
    assert "mentioned only" in result.faults[0].message


def test_role_and_type_are_right_when_they_are_among_the_right_answers() -> None:
    answers = GoldOrganization(
        ("환경부",), "환경부", (OrganizationType.CENTRAL, OrganizationType.OFFICE), (Role.PARTNER, Role.LEAD), None
    )
    right = evaluate([record(organization("환경부", Role.LEAD, OrganizationType.OFFICE))], [gold(answers)])
    wrong = evaluate([record(organization("환경부", Role.CO_LEAD, OrganizationType.OTHER))], [gold(answers)])
    for result, share in ((right, (1, 1)), (wrong, (0, 1))):
        assert accuracy(result, Layer.ORGANIZATIONS, "role") == share
        assert accuracy(result, Layer.ORGANIZATIONS, "type") == share
        assert accuracy(result, Layer.ORGANIZATIONS, "parent") == (0, 0)


@pytest.mark.parametrize(("parent", "share"), [("환경부", (1, 1)), ("국방부", (0, 1)), (None, (0, 1))])
def test_the_parent_is_asked_where_the_gold_has_one(parent: str | None, share: tuple[int, int]) -> None:
    case = gold(gold_organization("국립공원공단", parent="환경부"))
    result = evaluate([record(organization("국립공원공단", parent=parent))], [case])
    assert accuracy(result, Layer.ORGANIZATIONS, "parent") == share


# --- technologies and services


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (technology("인공지능", "에이아이"), (1, 0, 0)),
        (technology("다른 말", "AI"), (1, 0, 0)),
        (technology("다른 말", "AI 챗봇"), (1, 0, 0)),
        (technology("다른 말", "드론"), (0, 1, 1)),
        (technology("다른 말"), (0, 1, 1)),
    ],
)
def test_a_technology_is_found_by_its_concept_or_an_overlapping_wording(
    entry: TechnologyEntry, expected: tuple[int, int, int]
) -> None:
    result = evaluate([record(entry)], [gold(GoldTechnology("인공지능", ("AI",)))])
    assert tally(result, Layer.TECHNOLOGIES) == expected


def test_the_closest_technology_is_paired_first() -> None:
    case = gold(GoldTechnology("챗봇", ("AI 챗봇",)), GoldTechnology("인공지능", ("AI",)))
    said = record(technology("인공지능", "AI"), technology("챗봇", "챗봇"))
    assert tally(evaluate([said], [case]), Layer.TECHNOLOGIES) == (2, 0, 0)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("나르미", (1, 0, 0)),
        ("‘나르미’ 앱", (1, 0, 0)),
        ("나르미서비스", (1, 0, 0)),
        ("나르미 배송로봇서비스", (0, 1, 1)),
        ("알림 서비스", (1, 0, 0)),
        ("나르개", (0, 1, 1)),
    ],
)
def test_a_service_is_found_by_a_wording_or_a_name_with_half_its_letters(
    name: str, expected: tuple[int, int, int]
) -> None:
    result = evaluate([record(service(name))], [gold(GoldService("나르미", ("알림 서비스",)))])
    assert tally(result, Layer.SERVICES) == expected


# --- quantities


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (quantity(2, "시간"), (1, 0, 0)),
        (quantity(2.001, "시간"), (1, 0, 0)),
        (quantity(2.01, "시간"), (0, 1, 1)),
        (quantity(2, "일"), (0, 1, 1)),
        (quantity(2, "시간", "어디든"), (1, 0, 0)),
    ],
)
def test_a_quantity_is_found_by_its_value_and_unit(entry: QuantityEntry, expected: tuple[int, int, int]) -> None:
    assert tally(evaluate([record(entry)], [gold(gold_quantity(2, "시간"))]), Layer.QUANTITIES) == expected


def test_unit_words_that_mean_the_same_are_the_same() -> None:
    case = gold(gold_quantity(3, "개소"), gold_quantity(5, "%"))
    said = record(quantity(3, "곳"), quantity(5, "퍼센트"))
    assert tally(evaluate([said], [case]), Layer.QUANTITIES) == (2, 0, 0)


def test_of_two_equal_numbers_each_is_paired_with_the_one_that_stands_there() -> None:
    case = gold(gold_quantity(2, "명", "2명이", Level(5, "명")), gold_quantity(2, "명", "두 명"))
    said = record(quantity(2, "명", "두 명"), quantity(2, "명", "2명", Level(5, "명")))
    result = evaluate([said], [case])
    assert tally(result, Layer.QUANTITIES) == (2, 0, 0)
    assert accuracy(result, Layer.QUANTITIES, "baseline") == (1, 1)


@pytest.mark.parametrize(
    ("found", "expected", "share"),
    [
        (None, None, (0, 0)),
        (Level(2, "일"), Level(2, "일"), (1, 1)),
        (Level(2, "시간"), Level(2, "일"), (0, 1)),
        (Level(3, "일"), Level(2, "일"), (0, 1)),
        (None, Level(2, "일"), (0, 1)),
        (Level(2, "일"), None, (0, 1)),
    ],
)
def test_the_level_before_is_asked_where_either_side_has_one(
    found: Level | None, expected: Level | None, share: tuple[int, int]
) -> None:
    said = record(quantity(2, "시간", baseline=found))
    result = evaluate([said], [gold(gold_quantity(2, "시간", baseline=expected))])
    assert accuracy(result, Layer.QUANTITIES, "baseline") == share


def test_attributes_of_a_quantity_are_asked_each_for_itself() -> None:
    case = gold(
        GoldQuantity(
            "2시간",
            2,
            "시간",
            (Comparator.APPROX, Comparator.EXACT),
            (QuantityRole.CONTEXT,),
            (Direction.NONE,),
            (None,),
        )
    )
    result = evaluate([record(quantity(2, "시간"))], [case])
    assert accuracy(result, Layer.QUANTITIES, "comparator") == (1, 1)
    assert accuracy(result, Layer.QUANTITIES, "role") == (0, 1)
    assert accuracy(result, Layer.QUANTITIES, "direction") == (0, 1)


# --- outcomes

TEN = "가나다라마바사아자차"


@pytest.mark.parametrize(("length", "expected"), [(6, (1, 0, 0)), (5, (0, 0, 1))])
def test_a_clause_is_found_when_six_tenths_of_it_are_covered(length: int, expected: tuple[int, int, int]) -> None:
    case = gold(GoldOutcome(TEN, (Status.ACHIEVED,)), text=TEN)
    assert tally(evaluate([record(outcome(TEN[:length]))], [case]), Layer.OUTCOMES) == expected


@pytest.mark.parametrize(("length", "expected"), [(6, (1, 0, 0)), (5, (1, 1, 0))])
def test_an_outcome_is_right_when_six_tenths_of_it_are_annotated(length: int, expected: tuple[int, int, int]) -> None:
    case = gold(GoldOutcome(TEN[:length], (Status.ACHIEVED,)), text=TEN)
    assert tally(evaluate([record(outcome(TEN))], [case]), Layer.OUTCOMES) == expected


def test_clauses_told_as_one_outcome_are_all_found() -> None:
    case = gold(GoldOutcome(TEN[:5], (Status.ACHIEVED,)), GoldOutcome(TEN[5:], (Status.PLANNED,)), text=TEN)
    result = evaluate([record(outcome(TEN))], [case])
    assert tally(result, Layer.OUTCOMES) == (2, 0, 0)
    assert accuracy(result, Layer.OUTCOMES, "status") == (1, 2)


def test_the_status_of_a_clause_told_in_pieces_is_that_of_most_of_its_letters() -> None:
    case = gold(GoldOutcome(TEN, (Status.PLANNED, Status.EXPECTED)), text=TEN)
    pieces = [outcome(TEN[:4]), outcome(TEN[4:], Status.EXPECTED)]
    assert accuracy(evaluate([record(*pieces)], [case]), Layer.OUTCOMES, "status") == (1, 1)


def test_an_outcome_that_does_not_stand_in_the_text_is_wrong_and_its_evidence_made_up() -> None:
    result = evaluate([record(outcome("없는 말"))], [gold()])
    assert tally(result, Layer.OUTCOMES) == (0, 1, 0)
    assert result.unsupported == 1
    assert {fault.kind for fault in result.faults} == {"wrong", "evidence"}


def test_an_entry_without_any_mention_has_no_evidence() -> None:
    result = evaluate([record(technology("인공지능"))], [gold(GoldTechnology("인공지능", ("AI",)))])
    assert tally(result, Layer.TECHNOLOGIES) == (1, 0, 0)
    assert result.unsupported == 1


def test_faults_name_case_document_and_line() -> None:
    result = evaluate([record(service("다른 앱"))], [gold(GoldService("나르미", ("나르미",)))])
    assert [(fault.case, fault.place) for fault in result.faults] == [("t01", "book.txt:2"), ("t01", "t01.txt:2")]
    assert "t01.txt:2: t01: missed service 나르미" in render(result, details=True)
    assert "missed service" not in render(result)


# --- properties

STATUSES = st.sampled_from(Status)


@st.composite
def gold_cases(draw: st.DrawFn) -> list[GoldCase]:
    """Cases whose items have names, values and wordings of their own, some of them optional."""
    serial = itertools.count(1000)
    cases = []
    for number in range(draw(st.integers(1, 4))):
        sizes = [draw(st.integers(0, 3)) for _ in range(5)]
        clauses = [f"{next(serial)}을 이룬 결과가 있다." for _ in range(sizes[4])]
        items: list[GoldItem] = [
            *(gold_organization(f"기관{next(serial)}", optional=draw(st.booleans())) for _ in range(sizes[0])),
            *(
                GoldTechnology(f"기술{n}", (f"표면{n}",), draw(st.booleans()))
                for n in itertools.islice(serial, sizes[1])
            ),
            *(
                GoldService(f"서비스{n}", (f"서비스{n}",), draw(st.booleans()))
                for n in itertools.islice(serial, sizes[2])
            ),
            *(
                gold_quantity(n, "건", f"{n}건", optional=draw(st.booleans()))
                for n in itertools.islice(serial, sizes[3])
            ),
            *(GoldOutcome(clause, (draw(STATUSES),), draw(st.booleans())) for clause in clauses),
        ]
        cases.append(
            gold(*items, case=f"t{number}", title=f"제목{next(serial)}", text="행안부 나르미\n" + "\n".join(clauses))
        )
    return cases


def perfect(case: GoldCase) -> CaseRecord:
    """Return the record that says what the gold of *case* says, optional items included."""
    return record(
        *(organization(item.names[0], item.roles[0], item.types[0]) for item in case.organizations),
        *(technology(item.concept, item.surfaces[0]) for item in case.technologies),
        *(service(item.name) for item in case.services),
        *(quantity(item.value, item.unit, item.surface) for item in case.quantities),
        *(outcome(item.text, item.statuses[0]) for item in case.outcomes),
        title=case.title,
    )


@settings(max_examples=40)
@given(gold_cases())
def test_perfect_records_score_one_everywhere(cases: list[GoldCase]) -> None:
    result = evaluate(map(perfect, cases), cases)
    for layer in Layer:
        counts = result.counts(layer)
        assert (counts.precision, counts.recall, counts.f1) == (1.0, 1.0, 1.0)
        assert counts.right == counts.asked
    assert all(verdict.right for verdict in result.verdicts)
    assert all(fault.kind == "evidence" for fault in result.faults)


@settings(max_examples=40)
@given(gold_cases(), st.randoms(use_true_random=False))
def test_the_order_of_cases_and_records_does_not_matter(cases: list[GoldCase], order: random.Random) -> None:
    records = [perfect(case) for case in cases[1:]] + [perfect(cases[0])] * (len(cases) > 2)
    shuffled, mixed = list(cases), list(records)
    order.shuffle(shuffled)
    order.shuffle(mixed)
    one, other = evaluate(records, cases), evaluate(mixed, shuffled)
    assert one == other
    assert bootstrap_intervals(one, 20) == bootstrap_intervals(other, 20)


@settings(max_examples=40)
@given(gold_cases(), st.data())
def test_dropping_entries_never_lowers_precision_nor_raises_recall(cases: list[GoldCase], data: st.DataObject) -> None:
    whole = evaluate(map(perfect, cases), cases)
    records = []
    for case in cases:
        full = perfect(case)
        entries: list[Entry] = [
            *full.organizations,
            *full.technologies,
            *full.services,
            *full.quantities,
            *full.outcomes,
        ]
        records.append(record(*(entry for entry in entries if data.draw(st.booleans())), title=case.title))
    part = evaluate(records, cases)
    for layer in Layer:
        assert part.counts(layer).precision == 1.0
        assert part.counts(layer).recall <= whole.counts(layer).recall


# --- figures and intervals


def test_figures_are_those_of_the_counts() -> None:
    counts = Counts(found=3, invented=1, missed=2)
    assert (counts.precision, counts.recall) == (0.75, 0.6)
    assert counts.f1 == pytest.approx(2 / 3)
    nothing = Counts(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (1.0, 1.0, 1.0)
    assert Counts(0, 1, 1).f1 == 0.0


def mixed_evaluation() -> Evaluation:
    """Ten cases, of which every other one has its service found."""
    cases = [gold(GoldService("나르미", ("나르미",)), case=f"t{n}", title=f"제목 {n:02}") for n in range(10)]
    records = [record(service("나르미" if n % 2 else "다른 이름"), title=f"제목 {n:02}") for n in range(10)]
    return evaluate(records, cases)


def test_intervals_hold_the_figure_are_repeatable_and_have_a_width() -> None:
    result = mixed_evaluation()
    interval = bootstrap_intervals(result)[Layer.SERVICES]["recall"]
    assert interval == bootstrap_intervals(result)[Layer.SERVICES]["recall"]
    assert 0.1 <= interval.low < 0.5 < interval.high <= 0.9
    assert bootstrap_intervals(result)[Layer.CASE]["recall"] == Interval(1.0, 1.0)
    assert bootstrap_intervals(result, 7, seed=1) != bootstrap_intervals(result, 7, seed=2)


def test_an_attribute_that_is_asked_nowhere_has_no_figure_and_no_interval() -> None:
    assert "parent" not in bootstrap_intervals(mixed_evaluation())[Layer.ORGANIZATIONS]
    assert "parent" not in to_json(mixed_evaluation())["organizations"]


def test_the_report_tells_the_same_as_text_and_as_json() -> None:
    result = mixed_evaluation()
    figures = json.loads(json.dumps(to_json(result, details=True, intervals=True)))
    assert figures["services"]["f1"] == 0.5
    assert (figures["services"]["tp"], figures["services"]["fp"], figures["services"]["fn"]) == (5, 5, 5)
    assert len(figures["faults"]) == 10
    text = render(result, intervals=True)
    assert f"{'services':<15}{0.5:10.3f}{0.5:10.3f}{0.5:10.3f}{5:7d}{5:7d}{5:7d}" in text
    low, high = figures["services"]["intervals"]["f1"]
    assert f"{low:.2f}–{high:.2f}".lstrip("0") in text


# --- calibration


def verdicts(right: int, wrong: int, confidence: float, layer: Layer = Layer.TECHNOLOGIES) -> list[Verdict]:
    outcomes = [True] * right + [False] * wrong
    return [
        Verdict(f"c{n}", "release", layer, Method.SCHEME, confidence, is_right) for n, is_right in enumerate(outcomes)
    ]


def test_every_entry_that_can_be_judged_is_judged() -> None:
    case = gold(
        gold_organization("행정안전부"),
        gold_organization("환경부", optional=True),
        GoldOutcome("내년에 넓힐 계획이다", (Status.PLANNED,)),
    )
    said = record(
        organization("행정안전부"),
        organization("환경부"),
        organization("국방부"),
        organization("통계청", Role.MENTIONED),
        outcome("내년에 넓힐 계획이다", confidence=0.7),
        service("나르미"),
    )
    judged = evaluate([said], [case]).verdicts
    assert [(verdict.layer, verdict.confidence, verdict.right) for verdict in judged] == [
        (Layer.ORGANIZATIONS, 0.9, True),
        (Layer.ORGANIZATIONS, 0.9, True),
        (Layer.ORGANIZATIONS, 0.9, False),
        (Layer.SERVICES, 0.8, False),
        (Layer.OUTCOMES, 0.7, True),
    ]


def test_the_calibration_error_is_the_distance_between_confidence_and_precision() -> None:
    assert expected_calibration_error(verdicts(9, 1, 0.9)) == pytest.approx(0.0)
    assert expected_calibration_error(verdicts(5, 5, 0.9)) == pytest.approx(0.4)
    assert expected_calibration_error(verdicts(9, 1, 0.9) + verdicts(0, 10, 0.5)) == pytest.approx(0.25)
    assert expected_calibration_error([]) == 0.0


def test_bins_hold_their_upper_limit_and_empty_ones_are_left_out() -> None:
    (low, high) = reliability(verdicts(1, 1, 0.8) + verdicts(3, 0, 0.81) + verdicts(1, 0, 0.9))
    assert (low.low, low.high, low.number, low.right) == (0.7, 0.8, 2, 1)
    assert (high.low, high.high, high.number, high.right) == (0.8, 0.9, 4, 4)


def test_each_situation_is_observed_for_itself_and_drawn_towards_its_layer() -> None:
    often, seldom = observe(verdicts(96, 2, 0.9) + verdicts(0, 1, 0.95))
    assert (often.number, often.right, often.situation.confidence) == (98, 96, 0.9)
    assert often.suggestion == pytest.approx(0.97, abs=0.01)
    assert seldom.precision == 0.0
    assert 0.5 < seldom.suggestion < often.suggestion


def test_a_suggestion_is_never_certain() -> None:
    (found,) = observe(verdicts(500, 0, 0.99))
    assert 0.98 <= found.suggestion < 1.0


def test_a_confidence_outside_the_interval_is_not_truthful() -> None:
    (boasting,) = observe(verdicts(10, 10, 0.95))
    (honest,) = observe(verdicts(19, 1, 0.95))
    assert not boasting.truthful
    assert honest.truthful


def test_scores_are_taken_together_by_tenths_and_constants_are_not() -> None:
    scores = [*verdicts(1, 0, 0.61, Layer.SERVICES), *verdicts(1, 0, 0.69, Layer.SERVICES)]
    constants = [*verdicts(1, 0, 0.61), *verdicts(1, 0, 0.69)]
    assert [(found.number, round(found.confidence, 2)) for found in observe(scores)] == [(2, 0.65)]
    assert [found.number for found in observe(constants)] == [1, 1]


def test_constants_set_from_other_cases_are_nearly_right_where_cases_are_alike() -> None:
    alike = verdicts(90, 10, 0.5)
    assert brier_score(alike) == pytest.approx(0.25)
    assert brier_score(held_out(alike)) == pytest.approx(0.09, abs=0.005)


# --- gold, tables and the card on disk


def test_gold_that_is_no_gold_is_told_with_its_line(tmp_path: Path) -> None:
    bad = tmp_path / "gold.jsonl"
    bad.write_text('\n{"id": "x"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        load_gold(bad)
    with pytest.raises(InputError, match="cannot be read"):
        load_gold(tmp_path / "none.jsonl")
    bad.write_text('{"id": "x", "title": "", "year": null, "organizations": [{"role": "boss"}]}', encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        evaluate([], bad)


@pytest.mark.parametrize("name", ["casebook", "press"])
def test_every_wording_of_the_gold_stands_in_the_text_of_its_case(name: str) -> None:
    cases = load_gold(ROOT / "data" / "gold" / name / "gold.jsonl")
    for case in cases:
        quotes = [body.surface for body in case.organizations]
        quotes += [surface for technique in case.technologies for surface in technique.surfaces]
        quotes += [surface for product in case.services for surface in product.surfaces]
        quotes += [figure.surface for figure in case.quantities]
        quotes += [clause.text for clause in case.outcomes]
        assert [quote for quote in quotes if case.line_of(quote) is None] == []


def test_further_right_answers_and_aliases_of_the_gold_are_read(tmp_path: Path) -> None:
    item = {"name": "가", "surface": "가", "type": "office", "role": "lead", "parent": None, "aliases": ["나"]}
    also = {"also": {"type": ["central"], "role": ["partner"]}, "optional": True}
    data = {"id": "x", "title": "제목", "year": None, "organizations": [item | also]}
    file = tmp_path / "gold.jsonl"
    empty: dict[str, object] = {"technologies": [], "services": [], "quantities": [], "outcomes": []}
    file.write_text(json.dumps(data | empty), encoding="utf-8")
    (case,) = load_gold(file)
    (found,) = case.organizations
    assert found.names == ("가", "나")
    assert found.types == (OrganizationType.OFFICE, OrganizationType.CENTRAL)
    assert found.roles == (Role.LEAD, Role.PARTNER)
    assert found.optional
    assert not found.demanded


def test_a_case_may_name_its_document_and_tell_outcomes_by_their_place(tmp_path: Path) -> None:
    text = "제목\n처리 시간을 반으로 줄였다.\n"
    (tmp_path / "one.md").write_text(text, encoding="utf-8")
    start = text.index("처리")
    names = ("organizations", "technologies", "services", "quantities")
    layers: dict[str, list[object]] = {name: [] for name in names}
    data = {"id": "x", "title": "제목", "year": None, "document": "one.md"} | layers
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(data | {"outcomes": [{"span": [start, start + 14], "status": "achieved"}]}), "utf-8")
    (case,) = load_gold(file, tmp_path)
    assert case.file == "one.md"
    assert [told.text for told in case.outcomes] == ["처리 시간을 반으로 줄였다"]
    with pytest.raises(InputError, match=r"line 1: .*one\.md has 0 code points"):
        load_gold(file, tmp_path / "elsewhere")


JUDGED = (
    "document\tlayer\titem\tquote\tverdict\treason\tmethod\tconfidence\n"
    'a.md\tservices\t나르미\t"나르미\tright\t\tpattern\t0.8\n'
    "a.md\tservices\t앱\t앱\twrong\ttoo general\tcue\t0.6\n"
    "b.md\tservices\t길\t길\tunclear\t\tcue\t0.6\n"
)


def test_a_judged_sample_is_read_and_its_clear_verdicts_count(tmp_path: Path) -> None:
    file = tmp_path / "judged.tsv"
    file.write_text(JUDGED, encoding="utf-8")
    judged = read_judged(file)
    assert [item.verdict for item in judged] == [Judgement.RIGHT, Judgement.WRONG, Judgement.UNCLEAR]
    assert judged[0].quote == '"나르미'
    assert [(verdict.case, verdict.right, verdict.confidence) for verdict in judged_verdicts(judged)] == [
        ("a.md", True, 0.8),
        ("a.md", False, 0.6),
    ]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("document\tlayer\n", "no column"),
        (JUDGED.replace("unclear", "perhaps"), "line 4"),
        (JUDGED.replace("services\t앱", "people\t앱"), "line 3"),
    ],
)
def test_a_judged_sample_that_cannot_be_understood_is_refused(tmp_path: Path, table: str, message: str) -> None:
    file = tmp_path / "judged.tsv"
    file.write_text(table, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_judged(file)


def test_the_card_is_the_same_each_time_and_stale_when_a_source_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_checkout(tmp_path)
    arguments = ["--root", str(root)]
    assert card.main([*arguments, "--check"]) == 1
    assert card.main(arguments) == 0
    first = (root / card.CARD).read_bytes()
    assert card.main([*arguments, "--check"]) == 0
    assert card.main(arguments) == 0
    assert (root / card.CARD).read_bytes() == first
    gold_file = root / "data" / "gold" / "press" / "gold.jsonl"
    gold_file.write_text(gold_file.read_text(encoding="utf-8").replace("null", "2020"), encoding="utf-8")
    assert card.main([*arguments, "--check"]) == 1
    assert "stale" in capsys.readouterr().out


BLIND = """set	kind	layer	precision	recall	f1	attributes
A: old cases	casebook	outcomes	0.100	0.100	0.100	status 0.100
B: new cases	casebook	outcomes	0.500	0.700	0.583	status 0.900
B: new cases	casebook	services	0.500	0.500	0.500	none 1.000
"""


def test_the_card_shows_unseen_texts_and_the_judged_sample_where_they_are(tmp_path: Path) -> None:
    root = small_checkout(tmp_path)
    bare = card.quality_card(root)
    assert "Seen and unseen" not in bare
    assert "nobody annotated" not in bare
    (root / "data/gold/blind-measurements.tsv").write_text(BLIND, encoding="utf-8")
    (root / "data/gold/judged-releases.tsv").write_text(JUDGED, encoding="utf-8")
    full = card.quality_card(root)
    assert "| A: old cases | outcomes | 0.100 | 0.100 | 0.100 | status 0.100 |" in full
    assert "### B: new cases" in full
    assert "### A: old cases" not in full
    assert "| outcomes | F1 | 0.000 | 0.583 | +0.583 |" in full
    assert "| services | 0.500 [0.095, 0.905] | 1 | 1 | 1 |" in full
    assert "## Confidence on releases that nobody annotated" in full


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("set\tlayer\n", "no column"),
        (BLIND.replace("0.583", "most"), "line 3"),
        (BLIND.replace("services", "people"), "line 4"),
        (BLIND.replace("status 0.900", "status"), "line 3"),
    ],
)
def test_figures_on_unseen_texts_that_cannot_be_understood_are_refused(
    tmp_path: Path, table: str, message: str
) -> None:
    file = tmp_path / "blind.tsv"
    file.write_text(table, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_blind(file)


def test_the_card_asks_for_a_checkout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert card.main(["--root", str(tmp_path)]) == 2
    assert "data/gold" in capsys.readouterr().err
    root = small_checkout(tmp_path)
    (root / "docs").write_text("in the way", encoding="utf-8")
    with pytest.raises(BuildError, match="cannot be written"):
        card.write_card(root)


def test_the_quality_card_of_the_project_is_up_to_date() -> None:
    assert (ROOT / card.CARD).read_text(encoding="utf-8") == card.quality_card(ROOT), f"run: {card.COMMAND}"

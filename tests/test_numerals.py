"""Numbers as Korean writes them: digits, myriads, Sino-Korean and native words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sarye.extraction.quantities.numerals import numerals, parse_numeral
from sarye.reading.case import Span

VALUES = [
    ("0", 0),
    ("7", 7),
    ("42", 42),
    ("1,500", 1500),
    ("12,345,678", 12345678),
    ("633182", 633182),
    ("0.5", 0.5),
    ("7.2", 7.2),
    ("1,234.5", 1234.5),
    ("３５", 35),
    ("1만", 10_000),
    ("5천", 5_000),
    ("3백", 300),
    ("2십", 20),
    ("5천만", 50_000_000),
    ("3백만", 3_000_000),
    ("250백만", 250_000_000),
    ("381만", 3_810_000),
    ("1.8억", 180_000_000),
    ("1억", 100_000_000),
    ("1억 2천만", 120_000_000),
    ("1억2천만", 120_000_000),
    ("3조 3천억", 3_300_000_000_000),
    ("12조 3,456억 7천만", 12_345_670_000_000),
    ("2만 5,120", 25_120),
    ("2만5,120", 25_120),
    ("2만 5120", 25_120),
    ("1천2백억", 120_000_000_000),
    ("3천5백", 3_500),
    ("4천 3백", 4_300),
    ("1만 2천", 12_000),
    ("10만 3천", 103_000),
    ("7억 5,000만", 750_000_000),
    ("0.8조", 800_000_000_000),
    ("1.5만", 15_000),
    ("2경", 20_000_000_000_000_000),
    ("십", 10),
    ("십오", 15),
    ("이십", 20),
    ("백", 100),
    ("백이십삼", 123),
    ("천", 1_000),
    ("오천", 5_000),
    ("만", 10_000),
    ("일만", 10_000),
    ("이만 오천", 25_000),
    ("백만", 1_000_000),
    ("이백만", 2_000_000),
    ("천만", 10_000_000),
    ("삼천오백만", 35_000_000),
    ("백이십삼만 사천오백", 1_234_500),
    ("일억 이천만", 120_000_000),
    ("육십", 60),
    ("구십구", 99),
    ("한", 1),
    ("하나", 1),
    ("두", 2),
    ("세", 3),
    ("네", 4),
    ("다섯", 5),
    ("여덟", 8),
    ("열", 10),
    ("열두", 12),
    ("열 두", 12),
    ("스무", 20),
    ("스물네", 24),
    ("서른다섯", 35),
    ("아흔아홉", 99),
]


@pytest.mark.parametrize(("written", "value"), VALUES)
def test_a_number_has_its_value(written: str, value: float) -> None:
    assert parse_numeral(written) == pytest.approx(value)


@pytest.mark.parametrize(
    "written", ["", "  ", "칠월", "가", "만만", "1만 2억", "3천 4천", "두세", "개", "열열", "1,23"]
)
def test_what_is_not_one_number_has_no_value(written: str) -> None:
    assert parse_numeral(written) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2조 3,000억 원과 백만 명", ["2조 3,000억", "백만"]),
        ("2 조 3,000 억 원", ["2 조 3,000 억"]),
        ("278억 3개 사업", ["278억", "3"]),
        ("30조각과 10만점과 3경기와 2백신", ["30", "10", "3", "2"]),
        ("10만이 넘는다", ["10만"]),
        ("5만 3천여 명", ["5만 3천"]),
        ("두 배로 늘고 열 두 명이", ["두", "열 두"]),
        ("하나뿐인 수도", ["하나"]),
        ("5만\n3천", ["5만", "3천"]),
    ],
)
def test_numbers_end_where_they_stop_falling_or_another_word_begins(text: str, found: list[str]) -> None:
    assert [n.span.of(text) for n in numerals(text, Span(0, len(text)))] == found


def test_numbers_are_read_inside_the_span_only() -> None:
    text = "12명과 34명"
    assert [n.span.of(text) for n in numerals(text, Span(1, 6))] == ["2", "3"]


_ONES = ["", *"일이삼사오육칠팔구"]
_LARGE = ["", "만", "억", "조"]


def _groups(number: int) -> list[tuple[int, str]]:
    """Split a number into its groups of four digits, highest first, zeros left out."""
    groups = [(number // 10_000**power % 10_000, sign) for power, sign in enumerate(_LARGE)]
    return [(value, sign) for value, sign in reversed(groups) if value]


def _spelt(value: int) -> str:
    return "".join(
        f"{_ONES[value // unit % 10] if value // unit % 10 > 1 or not sign else ''}{sign}"
        for unit, sign in ((1000, "천"), (100, "백"), (10, "십"), (1, ""))
        if value // unit % 10
    )


NUMBERS = st.integers(min_value=1, max_value=10**16 - 1)


@given(NUMBERS)
def test_digits_with_commas_read_as_written(number: int) -> None:
    assert parse_numeral(f"{number:,}") == float(number)


@given(NUMBERS, st.sampled_from(["", " "]))
def test_digits_with_myriads_read_as_written(number: int, space: str) -> None:
    # behind a space, digits that skip a myriad begin a number of their own: 1억 12곳
    assume(not space or number < 10_000 or number % 10_000 == 0 or number // 10_000 % 10_000 != 0)
    assert parse_numeral(space.join(f"{value:,}{sign}" for value, sign in _groups(number))) == float(number)


@given(st.integers(min_value=10, max_value=10**16 - 1))
def test_words_read_as_written(number: int) -> None:
    words = "".join(f"{_spelt(value)}{sign}" for value, sign in _groups(number))
    assert parse_numeral(words) == float(number)


@given(st.text(alphabet="0123456789,.만억조천백십일이삼두열 개명가", max_size=30))
def test_every_number_found_is_a_stretch_of_the_text_in_order(text: str) -> None:
    spans = [n.span for n in numerals(text, Span(0, len(text)))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))

"""Patterns that are tried only where their first letters stand find what they would find anyway."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sarye.extraction.leading import by_first_letters

PATTERNS = (
    r"(?:개최|(?<!미)참석)(?:했|한)다$",
    r"(?:^|\s)뜻깊|[가-다]{2}나|마?라",
    r"(?P<all>전체|모두)(?!가)\s?\d+|(?:가|나){2,3}다",
    r"가+나|다*라|(?:마바)?사",
    r"(?<=[가-힣])필요가?|[^가]나",
    r".나|(?:가|)다",
    r"(?:가나|나){0,2}",
    r"(?>가나|가)다|나++다",
    r"[\s\-\]^]다|\(가\)",
)
ALPHABET = "가나다라마바사 전체모두개최참석했한미필요뜻깊0(-]^)"


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet=ALPHABET, max_size=24))
def test_a_guarded_pattern_finds_the_same(pattern: str, text: str) -> None:
    plain, guarded = re.compile(pattern), by_first_letters(pattern)
    assert [(one.span(), one.groupdict()) for one in guarded.finditer(text)] == [
        (one.span(), one.groupdict()) for one in plain.finditer(text)
    ]


def test_the_first_two_letters_are_asked_first() -> None:
    assert by_first_letters("개최|참석").pattern.startswith("(?=[개참][석최])")


def test_without_the_parser_of_the_engine_a_pattern_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re._parser", None)
    assert by_first_letters("개최|참석").pattern == "개최|참석"


@pytest.mark.parametrize("pattern", PATTERNS)
def test_without_the_compiler_of_the_engine_a_pattern_is_guarded_all_the_same(
    pattern: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = by_first_letters(pattern)
    monkeypatch.setitem(sys.modules, "re._compiler", None)
    plain = by_first_letters(pattern)
    assert (plain.pattern, plain.groupindex, plain.flags) == (told.pattern, told.groupindex, told.flags)


@pytest.mark.parametrize("pattern", [".나", "가*", "[^가]나", r"\W나", "(?:가|)"])
def test_a_pattern_that_may_begin_with_anything_stays_as_it_is(pattern: str) -> None:
    assert by_first_letters(pattern).pattern == pattern

"""Outcomes: the clauses that tell what came of a case, each with the status in which it is told."""

from sarye.extraction.outcomes.finder import find_outcomes

__all__ = ["find_outcomes"]

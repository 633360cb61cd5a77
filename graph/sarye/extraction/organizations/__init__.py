"""Organisations of a case: their names, who they are, how they take part, who leads."""

from sarye.extraction.organizations.finder import find_organizations

__all__ = ["find_organizations"]

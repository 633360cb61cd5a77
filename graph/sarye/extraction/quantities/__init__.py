"""Quantities: the numbers with a unit that say something about a case, with what they measure and mean."""

from sarye.extraction.quantities.finder import find_quantities

__all__ = ["find_quantities"]

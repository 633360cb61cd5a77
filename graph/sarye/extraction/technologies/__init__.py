"""Technologies of a case: names of the scheme, and whether the solution uses what they name."""

from sarye.extraction.technologies.finder import find_technologies

__all__ = ["find_technologies"]

"""Services: named products, systems, apps, platforms and public services that a case builds, changes or runs."""

from sarye.extraction.services.finder import find_services

__all__ = ["find_services"]

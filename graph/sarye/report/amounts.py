"""How a report writes a number: whole, never with an exponent; in Korean by 만, 억 and 조."""

from __future__ import annotations

from decimal import Decimal

from sarye.report.story import Language

_MYRIADS = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
_LEAST, _MOST = 10**4, 10**16
"""Whole numbers from the first and below the second are told by myriads."""


def amount(value: float, unit: str, language: Language) -> str:
    """Return *value* with its *unit* as *language* writes it.

    >>> amount(50200000000, "원", "ko"), amount(50200000000.0, "원", "en"), amount(12.5, "%", "ko")
    ('502억 원', '50,200,000,000원', '12.5%')
    """
    exact = Decimal(repr(value))
    if language != "ko" or exact != exact.to_integral_value() or not _LEAST <= exact < _MOST:
        return f"{_plain(exact)}{unit}"
    told = " ".join(f"{share:,}{name}" for one, name in _MYRIADS if (share := int(exact) // one % _LEAST))
    return f"{told}{' ' if told[-1] in '조억만' and '가' <= unit[:1] <= '힣' else ''}{unit}"


def _plain(value: Decimal) -> str:
    whole, _, fraction = f"{value:,f}".partition(".")
    return f"{whole}.{fraction.rstrip('0')}".rstrip(".")

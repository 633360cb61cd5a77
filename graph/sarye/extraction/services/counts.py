"""How many, how long or how dear something is, as a bracket tells it behind what it names: 감시시스템(24시간)."""

from __future__ import annotations

import re

from sarye.extraction.quantities.units import UNITS

_IN_NAMES = frozenset(("번", "번가"))
"""What numbers a street, after which platforms are named: 11번가."""
_UNITS = sorted((unit for unit in UNITS if not unit.isascii() or unit == "%"), key=len, reverse=True)
_UNIT = "|".join(re.escape(unit) for unit in _UNITS if unit not in _IN_NAMES)
COUNT = rf"(?:약|총|전국|연)?\s?\d[\d,.]*(?!\d)(?:\s?[십백천만억조]){{0,2}}\s?여?\s?(?:{_UNIT}|교)"
"""The pattern of a number with its unit, which is no name."""

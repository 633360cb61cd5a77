"""The sign that leads from one level to the next: 10→3단계, in every way in which it is written."""

from __future__ import annotations

ARROW = r"(?:→|⇒|⇨|➔|➜|➡|->|=>)"
"""The pattern of the sign."""

"""The version of the tool: one place, also for a checkout that is not installed."""

from __future__ import annotations

__version__ = "0.1.0"

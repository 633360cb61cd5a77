"""How much one request, and all of them together, may cost."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

MEBI = 1 << 20


def _workers() -> int:
    return min(32, max(8, 2 * (os.cpu_count() or 1)))


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a service; times in seconds, sizes in bytes."""

    seconds: float = 30.0
    """How long a question may take."""
    quick: float = 0.5
    """A question that takes longer than this is a long one; long ones never take all workers."""
    pressed: float = 0.15
    """The same while as many long ones run as may, and others wait."""
    workers: int = field(default_factory=_workers)
    """Processes that answer at the same time."""
    queue: int = 32
    """Questions that may wait for a worker; those that come beyond are told to come again."""
    wait: float = 10.0
    """How long a question may wait for a worker."""
    memory: int = 512 * MEBI
    """What a question may need beside the graph; all workers together, so many times as much."""
    answer: int = 16 * MEBI
    """How large an answer may be."""
    sending: int = 256 * MEBI
    """How much of large answers may be on its way at the same time."""
    question: int = 100_000
    """How many characters a question may have."""
    nesting: int = 64
    """How deep brackets may be nested in a question."""
    body: int = MEBI
    """How large the body of a request may be; percent-encoding makes three bytes of one."""
    head: int = 65_536
    """How large the head of a request may be, address included."""
    patience: float = 10.0
    """How long a client may take to send a request, or to take 64 KB of an answer."""
    connections: int = 1000
    """Connections that may be open at the same time."""

    @property
    def long(self) -> int:
        """How many long questions may run at the same time: half of the workers."""
        return max(1, self.workers // 2)

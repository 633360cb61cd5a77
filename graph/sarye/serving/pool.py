"""The workers of a service: how many questions run, how many wait, and the end of those whose time is up."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sarye.query.mistakes import mistake
from sarye.serving.engine import Task
from sarye.serving.folder import Loaded
from sarye.serving.limits import Limits
from sarye.serving.nursery import LENGTHS
from sarye.serving.nursing import Nursery
from sarye.serving.refusal import RefusedError, busy

_NICE_WHEN_LONG = 15
_LARGE = 1 << 20
_MESSAGE = 1000
"""Characters of what oxigraph says that are looked at."""
_LOOK, _LOOKS = 0.02, 100


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: its ``kind`` (rows, truth, triples), the name of its form, whether it is whole, and its bytes."""

    kind: str
    form: str
    complete: bool
    data: bytes


@dataclass(slots=True)
class _Worker:
    pid: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def ask(self, task: Task) -> tuple[dict[str, Any], bytes]:
        request = json.dumps(asdict(task)).encode()
        self.writer.write(LENGTHS.pack(len(request), 0) + request)
        head, body = LENGTHS.unpack(await self.reader.readexactly(LENGTHS.size))
        header: dict[str, Any] = json.loads(await self.reader.readexactly(head))
        return header, await self.reader.readexactly(body)


class Pool:
    """Workers over one graph. Short questions have a place whatever the long ones do.

    Every question begins in one of ``limits.workers`` places. One that is not answered after ``limits.quick``
    seconds is a long one; where as many long ones run as may, it is stopped.
    """

    def __init__(self, graphs: Sequence[Loaded], limits: Limits) -> None:
        self.limits = limits
        self.size: int | None = None
        self._graphs = graphs
        self._nursery = Nursery({"memory": limits.memory, "seconds": limits.seconds})
        self._places = asyncio.Semaphore(limits.workers)
        self._idle: list[_Worker] = []
        self._admitted = 0
        self._long = 0
        self._burials: set[asyncio.Task[None]] = set()

    def load(self) -> None:
        """Load the graph.

        :raises InputError: it cannot be loaded.
        """
        self.size = self._nursery.load(self._graphs)

    async def close(self) -> None:
        """End all workers."""
        for worker in self._idle:
            self._bury(worker)
        await asyncio.gather(*self._burials, return_exceptions=True)
        self._nursery.close()

    @property
    def alive(self) -> bool:
        """Whether questions can be answered."""
        return self._nursery.alive

    @property
    def busy(self) -> dict[str, int]:
        """How many questions are here, and how many of them have been running for long."""
        return {"questions": self._admitted, "long": self._long}

    @contextlib.asynccontextmanager
    async def admitted(self) -> AsyncIterator[None]:
        """Hold a place for a question, from its arrival until its answer is sent.

        :raises RefusedError: there are as many as there may be.
        """
        if self._admitted >= self.limits.workers + self.limits.queue:
            raise busy("too many questions are waiting")
        self._admitted += 1
        try:
            yield
        finally:
            self._admitted -= 1

    async def ask(self, task: Task) -> Reply:
        """Return the answer to *task*; where this is cancelled, the question is stopped.

        :raises RefusedError: it is wrong, too costly, or there is no room for it now.
        """
        try:
            await asyncio.wait_for(self._places.acquire(), self.limits.wait)
        except TimeoutError:
            raise busy("no worker became free in time") from None
        try:
            header, data = await self._answered(task)
        finally:
            self._places.release()
        if "error" in header:
            raise _refused(header["error"], header["message"], task.query, self.limits)
        return Reply(header["kind"], header["form"], header["complete"], data)

    async def _answered(self, task: Task) -> tuple[dict[str, Any], bytes]:
        worker = self._idle.pop() if self._idle else await self._born()
        asking = asyncio.ensure_future(worker.ask(task))
        reusable = False
        try:
            long = await self._patient(asking, worker)
            header, data = asking.result()
            reusable = not long and len(data) < _LARGE  # what a long question left in memory goes with its worker
        except (asyncio.IncompleteReadError, OSError) as error:
            worker.writer.close()
            raise _died(await self._status(worker.pid), self.limits) from error
        except BaseException:
            asking.cancel()
            self._bury(worker)
            raise
        if reusable:
            self._idle.append(worker)
        else:
            self._bury(worker)
        return header, data

    async def _patient(self, asking: asyncio.Future[Any], worker: _Worker) -> bool:
        """Wait for the answer and return whether it took long."""
        quick = self._quick
        if (await asyncio.wait({asking}, timeout=quick))[0]:
            return False
        if self._long >= self.limits.long:
            raise busy(f"too many long questions are running; this one was stopped after {quick:g} s", 10)
        self._long += 1
        try:
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, worker.pid, _NICE_WHEN_LONG)
            if not (await asyncio.wait({asking}, timeout=self.limits.seconds - quick))[0]:
                raise _late(self.limits)
        finally:
            self._long -= 1
        return True

    @property
    def _quick(self) -> float:
        pressed = self._long >= self.limits.long and self._admitted > self.limits.workers
        return min(self.limits.quick, self.limits.pressed) if pressed else self.limits.quick

    async def _born(self) -> _Worker:
        birth = asyncio.ensure_future(asyncio.to_thread(self._nursery.fork))
        try:
            pid, end = await asyncio.shield(birth)
        except OSError as error:
            raise RefusedError(500, "the graph cannot be asked any more", remedy="start the service again") from error
        except asyncio.CancelledError:  # who asked has left, but the worker is on its way
            birth.add_done_callback(self._orphaned)
            raise
        return _Worker(pid, *await asyncio.open_connection(sock=end))

    def _orphaned(self, birth: asyncio.Future[tuple[int, socket.socket]]) -> None:
        if birth.cancelled() or birth.exception() is not None:
            return
        pid, end = birth.result()
        end.close()
        self._killed(pid)

    async def _status(self, pid: int) -> int:
        """Return how the worker *pid*, which ended by itself, ended."""
        for _ in range(_LOOKS):
            try:
                status = await asyncio.to_thread(self._nursery.status, pid)
            except OSError:
                return 0
            if status is not None:
                return status
            await asyncio.sleep(_LOOK)
        self._killed(pid)
        return 0

    def _bury(self, worker: _Worker) -> None:
        worker.writer.close()
        self._killed(worker.pid)

    def _killed(self, pid: int) -> None:
        burial = asyncio.ensure_future(asyncio.to_thread(self._nursery.kill, pid))
        self._burials.add(burial)
        burial.add_done_callback(self._burials.discard)


def _late(limits: Limits) -> RefusedError:
    return RefusedError(
        504, f"the question took longer than {limits.seconds:g} seconds and was stopped", remedy="narrow it"
    )


def _died(status: int, limits: Limits) -> RefusedError:
    """Return why a worker ended before it had an answer: by the signal that ended it."""
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if number == signal.SIGALRM:
        return _late(limits)
    if number == signal.SIGSEGV:
        return RefusedError(400, "the question is too deep to be read", remedy="flatten it")
    if number in (signal.SIGABRT, signal.SIGKILL, signal.SIGBUS):
        return RefusedError(
            507, f"the question needs more than {limits.memory >> 20} MB of memory", remedy="narrow it or sort less"
        )
    return RefusedError(500, "the worker ended without an answer", remedy="ask in another way")


def _refused(error: str, message: str, question: str, limits: Limits) -> RefusedError:
    if error == "not-acceptable":
        kind = {"rows": "rows", "truth": "yes or no", "triples": "triples"}[message]
        return RefusedError(406, f"the answer is {kind}, of which there is no form that you accept")
    if error == "too-large":
        return RefusedError(
            413, f"the answer is larger than {limits.answer >> 20} MB", remedy="take it in parts with LIMIT and OFFSET"
        )
    wrong = mistake(message[:_MESSAGE], question)
    return RefusedError(400, wrong.what, where=wrong.where, remedy=wrong.remedy)

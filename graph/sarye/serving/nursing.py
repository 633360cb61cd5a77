"""The server's side of the process that forks workers: start it, have a worker forked, have one killed."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any

from sarye.errors import InputError
from sarye.query.disk import is_store
from sarye.serving.folder import Loaded
from sarye.serving.nursery import STORE

_MESSAGE = 1 << 20
SUFFIXES = {
    ".ttl": "ttl",
    ".nt": "nt",
    ".nq": "nq",
    ".trig": "trig",
    ".jsonld": "jsonld",
    ".rdf": "rdf",
    ".xml": "rdf",
    ".owl": "rdf",
}
"""The endings of graph files, and what they mean."""


class Nursery:
    """A process that holds a graph; its methods block for milliseconds, and may be called from any thread."""

    def __init__(self, bounds: Mapping[str, float]) -> None:
        """*bounds*: ``memory`` in bytes and ``seconds`` that each worker may use."""
        self._bounds = dict(bounds)
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def load(self, graphs: Sequence[Loaded]) -> int | None:
        """Start the process, let it load *graphs* together, and return the number of triples, None of a store on disk.

        :raises InputError: one cannot be read.
        """
        ours, theirs = socket.socketpair()
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, "-m", "sarye.serving.nursery", str(theirs.fileno())]
        self._process = subprocess.Popen(
            command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
        )
        theirs.close()
        self._control = ours
        files = [(str(one.path), _form(one), one.graph) for one in graphs]
        loaded = self._exchange(files)
        if "error" in loaded:
            self.close()
            raise InputError(f"this is no graph that can be asked: {loaded['error']}", remedy="build it again")
        size: int | None = loaded["size"]
        return size

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.poll() is None

    def fork(self) -> tuple[int, socket.socket]:
        """Return the number of a new worker and our end of its socket.

        :raises OSError: the process is gone, or there is no memory for another one.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                return self._exchange({"fork": self._bounds}, theirs)["pid"], ours
            except BaseException:
                ours.close()
                raise

    def kill(self, pid: int) -> None:
        """End the worker *pid*; nothing happens where all is over anyway."""
        with contextlib.suppress(OSError):
            self._exchange({"kill": pid})

    def status(self, pid: int) -> int | None:
        """Return how the worker *pid*, which ended by itself, ended, as :func:`os.waitpid` gives it; None if not yet.

        :raises OSError: the process is gone.
        """
        status: int | None = self._exchange({"status": pid})["status"]
        return status

    def _exchange(self, message: object, file: socket.socket | None = None) -> dict[str, Any]:
        with self._lock:
            if self._control is None:
                raise OSError("there is no process to ask")
            data = json.dumps(message).encode()
            socket.send_fds(self._control, [data], [file.fileno()] if file else [])
            answer = self._control.recv(_MESSAGE)
        if not answer:
            raise OSError("the process is gone")
        read: dict[str, Any] = json.loads(answer)
        return read

    def close(self) -> None:
        """End the process; its workers end when their sockets are closed or their time is up."""
        control, self._control = self._control, None
        if control is not None:
            control.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()


def _form(one: Loaded) -> str:
    return STORE if is_store(one.path) else SUFFIXES.get(one.path.suffix.lower(), "ttl")

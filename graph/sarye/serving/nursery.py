"""The process that loads a graph once and forks workers that share it.

A question that runs away can be stopped only by killing the process it runs in. So that a killed worker costs
nothing, it is a fork of this process: it is there within milliseconds, and needs no second copy of the graph. A
worker can open neither file nor connection, has a limit of memory, and the kernel ends it a moment after its time
is up even when nobody else does. Of a store on disk it reads the files, which the parent has opened, but for those
of a large one that are opened when they are read first: as many as those it can open.

The parent sends ``{"fork": …}`` together with one end of a socket, ``{"kill": pid}``, or ``{"status": pid}`` of one that
ended by itself; the reply is ``{"pid": …}``, ``{}``, or ``{"status": …}``, as :func:`os.waitpid` gives it.
"""

from __future__ import annotations

import contextlib
import fcntl
import gc
import json
import os
import resource
import signal
import socket
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from pyoxigraph import NamedNode, RdfFormat, Store

from sarye.serving.engine import reply

LENGTHS = struct.Struct("!II")
"""What goes before a message between server and worker: the lengths of its two parts."""
_MESSAGE = 1 << 20
_CLIENT = 3
"""The file descriptor of a worker's socket: the one behind standard input, output and error."""
STORE = "store"
"""What stands for the format where the path is that of a store on disk."""
_GRACE = 2.0
_NICE = 5


def main(control: socket.socket) -> None:
    """Load the graphs that the first message names, then fork and kill workers until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server decides when this ends
    try:
        held = _held(json.loads(control.recv(_MESSAGE)))
    except ValueError as error:
        _send(control, {"error": str(error)})
        return
    _send(control, {"size": held.size, "pid": os.getpid()})
    gc.collect()
    gc.freeze()  # what is here stays as it is, so that forks share it
    dying: set[int] = set()
    while True:
        message, files, _, _ = socket.recv_fds(control, _MESSAGE, 1)
        if not message:
            return
        dying = {pid for pid in dying if _status(pid) is None}
        request = json.loads(message)
        if "kill" in request:
            with contextlib.suppress(ProcessLookupError):
                os.kill(request["kill"], signal.SIGKILL)
                dying.add(request["kill"])
            _send(control, {})
        elif "status" in request:
            _send(control, {"status": _status(request["status"])})
        else:
            _send(control, {"pid": _fork(held, control, files[0], request["fork"])})


@dataclass(frozen=True, slots=True)
class _Held:
    """What is asked."""

    store: Store
    size: int | None
    """How many triples it has; None where counting takes long."""
    unopened: int = 0
    """How many files of it are opened only once they are read."""


def _held(files: list[list[str]]) -> _Held:
    """Return the store of *files* (path, format, graph).

    :raises ValueError: one cannot be read.
    """
    store = Store()
    for path, form, graph in files:
        try:
            if form == STORE:
                return _Held(Store.read_only(path), None, _unopened(Path(path)))
            into = NamedNode(graph) if graph else None
            store.bulk_load(path=path, format=RdfFormat.from_extension(form), to_graph=into)
        except (SyntaxError, ValueError, OSError) as error:
            raise ValueError(f"{Path(path).name}: {error}") from error
    return _Held(store, len(store))


def _unopened(folder: Path) -> int:
    """Return how many tables of the store in *folder* are not open: of many, RocksDB opens some only when they are read."""
    tables = {(one.stat().st_dev, one.stat().st_ino) for one in folder.glob("*.sst")}
    for number in os.listdir("/dev/fd"):
        with contextlib.suppress(OSError):  # the list itself was open
            about = os.fstat(int(number))
            tables.discard((about.st_dev, about.st_ino))
    return len(tables)


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode())


def _status(pid: int) -> int | None:
    """Return the status with which the worker *pid* ended, or None while it is still about to.

    Nobody else can reap it, so until then its number cannot pass on to another process. A killed worker needs the CPU to
    end; waiting for that would keep others from being born.
    """
    try:
        ended, status = os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return 0
    return status if ended else None


def _fork(held: _Held, control: socket.socket, file: int, bounds: dict[str, float]) -> int:
    pid = os.fork()
    if pid:
        os.close(file)
        return pid
    try:
        _work(held, control, socket.socket(fileno=file), bounds)
    finally:
        os._exit(0)


def _work(held: _Held, control: socket.socket, client: socket.socket, bounds: dict[str, float]) -> NoReturn:
    """Answer questions one after the other until the server closes its end."""
    os.dup2(client.fileno(), _CLIENT)
    client.close()
    control.close()
    confine(int(bounds["memory"]), held.unopened)
    with open(_CLIENT, "rb") as requests, open(_CLIENT, "wb", closefd=False) as replies:
        while len(lengths := requests.read(LENGTHS.size)) == LENGTHS.size:
            request = requests.read(LENGTHS.unpack(lengths)[0])
            signal.setitimer(signal.ITIMER_REAL, bounds["seconds"] + _GRACE)  # its default action ends the process
            header, data = reply(held.store, request)
            replies.write(LENGTHS.pack(len(header), len(data)) + header + data)
            replies.flush()
            signal.setitimer(signal.ITIMER_REAL, 0)
    os._exit(0)


def confine(memory: int, unopened: int = 0) -> None:
    """Take from this process what answering does not need: files, connections, memory, the first place at the CPU.

    :param memory: bytes beside those that it has already.
    :param unopened: files that it has to open yet.
    """
    os.nice(_NICE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    statm = Path("/proc/self/statm")
    if statm.exists():  # elsewhere the size of a process cannot be told so simply
        used = int(statm.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory,) * 2)
    _seal(unopened)


def _seal(room: int) -> None:
    """Let no more than *room* files be opened: every other file descriptor that there may be is in use."""
    most = max(map(int, os.listdir("/dev/fd"))) + 1
    highest = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    top = most + room if highest == resource.RLIM_INFINITY else min(most + room, highest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, top), top))
    with contextlib.suppress(OSError):
        while True:
            os.dup(0)
    resource.setrlimit(resource.RLIMIT_NOFILE, (top, top))


def reserved(control: int) -> socket.socket:
    """Return the socket *control* under another number, where it has that of a worker's socket, and keep that free."""
    moved = fcntl.fcntl(control, fcntl.F_DUPFD_CLOEXEC, _CLIENT + 1)
    os.close(control)
    os.dup2(0, _CLIENT)
    return socket.socket(fileno=moved)


if __name__ == "__main__":
    main(reserved(int(sys.argv[1])))

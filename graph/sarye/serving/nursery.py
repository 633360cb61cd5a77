"""The process that loads a graph once and forks workers that share it.

A question that runs away can be stopped only by killing the process it runs in. So that a killed worker costs
nothing, it is a fork of this process: it is there within milliseconds, and needs no second copy of the graph. A
worker can open neither file nor connection, has a limit of memory, and the kernel ends it a moment after its time
is up even when nobody else does.

The parent sends ``{"fork": …}`` together with one end of a socket, ``{"kill": pid}``, or ``{"status": pid}`` of one that
ended by itself; the reply is ``{"pid": …}``, ``{}``, or ``{"status": …}``, as :func:`os.waitpid` gives it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import signal
import socket
import struct
import sys
from pathlib import Path
from typing import Any, NoReturn

from pyoxigraph import NamedNode, RdfFormat, Store

from sarye.serving.engine import reply

LENGTHS = struct.Struct("!II")
"""What goes before a message between server and worker: the lengths of its two parts."""
_MESSAGE = 1 << 20
_CLIENT = 3
"""The file descriptor of a worker's socket: the one behind standard input, output and error."""
_GRACE = 2.0
_NICE = 5


def main(control: socket.socket) -> None:
    """Load the graphs that the first message names, then fork and kill workers until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server decides when this ends
    store = Store()
    for path, suffix, graph in json.loads(control.recv(_MESSAGE)):
        into = NamedNode(graph) if graph else None
        try:
            store.bulk_load(path=path, format=RdfFormat.from_extension(suffix), to_graph=into)
        except (SyntaxError, ValueError, OSError) as error:
            _send(control, {"error": f"{Path(path).name}: {error}"})
            return
    _send(control, {"size": len(store), "pid": os.getpid()})
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
            _send(control, {"pid": _fork(store, control, files[0], request["fork"])})


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


def _fork(store: Store, control: socket.socket, file: int, bounds: dict[str, float]) -> int:
    pid = os.fork()
    if pid:
        os.close(file)
        return pid
    try:
        _work(store, socket.socket(fileno=file), bounds)
    finally:
        os._exit(0)


def _work(store: Store, client: socket.socket, bounds: dict[str, float]) -> NoReturn:
    """Answer questions one after the other until the server closes its end."""
    os.dup2(client.detach(), _CLIENT)
    confine(int(bounds["memory"]))
    with open(_CLIENT, "rb") as requests, open(_CLIENT, "wb", closefd=False) as replies:
        while len(lengths := requests.read(LENGTHS.size)) == LENGTHS.size:
            request = requests.read(LENGTHS.unpack(lengths)[0])
            signal.setitimer(signal.ITIMER_REAL, bounds["seconds"] + _GRACE)  # its default action ends the process
            header, data = reply(store, request)
            replies.write(LENGTHS.pack(len(header), len(data)) + header + data)
            replies.flush()
            signal.setitimer(signal.ITIMER_REAL, 0)
    os._exit(0)


def confine(memory: int) -> None:
    """Take from this process what answering does not need: files, connections, memory, the first place at the CPU.

    :param memory: bytes beside those that it has already.
    """
    os.nice(_NICE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    statm = Path("/proc/self/statm")
    if statm.exists():  # elsewhere the size of a process cannot be told so simply
        used = int(statm.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory,) * 2)
    os.closerange(_CLIENT + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    resource.setrlimit(resource.RLIMIT_NOFILE, (_CLIENT + 1,) * 2)  # all of them are in use: nothing can be opened


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])))

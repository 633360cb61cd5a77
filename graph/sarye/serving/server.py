"""The server process: a service on a socket, until it is told to stop."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Sequence
from contextlib import closing
from ipaddress import ip_address
from urllib.parse import urlsplit

import uvicorn

from sarye.errors import InputError
from sarye.serving.app import application
from sarye.serving.connection import BoundedProtocol
from sarye.serving.folder import Folder
from sarye.serving.limits import Limits
from sarye.serving.service import Service

_KEEP_ALIVE = 5
_SHUTDOWN = 3


def run(
    folder: Folder,
    limits: Limits,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    public: str | None = None,
    origins: Sequence[str] = (),
    told: Callable[[str], None] = print,
) -> None:
    """Serve *folder* until the process is told to stop.

    :param public: the address under which the world knows the service; None for that of the socket.
    :param origins: as in :func:`sarye.serving.app.application`.
    :param told: called with the address once the socket is open.
    :raises InputError: the port is taken, the address is not this machine's, or the graph cannot be loaded.
    """
    _check_public(public)
    with closing(_listening(host, port)) as listening:
        address = public or _address(host, listening.getsockname()[1])
        server = made(folder, limits, address, origins, hosts(host, public))
        told(address)
        server.run(sockets=[listening])


def made(
    folder: Folder, limits: Limits, address: str, origins: Sequence[str] = (), allowed: Sequence[str] = ()
) -> uvicorn.Server:
    """Return the server of *folder*, known under *address* and, where any are given, under the names *allowed*."""
    service = Service(folder, limits, address)
    service.load()
    return uvicorn.Server(
        uvicorn.Config(
            application(service, origins, allowed),
            http=type("Protocol", (BoundedProtocol,), {"patience": limits.patience}),
            ws="none",
            lifespan="on",
            log_level=logging.WARNING,
            access_log=False,
            server_header=False,
            limit_concurrency=limits.connections,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=_SHUTDOWN,
            h11_max_incomplete_event_size=limits.head,
        )
    )


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise InputError(
            f"cannot listen ({error.strerror or error})",
            where=f"{host}:{port}",
            remedy="choose another --port or --host",
        ) from error


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _check_public(public: str | None) -> None:
    if public is None:
        return
    parts = urlsplit(public)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise InputError(f"'{public}' is no address of a service", remedy="name one like https://example.org/sarye")


def hosts(host: str, public: str | None = None) -> tuple[str, ...]:
    """Return the names under which a service listening at *host* may be called; none for any.

    A page elsewhere that makes its own name point to this machine could else read what is served to this machine
    alone.

    >>> hosts("127.0.0.1"), hosts("0.0.0.0")
    (('127.0.0.1', 'localhost', '[::1]'), ())
    """
    try:
        local = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        return ()
    known = urlsplit(public).hostname if public else None
    return ("127.0.0.1", "localhost", "[::1]", *([known] if known else []))

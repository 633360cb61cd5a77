"""Where a question goes: to a graph on this machine, or to a SPARQL endpoint elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from sarye.query.endpoint import Access, Endpoint
from sarye.query.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Door:
    """Where questions go: to an endpoint where one is named, else to a graph on this machine."""

    address: str | None
    access: Access

    def __call__(self, graph: Path, *, with_register: bool = True) -> Store | Endpoint:
        """Open the endpoint, or *graph*."""
        return Endpoint(self.address, self.access) if self.address else open_store(graph, with_register)


def endpoint(command: Callable[..., None]) -> Callable[..., None]:
    """Give *command* the options of an endpoint; it gets them as one :class:`Door` called ``door``."""

    @click.option("--endpoint", "address", metavar="URL", help="Ask this SPARQL 1.1 endpoint instead of a graph here.")
    @click.option(
        "--user",
        default="",
        metavar="NAME",
        envvar="SARYE_ENDPOINT_USER",
        show_envvar=True,
        help="Name for the endpoint.",
    )
    @click.option(
        "--password",
        default="",
        metavar="PASSWORD",
        envvar="SARYE_ENDPOINT_PASSWORD",
        show_envvar=True,
        help="Password for the endpoint.",
    )
    @click.option(
        "--token",
        default="",
        metavar="TOKEN",
        envvar="SARYE_ENDPOINT_TOKEN",
        show_envvar=True,
        help="Bearer token for the endpoint.",
    )
    @wraps(command)
    def with_door(address: str | None, user: str, password: str, token: str, **given: Any) -> None:
        named = click.get_current_context().get_parameter_source("graph")
        if address and named is click.core.ParameterSource.COMMANDLINE:
            raise click.UsageError("name either a graph or an endpoint")
        command(door=Door(address, Access(user, password, token)), **given)

    return with_door

"""``sarye resolve``: what a name means."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import click

from sarye.register.neighbours import neighbours
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.register.resolve import Resolution, bearers
from sarye.register.resolve import resolve as resolve_name

ONE, SEVERAL, NONE = 0, 3, 4


@click.command(short_help="Say which organisation a name means, and when.")
@click.argument("words", metavar="NAME", nargs=-1, required=True)
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day on which the name is meant (default: any day; of bodies that followed each other the latest).",
)
@click.option("--within", metavar="NAME", help="Only bodies inside this one: a province, a ministry.")
@click.option("--json", "as_json", is_flag=True, help="Write what it means as a list in JSON.")
@click.pass_context
def resolve(
    ctx: click.Context, words: tuple[str, ...], day: datetime | None, within: str | None, as_json: bool
) -> None:
    """Say which organisation NAME means; exit code 0 for one, 3 for several (all are listed), 4 for none.

    \b
    Examples:
      sarye resolve 행안부
      sarye resolve 충북 청주시
      sarye resolve 서구 --within 부산광역시
      sarye resolve 행정자치부 --date 2021-01-01
    """
    found = resolve_name(" ".join(words), day.date() if day else None, within)
    click.echo(
        json.dumps([_object(body) for body in found.matches], ensure_ascii=False, indent=2)
        if as_json
        else _words(found, within)
    )
    ctx.exit(ONE if len(found.matches) == 1 else SEVERAL if found.matches else NONE)


def _object(body: Organization) -> dict[str, Any]:
    return {
        "name": body.name,
        "type": body.type.value,
        "parent": _name(body.parent),
        "valid_from": body.valid_from and body.valid_from.isoformat(),
        "valid_to": body.valid_to and body.valid_to.isoformat(),
        "id": body.id,
        "predecessors": [_name(key) for key in body.predecessors],
        "successors": [_name(key) for key in body.successors],
    }


def _name(key: str | None) -> str | None:
    return load().organizations[key].name if key else None


def _words(found: Resolution, within: str | None) -> str:
    lines = [_line(body) for body in found.matches]
    if found.ambiguous:
        lines.insert(0, f"'{found.query}' can mean {len(found.matches)} bodies:")
    if not found.matches:
        when = f" on {found.day}" if found.day else ""
        where = f" within '{within}'" if within else ""
        lines.append(f"No body{where} is called '{found.query}'{when}{_near(found, within)}.")
    lines.extend(f"no longer: {_line(body)}" for body in found.former)
    lines.extend(f"not yet: {_line(body)}" for body in found.later)
    lines.extend(f"today: {_line(body)}" for body in found.today)
    lines.extend(f"a district of {city.name}, no body of its own" for city in found.district_of)
    return "\n".join(lines)


def _near(found: Resolution, within: str | None) -> str:
    """Return a hint at what may be mistyped, where the register knows no such name at all."""
    unknown = next((name for name in (within, found.query) if name and not bearers(name)), None)
    if unknown is None or found.district_of:
        return ""
    near = ", ".join(neighbours(unknown))
    said = f"; '{unknown}' is no name of a body" if unknown == within else ""
    return f"{said}; perhaps {near}" if near else said


def _line(body: Organization) -> str:
    begun, ended = body.valid_from or "", body.valid_to or ""
    span = f", {begun}–{ended}" if begun or ended else ""
    above = f", under {_name(body.parent)}" if body.parent else ""
    return f"{body.name} ({body.type.value}{above}{span}) [{body.id}]"

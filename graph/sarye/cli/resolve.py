"""``sarye resolve``: what a name means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from sarye.cli import options
from sarye.register.forms import form_of
from sarye.register.neighbours import neighbours
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.register.resolve import Resolution, bearers
from sarye.register.resolve import resolve as resolve_name
from sarye.register.succession import fate
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS, OrganizationType
from sarye.vocabulary.days import Days

ONE, SEVERAL, NONE = 0, 3, 4


@click.command(short_help="Say which organisation a name means, and when.")
@click.argument("words", metavar="NAME", nargs=-1, required=True)
@options.date(
    "The day, month or year in which the name is meant (default: any day; of bodies that followed each other the latest)."
)
@click.option("--within", metavar="NAME", help="Only bodies inside this one: a province, a ministry.")
@click.option("--json", "as_json", is_flag=True, help="Write what it means as a list in JSON.")
@click.pass_context
def resolve(ctx: click.Context, words: tuple[str, ...], when: Days | None, within: str | None, as_json: bool) -> None:
    """Say which organisation NAME means; exit code 0 for one, 3 for several (all are listed), 4 for none.

    Without --date the last of those that followed each other under the name is meant, and the earlier ones are told too.
    Where the answer changed in the month or year that --date names, each is listed with its days (exit code 3). Of a body
    that is no more it tells the one that carries it on today, and apart from that those that took over parts.

    \b
    Examples:
      sarye resolve 행안부
      sarye resolve 충북 청주시
      sarye resolve 서구 --within 부산광역시
      sarye resolve 행정자치부 --date 2021-01-01
      sarye resolve 행정자치부 --date 2017
    """
    found = resolve_name(" ".join(words), when, within)
    click.echo(
        json.dumps([_object(body, found) for body in found.matches], ensure_ascii=False, indent=2)
        if as_json
        else _words(found, within)
    )
    ctx.exit(SEVERAL if found.ambiguous else ONE if found.matches else NONE)


def _object(body: Organization, found: Resolution) -> dict[str, Any]:
    day, became = _first(found.day), fate(load(), body)
    earlier = (one for one in found.earlier if body in load().successors(one))
    return {
        "name": body.name,
        "type": body.type.value,
        "parent": _above(body, day),
        "parent_today": _above(body, None) if not body.ended else None,
        "valid_from": _iso(body.valid_from),
        "valid_to": _iso(body.valid_to),
        "begin_known": body.valid_from is not None,
        "id": body.id,
        "predecessors": [_name(key) for key in body.predecessors],
        "successors": [_name(key) for key in body.successors],
        "name_borne_before": [
            {"id": one.id, "valid_from": _iso(one.valid_from), "valid_to": _iso(one.valid_to)} for one in earlier
        ],
        "today": became.today and became.today.name,
        "parts": [{"name": part.body.name, "of": part.of.name} for part in became.parts],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _name(key: str | None) -> str | None:
    return load().organizations[key].name if key else None


def _words(found: Resolution, within: str | None) -> str:
    lines = list(_changes(found)) if found.changes else [_line(body, _first(found.day)) for body in found.matches]
    if found.ambiguous and not found.changes:
        lines.insert(0, f"'{found.query}' can mean {len(found.matches)} bodies:")
    if not found.matches:
        when = _when(found.day)
        where = f" within '{within}'" if within else ""
        lines.append(f"The register knows no body{where} that is called '{found.query}'{when}{_near(found, within)}.")
        lines.extend(_by_form(found))
    lines.extend(_since(body, _first(found.day)) for body in found.matches if found.day and _is_undated(body))
    lines.extend(_maybe(body, within) for body in found.matches if within and _is_free(body))
    if len(found.matches) < 2:
        lines.extend(f"the name was borne before by {_line(body)}" for body in found.earlier)
    lines.extend(f"no longer: {_line(body)}" for body in found.former)
    lines.extend(f"not yet: {_line(body)}" for body in found.later)
    lines.extend(f"today: {_line(body)}" for body in found.today)
    lines.extend(f"took over a part of {part.of.name}: {_line(part.body)}" for part in found.parts)
    lines.extend(f"a district of {city.name}, no body of its own" for city in found.district_of)
    return "\n".join(lines)


def _is_undated(body: Organization) -> bool:
    """Say whether nobody knows since when *body* exists; of an area all know that it was there."""
    return body.valid_from is None and body.type not in LOCAL_GOVERNMENTS


def _is_free(body: Organization) -> bool:
    """Say whether nobody knows what *body* is a part of, though it may be a part of something."""
    return body.parent is None and body.type not in LOCAL_GOVERNMENTS and body.type is not OrganizationType.CENTRAL


def _maybe(body: Organization, within: str) -> str:
    return f"the register does not know what {body.name} belongs to: it may or may not be inside '{within}'"


def _since(body: Organization, day: date | None) -> str:
    """Say that *body* may not have been there yet, and under which body it is now where nobody knows who was above it."""
    now = _above(body, None) if not body.ended and _above(body, day) is None else None
    return f"the register does not know since when {body.name} exists" + (f"; today it belongs to {now}" if now else "")


def _when(day: date | Days | None) -> str:
    if day is None:
        return ""
    return f" in {day}" if isinstance(day, Days) and not day.one else f" on {day}"


def _changes(found: Resolution) -> Iterator[str]:
    """Yield what the name means on which days, where that changed within those asked for."""
    yield f"What '{found.query}' means changed in {found.day}:"
    for change in found.changes:
        span = f"{change.days.first} to {change.days.last}" if not change.days.one else str(change.days)
        yield from (f"{span}: {_line(body, change.days.first)}" for body in change.matches)
        if not change.matches:
            yield f"{span}: no body"


def _near(found: Resolution, within: str | None) -> str:
    """Return a hint at what may be mistyped, where the register knows no such name at all."""
    unknown = next((name for name in (within, found.query) if name and not bearers(name)), None)
    if unknown is None or found.district_of:
        return ""
    near = ", ".join(neighbours(unknown))
    said = f"; '{unknown}' is no name of a body" if unknown == within else ""
    return f"{said}; perhaps {near}" if near else said


def _by_form(found: Resolution) -> Iterator[str]:
    """Yield what the form of a name tells that the register has never heard of: texts name more bodies than it holds."""
    form = None if bearers(found.query) or found.district_of else form_of(found.query)
    if form is not None and form.strong:
        yield f"its form is that of a body ({form.type.value}): where a text names it, it is known by this very name"


def _first(day: date | Days | None) -> date | None:
    return day.first if isinstance(day, Days) else day


def _above(body: Organization, day: date | None) -> str | None:
    """Return the name of the body above *body* on *day* (None: today); none where the register cannot tell."""
    parent = load().parent(body, day)
    return parent.name if parent is not None and (day is None or parent.existed(day)) else None


def _line(body: Organization, day: date | None = None) -> str:
    begun, ended = body.valid_from or "", body.valid_to or ""
    span = f", {begun}–{ended}" if begun or ended else ""
    parent = _above(body, day)
    above = f", under {parent}" if parent else ""
    return f"{body.name} ({body.type.value}{above}{span}) [{body.id}]"

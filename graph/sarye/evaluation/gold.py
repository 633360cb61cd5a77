"""Gold: annotated cases as ``data/gold/GUIDELINES.md`` describes them, one JSON object a line.

Where more than one answer is right, the annotated one comes first: ``roles[0]`` is what the annotators wrote,
the rest of ``roles`` are the further right answers.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sarye.errors import InputError
from sarye.extraction.record import Level
from sarye.vocabulary.codes import Comparator, Direction, OrganizationType, QuantityRole, Role, Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GoldOrganization:
    """An organisation that the case names."""

    names: tuple[str, ...]
    surface: str
    types: tuple[OrganizationType, ...]
    roles: tuple[Role, ...]
    parent: str | None
    optional: bool = False

    @property
    def demanded(self) -> bool:
        """Whether a record must have it: it takes part in the case, and no careful reader would leave it out."""
        return not self.optional and self.roles[0] is not Role.MENTIONED


@dataclass(frozen=True, slots=True)
class GoldTechnology:
    """A technology that the case's solution uses, with every wording of it in the case."""

    concept: str
    surfaces: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldService:
    """A named service of the case, with every wording of it in the case."""

    name: str
    surfaces: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldQuantity:
    """A number with a unit that says something about the case."""

    surface: str
    value: float
    unit: str
    comparators: tuple[Comparator, ...]
    roles: tuple[QuantityRole, ...]
    directions: tuple[Direction, ...]
    baselines: tuple[Level | None, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldOutcome:
    """A clause that tells a result."""

    text: str
    statuses: tuple[Status, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldCase:
    """An annotated case and its *text*; ``file`` is what the text is called where a place in it is told."""

    id: str
    title: str
    year: int | None
    text: str
    file: str
    organizations: tuple[GoldOrganization, ...] = ()
    technologies: tuple[GoldTechnology, ...] = ()
    services: tuple[GoldService, ...] = ()
    quantities: tuple[GoldQuantity, ...] = ()
    outcomes: tuple[GoldOutcome, ...] = ()

    def line_of(self, surface: str) -> int | None:
        """Return the number (from 1) of the line of the case's text where *surface* first stands."""
        at = self.text.find(surface)
        return None if at < 0 else self.text.count("\n", 0, at) + 1


def load_gold(path: Path, texts: Path | None = None) -> tuple[GoldCase, ...]:
    """Read the annotated cases of the JSONL file *path*; their texts lie in *texts*, or in ``cases/`` beside it.

    A case whose text is not there is scored without it: then none of its outcomes can be found.

    :raises InputError: the file cannot be read, or a line is no annotated case.
    """
    folder = texts if texts is not None else path.parent / "cases"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"the gold cannot be read ({type(error).__name__})",
            where=str(path),
            remedy="name a JSONL file of annotated cases",
        ) from error
    return tuple(
        _parsed(line, folder, f"{path}, line {number}") for number, line in enumerate(lines, start=1) if line.strip()
    )


def _parsed(line: str, folder: Path, where: str) -> GoldCase:
    try:
        return gold_case(json.loads(line), folder)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"this is no annotated case ({type(error).__name__}: {error})",
            where=where,
            remedy="see data/gold/GUIDELINES.md for what a line holds",
        ) from error


def gold_case(data: Mapping[str, Any], folder: Path) -> GoldCase:
    """Return the annotated case that *data* states; its text is in *folder*: ``ID.txt``, or the ``document`` it names.

    :raises KeyError: a key is missing.
    :raises ValueError: a value is outside its code list, or an outcome is told by its place in a text that is not there.
    """
    file = folder / data.get("document", f"{data['id']}.txt")
    text = _nfc(file.read_text(encoding="utf-8")) if file.is_file() else ""
    return GoldCase(
        id=data["id"],
        title=_nfc(data["title"]),
        year=data["year"],
        text=text,
        file=file.name,
        organizations=tuple(_organization(item) for item in data["organizations"]),
        technologies=tuple(
            GoldTechnology(_nfc(item["concept"]), _surfaces(item), _optional(item)) for item in data["technologies"]
        ),
        services=tuple(GoldService(_nfc(item["name"]), _surfaces(item), _optional(item)) for item in data["services"]),
        quantities=tuple(_quantity(item) for item in data["quantities"]),
        outcomes=tuple(
            GoldOutcome(_told(item, text, file), _answers(item, "status", Status), _optional(item))
            for item in data["outcomes"]
        ),
    )


def _told(item: Mapping[str, Any], text: str, file: Path) -> str:
    """Return the words of an outcome: written out, or by their place (code points, half open) in *text*."""
    if "span" not in item:
        return _nfc(item["text"])
    start, end = item["span"]
    if not 0 <= start < end <= len(text):
        raise ValueError(f"an outcome stands at {start} to {end}, and {file.name} has {len(text)} code points")
    return text[start:end]


def _organization(item: Mapping[str, Any]) -> GoldOrganization:
    return GoldOrganization(
        names=tuple(map(_nfc, [item["name"], *item.get("aliases", [])])),
        surface=_nfc(item["surface"]),
        types=_answers(item, "type", OrganizationType),
        roles=_answers(item, "role", Role),
        parent=item["parent"],
        optional=_optional(item),
    )


def _quantity(item: Mapping[str, Any]) -> GoldQuantity:
    return GoldQuantity(
        surface=_nfc(item["surface"]),
        value=item["value"],
        unit=item["unit"],
        comparators=_answers(item, "comparator", Comparator),
        roles=_answers(item, "role", QuantityRole),
        directions=_answers(item, "direction", Direction),
        baselines=_answers(item, "baseline", _level),
        optional=_optional(item),
    )


def _answers(item: Mapping[str, Any], key: str, read: Callable[[Any], T]) -> tuple[T, ...]:
    """Return the right answers for *key*: the annotated one, then those of ``also``."""
    return tuple(map(read, [item[key], *item.get("also", {}).get(key, [])]))


def _level(data: Mapping[str, Any] | None) -> Level | None:
    return Level(data["value"], data["unit"]) if data else None


def _surfaces(item: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(map(_nfc, item["surfaces"]))


def _optional(item: Mapping[str, Any]) -> bool:
    return bool(item.get("optional", False))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)

"""Short names of bodies of the whole country: texts leave 한국 out where nothing else bears the rest of the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from sarye.register.forms import is_class
from sarye.register.organization import Organization
from sarye.vocabulary.codes import OrganizationType
from sarye.vocabulary.naming import name_key

_COUNTRY = re.compile(r"(?:한국|대한)(?!학)(?!민국)")
_SHORTEST_REST = 6
_NAMED_SO_LOCALLY = re.compile(r"(?:협의회|체육회|연합회|센터|병원)$")
_LEFT_OUT = frozenset({OrganizationType.PUBLIC_INSTITUTION, OrganizationType.RESEARCH, OrganizationType.ASSOCIATION})


def without_country(bodies: Mapping[str, Organization]) -> dict[str, list[str]]:
    """Return by id the names that texts shorten by their country: 산업기술평가관리원 for 한국산업기술평가관리원.

    Only a long rest is a name, only one that no other body's name ends with, and none that is also a class of bodies
    of which every town has one.
    """
    endings: defaultdict[str, set[str]] = defaultdict(set)
    shortened: list[tuple[Organization, str]] = []
    for body in bodies.values():
        for name in (body.name, *body.other_names):
            key = name_key(name)
            for start in range(len(key) - _SHORTEST_REST + 1):
                endings[key[start:]].add(body.id)
        country = _COUNTRY.match(body.name) if body.type in _LEFT_OUT else None
        if (
            country
            and len(name_key(body.name)) - len(country.group()) >= _SHORTEST_REST
            and not (_NAMED_SO_LOCALLY.search(body.name) and is_class(body.name[country.end() :]))
        ):
            shortened.append((body, body.name[country.end() :]))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for body, rest in shortened:
        line = {body.id, *body.predecessors, *body.successors}
        if endings[name_key(rest)] <= line:
            found[body.id].append(rest)
    return found

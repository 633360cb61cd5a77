"""Which names and terms of the lists no law, directory or dictionary attests, and the lists without some of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import as_file
from importlib.resources.abc import Traversable
from pathlib import Path
from shutil import copytree

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from sarye.vocabulary.naming import name_key
from sarye.vocabulary.resources import ontology_file, own_folder
from sarye.vocabulary.technologies import Matching
from sarye.vocabulary.terms import DCT, MATCHING, SKOS

BODIES = "register.ttl"
LISTS = (BODIES, "technologies.ttl", "services.ttl")
TEXTS = ("정책브리핑", "대한민국 정책브리핑", "공공혁신 사례집", "unverified")
"""How the sources begin that are texts, or none: a name or term of these alone may be there for one case."""
_HANGUL = re.compile("[가-힣]")
_PREFERRED = SKOS + "prefLabel"
_LABELS = frozenset({_PREFERRED, SKOS + "altLabel", SKOS + "hiddenLabel"})
_UNREADABLE = "\ue000"
"""A letter of private use, which no text holds."""


def told_by_texts() -> tuple[str, ...]:
    """Return the folded names and terms that nothing but texts attests."""
    attested: set[str] = set()
    told: set[str] = set()
    for name in LISTS:
        sources, labels = _sources_and_labels(name)
        for subject, predicate, label in labels:
            lists = [source for source in sources[subject] if _is_list(source)]
            full_name = predicate == _PREFERRED  # of bodies the lists hold these alone
            fits = full_name if name == BODIES else any(_can_hold(source, label.value) for source in lists)
            (attested if lists and fits else told).add(name_key(label.value))
    return tuple(sorted(told - attested))


def _sources_and_labels(name: str) -> tuple[dict[str, list[str]], list[tuple[str, str, Literal]]]:
    """Return of the list *name* the sources of each thing, and its labels: of what, by which property, and the label."""
    sources: defaultdict[str, list[str]] = defaultdict(list)
    labels = []
    for one in _triples(ontology_file(name)):
        if isinstance(one.subject, NamedNode) and isinstance(one.object, Literal):
            if one.predicate.value == DCT + "source":
                sources[one.subject.value].append(one.object.value)
            elif one.predicate.value in _LABELS:
                labels.append((one.subject.value, one.predicate.value, one.object))
    return sources, labels


def _triples(file: Traversable) -> list[Triple]:
    return [quad.triple for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE)]


def _can_hold(source: str, label: str) -> bool:
    """Say whether the list *source* can hold *label*: no Hangul stands in one whose title is English."""
    return _HANGUL.search(label) is None or _HANGUL.search(source) is not None


def _is_list(source: str) -> bool:
    """Say whether *source* is a law, a directory or a dictionary, and no text."""
    return bool(source.strip()) and not source.strip().startswith(TEXTS)


def write_without(own: frozenset[str], folder: Path) -> Path:
    """Write the ontology into *folder*, which is not there yet, without the folded names and terms *own*; return it."""
    with as_file(own_folder()) as full:
        copytree(full, folder)
    for name in LISTS:
        serialize(_without(own, _triples(folder / name)), str(folder / name), format=RdfFormat.TURTLE)
    return folder


def _without(own: frozenset[str], triples: Sequence[Triple]) -> Iterator[Triple]:
    """Yield *triples* with the labels in *own* made unreadable; a concept whose Korean label goes is not looked for."""
    gone = {one.subject for one in triples if one.predicate.value == _PREFERRED and _is_own(one, own, korean=True)}
    for number, one in enumerate(triples):
        if one.predicate.value in _LABELS and isinstance(one.object, Literal) and _is_own(one, own):
            yield Triple(one.subject, one.predicate, Literal(f"{_UNREADABLE}{number}", language=one.object.language))
        elif one.predicate.value == MATCHING and one.subject in gone:
            yield Triple(one.subject, one.predicate, Literal(Matching.NEVER))
        else:
            yield one


def _is_own(one: Triple, own: frozenset[str], *, korean: bool = False) -> bool:
    label = one.object
    return isinstance(label, Literal) and name_key(label.value) in own and not (korean and label.language == "en")

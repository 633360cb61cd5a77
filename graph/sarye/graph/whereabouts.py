"""Where in the texts a node of a graph comes from: ``document:line · case``, as far as the graph tells."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Store

from sarye.vocabulary import terms as t

_TYPE = NamedNode(t.RDF + "type")
_CASE, _CLAIM = NamedNode(t.CASE), NamedNode(t.CLAIM)
_LABEL, _NAME = NamedNode(t.RDFS + "label"), NamedNode(t.SCHEMA + "name")
_SUBJECT, _OBJECT = NamedNode(t.RDF + "subject"), NamedNode(t.RDF + "object")
_EVIDENCE, _MENTION = NamedNode(t.HAS_EVIDENCE), NamedNode(t.HAS_MENTION)
_SELECTOR = NamedNode(t.OA + "hasSelector")
_DERIVED, _TOLD_IN = NamedNode(t.PROV + "wasDerivedFrom"), NamedNode(t.SCHEMA + "subjectOf")
_OUTCOME, _LINE = NamedNode(t.HAS_OUTCOME), NamedNode(t.LINE)
_Place = tuple[str, int, str]
"""Document, line (0 for none) and case."""


def where(store: Store, focus: str) -> str:
    """Return the first place of the claims that *focus* belongs to; nothing where there is none.

    Each step is a look into an index, so that a finding costs the same in a graph of any size.
    """
    try:
        node = NamedNode(focus)
    except ValueError:
        return ""
    if _is(store, node, _CASE):
        found = {(name, 0, label) for name in _told(store, node, _TOLD_IN) for label in _texts(store, node, _LABEL)}
    else:
        found = {place for claim in _claims(store, node) for place in _places(store, claim)}
    name, line, label = min(found, default=("", 0, ""))
    return " · ".join(part for part in (f"{name}:{line}" if line else name, label) if part)


def _claims(store: Store, node: NamedNode) -> set[NamedNode]:
    """Return the claims about *node*; itself if it is one; or else those that rest on the text which it selects."""
    about = {claim for link in (_SUBJECT, _OBJECT, _EVIDENCE, _MENTION) for claim in _sources(store, link, node)}
    if about or _is(store, node, _CLAIM):
        return about or {node}
    selected = set(_sources(store, _SELECTOR, node))
    return {claim for link in (_EVIDENCE, _MENTION) for place in selected for claim in _sources(store, link, place)}


def _places(store: Store, claim: NamedNode) -> Iterator[_Place]:
    lines = [
        int(text)
        for mention in _targets(store, claim, _MENTION)
        for text in _texts(store, mention, _LINE)
        if text.isdecimal()
    ]
    labels = [
        label
        for subject in _targets(store, claim, _SUBJECT)
        for case in ({subject} if _is(store, subject, _CASE) else set(_sources(store, _OUTCOME, subject)))
        for label in _texts(store, case, _LABEL)
    ]
    for name in _told(store, claim, _DERIVED):
        yield name, min(lines, default=0), min(labels, default="")


def _told(store: Store, node: NamedNode, link: NamedNode) -> list[str]:
    """Return the names of the sources that *link* leads to, or no name."""
    return [name for source in _targets(store, node, link) for name in _texts(store, source, _NAME)] or [""]


def _is(store: Store, node: NamedNode, kind: NamedNode) -> bool:
    return next(store.quads_for_pattern(node, _TYPE, kind), None) is not None


def _targets(store: Store, node: NamedNode, link: NamedNode) -> Iterator[NamedNode]:
    values = (quad.object for quad in store.quads_for_pattern(node, link, None))
    return (value for value in values if isinstance(value, NamedNode))


def _sources(store: Store, link: NamedNode, node: NamedNode) -> Iterator[NamedNode]:
    subjects = (quad.subject for quad in store.quads_for_pattern(None, link, node))
    return (subject for subject in subjects if isinstance(subject, NamedNode))


def _texts(store: Store, node: NamedNode, link: NamedNode) -> Iterator[str]:
    values = (quad.object for quad in store.quads_for_pattern(node, link, None))
    return (value.value for value in values if isinstance(value, Literal))

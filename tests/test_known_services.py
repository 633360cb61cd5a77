"""The list of services that go by a name: what it says of each, and that a graph gives them the same IRI."""

from __future__ import annotations

import re

import pytest

from sarye.register.resolve import bearers
from sarye.vocabulary.iri import mint
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.services import KnownService, load

_HOST = re.compile(r"[a-z0-9\-]+(?:\.[a-z0-9\-]+)+")


@pytest.mark.parametrize("service", load(), ids=lambda service: service.name)
def test_a_known_service_has_the_iri_of_a_graph_a_source_and_a_host(service: KnownService) -> None:
    assert service.iri == mint("service", name_key(service.name))
    assert service.sources
    assert not service.address or _HOST.fullmatch(service.address)
    assert not (service.sure and bearers(service.name))


def test_no_spelling_names_two_known_services() -> None:
    spellings = [name_key(name) for one in load() for name in {one.name, *one.alternatives}]
    assert len(spellings) == len(set(spellings))

"""Which names are companies, and whether a word beside them may be one: it must be known as nothing else."""

from __future__ import annotations

from sarye.extraction.organizations.hit import NameHit
from sarye.register.forms import is_class
from sarye.register.resolve import bearers
from sarye.vocabulary import technologies
from sarye.vocabulary.codes import OrganizationType


def known_as_nothing(name: str) -> bool:
    """Say whether *name* is that of no body, of no class of bodies and of no technology.

    >>> known_as_nothing("가람소프트"), known_as_nothing("환경부"), known_as_nothing("인공지능")
    (True, False, False)
    """
    return not (is_class(name) or bearers(name) or technologies.called(name))


def is_company(text: str, hit: NameHit) -> bool:
    """Say whether *hit* in *text* is a company, by its form or because the register has a company of that name."""
    return hit.type is OrganizationType.COMPANY or names_company(hit.span.of(text))


def names_company(name: str) -> bool:
    """Say whether the register has a company of this *name*.

    >>> names_company("카카오"), names_company("환경부")
    (True, False)
    """
    return any(body.type is OrganizationType.COMPANY for body in bearers(name))

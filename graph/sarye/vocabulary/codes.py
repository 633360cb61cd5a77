"""The closed lists of values that a case record may hold.

They are those of the annotation guidelines (``data/gold/GUIDELINES.md``); the ontology holds the same
codes as SKOS concepts.
"""

from __future__ import annotations

from enum import StrEnum


class OrganizationType(StrEnum):
    """What kind of body an organisation is."""

    CENTRAL = "central"
    PROVINCE = "province"
    MUNICIPALITY = "municipality"
    UNIT = "unit"
    PUBLIC_INSTITUTION = "public-institution"
    RESEARCH = "research"
    COMPANY = "company"
    UNIVERSITY = "university"
    ASSOCIATION = "association"
    OFFICE = "office"
    OTHER = "other"


LOCAL_GOVERNMENTS = frozenset({OrganizationType.PROVINCE, OrganizationType.MUNICIPALITY})
"""Bodies that are an area as well."""
GOVERNMENTS = LOCAL_GOVERNMENTS | {OrganizationType.CENTRAL}
"""Bodies that others belong to: offices, departments, institutions."""


class Role(StrEnum):
    """How an organisation takes part in a case, strongest first."""

    LEAD = "lead"
    CO_LEAD = "co-lead"
    PARTNER = "partner"
    MENTIONED = "mentioned"


class Comparator(StrEnum):
    """How a number is to be read."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class Direction(StrEnum):
    """Which way a measured thing moved."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NONE = "none"


class QuantityRole(StrEnum):
    """Whether a number tells a result or the background of the case."""

    OUTCOME = "outcome"
    CONTEXT = "context"


class Status(StrEnum):
    """Whether a claimed result is told as done, hoped for or intended."""

    ACHIEVED = "achieved"
    EXPECTED = "expected"
    PLANNED = "planned"


class DateBasis(StrEnum):
    """What the date of a case rests on, or why it has none."""

    PRINTED_YEAR = "printed-year"
    AGENCY_VALIDITY = "agency-validity"
    PUBLISHED = "published"
    GIVEN = "given"
    OPEN = "open"
    CONTRADICTORY = "contradictory"
    UNKNOWN = "unknown"


class SectionName(StrEnum):
    """The parts of a case, in the order in which a casebook prints them."""

    TITLE = "title"
    AGENCY = "agency"
    WHY = "why"
    WAY = "way"
    WHAT = "what"
    PURPOSE = "purpose"
    PROCESS = "process"
    RESULT = "result"
    BODY = "body"
    OTHER = "other"


class Method(StrEnum):
    """How a thing was found in the text."""

    FIELD = "field"
    REGISTER = "register"
    SCHEME = "scheme"
    PATTERN = "pattern"
    CUE = "cue"

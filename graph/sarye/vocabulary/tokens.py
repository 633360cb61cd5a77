"""Identifiers as name tokens (XML 1.0, Nmtoken), which the schema of GraphML wants ids to be."""

from __future__ import annotations

import re

_NO_TOKEN = re.compile("[^A-Za-z0-9.\uac00-\ud7a3-]")


def token(identifier: str) -> str:
    """Return *identifier* as a name token of its own: ``/`` as ``:``, all but letters and digits as hexadecimals.

    >>> token("organization/부산광역시 서구")
    'organization:부산광역시_20_서구'
    """
    return _NO_TOKEN.sub(lambda found: ":" if found.group() == "/" else f"_{ord(found.group()):x}_", identifier)

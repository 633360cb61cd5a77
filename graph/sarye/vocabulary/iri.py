"""How IRIs are made: from what a thing is, never from where or when it was built.

The rules, once and for all: the parts of an identifier are brought to NFC and UTF-8, and every byte that is not
unreserved in RFC 3986 (letters, digits, ``-._~``) is percent-encoded. So an IRI is ASCII, the same on every
machine, and readable where software decodes it. Things that have no name of their own (an outcome, a quantity, a
claim) are identified by a digest of what they state.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote

from sarye.vocabulary.terms import BASE

DIGEST_LENGTH = 16
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]*").fullmatch


def digest(*parts: str) -> str:
    """Return 16 hexadecimal digits of SHA-256 over the NFC of *parts*; the separator cannot occur in text.

    >>> digest("a", "b") == digest("ab", "")
    False
    """
    joined = "\x1f".join(unicodedata.normalize("NFC", part) for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:DIGEST_LENGTH]


def path_segment(text: str) -> str:
    """Percent-encode *text* (NFC, UTF-8) as one path segment.

    >>> path_segment("서구 (부산)")
    '%EC%84%9C%EA%B5%AC%20%28%EB%B6%80%EC%82%B0%29'
    """
    return text if _UNRESERVED(text) else quote(unicodedata.normalize("NFC", text), safe="")


def mint(kind: str, key: str, base: str = BASE) -> str:
    """Return the IRI of the thing of *kind* that *key* names, under *base*.

    >>> mint("technology", "AI")
    'https://w3id.org/sarye/id/technology/AI'
    """
    return f"{base}id/{kind}/{path_segment(key)}"

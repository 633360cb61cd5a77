"""The text of a question part by part: what is a word of SPARQL, a prefixed name, or neither."""

from __future__ import annotations

import re

# the tokens of SPARQL 1.1 in which a word is no keyword, and then the words (https://www.w3.org/TR/sparql11-query/#sparqlGrammar)
TOKEN = re.compile(
    r"\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r"|\"(?:[^\"\\\n\r]|\\.)*\"|'(?:[^'\\\n\r]|\\.)*'"
    r"|<[^<>\"{}|^`\\\x00-\x20]*>"
    r"|\#[^\n\r]*"
    r"|[?$@][\w-]+"
    r"|(?P<name>[\w.-]*:(?:[\w:.%-]|\\.)*)"
    r"|(?P<word>[A-Za-z]+)",
    re.DOTALL,
)
"""A token; ``word`` is set where it is a word of the language or of nothing, ``name`` where it is a prefixed name."""

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
"""The words that a question begins with; any other would change something."""

# https://www.w3.org/TR/sparql11-query/#codepointEscape
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def unescaped(question: str) -> str:
    r"""Return *question* with its escapes read: ``\uXXXX`` may stand for any character, keywords included.

    >>> unescaped(r"\u0053ELECT")
    'SELECT'
    """
    return _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16) % 0x110000), question)


def position(text: str, at: int) -> str:
    r"""Return where in *text* the character *at* stands, as people count: both from one.

    >>> position("ASK {\n ?s }", 7)
    'line 2, column 2'
    """
    return f"line {text.count(chr(10), 0, at) + 1}, column {at - text.rfind(chr(10), 0, at)}"

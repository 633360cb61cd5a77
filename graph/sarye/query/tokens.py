"""The text of a question part by part: what is a word of SPARQL, a prefixed name, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The tokens of SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/#sparqlGrammar) as far as brackets, names and bare words
# are to be told from strings, IRIs, comments and variables. Possessive, and what is not closed goes on to its end, so
# that the time is linear in any text.
TOKEN = re.compile(
    r"\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*+(?:\"\"\"|\\?\Z)|'''(?:[^'\\]|\\.|'(?!''))*+(?:'''|\\?\Z)"
    r"|\"(?:[^\"\\\n\r]|\\.)*+\"?|'(?:[^'\\\n\r]|\\.)*+'?"
    r"|<[^<>\"{}|^`\\\x00-\x20]*+>"
    r"|\#[^\n\r]*+"
    r"|[?$@][\w-]++"
    r"|(?P<open>[({\[])|(?P<close>[)}\]])"
    r"|(?P<name>[\w.-]*+:(?:[\w:.%-]|\\.)*+)"
    r"|(?P<word>[\w.-]++)",
    re.DOTALL,
)
"""A token: ``open`` or ``close`` where it is a bracket, ``name`` where it is a prefixed name, and ``word`` where it is a
run of letters, digits, dots and hyphens that is nothing else: words of the language stand in it, numbers, or nothing."""
_WORD = re.compile(r"[A-Z]+")

FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
"""The words that a question begins with; any other would change something."""
BEGINNING = "begin with SELECT, ASK, CONSTRUCT or DESCRIBE"
"""What to do with a question that begins otherwise."""

# https://www.w3.org/TR/sparql11-query/#codepointEscape
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def words(token: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield the words in *token*, a match of :data:`TOKEN`, in capitals, each with the place where it begins.

    >>> list(words(TOKEN.match("10.Select")))
    [('SELECT', 3)]
    """
    # capitals first: what only folds to a letter of a keyword (ſ to S) may be one to some engine
    for word in _WORD.finditer((token["word"] or "").upper()):
        yield word.group(), token.start() + word.start()


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

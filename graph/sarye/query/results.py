"""Answers as text: a table for people, and the W3C formats for programs.

CSV and TSV: https://www.w3.org/TR/sparql11-results-csv-tsv/; JSON: https://www.w3.org/TR/sparql11-results-json/;
XML: https://www.w3.org/TR/rdf-sparql-XMLres/. Triples are written as Turtle, and in the tabular formats as rows of
subject, predicate and object.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import BlankNode, Literal, NamedNode

from sarye.errors import InputError
from sarye.query.answer import Answer, Rows, Statements, Term, Truth
from sarye.query.table import room, table
from sarye.vocabulary.terms import BASE, PREFIXES, XSD
from sarye.vocabulary.turtle import turtle
from sarye.vocabulary.xml_characters import legal


def write(answer: Answer, form: str, *, width: int | None = None) -> str:
    """Return *answer* in the format called *form*: one of :data:`FORMS`.

    :param width: of a table, in columns; None takes that of the terminal, and all that it needs where there is none.
    :raises InputError: there is no such format, or it cannot hold this kind of answer.
    """
    if form == "table":
        return _table(answer, width)
    if form not in FORMS:
        raise InputError(f"there is no format {form}", remedy=f"use one of {', '.join(FORMS)}")
    return FORMS[form](answer)


def _rows(answer: Answer) -> Rows:
    if isinstance(answer, Truth):
        return Rows(("answer",), ((Literal(answer.value),),))
    return answer.as_rows() if isinstance(answer, Statements) else answer


def _table(answer: Answer, width: int | None = None) -> str:
    if isinstance(answer, Truth):
        return "yes\n" if answer.value else "no\n"
    rows = _rows(answer)
    shown = [[readable(term) for term in row] for row in rows.rows]
    drawn = table(rows.variables, shown, width or room())
    count = f"{len(rows.rows)} row{'' if len(rows.rows) == 1 else 's'}"
    return f"{drawn}{count}{'' if rows.complete else ' (there are more: raise the limit)'}\n"


_NAMES = sorted(
    [(f"{BASE}id/", ""), *((namespace, f"{name}:") for name, namespace in PREFIXES.items())],
    key=lambda pair: -len(pair[0]),
)


def readable(term: Term | None) -> str:
    """Return *term* as a person wants to read it: Hangul decoded, known namespaces short, no datatypes.

    >>> readable(NamedNode("https://w3id.org/sarye/id/organization/%EC%84%9C%EA%B5%AC"))
    'organization/서구'
    """
    if isinstance(term, NamedNode):
        for namespace, name in _NAMES:
            if term.value.startswith(namespace):
                return name + unquote(term.value[len(namespace) :])
        return unquote(term.value)
    return _text(term)


def _text(term: Term | None) -> str:
    """Return the bare value of *term*, nothing for an unbound one."""
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _csv(answer: Answer) -> str:
    rows, out = _rows(answer), io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(rows.variables)
    writer.writerows([_text(term) for term in row] for row in rows.rows)
    return out.getvalue()


def _tsv(answer: Answer) -> str:
    rows = _rows(answer)
    lines = ["\t".join(f"?{name}" for name in rows.variables)]
    lines += ["\t".join("" if term is None else _escaped(term) for term in row) for row in rows.rows]
    return "".join(f"{line}\n" for line in lines)


def _escaped(term: Term) -> str:
    return str(term).replace("\t", "\\t")


def _json(answer: Answer) -> str:
    if isinstance(answer, Truth):
        return json.dumps({"head": {}, "boolean": answer.value}) + "\n"
    rows = _rows(answer)
    bindings = [
        {name: _binding(term) for name, term in zip(rows.variables, row, strict=True) if term is not None}
        for row in rows.rows
    ]
    made = {"head": {"vars": list(rows.variables)}, "results": {"bindings": bindings}}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _binding(term: Term) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        made = {"type": "literal", "value": term.value}
        if term.language:
            made["xml:lang"] = term.language
        elif term.datatype.value != XSD + "string":
            made["datatype"] = term.datatype.value
        return made
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _binding(part) for name, part in parts.items()}}


# readers fold carriage returns, and some trim the ends: https://www.w3.org/TR/xml/#sec-line-ends
_FRAGILE = re.compile(r"\A\s+|\s+\Z|\r")


def _xml_text(text: str) -> str:
    return _FRAGILE.sub(lambda match: "".join(f"&#{ord(character)};" for character in match[0]), escape(legal(text)))


def _xml(answer: Answer) -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
    if isinstance(answer, Truth):
        return f"{head}<head/>\n<boolean>{str(answer.value).lower()}</boolean>\n</sparql>\n"
    rows = _rows(answer)
    names = "".join(f"<variable name={quoteattr(name)}/>" for name in rows.variables)
    results = "".join(f"<result>{_xml_row(rows.variables, row)}</result>\n" for row in rows.rows)
    return f"{head}<head>{names}</head>\n<results>\n{results}</results>\n</sparql>\n"


def _xml_row(names: tuple[str, ...], row: tuple[Term | None, ...]) -> str:
    pairs = zip(names, row, strict=True)
    return "".join(
        f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>" for name, term in pairs if term is not None
    )


def _xml_term(term: Term) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{escape(term.value)}</bnode>"
    if isinstance(term, Literal):
        kind = "" if term.datatype.value == XSD + "string" else f" datatype={quoteattr(term.datatype.value)}"
        mark = f" xml:lang={quoteattr(term.language)}" if term.language else kind
        return f"<literal{mark}>{_xml_text(term.value)}</literal>"
    parts = (("subject", term.subject), ("predicate", term.predicate), ("object", term.object))
    return f"<triple>{''.join(f'<{name}>{_xml_term(part)}</{name}>' for name, part in parts)}</triple>"


def _turtle(answer: Answer) -> str:
    if not isinstance(answer, Statements):
        raise InputError(
            "only triples can be written as Turtle", remedy="ask with CONSTRUCT or DESCRIBE, or choose another format"
        )
    return "".join(turtle(sorted(answer.triples, key=str), PREFIXES))


FORMS: dict[str, Callable[[Answer], str]] = {
    "table": _table,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "xml": _xml,
    "turtle": _turtle,
}
"""The formats of answers, by name."""

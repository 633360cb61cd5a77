"""A report as Markdown and as HTML, with the same words; a number in brackets leads to the case."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from sarye.report.story import CaseEntry, Line, Report, ranges

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STYLE = (
    "body{font:16px/1.65 'Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic',sans-serif;max-width:52rem;"
    "margin:2rem auto;padding:0 1rem;color:#1b2430;background:#fff;word-break:keep-all}"
    "h1{font-size:1.7rem}h2{font-size:1.2rem;margin-top:2rem}"
    "a{color:#1d4f91}.rests,.remark{color:#56606e;font-size:.9em}li{margin:.3rem 0}"
)


def markdown(report: Report) -> str:
    """Return *report* as Markdown (CommonMark)."""
    parts = [f"# {_plain(report.title)}", ""]
    for section in report.sections:
        parts += [f"## {_plain(section.title)}", ""]
        parts += [_plain(section.remark), ""] if section.remark else []
        parts += [f"- {_plain(line.text)} — [{ranges(line.cases)}]" for line in section.lines]
        parts.append("")
    parts += [f"## {_plain(report.cases_title)}", ""]
    parts += [f"{case.number}. {_plain(_entry(case))}" for case in report.cases]
    return "\n".join(parts) + "\n"


def _plain(text: str) -> str:
    """Return *text* on one line, with nothing that Markdown would take for its own."""
    return _SPECIAL.sub(r"\\\1", _one_line(text))


def _one_line(text: str) -> str:
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def _entry(case: CaseEntry) -> str:
    facts = [case.year, ", ".join(case.leads), case.document]
    return f"{case.title} ({'; '.join(fact for fact in facts if fact)})"


def html(report: Report) -> str:
    """Return *report* as one HTML page that needs nothing else."""
    body = [f"<h1>{_safe(report.title)}</h1>"]
    for section in report.sections:
        body.append(f"<section><h2>{_safe(section.title)}</h2>")
        body += [f'<p class="remark">{_safe(section.remark)}</p>'] if section.remark else []
        body += ["<ul>", *map(_item, section.lines), "</ul></section>"]
    body += [f"<section><h2>{_safe(report.cases_title)}</h2>", "<ol>"]
    body += [f'<li id="case-{case.number}">{_safe(_entry(case))}</li>' for case in report.cases]
    return _page(report, [*body, "</ol></section>"])


def _item(line: Line) -> str:
    links = ", ".join(f'<a href="#case-{number}">{number}</a>' for number in line.cases)
    return f'<li>{_safe(line.text)} <span class="rests">[{links}]</span></li>'


def _safe(text: str) -> str:
    return escape(_one_line(text))


def _page(report: Report, body: Iterable[str]) -> str:
    head = [
        "<!doctype html>",
        f'<html lang="{report.language}">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{_safe(report.title)}</title>",
        f"<style>{_STYLE}</style>",
    ]
    return "\n".join([*head, *body, "</html>", ""])

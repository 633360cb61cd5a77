"""``sarye validate``: a graph held against the shapes."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click
from pyoxigraph import NamedNode

from sarye.cli import options
from sarye.cli.console import Console
from sarye.cli.places import graph_in
from sarye.graph.rules import Severity
from sarye.graph.validation import Finding
from sarye.graph.validation import validate as findings_of
from sarye.query.results import readable
from sarye.query.table import room, table

BROKEN = 1


@click.command(short_help="Check a graph against the shapes.")
@options.graph_folder
@click.option("--json", "as_json", is_flag=True, help="Write the findings as JSON.")
@options.language("the messages", default="en")
@click.option("--strict", is_flag=True, help="End with exit code 1 for warnings as well.")
@click.pass_context
def validate(ctx: click.Context, graph: Path, as_json: bool, language: str, strict: bool) -> None:
    """Check a built FOLDER (default: exports) or any RDF file against the shapes and rules; exit code 1 when one is broken.

    \b
    Examples:
      sarye validate exports
      sarye validate strangers.ttl --json
    """
    path = graph_in(graph)
    findings = findings_of(path)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        _tell(findings, path, language)
    fatal = any(strict or finding.severity == Severity.VIOLATION for finding in findings)
    ctx.exit(BROKEN if fatal else 0)


def _place(finding: Finding) -> str:
    """Return the place in the text and the node that a finding is about."""
    focus = readable(NamedNode(finding.focus)) if ":" in finding.focus else finding.focus
    return f"{finding.where}\n{focus}" if finding.where else focus


def _tell(findings: tuple[Finding, ...], path: Path, lang: str) -> None:
    console = Console(highlight=False)
    if not findings:
        console.print(f"{path}: every shape and rule is kept.", markup=False)
        return
    said = [(one.severity.value, one.message_ko if lang == "ko" else one.message_en, _place(one)) for one in findings]
    click.echo(table(("severity", "what", "where"), said, room()), nl=False)
    broken = sum(finding.severity == Severity.VIOLATION for finding in findings)
    console.print(f"{broken} broken, {len(findings) - broken} warnings", markup=False)

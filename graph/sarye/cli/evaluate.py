"""``sarye evaluate``: how good records are, measured on gold."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sarye.cli.places import records_in
from sarye.errors import InputError
from sarye.evaluation.report import render, to_json, unpaired
from sarye.evaluation.scoring import evaluate as score
from sarye.pipeline import read_records


@click.command(short_help="Score records against annotated cases.")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("records", type=click.Path(path_type=Path), default=Path("exports"), required=False)
@click.option(
    "--texts", type=click.Path(path_type=Path), help="Folder of the cases' texts (default: cases/ beside GOLD)."
)
@click.option("--details", is_flag=True, help="List everything that is missing or wrong.")
@click.option("--intervals", is_flag=True, help="Add 95 % bootstrap intervals.")
@click.option("--json", "as_json", is_flag=True, help="Write the figures as JSON.")
def evaluate(gold: Path, records: Path, texts: Path | None, details: bool, intervals: bool, as_json: bool) -> None:
    """Score RECORDS (a built folder or a records.jsonl; default: exports) against GOLD: precision, recall, F1 of every layer.

    \b
    Example:
      sarye evaluate data/gold/casebook/gold.jsonl exports --details
    """
    path = records_in(records)
    given = read_records(path)
    result = score(given, gold, texts)
    if len(result.without_record) == len(result.cases):
        raise InputError(
            f"none of the {len(result.cases)} cases of the gold is among the {len(given)} records",
            where=str(path),
            remedy=f"name records of the texts that {gold} annotates",
        )
    if told := unpaired(result):
        click.echo(f"sarye: {told}", err=True)
    if as_json:
        figures = to_json(result, details=details, intervals=intervals)
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        click.echo(render(result, details=details, intervals=intervals), nl=False)

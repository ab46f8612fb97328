"""``sourceline facts``: what a text states, as JSON."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from bot.cli.article_files import article_in
from bot.cli.encodings import json_line
from bot.cli.errors import InputError
from bot.cli.fact_rows import fact_row
from bot.cli.json_lines import field, read_rows, write_rows
from bot.facts.facts import find_facts
from bot.reading.read import read_text


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--jsonl", "table", type=click.Path(path_type=Path), help='Rows {"id", "text", "date"?}.')
@click.option("--out", type=click.Path(path_type=Path), help="Write JSON Lines here instead of to the terminal.")
def facts(file: Path | None, table: Path | None, out: Path | None) -> None:
    """Print the quotations, figures, dates, names and abbreviations of FILE, of any kind, or of the rows of --jsonl."""
    if (file is None) == (table is None):
        raise InputError("Give either a FILE or --jsonl ROWS.jsonl.")
    rows = _of_file(file) if file else _of_table(table or Path())
    if out:
        write_rows(out, rows)
    else:
        for row in rows:
            click.echo(json_line(row))


def _of_file(path: Path) -> Iterator[dict[str, Any]]:
    article = article_in(path)
    yield fact_row(path.stem, article, find_facts(article))


def _of_table(path: Path) -> Iterator[dict[str, Any]]:
    for row in read_rows(path):
        article = read_text(field(row, "text", path), date=_date(row, path))
        yield fact_row(str(row.get("id", "")), article, find_facts(article))


def _date(row: dict[str, Any], path: Path) -> dt.date | None:
    given = row.get("date")
    if given is None:
        return None
    try:
        return dt.datetime.fromisoformat(given).date()
    except (TypeError, ValueError) as error:
        raise InputError(f'{path}: row {row.get("id", "?")!r} has no ISO date in "date"; write YYYY-MM-DD.') from error

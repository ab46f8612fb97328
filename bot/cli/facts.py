"""``sourceline facts``: what a text states, as JSON; offsets are characters of the given text."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import click

from bot.cli.article_files import ArticlePath, article_in
from bot.cli.encodings import json_line
from bot.cli.errors import InputError
from bot.cli.json_lines import field, read_rows, write_rows
from bot.cli.paths import NamedPath, WrittenPath
from bot.cli.writing import WritingCommand
from bot.facts.amount import Amount, AmountKind
from bot.facts.facts import Facts, find_facts
from bot.facts.quotation import Quotation
from bot.facts.when import When
from bot.reading.article import Article
from bot.reading.read import read_text
from bot.reading.resources import data_lines
from bot.reading.span import Span

COMPARISONS = " ".join(data_lines("words/figure-comparisons.txt")).split()


@click.command(cls=WritingCommand)
@click.argument("file", required=False, type=ArticlePath())
@click.option("--jsonl", "table", type=NamedPath(), help='Rows {"id", "text", "date"?}.')
@click.option("--out", type=WrittenPath(), help="Write JSON Lines here instead of to the terminal.")
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
        article = read_text(field(row, "text", path, str), date=_date(row, path))
        yield fact_row(str(row.get("id", "")), article, find_facts(article))


def _date(row: dict[str, Any], path: Path) -> dt.date | None:
    given = row.get("date")
    if given is None:
        return None
    try:
        return dt.datetime.fromisoformat(given).date()
    except (TypeError, ValueError) as error:
        raise InputError(f'{path}: row {row.get("id", "?")!r} has no ISO date in "date"; write YYYY-MM-DD.') from error


def fact_row(identifier: str, article: Article, facts: Facts) -> dict[str, Any]:
    """Return the row of one article."""
    return {
        "id": identifier,
        "quotations": [_quotation(article, quotation) for quotation in facts.quotations],
        "amounts": [_amount(article, amount) for amount in facts.amounts],
        "dates": [_when(when) for when in facts.dates],
        "names": [
            {**_ends(name.span), "text": article.of(name.span), "kind": name.kind, "mentions": len(name.mentions)}
            for name in facts.names
        ],
        "abbreviations": [
            {"short": article.of(abbreviation.short), "long": article.of(abbreviation.long), **_ends(abbreviation.long)}
            for abbreviation in facts.abbreviations
        ],
    }


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _quotation(article: Article, quotation: Quotation) -> dict[str, Any]:
    speaker = quotation.speaker
    return {
        **_ends(quotation.span),
        "kind": quotation.kind,
        "speaker": article.of(speaker.name) if speaker else None,
        "speaker_start": speaker.mention.start if speaker else None,
        "speaker_end": speaker.mention.end if speaker else None,
        "cue": article.of(quotation.cue) if quotation.cue else None,
        "stance": quotation.stance,
    }


def _amount(article: Article, amount: Amount) -> dict[str, Any]:
    return {
        "kind": amount.kind,
        **_ends(_figure(amount)),
        "low": _number(amount.low),
        "high": _number(amount.high),
        "unit": amount.unit,
        "currency": amount.currency,
        "qualifier": amount.qualifier,
        "counted": article.of(amount.counted) if amount.counted else None,
    }


def _figure(amount: Amount) -> Span:
    """Return the figure without its qualifier, but with a comparison that is all it states ("exceeding 150")."""
    bare = amount.kind == AmountKind.NUMBER and amount.qualifier is not None
    opening = next(iter((amount.qualifier or "").lower().split()), "")
    return amount.span if bare and any(fnmatchcase(opening, each) for each in COMPARISONS) else amount.core


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _when(when: When) -> dict[str, Any]:
    return {
        **_ends(when.span),
        "from": when.start.isoformat() if when.start else None,
        "to": when.end.isoformat() if when.end else None,
        "grain": when.grain,
    }

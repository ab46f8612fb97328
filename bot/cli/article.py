"""``sourceline article``: what it can do, and ``add``: files, folders and pages to articles of a server."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from bot.cli.article_keeping import list_articles, remove_articles, replace_article, restore_articles, show_article
from bot.cli.errors import InputError
from bot.cli.json_lines import write_rows
from bot.cli.opening import configuration_of, library_of
from bot.cli.paths import NamedPath, WrittenPath
from bot.cli.servers import HELP_SERVER, ServerId, server_of, terminal_server
from bot.cli.writing import WritingCommand
from bot.library.ingest.source import bytes_in, is_read
from bot.library.storage.errors import LibraryError

if TYPE_CHECKING:
    from bot.library.ingest.ingest import Report
    from bot.library.library import Library

SHOWN = 20
"""Reasons that are printed; all of them go into the file of --report."""

NOTHING = "Nothing was added."
NAMELESS = "One of the names is empty. Give files, folders or addresses; a full stop stands for this folder."
TERMINAL = (
    "No server was named, so this is for sourceline ask and chat only. For a server in Discord give --server ID: "
    "switch on Developer Mode in Discord's settings, right-click the server, Copy Server ID."
)
NEWER = (
    "Newer texts from the address of an earlier article, which stays: {pairs}. sourceline article replace {older} "
    "{newer} puts one in the earlier one's place; so do moderators where Discord shows it: !article {newer}."
)
HELP_JOBS = "Processes that read; one for each processor unless told."


@click.group()
def article() -> None:
    """Add, list, show, replace, remove and restore articles without Discord."""


for keeping in (list_articles, show_article, replace_article, remove_articles, restore_articles):
    article.add_command(keeping)


class SourceName(click.types.StringParamType):
    """A file, a folder or an address to add articles from."""

    name = "source"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name; raises InputError for an empty one, which would stand for the folder of the start."""
        if not str(value).strip():
            raise InputError(NAMELESS)
        return str(value)

    def reads(self, named: str, file: Path) -> bool:
        """Tell whether ``file`` is what was named, or in the folder that was named and of a kind that is read."""
        return file.exists() and is_read(file, named)


@article.command(cls=WritingCommand, short_help="Add files, folders and pages.")
@click.argument("sources", nargs=-1, required=True, type=SourceName(), metavar="FILE|FOLDER|URL...")
@click.option("--server", type=ServerId(), help=HELP_SERVER)
@click.option("--jobs", type=click.IntRange(1, 64), default=min(8, os.cpu_count() or 1), help=HELP_JOBS)
@click.option("--report", type=WrittenPath(dir_okay=False), help="Write what was skipped, as JSON Lines.")
@click.option("--config", type=NamedPath(), help="Read this configuration.")
def add(sources: tuple[str, ...], server: int | None, jobs: int, report: Path | None, config: Path | None) -> None:
    """Add articles: text, Markdown, HTML, PDF, Word, JSON Lines with a title, date, url and text, and pages of the web.

    What is there already is left alone, so that a run that broke off is taken up by the same command. The exit code
    is 2 when nothing could be added and nothing was there.
    """
    with library_of(configuration_of(config)) as library:
        guild = server_of(library, server)
        began = time.monotonic()
        try:
            found = _ingest(library, guild, sources, jobs)
        except LibraryError as error:
            raise InputError(str(error)) from error
        newer = _newer_texts(library, guild, found)
    if report:
        skipped = ({"where": each.where, "why": each.why} for each in found.skipped)
        write_rows(report, skipped)
    _tell(found, time.monotonic() - began)
    if newer:
        click.echo(newer)
    if found.added and server is None and guild == terminal_server():
        click.echo(TERMINAL)
    if not found.added and not found.there:
        raise InputError(NOTHING)


def _ingest(library: "Library", guild: int, sources: tuple[str, ...], jobs: int) -> "Report":
    # What reads articles takes seconds to import, which whoever only reads the help need not wait for.
    from bot.library.ingest.ingest import Manner, ingest

    with _progress() as progress:
        task = progress.add_task("", total=None, added=0, there=0, skipped=0, rate=0)
        progress.update(task, total=bytes_in(sources))
        began = time.monotonic()

        def told(report: "Report") -> None:
            rate = len(report.added) / max(0.001, time.monotonic() - began)
            added, skipped = len(report.added), len(report.skipped)
            progress.update(
                task, completed=report.size, rate=round(rate), added=added, there=report.there, skipped=skipped
            )

        return ingest(library, guild, sources, manner=Manner(jobs=jobs), told=told)


@contextmanager
def _progress() -> Iterator[Progress]:
    console = Console(stderr=True)
    words = TextColumn("{task.fields[added]:,} added, {task.fields[there]:,} there, {task.fields[skipped]:,} skipped")
    rate = TextColumn("{task.fields[rate]:,}/s")
    columns = (BarColumn(), DownloadColumn(), words, rate, TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        yield progress


def _tell(report: "Report", seconds: float) -> None:
    # Of a few articles the rate says nothing.
    rate = f" ({len(report.added) / seconds:,.0f} a second)" if len(report.added) > seconds > 1 else ""
    click.echo(f"Added {_articles(len(report.added))}{rate}.")
    if report.there:
        click.echo(f"Already there: {report.there:,}.")
    if report.skipped:
        click.echo(f"Skipped: {len(report.skipped):,}.")
    for each in report.skipped[:SHOWN]:
        click.echo(f"  {each}")
    if len(report.skipped) > SHOWN:
        click.echo(f"  … and {len(report.skipped) - SHOWN:,} more; --report FILE keeps them all.")


def _newer_texts(library: "Library", guild: int, report: "Report") -> str:
    """Return the sentences about what was added from the address of an earlier article, empty where nothing was."""
    added = set(report.added)
    pairs = [(newer, older) for older, newer in library.articles.newer_texts(guild).items() if newer in added]
    if not pairs:
        return ""
    shown = ", ".join(f"#{newer} of #{older}" for newer, older in pairs[:SHOWN])
    more = f" and {len(pairs) - SHOWN:,} more" if len(pairs) > SHOWN else ""
    return NEWER.format(pairs=shown + more, newer=pairs[0][0], older=pairs[0][1])


def _articles(count: int) -> str:
    return "one article" if count == 1 else f"{count:,} articles"

"""``sourceline article list``, ``show``, ``replace``, ``remove``, ``restore``: what moderators do, without Discord.

Removing is what ``!article remove`` does: the article goes out of use and can be brought back, and nothing that
moderators have written goes with it.
"""

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.encodings import json_line
from bot.cli.errors import InputError
from bot.cli.opening import configuration_of, library_of
from bot.cli.paths import NamedPath
from bot.cli.servers import HELP_SERVER, ServerId, kept_server_of
from bot.library.storage.errors import LibraryError, Missing

if TYPE_CHECKING:
    from bot.library.articles.shelved_article import ShelvedArticle
    from bot.library.library import Library

MOST_DIGITS = 9
NO_NUMBER = "“{written}” is not the number of an article. sourceline article list shows them."
LISTED = "sourceline article list shows those that there are."
NOTHING_LISTED = "The server {server} has no article."
NOTHING_REMOVED = "No article of the server {server} can be brought back."
QUESTION = "Remove {these}?"
NOT_DONE, ASKS_NOBODY = "Nothing was removed.", " With --yes nobody is asked."

NUMBERS = click.argument("numbers", nargs=-1, required=True, metavar="NUMBER...")
SERVER = click.option("--server", type=ServerId(), help=HELP_SERVER)
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
CONFIG = click.option("--config", type=NamedPath(), help="Read this configuration.")


@click.command(name="list", short_help="List the articles of a server.")
@click.option("--removed", is_flag=True, help="List those that can be brought back instead.")
@SERVER
@JSON
@CONFIG
def list_articles(removed: bool, server: int | None, as_json: bool, config: Path | None) -> None:
    """List the articles of a server: number, title, date, lines, address, and which have a newer text."""
    from bot.cli.article_rows import in_one_line, row_of

    with _kept(server, config) as (library, guild):
        entries = library.articles.removed(guild) if removed else library.articles.entries(guild)
        newer = library.articles.newer_texts(guild)
        for entry in entries:
            row = row_of(library, entry, newer.get(entry.number))
            click.echo(json_line(row) if as_json else in_one_line(row))
        if not entries and not as_json:
            click.echo((NOTHING_REMOVED if removed else NOTHING_LISTED).format(server=guild))


@click.command(name="show", short_help="Show one article.")
@click.argument("number")
@click.option("--all", "whole", is_flag=True, help="Print all lines, and each of them whole.")
@SERVER
@JSON
@CONFIG
def show_article(number: str, whole: bool, server: int | None, as_json: bool, config: Path | None) -> None:
    """Show the article NUMBER, removed or not: what it holds, where it is asked, and its first lines."""
    from bot.cli.article_rows import details, whole_row

    with _kept(server, config) as (library, guild):
        entry = library.articles.entry(guild, _number(number), removed=True)
        if as_json:
            click.echo(json_line(whole_row(library, entry)))
            return
        for line in details(library, entry, whole=whole):
            click.echo(line)


@click.command(name="replace", short_help="Put an article in the place of an older one.")
@click.argument("older")
@click.argument("newer")
@SERVER
@CONFIG
def replace_article(older: str, newer: str, server: int | None, config: Path | None) -> None:
    """Put the article NEWER in the place of OLDER, with its channels and FAQ entries; article restore takes it back."""
    from bot.voice.cards.articles import replaced_article_card
    from bot.voice.plain import plain

    with _kept(server, config) as (library, guild):
        replacement = library.newer_versions.replace(
            guild, _number(older), _number(newer), by=None, at=dt.datetime.now(dt.UTC)
        )
        click.echo(plain(replaced_article_card(replacement).body))


@click.command(name="remove", short_help="Take articles out of use.")
@NUMBERS
@click.option("--yes", is_flag=True, help="Do not ask.")
@SERVER
@CONFIG
def remove_articles(numbers: tuple[str, ...], yes: bool, server: int | None, config: Path | None) -> None:
    """Take the articles with these NUMBERs out of use, after a question; for 30 days they can be brought back."""
    from bot.voice.cards.articles import removed_article_card
    from bot.voice.plain import plain

    with _kept(server, config) as (library, guild):
        entries = [library.articles.entry(guild, number) for number in _numbers(numbers)]
        if not yes:
            _confirm(library, entries)
        for entry in entries:
            removed = library.articles.remove(guild, entry.number, by=None, at=dt.datetime.now(dt.UTC))
            click.echo(plain(removed_article_card(removed, library.faq.backed_by(guild, entry.number)).body))


@click.command(name="restore", short_help="Bring removed articles back.")
@NUMBERS
@SERVER
@CONFIG
def restore_articles(numbers: tuple[str, ...], server: int | None, config: Path | None) -> None:
    """Bring the removed articles with these NUMBERs back, with what a newer version had taken over."""
    from bot.voice.cards.articles import restored_in_words

    with _kept(server, config) as (library, guild):
        for number in _numbers(numbers):
            click.echo(
                restored_in_words(library.newer_versions.restore(guild, number, by=None, at=dt.datetime.now(dt.UTC)))
            )


@contextmanager
def _kept(server: int | None, config: Path | None) -> "Iterator[tuple[Library, int]]":
    """Open the library with the server that is meant; what the library refuses is raised as InputError."""
    with library_of(configuration_of(config)) as library:
        try:
            yield library, kept_server_of(library, server)
        except Missing as error:
            raise InputError(f"{error} {LISTED}") from error
        except LibraryError as error:
            raise InputError(str(error)) from error


def _numbers(written: tuple[str, ...]) -> list[int]:
    """Return the numbers that were written, each once; raises InputError."""
    return list(dict.fromkeys(map(_number, written)))


def _number(written: str) -> int:
    bare = written.strip().removeprefix("#")
    if not (bare.isascii() and bare.isdigit() and len(bare) <= MOST_DIGITS):
        raise InputError(NO_NUMBER.format(written=written))
    return int(bare)


def _confirm(library: "Library", entries: "list[ShelvedArticle]") -> None:
    """Say what would be removed, and ask; raises InputError for a no, and where nobody can be asked."""
    from bot.cli.article_rows import backing, in_one_line, row_of

    for entry in entries:
        click.echo("\n".join([in_one_line(row_of(library, entry)), *backing(library, entry)]))
    these = "this article" if len(entries) == 1 else f"these {len(entries)} articles"
    try:
        is_wanted = click.confirm(QUESTION.format(these=these), err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        click.echo(err=True)
        raise InputError(NOT_DONE + ASKS_NOBODY) from None
    if not is_wanted:
        raise InputError(NOT_DONE)

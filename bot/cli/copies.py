"""``sourceline backup``, ``restore``, ``export``, ``import``: all that is kept, or one server's, in a file, and back.

No command writes over another file unless it is told to, nor over the library at all.
"""

import datetime as dt
from pathlib import Path

import click

from bot.cli.errors import InputError
from bot.cli.opening import configuration_of, database_of, library_of
from bot.cli.paths import NamedPath, WrittenPath
from bot.cli.servers import ServerId
from bot.cli.writing import WritingCommand
from bot.library.storage.errors import LibraryError
from bot.voice.wording.phrases import counted

FILE = click.argument("file", type=NamedPath(dir_okay=False))
WRITTEN = click.argument("file", type=WrittenPath(dir_okay=False))
CONFIG = click.option("--config", type=NamedPath(), help="Read this configuration.")
FORCE = click.option("--force", is_flag=True, help="Replace FILE if it is there already.")


@click.command(cls=WritingCommand)
@WRITTEN
@FORCE
@CONFIG
def backup(file: Path, force: bool, config: Path | None) -> None:
    """Write a consistent copy of the database to FILE; the bot may be running meanwhile."""
    try:
        with library_of(configuration_of(config)) as library:
            _refuse_to_overwrite(file, force)
            written = library.back_up(file)
    except LibraryError as error:
        raise InputError(str(error)) from error
    click.echo(f"Wrote {written} ({written.stat().st_size:,} bytes).")


@click.command()
@FILE
@CONFIG
def restore(file: Path, config: Path | None) -> None:
    """Put the database back as it is in FILE; what was there before is kept beside it."""
    # SQLite takes its time to import, which whoever only reads the help of a command need not wait for.
    from bot.library import backup as backups

    path = database_of(configuration_of(config))
    try:
        kept = backups.restore(file, path, at=dt.datetime.now(dt.UTC))
    except LibraryError as error:
        raise InputError(str(error)) from error
    click.echo(f"Restored {path.absolute()} from {file}.")
    if kept:
        click.echo(f"What was there before is kept as {kept}.")


@click.command(name="export", cls=WritingCommand)
@click.argument("server", type=ServerId())
@WRITTEN
@FORCE
@CONFIG
def export(server: int, file: Path, force: bool, config: Path | None) -> None:
    """Write everything of the server with the id SERVER to FILE, a zip archive; the bot may be running meanwhile.

    The archive is as confidential as the database. It holds no token.
    """
    _refuse_to_overwrite(file, force)
    try:
        with library_of(configuration_of(config)) as library:
            written = library.export(server, file, at=dt.datetime.now(dt.UTC))
    except LibraryError as error:
        raise InputError(str(error)) from error
    click.echo(f"Wrote {written} ({written.stat().st_size:,} bytes).")


@click.command(name="import")
@FILE
@click.option("--server", type=ServerId(), help="Import for the server with this id instead of its own.")
@CONFIG
def import_(file: Path, server: int | None, config: Path | None) -> None:
    """Import an archive that export wrote, for a server of which nothing is kept yet; all of it or nothing."""
    try:
        with library_of(configuration_of(config)) as library:
            imported = library.import_archive(file, server)
    except LibraryError as error:
        raise InputError(str(error)) from error
    articles, entries = counted(imported.articles, "article"), counted(imported.entries, "FAQ entry", "FAQ entries")
    click.echo(f"Imported {articles} and {entries} for the server {imported.guild}.")


def _refuse_to_overwrite(file: Path, force: bool) -> None:
    """Raise InputError for a file that is there already, unless it may be replaced."""
    if not force and file.exists():
        raise InputError(f"{file} is there already. Name another file, or replace it with --force.")

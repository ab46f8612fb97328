"""``sourceline export`` and ``sourceline import``: everything of one server as one archive, and back."""

import datetime as dt
from pathlib import Path

import click

from bot.cli.errors import InputError
from bot.cli.opening import configuration_of, library_of
from bot.cli.overwriting import FORCE, refuse_to_overwrite
from bot.library.storage.errors import LibraryError

FILE = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
CONFIG = click.option("--config", type=click.Path(path_type=Path), help="Read this configuration.")


@click.command(name="export")
@click.argument("server", type=click.IntRange(min=0))
@FILE
@FORCE
@CONFIG
def export(server: int, file: Path, force: bool, config: Path | None) -> None:
    """Write everything of the server with the id SERVER to FILE, a zip archive; the bot may be running meanwhile.

    The archive is as confidential as the database. It holds no token.
    """
    refuse_to_overwrite(file, force)
    try:
        with library_of(configuration_of(config)) as library:
            written = library.export(server, file, at=dt.datetime.now(dt.UTC))
    except LibraryError as error:
        raise InputError(str(error)) from error
    click.echo(f"Wrote {written} ({written.stat().st_size:,} bytes).")


@click.command(name="import")
@FILE
@click.option("--server", type=click.IntRange(min=0), help="Import for the server with this id instead of its own.")
@CONFIG
def import_(file: Path, server: int | None, config: Path | None) -> None:
    """Import an archive that export wrote, for a server of which nothing is kept yet; all of it or nothing."""
    try:
        with library_of(configuration_of(config)) as library:
            imported = library.import_archive(file, server)
    except LibraryError as error:
        raise InputError(str(error)) from error
    click.echo(f"Imported {imported.articles:,} articles and {imported.entries:,} FAQ entries for {imported.guild}.")

"""``sourceline backup`` and ``sourceline restore``: a copy of everything that is kept, and the way back."""

import datetime as dt
from pathlib import Path

import click

from bot.cli.errors import InputError
from bot.cli.opening import configuration_of, library_of
from bot.cli.overwriting import FORCE, refuse_to_overwrite
from bot.library import backup as backups
from bot.library.storage.errors import LibraryError

FILE = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
CONFIG = click.option("--config", type=click.Path(path_type=Path), help="Read this configuration.")


@click.command()
@FILE
@FORCE
@CONFIG
def backup(file: Path, force: bool, config: Path | None) -> None:
    """Write a consistent copy of the database to FILE; the bot may be running meanwhile."""
    configuration = configuration_of(config)
    try:
        with library_of(configuration) as library:
            # Of the library itself back_up says more.
            refuse_to_overwrite(file, force or (file.exists() and file.samefile(library.path)))
            written = library.back_up(file)
    except LibraryError as error:
        raise InputError(str(error)) from error
    click.echo(f"Wrote {written} ({written.stat().st_size:,} bytes).")


@click.command()
@FILE
@CONFIG
def restore(file: Path, config: Path | None) -> None:
    """Put the database back as it is in FILE; what was there before is kept beside it."""
    path = configuration_of(config).database_path
    try:
        kept = backups.restore(file, path, at=dt.datetime.now(dt.UTC))
    except LibraryError as error:
        raise InputError(str(error)) from error
    click.echo(f"Restored {path.absolute()} from {file}.")
    if kept:
        click.echo(f"What was there before is kept as {kept}.")

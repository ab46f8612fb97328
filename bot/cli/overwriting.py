"""Files that a command writes, and never over another one unless it is told to."""

from pathlib import Path

import click

from bot.cli.errors import InputError

FORCE = click.option("--force", is_flag=True, help="Replace FILE if it is there already.")


def refuse_to_overwrite(file: Path, force: bool) -> None:
    """Raise InputError for a file that is there already, unless it may be replaced."""
    if not force and file.exists():
        raise InputError(f"{file} is there already. Name another file, or replace it with --force.")

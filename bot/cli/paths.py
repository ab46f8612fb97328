"""The names of files and folders on the command line, and which files a command reads or writes under them."""

import os
from pathlib import Path
from typing import Any

import click

from bot.cli.errors import InputError
from bot.library.storage.library_files import is_same_file

NAMELESS = "The name for {what} is empty. Give one."


class NamedPath(click.Path):
    """A file or folder that was named: an empty name, as of a variable that is not set, would stand for this folder."""

    def __init__(self, *, file_okay: bool = True, dir_okay: bool = True) -> None:
        super().__init__(file_okay=file_okay, dir_okay=dir_okay, path_type=Path)

    def convert(self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; raises InputError for an empty name."""
        if not os.fspath(value):
            what = param.get_error_hint(ctx).strip("'[]") if param and ctx else "a file"
            raise InputError(NAMELESS.format(what=what))
        return super().convert(value, param, ctx)

    def reads(self, named: Path, file: Path) -> bool:
        """Tell whether a command that was given the name ``named`` reads ``file``."""
        return is_same_file(named, file)


class WrittenPath(NamedPath):
    """A file that is written; a command that takes one is a ``WritingCommand``."""

    def reads(self, named: Path, file: Path) -> bool:
        """Tell that nothing is read."""
        return False

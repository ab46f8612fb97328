"""What a command that writes a file must spare: the library, and whatever the command itself reads."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import click

from bot.cli.errors import InputError
from bot.cli.paths import WrittenPath
from bot.library.storage.library_files import is_database, is_same_file, refusal_to_replace

READ = "{file} is read by this command, and is not written over. Name another file for {what}."
STANDARD_INPUT = 0


@runtime_checkable
class Reading(Protocol):
    """The type of a parameter that names what a command reads."""

    def reads(self, named: Any, file: Path) -> bool:
        """Tell whether a command that was given the name ``named`` reads ``file``."""


class WritingCommand(click.Command):
    """A command that writes files, and refuses before it does anything to write over what it must spare."""

    def invoke(self, ctx: click.Context) -> Any:
        """Do what the command does and return its result; raises InputError for a file that it must spare."""
        for param in self.params:
            file = ctx.params.get(param.name or "")
            if isinstance(param.type, WrittenPath) and file is not None:
                if _is_read(file, ctx):
                    raise InputError(READ.format(file=file, what=param.get_error_hint(ctx).strip("'[]")))
                _refuse_library(file, ctx.params.get("config"))
        return super().invoke(ctx)


def _is_read(file: Path, ctx: click.Context) -> bool:
    # The configuration takes its time to import, which whoever writes no file need not wait for.
    from bot.discord_bot.operating.configuration import configuration_file

    configuration = configuration_file(ctx.params.get("config"))
    if configuration and is_same_file(configuration, file):
        return True
    return _is_standard_input(file) or any(kind.reads(name, file) for kind, name in _named(ctx))


def _named(ctx: click.Context) -> Iterator[tuple[Reading, Any]]:
    """Yield every name of something to read that the command was given, each with its type."""
    for param in ctx.command.params:
        given = ctx.params.get(param.name or "")
        if isinstance(param.type, Reading) and given is not None:
            for name in given if isinstance(given, tuple) else (given,):
                yield param.type, name


def _is_standard_input(file: Path) -> bool:
    try:
        return file.is_file() and os.path.samestat(file.stat(), os.fstat(STANDARD_INPUT))
    except OSError:
        return False


def _refuse_library(file: Path, config: Path | None) -> None:
    from bot.discord_bot.operating.configuration import ConfigurationError, load_configuration

    try:
        library = load_configuration(config).database_path
    except ConfigurationError as error:
        # Which database is the library is not known then, so each is spared.
        if is_database(file):
            raise InputError(str(error)) from error
        return
    if refused := refusal_to_replace(file, library):
        raise InputError(refused)

"""What most commands open before they do anything: the configuration and the library."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.answering.reader.model_folder import ReaderUnavailable
from bot.answering.reader.reader import ReaderMode, open_reader
from bot.cli.errors import InputError, Unreachable
from bot.discord_bot.operating.configuration import Configuration, ConfigurationError, load_configuration
from bot.library.storage.errors import LibraryBusy, LibraryUnusable

if TYPE_CHECKING:
    from bot.library.library import Library

NO_FOLDER = "There is no folder {folder} for the database. Make it first, or name another file."
LONGEST_READING = 60.0
"""Seconds that the reader may take for a question in a terminal, where nobody else waits for it."""


def configuration_of(config: Path | None) -> Configuration:
    """Return the configuration; raises InputError."""
    try:
        return load_configuration(config)
    except ConfigurationError as error:
        raise InputError(str(error)) from error


def without_links(configuration: Configuration) -> Configuration:
    """Return the configuration for a terminal, where a link to an answer above leads nowhere."""
    return replace(configuration, discord=replace(configuration.discord, link_repeats=False))


def insist_on_reader(configuration: Configuration) -> None:
    """Raise InputError where the configuration insists on a reader that cannot work."""
    if configuration.answers.reader is not ReaderMode.ON:
        return
    try:
        open_reader(ReaderMode.ON)
    except ReaderUnavailable as error:
        raise InputError(f'The configuration has answers.reader = "on". {error}') from error


def database_of(configuration: Configuration) -> Path:
    """Return where the database lies; raises InputError where it was named in a folder that is not there."""
    path = configuration.database_path
    # Only the folder of the default one is made: a misspelt name would begin an empty library beside the full one.
    if configuration.database and not path.absolute().parent.is_dir():
        raise InputError(NO_FOLDER.format(folder=path.absolute().parent))
    return path


def library_of(configuration: Configuration) -> "Library":
    """Return the library, opened; raises InputError."""
    # The library takes a second to import, which whoever only reads the help of a command need not wait for.
    from bot.library.library import Library

    database = database_of(configuration)
    try:
        return Library.open(database)
    except LibraryBusy as error:
        raise Unreachable(str(error)) from error
    except LibraryUnusable as error:
        raise InputError(str(error)) from error


@contextmanager
def library_for_now() -> Iterator["Library"]:
    """Open an empty library for as long as the block takes: what is asked and changed meanwhile is kept nowhere.

    Raises InputError.
    """
    from bot.library.library import Library

    try:
        folder = TemporaryDirectory(prefix="sourceline-", ignore_cleanup_errors=True)
    except OSError as error:
        raise InputError(f"A folder for temporary files is needed and cannot be made ({error}).") from error
    with folder as path, Library.open(Path(path) / "sourceline.db") as library:
        yield library

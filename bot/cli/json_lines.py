"""JSON Lines in and out, with errors that name the file and the line."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from bot.cli.errors import InputError
from bot.cli.output import output_to

T = TypeVar("T")
HALF_OF_PAIR = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair, which stands for no character."""


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, blank lines left out; raises InputError with file and line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"There is no file {path}. Check the name.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}). Give a JSON Lines file.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} cannot be read as UTF-8 text. Give a JSON Lines file.") from error
    # Only "\n" ends a row: JSON strings may hold other characters that splitlines() would cut at.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise InputError(f"{path}, line {number}: not JSON. Each line must be one JSON object.") from error
        if not isinstance(row, dict):
            raise InputError(f"{path}, line {number}: not a JSON object. Write one object a line.")
        yield row


def field(row: dict[str, Any], name: str, path: Path, kind: type[T]) -> T:
    """Return a required field of a row; raises InputError when it is missing or of another type."""
    value = row.get(name)
    if not isinstance(value, kind):
        raise InputError(f'{path}: row {row.get("id", "?")!r} needs "{name}" as {_called(kind)}.')
    return value


def write_rows(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write objects as JSON Lines, all of them or none; raises InputError when the file cannot be written.

    A row that UTF-8 cannot carry is written in escapes: the name of a file may hold bytes that are no text.
    """
    try:
        with output_to(path) as file:
            file.writelines(_line(row) + "\n" for row in rows)
    except BrokenPipeError:
        # Whoever reads a pipe may stop when they have seen enough.
        raise
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}). Give another file.") from error


def _line(row: dict[str, Any]) -> str:
    written = json.dumps(row, ensure_ascii=False)
    return json.dumps(row) if HALF_OF_PAIR.search(written) else written


def _called(kind: type) -> str:
    return {str: "a string", list: "a list", bool: "true or false"}.get(kind, kind.__name__)

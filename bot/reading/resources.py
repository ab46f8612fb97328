"""Where the data that ships with the program lies: beside ``bot`` in a checkout, inside it in a wheel."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def data_folder() -> Path:
    """Return the folder that holds ``articles``, ``questions`` and ``words``."""
    inside = PACKAGE / "data"
    return inside if inside.is_dir() else PACKAGE.parent / "data"


def data_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a data file without blank ones and without ``#`` comments.

    ``name`` is relative to the data folder, such as ``words/titles.txt``.
    """
    text = (data_folder() / name).read_text(encoding="utf-8")
    return tuple([line for line in map(str.strip, text.splitlines()) if line and not line.startswith("#")])

"""Saves files beside what is there, and never over it."""

import itertools
from pathlib import Path, PurePath, PureWindowsPath


def save_new(folder: Path, name: str, data: bytes) -> Path:
    """Write a new file in ``folder``, under ``name`` or the next free ``name-2``, and return it; raises OSError.

    Only the last part of ``name`` counts: whoever names a file does not choose the folder.
    """
    bare = PurePath(PureWindowsPath(name).name.lstrip(".") or "file")
    folder.mkdir(parents=True, exist_ok=True)
    for number in itertools.count(1):
        path = folder / (bare.name if number == 1 else f"{bare.stem}-{number}{bare.suffix}")
        try:
            with path.open("xb") as file:
                file.write(data)
            return path
        except FileExistsError:
            continue
    raise AssertionError("numbers do not end")

"""The files of the reader, checked before they are used, and what may be wrong with it, in one sentence each."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from bot.reading.resources import data_folder

VARIABLE = "SOURCELINE_READER"
"""The variable of the environment that names the folder of the model."""

MANIFEST = "reader.json"


class ReaderUnavailable(Exception):
    """The reader cannot work here; its text says why, and what to do. Everything else works without it."""


class ReaderNotInstalled(ReaderUnavailable):
    """The libraries of the optional part are missing."""

    def __init__(self) -> None:
        super().__init__("The reader is not installed; pip install 'sourceline[reader]' adds it.")


class ReaderModelMissing(ReaderUnavailable):
    """A file of the model is not where it belongs."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The reader is off because there is no {path.name} in {path.parent}; put data/reader of Sourceline's "
            f"sources there, or name its place in {VARIABLE}."
        )


class ReaderModelDamaged(ReaderUnavailable):
    """A file of the model is not the one that was shipped."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The reader is off because its file {name} is damaged; copy data/reader of Sourceline's sources anew."
        )


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """The checked files of a folder.

    ``close`` is the network of the close reader, which is loaded when it is first asked; None for none.
    """

    network: Path
    tokenizer: Path
    close: Path | None = None


def reader_folder() -> Path:
    """Return the folder of the reader: the one that the environment names, else the one beside the other data.

    A wheel holds no reader, whose 115 MB only those want who install the extra.
    """
    named = os.environ.get(VARIABLE)
    return Path(named) if named else data_folder() / "reader"


def open_model_folder(folder: Path) -> ModelFolder:
    """Return the files of a reader; raises ReaderModelMissing, or ReaderModelDamaged where a checksum is wrong.

    The network of the close reader may be missing.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        network, tokenizer = (_checked(folder, manifest[part]) for part in ("network", "tokenizer"))
        return ModelFolder(network, tokenizer, _close(folder, manifest.get("close", [])))
    except OSError as error:
        raise ReaderModelMissing(folder / MANIFEST) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ReaderModelDamaged(MANIFEST) from error


def _close(folder: Path, entries: list[dict[str, str]]) -> Path | None:
    """Return where the close reader lies; None where there is none, or whoever has no room for it left it out.

    It is in several files, the first of which names the others.
    """
    if not entries or not all((folder / entry["file"]).is_file() for entry in entries):
        return None
    network, *_ = [_checked(folder, entry) for entry in entries]
    return network


def _checked(folder: Path, entry: dict[str, str]) -> Path:
    path = folder / entry["file"]
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ReaderModelMissing(path) from error
    if found != entry["sha256"]:
        raise ReaderModelDamaged(path.name)
    return path

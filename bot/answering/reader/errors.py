"""What is wrong with the reader, in one sentence each."""

from pathlib import Path

VARIABLE = "SOURCELINE_READER"
"""The variable of the environment that names the folder of the model."""


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

"""What is wrong with the reader, in one sentence each."""


class ReaderUnavailable(Exception):
    """The reader cannot work here; its text says why, and what to do. Everything else works without it."""


class ReaderNotInstalled(ReaderUnavailable):
    """The libraries of the optional part are missing."""

    def __init__(self) -> None:
        super().__init__("The reader is not installed; pip install 'sourceline[reader]' adds it.")


class ReaderModelMissing(ReaderUnavailable):
    """A file of the model is not where it belongs."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The reader is off because its file {name} is missing; install Sourceline again.")


class ReaderModelDamaged(ReaderUnavailable):
    """A file of the model is not the one that was shipped."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The reader is off because its file {name} is damaged; install Sourceline again.")

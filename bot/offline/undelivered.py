"""What a person can have typed that is not passed on to the bot.

Undelivered
├── AnotherPrefix
├── NotAttached
└── NotASlashCommand (slash_line)
"""

from pathlib import Path


class Undelivered(Exception):
    """A typed line is not passed on; ``str()`` says why and what to type, as a plain sentence."""


class AnotherPrefix(Undelivered):
    """The line begins with a prefix that this server does not have."""

    def __init__(self, typed: str, prefix: str) -> None:
        super().__init__(f"Commands begin with {prefix} here, not with {typed}. {prefix}help lists them.")


class NotAttached(Undelivered):
    """The line names a file where words belong."""

    def __init__(self, path: Path, how: str) -> None:
        super().__init__(f"{path} is a file. Attach it: {how}")

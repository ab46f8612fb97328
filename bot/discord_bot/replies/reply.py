"""What the bot says in one message: a card and its buttons, before Discord comes in."""

from dataclasses import dataclass
from enum import Enum

from bot.voice.card import Card


class Weight(Enum):
    """How a button presents itself."""

    QUIET = 2
    MAIN = 1
    BAD = 4


@dataclass(frozen=True, slots=True)
class Key:
    """A button: its label, and the custom id that says everything it needs to know."""

    label: str
    custom_id: str
    weight: Weight = Weight.QUIET
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a message."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """One message. ``private`` replies are seen by the asker only, where Discord can do that.

    ``above`` is a line of Markdown above the card, and ``files`` are attached. Two replies with one ``same`` say the
    same.
    """

    card: Card
    keys: tuple[Key, ...] = ()
    private: bool = False
    above: str = ""
    files: tuple[File, ...] = ()
    same: str = ""

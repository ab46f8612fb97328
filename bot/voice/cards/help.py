"""The help: a short one that teaches by examples, and one a command."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.voice.card import Card
from bot.voice.limits import BODY, NAME
from bot.voice.wording.neutral import code, escape
from bot.voice.wording.shortening import shorten

OPENING = "Ask the article; every answer is one of its lines. Misspelling is fine."
CLOSING = "More on one: {help}. Slash commands and mentioning me work as well."


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """What the help says of one command; ``usage`` and ``example`` stand without the prefix."""

    name: str
    room: str
    summary: str
    usage: str
    example: str = ""
    aliases: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()


def overview_card(prefix: str, commands: Iterable[CommandHelp], examples: Sequence[str], note: str = "") -> Card:
    """Return the short help: three things to try, and all commands by room."""
    rooms: dict[str, list[str]] = {}
    for command in commands:
        rooms.setdefault(command.room, []).append(code(prefix + command.name))
    tries = "\n".join(code(shorten(prefix + example, NAME)) for example in examples)
    listed = "\n".join(f"**{escape(room)}**\n{' '.join(names)}" for room, names in rooms.items())
    parts = [OPENING, tries, listed, CLOSING.format(help=code(f"{prefix}help who said")), note]
    return Card("\n\n".join(part for part in parts if part)[:BODY], "Sourceline")


def command_card(prefix: str, command: CommandHelp) -> Card:
    """Return the help of one command: what it does, how it is written, an example."""
    rows = [escape(command.summary), f"Write {code(prefix + command.usage)}"]
    if command.example:
        rows.append(f"For example {code(prefix + command.example)}")
    if command.aliases:
        rows.append(f"Also {' '.join(code(prefix + alias) for alias in command.aliases)}")
    if command.inner:
        rows.append(f"With {' '.join(code(prefix + name) for name in command.inner)}")
    return Card("\n".join(rows), escape(prefix + command.name))

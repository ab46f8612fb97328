"""What a button carries in its custom id, so that it works after a restart and in any process."""

from bot.answering.command import Command
from bot.voice.limits import CUSTOM_ID

COMMANDS = {command: chr(ord("a") + place) for place, command in enumerate(Command)}
"""One letter a command; new commands go to the end of ``Command``, or old buttons would change their meaning."""

BY_LETTER = {letter: command for command, letter in COMMANDS.items()}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def custom_id(*parts: str | int) -> str | None:
    """Return the parts as a custom id, or None when Discord would refuse it for its length."""
    joined = ":".join(map(str, parts))
    return joined if len(joined) <= CUSTOM_ID else None


def short_id(number: int) -> str:
    """Return a Discord id in base 36: 13 characters instead of 19."""
    digits = ""
    while True:
        number, rest = divmod(number, len(DIGITS))
        digits = DIGITS[rest] + digits
        if number == 0:
            return digits


def long_id(short: str) -> int:
    """Return the Discord id that ``short_id`` wrote."""
    return int(short, len(DIGITS))

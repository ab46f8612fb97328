"""Short phrases of ours that many cards and sentences hold: counts, switches, moments, links, commands, ends."""

import datetime as dt
from collections.abc import Iterable

from bot.answering.command import Command
from bot.answering.questions.query_form import is_question
from bot.voice.wording.neutral import one_line

PREFIX = "{prefix}"
MESSAGE = "https://discord.com/channels/{guild}/{channel}/{message}"


def counted(count: int, thing: str, things: str = "") -> str:
    """Return ``1 line`` or ``2 lines``; ``things`` is the plural where it is no mere ``s`` more."""
    return f"{count:,} {thing if count == 1 else things or f'{thing}s'}"


def one_of(choices: Iterable[object]) -> str:
    """Return ``open, answered or dismissed``."""
    *others, last = map(str, choices)
    return f"{', '.join(others)} or {last}" if others else last


def article_in_words(number: int | None) -> str:
    """Return what a line is of: an article of the server, or the built-in one."""
    return f"article #{number}" if number else "the built-in article"


def on_or_off(value: bool) -> str:
    """Return what people set a switch to."""
    return "on" if value else "off"


def moment_in_words(at: dt.datetime) -> str:
    """Return a moment as ``2026-11-20 14:02 UTC``."""
    return f"{at.astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"


def message_link(guild: int | None, channel: int, message: int) -> str:
    """Return the address of a message in Discord; ``guild`` is None in a direct message."""
    return MESSAGE.format(guild=guild or "@me", channel=channel, message=message)


def with_prefix(words: str, prefix: str) -> str:
    """Return ``words`` that name a command, with the server's prefix in them; it may stand in Markdown code."""
    return words.replace(PREFIX, one_line(prefix).replace("`", "'"))


def question_in_words(command: Command, query: str) -> str:
    """Return ``who said mutual respect`` for the query of ``who said``; that of ``ask`` is the question as it is.

    So is what was asked freely and answered as ``when`` or ``amount``: "what year did it close", "how many left".
    """
    if command is Command.ASK or (command in (Command.WHEN, Command.AMOUNT) and is_question(query)):
        return query
    return f"{command.value} {query}"


def without_stop(words: str) -> str:
    """Return ``words`` without a full stop at their end, for a sentence that sets its own; dots for more stay."""
    return words if words.endswith(("..", "…")) else words.removesuffix(".")

"""The question behind a button: in its custom id where it fits, else in the library."""

from typing import TYPE_CHECKING, Any

import discord

from bot.answering.command import Command
from bot.discord_bot.place import Place
from bot.discord_bot.replies.buttons import long_id, short_id
from bot.voice.explaining import Told
from bot.voice.wording.neutral import one_line

if TYPE_CHECKING:
    import datetime as dt

    from bot.library.questions.answered_questions import LongQuestions

COMMANDS = {command: chr(ord("a") + place) for place, command in enumerate(Command)}
"""One letter a command; new commands go to the end of ``Command``, or old buttons would change their meaning."""

BY_LETTER = {letter: command for command, letter in COMMANDS.items()}

LONGEST = 60
"""Characters of a question that fit into every button beside the rest of what that must know."""

KEPT = "="
"""Stands between the letter of a command and the number of a question that the library keeps."""

NO_LONGER_KEPT = "The question behind this button is no longer kept. Please ask again."


def question_part(questions: "LongQuestions", place: Place, command: Command, query: str, at: "dt.datetime") -> str:
    """Return what a button's custom id says of a question; a long one asked in a server is kept for that.

    Nothing is kept of direct messages; buttons that a long question does not fit into are left out there.
    """
    wording = one_line(query)
    if len(wording) <= LONGEST or place.guild is None:
        return f"{COMMANDS[command]}:{wording}"
    number = questions.keep(place.guild, wording, asker=place.person, at=at)
    return f"{COMMANDS[command]}{KEPT}{short_id(number)}"


def question_behind(interaction: discord.Interaction[Any], parts: list[str]) -> tuple[Command, str]:
    """Return the question that ``question_part`` wrote, split at its colons; raises Told when it is gone."""
    first, *query = parts
    letter, _, number = first.partition(KEPT)
    if not number:
        return BY_LETTER[letter], ":".join(query)
    wording = interaction.client.library.long_questions.wording(interaction.guild_id or 0, long_id(number))
    if wording is None:
        raise Told(NO_LONGER_KEPT)
    return BY_LETTER[letter], wording

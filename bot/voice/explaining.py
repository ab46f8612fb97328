"""Turns an error into the sentence that a person reads; used by every door through which an error can come.

Whoever filled in a form that could not be saved gets back every word of theirs with it.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

import discord
from discord import app_commands
from discord.ext import commands

from bot.library.storage.errors import LibraryError, Removed, Unlisted
from bot.voice.card import Card, Tone
from bot.voice.limits import BODY, NAME
from bot.voice.wording.neutral import code, visible
from bot.voice.wording.phrases import one_of
from bot.voice.wording.shortening import escape_within

OUR_FAULT = "Something went wrong on my side, not on yours. Please tell a moderator: {reference}."
FENCE = "```"
HERE = "Nothing was saved. What you wrote is here, and the button opens the form again with it:"
IN_FILE = "Nothing was saved. What you wrote is in the attached file, and the button opens the form again with it."


class Told(commands.CommandError):
    """Something that a person should be told; ``str()`` is the sentence, in Markdown already escaped."""


class OnlyModerators(Told):
    """A member asked for what only moderators may do."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What to tell. ``reference`` is set when the fault is ours: the log has the trace under it."""

    sentence: str
    reference: str | None = None


def explain(error: BaseException, usage: str = "", group: str = "") -> Explained | None:
    """Return what to tell about ``error``; None when silence is right.

    ``usage`` says how the command is written, ``group`` names the one whose ``list`` shows what can be called.
    """
    cause = root_cause(error)
    if isinstance(cause, commands.CommandNotFound | discord.NotFound):
        return None
    sentence = _sentence(cause, usage, group)
    if sentence is not None:
        return Explained(sentence)
    reference = secrets.token_hex(3)
    return Explained(OUR_FAULT.format(reference=code(reference)), reference)


def _sentence(cause: BaseException, usage: str, group: str) -> str | None:
    """Return what to tell whoever can do something about ``cause``; None where the fault is ours."""
    match cause:
        case Told():
            return str(cause)
        case LibraryError():
            return escape_within(str(cause), BODY - NAME) + _where_to_look(cause, group)
        case commands.CommandOnCooldown() | app_commands.CommandOnCooldown():
            return f"One moment, please: you can ask again in {max(1, round(cause.retry_after))} s."
        case commands.MaxConcurrencyReached():
            return "One moment, please: your last question is still being answered."
        case commands.UserInputError():
            return _input(cause) + (f" Write {usage}." if usage else "")
        case commands.NoPrivateMessage() | app_commands.NoPrivateMessage():
            return "This works in a server only, one that has added me, and not in a direct message."
        case commands.MissingPermissions() | app_commands.MissingPermissions():
            return f"For this you need the permission {_permissions(cause.missing_permissions)}."
        case commands.BotMissingPermissions() | app_commands.BotMissingPermissions():
            needed = _permissions(cause.missing_permissions)
            return f"I need the permission {needed} here. Whoever manages this server can give it to me."
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return "This command has just changed. Restart Discord or try again in a few minutes."
        case discord.Forbidden():
            return "Discord does not let me do that here: a permission is missing."
        case commands.CheckFailure() | app_commands.CheckFailure():
            return "You may not use this here."
        case _:
            return None


def not_here(missing: Iterable[str]) -> str:
    """Return why an answer comes as a direct message, and which permissions of the bot are missing in the channel."""
    names = _permissions(missing) or "to write"
    return f"I may not answer in that channel: the permission {names} is missing there. Here is the answer."


def unsaved_card(sentence: str, written: str) -> Card:
    """Return ``sentence`` (Markdown already escaped) and below it what was written, unless it is only in the file."""
    body = f"{sentence}\n{HERE}\n{FENCE}\n{visible(written)}\n{FENCE}"
    # A fence within the text would end the block.
    fits = len(body) <= BODY and FENCE not in written
    return Card(body if fits else f"{sentence}\n{IN_FILE}", tone=Tone.PROBLEM)


def root_cause(error: BaseException) -> BaseException:
    """Return the error that a command raised, without discord.py's wrappers around it."""
    wrappers = commands.HybridCommandError, commands.CommandInvokeError, app_commands.CommandInvokeError
    while isinstance(error, wrappers):
        error = error.original
    return error


def _input(error: commands.UserInputError) -> str:
    match error:
        case commands.MissingRequiredArgument():
            return f"Something is missing: the {error.param.displayed_name or error.param.name}."
        case commands.ExpectedClosingQuoteError():
            return "A quotation mark is opened and never closed."
        case commands.ArgumentParsingError():
            return "The quotation marks are not where they can be understood: put them around the first part only."
        case commands.BadLiteralArgument():
            literals = one_of(code(str(each)) for each in error.literals)
            return f"I do not know {code(error.argument[:NAME])}; choose {literals}."
        case commands.RangeError():
            return f"A number from {error.minimum} to {error.maximum} is needed."
        case commands.BadArgument() if str(error).startswith('Converting to "int"'):
            return "A whole number is needed."
        case commands.TooManyArguments():
            return "There is more than I can read."
        case _:
            return "I cannot read that."


def _permissions(names: Iterable[str]) -> str:
    return " and ".join(f"“{name.replace('_', ' ').title()}”" for name in names)


def _where_to_look(error: LibraryError, group: str) -> str:
    """Return the command that shows what there is, or brings back what was called; empty where neither helps."""
    match error:
        case Removed(number=number) if group:
            return f" Write {code(f'{group} restore {number}')}."
        case Unlisted(near=()) if group:
            return f" {code(f'{group} list')} shows those that there are."
        case _:
            return ""

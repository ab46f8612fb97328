"""Tells when the bot is spoken to: prefix, mention, or any words in a direct message.

Words that name no command may be a question all the same, such as ``!who's Ola Brek`` or ``!did it close``.
"""

from typing import TYPE_CHECKING, Any

import discord
from discord.ext import commands
from discord.ext.commands.view import StringView

from bot.discord_bot.commands.hybrid import can_name_article
from bot.discord_bot.commands.one_article import cited_article
from bot.discord_bot.commands.replied import read_asked_on, read_mentioned_within, read_replied
from bot.discord_bot.commands.typed_questions import typed_question

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

MARKS = "?!. "
"""What people write behind a command that stands alone."""
AFTER_MENTION = (" ", "\n", ", ", ": ", ",\n", ":\n")
"""What may stand between a mention and a command; a mention that a word goes on with, such as 's, calls nobody."""


def prefixes(bot: "Sourceline", message: discord.Message) -> list[str]:
    """Return what may stand before a command in this message; in a direct message that is nothing at all, too."""
    addressed = [mention + after for mention in _mentions(bot, message) for after in AFTER_MENTION]
    typed = [*addressed, bot.choices.prefix(message.guild.id if message.guild else None)]
    return typed if message.guild else [*typed, ""]


def called_plainly(ctx: "commands.Context[Any]") -> "commands.Context[Any]":
    """Turn words that address the bot by a mention or in private, and name no command, into ``ask``.

    Nothing but a mention asks for the help. Behind the prefix only what begins like a question is one; so is a plain
    question in reply to the bot, or one that mentions it behind its words. The number of an article may stand before
    the name of a command, too: ``#2 quotes the mayor``.
    """
    read_asked_on(ctx)
    read_mentioned_within(ctx)
    if ctx.command is None and ctx.message.content.strip() in _mentions(ctx.bot, ctx.message):
        ctx.prefix, ctx.invoked_with, ctx.command = ctx.message.content.strip(), "help", ctx.bot.get_command("help")
        ctx.view.index = ctx.view.previous = ctx.view.end
    if ctx.command is None and ctx.prefix is not None:
        _read_number_first(ctx)
        _read_without_mark(ctx)
    named_no_command = ctx.prefix is not None and ctx.command is None and bool(ctx.invoked_with)
    if named_no_command and ctx.prefix != ctx.bot.choices.prefix(ctx.guild.id if ctx.guild else None):
        ctx.view.index = ctx.view.previous = len(ctx.prefix or "")
        ctx.view.skip_ws()
        ctx.command = ctx.bot.get_command("ask")
        ctx.invoked_with = "ask"
    elif named_no_command and wants_guesses(ctx):
        _read_as_question(ctx)
    read_replied(ctx)
    return ctx


def wants_guesses(ctx: "commands.Context[Any]") -> bool:
    """Tell whether what names no command is read as one here; other bots may have the same prefix."""
    chosen = ctx.guild is None or ctx.bot.library.settings.of(ctx.guild.id).did_you_mean
    return bool(chosen and ctx.bot.configuration.discord.suggest_commands)


def _read_as_question(ctx: "commands.Context[Any]") -> None:
    start = len(ctx.prefix or "")
    question = typed_question(ctx.message.content[start:])
    if question is not None:
        ctx.view = StringView(f"{question.name} {question.rest}")
        ctx.view.index = ctx.view.previous = len(question.name)
        ctx.command, ctx.invoked_with = ctx.bot.get_command(question.name), question.name


def _read_number_first(ctx: "commands.Context[Any]") -> None:
    """Read ``#2 quotes the mayor`` as ``quotes #2 the mayor``, where the command can be asked of one article."""
    number, words = cited_article(ctx.message.content[len(ctx.prefix or "") :])
    name = words.split(maxsplit=1)[0] if words.strip() else ""
    command = ctx.bot.get_command(name)
    if number is not None and command is not None and can_name_article(command):
        ctx.view = StringView(f"{name} #{number}{words[len(name) :]}")
        ctx.view.index = ctx.view.previous = len(name)
        ctx.command, ctx.invoked_with = command, name


def _read_without_mark(ctx: "commands.Context[Any]") -> None:
    """Read ``help?``, ``help!`` and ``when?`` as the commands that they name, if nothing stands behind them."""
    typed = ctx.message.content[len(ctx.prefix or "") :].strip()
    bare = typed.rstrip(MARKS)
    command = ctx.bot.get_command(bare)
    if command is not None and bare != typed and wants_guesses(ctx):
        ctx.command, ctx.invoked_with = command, bare


def _mentions(bot: "Sourceline", message: discord.Message) -> list[str]:
    return [mention.strip() for mention in commands.when_mentioned(bot, message)]

"""Answers a command that does not exist with the one that was meant."""

import datetime as dt
from typing import TYPE_CHECKING

from discord.ext import commands

from bot.answering.command import Command
from bot.answering.words.terms import terms
from bot.discord_bot.asked import place_of
from bot.discord_bot.asked_again import question_part
from bot.discord_bot.custom_ids import custom_id
from bot.discord_bot.did_you_mean import Guess, guess_command, misspelling
from bot.discord_bot.reply import Key, Reply, Weight
from bot.discord_bot.sending import send_reply
from bot.discord_bot.shelf import Shelf
from bot.voice.explaining import Explained
from bot.voice.guess_card import guess_card
from bot.voice.limits import BUTTON_LABEL, QUESTION

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline


class Guessing(commands.Cog):
    """Keeps silent on ``!!!`` and ``!important``; a misspelling gets a suggestion."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @commands.Cog.listener("on_command_error")
    async def guess(self, ctx: "Context", error: commands.CommandError) -> None:
        """Suggest the command that was meant by one that does not exist."""
        if not isinstance(error, commands.CommandNotFound) or not self._wanted(ctx):
            return
        typed = ctx.message.content[len(ctx.prefix or "") :]
        guess = guess_command(typed, command_names(self.bot))
        if guess is not None:
            await send_guess(ctx, guess, typed.split()[0])

    def _wanted(self, ctx: "Context") -> bool:
        chosen = ctx.guild is None or self.bot.library.settings.of(ctx.guild.id).did_you_mean
        return chosen and self.bot.configuration.discord.suggest_commands


async def send_guess(ctx: "Context", guess: Guess, typed: str) -> None:
    """Send the suggestion of a command for what was typed."""
    reply = guess_reply(guess, ctx.clean_prefix, typed, _question_part(ctx, guess))
    ctx.bot.dispatch("explained", Explained(reply.card.body))
    await send_reply(ctx, reply)


def command_names(bot: "Sourceline") -> list[str]:
    """Return the names and other names of all commands, groups' own included."""
    names = []
    for command in bot.walk_commands():
        parent = f"{command.full_parent_name} " if command.full_parent_name else ""
        names += [f"{parent}{name}" for name in (command.name, *command.aliases)]
    return names


def guess_reply(guess: Guess, prefix: str, typed: str, question: str = "") -> Reply:
    """Return the suggestion, with a button that asks the ``question`` that it is, if it is one."""
    card = guess_card(typed, f"{prefix}{guess.name}")
    identifier = custom_id("run", question) if question else None
    if identifier is None:
        return Reply(card, private=True)
    return Reply(card, (Key(f"{prefix}{guess.name}"[:BUTTON_LABEL], identifier, Weight.MAIN),), private=True)


def _question_part(ctx: "Context", guess: Guess) -> str:
    asked = next((command for command in Command if command.value == guess.name), None)
    if asked is None or not guess.rest:
        return ""
    questions, place = ctx.bot.library.long_questions, place_of(ctx)
    return question_part(questions, place, asked, guess.rest[:QUESTION], dt.datetime.now(dt.UTC))


async def meant_subcommand(ctx: "Context", question: str, shelf: Shelf) -> Guess | None:
    """Return the subcommand that a question after a group begins with, misspelt: ``!who sayd``.

    discord.py runs the group's own command then, silently.
    """
    first, _, rest = question.partition(" ")
    if ctx.interaction is not None or not rest or not isinstance(ctx.command, commands.Group):
        return None
    shelved = await shelf.current(ctx.guild.id if ctx.guild else None, ctx.channel.id)
    known = shelved.index.frequency
    # A word of the article is a question's word, not a slip.
    if any(term.stem in known for term in terms(first)):
        return None
    for command in ctx.command.commands:
        if any(_is_slip(first.lower(), name) for name in (command.name, *command.aliases)):
            return Guess(command.qualified_name, rest)
    return None


def _is_slip(typed: str, name: str) -> bool:
    return len(name) > 2 and typed[0] == name[0] and misspelling(typed, name) is not None

"""What another message says: one that a menu was opened on, or one that a command or a question replies to.

Whoever replies to an answer of the bot's goes on about the article of that answer.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import discord
from discord.ext import commands
from discord.ext.commands.view import StringView

from bot.discord_bot.commands.arguments import typed_words
from bot.discord_bot.commands.plain_question import is_plain_question
from bot.discord_bot.replies.buttons import SHOWS_LINE
from bot.discord_bot.shelf import number_in

if TYPE_CHECKING:
    from bot.discord_bot.client import Context

OF_A_REPLY = ("ask", "check")
"""Commands that take the words of the message which they reply to, where nothing stands behind them."""


def text_of_message(message: discord.Message) -> str:
    """Return the words of a message, those of a forwarded one included."""
    return "\n".join([message.content, *(snapshot.content for snapshot in message.message_snapshots)])


def read_replied(ctx: "Context") -> None:
    """Read ``!check`` alone, in reply to a message, as if the words of that message stood behind it."""
    if ctx.command is None or ctx.command.name not in OF_A_REPLY or typed_words(ctx):
        return
    replied = _replied_to(ctx.message)
    words = text_of_message(replied).strip() if replied else ""
    if words:
        ctx.view = StringView(f"{ctx.invoked_with} {words}")
        ctx.view.index = ctx.view.previous = len(ctx.invoked_with or "")


def read_asked_on(ctx: "commands.Context[Any]") -> None:
    """Read a plain question in reply to the bot, which calls it as a mention does, as if ``ask`` stood before it."""
    replied = _replied_to(ctx.message)
    calls_the_bot = replied is not None and replied.author == ctx.me and ctx.me in ctx.message.mentions
    if ctx.prefix is None and calls_the_bot and is_plain_question(ctx.message.content):
        ctx.prefix, ctx.invoked_with, ctx.command = "", "ask", ctx.bot.get_command("ask")


def read_mentioned_within(ctx: "commands.Context[Any]") -> None:
    """Read a plain question that mentions the bot behind its first word as if the mention stood before it."""
    if ctx.prefix is not None or ctx.me not in ctx.message.mentions:
        return
    question = re.sub(rf"\s*,?\s*<@!?{ctx.me.id}>", "", ctx.message.content).strip()
    if question != ctx.message.content.strip() and is_plain_question(question):
        ctx.view = StringView(f"ask {question}")
        ctx.view.index = ctx.view.previous = len("ask")
        ctx.prefix, ctx.invoked_with, ctx.command = "", "ask", ctx.bot.get_command("ask")


def article_replied_to(ctx: "Context") -> int | None:
    """Return the number of the article whose line the message shows that is replied to, None for none.

    Only what the bot itself has said counts: the article stands in the button below its answer.
    """
    replied = _replied_to(ctx.message)
    if replied is None or replied.author != ctx.me:
        return None
    shown = (identifier.split(":") for identifier in _button_ids(replied))
    return next((number_in(parts[1]) for parts in shown if parts[0] == SHOWS_LINE), None)


def _replied_to(message: discord.Message) -> discord.Message | None:
    replied = message.reference.resolved if message.reference else None
    return replied if isinstance(replied, discord.Message) else None


def _button_ids(message: discord.Message) -> Iterator[str]:
    # discord.py sets no components where Discord names none.
    for row in getattr(message, "components", ()):
        if isinstance(row, discord.ActionRow):
            yield from (child.custom_id for child in row.children if child.custom_id)

"""The words of another message: one that a menu was opened on, or one that is replied to with a command alone."""

from typing import TYPE_CHECKING

import discord
from discord.ext.commands.view import StringView

from bot.discord_bot.commands.arguments import typed_words

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
    replied = ctx.message.reference.resolved if ctx.message.reference else None
    words = text_of_message(replied).strip() if isinstance(replied, discord.Message) else ""
    if words:
        ctx.view = StringView(f"{ctx.invoked_with} {words}")
        ctx.view.index = ctx.view.previous = len(ctx.invoked_with or "")

"""Says that something takes a while, and puts the outcome in the place of those words."""

import contextlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import contents, send_reply
from bot.voice.card import Card

if TYPE_CHECKING:
    from bot.discord_bot.client import Context


async def send_after(ctx: "Context", words: str, work: Callable[[], Awaitable[Reply]]) -> None:
    """Show ``words`` at once and the reply of ``work`` in their place; an error takes them away and goes its way.

    The work begins once the words are shown.
    """
    await send_reply(ctx, Reply(Card(words)))
    if ctx.interaction is None:
        # A second reply to one message takes the place of the first by itself, and so does that of an error.
        await send_reply(ctx, await work())
        return
    try:
        reply = await work()
    except BaseException:
        # Somebody may have deleted them already; what went wrong is what counts.
        with contextlib.suppress(discord.HTTPException):
            await ctx.interaction.delete_original_response()
        raise
    shown = contents(reply)
    await ctx.interaction.edit_original_response(
        content=shown.get("content"), embed=shown["embed"], view=shown.get("view")
    )

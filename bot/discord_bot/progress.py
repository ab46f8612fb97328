"""Says that something takes a while, and puts the outcome in the place of those words."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from bot.discord_bot.reply import Reply
from bot.discord_bot.sending import contents, send_reply
from bot.voice.card import Card

if TYPE_CHECKING:
    from bot.discord_bot.client import Context


async def send_after(ctx: "Context", words: str, work: Awaitable[Reply]) -> None:
    """Show ``words`` at once and the reply of ``work`` in their place; an error takes them away and goes its way."""
    message = await send_reply(ctx, Reply(Card(words)))
    try:
        reply = await work
    except BaseException:
        await message.delete()
        raise
    shown = contents(reply)
    if message.embeds:
        await message.edit(content=shown.get("content"), embed=shown["embed"], view=shown.get("view"))
    else:
        # Where no embeds are shown, words were sent instead; an edit could not bring the card.
        await message.delete()
        await send_reply(ctx, reply)

"""Sends a reply, by whichever way the question came."""

import io
from typing import TYPE_CHECKING, Any

import discord
from discord.ext import commands

from bot.discord_bot.pressing import PersistentButton
from bot.discord_bot.reply import Reply
from bot.voice.card import Card, Tone
from bot.voice.embeds import embed_of
from bot.voice.limits import MESSAGE
from bot.voice.plain import plain
from bot.voice.shortening import SHORTENED, escape_within

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

MISSING: Any = discord.utils.MISSING


async def send_reply(ctx: "commands.Context[Sourceline]", reply: Reply) -> discord.Message:
    """Answer a command: below its message, or as the response to its interaction."""
    if ctx.interaction is not None:
        return await ctx.send(ephemeral=reply.private, **contents(reply))
    reference = ctx.message.to_reference(fail_if_not_exists=False)
    if may_embed(ctx):
        return await ctx.send(reference=reference, mention_author=False, **contents(reply))
    files = contents(reply).get("files", [])
    return await ctx.send(text_of(reply.card), reference=reference, mention_author=False, files=files)


async def respond(interaction: discord.Interaction[Any], reply: Reply, *, in_place: bool = False) -> None:
    """Answer an interaction; ``in_place`` changes the message whose button was pressed."""
    if in_place and not interaction.response.is_done():
        shown = contents(reply)
        await interaction.response.edit_message(
            content=shown.get("content"), embed=shown["embed"], view=shown.get("view")
        )
    elif interaction.response.is_done():
        await interaction.followup.send(ephemeral=reply.private, **contents(reply))
    else:
        await interaction.response.send_message(ephemeral=reply.private, **contents(reply))


def contents(reply: Reply) -> dict[str, Any]:
    """Return a reply as the arguments of discord.py's ways of sending."""
    shown: dict[str, Any] = {"embed": embed_of(reply.card)}
    if reply.above:
        shown["content"] = reply.above
    if reply.keys:
        view = discord.ui.View(timeout=None)
        for key in reply.keys:
            view.add_item(PersistentButton(key))
        # The buttons need no view to live on; a stopped one is sent but neither remembered nor timed by the library.
        view.stop()
        shown["view"] = view
    if reply.files:
        shown["files"] = [discord.File(io.BytesIO(file.data), file.name) for file in reply.files]
    return shown


def sentence(words: str, *, tone: Tone = Tone.PROBLEM) -> Reply:
    """Return a reply of one sentence (Markdown already escaped) that only the asker needs to see."""
    return Reply(Card(words, tone=tone), private=True)


def may_embed(ctx: "commands.Context[Sourceline]") -> bool:
    """Tell whether embeds show where the command was given; without "Embed Links" Discord drops them silently."""
    return ctx.guild is None or ctx.bot_permissions.embed_links


def text_of(card: Card) -> str:
    """Return a card as the text of a message, for channels that show no embeds."""
    text = "\n".join(part for part in (card.heading and f"**{card.heading}**", card.body, card.footer) if part)
    # The body is Markdown and must not be cut; the rare long one goes out as its plain words.
    return text if len(text) <= MESSAGE else escape_within(plain(text), MESSAGE, SHORTENED)

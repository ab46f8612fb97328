"""Sends a reply, by whichever way the question came; what takes a while is announced first."""

import contextlib
import io
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord

from bot.discord_bot.place import server_of
from bot.discord_bot.replies.acknowledging import before_responding
from bot.discord_bot.replies.buttons import PersistentButton
from bot.discord_bot.replies.recent import Given
from bot.discord_bot.replies.reply import Reply
from bot.voice.card import Card, Tone
from bot.voice.cards.answers import repeated_card
from bot.voice.embeds import embed_of
from bot.voice.explaining import not_here
from bot.voice.limits import MESSAGE
from bot.voice.plain import plain
from bot.voice.wording.shortening import SHORTENED, escape_within

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction

log = logging.getLogger("sourceline")
NEEDED = ("view_channel", "send_messages", "read_message_history")
NEEDED_IN_THREADS = ("view_channel", "send_messages_in_threads", "read_message_history")


async def send_reply(ctx: "Context", reply: Reply, *, unasked: bool = False) -> None:
    """Answer a command: as the response to its interaction, below its message, or in place of an earlier answer.

    Where the bot may not write, the answer comes as a direct message, unless nobody had asked the bot for it.
    """
    reply = _unless_repeated(ctx, reply)
    if ctx.interaction is not None:
        await before_responding(ctx.interaction, private=reply.private)
        _keep(ctx, reply, await ctx.send(ephemeral=reply.private, **contents(reply)))
        return
    earlier = _earlier(ctx)
    if earlier is not None:
        try:
            _keep(ctx, reply, await _replace(ctx, earlier, reply))
            return
        except discord.NotFound:
            # Somebody has deleted it, so the question is answered as if for the first time.
            ctx.bot.recent.gone(earlier.guild, earlier.message)
    reference = ctx.message.to_reference(fail_if_not_exists=False)
    try:
        _keep(ctx, reply, await ctx.send(reference=reference, mention_author=False, **_contents_in(ctx, reply)))
    except discord.Forbidden:
        if not unasked:
            await _send_privately(ctx, reply)


async def respond(interaction: "Interaction", reply: Reply, *, in_place: bool = False) -> None:
    """Answer an interaction; ``in_place`` changes the message whose button was pressed."""
    await before_responding(interaction, private=reply.private)
    if in_place:
        shown = contents(reply)
        is_deferred = interaction.response.is_done()
        change = interaction.edit_original_response if is_deferred else interaction.response.edit_message
        files = shown.get("files", [])
        await change(content=shown.get("content"), embed=shown["embed"], view=shown.get("view"), attachments=files)
    elif interaction.response.is_done():
        await interaction.followup.send(ephemeral=reply.private, **contents(reply))
    else:
        await interaction.response.send_message(ephemeral=reply.private, **contents(reply))


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


def contents(reply: Reply) -> dict[str, Any]:
    """Return a reply as the arguments of discord.py's ways of sending."""
    shown: dict[str, Any] = {"embed": embed_of(reply.card)}
    if reply.above:
        shown["content"] = reply.above
    if reply.keys:
        view = discord.ui.View(timeout=None)
        for key in reply.keys:
            view.add_item(PersistentButton(key))
        # The buttons need no view to live on; a stopped one is sent but neither remembered nor timed by discord.py.
        view.stop()
        shown["view"] = view
    if reply.files:
        shown["files"] = [discord.File(io.BytesIO(file.data), file.name) for file in reply.files]
    return shown


def sentence(words: str, *, tone: Tone = Tone.PROBLEM) -> Reply:
    """Return a reply of one sentence (Markdown already escaped) that only the asker needs to see."""
    return Reply(Card(words, tone=tone), private=True)


def may_embed(ctx: "Context") -> bool:
    """Tell whether embeds show where the command was given; without "Embed Links" Discord drops them silently."""
    return ctx.guild is None or ctx.bot_permissions.embed_links


def _contents_in(ctx: "Context", reply: Reply) -> dict[str, Any]:
    shown = contents(reply)
    return shown if may_embed(ctx) else {"content": text_of(reply.card, reply.above), "files": shown.get("files", [])}


def text_of(card: Card, above: str = "") -> str:
    """Return a card, with what stands above it, as the text of a message, for channels that show no embeds."""
    heading = card.heading and f"**{card.heading}**"
    text = "\n".join(part for part in (above, heading, card.body, card.footer) if part)
    # The body is Markdown and must not be cut; the rare long one goes out as its plain words.
    return text if len(text) <= MESSAGE else escape_within(plain(text), MESSAGE, SHORTENED)


async def _send_privately(ctx: "Context", reply: Reply) -> None:
    """Send the reply as a direct message that names what is missing in the channel; some people take none."""
    granted = ctx.bot_permissions
    needed = NEEDED_IN_THREADS if isinstance(ctx.channel, discord.Thread) else NEEDED
    missing = [name for name in needed if not getattr(granted, name)]
    shown = contents(replace(reply, above=not_here(missing)))
    log.warning("may not answer in a channel", extra={"guild": ctx.guild.id if ctx.guild else None})
    with contextlib.suppress(discord.Forbidden):
        await ctx.author.send(**shown)


async def _replace(ctx: "Context", earlier: Given, reply: Reply) -> discord.Message:
    place = ctx.bot.get_partial_messageable(earlier.channel, guild_id=ctx.guild.id if ctx.guild else None)
    shown = {"content": None, "embed": None, "view": None, **_contents_in(ctx, reply)}
    files = shown.pop("files", [])
    return await place.get_partial_message(earlier.message).edit(attachments=files, **shown)


def _unless_repeated(ctx: "Context", reply: Reply) -> Reply:
    """Return a link to the same answer when it was given in this channel within a minute, else the reply itself."""
    guild, is_wanted = server_of(ctx), ctx.bot.configuration.discord.link_repeats and reply.same
    given = ctx.bot.recent.saying(guild, ctx.channel.id, reply.same) if is_wanted and guild is not None else None
    if given is None or (ctx.interaction is None and _earlier(ctx)):
        return reply
    return Reply(repeated_card(given.link), private=True)


def _keep(ctx: "Context", reply: Reply, message: discord.Message) -> None:
    typed = None if ctx.interaction else ctx.message
    said = "" if reply.private else reply.same
    if typed is None and not said:
        return
    guild, question, words = (
        server_of(ctx),
        typed.id if typed else None,
        typed.content if typed else "",
    )
    given = Given(guild, ctx.channel.id, message.id, question, words, said)
    ctx.bot.recent.keep(given)
    if not ctx.bot.shelf.has_given:
        ctx.bot.notebook.answered(given, ctx.author.id)


def _earlier(ctx: "Context") -> Given | None:
    return ctx.bot.recent.answer_to(server_of(ctx), ctx.message.id)

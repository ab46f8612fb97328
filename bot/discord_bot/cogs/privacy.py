"""What is kept about a person, and how they have it erased."""

import asyncio
from typing import TYPE_CHECKING

from discord.ext import commands

from bot.discord_bot.commands.hybrid import hybrid_group, subcommand
from bot.discord_bot.place import place_of, server_of
from bot.discord_bot.replies.buttons import custom_id, pressed, require_asker, short_id
from bot.discord_bot.replies.reply import Key, Reply, Weight
from bot.discord_bot.replies.sending import respond, send_reply
from bot.voice.cards.privacy import confirm_erasure_card, erased_card, privacy_card

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction, Sourceline


class Privacy(commands.Cog, name="Privacy"):
    """In a server it is about that server, in a direct message about all."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_group(fallback="show")
    async def privacy(self, ctx: "Context") -> None:
        """Show what is kept about you, and for how long."""
        guild = place_of(ctx).guild
        self.bot.notebook.write()
        kept = await asyncio.to_thread(self.bot.library.privacy.kept_about, ctx.author.id, guild)
        card = privacy_card(
            kept, self.bot.choices.settings(guild).retention_days, guild is not None, self.bot.choices.prefix(guild)
        )
        await send_reply(ctx, Reply(card, private=True))

    @subcommand(privacy)
    async def erase(self, ctx: "Context") -> None:
        """Erase your traces; asks you once more before it does."""
        key = Key("Erase", custom_id("erase", short_id(ctx.author.id)) or "", Weight.BAD)
        await send_reply(ctx, Reply(confirm_erasure_card(server_of(ctx) is not None), (key,), private=True))


@pressed("erase")
async def erase_traces(interaction: "Interaction", parts: list[str]) -> None:
    """Erase the traces of the person who asked for it, who alone may press."""
    require_asker(interaction, parts[0])
    guild = server_of(interaction)
    notebook, privacy = interaction.client.notebook, interaction.client.library.privacy
    async with notebook.writing:
        notebook.write()
        rows = await asyncio.to_thread(privacy.erase, interaction.user.id, guild)
    is_overwritten = await asyncio.to_thread(privacy.overwrite_log)
    card = erased_card(rows, guild is not None, is_overwritten)
    await respond(interaction, Reply(card, private=True), in_place=True)

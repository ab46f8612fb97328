"""The plan of an import as a reply: what it would change, the file itself, and the button that applies it.

The file goes along with the message, so that the button needs no memory: whoever presses it reads the file again.
"""

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.faq.indexing import through
from bot.discord_bot.replies.buttons import custom_id, pressed
from bot.discord_bot.replies.reply import File, Key, Reply, Weight
from bot.discord_bot.replies.sending import respond
from bot.library.faq.faq import Faq
from bot.library.faq.faq_markdown import MAX_CHARACTERS
from bot.library.storage.errors import ChangedMeanwhile
from bot.voice.cards.faq import applied_card, plan_card
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

FILE_NAME, NAME_BEFORE = "faq.md", "faq-before.md"
REMOVE = "remove"
CHANGED = "The FAQ was changed in the meantime. Import the file again to see what is new."


async def plan_reply(faq: Faq, guild: int, text: str, others: str) -> Reply:
    """Return what importing ``text`` would change, with the button that does it; raises Unfit."""
    plan = await asyncio.to_thread(faq.plan_import, guild, text, remove_others=others == REMOVE)
    if not plan.changes:
        return Reply(plan_card(plan))
    apply = Key("Apply", custom_id("faqimp", plan.revision, others) or "", Weight.MAIN)
    return Reply(plan_card(plan), (apply,), files=(File(FILE_NAME, text.encode()),))


async def text_of_file(file: discord.Attachment) -> str:
    """Return the text of an attached file of entries; raises Told."""
    if file.size > 4 * MAX_CHARACTERS:
        raise Told(f"The file is larger than {4 * MAX_CHARACTERS / 1e6:.0f} MB. Split it.")
    try:
        return (await file.read()).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Told(
            "The file is not text in UTF-8. Save it as such, or export the FAQ to see how it is written."
        ) from error


@pressed("faqimp")
async def apply_plan(interaction: "Interaction", parts: list[str]) -> None:
    """Make the changes that the message shows, unless the FAQ has changed since."""
    revision, others = parts
    guild, faq = require_moderator(interaction), interaction.client.library.faq
    attached = interaction.message.attachments if interaction.message else []
    if not attached:
        raise Told("The file behind this button is gone. Import it again.")
    # Discord waits for three seconds, and thousands of entries take longer.
    await interaction.response.defer()
    text = await text_of_file(attached[0])
    plan = await asyncio.to_thread(faq.plan_import, guild, text, remove_others=others == REMOVE)
    if plan.revision != int(revision):
        raise ChangedMeanwhile(CHANGED)
    at = dt.datetime.now(dt.UTC)
    before = File(NAME_BEFORE, (await asyncio.to_thread(faq.export, guild)).encode()) if plan.replaces else None
    await through(faq.import_in_steps(plan, by=interaction.user.id, at=at))
    await interaction.client.indexing.made(guild)
    fits = before is not None and interaction.guild is not None and len(before.data) <= interaction.guild.filesize_limit
    kept = (before,) if before and fits else ()
    await respond(interaction, Reply(applied_card(plan, has_before=bool(kept)), files=kept), in_place=True)

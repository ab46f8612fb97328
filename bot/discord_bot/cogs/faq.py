"""What the moderators answer in their own words."""

import datetime as dt
from typing import TYPE_CHECKING

from discord import app_commands
from discord.ext import commands

from bot.discord_bot.completions import faq_choices
from bot.discord_bot.faq_modal import FaqModal
from bot.discord_bot.faq_replies import faq_list_reply, faq_reply
from bot.discord_bot.hybrid import hybrid_group, subcommand
from bot.discord_bot.moderators import require_moderator
from bot.discord_bot.reply import Reply
from bot.discord_bot.sending import send_reply
from bot.library.faq_entry import FaqEntry
from bot.voice.card import Card, Tone
from bot.voice.explaining import Told
from bot.voice.shortening import escape_within

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

ENTRY = "the entry's number or wording"
ADDED, CHANGED = "Added as FAQ #{number}.", "Changed FAQ #{number}."
HOW_TO_ADD = 'Write the question in quotation marks and the answer after it: `faq add "question" answer`.'
HOW_TO_EDIT = "Write the entry's number and the new answer after it: `faq edit 3 answer`."


class Faq(commands.Cog, name="FAQ"):
    """Answers that moderators wrote; `ask` gives them before it looks into the article."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_group(fallback="show", example="when do you reply")
    @app_commands.guild_only()
    @app_commands.describe(entry=ENTRY)
    @app_commands.autocomplete(entry=faq_choices)
    async def faq(self, ctx: "Context", *, entry: str) -> None:
        """Show an FAQ entry by its number or by words of its question."""
        await send_reply(ctx, faq_reply(self.bot.library.faq.called(_server(ctx), entry)))

    @subcommand(faq, name="list")
    async def list_(self, ctx: "Context") -> None:
        """List all FAQ entries."""
        entries = self.bot.library.faq.entries(_server(ctx))
        await send_reply(ctx, faq_list_reply(entries, 1, ctx.author.id, self.bot.prefix(_server(ctx))))

    @subcommand(faq, example='"when do you reply" On Mondays.')
    @app_commands.describe(question="the question", answer="the answer; leave both out to write in a form")
    async def add(self, ctx: "Context", question: str = "", *, answer: str = "") -> None:
        """Add an FAQ entry; for moderators."""
        guild = require_moderator(ctx)
        if ctx.interaction is not None and not (question.strip() and answer.strip()):
            await ctx.interaction.response.send_modal(
                FaqModal("New FAQ entry", self.add_entry, ADDED, question=question)
            )
            return
        if not answer.strip():
            raise Told(HOW_TO_ADD)
        entry = self.add_entry(guild, question, (), answer, ctx.author.id, _now())
        await send_reply(ctx, faq_reply(entry, ADDED.format(number=entry.number)))

    @subcommand(faq, example="1 On Tuesdays.")
    @app_commands.describe(entry=ENTRY, answer="the new answer; leave it out to write in a form")
    @app_commands.autocomplete(entry=faq_choices)
    async def edit(self, ctx: "Context", entry: str, *, answer: str = "") -> None:
        """Change the answer of an FAQ entry; for moderators."""
        guild = require_moderator(ctx)
        found = self.bot.library.faq.called(guild, entry)
        if ctx.interaction is not None and not answer.strip():
            await ctx.interaction.response.send_modal(self._edit_form(found))
            return
        if not answer.strip():
            raise Told(HOW_TO_EDIT)
        changed = self.bot.library.faq.edit(guild, found.number, answer=answer, by=ctx.author.id, at=_now())
        await send_reply(ctx, faq_reply(changed, CHANGED.format(number=changed.number)))

    @subcommand(faq, example="1")
    @app_commands.describe(entry=ENTRY)
    @app_commands.autocomplete(entry=faq_choices)
    async def remove(self, ctx: "Context", *, entry: str) -> None:
        """Remove an FAQ entry; for moderators, who can bring it back for 30 days."""
        guild = require_moderator(ctx)
        found = self.bot.library.faq.called(guild, entry)
        self.bot.library.faq.remove(guild, found.number, by=ctx.author.id, at=_now())
        words = f"Removed FAQ #{found.number}: {escape_within(found.question, 300)}"
        await send_reply(ctx, Reply(Card(words, tone=Tone.FAQ)))

    def add_entry(
        self, guild: int, question: str, aliases: tuple[str, ...], answer: str, by: int, at: dt.datetime
    ) -> FaqEntry:
        """Add an entry and return it; raises a LibraryError that can be shown."""
        return self.bot.library.faq.add(guild, question, answer, aliases=aliases, by=by, at=at)

    def _edit_form(self, entry: FaqEntry) -> FaqModal:
        def save(
            guild: int, question: str, aliases: tuple[str, ...], answer: str, by: int, at: dt.datetime
        ) -> FaqEntry:
            texts = {"question": question, "aliases": aliases, "answer": answer}
            return self.bot.library.faq.edit(guild, entry.number, by=by, at=at, **texts)  # type: ignore[arg-type]

        return FaqModal(f"FAQ #{entry.number}", save, CHANGED, entry=entry)


def _server(ctx: "Context") -> int:
    if ctx.guild is None:
        raise commands.NoPrivateMessage
    return ctx.guild.id


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)

"""What the moderators answer in their own words."""

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_bot.asking.questions import question_of
from bot.discord_bot.cogs.guessing import meant_subcommand, send_guess
from bot.discord_bot.commands.arguments import is_number, number_of, typed_words, without_show
from bot.discord_bot.commands.completions import faq_choices, removed_faq_choices
from bot.discord_bot.commands.hybrid import hybrid_group, subcommand
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.faq.forms import ADDED, CHANGED, entry_form, new_entry_form
from bot.discord_bot.faq.importing import FILE_NAME, plan_reply, text_of_file
from bot.discord_bot.faq.quoted_question import NeverClosed, new_question, question_and_answer, unquoted
from bot.discord_bot.faq.replies import RESTORED, faq_list_reply, faq_reply, removed_entry_reply
from bot.discord_bot.forms import Form
from bot.discord_bot.place import server_of
from bot.discord_bot.replies.acknowledging import acknowledge
from bot.discord_bot.replies.removed import removed_list_reply, restoring
from bot.discord_bot.replies.reply import File, Reply
from bot.discord_bot.replies.sending import send_reply
from bot.library.faq.faq_entry import FaqEntry
from bot.library.storage.errors import LibraryError, Missing
from bot.library.wordings.wording import normalised, words
from bot.voice.cards.faq import exported_card, faq_found_card, wordings_in_words
from bot.voice.cards.history import faq_history_card
from bot.voice.explaining import Told
from bot.voice.limits import BODY, NAME
from bot.voice.wording.phrases import with_prefix
from bot.voice.wording.shortening import escape_within

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

ENTRY = "the entry's number or wording"
HOW_TO_ADD = (
    "Write the question in quotation marks and the answer after it, such as "
    '`{prefix}faq add "When do we meet?" On Mondays.`'
)
NEVER_CLOSED = "A quotation mark is opened and never closed."
HOW_TO_IMPORT = "Attach the file; `{prefix}faq export` shows how it is written."
TOO_LARGE = "The FAQ is larger than what Discord takes. Whoever runs the bot has it with `sourceline export`."
ONE_FILE = "Nothing was changed: one file is imported at a time."
ALIASES = "Also found as: {aliases}"
ALIAS_THERE = "FAQ #{number} is found as “{wording}” already, so nothing was changed."
MANY_FOUND = 10
HOW_TO_EDIT = "Write the entry's number and the new answer after it, such as `{prefix}faq edit 3 On Tuesdays.`"
HOW_TO_ALIAS = "Write the entry's number and the wording after it, such as `{prefix}faq alias 3 what day`."


class Faq(commands.Cog, name="FAQ"):
    """Answers that moderators wrote; `ask` gives them before it looks into the article."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_group(fallback="show", example="when do you reply")
    @app_commands.guild_only()
    @app_commands.describe(entry=f"{ENTRY}; leave it out for the list")
    @app_commands.autocomplete(entry=faq_choices)
    async def faq(self, ctx: "Context", *, entry: str = "") -> None:
        """Show an FAQ entry by its number or by words of its question; without either, list all."""
        guild, entry = _server(ctx), without_show(ctx, entry)
        if not entry.strip():
            await self._list(ctx, guild)
            return
        await self._ready(guild, entry)
        meant = meant_subcommand(ctx, entry, lambda word: self._has_word(guild, entry, word))
        if meant is not None:
            await send_guess(ctx, meant, f"{ctx.invoked_with} {entry.split()[0]}")
            return
        found = self.bot.library.faq.called(guild, entry, by_words=True)
        await send_reply(ctx, await faq_reply(self.bot.shelf, found, _also_found(found) if found.aliases else ""))

    @subcommand(faq, name="list")
    async def list_(self, ctx: "Context") -> None:
        """List all FAQ entries."""
        await self._list(ctx, _server(ctx))

    @subcommand(faq, example='"when do you reply" On Mondays.')
    @app_commands.describe(question="the question", answer="the answer; leave both out to write in a form")
    async def add(self, ctx: "Context", question: str | None = None, *, answer: str = "") -> None:
        """Add an FAQ entry; for moderators."""
        guild, question = require_moderator(ctx), unquoted(question or "")
        if ctx.interaction is None:
            # discord.py would take the first word of a question without marks for all of it.
            question, answer = self._typed_entry(ctx)
        elif not (question.strip() and answer.strip()):
            await ctx.interaction.response.send_modal(new_entry_form(self.bot, guild, ctx.channel.id, question))
            return
        try:
            entry = self.bot.library.faq.add(guild, question, answer, by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        except LibraryError as error:
            form = new_entry_form(self.bot, guild, ctx.channel.id)
            await _give_back(ctx, form, {"question": question, "answer": answer}, error)
            return
        await send_reply(ctx, await faq_reply(self.bot.shelf, entry, ADDED.format(number=entry.number)))

    @subcommand(faq, example="1 On Tuesdays.")
    @app_commands.describe(entry=ENTRY, answer="the new answer; leave it out to write in a form")
    @app_commands.autocomplete(entry=faq_choices)
    async def edit(self, ctx: "Context", entry: str, *, answer: str = "") -> None:
        """Change the answer of an FAQ entry, and its question where one is typed before it; for moderators."""
        guild = require_moderator(ctx)
        found = await self._called_first(ctx, guild, entry, HOW_TO_EDIT)
        if ctx.interaction is not None and not answer.strip():
            await ctx.interaction.response.send_modal(entry_form(self.bot, found, ctx.channel.id))
            return
        if not answer.strip():
            raise Told(self._hint(ctx, HOW_TO_EDIT))
        question, answer = new_question(answer) if ctx.interaction is None else ("", answer)
        question, answer = question or found.question, answer or found.answer
        at = dt.datetime.now(dt.UTC)
        try:
            changed = self.bot.library.faq.edit(
                guild, found.number, question=question, answer=answer, by=ctx.author.id, at=at
            )
        except LibraryError as error:
            form = entry_form(self.bot, found, ctx.channel.id)
            kept = {"question": question, "aliases": "\n".join(found.aliases), "line": form.line.value}
            await _give_back(ctx, form, {**kept, "answer": answer}, error)
            return
        await send_reply(ctx, await faq_reply(self.bot.shelf, changed, CHANGED.format(number=changed.number)))

    @subcommand(faq, example="1")
    @app_commands.describe(entry=ENTRY)
    @app_commands.autocomplete(entry=faq_choices)
    async def remove(self, ctx: "Context", *, entry: str) -> None:
        """Remove an FAQ entry; for moderators, who can bring it back for 30 days."""
        guild = require_moderator(ctx)
        await self._ready(guild, entry)
        found = self.bot.library.faq.called(guild, entry)
        self.bot.library.faq.remove(guild, found.number, by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        await send_reply(ctx, removed_entry_reply(found))

    @subcommand(faq, example="1 what day do you meet")
    @app_commands.describe(entry=ENTRY, wording="another wording of its question")
    @app_commands.autocomplete(entry=faq_choices)
    async def alias(self, ctx: "Context", entry: str, *, wording: str) -> None:
        """Let an FAQ entry also be found by another wording; for moderators."""
        guild, faq, wording = require_moderator(ctx), self.bot.library.faq, unquoted(wording)
        found = await self._called_first(ctx, guild, entry, HOW_TO_ALIAS)
        changed = faq.add_alias(guild, found.number, wording, by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        there = ALIAS_THERE.format(number=found.number, wording=escape_within(wording, NAME))
        above = there if changed.aliases == found.aliases else _also_found(changed)
        await send_reply(ctx, await faq_reply(self.bot.shelf, changed, above))

    @subcommand(faq, example="1 what day do you meet")
    @app_commands.describe(entry=ENTRY, wording="the wording to take away")
    @app_commands.autocomplete(entry=faq_choices)
    async def unalias(self, ctx: "Context", entry: str, *, wording: str) -> None:
        """Take another wording of an FAQ entry away; for moderators."""
        guild, faq, wording = require_moderator(ctx), self.bot.library.faq, unquoted(wording)
        found = await self._called_first(ctx, guild, entry, HOW_TO_ALIAS)
        changed = faq.remove_alias(guild, found.number, wording, by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        await send_reply(ctx, await faq_reply(self.bot.shelf, changed, _also_found(changed)))

    @subcommand(faq, example="meeting")
    @app_commands.describe(words="words of questions, aliases or answers, misspelt or not")
    async def search(self, ctx: "Context", *, words: str) -> None:
        """List the FAQ entries that some words may mean."""
        guild, faq = _server(ctx), self.bot.library.faq
        wanted = question_of(words, self.bot.choices.prefix(guild))
        await self.bot.indexing.made(guild)
        # A question finds entries like it; a word or two are rather the beginning of one, as for the completion.
        both = (*faq.find(guild, wanted, MANY_FOUND), *faq.complete(guild, wanted, MANY_FOUND))
        found = {match.entry.number: match for match in reversed(both)}.values()
        best = sorted(found, key=lambda match: -match.match)[:MANY_FOUND]
        await send_reply(ctx, Reply(faq_found_card(wanted, best), private=True))

    @subcommand(faq, example="1")
    @app_commands.describe(entry=f"{ENTRY}; a removed one by number")
    @app_commands.autocomplete(entry=faq_choices)
    async def history(self, ctx: "Context", *, entry: str) -> None:
        """Show the versions of an FAQ entry, removed or not; for moderators."""
        guild, faq = require_moderator(ctx), self.bot.library.faq
        await self._ready(guild, entry)
        number = number_of(entry) if is_number(entry) else faq.called(guild, entry).number
        await send_reply(ctx, Reply(faq_history_card(number, faq.history(guild, number)), private=True))

    @subcommand(faq, example="1 2")
    @app_commands.describe(
        number="the entry's number; leave it out to see which are removed",
        version="the version as its history counts; else the last",
    )
    @app_commands.autocomplete(number=removed_faq_choices)
    async def restore(self, ctx: "Context", number: str = "", version: int | None = None) -> None:
        """Bring back a removed FAQ entry, or an earlier version of one; for moderators."""
        guild, faq = require_moderator(ctx), self.bot.library.faq
        if not number.strip():
            await send_reply(ctx, removed_list_reply(faq.removed(guild), restoring(ctx)))
            return
        entry = faq.restore(guild, number_of(number), version=version, by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        await send_reply(ctx, await faq_reply(self.bot.shelf, entry, RESTORED.format(number=entry.number)))

    @subcommand(faq)
    async def export(self, ctx: "Context") -> None:
        """Send all FAQ entries as one Markdown file; for moderators."""
        guild, faq = require_moderator(ctx), self.bot.library.faq
        count = faq.count(guild)
        files = (File(FILE_NAME, (await asyncio.to_thread(faq.export, guild)).encode()),) if count else ()
        if ctx.guild is not None and any(len(file.data) > ctx.guild.filesize_limit for file in files):
            raise Told(TOO_LARGE)
        await send_reply(ctx, Reply(exported_card(count), private=True, files=files))

    @subcommand(faq, name="import")
    @app_commands.describe(file="a file as the export writes it", others="what becomes of entries not in the file")
    async def import_(
        self, ctx: "Context", file: discord.Attachment | None = None, others: Literal["keep", "remove"] = "keep"
    ) -> None:
        """Show what a file would change among the FAQ entries, and change it on a button; for moderators."""
        guild = require_moderator(ctx)
        if file is None:
            raise Told(self._hint(ctx, HOW_TO_IMPORT))
        if ctx.interaction is None and len(ctx.message.attachments) > 1:
            raise Told(ONE_FILE)
        await acknowledge(ctx.interaction, private=False)
        await send_reply(ctx, await plan_reply(self.bot.library.faq, guild, await text_of_file(file), others))

    async def _list(self, ctx: "Context", guild: int) -> None:
        prefix = self.bot.choices.prefix(guild)
        await send_reply(ctx, faq_list_reply(self.bot.library.faq, guild, 1, ctx.author.id, prefix))

    def _typed_entry(self, ctx: "Context") -> tuple[str, str]:
        hint = self._hint(ctx, HOW_TO_ADD)
        try:
            found = question_and_answer(typed_words(ctx))
        except NeverClosed as error:
            raise Told(f"{NEVER_CLOSED} {hint}") from error
        if found is None:
            raise Told(hint)
        return found

    async def _ready(self, guild: int, entry: str) -> None:
        """Have an entry that is not called by number looked up without anybody else waiting."""
        if not is_number(entry):
            await self.bot.indexing.made(guild)

    async def _called_first(self, ctx: "Context", guild: int, entry: str, how: str) -> FaqEntry:
        """Return the entry that stands before other words; raises Told where all of them may be meant to call it."""
        await self._ready(guild, entry)
        try:
            return self.bot.library.faq.called(guild, entry)
        except Missing as error:
            if ctx.interaction is not None or is_number(entry):
                raise
            raise Told(f"{escape_within(str(error), BODY - NAME)} {self._hint(ctx, how)}") from error

    def _has_word(self, guild: int, called: str, word: str) -> bool:
        """Tell whether ``called`` calls an entry, and one whose wordings have that word of it."""
        try:
            found = self.bot.library.faq.called(guild, called)
        except Missing:
            return False
        return any(normalised(word) in words(wording) for wording in found.wordings)

    def _hint(self, ctx: "Context", words: str) -> str:
        return with_prefix(words, self.bot.choices.prefix(_server(ctx)))


async def _give_back(ctx: "Context", form: Form, written: Mapping[str, str], error: LibraryError) -> None:
    """Give back what cannot be saved; what was typed as a message is still there, so that is only told why."""
    if ctx.interaction is None:
        raise error
    await form.give_back(ctx.interaction, error, written)


def _also_found(entry: FaqEntry) -> str:
    return ALIASES.format(aliases=wordings_in_words(entry.aliases) or "none")


def _server(ctx: "Context") -> int:
    guild = server_of(ctx)
    if guild is None:
        raise commands.NoPrivateMessage
    return guild

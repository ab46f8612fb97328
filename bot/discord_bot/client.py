"""The client: what it asks of Discord, what it loads, and the one door through which it answers."""

import datetime as dt
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.checking.alleged_quotation import AllegedQuotation
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Outcome, Refusal
from bot.answering.reader.mode import open_reader
from bot.answering.routing import told_apart
from bot.discord_bot import form_presses, presses, votes  # noqa: F401 - they register what the buttons do
from bot.discord_bot.addressing import called_plainly, prefixes
from bot.discord_bot.answer_replies import found_reply, vote_keys
from bot.discord_bot.article_intake import Fetch
from bot.discord_bot.asked import Asked, Place
from bot.discord_bot.asked_again import question_part
from bot.discord_bot.closing import finish_answering
from bot.discord_bot.cogs import COGS
from bot.discord_bot.configuration import Configuration
from bot.discord_bot.counters import Counters
from bot.discord_bot.faq_first import is_surer, settles
from bot.discord_bot.faq_replies import faq_reply, has_what_it_says
from bot.discord_bot.found import Found
from bot.discord_bot.library_questions import find
from bot.discord_bot.notebook import Notebook
from bot.discord_bot.pressing import PersistentButton
from bot.discord_bot.questions import alleged_of, question_of
from bot.discord_bot.reading_queue import ReadingQueue
from bot.discord_bot.recent import Recent
from bot.discord_bot.reply import Reply
from bot.discord_bot.sending import respond, send_reply, sentence
from bot.discord_bot.several_quotations import check_several
from bot.discord_bot.shelf import Shelf, Shelved
from bot.discord_bot.status_page import StatusPage
from bot.discord_bot.syncing import sync_if_changed
from bot.library.faq.faq_entry import FaqEntry, FaqMatch
from bot.library.fetching.fetching_article import fetch_article
from bot.library.library import Library
from bot.library.settings.settings import GuildSettings
from bot.reading.article import Article
from bot.voice.explaining import Explained, explain, root_cause
from bot.voice.question_words import question_in_words

log = logging.getLogger("sourceline")

# The library warns that it could not speak in voice channels; nobody asked it to.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

Context = commands.Context["Sourceline"]
Interaction = discord.Interaction["Sourceline"]


class Tree(app_commands.CommandTree["Sourceline"]):
    """The tree of slash commands and menus; its errors leave through the client's door."""

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tell the person what went wrong."""
        await interaction.client.tell_interaction(interaction, error)


class Sourceline(commands.AutoShardedBot):
    """The bot. It keeps nothing in memory that a second process would need."""

    def __init__(
        self,
        configuration: Configuration,
        library: Library,
        article: Article | None = None,
        *,
        fetch: Fetch = fetch_article,
        shard_ids: Sequence[int] | None = None,
        shard_count: int | None = None,
        **options: Any,
    ) -> None:
        self.configuration = configuration
        self.library = library
        self.fetch = fetch
        self.shelf = Shelf(library, article, self.home_of)
        self.reading = ReadingQueue(partial(open_reader, configuration.answers.reader))
        self.counters = Counters()
        self.recent = Recent(library.given_answers)
        self.notebook = Notebook(library)
        self._status_page: StatusPage | None = None
        self._only_logs_in = False
        # The library wants its shard numbers left out rather than None.
        shards: dict[str, Any] = {"shard_ids": list(shard_ids)} if shard_ids else {}
        super().__init__(
            prefixes,
            intents=least_intents(configuration.discord.message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            tree_cls=Tree,
            help_command=None,
            case_insensitive=True,
            strip_after_prefix=True,
            max_messages=None,
            chunk_guilds_at_startup=False,
            shard_count=shard_count,
            **shards,
            **options,
        )

    def settings(self, guild: int | None) -> GuildSettings:
        """Return what a server has chosen; direct messages have the defaults."""
        return GuildSettings() if guild is None else self.library.settings.of(guild)

    def prefix(self, guild: int | None) -> str:
        """Return what stands before a command: the server's choice, else the configured one."""
        prefix: str = self._chosen(guild).get("prefix", self.configuration.discord.prefix)
        return prefix

    def strictness(self, guild: int | None) -> Strictness:
        """Return how sure an answer must be: the server's choice, else the configured one."""
        strictness: Strictness = self._chosen(guild).get("strictness", self.configuration.answers.strictness)
        return strictness

    def effective_settings(self, guild: int) -> GuildSettings:
        """Return what holds in a server: its choices, else what is configured, else the defaults."""
        return replace(self.settings(guild), prefix=self.prefix(guild), strictness=self.strictness(guild))

    async def login_only(self, token: str) -> None:
        """Log in without a connection to the gateway: no tasks, no page, no syncing."""
        self._only_logs_in = True
        await self.login(token)

    async def setup_hook(self) -> None:
        """Load everything once, after login and before the gateway."""
        await self.furnish()
        if self._only_logs_in:
            return
        if not self.intents.message_content:
            log.info("typed commands are off in servers: discord.message_content is false")
        self.library.search.start_catching_up()
        if await sync_if_changed(self):
            log.info("told Discord the commands")
        if self.configuration.status.port:
            self._status_page = StatusPage(self, self.configuration.status.port)
            await self._status_page.open()

    async def close(self) -> None:
        """Answer what is being answered, then leave Discord."""
        await finish_answering()
        if self._status_page:
            await self._status_page.close()
        self.reading.close()
        await super().close()
        self.notebook.write()

    async def furnish(self) -> None:
        """Load the cogs and the buttons; needs no connection."""
        for cog in COGS:
            await self.add_cog(cog(self))
        self.add_dynamic_items(PersistentButton)

    async def ask(self, place: Place, command: Command, text: str | None) -> Reply:
        """Return the reply to a question, and tell whoever listens for ``asked``; raises Told for no question."""
        query = (alleged_of if command is Command.CHECK else question_of)(text, self.prefix(place.guild))
        asked = await self.find(place, command, query, self.strictness(place.guild))
        self.dispatch("asked", asked)
        return await self.reply_to(asked)

    async def find(self, place: Place, command: Command, query: str, strictness: Strictness) -> Asked:
        """Return what answers a question: an entry of the moderators or an article, whichever is surer."""
        started = time.perf_counter()
        match = await self._from_faq(place, command, query)
        found: Found | FaqEntry
        if match and settles(match, command):
            found = match.entry
        else:
            asked_freely, (command, query) = command, told_apart(command, query)
            found = await find(self, place, command, query, strictness)
            found = match.entry if match and is_surer(match, asked_freely, found.outcome) else found
        return Asked(place, command, query, found, time.perf_counter() - started)

    async def reply_to(self, asked: Asked) -> Reply:
        """Return what to send for a question and what came of it."""
        at, questions = dt.datetime.now(dt.UTC), self.library.long_questions
        has_buttons = not isinstance(asked.outcome, Refusal)
        # Questions about a given article are kept nowhere, like those of direct messages.
        place = replace(asked.place, guild=None) if self.shelf.has_given else asked.place
        question = question_part(questions, place, asked.command, asked.query, at) if has_buttons else ""
        if isinstance(asked.found, FaqEntry):
            reply = await faq_reply(self.shelf, asked.found)
            return replace(reply, keys=(*reply.keys, *vote_keys(question)))
        return found_reply(asked.found, question, asked.place.person)

    async def outcome(self, guild: int | None, command: Command, query: str, shelved: Shelved) -> Outcome:
        """Return what an article says to a question, as strictly as the server wishes."""
        return await self.reading.answer(command, query, shelved.index, self.strictness(guild))

    def home_of(self, guild: int | None, channel: int) -> int:
        """Return the channel whose article and settings hold in a channel: a thread's parent, else itself."""
        server = self.get_guild(guild) if guild is not None else None
        thread = server.get_thread(channel) if server else None
        return thread.parent_id if thread else channel

    async def check_quotations(self, place: Place, text: str, alleged: Sequence[AllegedQuotation]) -> Reply:
        """Return the verdicts on the quotations of ``text``; fewer than two are answered like any question."""
        if len(alleged) < 2:
            return await self.ask(place, Command.CHECK, text)
        alleged_of(text, self.prefix(place.guild))
        return await check_several(self, place, alleged)

    def _chosen(self, guild: int | None) -> Mapping[str, Any]:
        return {} if guild is None else self.library.settings.chosen(guild)

    async def _from_faq(self, place: Place, command: Command, query: str) -> FaqMatch | None:
        if place.guild is None or command is Command.CHECK:
            return None
        match = self.library.faq.best(place.guild, question_in_words(command, query))
        return match if match and await has_what_it_says(match.entry, self.shelf) else None

    async def get_context(self, origin: Any, /, *, cls: Any = commands.Context) -> Any:
        """Return the context of a message; one that addresses the bot without a command is a question."""
        ctx = await super().get_context(origin, cls=cls)
        return called_plainly(ctx) if isinstance(origin, discord.Message) else ctx

    async def on_command_error(self, ctx: Context, error: commands.CommandError, /) -> None:  # type: ignore[override] # narrower
        """Tell the person what went wrong with a command, typed or slash."""
        usage = f"`{ctx.clean_prefix}{ctx.command.qualified_name} {ctx.command.signature}`" if ctx.command else ""
        explained = self._explained(error, usage)
        if explained is not None:
            await send_reply(ctx, sentence(explained.sentence))

    async def tell_interaction(
        self, interaction: Interaction, error: Exception, reply_of: Callable[[str], Reply] | None = None
    ) -> None:
        """Tell the person what went wrong with a button, a modal or a menu; ``reply_of`` adds to the sentence."""
        explained = self._explained(error)
        if explained is not None:
            await respond(interaction, (reply_of or sentence)(explained.sentence))

    def _explained(self, error: Exception, usage: str = "") -> Explained | None:
        explained = explain(error, usage)
        if explained is not None and explained.reference:
            reference = explained.reference
            log.error("reference %s", reference, exc_info=root_cause(error), extra={"reference": reference})
        if explained is not None:
            self.dispatch("explained", explained)
        return explained


def least_intents(message_content: bool) -> discord.Intents:
    """Return what the bot needs to hear, and nothing else; only ``message_content`` is privileged."""
    intents = discord.Intents.none()
    intents.guilds = intents.guild_messages = intents.dm_messages = True
    intents.message_content = message_content
    return intents

"""The client: what it asks of Discord, what it loads, how it comes and goes, and how it tells what went wrong."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.reader.reader import open_reader
from bot.discord_bot.articles.intake import Fetch
from bot.discord_bot.asking.reading_queue import LONGEST_WAIT, ReadingQueue
from bot.discord_bot.asking.topics import Topics
from bot.discord_bot.cogs import COGS
from bot.discord_bot.commands.addressing import called_plainly, prefixes
from bot.discord_bot.commands.hybrid import usage_of
from bot.discord_bot.commands.turns import Pace
from bot.discord_bot.faq.indexing import Indexing
from bot.discord_bot.operating.choices import Choices
from bot.discord_bot.operating.configuration import Configuration
from bot.discord_bot.operating.counters import Counters
from bot.discord_bot.operating.syncing import sync_if_changed
from bot.discord_bot.replies.acknowledging import acknowledge_in_time
from bot.discord_bot.replies.buttons import PersistentButton
from bot.discord_bot.replies.notebook import Notebook
from bot.discord_bot.replies.recent import Recent
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import respond, send_reply, sentence
from bot.discord_bot.shelf import Shelf
from bot.library.fetching.fetching_article import fetch_article
from bot.library.library import Library
from bot.reading.article import Article
from bot.voice.explaining import Explained, explain, root_cause

if TYPE_CHECKING:
    from bot.discord_bot.operating.status_page import StatusPage

log = logging.getLogger("sourceline")

# The library warns that it could not speak in voice channels; nobody asked it to.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

Context = commands.Context["Sourceline"]
Interaction = discord.Interaction["Sourceline"]

ANSWERING = ("discord.py: ", "CommandTree-invoker", "discord-ui-")
"""How discord.py names the tasks in which it runs events, slash commands and buttons."""

PATIENCE = 10.0
"""Seconds after which the rest is given up; systemd and Docker wait longer only when told so."""


class Tree(app_commands.CommandTree["Sourceline"]):
    """The tree of slash commands and menus; its errors leave through the client's door."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let every command pass, and have Discord told where its answer takes a while."""
        if interaction.type is discord.InteractionType.application_command:
            acknowledge_in_time(interaction)
        return True

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
        longest_reading: float = LONGEST_WAIT,
        **options: Any,
    ) -> None:
        self.configuration = configuration
        self.library = library
        self.choices = Choices(library, configuration)
        self.fetch = fetch
        self.shelf = Shelf(library, article, self.home_of)
        self.indexing = Indexing(library.faq)
        self.reading = ReadingQueue(partial(open_reader, configuration.answers.reader), seconds=longest_reading)
        self.topics = Topics()
        self.counters = Counters()
        self.pace = Pace()
        self.recent = Recent(library.given_answers)
        self.notebook = Notebook(library)
        self._status_page: StatusPage | None = None
        self._only_logs_in = False
        # The library wants its shard numbers left out rather than None.
        shards: dict[str, Any] = {"shard_ids": list(shard_ids)} if shard_ids else {}
        super().__init__(
            prefixes,
            intents=_least_intents(configuration.discord.message_content),
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
            # Imported late: a server of pages takes a while to import, and hardly any process opens one.
            from bot.discord_bot.operating.status_page import StatusPage

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

    def home_of(self, guild: int | None, channel: int) -> int:
        """Return the channel whose article and settings hold in a channel: a thread's parent, else itself."""
        server = self.get_guild(guild) if guild is not None else None
        thread = server.get_thread(channel) if server else None
        return thread.parent_id if thread else channel

    async def get_context(self, origin: Any, /, *, cls: Any = commands.Context) -> Any:
        """Return the context of a message; one that addresses the bot without a command is a question."""
        ctx = await super().get_context(origin, cls=cls)
        return called_plainly(ctx) if isinstance(origin, discord.Message) else ctx

    async def on_command_error(self, ctx: Context, error: commands.CommandError, /) -> None:  # type: ignore[override] # narrower
        """Tell the person what went wrong with a command, typed or slash."""
        usage = f"`{ctx.clean_prefix}{usage_of(ctx.command)}`" if ctx.command else ""
        explained = self._explained(error, usage, _listing_group(ctx))
        if explained is not None:
            with _trying_to_tell():
                await send_reply(ctx, sentence(explained.sentence))

    async def tell_interaction(
        self, interaction: Interaction, error: Exception, reply_of: Callable[[str], Reply] | None = None
    ) -> None:
        """Tell the person what went wrong with a button, a modal or a menu; ``reply_of`` adds to the sentence."""
        explained = self._explained(error)
        if explained is not None:
            with _trying_to_tell():
                await respond(interaction, (reply_of or sentence)(explained.sentence))

    def _explained(self, error: Exception, usage: str = "", group: str = "") -> Explained | None:
        explained = explain(error, usage, group)
        if explained is not None and explained.reference:
            reference = explained.reference
            log.error("reference %s", reference, exc_info=root_cause(error), extra={"reference": reference})
        if explained is not None:
            self.dispatch("explained", explained)
        return explained


@contextmanager
def _trying_to_tell() -> Iterator[None]:
    """Log in one line that Discord does not take what a person is told; the error itself is in the log already."""
    try:
        yield
    except (OSError, aiohttp.ClientError, discord.HTTPException) as error:
        log.warning("a person could not be told what went wrong: %s", type(error).__name__)


def _listing_group(ctx: Context) -> str:
    """Return the group of a command as it is written here, if it has a list of what the command calls; else nothing."""
    group = ctx.command and (ctx.command.root_parent or ctx.command)
    has_list = isinstance(group, commands.Group) and group.get_command("list") is not None
    return f"{ctx.clean_prefix}{group.qualified_name}" if group and has_list else ""


def _least_intents(message_content: bool) -> discord.Intents:
    """Return what the bot needs to hear, and nothing else; only ``message_content`` is privileged."""
    intents = discord.Intents.none()
    intents.guilds = intents.guild_messages = intents.dm_messages = True
    intents.message_content = message_content
    return intents


async def finish_answering() -> None:
    """Return when every event that had arrived is dealt with, or when patience is over."""
    running = [task for task in asyncio.all_tasks() if _answers(task)]
    if running:
        await asyncio.wait(running, timeout=PATIENCE)


def _answers(task: asyncio.Task[Any]) -> bool:
    return task is not asyncio.current_task() and task.get_name().startswith(ANSWERING)

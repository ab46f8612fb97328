"""The articles that can be asked here, and which one is asked where."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering.article_index import ArticleIndex
from bot.discord_bot.articles.adding import add_file, add_files, add_page, add_pages, shelve
from bot.discord_bot.articles.intake import addresses_in, draft_of_text
from bot.discord_bot.articles.modal import ArticleModal
from bot.discord_bot.articles.replies import (
    article_reply,
    removed_reply,
    replaced_reply,
    restored_reply,
    shelf_reply,
    shown_article_reply,
)
from bot.discord_bot.cogs.guessing import meant_subcommand, send_guess
from bot.discord_bot.commands.arguments import is_number, number_of, without_show
from bot.discord_bot.commands.completions import article_choices, removed_article_choices
from bot.discord_bot.commands.hybrid import hybrid_group, subcommand
from bot.discord_bot.commands.moderators import is_moderator, require_moderator
from bot.discord_bot.faq.quoted_question import unquoted
from bot.discord_bot.place import place_of, server_of
from bot.discord_bot.replies.removed import removed_list_reply, restoring
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import send_after, send_reply, sentence
from bot.discord_bot.shelf import aside
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.storage.errors import Missing
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.library.wordings.wording import normalised, words
from bot.voice.card import Tone
from bot.voice.cards.articles import NEWER_TEXT
from bot.voice.cards.history import history_card
from bot.voice.explaining import Told
from bot.voice.limits import NAME
from bot.voice.wording.phrases import with_prefix, without_stop
from bot.voice.wording.shortening import escape_within

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

ARTICLE = "the article's number or title"
FETCHING, FETCHING_PAGES, READING = "Fetching the page …", "Fetching the pages …", "Reading the article …"
WORDS_LEFT_OUT = "What was written beside the file is left out."
HOW_TO_ADD = (
    "Attach a file, or write the address of a page or the text after it: "
    "`{prefix}article add https://example.org/news`."
)
USED = {
    "here": "This channel is now asked about {title}.",
    "everywhere": "Channels without a choice of their own are now asked about {title}.",
}
BUILT_IN = "the built-in article"
ALL_ARTICLES = "all articles"
TAKE_BACK = ("none", "all", "default", "-")
CHANGING = ("add", "use", "rename", "remove", "restore", "replace", "reindex")
ONLY_GIVEN = "Only the article that was given is asked here, so there are none to add, choose or change."
RENAMED = "Article #{number} was called {title}."
READ_ANEW = "Read {count} anew: {titles}."
NOTHING_TO_READ = "There is no article yet to read anew."


class Articles(commands.Cog, name="Articles"):
    """What can be asked about."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    async def cog_check(self, ctx: "Context") -> bool:  # type: ignore[override] # may be awaited
        """Let a command pass, unless it would change articles that are not asked: then tell why."""
        if self.bot.shelf.has_given and ctx.command is not None and ctx.command.name in CHANGING:
            raise Told(ONLY_GIVEN)
        return True

    @hybrid_group(fallback="show", example="2")
    @app_commands.describe(article=f"{ARTICLE}; leave it out for the one that is asked here")
    @app_commands.autocomplete(article=article_choices)
    async def article(self, ctx: "Context", *, article: str = "") -> None:
        """Show the article that is asked here, or another one: its title, and what it holds."""
        place, article = place_of(ctx), without_show(ctx, article)
        meant = meant_subcommand(ctx, article, lambda word: self._has_word(place.guild, article, word))
        if meant is not None:
            await send_guess(ctx, meant, f"{ctx.invoked_with} {article.split()[0]}")
        elif article.strip():
            entry = self.bot.library.articles.called(place.guild or DIRECT_MESSAGES, article)
            await self._show(ctx, (await self.bot.shelf.ready(entry)).index, entry)
        elif self.bot.shelf.asks_all(place.guild, place.channel):
            await self._list(ctx)
        else:
            shelved = await self.bot.shelf.current(place.guild, place.channel)
            number = shelved.number
            await self._show(ctx, shelved.index, None if number is None else self._entry(ctx, number))

    @subcommand(article, name="list")
    async def list_(self, ctx: "Context") -> None:
        """List the articles that can be asked here."""
        await self._list(ctx)

    @subcommand(article, example="https://example.org/news")
    @app_commands.describe(
        file="a text, Markdown, HTML, PDF, Word or JSON Lines file",
        source="the address of a page, or the text; leave both out for a form",
    )
    async def add(self, ctx: "Context", file: discord.Attachment | None = None, *, source: str = "") -> None:
        """Add an article from a file, a page or a pasted text; for moderators."""
        guild, by = require_moderator(ctx), ctx.author.id
        addresses = addresses_in(source)
        if ctx.interaction is None and len(ctx.message.attachments) > 1:
            adding = partial(add_files, self.bot, guild, ctx.message.attachments, by)
            await send_after(ctx, READING, partial(_without_words, source, adding))
        elif file is not None:
            adding = partial(add_file, self.bot, guild, file, by)
            await send_after(ctx, READING, partial(_without_words, source, adding))
        elif len(addresses) > 1:
            await send_after(ctx, FETCHING_PAGES, partial(add_pages, self.bot, guild, addresses, by))
        elif addresses:
            await send_after(ctx, FETCHING, partial(add_page, self.bot, guild, addresses[0], by))
        elif source.strip():
            draft = draft_of_text(source)
            await send_after(ctx, READING, partial(shelve, self.bot, guild, draft, by))
        elif ctx.interaction is not None:
            await ctx.interaction.response.send_modal(ArticleModal())
        else:
            raise Told(with_prefix(HOW_TO_ADD, self.bot.choices.prefix(guild)))

    @subcommand(article, example="2")
    @app_commands.guild_only()
    @app_commands.describe(
        article=f"{ARTICLE}; none takes the choice back",
        where="this channel, or everywhere without a choice of its own",
    )
    @app_commands.autocomplete(article=article_choices)
    async def use(self, ctx: "Context", where: Literal["here", "everywhere"] | None = None, *, article: str) -> None:
        """Choose the article that is asked here, or everywhere in the server; for moderators."""
        guild, articles = require_moderator(ctx), self.bot.library.articles
        called, _, last = article.strip().rpartition(" ")
        if where is None and last.lower() in USED and (is_number(called) or called.lower() in TAKE_BACK):
            article, where = called, "everywhere" if last.lower() == "everywhere" else "here"
        number = None if article.strip().lower() in TAKE_BACK else articles.called(guild, article).number
        channel = None if where == "everywhere" else self.bot.home_of(guild, ctx.channel.id)
        now_asked = articles.use(guild, number, by=ctx.author.id, at=dt.datetime.now(dt.UTC), channel=channel)
        title = f"**{escape_within(without_stop(str(now_asked)), NAME)}**" if now_asked else BUILT_IN
        if number is None and articles.are_asked_together(guild, channel):
            title = ALL_ARTICLES
        newer = articles.newer_text(now_asked) if number is not None and now_asked else None
        above = NEWER_TEXT.format(newer=newer) if newer is not None else ""
        await send_reply(
            ctx, replace(sentence(USED[where or "here"].format(title=title), tone=Tone.PLAIN), above=above)
        )

    @subcommand(article, example="2 The bridge reopens")
    @app_commands.describe(number="the article's number", title="what it is called from now on")
    @app_commands.autocomplete(number=article_choices)
    async def rename(self, ctx: "Context", number: str, *, title: str) -> None:
        """Give an article another title; for moderators."""
        guild, articles = require_moderator(ctx), self.bot.library.articles
        before = articles.entry(guild, number_of(number))
        entry = articles.rename(guild, before.number, unquoted(title), by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        index = (await self.bot.shelf.ready(entry)).index
        above = RENAMED.format(number=entry.number, title=escape_within(without_stop(before.title), NAME))
        await send_reply(ctx, await aside(index, partial(article_reply, index, entry, above)))

    @subcommand(article, example="2")
    @app_commands.describe(article=ARTICLE)
    @app_commands.autocomplete(article=article_choices)
    async def remove(self, ctx: "Context", *, article: str) -> None:
        """Remove an article; for moderators, who can bring it back for 30 days."""
        guild, library = require_moderator(ctx), self.bot.library
        number = library.articles.called(guild, article).number
        removed = library.articles.remove(guild, number, by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        await send_reply(ctx, removed_reply(removed, library.faq.backed_by(guild, number)))

    @subcommand(article, example="2")
    @app_commands.describe(number="the number of the removed article; leave it out to see which there are")
    @app_commands.autocomplete(number=removed_article_choices)
    async def restore(self, ctx: "Context", number: str = "") -> None:
        """Bring a removed article back; for moderators."""
        guild, versions = require_moderator(ctx), self.bot.library.newer_versions
        if not number.strip():
            await send_reply(ctx, removed_list_reply(self.bot.library.articles.removed(guild), restoring(ctx)))
            return
        restoration = versions.restore(guild, number_of(number), by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        shelved = await self.bot.shelf.ready(restoration.article)
        await send_reply(ctx, await aside(shelved.index, partial(restored_reply, shelved.index, restoration)))

    @subcommand(article, name="replace", example="2 5")
    @app_commands.describe(older="the number of the article that goes", newer="the number of the one in its place")
    @app_commands.autocomplete(older=article_choices, newer=article_choices)
    async def put_in_place(self, ctx: "Context", older: str, newer: str) -> None:
        """Put an article in the place of an older one, with its FAQ entries; for moderators."""
        guild, by, at = require_moderator(ctx), ctx.author.id, dt.datetime.now(dt.UTC)
        versions, numbers = self.bot.library.newer_versions, (number_of(older), number_of(newer))
        # Both articles may have to be read first.
        replacement = await asyncio.to_thread(partial(versions.replace, guild, *numbers, by=by, at=at))
        await send_reply(ctx, replaced_reply(replacement))

    @subcommand(article, example="2")
    @app_commands.describe(article=f"{ARTICLE}; leave it out for all")
    @app_commands.autocomplete(article=article_choices)
    async def reindex(self, ctx: "Context", *, article: str = "") -> None:
        """Read an article anew, or all of them; for moderators."""
        guild, articles = require_moderator(ctx), self.bot.library.articles
        number = articles.called(guild, article).number if article.strip() else None
        if not articles.count(guild):
            raise Told(NOTHING_TO_READ)
        await send_after(ctx, READING, partial(self._reindex, guild, number))

    @subcommand(article, example="2")
    @app_commands.describe(article=ARTICLE)
    @app_commands.autocomplete(article=article_choices)
    async def history(self, ctx: "Context", *, article: str) -> None:
        """Show who did what with an article, removed or not; for moderators."""
        guild, articles = require_moderator(ctx), self.bot.library.articles
        number = number_of(article) if is_number(article) else articles.called(guild, article).number
        entry = articles.entry(guild, number, removed=True)
        card = history_card(f"History of article {entry}", articles.history(guild, entry.number))
        await send_reply(ctx, Reply(card, private=True))

    async def _list(self, ctx: "Context") -> None:
        await send_reply(ctx, shelf_reply(self.bot, place_of(ctx)))

    async def _show(self, ctx: "Context", index: ArticleIndex, entry: ShelvedArticle | None) -> None:
        make = partial(article_reply, index, None)
        if entry is not None:
            articles, guild = self.bot.library.articles, entry.guild
            may_replace = is_moderator(self.bot, guild, ctx.author, ctx.permissions)
            earlier = articles.earlier_at(guild, entry) if may_replace else None
            make = partial(shown_article_reply, index, entry, articles.newer_text(entry), earlier)
        await send_reply(ctx, replace(await aside(index, make), private=True))

    async def _reindex(self, guild: int, number: int | None) -> Reply:
        read = await asyncio.to_thread(self.bot.library.articles.reindex, guild, number)
        if number is None:
            await asyncio.to_thread(self.bot.library.search.forget)
        self.bot.library.search.start_catching_up()
        titles = escape_within(without_stop(", ".join(map(str, read))), 10 * NAME)
        return sentence(READ_ANEW.format(count=len(read), titles=titles), tone=Tone.PLAIN)

    def _has_word(self, guild: int | None, called: str, word: str) -> bool:
        """Tell whether ``called`` calls an article, and one whose title has that word of it."""
        try:
            found = self.bot.library.articles.called(guild or DIRECT_MESSAGES, called)
        except Missing:
            return False
        return normalised(word) in words(found.title)

    def _entry(self, ctx: "Context", number: int) -> ShelvedArticle:
        return self.bot.library.articles.entry(server_of(ctx) or DIRECT_MESSAGES, number)


async def _without_words(words: str, adding: Callable[[], Awaitable[Reply]]) -> Reply:
    """Return what became of a file, and that the words beside it are left out, if there are any."""
    reply = await adding()
    return replace(reply, above=f"{reply.above} {WORDS_LEFT_OUT}".lstrip()) if words.strip() else reply

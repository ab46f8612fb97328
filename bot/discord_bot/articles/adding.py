"""Adds what a moderator hands in to the shelf of a server, off the event loop: a draft, a page, a file or several."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.articles.intake import Fetch, bytes_of_file, draft_of_file
from bot.discord_bot.articles.replies import article_reply
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import sentence
from bot.library.articles.draft import Draft, draft_of_line
from bot.library.articles.shelved_article import FittedArticle, fitted, source_mark
from bot.library.fetching.document_reading import holds_lines
from bot.library.ingest.ingest import BATCH
from bot.library.storage.errors import LibraryError, Unfit
from bot.voice.card import Tone
from bot.voice.explaining import Told, explain
from bot.voice.limits import NAME
from bot.voice.wording.neutral import one_line
from bot.voice.wording.phrases import counted, with_prefix
from bot.voice.wording.shortening import escape_within

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

MOST_LINES = 5_000
"""Articles of one attached file, which take some seconds to add; ``sourceline article add`` takes any number."""

MOST_PAGES = 10
"""Pages of one command, as many as Discord lets people attach files."""

FETCHED_AT_ONCE = 4
"""Pages that are fetched at the same time, which are often of one site; a browser opens six."""

TOO_MANY_PAGES = "These are {count} addresses; {most} pages can be added at once."
ADDED = "Added as article #{number}."
ADDED_MANY = "Added {count:,} of {articles} in the file."
THERE_ALREADY = "{count:,} {were} there already."
SKIPPED_ONE, SKIPPED = "Skipped line {line}: {why}", "Skipped {count:,} lines, such as line {line}: {why}"
NO_LINES = "The file holds no article. Write one a line, such as {example}."
LINE = '{"title": "…", "text": "…"}'
ADDRESS_LEFT_OUT = " Its address is left out: it is not written as https://example.org/news."
ADDRESSES_LEFT_OUT = "{addresses} left out, not written as https://example.org/news."
NEWER_TEXTS = (
    "{count} from the address of an earlier article, which stays: `{{prefix}}article list` marks what has a newer text."
)
TOO_MANY = "The file holds {lines:,} articles; {most:,} can be added at once. Split it."


async def add_file(bot: "Sourceline", guild: int, file: discord.Attachment, by: int) -> Reply:
    """Add the article in a file, or all in a file of lines; raises Told or a LibraryError."""
    if holds_lines(file.filename):
        return await shelve_lines(bot, guild, await bytes_of_file(file), by)
    return await shelve(bot, guild, await draft_of_file(file), by)


async def add_files(bot: "Sourceline", guild: int, files: Sequence[discord.Attachment], by: int) -> Reply:
    """Add one file after the other and return what became of each; what is wrong with one keeps none out."""
    return await _add_each([(file.filename, partial(add_file, bot, guild, file, by)) for file in files])


async def add_pages(bot: "Sourceline", guild: int, addresses: Sequence[str], by: int) -> Reply:
    """Fetch pages, some at a time, add them in order and return what became of each; raises Told for too many."""
    if len(addresses) > MOST_PAGES:
        raise Told(TOO_MANY_PAGES.format(count=len(addresses), most=MOST_PAGES))
    turns = asyncio.Semaphore(FETCHED_AT_ONCE)
    found = await asyncio.gather(*(_fetched(address, bot.fetch, turns) for address in addresses))
    pages = zip(addresses, found, strict=True)
    return await _add_each([(address, partial(_add_fetched, bot, guild, page, by)) for address, page in pages])


async def _fetched(address: str, fetch: Fetch, turns: asyncio.Semaphore) -> Draft | LibraryError:
    async with turns:
        try:
            return await fetch(address)
        except LibraryError as error:
            return error


async def _add_fetched(bot: "Sourceline", guild: int, page: Draft | LibraryError, by: int) -> Reply:
    if isinstance(page, LibraryError):
        raise page
    return await shelve(bot, guild, page, by)


async def _add_each(named: Sequence[tuple[str, Callable[[], Awaitable[Reply]]]]) -> Reply:
    rows = []
    for name, add in named:
        try:
            reply = await add()
            became = reply.above or reply.card.body
        except (Told, LibraryError) as error:
            explained = explain(error)
            became = explained.sentence if explained else ""
        rows.append(f"**{escape_within(one_line(name), NAME)}**: {became}")
    return sentence("\n".join(rows), tone=Tone.PLAIN)


async def add_page(bot: "Sourceline", guild: int, address: str, by: int) -> Reply:
    """Add the article of a page; raises Told or a LibraryError."""
    return await shelve(bot, guild, await bot.fetch(address), by)


async def shelve(bot: "Sourceline", guild: int, draft: Draft, by: int) -> Reply:
    """Add the draft and return what to say; raises Taken for a duplicate, Unfit for what is no article.

    Reading and indexing a long text takes seconds, so both happen in a thread.
    """
    return await asyncio.to_thread(_shelve, bot, guild, draft, by)


def _shelve(bot: "Sourceline", guild: int, draft: Draft, by: int) -> Reply:
    at = dt.datetime.now(dt.UTC)
    entry = bot.library.articles.add(guild, draft.text, by=by, at=at, title=draft.title, url=draft.url, date=draft.date)
    above = ADDED.format(number=entry.number) + (ADDRESS_LEFT_OUT if draft.url and not entry.url else "")
    earlier = bot.library.articles.earlier_at(guild, entry)
    return article_reply(bot.library.articles.index_of(entry), entry, above, earlier)


async def shelve_lines(bot: "Sourceline", guild: int, data: bytes, by: int) -> Reply:
    """Add every article in a file of JSON Lines and return what to say; raises Unfit when they are too many.

    What cannot be added is left out. Articles are written some at a time, because everybody else waits for the
    database meanwhile; should it break off, what is there stays, and the same file again brings the rest.
    """
    return await asyncio.to_thread(_shelve_lines, bot, guild, data, by)


def _shelve_lines(bot: "Sourceline", guild: int, data: bytes, by: int) -> Reply:
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), start=1) if line.strip()]
    if not lines:
        raise Unfit(NO_LINES.format(example=LINE))
    if len(lines) > MOST_LINES:
        raise Unfit(TOO_MANY.format(lines=len(lines), most=MOST_LINES))
    bot.library.articles.require_room(guild, len(lines))
    there = unlinked = 0
    added: set[int] = set()
    skipped: list[tuple[int, str]] = []
    for start in range(0, len(lines), BATCH):
        read = list(_fitting(lines[start : start + BATCH], skipped))
        articles = [article for _, article in read]
        arrived = bot.library.articles.add_all(guild, articles, by=by, at=dt.datetime.now(dt.UTC))
        unlinked += sum(draft.url is not None and article.url is None for draft, article in read)
        added |= {arrival.number for arrival in arrived if arrival.is_new}
        there += sum(not arrival.is_new for arrival in arrived)
    of_all = f"the {len(lines):,} articles" if len(lines) > 1 else "1 article"
    words = [ADDED_MANY.format(count=len(added), articles=of_all)]
    if there:
        words.append(THERE_ALREADY.format(count=there, were="was" if there == 1 else "were"))
    if skipped:
        first, why = skipped[0]
        words.append((SKIPPED if len(skipped) > 1 else SKIPPED_ONE).format(count=len(skipped), line=first, why=why))
    newer = added.intersection(bot.library.articles.newer_texts(guild).values())
    if newer:
        words.append(with_prefix(NEWER_TEXTS.format(count=_newer(len(newer))), bot.choices.prefix(guild)))
    if unlinked:
        words.append(ADDRESSES_LEFT_OUT.format(addresses=counted(unlinked, "address is", "addresses are")))
    return sentence(" ".join(words), tone=Tone.PLAIN)


def _newer(count: int) -> str:
    return "1 is a newer text" if count == 1 else f"{count:,} are newer texts"


def _fitting(lines: list[tuple[int, bytes]], skipped: list[tuple[int, str]]) -> Iterator[tuple[Draft, FittedArticle]]:
    """Yield drafts and their articles as they are kept; lines that hold none go to ``skipped`` with the reason."""
    for number, line in lines:
        try:
            draft = draft_of_line(line)
            yield draft, fitted(draft.text, draft.title, draft.url, draft.date, source_mark(line))
        except Unfit as error:
            skipped.append((number, str(error)))

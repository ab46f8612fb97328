"""``sourceline doctor``: looks over everything that the bot needs, and says what to put right."""

import asyncio
import importlib.metadata
import platform
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import discord
from rich.console import Console
from rich.progress import track

from bot.answering.reader.model_folder import ReaderUnavailable
from bot.answering.reader.reader import ReaderMode, open_reader
from bot.cli.errors import InputError
from bot.cli.logging_in import NO_INTENT, reaching_discord, token_of
from bot.cli.opening import configuration_of, database_of, library_of
from bot.cli.paths import NamedPath
from bot.discord_bot.client import Sourceline
from bot.discord_bot.operating.configuration import Configuration, Watch
from bot.discord_bot.operating.permissions import Server, servers_of
from bot.discord_bot.operating.syncing import is_synced
from bot.library.articles.shelved_article import ShelvedArticle, fingerprint
from bot.library.ingest.source import is_address
from bot.library.library import Library
from bot.voice.wording.phrases import counted

SAMPLE = 50
"""Articles that are read and indexed unless all are asked for: each takes some hundredths of a second."""

LEAST_ROOM = 20_000_000
"""Bytes on the disk of the database below which the next article or backup may find no room."""

NO_ROOM = "{megabytes} left on the disk of {folder}. Make room, or nothing more can be kept."
GRANT = "Give them to the bot's role, or invite it again: sourceline invite."
BROKEN = "the text of article {entry} in server {guild} has changed outside the program. Restore a backup."
WATCHED_FOR_NOBODY = "watch.server is 0, so nothing is watched. Give the id of the server that gets the articles."
NO_FOLDER = "watch.folder: there is no folder {folder}. Make it, or put its name right."
NO_FEED = "watch.feeds: {feed} is not an address. It begins with http:// or https://."
PACKAGES = ("discord.py", "rapidfuzz", "sqlite-utils", "sentencex")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; what is not ``well`` says in ``words`` what to do."""

    well: bool
    about: str
    words: str


@click.command()
@click.option("--config", type=NamedPath(), help="Read this configuration instead of config.toml.")
@click.option("--offline", is_flag=True, help="Do not log in to Discord.")
@click.option("--thorough", is_flag=True, help=f"Read every article, not only the {SAMPLE} newest.")
def doctor(config: Path | None, offline: bool, thorough: bool) -> None:
    """Check all that the bot needs, permissions in its servers included; exit code 2 when something is wrong."""
    findings = []
    for finding in _findings(config, offline, thorough):
        findings.append(finding)
        click.echo(f"{'ok   ' if finding.well else 'WRONG'} {finding.about}: {finding.words}")
    if not all(finding.well for finding in findings):
        raise click.exceptions.Exit(2)


def _findings(config: Path | None, offline: bool, thorough: bool) -> Iterator[Finding]:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    yield Finding(True, "versions", f"Python {platform.python_version()}, {versions}")
    about = "configuration"
    try:
        configuration = configuration_of(config)
        yield Finding(True, "configuration", "understood")
        yield from _watch_findings(configuration.watch)
        about = "database"
        yield room_left(database_of(configuration))
        with library_of(configuration) as library:
            yield Finding(True, "database", str(library.path))
            bot = Sourceline(configuration, library)
            facts = asyncio.run(bot.shelf.current(None, 0)).index.facts
            yield Finding(True, "article", f"{len(facts.quotations)} statements, {len(facts.amounts)} figures")
            yield _shelves(library, thorough)
            yield _reader(configuration.answers.reader)
            if not offline:
                about = "Discord"
                yield from _in_discord(configuration, library)
    except InputError as error:
        yield Finding(False, about, str(error))


def room_left(database: Path, least: int = LEAST_ROOM) -> Finding:
    """Return whether the disk of the database has room for what it is going to hold: at least so many bytes."""
    # The folder of the usual database may still have to be made.
    folder = next(folder for folder in database.absolute().parents if folder.is_dir())
    free = shutil.disk_usage(folder).free
    megabytes = f"{free / 1e6:,.0f} MB"
    if free < least:
        return Finding(False, "disk", NO_ROOM.format(megabytes=megabytes, folder=folder))
    return Finding(True, "disk", f"{megabytes} left")


def _watch_findings(watch: Watch) -> Iterator[Finding]:
    """Yield what is wrong with what is to be watched, or that all is well; nothing where nothing is watched."""
    if not (watch.folder or watch.feeds):
        return
    wrong = [WATCHED_FOR_NOBODY] if not watch.server else []
    wrong += [NO_FOLDER.format(folder=watch.folder)] if watch.folder and not Path(watch.folder).is_dir() else []
    wrong += [NO_FEED.format(feed=feed) for feed in watch.feeds if not is_address(feed)]
    for words in wrong:
        yield Finding(False, "watch", words)
    if not wrong:
        yield Finding(True, "watch", f"every {watch.minutes} minutes, for the server {watch.server}")


def _shelves(library: Library, thorough: bool) -> Finding:
    """Return whether the articles of all servers can be asked: all are as they were added, and the newest are read."""
    servers = [guild for guild in library.guilds.known() if library.articles.count(guild)]
    entries = [entry for guild in servers for entry in library.articles.entries(guild)]
    for entry in _shown("Comparing articles", entries):
        if fingerprint(library.articles.text(entry)) != entry.fingerprint:
            return Finding(False, "index", BROKEN.format(entry=entry, guild=entry.guild))
    newest = sorted(entries, key=lambda entry: entry.added, reverse=True)
    read = newest if thorough else newest[:SAMPLE]
    for entry in _shown("Reading articles", read):
        library.articles.index_of(entry)
    of_servers = f"{counted(len(entries), 'article')} of {counted(len(servers), 'server')}"
    if len(read) == len(entries):
        return Finding(True, "index", f"{of_servers} can be asked")
    return Finding(True, "index", f"{of_servers} intact, the newest {len(read)} can be asked (--thorough reads all)")


def _shown(doing: str, entries: list[ShelvedArticle]) -> Iterable[ShelvedArticle]:
    """Yield the articles, with a bar on a terminal that tells how far it is."""
    console = Console(stderr=True)
    return track(entries, doing, console=console, transient=True, disable=not console.is_terminal)


def _reader(mode: ReaderMode) -> Finding:
    try:
        return Finding(True, "reader", open_reader(mode).sentence)
    except ReaderUnavailable as error:
        return Finding(False, "reader", str(error))


def _in_discord(configuration: Configuration, library: Library) -> Iterator[Finding]:
    token = token_of(configuration)
    application, servers, is_told = asyncio.run(_seen(Sourceline(configuration, library), token))
    yield Finding(True, "token", f"accepted, for the application {application.name}")
    yield _intent(configuration.discord.message_content, application.flags)
    yield Finding(True, "commands", "as Discord was told them" if is_told else "Discord is told at the next start")
    yield from _permission_findings(servers)


async def _seen(bot: Sourceline, token: str) -> tuple[discord.AppInfo, list[Server], bool]:
    with reaching_discord():
        async with bot:
            await bot.login_only(token)
            return await bot.application_info(), await servers_of(bot), is_synced(bot)


def _permission_findings(servers: list[Server]) -> Iterator[Finding]:
    """Yield for each server what the bot may not do there, or one finding that all is well."""
    lacking = [server for server in servers if server.missing]
    for server in lacking:
        yield Finding(False, f"permissions in {server.name}", f"{', '.join(server.missing)} missing. {GRANT}")
    if not lacking:
        yield Finding(True, "permissions", f"all that is needed, in {counted(len(servers), 'server')}")


def _intent(wanted: bool, flags: discord.ApplicationFlags) -> Finding:
    granted = flags.gateway_message_content or flags.gateway_message_content_limited
    if wanted and not granted:
        return Finding(False, "message content intent", NO_INTENT)
    return Finding(True, "message content intent", "switched on" if granted else "not wanted")

"""``sourceline doctor``: looks over everything that the bot needs, and says what to put right."""

import asyncio
import importlib.metadata
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import discord

from bot.answering.reader.errors import ReaderUnavailable
from bot.answering.reader.mode import ReaderMode, open_reader
from bot.cli.ask import configuration_of, library_of
from bot.cli.errors import InputError
from bot.cli.logging_in import NO_INTENT, reaching_discord, token_of
from bot.discord_bot.client import Sourceline
from bot.discord_bot.configuration import Configuration
from bot.library.library import Library

PACKAGES = ("discord.py", "rapidfuzz", "sqlite-utils", "sentencex")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; what is not ``well`` says in ``words`` what to do."""

    well: bool
    about: str
    words: str


@click.command()
@click.option("--config", type=click.Path(path_type=Path), help="Read this configuration instead of config.toml.")
@click.option("--offline", is_flag=True, help="Do not log in to Discord.")
def doctor(config: Path | None, offline: bool) -> None:
    """Check configuration, database, article, token and intents; exit code 2 when something is wrong."""
    findings = []
    for finding in _findings(config, offline):
        findings.append(finding)
        click.echo(f"{'ok   ' if finding.well else 'WRONG'} {finding.about}: {finding.words}")
    if not all(finding.well for finding in findings):
        raise click.exceptions.Exit(2)


def _findings(config: Path | None, offline: bool) -> Iterator[Finding]:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    yield Finding(True, "versions", f"Python {platform.python_version()}, {versions}")
    try:
        configuration = configuration_of(config)
        yield Finding(True, "configuration", "understood")
        with library_of(configuration) as library:
            yield Finding(True, "database", str(library.path))
            bot = Sourceline(configuration, library)
            facts = bot.shelf.current(None, 0).index.facts
            yield Finding(True, "article", f"{len(facts.quotations)} statements, {len(facts.amounts)} figures")
            yield _reader(configuration.answers.reader)
            if not offline:
                yield from _in_discord(configuration, library)
    except InputError as error:
        yield Finding(False, "stopped", str(error))


def _reader(mode: ReaderMode) -> Finding:
    try:
        return Finding(True, "reader", open_reader(mode).sentence)
    except ReaderUnavailable as error:
        return Finding(False, "reader", str(error))


def _in_discord(configuration: Configuration, library: Library) -> Iterator[Finding]:
    token = token_of(configuration)
    application = asyncio.run(_application(Sourceline(configuration, library), token))
    yield Finding(True, "token", f"accepted, for the application {application.name}")
    yield _intent(configuration.discord.message_content, application.flags)


async def _application(bot: Sourceline, token: str) -> discord.AppInfo:
    with reaching_discord():
        async with bot:
            await bot.login_only(token)
            return await bot.application_info()


def _intent(wanted: bool, flags: discord.ApplicationFlags) -> Finding:
    granted = flags.gateway_message_content or flags.gateway_message_content_limited
    if wanted and not granted:
        return Finding(False, "message content intent", NO_INTENT)
    return Finding(True, "message content intent", "switched on" if granted else "not wanted")

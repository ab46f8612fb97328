"""``sourceline run``: the bot in Discord, until it is told to stop."""

import asyncio
import contextlib
import signal
from pathlib import Path

import click

from bot.cli.errors import InputError, Unreachable
from bot.cli.logging_in import reaching_discord, token_of
from bot.cli.opening import configuration_of, insist_on_reader, library_of
from bot.cli.paths import NamedPath
from bot.discord_bot.client import Sourceline
from bot.discord_bot.operating.configuration import NoStatusPage
from bot.discord_bot.operating.logs import set_up_logs
from bot.discord_bot.operating.shards import WrongShards, read_shards
from bot.library.storage.answering_claim import AnsweredAlready, answering_alone

STOPPING = (signal.SIGTERM, signal.SIGINT)


@click.command()
@click.option("--config", type=NamedPath(), help="Read this configuration instead of config.toml.")
@click.option("--shards", help="This process's part of the shards, such as 0-7; with --shard-count.")
@click.option("--shard-count", type=click.IntRange(min=1), help="How many shards all processes have together.")
def run(config: Path | None, shards: str | None, shard_count: int | None) -> None:
    """Log in to Discord and answer until SIGTERM or Ctrl+C."""
    configuration = configuration_of(config)
    token = token_of(configuration)
    try:
        part = read_shards(shards, shard_count)
    except WrongShards as error:
        raise InputError(str(error)) from error
    set_up_logs(configuration.log.level, configuration.log.format)
    insist_on_reader(configuration)
    try:
        with library_of(configuration) as library, answering_alone(library.path, token, part.ids):
            bot = Sourceline(configuration, library, shard_ids=part.ids, shard_count=part.count)
            asyncio.run(_run(bot, token))
    except (AnsweredAlready, NoStatusPage) as error:
        # A supervisor that starts this one again lets it take over as soon as the other one has ended.
        raise Unreachable(str(error)) from error


async def _run(bot: Sourceline, token: str) -> None:
    stopping: set[asyncio.Task[None]] = set()

    def stop() -> None:
        stopping.add(asyncio.ensure_future(bot.close()))

    for number in STOPPING:
        # Windows has no signal handlers in its event loop; Ctrl+C works there all the same.
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop)
    with reaching_discord():
        async with bot:
            await bot.start(token)
    await asyncio.gather(*stopping)

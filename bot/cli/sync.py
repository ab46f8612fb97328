"""``sourceline sync``: tells Discord the slash commands now."""

import asyncio
from pathlib import Path

import click

from bot.cli.logging_in import reaching_discord, token_of
from bot.cli.opening import configuration_of, library_of
from bot.cli.paths import NamedPath
from bot.cli.servers import ServerId
from bot.discord_bot.client import Sourceline
from bot.discord_bot.operating import syncing


@click.command()
@click.option("--guild", type=ServerId(of_discord=True), help="Only this server, where the commands change at once.")
@click.option("--config", type=NamedPath(), help="Read this configuration instead of config.toml.")
def sync(guild: int | None, config: Path | None) -> None:
    """Tell Discord the slash commands now; `run` does it by itself when they have changed."""
    configuration = configuration_of(config)
    token = token_of(configuration)
    with library_of(configuration) as library:
        names = asyncio.run(_sync(Sourceline(configuration, library), token, guild))
    click.echo(f"Told Discord {len(names)} commands: {', '.join(sorted(names))}.")


async def _sync(bot: Sourceline, token: str, guild: int | None) -> list[str]:
    with reaching_discord():
        async with bot:
            await bot.login_only(token)
            return await syncing.sync(bot, guild)

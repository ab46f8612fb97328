"""``sourceline run``: the bot in Discord, until it is told to stop."""

import asyncio
import contextlib
import logging
import signal
from pathlib import Path

import click
import discord

from bot.cli.ask import configuration_of, library_of
from bot.cli.errors import InputError
from bot.discord_bot.client import Sourceline
from bot.discord_bot.configuration import TOKEN_VARIABLE, Configuration

NO_TOKEN = (
    "There is no bot token. Put it into config.toml as discord.token or into the variable "
    f"{TOKEN_VARIABLE}; it stands in Discord's developer portal, your application, page Bot."
)
BAD_TOKEN = (
    "Discord does not accept the bot token. Reset it in Discord's developer portal, your application, page Bot, "
    f"and put the new one into config.toml as discord.token or into {TOKEN_VARIABLE}."
)
NO_INTENT = (
    "Discord refuses the message content intent. Switch it on in Discord's developer portal, your application, "
    "page Bot, Message Content Intent; or set discord.message_content = false and use slash commands and mentions."
)
STOPPING = (signal.SIGTERM, signal.SIGINT)


@click.command()
@click.option("--config", type=click.Path(path_type=Path), help="Read this configuration instead of config.toml.")
def run(config: Path | None) -> None:
    """Log in to Discord and answer until SIGTERM or Ctrl+C."""
    configuration = configuration_of(config)
    if not configuration.discord.token.strip():
        raise InputError(NO_TOKEN)
    discord.utils.setup_logging(level=logging.INFO, root=True)
    with library_of(configuration) as library:
        asyncio.run(_run(Sourceline(configuration, library), configuration))


async def _run(bot: Sourceline, configuration: Configuration) -> None:
    stopping: set[asyncio.Task[None]] = set()

    def stop() -> None:
        stopping.add(asyncio.ensure_future(bot.close()))

    for number in STOPPING:
        # Windows has no signal handlers in its event loop; Ctrl+C works there all the same.
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop)
    try:
        async with bot:
            await bot.start(configuration.discord.token.strip())
    except discord.LoginFailure as error:
        raise InputError(BAD_TOKEN) from error
    except discord.PrivilegedIntentsRequired as error:
        raise InputError(NO_INTENT) from error
    except (OSError, discord.GatewayNotFound, discord.HTTPException) as error:
        raise InputError(
            f"Discord cannot be reached ({type(error).__name__}). Check the network and try again."
        ) from error
    await asyncio.gather(*stopping)

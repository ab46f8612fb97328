"""What can go wrong on the way to Discord, each in one sentence that says where to put it right."""

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.cli.errors import InputError, Unreachable
from bot.discord_bot.operating.configuration import TOKEN_VARIABLE, Configuration

PORTAL = "in Discord's developer portal, your application, page Bot"
NO_TOKEN = (
    f"There is no bot token. Put it into config.toml as discord.token or into the variable {TOKEN_VARIABLE}; "
    f"it is {PORTAL}."
)
BAD_TOKEN = (
    f"Discord does not accept the bot token. Reset it {PORTAL}, and put the new one into config.toml as "
    f"discord.token or into {TOKEN_VARIABLE}."
)
NO_INTENT = (
    f"Discord refuses the message content intent. Switch it on {PORTAL}, Message Content Intent; "
    "or set discord.message_content = false and use slash commands and mentions."
)
TOO_FEW_SHARDS = (
    "Discord wants the servers shared among more shards. Leave --shards and --shard-count out, or give higher numbers."
)
WRONG_FOR_GOOD = {4004: BAD_TOKEN, 4010: TOO_FEW_SHARDS, 4011: TOO_FEW_SHARDS, 4013: NO_INTENT, 4014: NO_INTENT}
"""Why Discord ends a connection that it will not let be opened again, by its close code."""


def token_of(configuration: Configuration) -> str:
    """Return the token; raises InputError when there is none."""
    token = configuration.discord.token.strip()
    if not token:
        raise InputError(NO_TOKEN)
    return token


@contextmanager
def reaching_discord() -> Iterator[None]:
    """Turn what goes wrong on the way to Discord into an InputError."""
    try:
        yield
    except discord.LoginFailure as error:
        raise InputError(BAD_TOKEN) from error
    except discord.PrivilegedIntentsRequired as error:
        raise InputError(NO_INTENT) from error
    except discord.ConnectionClosed as error:
        if error.code in WRONG_FOR_GOOD:
            raise InputError(WRONG_FOR_GOOD[error.code]) from error
        raise Unreachable(f"Discord has closed the connection (code {error.code}). Start again.") from error
    except (OSError, aiohttp.ClientError, discord.GatewayNotFound, discord.HTTPException) as error:
        raise Unreachable(f"Discord cannot be reached ({type(error).__name__}). Check the network.") from error

"""What can go wrong on the way to Discord, each in one sentence that says where to put it right."""

from collections.abc import Iterator
from contextlib import contextmanager

import discord

from bot.cli.errors import InputError
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
    except (OSError, discord.GatewayNotFound, discord.HTTPException) as error:
        raise InputError(f"Discord cannot be reached ({type(error).__name__}). Check the network.") from error

"""``sourceline invite``: the link with which somebody adds the bot to a server."""

import base64
import binascii
from pathlib import Path
from urllib.parse import urlencode

import click

from bot.cli.discord_id import DiscordId
from bot.cli.errors import InputError
from bot.cli.paths import NamedPath
from bot.discord_bot.operating.configuration import ConfigurationError, load_configuration
from bot.discord_bot.operating.permissions import PERMISSIONS

AUTHORIZE = "https://discord.com/oauth2/authorize"
WHERE = "It is in Discord's developer portal, your application, page General Information."


class ApplicationId(DiscordId):
    """The id of an application on the command line."""

    refusal = "{written} is not the id of an application, which is a number. " + WHERE


@click.command()
@click.option("--application", type=ApplicationId(), help="The application's id; else it is read from the token.")
@click.option("--config", type=NamedPath(), help="Read this configuration instead of config.toml.")
def invite(application: int | None, config: Path | None) -> None:
    """Print the link that invites the bot, with the permissions that it needs and no others."""
    try:
        identifier = application or _application_of(load_configuration(config).discord.token)
    except ConfigurationError as error:
        raise InputError(str(error)) from error
    asked = {"client_id": identifier, "scope": "bot applications.commands", "permissions": PERMISSIONS}
    click.echo(f"{AUTHORIZE}?{urlencode(asked)}")


def _application_of(token: str) -> int:
    """Return the application's id, which a bot token begins with in base 64; raises InputError."""
    first = token.strip().partition(".")[0]
    try:
        return int(base64.b64decode(first + "=" * (-len(first) % 4), validate=True))
    except (binascii.Error, ValueError) as error:
        raise InputError(
            f"The application's id is needed: sourceline invite --application ID. {WHERE} "
            "With a valid token configured it is found by itself."
        ) from error

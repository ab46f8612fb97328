"""Who may change things: people with Manage Messages, and the roles that the server or the configuration names."""

import re
from typing import TYPE_CHECKING, Any

import discord
from discord.ext import commands

from bot.discord_bot.place import server_of
from bot.voice.explaining import OnlyModerators

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction, Sourceline

ID = re.compile(r"[0-9]{15,20}")
"""What is the id of a role in the configuration; anything else is a name."""

REFUSED = "Only moderators can do this: people with the permission “Manage Messages” or a role that the server chose."


def require_moderator(origin: "Context | Interaction") -> int:
    """Return the server in which a moderator acts; raises OnlyModerators for others, NoPrivateMessage without one."""
    guild = server_of(origin)
    if guild is None:
        raise commands.NoPrivateMessage
    bot, person = (origin.bot, origin.author) if isinstance(origin, commands.Context) else (origin.client, origin.user)
    if not is_moderator(bot, guild, person, origin.permissions):
        raise OnlyModerators(REFUSED)
    return guild


def may_moderate(interaction: "Interaction") -> bool:
    """Tell whether somebody who types or presses may change things where they are."""
    guild = server_of(interaction)
    return guild is not None and is_moderator(interaction.client, guild, interaction.user, interaction.permissions)


def is_moderator(
    bot: "Sourceline", guild: int, person: discord.User | discord.Member, granted: discord.Permissions
) -> bool:
    """Tell whether a person may change things in a server in which they are granted some permissions."""
    if granted.administrator or granted.manage_messages:
        return True
    roles: list[Any] = getattr(person, "roles", [])
    chosen, configured = bot.library.settings.of(guild).moderator_roles, bot.configuration.discord.moderator_roles
    # Whoever may make roles may name one like the id of another.
    names = {name for name in configured if not ID.fullmatch(name)}
    ids = {*chosen, *(int(each) for each in configured if ID.fullmatch(each))}
    return any(role.id in ids or role.name in names for role in roles)

"""Where something is asked: by a command, or by a press, a form or a menu."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from discord.ext import commands

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question comes from: ``guild`` as ``server_of`` has it, ``message`` None without a message.

    ``article`` is the number of the one article that it names, None where it goes to whatever is asked there.
    """

    guild: int | None
    channel: int
    person: int
    message: int | None = None
    article: int | None = None


def server_of(origin: "Context | Interaction") -> int | None:
    """Return the server from which a command, a press, a form or a menu comes; None in a direct message.

    A server to which nobody has added the bot counts as a direct message: a person may have it installed for
    themselves, and the people of that server have not asked for anything to be kept of theirs.
    """
    interaction = origin.interaction if isinstance(origin, commands.Context) else origin
    if interaction is None:
        return origin.guild.id if origin.guild else None
    guild = interaction.guild_id
    if guild is None or interaction.is_guild_integration() or interaction.client.get_guild(guild) is not None:
        return guild
    return None


def place_of(ctx: "Context") -> Place:
    """Return where a command comes from."""
    message = None if ctx.interaction else ctx.message.id
    return Place(server_of(ctx), ctx.channel.id, ctx.author.id, message)


def place_of_interaction(interaction: "Interaction") -> Place:
    """Return where a press, a form or a menu comes from, none of which is a message of its own."""
    return Place(server_of(interaction), interaction.channel_id or 0, interaction.user.id)

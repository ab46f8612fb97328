"""Where something is asked: by a command, or by a press, a form or a menu."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question comes from: ``guild`` is None in a direct message, ``message`` None without a message."""

    guild: int | None
    channel: int
    person: int
    message: int | None = None


def place_of(ctx: "Context") -> Place:
    """Return where a command comes from."""
    message = None if ctx.interaction else ctx.message.id
    return Place(ctx.guild.id if ctx.guild else None, ctx.channel.id, ctx.author.id, message)


def place_of_interaction(interaction: "Interaction") -> Place:
    """Return where a press, a form or a menu comes from, none of which is a message of its own."""
    return Place(interaction.guild_id, interaction.channel_id or 0, interaction.user.id)

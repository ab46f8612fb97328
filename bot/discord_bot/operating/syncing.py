"""Tells Discord which slash commands there are, but only when they have changed: it takes 200 new ones a day."""

import hashlib
import json
from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

KEY = "commands"
"""Under which the program remembers what it told Discord last, and to which application."""


def commands_hash(bot: "Sourceline") -> str:
    """Return a hash of everything that Discord is told about the commands, and of the application it is told for."""
    payload = sorted(json.dumps(command.to_dict(bot.tree), sort_keys=True) for command in bot.tree.get_commands())
    return hashlib.blake2b(json.dumps([bot.application_id, payload]).encode(), digest_size=16).hexdigest()


def is_synced(bot: "Sourceline") -> bool:
    """Tell whether Discord was told the commands as they are."""
    return bot.library.state.get(KEY) == commands_hash(bot)


async def sync_if_changed(bot: "Sourceline") -> bool:
    """Sync the commands unless Discord was told the same before; return whether it was needed."""
    if is_synced(bot):
        return False
    await sync(bot)
    return True


async def sync(bot: "Sourceline", guild: int | None = None) -> list[str]:
    """Sync the commands everywhere, or at once to one server for trying out; return their names."""
    if guild is not None:
        where = discord.Object(guild)
        bot.tree.copy_global_to(guild=where)
        return [command.name for command in await bot.tree.sync(guild=where)]
    synced = await bot.tree.sync()
    bot.library.state.set(KEY, commands_hash(bot))
    return [command.name for command in synced]

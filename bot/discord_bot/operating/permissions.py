"""The permissions that the bot needs in a server, and in which servers it lacks them.

discord.py is imported when servers are looked at, so that ``sourceline invite`` starts fast.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

VIEW, SEND, EMBED, FILES, HISTORY, SEND_IN_THREADS = 1 << 10, 1 << 11, 1 << 14, 1 << 15, 1 << 16, 1 << 38
PERMISSIONS = VIEW | SEND | EMBED | FILES | HISTORY | SEND_IN_THREADS
"""View channels, send messages (also in threads), embed links, attach files, read the history; nothing more."""

AT_ONCE = 200
"""Servers in one answer of Discord, the most that it gives."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that the bot is in, and what it may not do there although it needs to; channels may take more away."""

    name: str
    missing: tuple[str, ...]


async def servers_of(bot: "Sourceline") -> list[Server]:
    """Return all servers of a bot that is logged in, asked without the gateway; raises HTTPException."""
    found: list[Server] = []
    after: int | None = None
    while True:
        # discord.py's own objects drop the permissions that come with each server here.
        page: list[Any] = await bot.http.get_guilds(AT_ONCE, after=after, with_counts=False)
        found += [Server(each["name"], _missing_of(int(each["permissions"]))) for each in page]
        if len(page) < AT_ONCE:
            return found
        after = int(page[-1]["id"])


def _missing_of(granted: int) -> tuple[str, ...]:
    """Return what is missing among granted permissions, as Discord calls it."""
    import discord

    has = discord.Permissions(granted)
    if has.administrator:
        return ()
    lacking = discord.Permissions(PERMISSIONS & ~granted)
    return tuple(name.replace("_", " ").title() for name, is_lacking in lacking if is_lacking)

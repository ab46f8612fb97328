"""Delivers what a person types in a terminal: a prefix command, a slash command, or plain words to the bot."""

from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.slash_line import parse_slash
from bot.offline.world import Person


async def deliver(room: OfflineRoom, person: Person, line: str) -> list[Shown]:
    """Return what is shown for a typed line; raises NotASlashCommand.

    Words without prefix or slash are said to the bot by mentioning it, for there is nobody else in the room.
    """
    if line.startswith("/"):
        call = parse_slash(line, room.bot.tree)
        return await room.slash(person, call.path, call.options)
    prefix = room.bot.configuration.discord.prefix
    addressed = line.startswith((prefix, f"<@{world.BOT}>"))
    return await room.say(person, line if addressed else f"<@{world.BOT}> {line}")

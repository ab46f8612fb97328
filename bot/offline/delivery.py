"""Delivers what a person types in a terminal: a prefix command, a slash command, or plain words to the bot."""

from bot.offline import world
from bot.offline.attaching import refuse_bare_file
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.slash_line import parse_slash
from bot.offline.undelivered import AnotherPrefix
from bot.offline.world import Person

USUAL_PREFIX = "!"


async def deliver(room: OfflineRoom, person: Person, line: str) -> list[Shown]:
    """Return what is shown for a typed line; raises Undelivered.

    Words without prefix or slash are said to the bot by mentioning it, for there is nobody else in the room.
    """
    prefix = room.bot.prefix(world.GUILD)
    if line.startswith("/"):
        call = parse_slash(line, room.bot.tree)
        return await room.slash(person, call.path, call.options)
    if line.startswith(prefix):
        refuse_bare_file(line.removeprefix(prefix), room.bot.tree)
        return await room.say(person, line)
    for other in (room.bot.configuration.discord.prefix, USUAL_PREFIX):
        # A prefix of letters may begin an ordinary word, and "!!!" is no command.
        if line.startswith(other) and not other[-1].isalnum() and line.removeprefix(other)[:1].isalnum():
            raise AnotherPrefix(other, prefix)
    mention = f"<@{world.BOT}>"
    return await room.say(person, line if line.startswith(mention) else f"{mention} {line}")

"""Delivers what a person types in a terminal: a prefix command, a slash command, or plain words to the bot."""

import re

from bot.offline import world
from bot.offline.attaching import refuse_bare_file
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.slash_line import parse_slash
from bot.offline.undelivered import AnotherPrefix
from bot.offline.world import Person

USUAL_PREFIX = "!"
CALLED_BY_NAME = re.compile(rf"@{world.NAME}\b", re.IGNORECASE)
"""How people write a mention; their client makes an id of it before Discord sees it."""


async def deliver(room: OfflineRoom, person: Person, line: str) -> list[Shown]:
    """Return what is shown for a typed line; raises Undelivered.

    Words without prefix or slash are said to the bot by mentioning it, for there is nobody else in the room. A name
    after an @ is a mention as well.
    """
    prefix = room.bot.choices.prefix(world.GUILD)
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
    written = CALLED_BY_NAME.sub(mention, line.lstrip(), count=1) if CALLED_BY_NAME.match(line.lstrip()) else line
    addressed = written.startswith((mention, f"<@!{world.BOT}>"))
    return await room.say(person, written if addressed else f"{mention} {written}")

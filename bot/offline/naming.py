"""Names for mentions: Discord shows ``<@2>`` as a name, a terminal would show it as it stands."""

import re
from dataclasses import replace

from bot.offline import world
from bot.offline.shown import Shown
from bot.offline.world import Payload

MENTION = re.compile(r"(?<!\\)<(@[!&]?|#)(\d{1,20})>")
PEOPLE = {str(person.id): person.name for person in world.PEOPLE} | {str(world.BOT): world.NAME}
OTHERS = {"#": {str(world.CHANNEL): world.CHANNEL_NAME}, "@&": {str(world.MODERATORS): world.MODERATORS_NAME}}


def named(shown: Shown) -> Shown:
    """Return something shown with names for the mentions in it; who is not in the room stays a number."""
    embeds = [_named(embed) for embed in shown.embeds]
    return replace(shown, body={**shown.body, "content": _in_text(shown.content), "embeds": embeds})


def _named(embed: Payload) -> Payload:
    return {**embed, **{part: _in_text(embed[part]) for part in ("title", "description") if embed.get(part)}}


def _in_text(text: str) -> str:
    return MENTION.sub(lambda mention: _name(mention[1], mention[2]), text)


def _name(mark: str, number: str) -> str:
    return f"{mark[0]}{OTHERS.get(mark, PEOPLE).get(number, number)}"

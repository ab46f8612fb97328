"""Buttons that outlive a restart and work in any process: all they know stands in their custom id.

That is what a press does, the article that it speaks of, and the person who alone may press.
"""

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.discord_bot.place import server_of
from bot.discord_bot.replies.acknowledging import acknowledge_in_time
from bot.discord_bot.replies.reply import Key
from bot.discord_bot.shelf import Shelf, Shelved
from bot.voice.explaining import Told
from bot.voice.limits import CUSTOM_ID

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

Press = Callable[["Interaction", list[str]], Awaitable[None]]
PRESSES: dict[str, Press] = {}
"""What a press does, by the first part of the custom id; filled by ``pressed``."""

FORMS: set[str] = set()
"""The presses that open a form, which Discord takes as the first response only."""

SHOWS_LINE = "line"
"""The press that shows a line among its neighbours; every answer from an article has one, which tells the article."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
GONE = "The article behind this button has changed or is gone. Please ask again."
NOT_YOURS = "This button is for the person who asked. Ask the same and you get your own."


def pressed(action: str, *, opens_form: bool = False) -> Callable[[Press], Press]:
    """Register the decorated function for the buttons whose custom id begins with ``action``."""

    def register(press: Press) -> Press:
        PRESSES[action] = press
        if opens_form:
            FORMS.add(action)
        return press

    return register


class PersistentButton(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=r"(?s)(?P<action>[a-z]{1,8}):(?P<rest>.*)"
):
    """Any button of this bot; discord.py makes one anew for each press out of the custom id."""

    def __init__(self, key: Key) -> None:
        style = discord.ButtonStyle(key.weight.value)
        disabled = not key.enabled
        super().__init__(discord.ui.Button(label=key.label, custom_id=key.custom_id, style=style, disabled=disabled))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed."""
        return cls(Key("", match.string))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button is for; an error goes through the same door as a command's."""
        action, *parts = self.custom_id.split(":")
        if action not in FORMS:
            acknowledge_in_time(interaction)
        try:
            await PRESSES[action](interaction, parts)
        except Exception as error:
            await interaction.client.tell_interaction(interaction, error)


def custom_id(*parts: str | int) -> str | None:
    """Return the parts as a custom id, or None when Discord would refuse it for its length."""
    joined = ":".join(map(str, parts))
    return joined if len(joined) <= CUSTOM_ID else None


def short_id(number: int) -> str:
    """Return a Discord id in base 36: 13 characters instead of 19."""
    digits = ""
    while True:
        number, rest = divmod(number, len(DIGITS))
        digits = DIGITS[rest] + digits
        if number == 0:
            return digits


def long_id(short: str) -> int:
    """Return the Discord id that ``short_id`` wrote."""
    return int(short, len(DIGITS))


def turn_keys(action: str, page: int, pages: int, person: int) -> tuple[Key, ...]:
    """Return the buttons with which a person turns to the pages beside one of ``pages``; none where it is the only."""
    if pages == 1:
        return ()
    turns = (("◀", page - 1, page > 1), ("▶", page + 1, page < pages))
    asker = short_id(person)
    return tuple(Key(label, custom_id(action, to, asker) or "", enabled=enabled) for label, to, enabled in turns)


async def shelved_under(interaction: "Interaction", key: str) -> Shelved:
    """Return the article that a button speaks of; raises Told when it is gone."""
    shelf: Shelf = interaction.client.shelf
    shelved = await shelf.find(server_of(interaction), interaction.channel_id or 0, key)
    if shelved is None:
        raise Told(GONE)
    return shelved


def require_asker(interaction: "Interaction", person: str) -> None:
    """Let the person pass whose id ``short_id`` wrote into a button; raises Told for anybody else."""
    if long_id(person) != interaction.user.id:
        raise Told(NOT_YOURS)

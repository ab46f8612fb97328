"""Buttons that outlive a restart: all they know stands in their custom id."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, Self

import discord

from bot.discord_bot.replies.acknowledging import acknowledge_in_time
from bot.discord_bot.replies.reply import Key

Press = Callable[[discord.Interaction[Any], list[str]], Awaitable[None]]
PRESSES: dict[str, Press] = {}
"""What a press does, by the first part of the custom id; filled by ``pressed``."""

FORMS: set[str] = set()
"""The presses that open a form, which Discord takes as the first response only."""


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

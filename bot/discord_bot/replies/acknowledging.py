"""Tells Discord that an answer is coming where it takes its time.

Discord waits three seconds for the response to an interaction and takes it for lost then; once it has been told, a
quarter of an hour. An article of a whole book takes longer than three seconds to read.
"""

import asyncio
import contextlib
from typing import TYPE_CHECKING

import aiohttp
import discord

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

SECONDS = 1.5
"""How long an answer may take before Discord is told; hardly any takes so long."""

WAITING = "acknowledging"


class _Waiting:
    """The wait of one interaction, and the message to Discord that ends it."""

    def __init__(self, interaction: "Interaction") -> None:
        self._interaction = interaction
        self._telling: asyncio.Task[None] | None = None
        self._is_told = False
        self._timer = asyncio.get_running_loop().call_later(SECONDS, self._begin)

    async def end(self, *, private: bool) -> None:
        """Stop waiting; where everybody sees that an answer is coming and it is ``private``, take that away."""
        self._timer.cancel()
        if self._telling is None:
            return
        await self._telling
        if private and self._is_command and self._is_told:
            # Whatever came next would take the place of that, and be seen by everybody, too.
            with contextlib.suppress(discord.NotFound):
                await self._interaction.delete_original_response()

    @property
    def _is_command(self) -> bool:
        return self._interaction.type is discord.InteractionType.application_command

    @property
    def _is_form(self) -> bool:
        return self._interaction.type is discord.InteractionType.modal_submit

    def _begin(self) -> None:
        if not self._interaction.response.is_done():
            self._telling = asyncio.create_task(self._tell())

    async def _tell(self) -> None:
        # The answer is tried all the same: what it says of a failure is told and logged as any error.
        with contextlib.suppress(discord.DiscordException, aiohttp.ClientError, OSError):
            # Below a message nothing need be shown; a form that a command has opened has none, and one person sees it.
            await self._interaction.response.defer(thinking=self._interaction.message is None, ephemeral=self._is_form)
            self._is_told = True


def acknowledge_in_time(interaction: "Interaction") -> None:
    """Have Discord told after a moment that an answer is coming, unless it is there by then."""
    interaction.extras[WAITING] = _Waiting(interaction)


async def acknowledge(interaction: "Interaction | None", *, private: bool) -> None:
    """Tell Discord at once that the answer to a command is coming; typed commands have no interaction to tell it of."""
    if interaction is None:
        return
    await before_responding(interaction, private=private)
    if not interaction.response.is_done():
        await interaction.response.defer(ephemeral=private, thinking=True)


async def before_responding(interaction: "Interaction", *, private: bool) -> None:
    """End the wait for an answer, which is about to be sent: of two responses at once Discord refuses one."""
    waiting = interaction.extras.pop(WAITING, None)
    if waiting is not None:
        await waiting.end(private=private)

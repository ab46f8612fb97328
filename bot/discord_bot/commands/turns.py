"""Whose turn it is: nobody makes the bot work more often than the server has chosen; moderators are free."""

import datetime as dt
from collections.abc import Hashable
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.discord_bot.commands.moderators import is_moderator
from bot.discord_bot.place import server_of

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction, Sourceline

PRESS, UNASKED = "press", "unasked"
"""What is counted apart: whoever has just asked may choose among the suggestions, and a question that was put to people
keeps nobody from asking the bot."""

FIRST_SWEEP = 1024


class Pace:
    """How often somebody has done something lately: one cooldown for each key, forgotten once its time is over.

    The mapping of cooldowns that discord.py brings looks through all its entries for every message; with thousands of
    people who ask within seconds, that takes longer than an answer. Here the old ones are dropped when there are twice
    as many as after the last time.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[commands.Cooldown, float]] = {}
        self._sweep_at = FIRST_SWEEP

    def __len__(self) -> int:
        return len(self._kept)

    def wait(self, key: Hashable, limit: commands.Cooldown, now: float) -> tuple[commands.Cooldown, float | None]:
        """Use a key once at a moment, in seconds; return its cooldown and how long to wait, None for not at all."""
        if len(self._kept) >= self._sweep_at:
            self._sweep(now)
        kept = self._kept.get(key)
        cooldown = kept[0] if kept and (kept[0].rate, kept[0].per) == (limit.rate, limit.per) else limit
        self._kept[key] = (cooldown, now)
        return cooldown, cooldown.update_rate_limit(now)

    def forget(self, key: Hashable) -> None:
        """Give a key its uses back, as when nothing came of what was counted."""
        self._kept.pop(key, None)

    def _sweep(self, now: float) -> None:
        self._kept = {key: kept for key, kept in self._kept.items() if now <= kept[1] + kept[0].per}
        self._sweep_at = max(FIRST_SWEEP, 2 * len(self._kept))


def take_turn(ctx: "Context", *, unasked: bool = False) -> None:
    """Count a command, or a question that was put to nobody; raises CommandOnCooldown with the time to wait."""
    # An edited message is a new question, and keeps the time at which it was first written.
    at = ctx.message.edited_at or ctx.message.created_at
    _take(ctx.bot, server_of(ctx), ctx.channel.id, ctx.author, ctx.permissions, at, UNASKED if unasked else "")


def take_turn_by(interaction: "Interaction", *, press: bool = False) -> None:
    """Count a menu, or a press that asks again; raises CommandOnCooldown with the time to wait."""
    person, at = interaction.user, interaction.created_at
    channel, granted = interaction.channel_id or 0, interaction.permissions
    _take(interaction.client, server_of(interaction), channel, person, granted, at, PRESS if press else "")


def _take(
    bot: "Sourceline",
    guild: int | None,
    channel: int,
    person: discord.User | discord.Member,
    granted: discord.Permissions,
    at: dt.datetime,
    doing: str = "",
) -> None:
    chosen = bot.choices.settings(guild)
    if not chosen.cooldown_seconds or (guild is not None and is_moderator(bot, guild, person, granted)):
        return
    limit = commands.Cooldown(chosen.cooldown_uses, chosen.cooldown_seconds)
    cooldown, wait = bot.pace.wait((person.id, channel, doing), limit, at.timestamp())
    if wait:
        raise commands.CommandOnCooldown(cooldown, wait, commands.BucketType.member)

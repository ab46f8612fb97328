"""Whose turn it is: nobody makes the bot work more often than the server has chosen; moderators are free."""

import datetime as dt
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.discord_bot.commands.moderators import is_moderator

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Interaction, Sourceline

PRESS = "press"
"""Presses are counted apart: whoever has just asked may choose among the suggestions."""


def take_turn(ctx: "Context") -> None:
    """Count a command; raises CommandOnCooldown with the time to wait."""
    guild, at = ctx.guild.id if ctx.guild else None, ctx.message.created_at
    _take(ctx.bot, guild, ctx.channel.id, ctx.author, ctx.permissions, at)


def take_turn_by(interaction: "Interaction", *, press: bool = False) -> None:
    """Count a menu, or a press that asks again; raises CommandOnCooldown with the time to wait."""
    person, at = interaction.user, interaction.created_at
    channel, granted = interaction.channel_id or 0, interaction.permissions
    _take(interaction.client, interaction.guild_id, channel, person, granted, at, PRESS if press else "")


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

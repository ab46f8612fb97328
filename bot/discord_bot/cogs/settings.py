"""What a server chooses: prefix, moderators, strictness, channels, cooldowns, retention.

Channels and roles may be written by name, ``#general`` or ``@Moderators``, instead of by mention or id.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_bot.commands.arguments import typed_words
from bot.discord_bot.commands.completions import setting_choices
from bot.discord_bot.commands.hybrid import hybrid_group, subcommand
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.faq.quoted_question import unquoted
from bot.discord_bot.replies.acknowledging import acknowledge
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import send_reply
from bot.library.settings.setting_kinds import NOTHING, OptionalSnowflake, Snowflakes, kind_of
from bot.library.settings.settings import RULES, GuildSettings, rule
from bot.library.storage.audit import Subject
from bot.voice.cards.history import history_card
from bot.voice.cards.settings import changed_setting_card, settings_card
from bot.voice.explaining import Told
from bot.voice.limits import NAME
from bot.voice.wording.neutral import code
from bot.voice.wording.phrases import with_prefix
from bot.voice.wording.shortening import shorten

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

POSTED, NOTIFIED = "queue_channel", "queue_role"
NOT_EVERYBODY = {
    NOTIFIED: "Everybody is too many to be notified of every question. Choose a role.",
    "moderator_roles": "Everybody in this server could change everything then. Choose the roles of moderators.",
}
NOT_MENTIONABLE = (
    "Discord notifies nobody of this role yet: allow everybody to mention it in the role's settings, or give me the "
    "permission “Mention @everyone, @here, and All Roles”."
)
NOT_POSTING = (
    "I may not post in {channel} yet: there I need the permissions View Channel, Send Messages and Embed Links."
)
NO_QUEUE_CHANNEL = "Nobody is notified until `queue_channel` says where new questions are posted."
SETTING = "the name of the setting"
LATEST = 200
HOW_TO_SET = "Nothing was changed. Write `{{prefix}}settings set {name}` and the value after it."
MARKS = {"role": "@&", "channel": "#"}
MENTION_OR_ID = re.compile(r"<(?:@&|#)[0-9]+>|[0-9]{15,20}")
NONE = "There is no {what} {name} in this server. Mention it, or write its id."
SEVERAL = "There are several {what}s {name} in this server. Mention the one that you mean, or write its id."


class Settings(commands.Cog, name="Settings"):
    """Every setting has a default; each server changes its own."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @hybrid_group(fallback="show")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_messages=True)
    async def settings(self, ctx: "Context") -> None:
        """Show what this server has chosen; for moderators."""
        guild = require_moderator(ctx)
        named = _tidy(typed_words(ctx).partition(" ")[0]) if ctx.interaction is None else ""
        if any(each.name == named for each in RULES):
            raise Told(with_prefix(HOW_TO_SET.format(name=named), self.bot.choices.prefix(guild)))
        await acknowledge(ctx.interaction, private=True)
        reader = await self.bot.reading.state()
        card = settings_card(self.bot.choices.effective_settings(guild), reader)
        await send_reply(ctx, Reply(card, private=True))

    @subcommand(settings, name="set", example="prefix ?")
    @app_commands.describe(
        name=SETTING, value="the new value; channels and roles by mention, name or id, none for none"
    )
    @app_commands.autocomplete(name=setting_choices)
    async def set_(self, ctx: "Context", name: str, *, value: str) -> None:
        """Change a setting; for moderators."""
        guild, chosen, value = require_moderator(ctx), rule(_tidy(name)), _bare_value(value)
        written = _with_ids(ctx.guild, chosen.name, value) if ctx.guild else value
        if chosen.name in NOT_EVERYBODY and str(guild) in re.findall("[0-9]+", written):
            raise Told(NOT_EVERYBODY[chosen.name])
        settings = self.bot.library.settings.change(
            guild, chosen.name, written, by=ctx.author.id, at=dt.datetime.now(dt.UTC)
        )
        card = changed_setting_card(chosen, getattr(settings, chosen.name))
        await send_reply(ctx, Reply(card, above=_what_is_missing(ctx.guild, chosen.name, settings)))

    @subcommand(settings, example="prefix")
    @app_commands.describe(name=SETTING)
    @app_commands.autocomplete(name=setting_choices)
    async def reset(self, ctx: "Context", name: str) -> None:
        """Give a setting its default back; for moderators."""
        guild, chosen = require_moderator(ctx), rule(_tidy(name))
        self.bot.library.settings.reset(guild, chosen.name, by=ctx.author.id, at=dt.datetime.now(dt.UTC))
        settings = self.bot.choices.effective_settings(guild)
        await send_reply(ctx, Reply(changed_setting_card(chosen, getattr(settings, chosen.name))))

    @subcommand(settings)
    async def history(self, ctx: "Context") -> None:
        """Show who changed which setting when; for moderators."""
        guild = require_moderator(ctx)
        records = self.bot.library.audit.latest(guild, LATEST, Subject.SETTING)[::-1]
        await send_reply(ctx, Reply(history_card("History of the settings", records, named=True), private=True))


def _what_is_missing(guild: discord.Guild | None, setting: str, settings: GuildSettings) -> str:
    """Return the sentence that says why nobody sees or is notified of what was just chosen, empty where all is well."""
    if guild is not None and setting == POSTED and settings.queue_channel is not None:
        channel = guild.get_channel_or_thread(settings.queue_channel)
        granted = channel.permissions_for(guild.me) if channel else discord.Permissions.none()
        posts = granted.view_channel and granted.send_messages and granted.embed_links
        return "" if posts else NOT_POSTING.format(channel=f"<#{settings.queue_channel}>")
    if guild is None or setting != NOTIFIED or settings.queue_role is None:
        return ""
    role = guild.get_role(settings.queue_role)
    if role is not None and not (role.mentionable or guild.me.guild_permissions.mention_everyone):
        return NOT_MENTIONABLE
    return "" if settings.queue_channel else NO_QUEUE_CHANNEL


def _with_ids(guild: discord.Guild, setting: str, value: str) -> str:
    kind = kind_of(GuildSettings, setting)
    if not isinstance(kind, Snowflakes | OptionalSnowflake) or value.strip().lower() in NOTHING:
        return value
    if kind.of in ("role", "roles"):
        return _with_ids_of(value, "role", guild.roles, guild.roles)
    return _with_ids_of(value, "channel", [*guild.text_channels, *guild.forums], [*guild.channels, *guild.threads])


class _Named(Protocol):
    """A channel or a role."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def name(self) -> str:
        """Its name."""


def _with_ids_of(value: str, what: str, known: Iterable[_Named], there: Iterable[_Named]) -> str:
    """Return ``value`` with the ids of those of ``known`` that it calls by name; other words stay as they are.

    Names are parted by commas, those without a space by spaces, too. Raises Told for a ``#name`` or ``@name`` that
    nothing has, for a name of several, and for an id that none of those that are ``there`` has.
    """
    all_ids = {each.id for each in there}
    for number in MENTION_OR_ID.findall(value):
        if int(number.strip("<@&#>")) not in all_ids:
            raise Told(NONE.format(what=what, name=code(number)))
    ids: dict[str, list[int]] = {}
    for each in known:
        ids.setdefault(_bare(each.name), []).append(each.id)
    # A name may hold commas and spaces itself, so the longest reading comes first.
    if _bare(value) in ids:
        return _id(value, what, ids)
    parts = [part.strip() for part in value.split(",") if part.strip()]
    words = [word for part in parts for word in ([part] if _bare(part) in ids else part.split())]
    return " ".join(_id(word, what, ids) for word in words)


def _id(written: str, what: str, ids: dict[str, list[int]]) -> str:
    if MENTION_OR_ID.fullmatch(written):
        return written
    found = ids.get(_bare(written), [])
    if not found and not written.startswith(("#", "@")):
        return written
    if len(found) != 1:
        raise Told((SEVERAL if found else NONE).format(what=what, name=code(shorten(written, NAME))))
    # Written as a mention, since a bare number is taken for an id only where it is as long as Discord's.
    return f"<{MARKS[what]}{found[0]}>"


def _bare(name: str) -> str:
    return name.strip().lstrip("#@").casefold()


def _bare_value(value: str) -> str:
    """Return a value without the mark that parts it from its name, and without quotation marks around all of it."""
    return unquoted(value.strip().removeprefix("= ").lstrip())


def _tidy(name: str) -> str:
    return name.strip().rstrip(":=").lower().replace("-", "_").replace(" ", "_")

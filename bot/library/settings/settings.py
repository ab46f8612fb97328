"""Settings of a server: typed, with defaults, each checked before it is kept."""

import datetime as dt
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from bot.answering.command import Strictness
from bot.library.settings.setting_kinds import (
    Kind,
    NumberBetween,
    OptionalSnowflake,
    Prefix,
    Snowflakes,
    StrictnessName,
    Switch,
    kind_of,
)
from bot.library.storage.audit import AuditTrail, Subject
from bot.library.storage.errors import Missing, Unfit
from bot.library.storage.guilds import Guilds
from bot.library.storage.remembered import Remembered
from bot.library.storage.store import Store

log = logging.getLogger(__name__)


def _kept_as(kind: Kind, about: str) -> dict[str, Any]:
    return {"kind": kind, "about": about}


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What a server has chosen; the defaults hold where it has not.

    Channels and roles are ids. ``cooldown_seconds`` is the time in which a member may ask ``cooldown_uses`` times.
    """

    prefix: str = field(default="!", metadata=_kept_as(Prefix(), "What a command starts with"))
    moderator_roles: tuple[int, ...] = field(
        default=(),
        metadata=_kept_as(Snowflakes("roles"), "Roles that may change things, besides people with Manage Messages"),
    )
    strictness: Strictness = field(
        default=Strictness.BALANCED,
        metadata=_kept_as(StrictnessName(), "How sure an answer must be: strict, balanced or eager"),
    )
    answering_channels: tuple[int, ...] = field(
        default=(),
        metadata=_kept_as(Snowflakes("channels"), "Channels where plain questions are answered unasked, when sure"),
    )
    cooldown_uses: int = field(
        default=5, metadata=_kept_as(NumberBetween(1, 100), "How many questions a member may ask in the cooldown")
    )
    cooldown_seconds: int = field(
        default=10, metadata=_kept_as(NumberBetween(0, 3_600), "Seconds of the cooldown; 0 switches it off")
    )
    queue_channel: int | None = field(
        default=None, metadata=_kept_as(OptionalSnowflake("channel"), "Where new unanswered questions are posted")
    )
    queue_role: int | None = field(
        default=None,
        metadata=_kept_as(OptionalSnowflake("role"), "Role that is notified of those questions, once an hour at most"),
    )
    retention_days: int = field(
        default=90, metadata=_kept_as(NumberBetween(1, 365), "Days for which unanswered questions are kept")
    )
    did_you_mean: bool = field(
        default=True,
        metadata=_kept_as(Switch(), "Whether what is no command is taken for a misspelt one or a question"),
    )


@dataclass(frozen=True, slots=True)
class SettingRule:
    """A setting by name: what it is for, and what it is without a choice."""

    name: str
    about: str
    default: Any


RULES: tuple[SettingRule, ...] = tuple(
    SettingRule(each.name, each.metadata["about"], each.default) for each in fields(GuildSettings)
)
"""All settings, in the order in which people meet them."""


SERVERS_IN_MEMORY = 10_000
"""Servers whose settings are kept in memory, some hundred bytes each."""


@dataclass(frozen=True, slots=True)
class _Known:
    chosen: Mapping[str, Any]
    settings: GuildSettings


class Settings:
    """Settings of all servers; reading is a look at a revision, and a cached value."""

    def __init__(self, store: Store, guilds: Guilds, audit: AuditTrail) -> None:
        self._store = store
        self._guilds = guilds
        self._audit = audit
        self._known: Remembered[_Known] = Remembered(store, "settings", SERVERS_IN_MEMORY)
        self._overlooked: set[tuple[int, str]] = set()

    def of(self, guild: int) -> GuildSettings:
        """Return the settings of a server, the defaults where it has chosen nothing."""
        return self._current(guild).settings

    def chosen(self, guild: int) -> Mapping[str, Any]:
        """Return by name what a server has chosen; where a choice is the default it still is one."""
        return self._current(guild).chosen

    def change(self, guild: int, name: str, value: Any, *, by: int, at: dt.datetime) -> GuildSettings:
        """Set one setting, given as its value or as people write it, and return all; raises Missing or Unfit."""
        checked = kind_of(GuildSettings, rule(name).name).checked(value)
        return self._write(guild, name, checked, json.dumps(checked), by=by, at=at)

    def reset(self, guild: int, name: str, *, by: int, at: dt.datetime) -> GuildSettings:
        """Give a setting its default back and return all settings; raises Missing for an unknown name."""
        return self._write(guild, name, rule(name).default, None, by=by, at=at)

    def _write(
        self, guild: int, name: str, value: Any, packed: str | None, *, by: int, at: dt.datetime
    ) -> GuildSettings:
        with self._store.atomic():
            self._guilds.enter(guild)
            kept = "SELECT value FROM settings WHERE guild = :guild AND name = :name"
            if self._store.value(kept, guild=guild, name=name) == packed:
                return self.of(guild)
            before = getattr(replace(GuildSettings(), **self._read(guild)), name)
            if packed is None:
                self._store.run(
                    "DELETE FROM settings WHERE guild = :guild AND name = :name", {"guild": guild, "name": name}
                )
            else:
                self._store.run(
                    "INSERT INTO settings (guild, name, value) VALUES (:guild, :name, :value) "
                    "ON CONFLICT (guild, name) DO UPDATE SET value = excluded.value",
                    {"guild": guild, "name": name, "value": packed},
                )
            self._guilds.bump(guild, "settings")
            action = "reset" if packed is None else "changed"
            states = {"before": {"value": before}, "after": {"value": value}}
            self._audit.record(guild, Subject.SETTING, name, action, by=by, at=at, **states)
        return self.of(guild)

    def _current(self, guild: int) -> _Known:
        return self._known.same(guild, lambda: self._read_known(guild))

    def _read_known(self, guild: int) -> _Known:
        chosen = self._read(guild)
        return _Known(chosen, replace(GuildSettings(), **chosen))

    def _read(self, guild: int) -> dict[str, Any]:
        chosen = {}
        for row in self._store.rows("SELECT name, value FROM settings WHERE guild = :guild", guild=guild):
            # A setting that this version no longer has is kept, and overlooked.
            if any(each.name == row["name"] for each in RULES):
                try:
                    chosen[row["name"]] = unpacked(row["name"], row["value"])
                except Unfit as error:
                    self._overlook(guild, row["name"], error)
        return chosen

    def _overlook(self, guild: int, name: str, error: Unfit) -> None:
        if (guild, name) not in self._overlooked:
            self._overlooked.add((guild, name))
            log.warning("the setting %s of server %d is unfit, so the default holds: %s", name, guild, error)


def rule(name: str) -> SettingRule:
    """Return the rule of a setting; raises Missing with the names that there are."""
    found = next((each for each in RULES if each.name == name), None)
    if found is None:
        raise Missing(f"There is no setting “{name}”. There are {', '.join(each.name for each in RULES)}.")
    return found


def unpacked(name: str, packed: str) -> Any:
    """Return the value of a setting as it was kept; raises Unfit for one that this version does not take."""
    try:
        return kind_of(GuildSettings, name).checked(json.loads(packed))
    except ValueError as error:
        raise Unfit("It is not written as JSON.") from error

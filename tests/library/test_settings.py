"""Settings are typed, checked before they are kept, and leave a trail."""

import datetime as dt
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from bot.answering.command import Strictness
from bot.library.library import Library
from bot.library.settings.settings import RULES, GuildSettings
from bot.library.storage.errors import Missing, Unfit

GUILD = 810000000000000001


def test_a_server_that_chose_nothing_has_the_defaults(library: Library) -> None:
    assert library.settings.of(GUILD) == GuildSettings()


@pytest.mark.parametrize(
    ("name", "written", "kept"),
    [
        ("prefix", " ? ", "?"),
        ("moderator_roles", "<@&123456789012345678> and 223456789012345678", (123456789012345678, 223456789012345678)),
        ("moderator_roles", "none", ()),
        ("strictness", "Strict", Strictness.STRICT),
        ("answering_channels", [5, 5], (5,)),
        ("cooldown_uses", "3", 3),
        ("cooldown_seconds", 0, 0),
        ("queue_channel", "<#123456789012345678>", 123456789012345678),
        ("queue_channel", None, None),
        ("retention_days", "7", 7),
        ("did_you_mean", "off", False),
    ],
)
def test_a_setting_is_kept_as_its_type(library: Library, now: dt.datetime, name: str, written: Any, kept: Any) -> None:
    changed = library.settings.change(GUILD, name, written, by=1, at=now)
    assert getattr(changed, name) == kept
    with Library.open(library.path) as other:
        assert other.settings.of(GUILD) == changed


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("prefix", ""),
        ("prefix", "/"),
        ("prefix", "hey"),
        ("prefix", "!!!!!!"),
        ("moderator_roles", "the admins"),
        ("moderator_roles", [True]),
        ("moderator_roles", [2**63]),
        ("strictness", "lenient"),
        ("cooldown_uses", "0"),
        ("cooldown_uses", "٣"),
        ("cooldown_uses", "many"),
        ("cooldown_seconds", -1),
        ("queue_channel", "<#123456789012345678> <#223456789012345678>"),
        ("retention_days", 400),
        ("did_you_mean", "perhaps"),
    ],
)
def test_an_unfit_value_is_refused_and_changes_nothing(
    library: Library, now: dt.datetime, name: str, written: Any
) -> None:
    with pytest.raises(Unfit):
        library.settings.change(GUILD, name, written, by=1, at=now)
    assert library.settings.of(GUILD) == GuildSettings()


def test_a_reset_gives_the_default_back(library: Library, now: dt.datetime) -> None:
    library.settings.change(GUILD, "prefix", "?", by=1, at=now)
    assert library.settings.reset(GUILD, "prefix", by=1, at=now).prefix == "!"


def test_an_unknown_setting_is_refused_with_the_names_there_are(library: Library, now: dt.datetime) -> None:
    with pytest.raises(Missing, match="prefix, moderator_roles"):
        library.settings.change(GUILD, "colour", "red", by=1, at=now)


def test_a_change_by_another_process_is_seen(library: Library, now: dt.datetime) -> None:
    assert library.settings.of(GUILD).prefix == "!"
    with Library.open(library.path) as other:
        other.settings.change(GUILD, "prefix", "?", by=1, at=now)
    assert library.settings.of(GUILD).prefix == "?"


@pytest.mark.parametrize("kept", ['"a long prefix"', "?"], ids=["too long", "no JSON"])
def test_the_default_holds_where_what_is_kept_is_unfit_and_that_is_logged_once(
    library: Library, now: dt.datetime, caplog: pytest.LogCaptureFixture, kept: str
) -> None:
    library.settings.change(GUILD, "retention_days", 7, by=1, at=now)
    library.settings.change(GUILD, "prefix", "?", by=1, at=now)
    with closing(sqlite3.connect(library.path)) as other, other:
        other.execute("UPDATE settings SET value = ? WHERE name = 'prefix'", (kept,))
        other.execute("UPDATE guilds SET epoch = 5")
    assert (library.settings.of(GUILD).prefix, library.settings.of(GUILD).retention_days) == ("!", 7)
    assert library.settings.change(GUILD, "prefix", "$", by=1, at=now).prefix == "$"
    assert [record.getMessage().count("prefix of server") for record in caplog.records] == [1]


def test_the_trail_says_who_changed_what(library: Library, now: dt.datetime) -> None:
    library.settings.change(GUILD, "prefix", "?", by=7, at=now)
    record = library.audit.latest(GUILD)[0]
    assert (record.who, record.name, record.before, record.after) == (7, "prefix", {"value": "!"}, {"value": "?"})


def test_every_setting_says_what_it_is_for() -> None:
    assert all(rule.about for rule in RULES)

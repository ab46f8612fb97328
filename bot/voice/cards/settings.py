"""What a server has chosen, as a card."""

from typing import Any

from bot.library.settings.settings import RULES, GuildSettings, SettingRule
from bot.voice.card import Card
from bot.voice.limits import NAME
from bot.voice.wording.neutral import code
from bot.voice.wording.phrases import on_or_off, with_prefix
from bot.voice.wording.shortening import escape_within

CHANGED = "**{name}** is now {value}."
FOOTER = "{prefix}settings set NAME VALUE · {prefix}settings reset NAME"
MANY_IDS = 5


def settings_card(settings: GuildSettings, reader: str) -> Card:
    """Return every setting with its value and what it is for.

    ``settings`` are those that hold now, ``reader`` is the sentence that says whether the reader is at work.
    """
    rows = []
    for rule in RULES:
        value = _value_in_words(rule, getattr(settings, rule.name))
        rows.append(f"**{rule.name}**: {value}\n-# {escape_within(rule.about, 2 * NAME)}")
    rows.append(f"-# {escape_within(reader, 2 * NAME)}")
    return Card("\n".join(rows), "Settings of this server", with_prefix(FOOTER, settings.prefix))


def changed_setting_card(rule: SettingRule, value: Any) -> Card:
    """Return the sentence that says what a setting is now."""
    return Card(CHANGED.format(name=rule.name, value=_value_in_words(rule, value)))


def _value_in_words(rule: SettingRule, value: Any) -> str:
    """Return a value as people read it; Discord shows channels and roles by name and notifies nobody."""
    match value:
        case bool():
            return on_or_off(value)
        case None | ():
            return "none"
        case tuple():
            shown = " ".join(_mention(rule, each) for each in value[:MANY_IDS])
            return f"{shown} and {len(value) - MANY_IDS} more" if len(value) > MANY_IDS else shown
        case int() if rule.name.endswith(("channel", "role")):
            return _mention(rule, value)
        case _:
            return code(str(value))


def _mention(rule: SettingRule, identifier: int) -> str:
    return f"<@&{identifier}>" if rule.name.endswith(("role", "roles")) else f"<#{identifier}>"

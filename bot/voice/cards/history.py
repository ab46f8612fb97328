"""What was done to something, by whom and when."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.library.faq.faq_entry import FaqText
from bot.library.faq.faq_history import FaqVersion
from bot.library.storage.audit import AuditRecord
from bot.voice.card import Card
from bot.voice.limits import HEADING, NAME, NOTE
from bot.voice.wording.phrases import article_in_words, moment_in_words, on_or_off
from bot.voice.wording.shortening import escape_within

NEWEST = 10
NOTHING = "Nothing has been changed yet."
SOMEBODY = "somebody"
ENDS = "?!.…:"
LINE = "line {line} of {article}"
DEFAULT = "the default"
SHOWN = ("title", "article", "value")
"""What a row of an article's or a setting's history tells; the rest of a record is for undoing."""

IN_CHANNEL, EVERYWHERE = " in <#{channel}>", " everywhere"
"""Where an article was chosen: in a channel, or in all that have no choice of their own."""


def history_card(heading: str, records: Sequence[AuditRecord], *, named: bool = False) -> Card:
    """Return changes, the newest first; ``named`` also says what each was a change of."""
    rows = [_row(record, named) for record in reversed(records[-NEWEST:])]
    return _card(heading, rows, len(records))


def faq_history_card(number: int, versions: Sequence[FaqVersion]) -> Card:
    """Return the versions of an FAQ entry, the newest first, each with the number by which it can be restored."""
    before = dict(zip([each.version for each in versions[1:]], versions, strict=False))
    rows = []
    for each in reversed(versions[-NEWEST:]):
        action = _action(each, before.get(each.version))
        rows.append(f"**Version {each.version}** · {action} · {_person(each.who)} · {moment_in_words(each.at)}")
        if each.text:
            rows.append(_entry_in_words(each.text))
            rows += [f"Also found as: {escape_within('; '.join(each.text.aliases), NAME)}"] if each.text.aliases else []
    return _card(f"History of FAQ #{number}", rows, len(versions))


def _entry_in_words(text: FaqText) -> str:
    """Return question and answer on one line, with a colon only where the question has no mark at its end."""
    colon = "" if text.question.endswith(tuple(ENDS)) else ":"
    backing = "" if text.line is None else LINE.format(line=text.line, article=article_in_words(text.article))
    answer = " · ".join(part for part in (escape_within(text.answer, NAME), backing) if part)
    return f"{escape_within(text.question, NAME)}{colon} {answer}"


def _action(version: FaqVersion, before: FaqVersion | None) -> str:
    """Return what was done; where an edit only gave or took another wording, that is said."""
    new, old = version.text, before.text if before else None
    if new is None or old is None or replace(new, aliases=old.aliases) != old or new.aliases == old.aliases:
        return version.action
    gained, lost = set(new.aliases) - set(old.aliases), set(old.aliases) - set(new.aliases)
    changes = [f"wording {what}" for what, some in (("added", gained), ("taken away", lost)) if some]
    return " and ".join(changes) or version.action


def _card(heading: str, rows: list[str], count: int) -> Card:
    footer = f"the {NEWEST} newest of {count}" if count > NEWEST else ""
    return Card("\n".join(rows) or NOTHING, escape_within(heading, HEADING), footer)


def _row(record: AuditRecord, named: bool) -> str:
    name = f"**{escape_within(record.name, NOTE)}** · " if named else ""
    after = {"value": DEFAULT} if record.action == "reset" else record.after or {}
    what = _difference(record.before or {}, after)
    row = f"{name}{record.action}{_where(after)} · {_person(record.who)} · {moment_in_words(record.at)}"
    return f"{row}\n{what}" if what else row


def _where(after: Any) -> str:
    if "channel" not in after:
        return ""
    return IN_CHANNEL.format(channel=after["channel"]) if after["channel"] else EVERYWHERE


def _difference(before: Any, after: Any) -> str:
    found = []
    for key in SHOWN:
        old, new = before.get(key), after.get(key)
        if old != new and (old or new):
            found.append(f"{key}: {_value(old)} → {_value(new)}" if key in before else f"{key}: {_value(new)}")
    return ", ".join(found)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return on_or_off(value)
    if value is None or value == []:
        return "none"
    return escape_within(", ".join(map(str, value)) if isinstance(value, list) else str(value), NOTE)


def _person(who: int | None) -> str:
    # In an embed this shows the name and notifies nobody.
    return f"<@{who}>" if who is not None else SOMEBODY

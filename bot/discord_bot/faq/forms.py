"""The forms that write an FAQ entry anew or change one."""

import datetime as dt
from typing import TYPE_CHECKING

from bot.discord_bot.faq.modal import FaqModal, Written
from bot.discord_bot.forms import Form, opens
from bot.library.faq.faq_entry import Backing, FaqEntry, text_of
from bot.library.storage.errors import Missing

if TYPE_CHECKING:
    from bot.discord_bot.client import Sourceline

ADDED, CHANGED = "Added as FAQ #{number}.", "Changed FAQ #{number}."
NEW_ENTRY, CHANGED_ENTRY = "new", "edit"
"""What the buttons that open the forms again call them."""


def new_entry_form(bot: "Sourceline", question: str = "") -> FaqModal:
    """Return the form of a new entry."""

    def save(guild: int, written: Written, *, by: int, at: dt.datetime) -> FaqEntry:
        article, line = written.backing or Backing()
        texts = written.question, written.answer
        return bot.library.faq.add(guild, *texts, aliases=written.aliases, article=article, line=line, by=by, at=at)

    return FaqModal("New FAQ entry", save, ADDED, (NEW_ENTRY,), question=question)


def entry_form(bot: "Sourceline", entry: FaqEntry) -> FaqModal:
    """Return the form that changes an entry, with what it has filled in."""

    def save(guild: int, written: Written, *, by: int, at: dt.datetime) -> FaqEntry:
        texts = {"question": written.question, "answer": written.answer}
        return bot.library.faq.edit(
            guild,
            entry.number,
            **texts,
            aliases=written.aliases,
            backing=written.backing,
            seen=text_of(entry),
            by=by,
            at=at,
        )

    return FaqModal(f"FAQ #{entry.number}", save, CHANGED, (CHANGED_ENTRY, entry.number), entry=entry)


@opens(NEW_ENTRY)
def open_new_entry(bot: "Sourceline", _guild: int, _numbers: list[int]) -> Form:
    """Return the form of a new entry."""
    return new_entry_form(bot)


@opens(CHANGED_ENTRY)
def open_entry(bot: "Sourceline", guild: int, numbers: list[int]) -> Form:
    """Return the form that changes an entry, or that of a new one where somebody has removed it."""
    try:
        return entry_form(bot, bot.library.faq.entry(guild, numbers[0]))
    except Missing:
        # What was written for it can still become an entry.
        return new_entry_form(bot)

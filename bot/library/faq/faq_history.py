"""The versions of an FAQ entry, as its audit records tell them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bot.library.faq.faq_entry import FaqText, text_from
from bot.library.storage.audit import AuditRecord


@dataclass(frozen=True, slots=True)
class FaqVersion:
    """An entry as it was after one change; ``text`` is None when the change removed it, or when it has been erased.

    ``version`` counts the changes of the entry from 1. ``who`` is None once that person had their traces erased.
    """

    version: int
    at: dt.datetime
    who: int | None
    action: str
    text: FaqText | None


def versions(records: Iterable[AuditRecord]) -> tuple[FaqVersion, ...]:
    """Return the versions of an entry, the first first."""
    return tuple(
        FaqVersion(count, record.at, record.who, record.action, text_from(record.after) if record.after else None)
        for count, record in enumerate(records, start=1)
    )

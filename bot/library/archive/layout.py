"""What an archive holds: its files, and the columns of the tables in it with what each may hold."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.library.articles.draft import MAX_TITLE
from bot.library.questions.statistics import SUBJECTS
from bot.library.questions.unanswered import MAX_WORDING, State, Why
from bot.library.storage.audit import Subject
from bot.library.storage.errors import LibraryError, Unfit
from bot.library.storage.moments import moment, stamp
from bot.library.wordings.wording import clean_line

FORMAT, VERSION = "sourceline archive", 1

ABOUT, SERVER, SETTINGS = "archive.json", "server.json", "settings.json"
FAQ, REMOVED_FAQ, FAQ_ROWS = "faq.md", "faq-removed.md", "faq.jsonl"
ARTICLE = "articles/{:06}.md"
ARTICLE_NAME = re.compile(r"articles/(\d{6,12})\.md")

LATER = ("about",)
"""Columns that archives of earlier versions lack; there they are empty."""

NUMBERS = ("last_faq", "last_article", "last_unanswered")
"""What a server has handed out, in the file of the server."""

MAX_LONG_QUESTION = 4_000
"""Characters of a question behind a button: no message of Discord is longer."""

Fits = Callable[[Any], bool]


class NotAnArchive(LibraryError):
    """A file is no archive of a server, or not a sound one."""


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63


def _is_number(value: Any) -> bool:
    return _is_integer(value) and 0 <= value < 2**31


def _is_bit(value: Any) -> bool:
    return _is_integer(value) and value in (0, 1)


def _is_moment(value: Any) -> bool:
    # A moment of the first year may lie before it in UTC, where there is none.
    try:
        return isinstance(value, str) and bool(stamp(moment(value)))
    except (ValueError, OverflowError):
        return False


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_hash(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch("[0-9a-f]{32}", value) is not None


def _is_text(most: int) -> Fits:
    return lambda value: isinstance(value, str) and len(value) <= most and value.isprintable()


def _is_line(most: int) -> Fits:
    # A title may be the headline of an article, with whatever stands in it.
    return lambda value: isinstance(value, str) and len(value) <= most and "\n" not in value


def _is_wording(value: Any) -> bool:
    # Cleaning leaves joiners between emoji, which are not printable; what is too long is cut off, maybe at a space.
    try:
        return isinstance(value, str) and clean_line(value, MAX_WORDING, "question") == value.rstrip()
    except Unfit:
        return False


def _is_question(value: Any) -> bool:
    # As people typed it: joined emoji are not printable to Python.
    return isinstance(value, str) and len(value) <= MAX_LONG_QUESTION


def _is_state(value: Any) -> bool:
    return isinstance(value, dict)


def _maybe(fits: Fits) -> Fits:
    return lambda value: value is None or fits(value)


def _one_of(*values: str) -> Fits:
    return lambda value: isinstance(value, str) and value in values


Columns = Mapping[str, Fits]

TABLES: Mapping[str, Columns] = {
    "audit": {
        "at": _is_moment,
        "who": _maybe(_is_integer),
        "subject": _one_of(*Subject),
        "name": _is_text(100),
        "action": _is_text(40),
        "before": _maybe(_is_state),
        "after": _maybe(_is_state),
    },
    "article_uses": {"channel": _is_integer, "article": _is_number, "automatic": _is_bit},
    "article_sources": {"mark": _is_hash, "article": _maybe(_is_number), "at": _is_moment},
    "unanswered": {
        "number": _is_number,
        "question": _is_wording,
        "state": _one_of(*State),
        "about": _maybe(_is_number),
        "faq": _maybe(_is_number),
        "article": _maybe(_is_number),
        "line": _maybe(_is_number),
        "handled_by": _maybe(_is_integer),
        "handled_at": _maybe(_is_moment),
        "first_at": _is_moment,
        "last_at": _is_moment,
    },
    "askings": {
        "question": _is_number,
        "wording": _is_wording,
        "why": _one_of(*Why),
        "asker": _maybe(_is_hash),
        "channel": _maybe(_is_integer),
        "message": _maybe(_is_integer),
        "at": _is_moment,
    },
    "given_answers": {
        "channel": _is_integer,
        "question": _maybe(_is_integer),
        "answer": _is_integer,
        "said": _is_text(200),
        "asker": _is_hash,
        "at": _is_moment,
    },
    "long_questions": {"id": _is_integer, "asker": _is_hash, "wording": _is_question, "at": _is_moment},
    "daily_counts": {"day": _is_day, "what": _one_of(*SUBJECTS), "subject": _is_text(60), "count": _is_integer},
    "votes": {"message": _is_integer, "voter": _is_hash, "helpful": _is_bit, "at": _is_moment},
}
"""The tables that are kept as JSON Lines, in the order in which they can be read; ``question`` is a number there."""

FAQ_COLUMNS: Columns = {
    "number": _is_number,
    "author": _maybe(_is_integer),
    "created_at": _is_moment,
    "changed_at": _is_moment,
    "removed_at": _maybe(_is_moment),
}
"""What goes with each entry of the FAQ's files, in their order."""

ARTICLE_COLUMNS: Columns = {
    "number": _is_number,
    "title": _is_line(MAX_TITLE),
    "url": _maybe(_is_text(2_000)),
    "date": _maybe(_is_day),
    "added_by": _maybe(_is_integer),
    "added_at": _is_moment,
    "removed_at": _maybe(_is_moment),
}
"""What stands above the text of an article, each as JSON."""

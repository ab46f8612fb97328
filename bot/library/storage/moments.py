"""Moments as the database keeps them: UTC, as text that sorts by time."""

import datetime as dt


def stamp(at: dt.datetime) -> str:
    """Return the moment as text in UTC; raises ValueError for a moment without a time zone."""
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")


def moment(text: str) -> dt.datetime:
    """Return the moment that ``stamp`` wrote."""
    return dt.datetime.fromisoformat(text)


def maybe_moment(text: str | None) -> dt.datetime | None:
    """Return the moment that ``stamp`` wrote, or None for None."""
    return None if text is None else moment(text)


def day(at: dt.datetime) -> str:
    """Return the day of the moment in UTC, as ``2026-11-22``."""
    return stamp(at)[:10]

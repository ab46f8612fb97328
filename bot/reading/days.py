"""Days as people and programs write them down beside a text."""

import datetime as dt


def day_in(written: object) -> dt.date | None:
    """Return the day that is written as ``2026-11-20``, with or without a time; None for anything else."""
    if isinstance(written, dt.date):
        return written
    try:
        return dt.datetime.fromisoformat(str(written).strip()).date()
    except ValueError:
        return None

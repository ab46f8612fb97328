"""Tells the day of publication that a page states from one that was made up of a month or a year alone.

What looks for it takes the first day of the year in a footer, "© 1999 Norrland Mail", and of the month in an address.
"""

import datetime as dt
import re

from bot.reading.days import MONTHS, day_in


def day_in_page(found: object, page: bytes) -> dt.date | None:
    """Return the day that was found in a page; None where it is the first of a month and the page does not say so."""
    day = day_in(found)
    if day is None or day.day != 1:
        return day
    name, month = MONTHS[day.month - 1], day.month
    written = (
        rf"\b{day.year}[-/]?0?{month}[-/]?0?1(?!\d)|\b0?1[./]\s?0?{month}[./]|\b0?{month}/0?1/"
        rf"|\b0?1(?:st|\.)?\s+(?:of\s+)?{name}|{name}[a-z]*\.?\s+0?1(?:st\b|(?!\d))"
    )
    return day if re.search(written.encode(), page, re.IGNORECASE) else None

"""An article before it is added, from wherever it comes."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with what is known about it; ``title`` None lets its headline name it."""

    text: str
    title: str | None = None
    url: str | None = None
    date: dt.date | None = None

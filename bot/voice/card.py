"""What a reply shows, whatever shows it: heading, body, footer."""

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """What a card is, told by the colour at its edge as well as by its words."""

    ANSWER = 0x2E7D32
    UNSURE = 0xB26A00
    SILENT = 0x616161
    FAQ = 0x1565C0
    PLAIN = 0x455A64
    PROBLEM = 0xC62828


@dataclass(frozen=True, slots=True)
class Card:
    """One block of a reply. ``heading`` and ``body`` are Discord Markdown already escaped, ``footer`` is plain.

    Whoever makes a card keeps to the limits.
    """

    body: str
    heading: str = ""
    footer: str = ""
    url: str | None = None
    tone: Tone = Tone.PLAIN

"""What stands before the first word of a line and is said by nobody: "BREAKING:", "NAGARPUR:", "9:05pm ET:"."""

import re
from collections.abc import Sequence

from bot.facts.grammar.lexicon import first_names, word_group
from bot.facts.grammar.tokens import ZONE, Kind, Token

LONGEST_PLACE = 3
"""Tokens of a place before its dash."""
FARTHEST_DASH = 25
"""Tokens behind a dash among which a second one shows that something stands between them."""

ENTRY_TIME = re.compile(
    rf"\s*\d{{1,2}}(?:[.:]\d\d(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)\s?(?:{ZONE}|\({ZONE}\))(?:\s?[:–—-])?\s"
)
"""The time of an entry in a live blog with its zone, which no speaker is: "9:05pm ET: "."""
NEWS_LABEL = re.compile(
    rf"\s*(?:just\sin|(?:{'|'.join(sorted(word_group('news-label')))})(?:\snews)?)"
    rf"(?:,?\s\(?\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?(?:\s{ZONE})?\)?)?:\s+",
    re.IGNORECASE,
)
"""What the newsroom says of a line, with a time of day or without: "UPDATE, 4:15 p.m.: "."""
LIVE = re.compile(r"\s*live:\s", re.IGNORECASE)
PLACE_LABEL = re.compile(
    r"\s*(?P<place>[A-Z][A-Z.’'-]{2,30}(?:,?\s[A-Z][A-Z.’'-]{1,30}){0,2})(?:\s?\([^()\n]{2,20}\))?:\s+"
    r"(?![“”\"‘](?![^“”\"\n]{1,400},[”\"]))"
)
"""A place in capitals; words in quotation marks are those of whoever stands there, if nobody else says them below."""


def lead_in_end(text: str, start: int, end: int, opens_story: bool) -> int:
    """Return where the words of a line begin; a place before a colon is looked for where ``opens_story`` is true."""
    timed = ENTRY_TIME.match(text, start, end)
    if timed:
        return timed.end()
    label = NEWS_LABEL.match(text, start, end)
    at = label.end() if label else start
    place = PLACE_LABEL.match(text, at, end) if opens_story else None
    # In a transcript who speaks first mostly speaks again.
    return place.end() if place and text.find(f"\n{place['place']}", end) < 0 else at


def has_news_label(text: str, start: int, end: int) -> bool:
    """Tell whether a line opens with what the newsroom says of it, and not with who speaks: "UPDATE: …"."""
    return NEWS_LABEL.match(text, start, end) is not None


def names_live_page(text: str, start: int, end: int) -> bool:
    """Tell whether a headline is that of a page of live news, which says what it is about, and not who says what."""
    return LIVE.match(text, start, end) is not None


def place_and_dash(tokens: Sequence[Token]) -> int:
    """Return where a story begins behind a place and a dash: "Gusau — Gunmen have"; 0 where there is none.

    "Reed — Tom Reed's brother — said" has a second dash, and "Ana — the baker" no capital behind it.
    """
    dash = next((at for at, token in enumerate(tokens[: LONGEST_PLACE + 1]) if token.kind is Kind.BREAK), 0)
    if not dash or dash + 1 >= len(tokens) or any(token.kind is not Kind.NAME for token in tokens[:dash]):
        return 0
    second = any(token.kind is Kind.BREAK for token in tokens[dash + 1 : dash + FARTHEST_DASH])
    person = tokens[0].lower in first_names()
    return 0 if second or person or tokens[dash + 1].kind is not Kind.NAME else dash + 1

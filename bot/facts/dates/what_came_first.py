"""Places what came first before what follows: "Leeds play Derby on Saturday after a draw at Hull on Tuesday".

The tense of the sentence is that of Saturday. A Tuesday that it put behind Saturday came before, and so is over.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.facts.dates.calendar_days import WEEK, YEAR, Interval, moved
from bot.facts.dates.date_draft import DateDraft, Resolve
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.planned import is_infinitive
from bot.facts.dates.token_places import ends_sentence, word_at

AFTER = frozenset(["after", "following"])
LONGEST_PHRASE = 16
"""Words from "after" to the date of what came first."""


def in_order(tokens: list[DateToken], drafts: Sequence[DateDraft]) -> list[DateDraft]:
    """Return the drafts of a line, those of what came first placed before those of what follows it."""
    found: list[DateDraft] = []
    for place, draft in enumerate(drafts):
        after = _place_of_after(tokens, draft)
        other = None if after is None else _of_what_follows(tokens, drafts, place, after)
        if other:
            draft = replace(draft, resolve=_before(draft, other.resolve))
        found.append(draft)
    return found


def _place_of_after(tokens: list[DateToken], draft: DateDraft) -> int | None:
    """Return where the phrase begins that a date ends: "after a draw at Hull on Tuesday"; None if it may look ahead."""
    if draft.is_range or draft.lean or not (draft.weekly or draft.yearless):
        return None
    told, ahead = False, _looking_on()
    for at in range(draft.first - 1, max(-1, draft.first - 1 - LONGEST_PHRASE), -1):
        word = word_at(tokens, at)
        if word in AFTER:
            return at if told and not _is_other_after(tokens, at) else None
        if ends_sentence(tokens, at) or word in ahead or is_infinitive(tokens, at):
            return None
        told = told or word not in date_neighbours("leads")
    return None


@cache
def _looking_on() -> frozenset[str]:
    present = date_neighbours("present") | date_neighbours("base") | date_neighbours("plural-base")
    return date_neighbours("looks-on") | date_neighbours("for-later") | present


def _is_other_after(tokens: list[DateToken], at: int) -> bool:
    """Tell "the day after the vote" and "not until after the vote", which may be still to come, from "after a draw"."""
    counted = at > 1 and tokens[at - 1].kind == "U" and tokens[at - 2].kind not in "LNT"
    return counted or word_at(tokens, at - 1) in date_neighbours("before-other-after")


def _of_what_follows(tokens: list[DateToken], drafts: Sequence[DateDraft], place: int, after: int) -> DateDraft | None:
    """Return the date of the main clause before "after", or behind a phrase that opens the sentence."""
    own = drafts[place]
    if after == 0 or ends_sentence(tokens, after - 1):
        other = drafts[place + 1] if word_at(tokens, own.last) == "," and place + 1 < len(drafts) else None
        between = range(own.last, other.first) if other else range(0)
    else:
        near = drafts[max(0, place - LONGEST_PHRASE) : place]
        other = next((draft for draft in reversed(near) if draft.last <= after), None)
        between = range(other.last, after) if other else range(0)
    return None if any(ends_sentence(tokens, at) for at in between) else other


def _before(draft: DateDraft, other: Resolve) -> Resolve:
    """Return how to place a date earlier where it would lie behind the ``other`` one, which is ahead."""

    def placed(today: dt.date | None) -> Interval:
        own, follows = draft.resolve(today), other(today)
        if not (today and own.start and own.end and follows.end) or not today < follows.end <= own.start:
            return own
        # A week or a year ago it lay ahead as well, and a holiday on the day that it has in each year.
        earlier = draft.resolve(moved(today, -WEEK, 1) if draft.weekly else moved(today, -1, YEAR))
        return earlier if earlier.start and earlier.start <= today else own

    return placed

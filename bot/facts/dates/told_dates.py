"""Which date of the text another one leans on: for "two days later" the last one told, where that is certain.

Nothing leans on the year of an aside ("The firm, founded in 1998, was sold"): what happens "a year later" in the next
clause leans on the sale, of which nobody says when it was.
"""

import datetime as dt
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from bot.facts.dates.calendar_days import Interval, unknown
from bot.facts.dates.date_draft import DateDraft, Lean, Resolve
from bot.facts.dates.date_neighbours import date_neighbours, is_past_form
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.token_places import ends_sentence, follows_any, word_at
from bot.facts.when import Grain

LONGEST_ASIDE = 12
"""Words of an aside before its date."""
OPENS_ASIDE = frozenset(["a", "an", "the", "which", "who"])
JOINS_CLAUSE = frozenset(["and", "but", "before"])
SENTENCES_BACK = 2
"""So many sentences before its own a date may lean on; the line before is one of them."""
LINE_BEFORE = -1
MOST_TOLD = 32
"""So many dates are remembered; no two lines that a person wrote have more."""
SAYING_BEFORE = 3
"""Words before a date among which "said" makes it the day of speaking."""


class ToldDates:
    """The dates told so far, by the number of their sentence in the line; the line before counts as one sentence."""

    def __init__(self) -> None:
        self._told: deque[tuple[int, Interval]] = deque(maxlen=MOST_TOLD)

    def next_line(self) -> None:
        """Go on to the next line."""
        last = [(LINE_BEFORE, interval) for sentence, interval in self._told if sentence > LINE_BEFORE]
        self._told = deque(last, MOST_TOLD)

    def add(self, sentence: int, interval: Interval) -> None:
        """Note the next date of the line."""
        self._told.append((sentence, interval))

    def blur(self) -> None:
        """Take the last date for one of unknown days: what follows leans on something told since."""
        sentence, interval = self._told.pop()
        self.add(sentence, unknown(interval.grain))

    def placed(self, lean: Lean, sentence: int) -> Interval | None:
        """Return the interval of a date in a sentence, None where it is not certain what it leans on."""
        own = [interval for number, interval in self._told if number == sentence]
        for interval in reversed(own):
            found = lean.place(interval)
            if found.start or not _is_known(interval):
                return found if found.start else None
        return None if own or lean.close else self._from_before(lean, sentence)

    def _from_before(self, lean: Lean, sentence: int) -> Interval | None:
        """Return what the nearest sentence before that tells of dates makes of it, if that is but one thing."""
        nearest = max([number for number, _ in self._told], default=sentence - SENTENCES_BACK - 1)
        told = [interval for number, interval in self._told if number == nearest]
        if sentence - nearest > SENTENCES_BACK or not all(map(_is_known, told)):
            return None
        found = {interval for interval in map(lean.place, told) if interval.start}
        return found.pop() if len(found) == 1 else None


def _is_known(interval: Interval) -> bool:
    return interval.start is not None and interval.end is not None


def leant(
    tokens: list[DateToken], drafts: Iterable[DateDraft], today: dt.date | None, told: ToldDates
) -> list[DateDraft]:
    """Return the drafts of a line, those placed that lean on another date, without those that have none to lean on."""
    found: list[DateDraft] = []
    sentence = at = 0
    aside: int | None = None
    for draft in drafts:
        while at < draft.first:
            sentence += ends_sentence(tokens, at) and tokens[at].text != ";"
            if aside is not None and _leads_on(tokens, at, aside):
                told.blur()
                aside = None
            at += 1
        interval = told.placed(draft.lean, sentence) if draft.lean else None
        if draft.lean and draft.lean.ahead and interval and today and interval.end and interval.end <= today:
            interval = None
        if interval:
            draft = replace(draft, resolve=_at(interval))
        elif draft.lean and draft.lean.only:
            continue
        placed = draft.resolve(today)
        if placed.grain is not Grain.TIME and not _is_of_saying(tokens, draft):
            told.add(sentence, placed)
            aside = draft.last if placed.grain is Grain.YEAR and _is_in_aside(tokens, draft) else None
        found.append(draft)
    if aside is not None:
        told.blur()
    return found


def _at(interval: Interval) -> Resolve:
    return lambda today: interval


def _is_of_saying(tokens: list[DateToken], draft: DateDraft) -> bool:
    """Tell the day of speaking in "said on Friday", on which nothing else leans."""
    return follows_any(tokens, draft.first, date_neighbours("saying"), SAYING_BEFORE)


def _is_in_aside(tokens: list[DateToken], draft: DateDraft) -> bool:
    """Tell whether a date ends an aside between commas that tells of an event of its own."""
    if word_at(tokens, draft.last) != ",":
        return False
    tells = False
    for at in range(draft.first - 1, max(-1, draft.first - 1 - LONGEST_ASIDE), -1):
        if ends_sentence(tokens, at):
            return False
        if tokens[at].text == ",":
            return tells and _opens(word_at(tokens, at + 1))
        tells = tells or is_past_form(word_at(tokens, at))
    return False


def _leads_on(tokens: list[DateToken], at: int, comma: int) -> bool:
    """Tell whether a clause behind the one that the aside before ``comma`` stands in begins at a place."""
    return at > comma + 1 and (ends_sentence(tokens, at) or word_at(tokens, at) in JOINS_CLAUSE)


def _opens(word: str) -> bool:
    """Tell ", founded in", ", which opened in" and ", a port held until" from ", had not"."""
    main = date_neighbours("have") | date_neighbours("be-then")
    return word in OPENS_ASIDE or (is_past_form(word) and word not in main)

"""Finds the dates in an article."""

import datetime as dt
import re
from bisect import bisect_left
from functools import lru_cache

from bot.facts.dates.date_draft import DateDraft, Form, FormMatch
from bot.facts.dates.date_joins import extend, join_dates
from bot.facts.dates.date_tokens import ANCHORS, DateToken, date_tokens
from bot.facts.dates.date_words import date_words
from bot.facts.dates.day_forms import DAY_FORMS
from bot.facts.dates.days_of_month import FIRST_IN_WORDS
from bot.facts.dates.holiday_countries import OWN, country_of
from bot.facts.dates.holidays import holiday_openings
from bot.facts.dates.leaning_forms import LEANING_FORMS
from bot.facts.dates.mere_words import is_mere_word
from bot.facts.dates.numeric_dates import may_have_numeric_date, numeric_dates
from bot.facts.dates.open_dates import open_ended
from bot.facts.dates.period_forms import PERIOD_FORMS
from bot.facts.dates.same_week import in_same_week
from bot.facts.dates.same_year import in_same_year
from bot.facts.dates.times_of_day import may_have_time, times
from bot.facts.dates.told_dates import ToldDates, leant
from bot.facts.dates.what_came_first import in_order
from bot.facts.numbers.number_tokens import tokenise
from bot.facts.numbers.numeral import ORDINALS
from bot.facts.when import When
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

# Without a digit, a word of the calendar or a holiday a line holds no date; this is far quicker than reading it.
LATE_ORDINALS = {word for word, number in ORDINALS.items() if number >= FIRST_IN_WORDS} | {"twenty", "thirty"}
CALENDAR_WORDS = {word for word, (kind, _) in date_words().items() if kind in "MWURSdhvgGC"} | {"now", "ago"}
CALENDAR_WORDS |= LATE_ORDINALS
OF_CLOCK = {"noon", "midnight", "midday", "clock", "past", "minute", "minutes"}
PARTS_OF_DAY = {"morning", "afternoon", "evening", "night"}
HOURS = {"noon", "midnight", *"one two three four five six seven eight nine ten eleven twelve".split()}
DIGIT = re.compile(r"\d")
FORMS = LEANING_FORMS + DAY_FORMS + PERIOD_FORMS
# A group of a form that must match, such as ``(?P<M>M)``, which nothing makes optional.
MUST = re.compile(r"\(\?P<\w+>\[?(\w+)\]?\)(?![?*])")
OPTIONAL = re.compile(r"\(\?[:=!<](?:[^()]|\([^()]*\))*\)[?*]?")


def _needs(pattern: re.Pattern[str]) -> frozenset[frozenset[str]]:
    """Return sets of classes; of each a line must have one for the pattern to match at all."""
    return frozenset(map(frozenset, MUST.findall(OPTIONAL.sub("", pattern.pattern))))


NEEDS = [_needs(pattern) for pattern, _ in FORMS]
EVERY_NEED = frozenset().union(*NEEDS)
TELLING = frozenset().union(*EVERY_NEED)
"""The classes that any form needs."""


@lru_cache(maxsize=4096)
def _forms_of(known: frozenset[str]) -> list[Form]:
    """Return the forms that may match a line with these classes of words."""
    met = {classes for classes in EVERY_NEED if not known.isdisjoint(classes)}
    return [form for form, needs in zip(FORMS, NEEDS, strict=True) if needs <= met]


def find_dates(article: Article) -> tuple[When, ...]:
    """Return every date and time of day in the body and the headline of the article, in reading order.

    Relative dates are placed as seen from ``article.date``; one without a year is taken for the past
    one unless the words around it point ahead.
    """
    found: list[When] = []
    told, country = ToldDates(), country_of(article.text)
    for line in article.lines:
        if line.kind in (LineKind.BODY, LineKind.HEADLINE):
            found.extend(dates_in(article.text, line.span, article.date, told, country))
    return tuple(found)


def dates_in(
    text: str, line: Span, today: dt.date | None, told: ToldDates | None = None, country: int = OWN
) -> list[When]:
    """Return the dates of one line, as seen from ``today`` and from those ``told`` before, to which they are added.

    Its holidays are those of ``country``, unless it names another.
    """
    told = told or ToldDates()
    told.next_line()
    words = tokenise(text, line.start, line.end)
    seen = {word.lower for word in words}
    has_digit = DIGIT.search(text, line.start, line.end) is not None
    has_hour = not seen.isdisjoint(HOURS)
    of_day = (has_hour or has_digit) and not seen.isdisjoint(PARTS_OF_DAY)
    has_clock = of_day or not seen.isdisjoint(OF_CLOCK) or ("to" in seen and has_hour)
    if not has_digit and not has_clock and seen.isdisjoint(CALENDAR_WORDS) and seen.isdisjoint(holiday_openings()):
        return []
    tokens = date_tokens(text, line.start, line.end, words, country)
    taken = times(text, line) if has_clock or (has_digit and may_have_time(text, line)) else []
    drafts = numeric_dates(text, line, tokens) if has_digit and may_have_numeric_date(text, line) else []
    classes = "".join(token.kind for token in tokens)
    if ANCHORS.search(classes):
        _read_forms(tokens, classes, drafts, [when.span for when in taken])
    drafts.sort(key=lambda draft: draft.start)
    drafts = [extend(tokens, classes, draft) for draft in drafts]
    drafts = [draft for draft in join_dates(text, tokens, _outer(drafts)) if not draft.weak]
    drafts = [draft for draft in drafts if not is_mere_word(text, draft.start, draft.end)]
    drafts = in_order(tokens, in_same_week(tokens, classes, in_same_year(tokens, classes, drafts)))
    dates = [open_ended(text, line, tokens, classes, draft, today) for draft in leant(tokens, drafts, today, told)]
    return sorted(dates + taken, key=lambda when: when.span)


def _outer(drafts: list[DateDraft]) -> list[DateDraft]:
    """Return the drafts without those inside another."""
    outer: list[DateDraft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        if not outer or draft.start >= outer[-1].end:
            outer.append(draft)
    return outer


def _read_forms(tokens: list[DateToken], classes: str, drafts: list[DateDraft], taken: list[Span]) -> None:
    """Add what the forms read, the longer and surer forms first; a word belongs to one date only."""
    used = bytearray(len(tokens))
    for draft in drafts:
        used[draft.first : draft.last] = b"\1" * (draft.last - draft.first)
    starts = [token.start for token in tokens]
    for span in taken:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        used[first:last] = b"\1" * (last - first)
    for pattern, read in _forms_of(frozenset(classes) & TELLING):
        for match in pattern.finditer(classes):
            if any(used[match.start() : match.end()]):
                continue
            found = read(FormMatch(tokens, match))
            if found:
                used[found.first : found.last] = b"\1" * (found.last - found.first)
                drafts.append(found)

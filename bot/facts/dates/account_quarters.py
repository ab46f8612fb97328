"""The quarters and halves of accounts: "Q1 2019", "the third quarter", "the third and fourth quarters"."""

import datetime as dt
from functools import cache

from bot.facts.dates.calendar_days import QUARTER, YEAR, Interval, months, unknown
from bot.facts.dates.date_draft import DateDraft, FormMatch
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.planned import is_sentence_ahead
from bot.facts.dates.quarter_tokens import AccountPart, account_part
from bot.facts.dates.recurring_days import Direction, last_year_of_month, year_of_month
from bot.facts.dates.year_forms import is_fiscal
from bot.facts.when import Grain
from bot.reading.resources import data_lines

LONGEST_LABEL = 6
"""Words of the name of whoever asks."""
FARTHEST_TOPIC = 25
"""Words from a quarter to what it is told of."""
MONTHS_OF_QUARTER = 3


@cache
def _topics() -> frozenset[str]:
    return frozenset(word for line in data_lines("words/quarter-topics.txt") for word in line.split())


def account_quarter(found: FormMatch) -> DateDraft | None:
    """Read "Q1 2019", "H2 of last year", "4Q23" and "in Q1"."""
    value, offset = found.value("Q"), found.value("r")
    if _is_label(found):
        return None
    if value is None or (offset is not None and found.value("V") != YEAR):
        return None
    part = account_part(value)
    year = found.value("Y") or part.year
    # "H2" alone is as often hydrogen or a visa.
    if (
        year is None
        and offset is None
        and (part.length == 6 or not found.word("Q").startswith("q"))
        and not _has_topic(found)
    ):
        return None
    return _placed(found, part._replace(year=year), offset)


def _is_label(found: FormMatch) -> bool:
    """Tell the first question of a hearing in "Q1 Chair: Good morning." from "Q1 Sales: up 4%"."""
    tokens, first = found.tokens, found.match.end()
    if found.match.start():
        return False
    for at in range(first, min(len(tokens), first + LONGEST_LABEL)):
        if tokens[at].text == ":":
            return at > first
        word = tokens[at].text
        if not (word[0].isupper() or word == ".") or word.lower() in _topics() | date_neighbours("of-accounts"):
            return False
    return False


def ordinal_part(found: FormMatch) -> DateDraft | None:
    """Read "the third quarter" and "first-half profit" where the words around it are about money, not about a match."""
    nth, unit, outer = found.value("O"), found.value("U"), found.value("V")
    count = 6 if found.token("h") else MONTHS_OF_QUARTER
    if nth is None or unit not in (None, QUARTER) or not 1 <= nth <= 12 // count or outer not in (None, YEAR):
        return None
    if outer is None and not (_has_topic(found) or _is_titled(found) or found.is_whole_line()):
        return None
    return _placed(found, AccountPart(count * (nth - 1) + 1, count, None), None)


def ordinal_parts(found: FormMatch) -> DateDraft | None:
    """Read "the third and fourth quarters" and "the first to third quarters of 2022" where money is told of."""
    first, last, offset = found.value("P"), found.value("O"), found.value("r")
    if first is None or last is None or found.value("U") != QUARTER or not 1 <= first < last <= 4:
        return None
    if found.token("a") and last != first + 1:
        return None
    if offset is not None and found.value("V") != YEAR:
        return None
    year = found.value("Y")
    if year is None and offset is None and not (_has_topic(found) or _is_titled(found)):
        return None
    length = MONTHS_OF_QUARTER * (last - first + 1)
    return _placed(found, AccountPart(MONTHS_OF_QUARTER * (first - 1) + 1, length, year), offset)


def quarter_of_months(found: FormMatch) -> DateDraft | None:
    """Read "the July-September quarter" and "the October to December quarter of 2022"."""
    first, last, offset = found.value("M"), found.value("N"), found.value("r")
    if first is None or last is None or found.word("U") != "quarter":
        return None
    if (last - first) % 12 != MONTHS_OF_QUARTER - 1 or (offset is not None and found.value("V") != YEAR):
        return None
    return _placed(found, AccountPart(first, MONTHS_OF_QUARTER, found.value("Y")), offset)


def _placed(found: FormMatch, part: AccountPart, offset: int | None) -> DateDraft:
    month, count, year = part
    grain, direction = Grain.QUARTER if count == MONTHS_OF_QUARTER else Grain.VAGUE, found.direction()
    if is_fiscal(found):
        return found.draft(lambda today: unknown(grain))
    over = direction is Direction.BACK and not is_sentence_ahead(found.tokens, found.match.start())

    def year_of_part(today: dt.date) -> int:
        if over:
            return last_year_of_month(month, today)
        ongoing = direction is Direction.AHEAD and month <= today.month < month + count
        return today.year if ongoing else year_of_month(month, today, direction)

    def resolve(today: dt.date | None) -> Interval:
        if year is not None:
            return months(year, month, count, grain)
        if today is None:
            return unknown(grain)
        own = year_of_part(today) if offset is None else today.year + offset
        return months(own, month, count, grain)

    return found.draft(resolve, yearless=year is None and offset is None)


def _has_topic(found: FormMatch) -> bool:
    first, last = found.match.span()
    around = found.tokens[max(0, first - FARTHEST_TOPIC) : last + FARTHEST_TOPIC]
    return not _topics().isdisjoint([token.text.lower() for token in around])


def _is_titled(found: FormMatch) -> bool:
    """Tell "third-quarter results", "results for the third quarter" and "fourth quarter and full year" by the noun."""
    results, after = date_neighbours("results"), [found.after(count) for count in (1, 2, 3)]
    return after[0] in results or after == ["and", "full", "year"] or _is_led_by(found, results)


def _is_led_by(found: FormMatch, nouns: frozenset[str]) -> bool:
    return found.before() == "the" and found.before(2) in ("for", "of") and found.before(3) in nouns

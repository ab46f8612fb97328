"""The forms of days counted from today: "three weeks ago", "half a century ago", "in two years", "a week tomorrow"."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction

from bot.facts.dates.calendar_days import (
    DAY,
    MONTH,
    MONTHS,
    WEEK,
    WEEKEND,
    YEAR,
    Interval,
    day,
    moved,
    shifted,
    unknown,
)
from bot.facts.dates.date_draft import DateDraft, FormMatch, from_today
from bot.facts.dates.date_neighbours import date_neighbours, is_past_form
from bot.facts.numbers.numeral import UNITS
from bot.facts.when import Grain

LONGEST_VAGUE = 5
"""Words of the number in "some sixty or seventy thousand years ago"."""
HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)
QUARTERS = {"a": 1, "one": 1, "three": 3}


def ago(found: FormMatch) -> DateDraft | None:
    """Read "three weeks ago" and "half a century ago"."""
    if found.match["n"] != "z":
        return _moved(found, -1)
    share, words = part_before(found)
    return _by_part(found, share, words) if words else _moved(found, -1)


def part_before(found: FormMatch) -> tuple[Fraction, int]:
    """Return which part of "a century" the words before it name, and how many words these are."""
    if found.before() == "half":
        return HALF, 1
    if found.before() == "of" and found.before(2) in ("quarter", "quarters") and found.before(3) in QUARTERS:
        return QUARTERS[found.before(3)] * QUARTER, 3
    return Fraction(1), 0


def ago_in_one_word(found: FormMatch) -> DateDraft | None:
    """Read "a half-century ago" and "a quarter-century ago"."""
    part = {"half": HALF, "quarter": QUARTER}.get(found.word("s"))
    return _by_part(found, part, 0) if part else None


def ago_and_half(found: FormMatch) -> DateDraft | None:
    """Read "a year and a half ago"."""
    return _by_part(found, 1 + HALF, 0)


def half_ago(found: FormMatch) -> DateDraft | None:
    """Read "two and a half years ago"."""
    count = UNITS.get(found.before(3)) or (int(found.before(3)) if found.before(3).isdecimal() else 0)
    if (found.before(2), found.before()) != ("and", "a") or not 0 < count < 1000:
        return None
    return _by_part(found, int(count) + HALF, 3)


def _by_part(found: FormMatch, part: Fraction, words: int) -> DateDraft | None:
    """Return the draft that begins so many words before the match; its day is known where the part has whole months."""
    unit = found.value("U")
    if unit is None or unit == WEEKEND:
        return None
    count = part * MONTHS.get(unit, 0)
    grain = Grain.YEAR if unit == YEAR else Grain.VAGUE

    def resolve(today: dt.date | None) -> Interval:
        if today is None or not count or count.denominator > 1:
            return unknown(grain)
        return day(moved(today, -int(count), MONTH))._replace(grain=grain)

    draft = found.draft(resolve)
    first = draft.first - words
    return replace(draft, first=first, start=found.tokens[first].start)


def ahead(found: FormMatch) -> DateDraft | None:
    """Read "in two weeks", where something is to come, and "two weeks from now"."""
    if found.token("i") and _is_how_long(found):
        return None
    before = {found.before(back) for back in range(1, 8)}
    if found.token("i") and found.match.start() and date_neighbours("still-to-come").isdisjoint(before):
        return None
    return _moved(found, 1, first="n" if found.token("i") else "")


def in_so_much_time(found: FormMatch) -> DateDraft | None:
    """Read "in two weeks' time" and "in a year's time", always counted from the day of writing."""
    return _moved(found, 1, first="n") if found.word("x") == "time" else None


def within(found: FormMatch) -> DateDraft | None:
    """Read "will report within ten days", the days from that of writing on; "must pay within ten days" is a rule.

    What was promised may have been promised long ago, which leaves the days open.
    """
    count, unit = 1 if found.match["n"] == "z" else found.value("n"), found.value("U")
    before = {found.before(back) for back in range(1, 8)}
    ahead = not date_neighbours("to-come-within").isdisjoint(before) and before.isdisjoint(("had", "was", "were"))
    if found.word("x") != "within" or not (ahead or not date_neighbours("promised-within").isdisjoint(before)):
        return None
    if count is None or unit is None or unit == WEEKEND or not 0 < count < 1000:
        return None

    def resolve(today: dt.date | None) -> Interval:
        last = moved(today, count, unit) if today and ahead else None
        return Interval(today, shifted(last, 1), Grain.VAGUE) if last else unknown(Grain.VAGUE)

    return found.draft(resolve, first="n")


def _is_how_long(found: FormMatch) -> bool:
    """Tell "could be built in six years", so long a time, from "could be closed in six years"."""
    can = (found.before(3), found.before(2)) in (("could", "be"), ("can", "be"))
    return can and found.before() in date_neighbours("taking-time")


def day_ahead(found: FormMatch) -> DateDraft | None:
    """Read "upcoming two day" as the second day from now; "upcoming two days" and "shot 70 next day" are none."""
    next_day = not {"next", "following"}.isdisjoint([token.text.lower() for token in found.matched()])
    return _moved(found, 1) if found.word("U") == "day" and not next_day else None


def _moved(found: FormMatch, sign: int, first: str = "") -> DateDraft | None:
    count = 1 if found.match["n"] == "z" else found.value("n")
    unit = found.value("U")
    if count is None or unit is None or unit == WEEKEND or not 0 < count < 10_000:
        return None
    grain = {DAY: Grain.DAY, WEEK: Grain.WEEK, MONTH: Grain.MONTH, YEAR: Grain.YEAR}.get(unit, Grain.VAGUE)

    resolve = from_today(grain, lambda today: day(moved(today, sign * count, unit))._replace(grain=grain))
    return found.draft(resolve, first=first)


def ago_to_the_day(found: FormMatch) -> DateDraft | None:
    """Read "a year ago today" and "two weeks ago tomorrow"."""
    count, offset = 1 if found.match["n"] == "z" else found.value("n") or 0, found.value("R") or 0
    unit = found.value("U")
    if unit is None or unit == WEEKEND or not 0 < count < 10_000 or (found.match["n"] == "z" and part_before(found)[1]):
        return None
    return found.draft(from_today(Grain.DAY, lambda today: day(shifted(moved(today, -count, unit), offset))))


def weeks_from_day(found: FormMatch) -> DateDraft | None:
    """Read "a week today" and "two weeks tomorrow"; "missing for a week today" is none."""
    count, offset = 1 if found.match["n"] == "z" else found.value("n") or 0, found.value("R") or 0
    unit = found.value("U")
    if unit is None or unit % WEEK or not 0 < count < 100 or offset < 0:
        return None
    before = {found.before(back) for back in range(1, 4)}
    lasted = is_past_form(found.before()) or "been" in before
    if lasted or found.before() in date_neighbours("often") | date_neighbours("lasting"):
        return None
    return found.draft(from_today(Grain.DAY, lambda today: day(shifted(today, unit * count + offset))))


def day_week(found: FormMatch) -> DateDraft | None:
    """Read "tomorrow week", a week from then."""
    offset = found.value("R") or 0
    if found.value("U") != WEEK or found.word("U") != "week" or offset < 0 or found.after()[:1] in ("-", "i"):
        return None
    return found.draft(from_today(Grain.DAY, lambda today: day(shifted(today, WEEK + offset))))


def part_of_day(found: FormMatch) -> DateDraft | None:
    """Read "last night" and "this morning"."""
    word, part = found.word("r"), found.word("v")
    if word not in ("last", "this") or (word == "last" and part not in ("night", "evening")):
        return None
    offset = -1 if word == "last" else 0
    return found.draft(from_today(Grain.DAY, lambda today: day(shifted(today, offset))))


def vaguely(found: FormMatch) -> DateDraft | None:
    """Read "a few days ago", "66 million years ago" and "some years later", which name no day."""
    draft, first = found.draft(lambda today: unknown(Grain.VAGUE)), found.match.start()
    while first > max(0, found.match.start() - LONGEST_VAGUE) and _is_vague(found.tokens[first - 1].text.lower()):
        first -= 1
    return replace(draft, first=first, start=found.tokens[first].start)


def _is_vague(word: str) -> bool:
    return word in date_neighbours("vague-count") or word[0].isdecimal()

"""The forms of several years and of centuries: "2024-25", "1914–18", "the late 18th century"."""

from bot.facts.dates.calendar_days import CENTURY, Interval, months, part_of, unknown, year_of
from bot.facts.dates.date_draft import DateDraft, FormMatch
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.when import Grain

LONGEST = 50
"""Years of "1914-18"; more is a number with a dash."""


def split_years(found: FormMatch) -> DateDraft | None:
    """Read "2024-25" and "2024/25": the years from the first up to the last."""
    first, last, token = found.value("Y"), found.value("y"), found.token("y")
    if first is None or last is None or token is None or len(token.text) != 2 or not token.text.isdecimal():
        return None
    year, after = found.token("Y"), first // 100 * 100 + last
    glued = year is not None and token.start - year.end == 1
    count = after - first + 1
    if not glued or not 1500 <= first < 2100 or not 1 < count <= (2 if found.match[0][1] == "/" else LONGEST):
        return None
    return found.draft(lambda today: year_of(first, count))


def century(found: FormMatch) -> DateDraft | None:
    """Read "the late 18th century", "19th-century" and "the 17th and 18th centuries"."""
    last, part, era = found.value("O"), found.value("E"), found.value("b")
    first = found.value("P") or last
    if last is None or first is None or found.value("U") != CENTURY or not 1 <= first <= last <= 30:
        return None
    if found.before() in date_neighbours("owner"):
        return None
    count = last - first + 1
    if era == -1:
        return found.draft(lambda today: unknown(Grain.CENTURY))
    whole = months(100 * (first - 1), 1, 1200 * count, Grain.CENTURY)
    return found.draft(lambda today: _placed(whole, part))


def _placed(whole: Interval, part: int | None) -> Interval:
    return part_of(whole, part) if part else whole

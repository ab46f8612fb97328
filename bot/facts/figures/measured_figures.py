"""Reads ages, durations and measures, and temperatures without the sign of degrees, as most papers do."""

import re
from decimal import Decimal

from bot.facts.amount import AmountKind
from bot.facts.figures.ages import is_stated_age, read_bare_age
from bot.facts.figures.context_words import any_of, context_words
from bot.facts.figures.depths import LYING_LENGTHS, is_depth
from bot.facts.figures.figure import ONE_OF, Figure, figure_up_to, token_at
from bot.facts.figures.measures import (
    IN_OTHER_UNITS,
    MONTHS,
    UnitMark,
    is_stuff,
    seconds_of,
    signed_inches,
    smaller_part,
    unit_after,
)
from bot.facts.figures.meters_or_millions import is_length
from bot.facts.figures.single_sums import read_single_sum
from bot.facts.numbers.counted_words import ENDS
from bot.facts.numbers.number_tokens import Token, follows_sum, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, Numeral, NumeralForm, quotient
from bot.facts.numbers.numerals import may_start_numeral, read_numeral

OLD = re.compile(r"(?:[\s-]{1,3}(?:olds?|of\s+age)\b)", re.I)
PLUS = re.compile(r"-plus(?=[\s-])|\+", re.I)
INCH_SIGN = re.compile(r"in(?!\w)|\s?[\"”″](?=\s(?:long|tall|wide|deep|high|thick|across|x)\b)")
EXACT_AGE = re.compile(r"[^,]{1,24}?\syears?,?\s(?:and\s)?[^,]{1,16}?\s(days?|weeks?|months?)", re.I)
"""The years of somebody's age and what they are older than these."""
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
# "An inch and a half of rain", but "an hour and three quarters of them left".
PARTIAL = re.compile(
    r"\sand\s(?:(?:a\s)?(half|quarter)|three(?:\s|-)quarters)\b"
    rf"(?!\s(?:of(?!\s(?:[a-z]+\s)?{any_of('lying')}\b)|million|billion))",
    re.I,
)
SHORT_TIME = re.compile(r"[HhDW](?!\w)")
SHORT_UNITS = {"H": "hour", "h": "hour", "D": "day", "W": "week"}
LASTING = re.compile(r"\b(?:for|in|within|last(?:s|ed)?|takes?|took|taken)\s$", re.I)
LONGEST_LASTING = 12
"""Characters before a number in which a word stands that makes a length of time of "5H"."""
A_POINT = re.compile(r"\s(?:(?:full|whole|single)\s)?percentage\spoint\b(?!-)", re.I)
MOST_PARTS = 6
"""Parts of a length of time, from years to seconds."""
# Words after which "a year" is a length of time; elsewhere it is mostly a rate.
LASTING_BEFORE = context_words("lasting") | context_words("nearly")
MOST_SIDES = 6
"""Tokens between the first side of a thing and the unit of its last."""
SCALES_OF_DEGREES = {"C", "F"}
# Hotter than a furnace it is a name.
HOTTEST = 5_000


def read_measured(text: str, tokens: list[Token], place: int, number: Numeral, earlier: Figure | None) -> Figure | None:
    """Return the age, duration or measure whose number begins at token ``place``; ``earlier`` is the figure before."""
    number = _unscaled(text, tokens, place, number)
    end = tokens[number.end - 1].end
    one = ONE_OF.match(text, end) if number.form is NumeralForm.FRACTION else None
    end = one.end() if one else end
    short = SHORT_TIME.match(text, end)
    if (
        short
        and not _is_of_space(tokens, place, short[0])
        and LASTING.search(text[max(0, tokens[place].start - LONGEST_LASTING) : tokens[place].start])
    ):
        return figure_up_to(tokens, place, number, short.end(), AmountKind.DURATION, SHORT_UNITS[short[0]])
    mark = _unit_behind(text, tokens, number, end)
    if mark is None:
        without_unit = (
            _temperature(tokens, place, number)
            or _inches(text, tokens, place, number)
            or _side(text, tokens, place, number)
        )
        return without_unit or read_bare_age(text, tokens, place, number, earlier)
    if not mark.unit.is_time:
        return _measure(text, tokens, place, number, mark)
    old = OLD.match(text, mark.end)
    if old:
        return figure_up_to(tokens, place, number, old.end(), AmountKind.AGE, mark.name)
    stated = mark.name == "year" and is_stated_age(text, tokens, place, earlier)
    lasting = _duration(text, tokens, place, number, mark)
    exact = _exact_age(text, tokens, place, lasting, stated) if lasting and mark.name == "year" else None
    if exact or not stated:
        return exact or lasting
    return figure_up_to(tokens, place, number, mark.end, AmountKind.AGE, mark.name)


def _is_of_space(tokens: list[Token], place: int, unit: str) -> bool:
    """Tell the dimensions of a film "in 3D" from "in 9D", so many days."""
    return unit == "D" and lower_at(tokens, place - 1) == "in" and tokens[place].text in ("2", "3", "4")


def _exact_age(text: str, tokens: list[Token], place: int, lasting: Figure, stated: bool) -> Figure | None:
    """Return the age "17 years and 62 days" of somebody who "was" it "old", is "aged" it or won "at" it."""
    smaller = EXACT_AGE.fullmatch(text, lasting.start, lasting.end)
    if smaller is None:
        return None
    old = OLD.match(text, lasting.end)
    if not (old or stated or (smaller[1].startswith("day") and lower_at(tokens, place - 1) == "at")):
        return None
    in_months = lasting.unit == "month"
    years = quotient(lasting.value, MONTHS["year"] if in_months else seconds_of("year") / seconds_of(lasting.unit))
    return lasting._replace(kind=AmountKind.AGE, end=old.end() if old else lasting.end, unit="year", value=years)


def _unit_behind(text: str, tokens: list[Token], number: Numeral, end: int) -> UnitMark | None:
    """Return the unit that follows a number, which ends at offset ``end``, or its "plus": "20-plus years"."""
    plus = PLUS.match(text, end)
    mark = unit_after(text, plus.end() if plus else end)
    return None if mark and mark.name == "stone" and is_stuff(tokens, number.end) else mark


def _measure(text: str, tokens: list[Token], place: int, number: Numeral, mark: UnitMark) -> Figure | None:
    """Return a length, a weight or what else has a unit, with its smaller part: "6 feet 2 inches"."""
    if number.form is NumeralForm.VAGUE:
        return None
    smaller = smaller_part(text, mark.end, mark.name)
    if smaller is None:
        return figure_up_to(tokens, place, number, mark.end, AmountKind.MEASURE, mark.name)
    both = number._replace(value=number.value + smaller.value)
    return figure_up_to(tokens, place, both, smaller.end, AmountKind.MEASURE, mark.name)


def _unscaled(text: str, tokens: list[Token], place: int, number: Numeral) -> Numeral:
    """Return "48m", "7.62mm" and "100t" as a number before a unit, not as millions and trillions."""
    last = tokens[number.end - 1]
    if last.text not in ("m", "mm", "t") or number.form is not NumeralForm.DIGITS or number.scale == 1:
        return number
    if last.text == "m" and (follows_sum(tokens, place) or not is_length(text, tokens, place, last.end)):
        return number
    return number._replace(value=number.value / number.scale, end=number.end - 1, scale=Decimal(1))


def _side(text: str, tokens: list[Token], place: int, number: Numeral) -> Figure | None:
    """Return the first side of "40 x 30 metres", whose unit stands behind the second."""
    at, unit = number.end, None
    while at - number.end < MOST_SIDES and lower_at(tokens, at) in ("x", "×", "by") and unit is None:
        follows = read_numeral(tokens, at + 1) if lower_at(tokens, at + 1)[:1].isdecimal() else None
        if follows is None or number.form is not NumeralForm.DIGITS:
            return None
        at, unit = follows.end, unit_after(text, tokens[follows.end - 1].end)
    if unit is None or unit.unit.is_time:
        return None
    return figure_up_to(tokens, place, number, tokens[number.end - 1].end, AmountKind.MEASURE, unit.name)


def _inches(text: str, tokens: list[Token], place: int, number: Numeral) -> Figure | None:
    end = tokens[number.end - 1].end
    inches = signed_inches(text, end) if number.form is NumeralForm.DIGITS else None
    if inches:
        height = number._replace(value=number.value + inches.value)
        return figure_up_to(tokens, place, height, inches.end, AmountKind.MEASURE, "foot")
    match = INCH_SIGN.match(text, end)
    return figure_up_to(tokens, place, number, match.end(), AmountKind.MEASURE, "inch") if match else None


def _duration(text: str, tokens: list[Token], place: int, number: Numeral, mark: UnitMark) -> Figure | None:
    if number.form is NumeralForm.VAGUE and lower_at(tokens, number.end) == "of":
        return None
    end, parts = mark.end, [(mark, number.value)]
    half = PARTIAL.match(text, end)
    if half:
        end = half.end()
        parts.append((mark, _part(half)))
    last = token_at(tokens, number.end, end)
    while len(parts) < MOST_PARTS:
        more = _next_part(text, tokens, last)
        # "Between six months and five years".
        if more is None or more[0].unit.seconds >= parts[-1][0].unit.seconds:
            break
        parts.append(more)
        end = more[0].end
        last = token_at(tokens, last, end)
    minutes = _bare_minutes(tokens, last) if len(parts) == 1 and mark.name == "hour" and end == mark.end else None
    if minutes:
        return figure_up_to(
            tokens, place, number._replace(value=number.value * 60 + minutes.value), tokens[minutes.end - 1].end,
            AmountKind.DURATION, "minute",
        )  # fmt: skip # the values first, then what they are
    unit, value = _whole_length(parts)
    return figure_up_to(tokens, place, number._replace(value=value), end, AmountKind.DURATION, unit)


def _bare_minutes(tokens: list[Token], place: int) -> Numeral | None:
    """Return the number of "an hour and [ten]", whose minutes nobody says; in "an hour and ten people" it counts."""
    if lower_at(tokens, place) != "and" or place + 1 >= len(tokens) or not may_start_numeral(tokens[place + 1]):
        return None
    found = read_numeral(tokens, place + 1)
    if found is None or found.value % 5 or not 0 < found.value < 60 or found.form is not NumeralForm.WORDS:
        return None
    behind = lower_at(tokens, found.end)
    return found if not behind[:1].isalnum() or behind in ENDS else None


def _whole_length(parts: list[tuple[UnitMark, Decimal]]) -> tuple[str, Decimal]:
    """Return the unit and the number of it that the parts of a length of time add up to."""
    if len(parts) == 1:
        mark, number = parts[0]
        name, factor = IN_OTHER_UNITS.get(mark.name, (mark.name, 1))
        return name, number * factor
    if all(mark.name in MONTHS and number % 1 == 0 for mark, number in parts):
        return "month", sum((number * MONTHS[mark.name] for mark, number in parts), Decimal(0))
    return "second", sum((number * mark.unit.seconds for mark, number in parts), Decimal(0))


def _next_part(text: str, tokens: list[Token], last: int) -> tuple[UnitMark, Decimal] | None:
    at = last + (lower_at(tokens, last) == ",")
    at += lower_at(tokens, at) == "and"
    if at >= len(tokens) or not may_start_numeral(tokens[at]):
        return None
    number = read_numeral(tokens, at)
    mark = unit_after(text, tokens[number.end - 1].end) if number else None
    return (mark, number.value) if number and mark and mark.unit.is_time else None


def read_unnumbered(text: str, tokens: list[Token], place: int) -> Figure | None:
    """Return "all week", "a mile and a half" or "for a year", what begins without a number."""
    if lower_at(tokens, place) not in ("all", "a", "an") or place + 1 >= len(tokens):
        return None
    money = read_single_sum(text, tokens, place) if tokens[place].lower == "a" else None
    if money:
        return money
    mark = unit_after(text, tokens[place].end)
    number = Numeral(Decimal(1), place + 1, NumeralForm.WORDS)
    point = A_POINT.match(text, tokens[place].end) if mark is None else None
    if point:
        return figure_up_to(tokens, place, number, point.end(), AmountKind.POINTS, "pp")
    if mark is None:
        return None
    if not mark.unit.is_time:
        return _measure_and_part(text, tokens, place, number, mark)
    if tokens[place].lower == "all":
        whole = mark.unit.name in ("day", "week", "month", "year", "weekend") and text[mark.end - 1] != "s"
        return figure_up_to(tokens, place, number, mark.end, AmountKind.DURATION, mark.name) if whole else None
    found = _duration(text, tokens, place, number, mark)
    if found is None:
        return None
    longer = found.end > mark.end or _lasts(text, tokens, place, mark)
    return found if longer else None


def _measure_and_part(text: str, tokens: list[Token], place: int, number: Numeral, mark: UnitMark) -> Figure | None:
    """Return "a mile and a half" and "a foot of snow"; "a mile" alone is mostly a rate."""
    if tokens[place].lower == "all":
        return None
    part = PARTIAL.match(text, mark.end)
    if part is None:
        near = lower_at(tokens, place - 1) == "within"
        lies = not near and mark.name in LYING_LENGTHS and is_depth(text, mark.end)
        return figure_up_to(tokens, place, number, mark.end, AmountKind.MEASURE, mark.name) if lies else None
    whole = number._replace(value=number.value + _part(part))
    return figure_up_to(tokens, place, whole, part.end(), AmountKind.MEASURE, mark.name)


def _part(match: re.Match[str]) -> Decimal:
    return PARTS[match[1].lower()] if match[1] else Decimal("0.75")


def _lasts(text: str, tokens: list[Token], place: int, mark: UnitMark) -> bool:
    """Tell "it took an hour" and "for a week-long fair" from a rate: "twice an hour"."""
    time = lower_at(tokens, place - 1) in LASTING_BEFORE and mark.name != "second"
    return time and (text[mark.end : mark.end + 1] not in HYPHENS or text.startswith("long", mark.end + 1))


def _temperature(tokens: list[Token], place: int, number: Numeral) -> Figure | None:
    """Return the temperature whose number begins at token ``place``, or None: "35C", "-15C", "104F"."""
    at = number.end
    if at >= len(tokens) or tokens[at].text not in SCALES_OF_DEGREES or not glued(tokens, at):
        return None
    # "35C-2" and "35C3" are names.
    if glued(tokens, at + 1) and (lower_at(tokens, at + 1).isdecimal() or lower_at(tokens, at + 2).isdecimal()):
        return None
    if number.form is not NumeralForm.DIGITS or number.scale > 1 or number.value > HOTTEST:
        return None
    # "F-35C": the hyphen belongs to a name, no minus.
    if glued(tokens, place) and lower_at(tokens, place - 1) in HYPHENS and lower_at(tokens, place - 2).isalpha():
        return None
    return Figure(
        AmountKind.MEASURE, tokens[place].start, tokens[at].end, number.value, number.form, place, at + 1, "degree"
    )

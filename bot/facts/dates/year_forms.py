"""The forms of years, decades and centuries, and what tells a year from other numbers of four digits."""

import re
from itertools import pairwise

from bot.facts.dates.calendar_days import CENTURY, Interval, months, part_of, unknown, year_of
from bot.facts.dates.date_draft import DateDraft, FormMatch
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.short_years import APOSTROPHES
from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.number_tokens import looks_like_year
from bot.facts.when import Grain

YEAR_CUES = word_group("before-year", "date-company")
COUNT_NOUNS = word_group("counted", "date-company")
MARKS_OF_COUNT = ("$", "£", "€", "#")
STRAIGHT_MARKS = ('"', "'")
PLURAL = re.compile(r"[a-z]{3,}[^s]s")
PLURAL_OR_VERB = re.compile(r"[a-z]{3,}s")
LONGEST_STREET = 4
"""Words of the name of a street."""
FIRST_PLAIN_YEAR = 1500
"""Four digits below are a year only where nothing follows that they could count."""
LONGEST = 50
"""Years of "1914-18"; more is a number with a dash."""


def year(found: FormMatch) -> DateDraft | None:
    """Read "2019", "late 2019", "'08" and "FY24"."""
    number = found.value("Y")
    part = found.value("E")
    token = found.token("Y")
    fiscal = token is not None and token.text[:2].lower() in ("fy", "cy")
    accounts = (fiscal and token is not None and token.text[0].lower() == "f") or is_fiscal(found)
    short = token is not None and token.text[0] in APOSTROPHES
    if number is None or token is None or not (token.text.isdecimal() or fiscal or short):
        return None
    if accounts and not part:
        return found.draft(lambda today: unknown(Grain.YEAR))
    alone = part is None and found.match.end() - found.match.start() == 1
    if alone and not (fiscal or short or _is_year(found, number)):
        return None
    return found.draft(lambda today: part_of(year_of(number), part) if part else year_of(number))


def year_of_era(found: FormMatch) -> DateDraft | None:
    """Read "1066 AD", "AD 79" and "44 BC", which the calendar does not reach; "an ad 30 seconds long" is none."""
    number, era = found.value("Y") or 1, found.value("b")
    word, year = found.token("b"), found.token("Y")
    if word is None or year is None or not (word.text.isupper() or year.kind == "Y"):
        return None
    if word.start < year.start and not (era == 1 and word.text.isupper()):
        return None
    return found.draft(lambda today: year_of(number) if era == 1 else unknown(Grain.YEAR))


def decade(found: FormMatch) -> DateDraft | None:
    """Read "the 1990s", "the late 70s", "the nineties", and the century of "the 1800s"."""
    value, part = found.value("d"), found.value("E")
    word = found.token("d")
    if (
        value is None
        or word is None
        or (word.text.isalpha() and not part and found.before() not in ("in", "the", "since"))
        # Somebody "in his late fifties" is of that age.
        or (word.text.isalpha() and found.before() in date_neighbours("owner"))
    ):
        return None
    start = value if value > 99 else 1900 + value
    whole_century = start % 100 == 0 and word.text == f"{start}" and start < 1900
    whole = months(start, 1, 1200 if whole_century else 120, Grain.CENTURY if whole_century else Grain.DECADE)
    return found.draft(lambda today: part_of(whole, part) if part else whole, first="E" if part else "d")


def decade_of_century(found: FormMatch) -> DateDraft | None:
    """Read "the nineteen eighties"."""
    hundreds, tens, word = found.value("D") or 0, found.value("d") or 0, found.token("d")
    if not 16 <= hundreds <= 20 or word is None or not word.text.isalpha():
        return None
    return found.draft(lambda today: months(100 * hundreds + tens, 1, 120, Grain.DECADE))


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


def month_of_digits(found: FormMatch) -> DateDraft | None:
    """Read "2015-6" and "2015-06", which are no years from the first up to the last, and "2015/6"."""
    year, month, token = found.value("Y") or 0, found.value("y") or 0, found.token("Y")
    parts = found.matched()
    glued = all(part.end == after.start for part, after in pairwise(parts))
    if not glued or token is None or not (token.text.isdecimal() and looks_like_year(token.text)) or month > 12:
        return None
    if parts[1].text == "/" and month == (year + 1) % 10:
        # "The budget of 2004/5".
        return found.draft(lambda today: year_of(year, 2))
    return found.draft(lambda today: months(year, month, 1, Grain.MONTH))


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


def is_fiscal(found: FormMatch) -> bool:
    """Tell "fiscal 2024", "financial year 2024" and "the 2024 fiscal year", which begin and end nobody says when."""
    fiscal = date_neighbours("fiscal")
    before, after = (found.before(), found.before(2)), (found.after(), found.after(2))
    if "fiscal" in (before[0], after[0]) or after == ("of", "fiscal"):
        return True
    return (before[0] in ("year", "years") and before[1] in fiscal) or (after[0] in fiscal and after[1] == "year")


def _is_year(found: FormMatch, year: int) -> bool:
    """Tell the year 2014 from 2014 people, the Boeing 2014 and Pay ABC 2000."""
    if _is_count(found):
        return False
    if year >= 2100:
        return _is_far_year(found)
    if _is_sure_year(found, year):
        return True
    before = found.before()
    if before == "." and found.before(2) in ("c", "ca"):
        return True
    if before in YEAR_CUES:
        counts = PLURAL.fullmatch(found.after()) and before not in word_group("before-year-or-plural", "date-company")
        return not counts and (year >= FIRST_PLAIN_YEAR or _is_early_year(found, year))
    if _in_chain(found, found.match.start(), -1) or _in_chain(found, found.match.start(), 1):
        return False
    return year >= 1900 and not _is_of_name(found) and _stands_apart(found)


def _is_early_year(found: FormMatch, year: int) -> bool:
    """Tell "lost in 1471 and", "cast in about 1009" and "dates from 1388" from "in 1471 of them" and "in 1200"."""
    lead = _word_before(found)
    dating = lead in ("in", "since") or (lead == "from" and found.before(2) in date_neighbours("dating"))
    return dating and year % 100 != 0 and not found.goes_on()


def _is_count(found: FormMatch) -> bool:
    """Tell "$2014", "No 2014", "nearly 2000", "2014 votes", "40 of 2000" and the number of a house.

    A plural that owns what follows is not counted: "the 1994 children's series".
    """
    at, before = found.match.start(), found.before()
    owns = found.after(2).startswith(APOSTROPHES) and before not in MARKS_OF_COUNT
    if (
        (found.after() in COUNT_NOUNS and not owns)
        or before in word_group("before-count", "date-company")
        or before in MARKS_OF_COUNT
    ):
        return True
    return _is_house(found) or (before == "of" and at > 1 and found.tokens[at - 2].kind in "Dn")


def _is_far_year(found: FormMatch) -> bool:
    """Tell "By 2150" and "until 2150." from "rose by 2150 tonnes"."""
    at, before, after = found.match.start(), found.before(), found.after()
    if at and found.tokens[at - 1].text == "By":
        return True
    return before in date_neighbours("far-year") and (not after.isalpha() or after in date_neighbours("after-far"))


def _is_sure_year(found: FormMatch, year: int) -> bool:
    """Tell what is a year whatever it counted: "during 2023", "2022 and 2023", "the board's 2023", "dated 1634"."""
    at, before = found.match.start(), found.before()
    # Nobody has 2023 workers exactly; 2000 of them many have.
    if year >= 1900 and year % 100:
        chained = before == "and" and at > 1 and found.tokens[at - 2].kind == "Y"
        if chained or before in date_neighbours("sure-year") or _is_owned(found, at):
            return True
    return _is_of_making(_word_before(found), found.after())


def _is_of_name(found: FormMatch) -> bool:
    """Tell the number of a name: "Pay ABC 2000"."""
    at = found.match.start()
    return at > 0 and found.tokens[at - 1].text[0].isupper() and found.tokens[at - 1].kind == "x"


def _stands_apart(found: FormMatch) -> bool:
    """Tell whether the signs and words on either side leave nothing that the number could count."""
    before, after = found.before(), found.after()
    if not found.match.start() or (_opens_quotation(found) and (after.isalpha() or after == ",")):
        return not PLURAL_OR_VERB.fullmatch(after) or after in ("was", "is", "has")
    opened = before in (",", "(", "-", "/", "–", "—", "~", "“", "‘", ";", ":")
    return opened or not after or after in (",", ".", ")", ";", "-", "–", "—", "/", "~", "season")


def _opens_quotation(found: FormMatch) -> bool:
    """Tell the straight mark before a quotation, which touches its first word alone, from the one behind another."""
    at = found.match.start()
    if found.before() not in STRAIGHT_MARKS or found.tokens[at - 1].end != found.tokens[at].start:
        return False
    return at == 1 or found.tokens[at - 2].end < found.tokens[at - 1].start


def _is_of_making(before: str, after: str) -> bool:
    """Tell "a letter dated 1634", "circa 1750" and "built 1790," from "built 1790 new homes"."""
    return before in date_neighbours("dated") or (before in date_neighbours("made") and not after[:1].isalnum())


def _word_before(found: FormMatch) -> str:
    """Return the word before a year, "about" and its kin left out: "built around 1120"."""
    return found.before(2) if found.before() in date_neighbours("roughly") else found.before()


def _is_house(found: FormMatch) -> bool:
    """Tell the number of a house in "at 1945 Main Road" and "1901 North Market Street"."""
    words = found.tokens[found.match.end() : found.match.end() + LONGEST_STREET]
    for place, token in enumerate(words):
        if not token.text[0].isupper():
            return False
        if place and token.text.lower() in word_group("after-house-number", "date-company"):
            return True
    return False


def _is_owned(found: FormMatch, at: int) -> bool:
    """Tell "the board's 2023 report" and "the banks' 2030 targets"."""
    before = found.before()
    return before in ("'s", "’s") or (before in ("'", "’") and at > 1 and found.before(2).endswith("s"))


def _in_chain(found: FormMatch, at: int, step: int) -> bool:
    """Tell a year from a part of 138-2010-2015: a number that is no year is joined to it."""
    sign, other = at + step, at + 2 * step
    if not min(sign, other) >= 0 or max(sign, other) >= len(found.tokens) or found.tokens[sign].kind not in "-/":
        return False
    text, beyond = found.tokens[other].text, at + 3 * step
    if 0 <= beyond < len(found.tokens) and found.tokens[beyond].kind == "-" and text.isdecimal():
        return True
    return text.isdecimal() and not (found.tokens[other].kind == "Y" or (step > 0 and len(text) == 2))

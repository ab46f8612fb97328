"""Years that a dash joins, where the first is so early that it could be another number: "(1850–1930)", "1871–1899"."""

from bot.facts.dates.calendar_days import year_of
from bot.facts.dates.date_draft import DateDraft, FormMatch
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.year_forms import MARKS_OF_COUNT, PLURAL, YEAR_CUES
from bot.facts.grammar.lexicon import word_group

FIRST_SURE = 1900
"""From here on a year is known as one alone."""
EARLIEST = 1100
LONGEST = 150
"""Years of a life, a reign or a house."""


def years_joined(found: FormMatch) -> DateDraft | None:
    """Read "Anna Torvik (1850–1930)" and "1871–1899"; "open 1300-1730" and "pages 1201-1249" are none."""
    first, last = found.value("Y") or 0, found.value("y") or 0
    words = found.matched()
    if not all(word.text.isdecimal() for word in words[::2]) or words[0].end != words[1].start:
        return None
    if not EARLIEST <= first < FIRST_SURE or not first < last <= first + LONGEST:
        return None
    if not (_follows_name(found) or (not _may_be_hours(first, last) and _stands_as_years(found))):
        return None
    return found.draft(lambda today: year_of(first, last - first + 1))


def _follows_name(found: FormMatch) -> bool:
    """Tell the years of a life in "Anna (1850–1930)" from the hours of "Monday (1300-1730)"."""
    at = found.match.start() - 2
    if found.before() != "(" or found.after() != ")" or at < 0:
        return False
    return found.tokens[at].kind == "x" and found.tokens[at].text[0].isupper()


def _may_be_hours(first: int, last: int) -> bool:
    return last < 2400 and all(number % 100 < 60 and number % 5 == 0 for number in (first, last))


def _stands_as_years(found: FormMatch) -> bool:
    """Tell "from 1871-1899, he" and "the 1871-1899 period" from "1871-1899 homes" and "lines 1871-1899"."""
    before, after = found.before(), found.after()
    counted = before in word_group("before-count", "date-company") | date_neighbours("numbered")
    if counted or before in MARKS_OF_COUNT or before[:1].isdecimal() or after[:1].isdecimal():
        return False
    return not after[:1].isalpha() or (before in YEAR_CUES and not PLURAL.fullmatch(after))

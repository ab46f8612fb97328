"""Tells a year from other numbers of four digits."""

import re

from bot.facts.dates.date_draft import FormMatch
from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.grammar.lexicon import word_group

YEAR_CUES = word_group("before-year", "date-company")
COUNT_NOUNS = word_group("counted", "date-company")
LONGEST_STREET = 4
"""Words of the name of a street."""


def is_year(found: FormMatch, year: int) -> bool:
    """Tell the year 2014 from 2014 people, the Boeing 2014 and Pay ABC 2000."""
    at = found.match.start()
    before, after = found.before(), found.after()
    if after in COUNT_NOUNS or before in ("$", "£", "€", "#", "no", "number", "nearly", "almost", "exactly"):
        return False
    if _is_house(found) or (before == "of" and at > 1 and found.tokens[at - 2].kind in "Dn"):
        return False
    counted_after = re.fullmatch(r"[a-z]{3,}[^s]s", after) is not None
    if year >= 2100:
        # "rose by 2150 tonnes"
        begins = at > 0 and found.tokens[at - 1].text == "By"
        return begins or (
            before in date_neighbours("far-year") and (not after.isalpha() or after in date_neighbours("after-far"))
        )
    chained = before == "and" and at > 1 and found.tokens[at - 2].kind == "Y"
    # Nobody has 2023 workers exactly; 2000 of them many have.
    if year >= 1900 and year % 100 and (chained or before in date_neighbours("sure-year") or _is_owned(found, at)):
        return True
    if before in YEAR_CUES:
        counted = counted_after and before not in (
            "in",
            "since",
            "the",
            "of",
            "a",
            "by",
            "until",
            "from",
        )
        return 1500 <= year < 2100 and not counted
    if _in_chain(found, at, -1) or _in_chain(found, at, 1):
        return False
    named = (
        at > 0
        and found.tokens[at - 1].text[0].isupper()
        and found.tokens[at - 1].kind == "x"
        and found.before() not in ("“",)
    )
    if named or not 1900 <= year < 2100:
        return False
    if at == 0:
        return not re.fullmatch(r"[a-z]{3,}s", after) or after in ("was", "is", "has")
    return (
        before in (",", "(", "-", "/", "–", "—", "~", "“", "‘", ";", ":")
        or not after
        or after in (",", ".", ")", ";", "-", "–", "—", "/", "~", "season")
    )


def is_fiscal(found: FormMatch) -> bool:
    """Tell "fiscal 2024", "financial year 2024" and "the 2024 fiscal year", which begin and end nobody says when."""
    fiscal = date_neighbours("fiscal")
    before, after = (found.before(), found.before(2)), (found.after(), found.after(2))
    if "fiscal" in (before[0], after[0]) or after == ("of", "fiscal"):
        return True
    return (before[0] in ("year", "years") and before[1] in fiscal) or (after[0] in fiscal and after[1] == "year")


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

"""Whose holiday is meant: Independence Day is in December where Kenya keeps it, and where we do not know on no day."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from bot.facts.numbers.number_tokens import Token, tokenise
from bot.reading.resources import data_lines

OWN = 0
"""The country whose days ``words/holidays.txt`` has."""
SEVERAL = -1
"""More than one country, so that nobody can say which one keeps the holiday."""
NEAREST, FARTHEST = 3, 20
"""Words between a country and a holiday of which it may be the one."""
MOST_WORDS = 3
"""Words of the name of a country."""
LEAST_NAMED = 2
"""An article names the country that it is about at least so often."""


class _Calendars(NamedTuple):
    near: frozenset[str]
    wide: frozenset[str]
    countries: dict[str, int]
    rules: dict[tuple[int, str], str]


@cache
def _calendars() -> _Calendars:
    names: dict[str, frozenset[str]] = {}
    countries: dict[str, int] = {}
    rules: dict[tuple[int, str], str] = {}
    for line in data_lines("words/holidays-by-country.txt"):
        head, _, entries = line.partition(":")
        parts = [part.strip() for part in entries.split(";") if part.strip()]
        if head in ("near", "wide"):
            names[head] = frozenset(parts)
            continue
        number = len(set(countries.values()))
        countries |= dict.fromkeys(head.split(), number)
        rules |= {(number, name.strip()): rule.strip() for name, _, rule in (part.partition("=") for part in parts)}
    return _Calendars(names["near"], names["wide"], countries, rules)


def rule_abroad(name: str, country: int) -> tuple[str, ...] | None:
    """Return the rule of a holiday in another country, "-" for none that we know; None where the common one holds."""
    known = _calendars()
    if country == OWN or name not in known.near | known.wide:
        return None
    return tuple(known.rules.get((country, name), "-").split())


def country_near(words: Sequence[Token], first: int, last: int, name: str, home: int) -> int:
    """Return the country whose holiday stands in tokens ``first`` up to ``last``: one named near it, else ``home``."""
    known = _calendars()
    if name not in known.near | known.wide:
        return OWN
    reach = NEAREST if name in known.near else FARTHEST
    start, end = first, last
    while start > max(0, first - reach) and not _ends_sentence(words, start - 1):
        start -= 1
    while end < min(len(words), last + reach) and not _ends_sentence(words, end):
        end += 1
    found = set(_named(words[start:first])) | set(_named(words[last:end]))
    if not found:
        return home
    return OWN if OWN in found else found.pop() if len(found) == 1 else SEVERAL


def country_of(text: str) -> int:
    """Return the country whose holidays a text tells of: the one that it names most, where it never names our own."""
    known, lower = _calendars(), text.lower().replace("’", "'")
    if not any(name in lower for name in known.near | known.wide):
        return OWN
    counted = Counter(_named(tokenise(text)))
    if OWN in counted or not counted:
        return OWN
    country, times = counted.most_common(1)[0]
    return country if times >= LEAST_NAMED else OWN


def _ends_sentence(words: Sequence[Token], place: int) -> bool:
    """Tell the end of a sentence from the points of "U.S."."""
    return words[place].text in "!?" or (words[place].text == "." and place > 0 and len(words[place - 1].text) > 1)


def _named(words: Sequence[Token]) -> list[int]:
    """Return the number of each country that the words name, the longest name first: South Sudan before Sudan."""
    countries = _calendars().countries
    found = []
    place = 0
    texts = [word.text for word in words]
    while place < len(texts):
        if not texts[place][0].isupper():
            place += 1
            continue
        for count in range(MOST_WORDS, 0, -1):
            number = countries.get("_".join(part for part in texts[place : place + count] if part != "."))
            if number is not None and texts[place + count - 1 : place + count] != ["."]:
                found.append(number)
                place += count
                break
        else:
            place += 1
    return found

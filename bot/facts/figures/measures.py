"""Units of measure and of time, how they follow a figure, and the smaller after a larger: "5ft 6in", "3st 4lb"."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from bot.facts.figures.context_words import next_word, openings
from bot.facts.numbers.counted_words import COMPARATIVES, PHRASE_ENDS
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import UNITS, quotient
from bot.reading.resources import data_lines


class Unit(NamedTuple):
    """A unit: its name in the singular, whether it measures time, and a unit of time's length in seconds."""

    name: str
    is_time: bool
    seconds: Decimal


# Units that count in other ones, so that their lengths can be compared.
IN_OTHER_UNITS = {
    "weekend": ("day", 2),
    "fortnight": ("week", 2),
    "quarter": ("month", 3),
    "decade": ("year", 10),
    "century": ("year", 100),
}


# The units that months make up, whatever days a month has.
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


class UnitMark(NamedTuple):
    """A unit found after a figure, up to the character ``end``; ``per`` is the unit that it is divided by."""

    unit: Unit
    end: int
    per: Unit | None = None

    @property
    def name(self) -> str:
        """The name of the unit: "meter", "meter per second"."""
        return f"{self.unit.name} per {self.per.name}" if self.per else self.unit.name


@cache
def _units() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for line in data_lines("words/measures.txt"):
        head, _, forms = line.partition("|")
        kind, *name, factor = head.split()
        unit = Unit(" ".join(name), kind == "time", Decimal(factor))
        found[unit.name] = unit
        found.update((form.replace("_", " "), unit) for form in forms.split())
    return found


def unit_named(word: str) -> str | None:
    """Return the name of the unit that a word in lower case is a form of, written out: "litre" for "litres"."""
    unit = _units().get(word) if len(word) > 3 else None
    return unit.name if unit else None


def seconds_of(unit: str | None) -> Decimal:
    """Return the length of a unit of time in seconds, 1 for what is none."""
    found = _units().get(unit) if unit else None
    return found.seconds if found else Decimal(1)


def _alternatives() -> str:
    forms = sorted(_units(), key=len, reverse=True)
    exact = "|".join(re.escape(form[1:]) for form in forms if form.startswith("="))
    spelt = "|".join(r"[\s-]".join(map(re.escape, form.split(" "))) for form in forms if not form.startswith("="))
    return rf"(?P<{{0}}>{exact}|(?i:{spelt}))(?!\w)"


@cache
def _pattern() -> re.Pattern[str]:
    unit = _alternatives()
    return re.compile(rf"\s{{0,2}}-?\s?{unit.format('unit')}(?:(?:\s?/\s?|\s+per\s+){unit.format('per')})?")


@cache
def _openings() -> frozenset[str]:
    return openings(form.removeprefix("=") for form in _units())


MORE = re.compile(
    r"\s(?:more|additional|less|fewer|further|extra|consecutive|straight|successive|full|whole|long|short|"
    r"working|business|calendar)(?=\s)"
)


def _unit(form: str) -> Unit:
    units = _units()
    spaced = re.sub(r"[\s-]", " ", form)
    return units.get(f"={form}") or units.get(spaced.lower()) or units[form.lower()]


def unit_after(text: str, place: int) -> UnitMark | None:
    """Return the unit that follows the figure ending at ``place``, or None."""
    more = MORE.match(text, place)
    place = more.end() if more else place
    match = _pattern().match(text, place) if next_word(text, place) in _openings() else None
    if not match:
        return None
    per = _unit(match["per"]) if match["per"] else None
    return UnitMark(_unit(match["unit"]), match.end(), per)


SMALLER_NUMBER = r",?\s?(?:and\s)?(?P<number>\d{1,2}(?:\.\d)?)\s?"
# For each larger unit how the smaller one looks, and how many of it make the larger.
SMALLER = {
    "foot": (re.compile(SMALLER_NUMBER + r"(?:inches|inch|ins|in|\")(?![\w])", re.I), 12),
    "stone": (re.compile(SMALLER_NUMBER + r"(?:lbs?|pounds?)(?![\w])", re.I), 14),
    "pound": (re.compile(SMALLER_NUMBER + r"(?:oz|ounces?)(?![\w])", re.I), 16),
}

INCHES_OF_FOOT = 12
# A height leaves out its inches: "6-foot-4", "six-foot-four", "6ft 2 and still growing".
BARE_INCHES = re.compile(
    rf"(?:-(?P<joined>\d{{1,2}}|{'|'.join(UNITS)})|\s(?P<apart>\d{{1,2}}|{'|'.join(UNITS)}))"
    r"(?![\w%-]|\.\d|,\d)(?(apart)(?=\s*(?:$|[.,;:)\"”]|(?:and|but|or|tall|with|in)\b)))",
    re.I,
)
SIGNED_INCHES = re.compile(r"['’′](?P<number>\d{1,2}(?:\.5)?)(?:[\"”″]|''|’’)?(?![\w'’])")


class SmallerPart(NamedTuple):
    """What follows a larger unit: where it ends, and which part of the larger unit it is."""

    end: int
    value: Decimal


def smaller_part(text: str, place: int, unit: str) -> SmallerPart | None:
    """Return the part in a smaller unit that follows the larger one ending at ``place``, or None."""
    if unit not in SMALLER:
        return None
    pattern, parts = SMALLER[unit]
    match = pattern.match(text, place)
    if match:
        return SmallerPart(match.end(), quotient(Decimal(match["number"]), parts))
    return _bare_inches(text, place) if unit == "foot" else None


def _bare_inches(text: str, place: int) -> SmallerPart | None:
    match = BARE_INCHES.match(text, place)
    if match is None:
        return None
    word = (match["joined"] or match["apart"]).lower()
    inches = UNITS[word] if word in UNITS else Decimal(word)
    return SmallerPart(match.end(), quotient(inches, INCHES_OF_FOOT)) if inches < INCHES_OF_FOOT else None


def signed_inches(text: str, place: int) -> SmallerPart | None:
    """Return the inches behind a number of feet that ends at ``place``, both with their signs: 6'4"."""
    match = SIGNED_INCHES.match(text, place)
    if match is None or Decimal(match["number"]) >= INCHES_OF_FOOT:
        return None
    return SmallerPart(match.end(), quotient(Decimal(match["number"]), INCHES_OF_FOOT))


def is_stuff(tokens: list[Token], place: int) -> bool:
    """Tell the stone that "three stone walls" are made of from "he is three stone heavier"."""
    follows = lower_at(tokens, place + 1)
    return lower_at(tokens, place) == "stone" and follows.isalpha() and follows not in PHRASE_ENDS | COMPARATIVES

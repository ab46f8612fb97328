"""What money is called: signs and codes before a figure, names after it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.facts.figures.context_words import endings, last_word, next_word, openings
from bot.reading.resources import data_lines


class Currency(NamedTuple):
    """A form of money: ``code`` is its ISO 4217 code, None where the form leaves the country open ("$", "francs")."""

    unit: str
    code: str | None


class CurrencyMark(NamedTuple):
    """A currency sign, code or name found beside a figure; an ``everyday`` one means other things as well."""

    currency: Currency
    start: int
    end: int
    millions: bool = False
    everyday: bool = False


# The longest form before a figure, with a space; nothing further back needs to be looked at.
WINDOW = 20
SMALL_CHANGE = {"cent", "penny"}
# Names of one letter, which touch their figure: "99c", "40p"; "35C" is a temperature.
LETTERS = {"c", "p"}


def _rows() -> Iterator[tuple[Currency, list[str], list[str]]]:
    for line in data_lines("words/currencies.txt"):
        head, before, after = (part.strip() for part in line.split("|"))
        code, unit = head.split()
        currency = Currency(unit, None if code == "-" else code)
        # Forms of one word are parted by spaces, longer ones by semicolons.
        names = [form.strip() for form in before.split(";")]
        signs = names[0].split() + names[1:]
        yield currency, signs, [form.strip() for form in after.split(";") if form.strip()]


@cache
def _before() -> dict[str, Currency]:
    return {form.removeprefix("="): currency for currency, signs, _ in _rows() for form in signs}


@cache
def _after() -> dict[str, Currency]:
    return {form.removeprefix("?"): currency for currency, _, names in _rows() for form in names}


@cache
def _everyday_before() -> frozenset[str]:
    return frozenset(form[1:] for _, signs, _ in _rows() for form in signs if form.startswith("="))


@cache
def _everyday_after() -> frozenset[str]:
    return frozenset(form[1:] for _, _, names in _rows() for form in names if form.startswith("?"))


def _alternatives(forms: Iterator[str], exact: frozenset[str]) -> str:
    return "|".join(
        _pattern(form, form in exact or form != form.lower()) for form in sorted(forms, key=len, reverse=True)
    )


def _pattern(form: str, exact: bool) -> str:
    escaped = r"\s".join(map(re.escape, form.split(" ")))
    # A dollar sign may stand apart from its country: "us $", "c $".
    if (form.endswith("$") and len(form) > 2) or form == "c$":
        escaped = escaped.removesuffix(r"\$") + r"\s?\$"
    return escaped if exact else f"(?i:{escaped})"


@cache
def _before_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?P<million>M)?(?P<form>{_alternatives(iter(_before()), _everyday_before())})\s{{0,2}}$"
    )


@cache
def _after_pattern() -> re.Pattern[str]:
    names = _alternatives(iter(_after()), _everyday_after())
    return re.compile(rf"(?:\s|\s?-\s?)?(?P<million>[mM](?=[A-Z]))?(?P<form>{names})(?![^\W_])")


@cache
def _endings_before() -> frozenset[str]:
    return endings(_before())


@cache
def _openings_after() -> frozenset[str]:
    return openings(_after())


def _is_among(words: frozenset[str], word: str) -> bool:
    """Tell whether a word is one of them, alone or behind the "M" of "MUSD"."""
    return word in words or (word[:1] == "m" and word[1:] in words)


def _lookup(table: dict[str, Currency], form: str) -> Currency:
    found = table.get(form) or table.get(form.lower())
    return found or table[re.sub(r"\s", "", form.lower())]


def currency_before(text: str, place: int) -> CurrencyMark | None:
    """Return the sign or code that stands right before ``place``, or None."""
    offset = max(0, place - WINDOW)
    before = text[offset:place]
    match = _before_pattern().search(before) if _is_among(_endings_before(), last_word(before)) else None
    if not match:
        return None
    currency = _lookup(_before(), match["form"])
    return CurrencyMark(
        currency, offset + match.start(), place, bool(match["million"]), match["form"] in _everyday_before()
    )


def currency_after(text: str, place: int) -> CurrencyMark | None:
    """Return the name, code or sign that follows the figure ending at ``place``, or None."""
    match = _after_pattern().match(text, place) if _is_among(_openings_after(), next_word(text, place)) else None
    if not match or (match["form"].lower() in LETTERS and not (match["form"].islower() and match.end() - place == 1)):
        return None
    currency = _lookup(_after(), re.sub(r"\s", " ", match["form"]))
    return CurrencyMark(
        currency, place, match.end(), bool(match["million"]), match["form"].lower() in _everyday_after()
    )

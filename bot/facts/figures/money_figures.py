"""Reads sums of money: a number with a sign before it or a name after it, and small change behind that."""

import re
from decimal import Decimal

from bot.facts.amount import AmountKind
from bot.facts.figures.context_words import any_of
from bot.facts.figures.currencies import SMALL_CHANGE, Currency, CurrencyMark, currency_after, currency_before
from bot.facts.figures.figure import Figure
from bot.facts.figures.told_money import ToldMoney
from bot.facts.numbers.named_numbers import names_something
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import SCALES, Numeral, NumeralForm
from bot.facts.numbers.numerals import read_numeral

MILLION = Decimal(1_000_000)
CHANGE = re.compile(
    r",?\s(?:and\s)?(?P<number>\d{1,2}|[a-z]+(?:[- ][a-z]+)?)\s?(?:cents?|pence|pennies|sens?|c|p|kopeks)\b", re.I
)
SIGNED_CHANGE = re.compile(r"\sand\s(\d{1,2})\s(?:cents|pence)\b", re.I)
BARE_CHANGE = re.compile(r"\s(\d\d)(?=\s*[.,;!?]?\s*$|[.,;!?]\s)")
LATER_SCALE = re.compile(r"\s(million|billion|trillion|thousand|crore|lakh|bn|mn)\b", re.I)
OF = re.compile(r"-|\s+(?:of\s+)?(?:a\s+)?")
OF_A = re.compile(r"\sof\sa\b|\san?\b")
PHRASE_END = re.compile(rf"\s*(?:$|[^\w\s]|{any_of('behind')}\b)", re.I)
# "25 pounds" is a weight beside these words and a sum of money elsewhere.
WEIGHT = re.compile(rf"\b{any_of('weighed')}\b", re.I)
WEIGHT_WINDOW = 60
"""Characters before a figure in which they stand; half as many behind it."""
# Pounds that name no country and are no weight are British.
POUND, BRITISH = Currency("pound", None), Currency("£", "GBP")
# Only a rupee that is one, or a part of one, is written so.
SINGULAR = "Re"
ROAD = re.compile(r"-|\s(?:road|highway|route|freeway|motorway|masks?)\b", re.I)


def read_money(text: str, tokens: list[Token], place: int, number: Numeral, told: ToldMoney) -> Figure | None:
    """Return the sum of money whose number begins at token ``place``, or None when it is no money.

    ``told`` is what the whole text tells of its money.
    """
    start, end = tokens[place].start, tokens[number.end - 1].end
    before = currency_before(text, start)
    if (
        before
        and number.form is not NumeralForm.DIGITS
        and text[before.end - 1 : before.end].isspace()
        and _is_word(text, before)
    ):
        before = None
    if before:
        number = _spaced_thousands(tokens, place, number)
    if before and before.everyday and not _is_sum(text, tokens, place, number, before, told):
        before = None
    if before:
        return _signed(text, tokens, place, number, before)
    after = _named(text, end, number)
    if after is None or (after.everyday and not _ends_phrase(text, number, after.end)):
        return None
    if text[end : after.end] == "c" and (
        number.value >= 100 or names_something(tokens, place, number, number.end + 1, has_unit=True)
    ):
        return None
    if after.currency.unit == "pound" and _is_weight(text, start, after.end, number):
        return None
    return _with_name(text, tokens, place, number, after)


def _is_word(text: str, mark: CurrencyMark) -> bool:
    return text[mark.start : mark.end].strip().isalpha()


def _spaced_thousands(tokens: list[Token], place: int, number: Numeral) -> Numeral:
    """Read the thousands that a space sets apart behind a sign of money: "R4 500"."""
    if number.end != place + 1 or number.end >= len(tokens) or not tokens[place].text.isdecimal():
        return number
    group = tokens[number.end]
    near = group.start - tokens[place].end == 1 and len(tokens[place].text) <= len(group.text) == 3
    if not near or not group.text.isdecimal():
        return number
    return number._replace(value=number.value * 1000 + int(group.text), end=number.end + 1)


def _is_sum(text: str, tokens: list[Token], place: int, number: Numeral, mark: CurrencyMark, told: ToldMoney) -> bool:
    """Tell "R2,190", "N1.5 trillion" and, where the text proves it, "R150" from "R2-D2"."""
    letters = text[mark.start : mark.end]
    if letters.strip(" .") == SINGULAR:
        return _is_single(tokens, place, number)
    if number.scale >= 1000 or number.end > place + 1 or not tokens[place].text.isdecimal():
        return True
    return not letters[-1].isspace() and told.proves(letters) and not ROAD.match(text, tokens[number.end - 1].end)


def _is_single(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell "costs Re 1 a slice" and "by Re 0.50" from "Re 1 Main Street", which heads a letter."""
    lead = place - 2 - (lower_at(tokens, place - 1) == ".")
    return 0 < number.value <= 1 and number.form is NumeralForm.DIGITS and lower_at(tokens, lead).isalpha()


def _ends_phrase(text: str, number: Numeral, end: int) -> bool:
    """Tell "paid 300 million won in cash" from "the 3 million won seats"."""
    return number.scale >= 1000 and PHRASE_END.match(text, end) is not None


def _named(text: str, end: int, number: Numeral) -> CurrencyMark | None:
    if number.form is NumeralForm.VAGUE:
        of = OF.match(text, end)
        return currency_after(text, of.end()) if of else None
    return currency_after(text, end) or (_of_a(text, end) if number.form is NumeralForm.FRACTION else None)


def _of_a(text: str, end: int) -> CurrencyMark | None:
    of = OF_A.match(text, end)
    return currency_after(text, of.end()) if of else None


def _signed(text: str, tokens: list[Token], place: int, number: Numeral, mark: CurrencyMark) -> Figure:
    end, value = tokens[number.end - 1].end, number.value * (MILLION if mark.millions else 1)
    currency = mark.currency
    after = currency_after(text, end)
    # "$100 US dollars", "$5 dollars": the name belongs to the same sum.
    if (
        after
        and text[after.end - 1].isalpha()
        and text[end : end + 1] != "-"
        and currency.unit == "$"
        and after.currency.unit.endswith("$")
    ):
        end, currency = after.end, after.currency
    change = SIGNED_CHANGE.match(text, end) if value % 1 == 0 and number.scale == 1 else None
    if change:
        end, value = change.end(), value + Decimal(change[1]) / 100
    return _figure(tokens, place, number, (mark.start, end), value, currency)


def _with_name(text: str, tokens: list[Token], place: int, number: Numeral, mark: CurrencyMark) -> Figure:
    start, end, value = tokens[place].start, mark.end, number.value
    currency = mark.currency
    scale = LATER_SCALE.match(text, end)
    if mark.millions:
        value *= MILLION
    elif scale and number.scale == 1 and number.form is NumeralForm.DIGITS:
        value, end = value * SCALES.get(scale[1].lower(), MILLION), scale.end()
    if currency.unit not in SMALL_CHANGE:
        change, end = _change(text, end)
        value += change
    if currency == POUND:
        currency = BRITISH
    return _figure(tokens, place, number, (start, end), value, currency)


def _change(text: str, end: int) -> tuple[Decimal, int]:
    match = CHANGE.match(text, end)
    if match:
        words = [
            Token(w.group(), w.group().lower(), w.start(), w.end())
            for w in re.finditer(r"[a-z]+|\d+|-", match["number"], re.I)
        ]
        number = read_numeral(words, 0)
        if number and number.value < 100:
            return number.value / 100, match.end()
    match = BARE_CHANGE.match(text, end)
    return (Decimal(match[1]) / 100, match.end(1)) if match else (Decimal(0), end)


def _is_weight(text: str, start: int, end: int, number: Numeral) -> bool:
    if number.scale >= 1000 or number.value >= MILLION:
        return False
    around = text[max(0, start - WEIGHT_WINDOW) : end + WEIGHT_WINDOW // 2]
    return bool(WEIGHT.search(around)) or text[end - 6 : end].lower().endswith("-pound")


def _figure(
    tokens: list[Token], place: int, number: Numeral, ends: tuple[int, int], value: Decimal, currency: Currency
) -> Figure:
    last = number.end
    while last < len(tokens) and tokens[last].start < ends[1]:
        last += 1
    return Figure(AmountKind.MONEY, *ends, value, number.form, place, last, *currency, number.scale)


def read_grand(tokens: list[Token], place: int, number: Numeral) -> Figure | None:
    """Return "ten grand" as a thousand of an unnamed money, or None."""
    if lower_at(tokens, number.end) != "grand" or number.form is NumeralForm.FRACTION:
        return None
    if lower_at(tokens, number.end + 1) in ("slam", "slams", "prix", "jury", "juries", "piano", "pianos", "master"):
        return None
    ends = tokens[place].start, tokens[number.end].end
    return _figure(tokens, place, number, ends, number.value * 1000, Currency("$", None))

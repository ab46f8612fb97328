"""Finds the figures in an article."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from bot.facts.amount import Amount, AmountKind
from bot.facts.figures.age_decades import names_age_decade, read_age_decade
from bot.facts.figures.amount_counted import counted_after, purpose_after
from bot.facts.figures.amount_qualifiers import Bound, is_no_bound, qualifier_of
from bot.facts.figures.amount_ranges import join_ranges
from bot.facts.figures.compared_figures import with_shared_units
from bot.facts.figures.context_words import last_word
from bot.facts.figures.counted_on import is_counted_on
from bot.facts.figures.elided_figures import is_elided
from bot.facts.figures.figure import Figure
from bot.facts.figures.measured_figures import read_measured, read_unnumbered
from bot.facts.figures.money_figures import read_grand, read_money
from bot.facts.figures.percent_figures import read_percent
from bot.facts.figures.running_times import read_race_time, read_running_time
from bot.facts.figures.shares import read_share
from bot.facts.figures.told_money import ToldMoney, told_money
from bot.facts.numbers.counted_words import looks_plural
from bot.facts.numbers.named_numbers import names_something
from bot.facts.numbers.number_tokens import Token, lower_at, tokenise
from bot.facts.numbers.numeral import Numeral, NumeralForm
from bot.facts.numbers.numerals import STARTERS, may_start_numeral_at, read_numeral
from bot.facts.numbers.ordinals import is_short_while, names_by_order, ordinal_word, read_ordinal
from bot.facts.when import When
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

VAGUE_FORMS = {NumeralForm.VAGUE}
ARTICLES = {"a", "an"}
LATER = re.compile(r"\s(?:later|earlier|afterwards?)")
SHORT_TIMES = frozenset(["second", "minute", "hour"])
DECIMALS = re.compile(r"\d+\.\d+$")
LONGEST_ARTICLE = 4
"""Characters of an article and the blanks around it."""


def find_amounts(article: Article, dates: tuple[When, ...]) -> tuple[Amount, ...]:
    """Return every figure in the body and the headline of the article, in reading order.

    Figures inside one of its ``dates`` ("12 May 2019", "three weeks ago") belong to the date.
    """
    taken = sorted(when.span for when in dates)
    money = told_money(article.text)
    found: list[Amount] = []
    for line in article.lines:
        if line.kind in (LineKind.BODY, LineKind.HEADLINE):
            found.extend(amounts_in(article.text, line.span, taken, money))
    return tuple(found)


def amounts_in(text: str, line: Span, dates: list[Span], money: ToldMoney | None = None) -> list[Amount]:
    """Return the figures of one line; ``dates`` are in order, ``money`` is what is told of money in all lines."""
    money = money or ToldMoney(text)
    tokens = tokenise(text, line.start, line.end)
    figures = [figure for figure in _figures(text, tokens, money) if not _belongs_to_date(text, figure, dates)]
    amounts = [_amount(text, tokens, figure, money.dollar) for figure in figures]
    return with_shared_units(text, join_ranges(text, amounts))


def _figures(text: str, tokens: list[Token], money: ToldMoney) -> list[Figure]:
    found: list[Figure] = []
    for place in [place for place, token in enumerate(tokens) if _may_start(token.lower)]:
        if found and place < found[-1].last:
            continue
        figure = _figure(text, tokens, place, found, money)
        if figure:
            found.append(figure)
    return found


@lru_cache(maxsize=65_536)
def _may_start(word: str) -> bool:
    """Tell whether a figure could begin with the word, so that most words are passed over at once."""
    number = word[0].isdecimal() or word in STARTERS or ordinal_word(word) is not None
    return number or word == "all" or names_age_decade(word)


def _belongs_to_date(text: str, figure: Figure, dates: list[Span]) -> bool:
    """Tell whether the figure is only a part of a date; "in two years" is both a date and a duration.

    So is "eleven minutes later": how long after.
    """
    place = bisect_right(dates, figure.start, key=lambda span: span.start) - 1
    if place < 0 or figure.start >= dates[place].end:
        return False
    if figure.highest is not None:
        # The "early sixties" that somebody is in are no part of a century.
        return False
    date = dates[place]
    whole = (figure.start, figure.end) == (date.start, date.end)
    return figure.kind is not AmountKind.DURATION or not (whole or _is_how_long_after(text, figure, date))


def _is_how_long_after(text: str, figure: Figure, date: Span) -> bool:
    return figure.unit in SHORT_TIMES and LATER.fullmatch(text, figure.end, date.end) is not None


def _figure(text: str, tokens: list[Token], place: int, earlier: Sequence[Figure], money: ToldMoney) -> Figure | None:
    """Return the figure that begins at token ``place``, or None; ``earlier`` are those of the line before it."""
    decade = read_age_decade(tokens, place)
    if decade:
        return decade
    ordinal = read_ordinal(tokens, place)
    number = read_numeral(tokens, place) if may_start_numeral_at(tokens, place) else None
    if number is None or (ordinal and ordinal.end > number.end):
        return _ordinal(tokens, place, ordinal) or read_unnumbered(text, tokens, place)
    if is_counted_on(tokens, place, number, earlier):
        return None
    measured = (
        read_money(text, tokens, place, number, money)
        or read_percent(text, tokens, place, number)
        or read_race_time(text, tokens, place)
    )
    if measured:
        return measured
    found = (
        read_grand(tokens, place, number)
        or read_share(tokens, place, number)
        or read_running_time(text, tokens, place)
        or read_measured(text, tokens, place, number, earlier[-1] if earlier else None)
        or _plain(tokens, place, number)
    )
    if found.kind is AmountKind.AGE or is_elided(text, tokens, place, number, earlier[-1] if earlier else None):
        return found
    return None if names_something(tokens, place, number, found.last, found.unit is not None) else found


def _ordinal(tokens: list[Token], place: int, number: Numeral | None) -> Figure | None:
    if number is None or names_by_order(tokens, number) or is_short_while(tokens, place):
        return None
    ends = tokens[place].start, tokens[number.end - 1].end
    return Figure(AmountKind.ORDINAL, *ends, number.value, number.form, place, number.end)


def _plain(tokens: list[Token], place: int, number: Numeral) -> Figure:
    kind = AmountKind.FRACTION if number.form is NumeralForm.FRACTION else AmountKind.NUMBER
    ends = tokens[place].start, tokens[number.end - 1].end
    return Figure(kind, *ends, number.value, number.form, place, number.end, scale=number.scale)


def _amount(text: str, tokens: list[Token], figure: Figure, dollar: str | None) -> Amount:
    core = Span(figure.start, figure.end)
    qualifier = qualifier_of(text, figure.start, figure.end)
    counted = _counted(text, tokens, figure)
    if qualifier and is_no_bound(text, qualifier, figure, counted):
        qualifier = None
    span = core if qualifier is None else Span(min(core.start, qualifier.start), max(core.end, qualifier.end))
    bound = qualifier.bound if qualifier else Bound.EXACT
    kind = AmountKind.COUNT if figure.kind is AmountKind.NUMBER and counted else figure.kind
    vague = figure.form in VAGUE_FORMS
    return Amount(
        kind=kind,
        span=span,
        core=core,
        low=None if bound is Bound.MOST else figure.value,
        high=None if bound is Bound.LEAST or vague else figure.highest or figure.value,
        unit=figure.unit,
        currency=figure.code or (dollar if figure.unit == "$" else None),
        qualifier=text[qualifier.start : qualifier.end] if qualifier else None,
        counted=counted,
        approximate=vague or bound is Bound.ABOUT,
    )


def _counted(text: str, tokens: list[Token], figure: Figure) -> Span | None:
    if [lower_at(tokens, figure.first - back) for back in (1, 2)] == ["-", "of"]:
        # "mum-of-three Kay": the children are not named.
        return None
    if figure.noun is not None:
        return Span(tokens[figure.noun].start, tokens[figure.noun].end)
    if figure.kind in (AmountKind.NUMBER, AmountKind.PERCENT, AmountKind.FRACTION):
        counted = counted_after(tokens, figure.last)
        return None if counted and _is_reading(text, figure, counted) else counted
    if figure.kind is AmountKind.MONEY:
        before = last_word(text[max(0, figure.start - LONGEST_ARTICLE) : figure.start])
        return purpose_after(tokens, figure.last, is_single=before in ARTICLES)
    return None


def _is_reading(text: str, figure: Figure, counted: Span) -> bool:
    """Tell "an 8.0 magnitude quake" and "the 9.15 train" from "1.5 people" and "2.4 million homes"."""
    written = DECIMALS.match(text, figure.start, figure.end) is None
    whole = (figure.value % 1 == 0 and written) or figure.scale > 1 or figure.kind is not AmountKind.NUMBER
    return not whole and not looks_plural(last_word(counted.of(text)))

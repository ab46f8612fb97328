"""Finds what a figure counts: "11 candidates", "C$250,000 in funding", "350 of its 5,900 jobs"."""

from bot.facts.figures.context_words import context_words
from bot.facts.figures.counted_phrases import read_phrase
from bot.facts.numbers.cardinals import PERIODS, begins_time_away
from bot.facts.numbers.counted_words import BRIDGES, PHRASE_ENDS, unit_words
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, SHORT_SCALES, TENS, UNITS
from bot.reading.span import Span

MOST_WORDS = 6
"""Words between a figure and what it counts."""
# What may be written onto a number with a hyphen and is not counted.
SUFFIXES = {"odd", "plus", "strong"}
# What may follow a number and is not counted: "30 or so neighbours".
ALTERNATIVES = {"so", "more", "fewer"}
RANKING = context_words("ranking")
AGE_LIMITS = {"under", "over"}


def counted_after(tokens: list[Token], place: int) -> Span | None:
    """Return the noun phrase that a count ending before token ``place`` counts, or None."""
    if begins_time_away(tokens, place):
        return None
    limited = _limited_ages(tokens, place)
    if limited:
        return limited
    behind = _behind_suffix(tokens, place)
    if behind == place + 1 and tokens[place].text == "-":
        return _compound_noun(tokens, behind)
    return _counted(tokens, _behind_bridges(tokens, _behind_size(tokens, behind)))


def purpose_after(tokens: list[Token], place: int, is_single: bool = False) -> Span | None:
    """Return what a sum of money is ("in funding", "fine", "for legal costs"), or None.

    Of a sum that ``is_single``, "a £2m grant", the last plural is a verb: "covers".
    """
    if begins_time_away(tokens, place):
        return None
    word, follows = lower_at(tokens, place), lower_at(tokens, place + 1)
    if word in ("in", "for") and follows not in PHRASE_ENDS and follows.isalpha():
        if not tokens[place + 1].text[0].islower():
            return None
        if not _is_number(tokens, place + 1):
            return _counted(tokens, place + 1)
        # "£190,000 for four hectares", but neither "£67bn in five years' time" nor "£10 for six months".
        several = None if word == "in" or lower_at(tokens, place + 2) in PERIODS else _counted(tokens, place + 1)
        return several if several and several.end > tokens[place + 1].end else None
    return None if word == "of" else _counted(tokens, place, is_single=is_single)


def _counted(tokens: list[Token], first: int, owners: int = 2, is_single: bool = False) -> Span | None:
    """Return the phrase that begins at ``first``, or what belongs to it: "11 of the country's 64 districts"."""
    phrase = read_phrase(tokens, first, is_single)
    if phrase.owned_at is None:
        return phrase.span
    return _counted(tokens, _behind_bridges(tokens, phrase.owned_at, inside=True), owners - 1) if owners else None


def _behind_bridges(tokens: list[Token], place: int, inside: bool = False) -> int:
    first = place
    while first - place < MOST_WORDS and _is_bridge(tokens, first, inside or first > place):
        first += 1
    return first


def _behind_suffix(tokens: list[Token], place: int) -> int:
    """Return the place behind what is written onto a number: "1,000+ customers", "a 1,000-strong crowd"."""
    if lower_at(tokens, place) == "+":
        return place + 1
    if lower_at(tokens, place) == "or" and lower_at(tokens, place + 1) in ALTERNATIVES:
        return place + 2
    hyphen = lower_at(tokens, place) == "-"
    return place + hyphen + (hyphen and lower_at(tokens, place + 1) in SUFFIXES)


def _behind_size(tokens: list[Token], place: int) -> int:
    """Return the place behind the size of each thing: "two [1,600MW] reactors", "eight [12-hour] shifts"."""
    at = place + 1 + (lower_at(tokens, place + 1) in HYPHENS)
    sized = lower_at(tokens, at) in unit_words() and (at > place + 1 or glued(tokens, at))
    return at + 1 if sized and _is_number(tokens, place) and not glued(tokens, at + 1) else place


def _is_bridge(tokens: list[Token], place: int, inside: bool) -> bool:
    """Tell whether a word stands between the figure and what it counts: "350 [of its 5,900] jobs"."""
    word = lower_at(tokens, place)
    if word in BRIDGES or (inside and _is_number(tokens, place)):
        return True
    if inside and word in SHORT_SCALES and glued(tokens, place) and _is_number(tokens, place - 1):
        # As in "two-thirds of the 1.2m tonnes".
        return True
    # As in "nine of the [top] 20 albums".
    ranked = word in RANKING or (word.endswith("est") and word.isalpha())
    return inside and ranked and _is_number(tokens, place + 1)


def _is_number(tokens: list[Token], place: int) -> bool:
    word = lower_at(tokens, place)
    return word[:1].isdecimal() or word in UNITS or word in TENS


def _limited_ages(tokens: list[Token], place: int) -> Span | None:
    """Return the "under-16s" of "1,500 under-16s"."""
    limit = lower_at(tokens, place) in AGE_LIMITS and lower_at(tokens, place + 1) in HYPHENS
    if not limit or not lower_at(tokens, place + 2).isdecimal() or lower_at(tokens, place + 3) != "s":
        return None
    return Span(tokens[place].start, tokens[place + 3].end)


def _compound_noun(tokens: list[Token], place: int) -> Span | None:
    """Return the one noun that a compound counts: the bedrooms of "a two-bedroom flat"."""
    if place >= len(tokens) or not glued(tokens, place) or not tokens[place].text.isalpha():
        return None
    return None if tokens[place].lower in PHRASE_ENDS else Span(tokens[place].start, tokens[place].end)

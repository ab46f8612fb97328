"""The kinds of thing that a question can ask for, and where a sentence has one, by the form of its words.

These are cheap signs for ranking, not facts: ``bot.facts`` finds the figures, dates and names that are shown.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache

from bot.answering.words.terms import NUMBER_WORDS, WORD, carries_content, compared
from bot.answering.words.word_lists import group_by_word, words
from bot.facts.grammar.lexicon import word_group


class Kind(StrEnum):
    """A kind of thing that answers."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NAME = "name"
    DATE = "date"
    DURATION = "duration"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    NUMBER = "number"
    CAUSE = "cause"
    MANNER = "manner"
    QUOTE = "quote"
    DEFINITION = "definition"


KINDS = tuple(Kind)
"""All kinds, in the order in which they are looked at."""

CALENDAR = word_group("calendar", "kind-signs")
DAY_WORDS = word_group("day", "kind-signs")
PLACE_PREPOSITIONS = word_group("before-place", "kind-signs")
MANNER_WORDS = word_group("manner", "kind-signs")
BE = word_group("be", "kind-signs")
SCALES = word_group("scale", "kind-signs")
CURRENCY = frozenset("$£€")
QUOTATION_MARKS = '“”"'
NUMBER, CAPITAL, TELLING = 1, 2, 4
"""What a word shows by itself, as bits."""


def find_kinds(
    text: str, place: tuple[int, int], written: Sequence[str], lowered: Sequence[str]
) -> dict[Kind, tuple[int, ...]]:
    """Return the positions of the words that may be each kind of answer; kinds without any are left out.

    ``written`` and ``lowered`` are the words of ``text`` between the two offsets of ``place``, as written and in lower
    case.
    """
    found: dict[Kind, list[int]] = {}
    signs = list(map(_sign, written))
    starts: Sequence[int] = ()
    if any(sign & NUMBER for sign in signs):
        starts = [match.start() for match in WORD.finditer(text, *place)]
    for position, sign in enumerate(signs):
        kinds: list[Kind] = []
        if sign & NUMBER:
            kinds += _kinds_of_number(text, lowered, starts, position)
        elif sign & CAPITAL:
            kinds += _kinds_of_capital(written, lowered, position)
        if sign & TELLING:
            kinds += _kinds_of_word(lowered, position)
        for kind in kinds:
            found.setdefault(kind, []).append(position)
    if written and _is_quoted(text, place, written):
        found[Kind.QUOTE] = [0]
    return {kind: tuple(positions) for kind, positions in found.items()}


def _is_quoted(text: str, place: tuple[int, int], written: Sequence[str]) -> bool:
    """Tell whether a quotation mark stands among the words of a sentence, or right beside them."""
    start, end = place
    around = text[max(0, start - 1) : end + 2]
    if not any(mark in around for mark in QUOTATION_MARKS):
        return False
    first, last = text.find(written[0], start, end), text.rfind(written[-1], start, end)
    sentence = text[max(0, first - 1) : last + len(written[-1]) + 2]
    return any(mark in sentence for mark in QUOTATION_MARKS)


def _kinds_of_number(text: str, lowered: Sequence[str], starts: Sequence[int], position: int) -> list[Kind]:
    word, start = lowered[position], starts[position]
    end = start + len(word)
    if start and text[start - 1] in CURRENCY:
        return [Kind.MONEY]
    if text[end : end + 1] == "%":
        return [Kind.PERCENT]
    if len(word) == 4 and word.isdigit() and "1000" <= word <= "2100":
        return [Kind.DATE, Kind.NUMBER]
    kinds = [Kind.NUMBER]
    for following in lowered[position + 1 : position + 3]:
        unit = group_by_word("units").get(following)
        if unit:
            kinds.append(Kind(unit))
            break
        if following in CALENDAR:
            return [Kind.DATE]
    return kinds


def _kinds_of_capital(written: Sequence[str], lowered: Sequence[str], position: int) -> list[Kind]:
    word = lowered[position]
    if word in CALENDAR:
        return []
    kinds = [Kind.NAME] if position else []
    if (written[position].isupper() and len(word) > 1) or word in words("organisation-words"):
        kinds.append(Kind.ORGANISATION)
    elif _has_surname(written, lowered, position) or (position and lowered[position - 1] in words("person-titles")):
        kinds.append(Kind.PERSON)
    if position and lowered[position - 1] in PLACE_PREPOSITIONS:
        kinds.append(Kind.PLACE)
    return kinds


def _has_surname(written: Sequence[str], lowered: Sequence[str], position: int) -> bool:
    if position + 1 >= len(written) or not written[position + 1][0].isupper():
        return False
    following = lowered[position + 1]
    return following not in CALENDAR and following not in words("organisation-words") and carries_content(following)


@lru_cache(maxsize=65_536)
def _sign(written: str) -> int:
    """Return why a word may tell a kind, as bits; most words need not be looked at twice."""
    word, _, has_content = compared(written)
    telling = TELLING if word in _telling() else 0
    if word[0].isdigit() or word in NUMBER_WORDS:
        return NUMBER | telling
    return telling | (CAPITAL if written[0].isupper() and has_content else 0)


@cache
def _telling() -> frozenset[str]:
    """Return the words that may tell a kind by themselves."""
    money = {word for word, unit in group_by_word("units").items() if unit == "money"}
    more = {"to", "percent", "per"} | SCALES | MANNER_WORDS | BE | money
    return frozenset(more) | CALENDAR | DAY_WORDS | words("cause-words")


def _kinds_of_word(lowered: Sequence[str], position: int) -> list[Kind]:
    word = lowered[position]
    following = lowered[position + 1] if position + 1 < len(lowered) else ""
    kinds = []
    if word in CALENDAR or word in DAY_WORDS:
        kinds.append(Kind.DATE)
    if word in words("cause-words") or (word == "to" and position and lowered[position - 1] == "order"):
        kinds.append(Kind.CAUSE)
    if word in MANNER_WORDS and (following.endswith("ing") or word in ("using", "through", "via")):
        kinds.append(Kind.MANNER)
    if word in BE and following in ("a", "an", "the"):
        kinds.append(Kind.DEFINITION)
    if word in SCALES:
        kinds.append(Kind.NUMBER)
    if word == "percent" or (word == "per" and following == "cent"):
        kinds.append(Kind.PERCENT)
    elif group_by_word("units").get(word) == "money" and word not in ("cents", "cent", "pounds"):
        kinds.append(Kind.MONEY)
    return kinds

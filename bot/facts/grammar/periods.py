"""Tells the nouns for a stretch of time, which say nothing: "two days", "six weeks later"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import source_nouns, word_group
from bot.facts.grammar.tokens import Kind, Token

PERIODS = word_group("period") | {"century", "day", "decade", "hour", "minute", "moment"}
MANY = frozenset(["couple", "dozen", "few", "many", "several"])
"""Words before a period that stand for a number: "a few years", "a couple of days"."""
COUNTS = frozenset({Kind.DETERMINER, Kind.NUMBER})
WITHIN = COUNTS | {Kind.WORD}
OTHERWISE = frozenset(["fall", "falls", "minutes"])
"""Periods that are something else where no number stands before them."""
DISTANT = frozenset(["ago", "earlier", "later"])


def is_period(token: Token) -> bool:
    """Tell whether a word is one for a stretch of time: "weeks", "day"."""
    singular = f"{token.lower[:-3]}y" if token.lower.endswith("ies") else token.lower.removesuffix("s")
    return token.lower in PERIODS or singular in PERIODS


def is_only_period(tokens: Sequence[Token]) -> bool:
    """Tell whether a phrase is a stretch of time and nothing else: "two days", "the worst hour", "last year".

    "The minutes" are those of a meeting, "a steep fall" is one of prices, and "The Week" is a magazine.
    """
    if not tokens or tokens[-1].kind is Kind.NAME or not is_period(tokens[-1]):
        return False
    if tokens[-1].lower in OTHERWISE and all(token.kind is not Kind.NUMBER for token in tokens):
        return False
    return all(token.kind in WITHIN and token.lower not in source_nouns() for token in tokens[:-1])


def start_of_distance(tokens: Sequence[Token], at: int, low: int) -> int:
    """Return where the words before "ago" begin whose period stands at ``at``: "two years (ago)"; else ``at`` + 1."""
    if not is_period(tokens[at]) or at + 1 >= len(tokens) or tokens[at + 1].lower not in DISTANT:
        return at + 1
    first = at
    while first > low and (tokens[first - 1].kind in COUNTS or tokens[first - 1].lower in MANY):
        first -= 1
    return first if first < at else at + 1

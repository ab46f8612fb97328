"""Tells a bidding that looks ahead: "Come back on Friday", "Please join us in May", "Don't expect snow on Monday"."""

from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.token_places import ends_sentence, word_at

OPENING_MARKS = frozenset("“\"‘'«")
DO_NOT = [("don", "'", "t"), ("don", "’", "t"), ("do", "not")]
LET_US = [("let", "'s"), ("let", "’s")]
"""What a bidding may begin with, as words of a line."""


def is_bidding(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell whether the word at a place bids somebody to do a thing on the date behind it.

    "Come Friday, they had left" bids nobody, nor does a noun: "Visit on Friday delayed".
    """
    if date <= at + 1:
        return False
    forbids = next((len(words) for words in DO_NOT if _stands_before(tokens, at, words)), 0)
    lets = next((len(words) for words in LET_US if _stands_before(tokens, at, words)), 0)
    group = date_neighbours("forbidding" if forbids else "bidding")
    if word_at(tokens, at) not in group and f"{word_at(tokens, at)}_{word_at(tokens, at + 1)}" not in group:
        return False
    return _begins(tokens, at - forbids - lets)


def _stands_before(tokens: list[DateToken], at: int, words: tuple[str, ...]) -> bool:
    return tuple(word_at(tokens, place) for place in range(at - len(words), at)) == words


def _begins(tokens: list[DateToken], at: int) -> bool:
    """Tell whether a sentence, or the words of somebody who is quoted, begin at a place; "please" begins them anew."""
    if word_at(tokens, at - 1) == "please":
        return True
    while at > 0 and word_at(tokens, at - 1) in date_neighbours("before-bidding"):
        at -= 1
    opened = at == 0 or tokens[at - 1].text in OPENING_MARKS or ends_sentence(tokens, at - 1)
    return opened and tokens[at].text[0].isupper()

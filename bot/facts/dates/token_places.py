"""The words at the places of a line, and where its sentences end."""

from bot.facts.dates.date_tokens import DateToken
from bot.facts.grammar.lexicon import word_group

CLOSING_MARKS = "”\"’»)'"
FARTHEST_WORD = 40
"""Words to either side that may tell of a place."""


def ends_sentence(tokens: list[DateToken], at: int) -> bool:
    """Tell whether a sentence ends with the token at a place; the full stop of "Mr." and "Sept." ends none."""
    text = tokens[at].text
    if text != ".":
        return text in "!?;"
    before, after = word_at(tokens, at - 1), tokens[at + 1] if at + 1 < len(tokens) else None
    if after and after.start == tokens[at].end and after.text not in CLOSING_MARKS:
        return False
    return len(before) > 1 and before not in word_group("abbreviated")


def word_at(tokens: list[DateToken], at: int) -> str:
    """Return the word at a place in lower case, empty outside the line."""
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""


def follows_any(tokens: list[DateToken], at: int, words: frozenset[str], within: int) -> bool:
    """Tell whether one of the words stands at most so many tokens before a place, in the same sentence."""
    for before in range(at - 1, max(-1, at - 1 - within), -1):
        if ends_sentence(tokens, before):
            return False
        if word_at(tokens, before) in words:
            return True
    return False


def sentence_around(tokens: list[DateToken], at: int) -> range:
    """Return the places of the sentence that a place lies in, so far as they are near enough to tell of it."""
    first = last = at
    while first > max(0, at - FARTHEST_WORD) and not ends_sentence(tokens, first - 1):
        first -= 1
    while last < min(len(tokens), at + FARTHEST_WORD) and not ends_sentence(tokens, last):
        last += 1
    return range(first, last)

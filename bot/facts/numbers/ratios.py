"""Tells the sides of a ratio, "25 to one" and "a 5-to-4 ruling", from the votes of "the court ruled by five to one"."""

from unicodedata import category

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.counted_words import counts_something
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import HYPHENS, Numeral, NumeralForm
from bot.facts.numbers.numerals import may_start_numeral, read_numeral

# Behind these the second number is where a change ended.
CHANGE = word_group("change", "figure-contexts") | {"from", "between"}
# So few decide that the numbers are votes; of many people it would be a ratio.
DECIDING = word_group("deciding", "figure-contexts")
FARTHEST_DECIDING = 16
"""Words from who decides to the result."""
RATIO_VERB = "outnumber"


def is_ratio(tokens: list[Token], place: int, number: Numeral) -> bool:
    """Tell whether the number at token ``place`` is a side of a ratio, to one or written as one word.

    Both sides of "they voted by 31 to 22" count votes.
    """
    near = (number.end, number.end + 1, place - 1, place - 2)
    if not any(lower_at(tokens, at) == "to" for at in near) or not _is_plain(number):
        return False
    behind = _over_to(tokens, number.end, 1)
    if behind is not None and behind < len(tokens) and may_start_numeral(tokens[behind]):
        smaller = read_numeral(tokens, behind)
        if smaller is not None and _falls(tokens, place, number, smaller):
            return True
    before = _over_to(tokens, place - 1, -1)
    if before is None or before < 0 or not may_start_numeral(tokens[before]):
        return False
    larger = read_numeral(tokens, before)
    return larger is not None and larger.end == before + 1 and _falls(tokens, before, larger, number)


def ends_result(tokens: list[Token], place: int) -> bool:
    """Tell the vote of "ruled by two to [one] that it stays" from the pronoun of "spoke to one that stays"."""
    behind_number = lower_at(tokens, place - 1) == "to" and place > 2 and may_start_numeral(tokens[place - 2])
    return behind_number and lower_at(tokens, place - 3) == "by" and _is_decided(tokens, place - 3)


def _over_to(tokens: list[Token], place: int, step: int) -> int | None:
    """Return the place on the other side of "to" or "-to-", which begins at ``place`` in one direction, or None."""
    if lower_at(tokens, place) == "to":
        return place + step
    joined = [lower_at(tokens, place + step * far) for far in range(3)]
    return place + 3 * step if joined[1] == "to" and joined[0] in HYPHENS and joined[2] in HYPHENS else None


def _falls(tokens: list[Token], place: int, larger: Numeral, smaller: Numeral) -> bool:
    if not (_is_plain(larger) and _is_plain(smaller)) or larger.value <= smaller.value:
        return False
    by = lower_at(tokens, place - 1) == "by"
    before = tokens[place - 1 - by] if place > by else None
    if before is not None and (before.lower in CHANGE or category(before.text[-1]) == "Sc"):
        return False
    if lower_at(tokens, place + 1) in HYPHENS:
        return not counts_something(tokens, smaller.end)
    voted = by and _is_decided(tokens, place - 1)
    return smaller.value == 1 and not voted and not counts_something(tokens, smaller.end)


def _is_decided(tokens: list[Token], end: int) -> bool:
    """Tell "the court upheld it by two to one" from "women on the board outnumber men by two to one"."""
    words: list[str] = []
    for at in range(end - 1, max(-1, end - 1 - FARTHEST_DECIDING), -1):
        if tokens[at].text in ".!?;":
            break
        words.append(tokens[at].lower)
    return not DECIDING.isdisjoint(words) and not any(word.startswith(RATIO_VERB) for word in words)


def _is_plain(number: Numeral) -> bool:
    return number.form in (NumeralForm.DIGITS, NumeralForm.WORDS) and number.scale == 1 and number.value % 1 == 0

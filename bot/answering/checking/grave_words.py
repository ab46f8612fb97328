"""What a quotation turns on: the words that negate, deny, hedge or limit what it says."""

from bot.answering.words.word_lists import word_by_group
from bot.answering.words.word_sequence import Word


def grave_group(plain: str) -> str | None:
    """Return the group of ``words/grave-words.txt`` that a plain word belongs to, such as "negation"."""
    return word_by_group("grave-words").get(plain)


def is_negation(word: Word) -> bool:
    """Tell whether a word negates: "not", "never", "didn't"."""
    return grave_group(word.plain) == "negation"

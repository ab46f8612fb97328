"""The nouns of those whose age is told."""

from functools import cache

from bot.facts.figures.context_words import context_words
from bot.facts.grammar.lexicon import gendered_nouns
from bot.facts.numbers.counted_words import is_plural
from bot.reading.resources import data_lines

IRREGULAR_PLURALS = {"men": "man", "women": "woman", "children": "child", "wives": "wife"}


@cache
def people() -> frozenset[str]:
    """Return the nouns for a person, in the singular."""
    titles = (word for line in data_lines("words/person-titles.txt") for word in line.split())
    return frozenset(gendered_nouns()) | context_words("person") | frozenset(titles)


def singular(noun: str) -> str:
    """Return the singular of a noun for people."""
    return IRREGULAR_PLURALS.get(noun) or noun.removesuffix("s")


def is_group_of_people(word: str) -> bool:
    """Tell whether a word in lower case stands for several people or for anyone: "children", "those"."""
    return word in context_words("anyone") or (is_plural(word) and singular(word) in people() | {"people"})

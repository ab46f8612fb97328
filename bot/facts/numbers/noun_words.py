"""Tells by their form which words behind a number may be nouns, and which end the phrase that a noun heads."""

import re

from bot.facts.grammar.lexicon import word_group
from bot.reading.resources import data_lines

# A list of the closed classes and of the commonest verbs.
PHRASE_ENDS = frozenset(data_lines("words/phrase-ends.txt"))
COMPARATIVES = frozenset(word for line in data_lines("words/comparatives.txt") for word in line.split())
# Between a figure and what it counts: "350 [of its] jobs".
BRIDGES = word_group("bridge", "counting-words")
IRREGULAR_PLURALS = word_group("plural", "counting-words")


def is_plural(word: str) -> bool:
    """Tell whether a word in lower case looks like a noun in the plural."""
    return word in IRREGULAR_PLURALS or bool(re.fullmatch(r"[a-z]{2,}[^siu\W]s", word))

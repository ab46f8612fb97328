"""Tells from the words behind a number whether it counts or measures something: plurals, units, ends of phrases."""

import re
from functools import cache, lru_cache

from bot.facts.grammar.lexicon import word_group
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import HYPHENS, SCALES
from bot.reading.resources import data_lines

# A list of the closed classes and of the commonest verbs.
PHRASE_ENDS = frozenset(data_lines("words/phrase-ends.txt"))
COMPARATIVES = frozenset(word for line in data_lines("words/comparatives.txt") for word in line.split())
# Between a figure and what it counts: "350 [of its] jobs".
BRIDGES = word_group("bridge", "counting-words")
IRREGULAR_PLURALS = word_group("plural", "counting-words")
# "Fishermen", "schoolchildren", but no "specimen".
PLURAL_ENDINGS = ("men", "children", "people")
SINGULARS_IN_MEN = word_group("singular-men", "counting-words")
# "Mile 212 after crews left": behind a word that ends the phrase nothing is counted.
ENDS = PHRASE_ENDS - BRIDGES
ALWAYS_COUNTED = {"%", "percent", "per", "of"}
# "At 7.20 in" may be the evening, and "at 7.20 m" is none.
SHORTEST_UNIT = 3


@lru_cache(maxsize=16_384)
def looks_plural(word: str) -> bool:
    """Tell whether a word in lower case looks like a noun in the plural."""
    if word in IRREGULAR_PLURALS or (word.endswith(PLURAL_ENDINGS) and word not in SINGULARS_IN_MEN):
        return True
    return re.fullmatch(r"[a-z]{2,}[^siu\W]s", word) is not None


@cache
def unit_words() -> frozenset[str]:
    """Return the first word of each form of a unit, in lower case."""
    found: set[str] = set()
    for line in data_lines("words/measures.txt"):
        head, _, forms = line.partition("|")
        names = [head.split(maxsplit=1)[1], *forms.split()]
        found.update(name.removeprefix("=").replace("_", " ").split()[0].lower() for name in names)
    return frozenset(found)


@cache
def money_words() -> frozenset[str]:
    """Return the names of money in one word that follow a figure: "crowns", "euro"."""
    names = (form.strip() for line in data_lines("words/currencies.txt") for form in line.split("|")[2].split(";"))
    return frozenset(name for name in names if name.isalpha())


def is_priced_or_measured(word: str) -> bool:
    """Tell whether the word behind a number in digits makes a price or a measure of it: "crowns", "metres"."""
    measure = len(word) >= SHORTEST_UNIT and word in unit_words()
    return measure or word in money_words() or word in SCALES or word in ("%", "percent", "per", "point", "points")


def counts_something(tokens: list[Token], place: int) -> bool:
    """Tell whether what a number before token ``place`` counts or measures follows: a plural, a unit, "percent"."""
    word = lower_at(tokens, place)
    if word in HYPHENS:
        return True
    if word in unit_words() and (word.isalpha() or glued(tokens, place)):
        return True
    if word in ("c", "f") and glued(tokens, place) and tokens[place].text.isupper():
        return True
    words = [word] if word in ENDS or not word.isalpha() else [word, lower_at(tokens, place + 1)]
    return word in ALWAYS_COUNTED or any(looks_plural(part) for part in words)

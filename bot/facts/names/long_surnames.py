"""Finds the surnames of several words in which a name may end: "De Santis" of "Luca De Santis"."""

from collections.abc import Iterator

from bot.facts.grammar.lexicon import common_words, first_names_before_surnames, word_group

MOST_WORDS = 4
"""Words of a surname: "van der Berg Smyth"."""
PARTICLES = word_group("name-particle")


def long_surnames(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the last words of a name, two and more, behind what may be a first name; ``words`` are in lower case."""
    # "South East Asia" is not all of East Asia, but "Lies De Bruyn" is somebody.
    described = words[0] in common_words() and words[0] not in first_names_before_surnames()
    for length in range(2, min(MOST_WORDS, len(words) - 1) + 1):
        surnames = words[-length:]
        if words[-length - 1] not in PARTICLES and (surnames[0] in PARTICLES or not described):
            # "Jan van der Berg" is no "der Berg".
            yield surnames

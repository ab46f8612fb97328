"""The words beside a date that say what it means."""

from bot.facts.grammar.lexicon import word_group


def date_neighbours(group: str) -> frozenset[str]:
    """Return one of the groups of ``words/date-neighbours.txt``, such as "coming" or "modal"."""
    return word_group(group, "date-neighbours")

"""The words beside a date that say what it means."""

from bot.facts.grammar.lexicon import word_group


def date_neighbours(group: str) -> frozenset[str]:
    """Return one of the groups of ``words/date-neighbours.txt``, such as "coming" or "modal"."""
    return word_group(group, "date-neighbours")


def is_past_form(word: str) -> bool:
    """Tell whether a word in lower case may be the past form or the participle of a verb."""
    regular = word.endswith("ed") and len(word) > 3 and word not in date_neighbours("looks-past")
    return regular or word in date_neighbours("past")

"""The words beside a figure that tell what it is."""

from bot.facts.grammar.lexicon import word_group


def context_words(group: str) -> frozenset[str]:
    """Return one of the groups of ``words/figure-contexts.txt``, such as "change" or "lasting"."""
    return word_group(group, "figure-contexts")

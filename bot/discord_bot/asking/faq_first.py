"""Whether the moderators' entry or the article answers: the entry, only when it is surer."""

from bot.answering.command import Command
from bot.answering.outcome import Answer, Outcome
from bot.library.faq.faq_entry import FaqMatch

THE_SAME = 100.0
"""The match of an entry that has the very wording of the question."""


def settles(match: FaqMatch | None, command: Command) -> bool:
    """Tell whether an entry answers before the article is even asked: ``ask``, in the entry's own wording."""
    return match is not None and command is Command.ASK and match.match >= THE_SAME


def is_surer(match: FaqMatch, command: Command, outcome: Outcome) -> bool:
    """Tell whether an entry answers rather than the article.

    Asked freely, the entry must match better than the article's line. Asked for something of the article, such as a
    date, the entry only stands in where the article has no answer.
    """
    if not isinstance(outcome, Answer):
        return True
    return command is Command.ASK and match.match > outcome.match

"""A question with its command, in the words in which somebody would ask it."""

from bot.answering.command import Command


def question_in_words(command: Command, query: str) -> str:
    """Return ``who said mutual respect`` for the query of ``who said``; that of ``ask`` is the question as it is."""
    return query if command is Command.ASK else f"{command.value} {query}"

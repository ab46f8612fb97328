"""A question with its command, in the words in which somebody would ask it."""

from bot.answering.command import Command
from bot.answering.questions.query_form import is_question


def question_in_words(command: Command, query: str) -> str:
    """Return ``who said mutual respect`` for the query of ``who said``; that of ``ask`` is the question as it is.

    So is what was asked freely and answered as ``when`` or ``amount``: "what year did it close", "how many left".
    """
    if command is Command.ASK or (command in (Command.WHEN, Command.AMOUNT) and is_question(query)):
        return query
    return f"{command.value} {query}"

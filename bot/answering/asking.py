"""The door of the room: a command and a query to an outcome."""

from bot.answering.amount import answer_amount
from bot.answering.article_index import ArticleIndex
from bot.answering.check import answer_check
from bot.answering.command import Command, Strictness
from bot.answering.define import answer_define
from bot.answering.line_answer import answer_line
from bot.answering.outcome import Outcome
from bot.answering.when import answer_when
from bot.answering.who_said import answer_who_said


def answer(command: Command, query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED) -> Outcome:
    """Return what the article says to ``query``: an answer, suggestions or a refusal."""
    match command:
        case Command.WHO_SAID:
            return answer_who_said(query, index, strictness)
        case Command.AMOUNT:
            return answer_amount(query, index, strictness)
        case Command.WHEN:
            return answer_when(query, index, strictness)
        case Command.CHECK:
            return answer_check(query, index)
        case Command.DEFINE:
            return answer_define(query, index, strictness)
        case _:
            return answer_line(query, index, strictness, command)

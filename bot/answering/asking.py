"""The door of the room: a command and a query to an outcome."""

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.check import answer_check
from bot.answering.choices.amount import answer_amount
from bot.answering.choices.when import answer_when
from bot.answering.command import Command, Strictness
from bot.answering.definitions.define import answer_define
from bot.answering.definitions.introduction import introduction
from bot.answering.definitions.short_form import short_form_asked
from bot.answering.lines.line_answer import answer_line
from bot.answering.other_year import held_back
from bot.answering.outcome import Outcome
from bot.answering.statements.who_said import answer_who_said


def answer(command: Command, query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED) -> Outcome:
    """Return what the article says to ``query``: an answer, suggestions or a refusal."""
    match command:
        case Command.WHO_SAID:
            return answer_who_said(query, index, strictness)
        case Command.AMOUNT:
            return held_back(answer_amount(query, index, strictness), query, index)
        case Command.WHEN:
            return held_back(answer_when(query, index, strictness), query, index)
        case Command.CHECK:
            return answer_check(query, index)
        case Command.DEFINE:
            return answer_define(query, index, strictness)
        case _:
            known = introduction(command, query, index) or short_form_asked(command, query, index)
            return known or held_back(answer_line(query, index, strictness, command), query, index)

"""The door of the room: a command and a query to an outcome.

Whoever or whatever the article introduces is told before the rankers are asked; what they find is looked at again.
"""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.check import answer_check
from bot.answering.choices.fact_answer import answer_amount, answer_when
from bot.answering.choices.measured_answer import with_measures
from bot.answering.command import QUESTION_WORD, Command, Strictness
from bot.answering.definitions.authorship import author_asked
from bot.answering.definitions.define import answer_define
from bot.answering.definitions.introduction import introduction
from bot.answering.definitions.offices import office_holder
from bot.answering.definitions.short_form import short_form_asked
from bot.answering.lines.line_answer import answer_line
from bot.answering.outcome import Answer, Outcome
from bot.answering.questions.question_parser import parse_question
from bot.answering.second_look import reviewed, with_reply
from bot.answering.statements.who_said import answer_who_said

WHAT_IS = re.compile(r"\bwhat(?:['’]s|\s(?:is|are|was|were))\s", re.IGNORECASE)


def answer(command: Command, query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED) -> Outcome:
    """Return what the article says to ``query``: an answer, suggestions or a refusal."""
    match command:
        case Command.WHO_SAID:
            return answer_who_said(query, index, strictness)
        case Command.AMOUNT:
            return reviewed(command, answer_amount(query, index, strictness), query, index)
        case Command.WHEN:
            return reviewed(command, answer_when(query, index, strictness), query, index)
        case Command.CHECK:
            return answer_check(query, index)
        case Command.DEFINE:
            defined = answer_define(query, index, strictness)
            if isinstance(defined, Answer) and not defined.values and WHAT_IS.search(defined.sentence):
                return with_reply(command, defined, query, index)
            return defined
        case _:
            for known in (author_asked, introduction, short_form_asked):
                told = known(command, query, index)
                if told:
                    return told
            question = parse_question(query, index.pool, command)
            holder = office_holder(question, index)
            if holder:
                return holder
            found = answer_line(question, index, strictness)
            asked = QUESTION_WORD.get(command, "") + query
            return reviewed(command, with_measures(found, asked, index), query, index)

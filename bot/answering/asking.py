"""The door of the room: a command and a query to an outcome.

An answer about another year is held back: "how many died in 2016" is not answered by a line about 2020.
"""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.check import answer_check
from bot.answering.choices.fact_answer import answer_amount, answer_when
from bot.answering.choices.measured_answer import with_measures
from bot.answering.command import QUESTION_WORD, Command, Strictness
from bot.answering.definitions.define import answer_define
from bot.answering.definitions.introduction import introduction
from bot.answering.definitions.short_form import short_form_asked
from bot.answering.lines.line_answer import answer_line
from bot.answering.outcome import Answer, Doubt, Outcome, Suggestions
from bot.answering.statements.who_said import answer_who_said

YEAR = re.compile(r"(?<![\w.,$£€-])(?:1[5-9]|20)\d\d(?![\w%-]|[.,]\d)")


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
            if known:
                return known
            found = answer_line(query, index, strictness, command)
            asked = QUESTION_WORD.get(command, "") + query
            return held_back(with_measures(found, asked, index), query, index)


def held_back(outcome: Outcome, query: str, index: ArticleIndex) -> Outcome:
    """Return the outcome, an answer as a suggestion where the question names a year that is none of the article's.

    So it is only where the sentence that answers has a year of its own: else it may well be of the year asked for.
    """
    if not isinstance(outcome, Answer) or outcome.verdict is not None or not YEAR.search(outcome.sentence):
        return outcome
    asked = set(YEAR.findall(query))
    strange = {year for year in asked if year not in index.article.text and not _is_meant(int(year), index)}
    return Suggestions((outcome,), Doubt.CLOSE) if strange else outcome


def _is_meant(year: int, index: ArticleIndex) -> bool:
    """Tell whether a date of the article reaches into a year that it does not write: "since 2019"."""
    return any(
        (when.start or when.end) is not None
        and (when.start is None or when.start.year <= year)
        and (when.end is None or year <= when.end.year)
        for when in index.facts.dates
    )

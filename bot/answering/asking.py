"""The door of the room: a command and a query to an outcome.

What is found is looked at again: in place of a question that somebody is asked its reply is given, and an answer is
held back that is about another year or the opposite, or that leaves open whom or which place the question asks for.
"How many died in 2016" is not answered by a line about 2020, nor "when does it end" by "it begins on 8 July", nor "who
is the judge" by "a judge in Kiel will hear them", nor "when was he charged" by "he will be charged on 8 July".
"""

import re
from dataclasses import replace

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.check import answer_check
from bot.answering.choices.fact_answer import answer_amount, answer_when
from bot.answering.choices.measured_answer import with_measures
from bot.answering.command import QUESTION_WORD, Command, Strictness
from bot.answering.definitions.define import answer_define
from bot.answering.definitions.introduction import introduction
from bot.answering.definitions.offices import office_holder
from bot.answering.definitions.short_form import short_form_asked
from bot.answering.lines.line_answer import answer_line
from bot.answering.lines.opposites import has_opposite
from bot.answering.lines.placeless import tells_no_place
from bot.answering.lines.replies import reply_in_place_of
from bot.answering.lines.still_to_come import is_still_to_come
from bot.answering.lines.talked_of import is_only_talked_of
from bot.answering.lines.unnamed import leaves_unnamed
from bot.answering.outcome import Answer, Doubt, Outcome, Suggestions
from bot.answering.questions.question_parser import parse_question
from bot.answering.statements.who_said import answer_who_said

YEAR = re.compile(r"(?<![\w.,$£€-])(?:1[5-9]|20)\d\d(?![\w%-]|[.,]\d)")

WHAT_IS = re.compile(r"\bwhat(?:['’]s|\s(?:is|are|was|were))\s", re.IGNORECASE)
FACTS = frozenset({Command.AMOUNT, Command.WHEN})
"""The commands whose answer is a figure or a date, which a question may well hold."""


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
                return _with_reply(command, defined, query, index)
            return defined
        case _:
            for known in (introduction, short_form_asked):
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


def reviewed(command: Command, outcome: Outcome, query: str, index: ArticleIndex) -> Outcome:
    """Return the outcome after a second look at the line: its reply, or a suggestion instead of an answer."""
    if not isinstance(outcome, Answer) or outcome.verdict is not None:
        return outcome
    if command not in FACTS:
        outcome = _with_reply(command, outcome, query, index)
    doubtful = (
        _is_of_other_year(outcome, query, index)
        or has_opposite(query, outcome.sentence)
        or _leaves_unnamed(command, outcome, query, index)
        or _only_talks_of(command, outcome, query, index)
        or _tells_no_place(command, outcome, query, index)
        or _is_still_to_come(command, outcome, query, index)
    )
    return Suggestions((outcome,), Doubt.CLOSE) if doubtful else outcome


def _with_reply(command: Command, answer: Answer, query: str, index: ArticleIndex) -> Answer:
    """Return the answer with the reply in place of a question that somebody is asked."""
    found = index.sentences[index.number_at(answer.span.start)]
    reply = reply_in_place_of(found, lambda: parse_question(query, index.pool, command).type, index).sentence
    if reply is found.sentence:
        return answer
    return replace(answer, line=reply.line, lines=(reply.line,), span=reply.span, highlights=(), values=())


def _is_of_other_year(answer: Answer, query: str, index: ArticleIndex) -> bool:
    """Tell whether a question names a year that is none of the article's, and the line has a year of its own.

    Without one it may well be of the year asked for.
    """
    if not YEAR.search(answer.sentence):
        return False
    asked = set(YEAR.findall(query))
    return any(year not in index.article.text and not _is_meant(int(year), index) for year in asked)


def _leaves_unnamed(command: Command, answer: Answer, query: str, index: ArticleIndex) -> bool:
    if command not in (Command.WHO, Command.ASK):
        return False
    return leaves_unnamed(_in_full(command, query), index.sentences[index.number_at(answer.span.start)], index)


def _only_talks_of(command: Command, answer: Answer, query: str, index: ArticleIndex) -> bool:
    found = index.sentences[index.number_at(answer.span.start)]
    return command not in FACTS and is_only_talked_of(QUESTION_WORD.get(command, "") + query, found, index)


def _tells_no_place(command: Command, answer: Answer, query: str, index: ArticleIndex) -> bool:
    found = index.sentences[index.number_at(answer.span.start)]
    return command not in FACTS and tells_no_place(_in_full(command, query), found, index)


def _is_still_to_come(command: Command, answer: Answer, query: str, index: ArticleIndex) -> bool:
    if command is not Command.WHEN or not answer.values:
        return False
    before = index.article.text[answer.span.start : answer.values[0].start]
    return is_still_to_come(_in_full(command, query), before)


def _in_full(command: Command, query: str) -> str:
    """Return a question with the word for which its command stands, unless it begins with that."""
    asked = query.lstrip()
    free = command is Command.ASK or re.match(rf"{command.value}\b", asked, re.IGNORECASE)
    return asked if free else f"{command.value} {asked}"


def _is_meant(year: int, index: ArticleIndex) -> bool:
    """Tell whether a date of the article reaches into a year that it does not write: "since 2019"."""
    return any(
        (when.start or when.end) is not None
        and (when.start is None or when.start.year <= year)
        and (when.end is None or year <= when.end.year)
        for when in index.facts.dates
    )

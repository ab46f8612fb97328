"""The second look at what was found.

In place of a question that somebody is asked its reply is given, and an answer is held back that is about another year,
another office or the opposite, or that leaves open whom, which place, which age, which reason or which content the
question asks for. "How many died in 2016" is not answered by a line about 2020, nor "when does it end" by "it begins on
8 July", nor "who is the judge" by "a judge in Kiel will hear them", nor "who is Tarn's captain" by "Orrel's captain",
nor "who is the new captain" by "the captain, Ada Lind, wept", nor "when was he charged" by "he will be charged on
8 July", nor "why was he charged" by "he was charged", nor "how old is she" by "she bought an old house", nor "what did
the letter say" by "a letter came".
"""

import re
from dataclasses import replace

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.ageless import has_no_age
from bot.answering.command import Command
from bot.answering.definitions.other_holder import has_other_holder, lacks_office
from bot.answering.lines.contentless import tells_no_content
from bot.answering.lines.opposites import has_opposite
from bot.answering.lines.placeless import tells_no_place
from bot.answering.lines.reasonless import gives_no_reason
from bot.answering.lines.replies import reply_in_place_of
from bot.answering.lines.still_to_come import is_still_to_come
from bot.answering.lines.succession import tells_no_succession
from bot.answering.lines.talked_of import is_only_talked_of
from bot.answering.lines.unnamed import leaves_unnamed
from bot.answering.outcome import Answer, Doubt, Outcome, Suggestions
from bot.answering.questions.question_parser import parse_question
from bot.reading.span import Span

YEAR = re.compile(r"(?<![\w.,$£€-])(?:1[5-9]|20)\d\d(?![\w%-]|[.,]\d)")
FACTS = frozenset({Command.AMOUNT, Command.WHEN})
"""The commands whose answer is a figure or a date, which a question may well hold."""


def reviewed(command: Command, outcome: Outcome, query: str, index: ArticleIndex, was_read: bool = False) -> Outcome:
    """Return the outcome after a second look at the line: its reply, or a suggestion instead of an answer.

    What a reader ``was_read`` for needs no word that leads to a reason, nor that for an office: it knows one without.
    """
    if not isinstance(outcome, Answer) or outcome.verdict is not None:
        return outcome
    answer = outcome if command in FACTS else with_reply(command, outcome, query, index)
    doubtful = _is_doubtful(command, answer, query, index) or (
        not was_read and (_gives_no_reason(command, answer, query) or _lacks_office(command, answer, query, index))
    )
    return Suggestions((answer,), Doubt.CLOSE) if doubtful else answer


def with_reply(command: Command, answer: Answer, query: str, index: ArticleIndex) -> Answer:
    """Return the answer with the reply in place of a question that somebody is asked."""
    found = index.sentences[index.number_at(answer.span.start)]
    reply = reply_in_place_of(found, lambda: parse_question(query, index.pool, command).type, index).sentence
    if reply is found.sentence:
        return answer
    return replace(answer, line=reply.line, lines=(reply.line,), span=reply.span, highlights=(), values=())


def _is_doubtful(command: Command, answer: Answer, query: str, index: ArticleIndex) -> bool:
    if _is_of_other_year(answer, query, index) or has_opposite(query, answer.sentence):
        return True
    asked = _in_full(command, query)
    if command in FACTS:
        return command is Command.WHEN and is_still_to_come(asked, _before_value(answer))
    found = index.sentences[index.number_at(answer.span.start)]
    asks_who = command in (Command.WHO, Command.ASK)
    return (
        (asks_who and (leaves_unnamed(asked, found, index) or has_other_holder(asked, found, index)))
        or (asks_who and tells_no_succession(asked, answer.sentence))
        or is_only_talked_of(asked, found, index)
        or tells_no_place(asked, found, index)
        or has_no_age(asked, found, index)
        or tells_no_content(asked, found, index)
    )


def _gives_no_reason(command: Command, answer: Answer, query: str) -> bool:
    start = answer.span.start
    matched = [Span(found.start - start, found.end - start) for found in answer.highlights]
    return command not in FACTS and gives_no_reason(_in_full(command, query), answer.sentence, matched)


def _lacks_office(command: Command, answer: Answer, query: str, index: ArticleIndex) -> bool:
    found = index.sentences[index.number_at(answer.span.start)]
    return command in (Command.WHO, Command.ASK) and lacks_office(_in_full(command, query), found, index)


def _is_of_other_year(answer: Answer, query: str, index: ArticleIndex) -> bool:
    """Tell whether a question names a year that is none of the article's, and the line has a year of its own.

    Without one it may well be of the year asked for.
    """
    if not YEAR.search(answer.sentence):
        return False
    asked = set(YEAR.findall(query))
    return any(year not in index.article.text and not _is_meant(int(year), index) for year in asked)


def _is_meant(year: int, index: ArticleIndex) -> bool:
    """Tell whether a date of the article reaches into a year that it does not write: "since 2019"."""
    return any(
        (when.start or when.end) is not None
        and (when.start is None or when.start.year <= year)
        and (when.end is None or year <= when.end.year)
        for when in index.facts.dates
    )


def _before_value(answer: Answer) -> str:
    """Return the words of a line before the date or figure that answers; none where nothing does."""
    end = answer.values[0].start if answer.values else answer.span.start
    return answer.article.text[answer.span.start : end]


def _in_full(command: Command, query: str) -> str:
    """Return a question with the word for which its command stands, unless it begins with that."""
    asked = query.lstrip()
    free = command is Command.ASK or re.match(rf"{command.value}\b", asked, re.IGNORECASE)
    return asked if free else f"{command.value} {asked}"

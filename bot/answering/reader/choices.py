"""The answers that a reader may choose among: what the small rankers found, each with the sentence it stands in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import Rated, answer_of, date_heading, rank_dates, rated_figures
from bot.answering.choices.measured_answer import with_measure
from bot.answering.command import QUESTION_WORD, Command
from bot.answering.learned.probability import log_odds
from bot.answering.lines.line_answer import to_answer
from bot.answering.lines.ranking import Candidate, rank_sentences
from bot.answering.outcome import Answer
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import parse_question
from bot.answering.statement_index import statement_index
from bot.answering.statements.fragment_search import Found
from bot.answering.statements.who_said import answer_from, likely_statements
from bot.reading.span import Span


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: the number and line of its sentence, and its score among its rivals, higher is better.

    ``answer`` makes the answer that is shown when this one is chosen. ``mark`` is the figure or the date, where one is
    asked for.
    """

    sentence: int
    line: int
    score: float
    answer: Callable[[], Answer]
    mark: Span | None = None

    @property
    def place(self) -> tuple[int, Span | None]:
        """What is read of the article for this choice."""
        return self.sentence, self.mark

    def says_as_much_as(self, other: "Choice") -> bool:
        """Return whether both show the same line, and of it the same figure or date where one is asked for."""
        return self.line == other.line and self.mark == other.mark


Score = Callable[[Sequence[Choice]], Sequence[float]]
"""What reads choices, and returns its score of each."""


@dataclass(frozen=True, slots=True)
class Choices:
    """All choices, best first by the small ranker, and how sure that was of its best, as log odds."""

    ranked: tuple[Choice, ...]
    sure: float


def _line_choices(command: Command, query: str, index: ArticleIndex) -> Choices:
    """Return every sentence that competes to answer, as the small ranker puts them."""
    question = parse_question(query, index.pool, command)
    candidates = rank_sentences(question, index, to_the_last=True)
    asked = QUESTION_WORD.get(command, "") + query

    def choice(one: Candidate) -> Choice:
        def answer() -> Answer:
            return with_measure(to_answer(one, question, index, candidates), asked, index)

        return Choice(one.number, one.line, one.score, answer)

    sure = candidates[0].probability if candidates else 0.0
    return Choices(tuple(map(choice, candidates)), log_odds(sure))


def _statement_choices(query: str, index: ArticleIndex) -> Choices:
    """Return the sentences in which a fragment may have been said: the likely ones first, then all others."""
    statements = statement_index(index)
    likely = likely_statements(query, index)
    named = {one.found.number for one in likely}

    def choice(found: Found, probability: float) -> Choice:
        sentence = index.sentences[found.number].sentence
        return Choice(found.number, sentence.line, log_odds(probability), lambda: answer_from(found, statements))

    ranked = [choice(one.found, one.probability) for one in likely]
    for number, one in enumerate(index.sentences):
        if number not in named:
            nothing = Found(number, 0.0, 0.0, matched=(), span=one.sentence.span, words=0, score=0.0)
            ranked.append(choice(nothing, 0.0))
    return Choices(tuple(ranked), log_odds(likely[0].probability if likely else 0.0))


def _figure_choices(query: str, index: ArticleIndex) -> Choices:
    """Return the figures that may answer a topic; none where a kind or a size of figure is asked for."""
    asked = parse_amount_question(query, index)
    if asked.sized or asked.kind or not asked.question.terms:
        return Choices((), 0.0)
    return _facts(list(rated_figures(asked, index)), asked.question, index)


def _date_choices(query: str, index: ArticleIndex) -> Choices:
    """Return the dates that may answer."""
    question = parse_question(query, index.pool, Command.WHEN)
    ranked = rank_dates(question, index) if question.terms else []
    rated = [Rated(chance, one.sentence, date_heading(index, one.when)) for chance, one in ranked]
    return _facts(rated, question, index)


def _facts(rated: Sequence[Rated], question: Question, index: ArticleIndex) -> Choices:
    def choice(one: Rated) -> Choice:
        line = index.sentences[one.sentence].sentence.line
        return Choice(
            one.sentence,
            line,
            log_odds(one.chance),
            lambda: answer_of(one, question, index, rated),
            one.heading,
        )

    return Choices(tuple(map(choice, rated)), log_odds(rated[0].chance if rated else 0.0))


def choices_of(command: Command, query: str, index: ArticleIndex) -> Choices:
    """Return what a reader may choose among when ``query`` was typed after ``command``."""
    match command:
        case Command.WHO_SAID:
            return _statement_choices(query, index)
        case Command.AMOUNT:
            return _figure_choices(query, index)
        case Command.WHEN:
            return _date_choices(query, index)
        case _:
            return _line_choices(command, query, index)

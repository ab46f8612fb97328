"""Commands that are answered with a line of the article."""

import pytest

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Command, Strictness
from bot.answering.listings.listings import find_lines
from bot.answering.outcome import Answer, Refusal
from bot.reading.read import read_text

TEXT = """Council dismisses treasurer
The council of Westmere dismissed its treasurer, Ada Brenn, on Tuesday.
An audit by the Regional Audit Office (RAO) had found a hole of $40,000.
"I am not surprised," said Tom Harkin, who runs the bakery opposite.
The mayor opened a new library in Easterby in May.
"""


@pytest.fixture(scope="module")
def index() -> ArticleIndex:
    return index_article(read_text(TEXT))


def test_an_abbreviation_is_spelled_out(index: ArticleIndex) -> None:
    outcome = answer(Command.DEFINE, "rao", index)
    assert isinstance(outcome, Answer)
    assert [index.article.of(value) for value in outcome.values] == ["Regional Audit Office"]


def test_what_the_article_does_not_have_is_not_defined(index: ArticleIndex) -> None:
    assert isinstance(answer(Command.DEFINE, "NATO", index), Refusal)


def test_an_answer_explains_itself(index: ArticleIndex) -> None:
    outcome = answer(Command.WHERE, "did the mayor open the libary", index, Strictness.EAGER)
    assert isinstance(outcome, Answer)
    assert outcome.line == 5
    assert outcome.explanation.wanted == "a place"
    assert ("libary", "library") in outcome.explanation.corrected


def test_highlights_are_words_of_the_line_that_match(index: ArticleIndex) -> None:
    outcome = answer(Command.WHERE, "did the mayor open the library", index, Strictness.EAGER)
    assert isinstance(outcome, Answer)
    assert {"mayor", "library"} <= {index.article.of(span) for span in outcome.highlights}


def test_an_empty_question_is_refused(index: ArticleIndex) -> None:
    assert isinstance(answer(Command.ASK, "", index), Refusal)


def test_lines_are_found_by_other_forms_of_a_word(index: ArticleIndex) -> None:
    assert find_lines(index, "dismissing").entries[0].line in (1, 2)


def test_words_that_are_nowhere_find_no_line(index: ArticleIndex) -> None:
    assert find_lines(index, "zeppelin").entries == ()

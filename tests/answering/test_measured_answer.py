"""What a free question for a length of time or of way promises to show above its line."""

import pytest

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.choices.measured_answer import with_measures
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer, Suggestions
from bot.reading.read import read_text
from bot.reading.span import Span

TEXT = """Ferry sails again

The ferry to Orrin was tied up for 23 days after the storm on 3 May, 40 miles from its berth.

Its captain, Ada Moor, 61, sings.
"""


@pytest.fixture(scope="module")
def index() -> ArticleIndex:
    return index_article(read_text(TEXT))


def shown(index: ArticleIndex, query: str, words: str) -> list[str]:
    start = index.article.text.index(words)
    line = Answer(index.article, 3, Span(start, start + len(words)), 90.0)
    outcome = with_measures(line, query, index)
    assert isinstance(outcome, Answer)
    return [value.of(index.article.text) for value in outcome.values]


FERRY = "The ferry to Orrin was tied up for 23 days after the storm on 3 May, 40 miles from its berth."


@pytest.mark.parametrize(
    ("query", "words", "values"),
    [
        ("how long was the ferry tied up", FERRY, ["23 days"]),
        ("so how far from its berth was it", FERRY, ["40 miles"]),
        ("how old is the captain", "Its captain, Ada Moor, 61, sings.", ["61"]),
        ("how long is the captain", "Its captain, Ada Moor, 61, sings.", []),
        ("how long ago was the storm", FERRY, []),
        ("why was the ferry tied up", FERRY, []),
    ],
)
def test_the_figure_that_is_asked_for_is_the_heading(
    index: ArticleIndex, query: str, words: str, values: list[str]
) -> None:
    assert shown(index, query, words) == values


@pytest.mark.parametrize(
    ("command", "query"),
    [(Command.ASK, "how long was the ferry tied up"), (Command.HOW, "long was the ferry tied up")],
)
def test_a_free_question_shows_it(index: ArticleIndex, command: Command, query: str) -> None:
    outcome = answer(command, query, index, Strictness.EAGER)
    lines = outcome.candidates if isinstance(outcome, Suggestions) else (outcome,)
    assert isinstance(lines[0], Answer)
    assert [value.of(index.article.text) for value in lines[0].values] == ["23 days"]

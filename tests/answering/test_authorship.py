"""Who wrote the article is told by its byline, whatever authors its text speaks of."""

import pytest

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.outcome import Answer
from bot.reading.read import read_text

BYLINE = "By Per Lund, 3 June 2024"
REPORT = "A report's author, Anne Berg, said the survey was wrong."
STORY = f"Fishing quota cut\n{BYLINE}\n\nThe quota was cut by 12 per cent.\n{REPORT}\n"
INDEX = index_article(read_text(STORY))


@pytest.mark.parametrize(
    ("command", "query"),
    [
        (Command.WHO, "is the author"),
        (Command.WHO, "wrote this"),
        (Command.WHO, "wrote the article"),
        (Command.WHO, "are the authors of this story?"),
        (Command.ASK, "who wrote this article?"),
        (Command.ASK, "Who's the author?"),
    ],
)
def test_the_byline_tells_who_wrote_the_article(command: Command, query: str) -> None:
    found = answer(command, query, INDEX)
    assert isinstance(found, Answer)
    assert (found.sentence, found.line) == (BYLINE, 2)


@pytest.mark.parametrize("query", ["wrote the report", "is the author of the report", "is Anne Berg"])
def test_the_author_of_something_else_is_looked_for_in_the_text(query: str) -> None:
    found = answer(Command.WHO, query, INDEX)
    assert isinstance(found, Answer)
    assert found.sentence == REPORT


@pytest.mark.parametrize("byline", ["", "Published 3 June 2024\n\n"])
def test_without_a_byline_that_names_somebody_the_text_is_asked(byline: str) -> None:
    told = index_article(read_text(STORY.replace(f"{BYLINE}\n\n", byline)))
    found = answer(Command.WHO, "is the author", told)
    assert isinstance(found, Answer)
    assert found.sentence == REPORT

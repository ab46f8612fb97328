"""Six articles in different styles, written before anybody looked at what the program makes of them.

Below the article, after ``---``, stands a line for each statement: its speaker ("-" where nobody is named) and words
of it. They measure; the share that must be right is a little below what was reached.
"""

from pathlib import Path

import pytest

from bot.answering.article_index import index_article
from bot.answering.statement_index import statement_index
from bot.reading.read import read_text
from bot.reading.span import Span

FOLDER = Path(__file__).parent / "speech"
LEAST_RIGHT = 0.9


def agrees(said: str, wanted: str) -> bool:
    """Tell whether every word of the wanted speaker is in the one given; nobody agrees with nobody alone."""
    words = {word.strip(".,’").lower() for word in wanted.split()} - {"the", "a", "an"}
    return words <= {word.strip(".,’").lower() for word in said.split()} if said != "-" else wanted == "-"


def judged(path: Path) -> list[tuple[bool, str]]:
    text, statements = path.read_text(encoding="utf-8").split("\n---\n")
    index = index_article(read_text(text + "\n"))
    results = []
    for row in statements.strip().split("\n"):
        wanted, words = row.split(" | ")
        start = index.article.text.index(words)
        found = statement_index(index).statement_at(Span(start, start + len(words)))
        said = index.article.of(found.speaker.name) if found and found.speaker else "-"
        results.append((agrees(said, wanted), f"{words}: {said}, not {wanted}"))
    return results


def test_nine_in_ten_statements_have_the_right_speaker() -> None:
    results = [result for path in sorted(FOLDER.glob("*.txt")) for result in judged(path)]
    wrong = [what for right, what in results if not right]
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(results), "\n".join(wrong)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_every_statement_of_an_article_is_found(path: Path) -> None:
    text, statements = path.read_text(encoding="utf-8").split("\n---\n")
    assert all(text.count(row.split(" | ")[1]) == 1 for row in statements.strip().split("\n"))

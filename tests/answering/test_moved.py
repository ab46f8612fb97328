"""Words in another order: what the article has elsewhere is told as moved, never as made up."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.checking.check import answer_check
from bot.answering.outcome import Answer, Change, ChangeKind
from bot.reading.read import read_text
from bot.voice.cards.verdicts import verdict_card

INDEX = index_article(
    read_text(
        "“Repairs will begin in March,” said Tom Vale, the mayor.\n"
        "“The old boats of the yard were lost in the storm,” said Ann Lind.\n"
    )
)


def checked(quoted: str) -> Answer:
    outcome = answer_check(f'"{quoted}"', INDEX)
    assert isinstance(outcome, Answer)
    return outcome


@pytest.mark.parametrize(
    ("quoted", "moved"),
    [
        ("In March repairs will begin", "In March"),
        ("In the storm the old boats of the yard were lost", "In the storm"),
        ("The old boats of the yard were lost in the March storm", "March"),
    ],
)
def test_words_that_the_article_has_elsewhere_are_moved(quoted: str, moved: str) -> None:
    answer = checked(quoted)
    assert Change(ChangeKind.MOVED, moved, "") in answer.changes
    body = verdict_card(answer, "").body
    assert "is not in the article" not in body
    assert "stands elsewhere in the article" in body


def test_a_word_that_was_moved_is_not_left_out_besides() -> None:
    assert checked("The boats of the old yard were lost in the storm").changes == (Change(ChangeKind.MOVED, "old", ""),)


@pytest.mark.parametrize("quoted", ["Repairs will surely begin in March", "[The storm] repairs will begin in March"])
def test_words_that_the_article_has_nowhere_or_that_stand_in_brackets_are_added(quoted: str) -> None:
    (added,) = checked(quoted).changes
    assert added.kind is ChangeKind.ADDED

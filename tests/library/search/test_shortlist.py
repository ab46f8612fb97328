"""The articles worth asking are those whose words are the question's, or stand for them."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.library.search.shares import favouring

GUILD = 810000000000000001
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
MARRIED = "A day in the park\n\nTwo people were married at the festival on Sunday, and everybody danced.\n"
INJURED = "A night in the park\n\nTwo people were injured at the festival on Sunday, and everybody left.\n"
ELSEWHERE = "Bridge reopens\n\nThe bridge reopens on Monday after repairs.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        for text in (MARRIED, INJURED, ELSEWHERE):
            opened.articles.add(GUILD, text, by=1, at=NOW)
        yield opened


def shares(library: Library, words: str) -> dict[int, float]:
    return {one.article.number: one.share for one in library.search.search(GUILD, words).articles}


@pytest.mark.parametrize(
    ("asked", "first"), [("who was hurt at the festival", 2), ("whose wedding was at the festival", 1)]
)
def test_of_articles_that_share_the_same_words_the_one_with_a_word_for_the_other_comes_first(
    library: Library, asked: str, first: int
) -> None:
    found = shares(library, asked)
    assert set(found) == {1, 2}
    assert next(iter(found)) == first
    assert found[first] > 0.5


def test_the_shares_of_all_articles_found_are_one_together(library: Library) -> None:
    assert sum(shares(library, "the bridge at the festival in the park").values()) == pytest.approx(1)
    assert shares(library, "the bridge") == {3: 1.0}


def test_the_article_that_is_talked_about_is_more_probable_and_comes_first_among_equals(library: Library) -> None:
    found = library.search.search(GUILD, "who was at the festival on sunday").articles
    for number in (1, 2):
        favoured = favouring(found, number)
        assert favoured[0].article.number == number
        assert favoured[0].share > 0.7
        assert sum(one.share for one in favoured) == pytest.approx(1)
    assert [one.article.number for one in favouring(found, 3)] == [one.article.number for one in found]


def test_an_article_with_the_words_comes_before_the_one_that_is_talked_about(library: Library) -> None:
    found = library.search.search(GUILD, "when does the bridge reopen after repairs on sunday").articles
    assert favouring(found, 1)[0].article.number == 3


def test_a_fragment_is_nearly_certain_to_be_from_the_article_that_has_it(library: Library) -> None:
    assert shares(library, "injured at the festival on sunday")[2] > 0.75

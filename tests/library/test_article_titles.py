"""Titles are found by queries with limits, however many articles a server has."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.library.articles import article_titles
from bot.library.library import Library
from bot.library.storage.errors import Missing
from bot.library.storage.store import Store

GUILD, OTHER = 810000000000000001, 810000000000000002
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
TITLES = ("Bridge reopens after repairs", "Harbour closes for the winter", "Bridges of the old town", "A storm passes")


@pytest.fixture
def library(library: Library) -> Library:
    for title in TITLES:
        library.articles.add(GUILD, f"{title}\n\nThis is the text of {title}.\n", by=1, at=NOW)
    return library


def numbers(library: Library, typed: str, limit: int = 25) -> list[int]:
    return [entry.number for entry in library.articles.complete(GUILD, typed, limit)]


def test_nothing_typed_offers_the_first_articles_up_to_the_limit(library: Library) -> None:
    assert numbers(library, "", 3) == [1, 2, 3]


def test_a_beginning_in_any_case_comes_before_words_inside(library: Library) -> None:
    assert numbers(library, "BRIDGE")[:2] == [1, 3]
    assert numbers(library, "winter") == [2]


def test_a_word_that_is_typed_in_full_comes_before_those_that_begin_with_it(library: Library) -> None:
    for number in (17, 170, 171):
        library.articles.add(GUILD, f"Plan {number} of the council\n\nPlan {number} is out.\n", by=1, at=NOW)
    assert numbers(library, "council 17")[0] == 5


def test_titles_are_read_once_until_the_articles_change(library: Library, store: Store) -> None:
    statements: list[str] = []
    store.database.conn.set_trace_callback(statements.append)
    for typed in ("w", "wi", "win", "wint"):
        numbers(library, typed)
    read = [each for each in statements if each.startswith("SELECT number, title FROM articles")]
    assert len(read) == 1
    assert len([each for each in statements if "wanted.value" in each]) == 4
    library.articles.add(GUILD, "A winter market\n\nThe market opens on Monday.\n", by=1, at=NOW)
    assert sorted(numbers(library, "winter")) == [2, 5]
    library.articles.remove(GUILD, 2, by=1, at=NOW)
    assert numbers(library, "winter") == [5]


def test_old_articles_are_offered_by_their_words(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_titles, "COMPARED", 1)
    assert numbers(library, "winter") == [2]


def test_an_old_article_is_called_by_its_words_though_few_titles_are_compared(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_titles, "COMPARED", 1)
    assert library.articles.called(GUILD, "bridge reopens after repair").number == 1
    assert library.articles.called(GUILD, "HARBOUR CLOSES FOR THE WINTER").number == 2


def test_no_title_of_another_server_is_called_or_offered(library: Library) -> None:
    assert library.articles.complete(OTHER, "bridge") == ()
    with pytest.raises(Missing):
        library.articles.called(OTHER, TITLES[0])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])  # one file serves all examples
@given(typed=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_whatever_is_typed_offers_articles_or_nothing(library: Library, typed: str) -> None:
    assert len(library.articles.complete(GUILD, typed, 2)) <= 2

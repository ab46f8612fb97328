"""Articles kept ready to be asked: the last ones, each read once."""

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.library.articles.index_shelf import IndexShelf
from bot.library.articles.shelved_article import ShelvedArticle

TEXT = "Bridge reopens\n\nThe bridge reopens on Monday, the mayor said.\n"
MOMENT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def shelved(number: int) -> ShelvedArticle:
    return ShelvedArticle(1, number, "Bridge reopens", None, None, len(TEXT), f"{number:032}", None, MOMENT)


def test_an_article_is_read_once_however_many_want_it_at_the_same_time() -> None:
    shelf, begun, go_on = IndexShelf(), threading.Event(), threading.Event()
    reads: list[int] = []

    def text() -> str:
        reads.append(1)
        begun.set()
        go_on.wait(1.0 if len(reads) == 1 else 0.0)
        return TEXT

    with ThreadPoolExecutor(4) as pool:
        wanted = [pool.submit(shelf.of, shelved(1), text, lambda _: None)]
        begun.wait()
        wanted += [pool.submit(shelf.of, shelved(1), text, lambda _: None) for _ in range(3)]
        # Another article waits for none of them.
        assert shelf.of(shelved(2), lambda: TEXT, lambda _: None)
        go_on.set()
    assert len({id(each.result()) for each in wanted}) == 1
    assert reads == [1]


def test_an_article_that_could_not_be_read_is_read_again() -> None:
    shelf = IndexShelf()
    with pytest.raises(ZeroDivisionError):
        shelf.of(shelved(1), lambda: str(1 / 0), lambda _: None)
    assert shelf.at_hand(shelved(1)) is None
    assert shelf.of(shelved(1), lambda: TEXT, lambda _: None) is shelf.at_hand(shelved(1))


def test_the_articles_asked_longest_ago_go_when_there_are_too_many_sentences() -> None:
    sentences = len(IndexShelf().of(shelved(1), lambda: TEXT, lambda _: None).sentences)
    shelf = IndexShelf(most=2 * sentences)
    for number in (1, 2, 1, 3):
        shelf.of(shelved(number), lambda: TEXT, lambda _: None)
    assert [number for number in (1, 2, 3) if shelf.at_hand(shelved(number))] == [1, 3]


def test_the_article_asked_last_stays_however_long_it_is() -> None:
    shelf = IndexShelf(most=0)
    assert shelf.of(shelved(1), lambda: TEXT, lambda _: None) is shelf.at_hand(shelved(1))

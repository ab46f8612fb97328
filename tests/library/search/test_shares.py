"""Sentences that are read tell which article is meant; needs ``sourceline[reader]``."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bot.answering.reader.reader import Reader, load_reader
from bot.library.library import Library
from bot.library.search.shares import READ_ARTICLES, read_by
from bot.library.search.shortlist import Shortlisted

pytest.importorskip("onnxruntime", reason="the optional part sourceline[reader] is not installed")
pytest.importorskip("tokenizers", reason="the optional part sourceline[reader] is not installed")

GUILD = 810000000000000001
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
PAINTED = "Bridge painted\n\nThe wrong paint was delivered to the bridge in June.\n"
SHUT = "Bridge shut\n\nThe council shut the bridge because its cables had rusted through.\n"
ASKED = "what was wrong with the bridge that made them close it"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(threads=1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        for text in (PAINTED, SHUT):
            opened.articles.add(GUILD, text, by=1, at=NOW)
        yield opened


def shares(listed: Sequence[Shortlisted]) -> dict[int, float]:
    return {one.article.number: one.share for one in listed}


def test_the_article_whose_sentence_answers_gains_by_reading(library: Library, reader: Reader) -> None:
    before = library.search.search(GUILD, ASKED).articles
    after = read_by(reader, ASKED, before)
    assert shares(after)[2] > shares(before)[2]
    assert after[0].article.number == 2
    assert sum(shares(after).values()) == pytest.approx(1)


def test_what_is_not_read_gains_nothing(library: Library, reader: Reader) -> None:
    for number in range(READ_ARTICLES + 2):
        text = f"Bridge {number}\n\nA bridge was built in {1900 + number}, and nobody minded it there.\n"
        library.articles.add(GUILD, text, by=1, at=NOW)
    before = library.search.search(GUILD, ASKED).articles
    after = shares(read_by(reader, ASKED, before))
    read, left = before[:READ_ARTICLES], before[READ_ARTICLES:]
    gains = {one.article.number: after[one.article.number] / one.share for one in before}
    assert left
    assert max(gains[one.article.number] for one in left) <= min(gains[one.article.number] for one in read) + 1e-9


def test_nothing_found_is_nothing_read(reader: Reader) -> None:
    assert read_by(reader, ASKED, []) == []

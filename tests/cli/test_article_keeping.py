"""Whoever runs the bot sees articles, takes them away and brings them back without Discord."""

import datetime as dt
import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.library.storage.audit import Subject
from bot.offline.world import CHANNEL, GUILD
from bot.voice.cards.articles import article_card
from tests.cli.conftest import Sourceline

FERRY = "The ferry\n\nThe ferry leaves at noon.\nSubscribe to our newsletter\nA ticket costs 40 crowns.\n\n"
QUAY = "The\x1b[31m quay\n\nThe quay is closed in May."
ADDRESS = "https://example.org/ferry"
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


@contextmanager
def library() -> Iterator[Library]:
    with Library.open(Path("sourceline.db")) as opened:
        yield opened


@pytest.fixture(autouse=True)
def articles(sourceline: Sourceline) -> None:
    with library() as opened:
        date = dt.date(2026, 11, 20)
        opened.articles.add(GUILD, FERRY, by=2, at=NOW, url=ADDRESS, date=date)
        opened.articles.add(GUILD, QUAY, by=2, at=NOW)
        for question, answer, article, line in (
            ("What is it?", "Dear.", 1, 5),
            ("When?", "", 1, 3),
            ("Why?", "So.", None, None),
        ):
            opened.faq.add(GUILD, question, answer, article=article, line=line, by=2, at=NOW)


def test_the_list_has_a_line_for_each_article_and_nothing_that_moves_the_cursor(sourceline: Sourceline) -> None:
    done = sourceline("article", "list")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"#1 The ferry · 2026-11-20 · 5 lines · {ADDRESS}",
        "#2 The [31m quay · 3 lines",
    ]


def test_programs_read_the_list_as_rows(sourceline: Sourceline) -> None:
    first, second = map(json.loads, sourceline("article", "list", "--json").out.splitlines())
    assert first == {
        "number": 1,
        "title": "The ferry",
        "date": "2026-11-20",
        "lines": 5,
        "characters": len(FERRY),
        "url": ADDRESS,
        "added": "2026-11-22T12:00:00+00:00",
        "removed": None,
        "newer": None,
    }
    assert second["number"] == 2


def test_lines_are_counted_as_in_discord(sourceline: Sourceline) -> None:
    with library() as opened:
        entries = opened.articles.entries(GUILD)
        cards = [article_card(opened.articles.index_of(entry)).body for entry in entries]
    rows = map(json.loads, sourceline("article", "list", "--json").out.splitlines())
    for row, card in zip(rows, cards, strict=True):
        assert f"{row['lines']} lines · " in card


def test_an_article_is_shown_with_its_lines_and_what_is_tied_to_it(sourceline: Sourceline) -> None:
    with library() as opened:
        opened.articles.use(GUILD, 1, by=2, at=NOW, channel=CHANNEL)
    shown = sourceline("article", "show", "#1").out
    assert f"article #1\n{ADDRESS}\nAdded 2026-11-22 12:00 UTC." in shown
    assert f"Asked by default, in the channel {CHANNEL}." in shown
    assert "FAQ entries backed by a line of it: #1, #2." in shown
    assert "\n3 The ferry leaves at noon.\n4 (set aside) Subscribe to our newsletter\n" in shown


def test_of_a_long_article_the_first_lines_are_shown_unless_all_are_asked_for(sourceline: Sourceline) -> None:
    with library() as opened:
        opened.articles.add(GUILD, "\n".join(f"Boat {number} sails." * 40 for number in range(12)), by=2, at=NOW)
    assert sourceline("article", "show", "3").out.endswith("… and 2 lines more; --all shows them.\n")
    whole = sourceline("article", "show", "3", "--all").out
    assert whole.endswith("12 " + "Boat 11 sails." * 40 + "\n")


def test_programs_read_an_article_whole(sourceline: Sourceline) -> None:
    row = json.loads(sourceline("article", "show", "1", "--json").out)
    assert (row["text"], row["faq"], row["channels"]) == (FERRY, [1, 2], [0])


def test_a_removed_article_is_out_of_use_and_comes_back_with_all_that_moderators_wrote(
    sourceline: Sourceline,
) -> None:
    done = sourceline("article", "remove", "1", "2", "--yes")
    assert (done.code, done.err) == (0, "")
    assert "Removed article #1: The ferry\nIt can be brought back for 30 days.\nFAQ entries backed by" in done.out
    assert sourceline("article", "list").out == f"The server {GUILD} has no article.\n"
    listed = sourceline("article", "list", "--removed").out.splitlines()
    assert sorted(line.partition(" ")[0] for line in listed) == ["#1", "#2"]
    assert "sourceline article restore 1 brings it back." in sourceline("article", "show", "1").out
    back = sourceline("article", "restore", "1", "#2")
    assert (back.code, back.out) == (0, "Article #1 is back.\nArticle #2 is back.\n")
    with library() as opened:
        assert [each.number for each in opened.articles.entries(GUILD)] == [1, 2]
        assert [(each.article, each.line) for each in opened.faq.entries(GUILD)] == [(1, 5), (1, 3), (None, None)]
        actions = [(each.action, each.who) for each in opened.audit.of(GUILD, Subject.ARTICLE, 1)]
        assert actions == [("added", 2), ("removed", None), ("restored", None)]


def test_a_newer_version_of_a_file_takes_the_place_of_the_older_one_and_gives_it_back(sourceline: Sourceline) -> None:
    with library() as opened:
        opened.articles.add(GUILD, f"Updated.\n{FERRY}", by=2, at=NOW)
    done = sourceline("article", "replace", "1", "#3")
    assert (done.code, done.err) == (0, "")
    assert "Article #3 has taken the place of #1: Updated." in done.out
    assert "FAQ entries backed by the same line of it: #1, #2." in done.out
    with library() as opened:
        assert [(each.article, each.line) for each in opened.faq.entries(GUILD)] == [(3, 6), (3, 4), (None, None)]
        assert opened.audit.of(GUILD, Subject.ARTICLE, 1)[-1].who is None
    assert "FAQ entries backed by its lines again: #1, #2." in sourceline("article", "restore", "1").out


def test_an_article_that_was_replaced_comes_back_with_its_channels_and_entries(sourceline: Sourceline) -> None:
    with library() as opened:
        opened.articles.add(GUILD, f"Updated.\n{FERRY}", by=2, at=NOW, url=ADDRESS)
        opened.newer_versions.replace(GUILD, 1, 3, by=2, at=NOW)
    back = sourceline("article", "restore", "1").out
    assert "FAQ entries backed by its lines again: #1, #2." in back
    assert "newer text: #3" in sourceline("article", "list").out.splitlines()[0]
    assert "Article #3 is a newer text from the same address." in sourceline("article", "show", "1").out


@pytest.mark.parametrize(("answer", "left"), [("y\n", 1), ("n\n", 2), ("", 2)])
def test_nothing_is_removed_before_somebody_has_said_yes(
    sourceline: Sourceline, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    done = sourceline("article", "remove", "1")
    assert done.out.startswith(
        f"#1 The ferry · 2026-11-20 · 5 lines · {ADDRESS}\nFAQ entries backed by a line of it: #1"
    )
    assert "Remove this article? [y/N]: " in done.err
    assert (done.code, "Nothing was removed." in done.err) == ((0, False) if left == 1 else (2, True))
    with library() as opened:
        assert opened.articles.count(GUILD) == left


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", "ferry"), "“ferry” is not the number of an article. sourceline article list shows them."),
        (("show", "12345678901234567890"), "is not the number of an article"),
        (("show", "7"), "There is no article #7. sourceline article list shows those that there are."),
        (("replace", "1", "7"), "There is no article #7."),
        (("replace", "2", "2"), "Article #2 cannot take its own place."),
        (("remove", "1", "7", "--yes"), "There is no article #7."),
        (("remove", "1", "²", "--yes"), "is not the number of an article"),
        (("restore", "1"), "Article #1 is not removed, so there is nothing to bring back."),
        (("restore", "7"), "There is no article #7."),
        (("list", "--server", "5"), f"Nothing is kept of the server 5. There is something of {GUILD} (the terminal"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_is_not_there_is_told_in_a_line_and_changes_nothing(
    sourceline: Sourceline, words: tuple[str, ...], told: str
) -> None:
    done = sourceline("article", *words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err
    with library() as opened:
        assert opened.articles.count(GUILD) == 2
        assert opened.guilds.known() == (GUILD,)


def test_among_several_servers_one_must_be_named(sourceline: Sourceline) -> None:
    with library() as opened:
        opened.articles.add(5, QUAY, by=2, at=NOW)
    for words in (("list",), ("show", "1"), ("replace", "1", "2"), ("remove", "1", "--yes"), ("restore", "1")):
        done = sourceline("article", *words)
        assert (done.code, f"kept here: 5, {GUILD} (the terminal's own room)." in done.err) == (2, True)
    assert sourceline("article", "remove", "1", "--yes", "--server", "5").code == 0
    with library() as opened:
        assert (opened.articles.count(5), opened.articles.count(GUILD)) == (0, 2)


def test_adding_tells_which_articles_have_a_newer_text_now(sourceline: Sourceline) -> None:
    Path("new.md").write_text(f"---\nurl: {ADDRESS}\n---\nUpdated on Monday.\n{FERRY}", encoding="utf-8")
    added = sourceline("article", "add", "new.md", "--jobs", "1").out
    assert "Newer texts from the address of an earlier article, which stays: #3 of #1." in added
    assert "sourceline article replace 1 3" in added
    assert "!article 3" in added

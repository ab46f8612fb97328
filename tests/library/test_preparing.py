"""What is found in articles in advance is what would be found when they are asked."""

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.command import Command
from bot.facts.facts import Facts, find_facts
from bot.library.across import ask_across
from bot.library.articles import article_facts
from bot.library.articles.article_facts import KeptFacts, packed, unpacked
from bot.library.articles.preparing import prepare
from bot.library.library import Library
from bot.library.search.article_changes import ArticleChanges
from bot.library.storage.store import Store
from bot.reading.article import Article
from bot.reading.read import built_in_article, read_text

GUILD = 810000000000000001
NOW = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)
BRIDGE = (
    "Bridge reopens\n\nThe bridge reopens on Monday, said the National Bridge Agency (NBA).\n"
    '"We are proud of every bolt," said Ada Byron. She added that the paint was dry.\n'
)
PIECES = st.sampled_from(
    ["“", "”", '"', " said ", " Ada Byron ", " he ", "the minister", ", ", ". ", "\n", " (NSA) ", "İ", "Mr. ", "told "]
)


@pytest.fixture
def kept(library: Library) -> Library:
    library.articles.add(GUILD, BRIDGE, by=1, at=NOW)
    assert prepare(library.articles.facts) == 1
    return library


def found(facts: Facts) -> tuple[object, ...]:
    return tuple(getattr(facts, kind) for kind in ("names", "abbreviations", "quotations", "dates", "amounts"))


def test_what_was_packed_comes_back() -> None:
    article = built_in_article()
    again = unpacked(article, packed(find_facts(article)))
    assert again is not None
    assert found(again) == found(find_facts(article))
    assert again.quotations


@settings(max_examples=60)
@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30).map("".join))
def test_facts_of_any_text_come_back(text: str) -> None:
    article = read_text(text)
    again = unpacked(article, packed(find_facts(article)))
    assert again is not None
    assert found(again) == found(find_facts(article))


@given(st.binary(max_size=40))
def test_bytes_that_are_no_facts_are_none(data: bytes) -> None:
    assert unpacked(built_in_article(), data) is None


def test_a_prepared_article_is_asked_with_what_was_kept(kept: Library) -> None:
    index = kept.articles.index_of(kept.articles.entry(GUILD, 1))
    assert isinstance(index.facts, KeptFacts)
    assert index.facts.quotations == find_facts(read_text(BRIDGE)).quotations


@pytest.mark.parametrize("query", ["proud of every bolt", "who is Ada Byron", "paint was dry", "zeppelin"])
@pytest.mark.parametrize("command", [Command.ASK, Command.WHO_SAID, Command.WHO, Command.DEFINE])
def test_answers_are_the_same_prepared_or_not(library: Library, command: Command, query: str) -> None:
    library.articles.add(GUILD, BRIDGE, by=1, at=NOW)
    before = ask_across(library, GUILD, command, query)
    prepare(library.articles.facts)
    with Library.open(library.path) as other:
        assert ask_across(other, GUILD, command, query) == before


def test_an_article_that_is_read_anew_loses_what_was_found_in_it_before(kept: Library) -> None:
    entry = kept.articles.entry(GUILD, 1)
    assert isinstance(kept.articles.index_of(entry).facts, KeptFacts)
    kept.articles.reindex(GUILD, 1)
    assert not isinstance(kept.articles.index_of(entry).facts, KeptFacts)
    assert kept.articles.facts.count_lacking(10) == 1


def test_an_article_that_is_read_anew_is_taken_anew_by_the_search(kept: Library, store: Store) -> None:
    changes = ArticleChanges(store)
    before = changes.latest()
    kept.articles.reindex(GUILD, 1)
    assert [change.article for change in changes.after(before)] == [1]


def test_prepared_articles_are_not_prepared_again(kept: Library) -> None:
    assert prepare(kept.articles.facts) == 0
    kept.articles.add(GUILD, BRIDGE + "It rained.", by=1, at=NOW)
    assert kept.articles.facts.count_lacking(10) == 1
    assert prepare(kept.articles.facts) == 1


def test_what_another_version_found_is_found_again(kept: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_facts, "analysis_version", lambda: "another")
    entry = kept.articles.entry(GUILD, 1)
    assert kept.articles.facts.of(entry, read_text(BRIDGE)) is None
    assert prepare(kept.articles.facts) == 1
    assert kept.articles.facts.of(entry, read_text(BRIDGE)) is not None


def test_an_article_that_breaks_the_program_does_not_stop_the_others(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (BRIDGE, "Harbour closes\n\nThe harbour closes, said Tom Reed.\n"):
        library.articles.add(GUILD, text, by=1, at=NOW)
    monkeypatch.setattr("bot.library.articles.preparing.find_facts", unless_of_the_bridge)
    assert prepare(library.articles.facts) == 1


def unless_of_the_bridge(article: Article) -> Facts:
    if "bridge" in article.text:
        raise RuntimeError
    return find_facts(article)


def test_what_was_found_goes_with_its_article(kept: Library, store: Store) -> None:
    store.run("UPDATE articles SET text = text || ' '")
    assert store.value("SELECT count(*) FROM article_facts") == 0
    prepare(kept.articles.facts)
    assert store.value("SELECT count(*) FROM article_facts") == 1
    store.run("DELETE FROM guilds WHERE guild = :guild", {"guild": GUILD})
    assert store.value("SELECT count(*) FROM article_facts") == 0


def test_the_program_prepares_a_library_that_is_open(library: Library) -> None:
    library.articles.add(GUILD, BRIDGE, by=1, at=NOW)
    subprocess.run([sys.executable, "-m", "bot.library.articles.preparing", str(library.path)], check=True, timeout=120)
    assert library.articles.facts.count_lacking(10) == 0

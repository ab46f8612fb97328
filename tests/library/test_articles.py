"""Articles of a server: adding, choosing, removing, restoring."""

import datetime as dt

import pytest

from bot.library.articles.shelved_article import MAX_ARTICLES
from bot.library.library import Library
from bot.library.storage.errors import Missing, Taken, Unfit
from bot.library.storage.store import Store
from bot.reading.read import built_in_article

GUILD, OTHER = 810000000000000001, 810000000000000002
TEXT = 'Bridge Reopens After Repairs\n\n"We are proud of it," said Ada Byron, the engineer.\n\nIt cost $4 million.\n'
SECOND = "Harbour Closes\n\nThe harbour closes on Monday, the mayor said.\n"


def test_the_built_in_article_is_there_until_a_server_has_its_own(library: Library, now: dt.datetime) -> None:
    assert library.articles.current(GUILD) is None
    assert library.articles.index(GUILD).article == built_in_article()
    added = library.articles.add(GUILD, TEXT, by=1, at=now)
    assert library.articles.current(GUILD) == added
    assert library.articles.index(GUILD).article.text == TEXT
    assert library.articles.index(OTHER).article == built_in_article()


def test_title_address_and_date_are_kept(library: Library, now: dt.datetime) -> None:
    date = dt.date(2026, 11, 20)
    added = library.articles.add(GUILD, TEXT, by=1, at=now, title="The  bridge", url="https://example.com/a", date=date)
    assert library.articles.entry(GUILD, added.number) == added
    article = library.articles.index_of(added).article
    assert (article.title, article.url, article.date) == ("The bridge", "https://example.com/a", date)


def test_the_day_that_a_text_tells_is_listed_with_the_article(library: Library, now: dt.datetime) -> None:
    added = library.articles.add(GUILD, SECOND.replace("\n\n", "\n\nBy Ida Moss, 15 May 2024\n\n"), by=1, at=now)
    (listed,) = library.articles.page(GUILD, limit=1)
    assert added.date == listed.date == library.articles.index_of(added).article.date == dt.date(2024, 5, 15)


def test_an_article_that_was_kept_without_its_day_gets_it_when_it_is_read_anew(store: Store, now: dt.datetime) -> None:
    with Library(store) as library:
        library.articles.add(GUILD, f"{SECOND}\nPublished 15 May 2024\n", by=1, at=now)
        store.run("UPDATE articles SET date = NULL", {})
        assert library.articles.entry(GUILD, 1).date is None
        library.articles.reindex(GUILD)
        assert library.articles.entry(GUILD, 1).date == dt.date(2024, 5, 15)


def test_a_duplicate_is_recognised_however_its_lines_are_broken(library: Library, now: dt.datetime) -> None:
    first = library.articles.add(GUILD, TEXT, by=1, at=now)
    with pytest.raises(Taken, match="as article #1") as raised:
        library.articles.add(GUILD, TEXT.replace("\n", "\r\n") + "  ", by=1, at=now, title="Another title")
    assert raised.value.number == first.number


def test_another_title_changes_nothing_else_and_what_it_was_stays_known(library: Library, now: dt.datetime) -> None:
    added = library.articles.add(GUILD, TEXT, by=1, at=now)
    before = library.articles.index_of(added).article
    renamed = library.articles.rename(GUILD, added.number, " The \n span", by=2, at=now)
    after = library.articles.index_of(renamed).article
    assert (before.title, after.title) == ("Bridge Reopens After Repairs", "The span")
    assert (before.text, before.lines, before.sentences) == (after.text, after.lines, after.sentences)
    assert library.articles.called(GUILD, "the span") == renamed
    *_, last = library.articles.history(GUILD, added.number)
    assert (last.action, last.who, (last.before or {})["title"]) == ("renamed", 2, before.title)


@pytest.mark.parametrize("text", ["", " \n\n", "\x00"])
def test_a_text_without_a_sentence_is_refused(library: Library, now: dt.datetime, text: str) -> None:
    with pytest.raises(Unfit, match="holds no sentence"):
        library.articles.add(GUILD, text, by=1, at=now)


def test_a_server_has_no_more_articles_than_it_may_have(library: Library, now: dt.datetime) -> None:
    library.articles.add(GUILD, TEXT, by=1, at=now)
    library.articles.require_room(GUILD, MAX_ARTICLES - 1)
    with pytest.raises(Unfit, match="may have 100,000 articles; with 100,000 new ones it would have more"):
        library.articles.require_room(GUILD, MAX_ARTICLES)


def test_an_article_is_used_per_channel_and_per_server(library: Library, now: dt.datetime) -> None:
    first = library.articles.add(GUILD, TEXT, by=1, at=now)
    second = library.articles.add(GUILD, SECOND, by=1, at=now)
    assert library.articles.current(GUILD, 77) == first
    library.articles.use(GUILD, second.number, channel=77, by=1, at=now)
    assert library.articles.current(GUILD, 77) == second
    assert library.articles.current(GUILD, 78) == first
    library.articles.use(GUILD, second.number, by=1, at=now)
    assert library.articles.current(GUILD) == second
    library.articles.use(GUILD, None, channel=77, by=1, at=now)
    assert library.articles.current(GUILD, 77) == second


def test_a_removed_article_is_not_used_and_comes_back_where_it_was_used(library: Library, now: dt.datetime) -> None:
    first = library.articles.add(GUILD, TEXT, by=1, at=now)
    second = library.articles.add(GUILD, SECOND, by=1, at=now)
    library.articles.use(GUILD, second.number, channel=77, by=1, at=now)
    library.articles.remove(GUILD, second.number, by=1, at=now)
    assert library.articles.current(GUILD, 77) == first
    assert [shelved.number for shelved in library.articles.removed(GUILD)] == [second.number]
    library.articles.restore(GUILD, second.number, by=1, at=now)
    assert library.articles.current(GUILD, 77) == second
    actions = [record.action for record in library.articles.history(GUILD, second.number)]
    assert actions == ["added", "used", "removed", "restored"]


def test_an_article_added_again_after_its_removal_bars_the_restoring(library: Library, now: dt.datetime) -> None:
    first = library.articles.add(GUILD, TEXT, by=1, at=now)
    library.articles.remove(GUILD, first.number, by=1, at=now)
    library.articles.add(GUILD, TEXT, by=1, at=now)
    with pytest.raises(Taken):
        library.articles.restore(GUILD, first.number, by=1, at=now)


def test_an_article_is_called_by_number_or_title(library: Library, now: dt.datetime) -> None:
    first = library.articles.add(GUILD, TEXT, by=1, at=now)
    for name in ("1", "#1", "bridge reopens after repairs", "Brigde reopens after repairs"):
        assert library.articles.called(GUILD, name) == first
    with pytest.raises(Missing, match="There is no article “harbour”"):
        library.articles.called(GUILD, "harbour")
    assert library.articles.complete(GUILD, "bri") == (first,)


def test_reindexing_reads_an_article_anew(library: Library, now: dt.datetime) -> None:
    added = library.articles.add(GUILD, TEXT, by=1, at=now)
    before = library.articles.index_of(added)
    assert library.articles.index_of(added) is before
    assert library.articles.reindex(GUILD) == (added,)
    assert library.articles.index_of(added) is not before


def test_an_article_chosen_by_another_process_is_used(library: Library, now: dt.datetime) -> None:
    library.articles.add(GUILD, TEXT, by=1, at=now)
    with Library.open(library.path) as other:
        second = other.articles.add(GUILD, SECOND, by=1, at=now)
        other.articles.use(GUILD, second.number, by=1, at=now)
    assert library.articles.index(GUILD).article.text == SECOND

"""A feed is followed: what is new is added once, and nothing is fetched that has not changed."""

import datetime as dt
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library.fetching.feed_reading import FeedEntry, read_feed
from bot.library.fetching.feed_watching import FeedWatch
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.fetching.page_reading import Page
from bot.library.library import Library
from bot.library.storage.errors import FetchRefused
from tests.web import serving

GUILD = 810000000000000001
RSS = '<rss version="2.0"><channel><title>News</title>{}</channel></rss>'
ITEM = "<item><title>Story {0}</title><link>{1}</link><guid>id-{0}</guid></item>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>a:1</id><link href="/one"/></entry></feed>'


class Site:
    """A feed of stories as plain texts; ``broken`` stories answer with an error."""

    def __init__(self) -> None:
        self.stories = 2
        self.broken: set[str] = set()
        self.asked: list[tuple[str, int]] = []
        self.etag = True

    async def handle(self, request: web.BaseRequest) -> web.Response:
        answer = self._answer(request)
        self.asked.append((request.path, answer.status))
        return answer

    def _answer(self, request: web.BaseRequest) -> web.Response:
        if request.path != "/feed":
            if request.path in self.broken:
                return web.Response(status=500)
            return web.Response(text=f"Story {request.path}\n\nThe mayor opened bridge {request.path} on Monday.\n")
        etag = f'"{self.stories}"'
        if self.etag and request.headers.get("If-None-Match") == etag:
            return web.Response(status=304)
        body = RSS.format("".join(ITEM.format(number, f"/story{number}") for number in range(self.stories)))
        return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": etag} if self.etag else {})

    @property
    def pages(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/feed"]


async def test_what_is_new_is_added_once(library: Library) -> None:
    site = Site()
    async with serving(site.handle) as (url, policy):
        watch = FeedWatch(library, GUILD, f"{url}/feed", policy=policy, pause=0)
        assert (await watch.look()).added == 2
        site.stories = 3
        assert (await watch.look()).added == 1
        assert site.pages == ["/story0", "/story1", "/story2"]
    assert {entry.url for entry in library.articles.entries(GUILD)} == {f"{url}/story{number}" for number in range(3)}


async def test_an_unchanged_feed_is_asked_for_with_its_version_and_not_sent_again(library: Library) -> None:
    site = Site()
    async with serving(site.handle) as (url, policy):
        watch = FeedWatch(library, GUILD, f"{url}/feed", policy=policy, pause=0)
        await watch.look()
        assert (await watch.look()).added == 0
    assert site.asked[-1] == ("/feed", 304)


async def test_after_a_restart_nothing_is_fetched_twice_not_even_what_was_removed(
    library: Library, now: dt.datetime
) -> None:
    site = Site()
    async with serving(site.handle) as (url, policy):
        await FeedWatch(library, GUILD, f"{url}/feed", policy=policy, pause=0).look()
        library.articles.remove(GUILD, 1, by=1, at=now)
        assert (await FeedWatch(library, GUILD, f"{url}/feed", policy=policy, pause=0).look()).added == 0
    assert site.pages == ["/story0", "/story1"]


async def test_a_page_in_trouble_is_tried_three_times_and_holds_nothing_up(library: Library) -> None:
    site = Site()
    site.broken = {"/story0"}
    async with serving(site.handle) as (url, policy):
        watch = FeedWatch(library, GUILD, f"{url}/feed", policy=policy, pause=0)
        first = await watch.look()
        assert (first.added, len(first.skipped), "status 500" in first.skipped[0]) == (1, 1, True)
        for _ in range(4):
            await watch.look()
    assert site.pages.count("/story0") == 3


async def test_a_page_that_recovers_is_added(library: Library) -> None:
    site = Site()
    site.broken = {"/story0"}
    async with serving(site.handle) as (url, policy):
        watch = FeedWatch(library, GUILD, f"{url}/feed", policy=policy, pause=0)
        await watch.look()
        site.broken = set()
        assert (await watch.look()).added == 1


async def test_an_entry_that_leads_into_the_network_of_the_bot_is_not_fetched(library: Library) -> None:
    async def handle(request: web.BaseRequest) -> web.Response:
        body = RSS.format(ITEM.format(1, "http://127.0.0.1:9/secret") + ITEM.format(2, "file:///etc/passwd"))
        return web.Response(text=body, content_type="text/xml")

    async with serving(handle) as (url, policy):
        look = await FeedWatch(library, GUILD, f"{url}/feed", policy=policy, pause=0).look()
    assert (look.added, len(look.skipped)) == (0, 2)


async def test_a_feed_that_is_not_public_or_no_feed_is_refused(library: Library) -> None:
    async def handle(request: web.BaseRequest) -> web.Response:
        return web.Response(text="<html><p>Hello</p></html>", content_type="text/xml")

    async with serving(handle) as (url, policy):
        with pytest.raises(FetchRefused, match="not on the public internet"):
            await FeedWatch(library, GUILD, "http://127.0.0.1/feed", policy=AddressPolicy()).look()
        with pytest.raises(FetchRefused, match="not a feed"):
            await FeedWatch(library, GUILD, f"{url}/feed", policy=policy).look()


def test_an_atom_feed_is_read_with_addresses_relative_to_its_own() -> None:
    page = Page("https://example.com/news/feed", ATOM.encode(), "application/atom+xml", None)
    assert read_feed(page) == (FeedEntry("a:1", "https://example.com/one"),)


ANY_ITEM = st.tuples(st.text(max_size=40), st.text("/.:?#[]@ahtpsx\n ", max_size=40)).map(
    lambda texts: ITEM.format(*map(escape, texts))
)


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: RSS.format(text).encode()),
        st.lists(ANY_ITEM, max_size=4).map(lambda items: RSS.format("".join(items)).encode("utf-8", "replace")),
    )
)
@settings(max_examples=80)
def test_any_feed_is_refused_or_has_entries_with_whole_addresses_and_short_names(data: bytes) -> None:
    try:
        entries = read_feed(Page("https://example.com/", data, "text/xml", None))
    except FetchRefused:
        return
    assert all(urlsplit(entry.url).scheme and 0 < len(entry.id) <= 2_000 for entry in entries)
    assert len(set(entries)) == len(entries)

"""Articles of a server: moderators add, choose and remove them; everybody asks them."""

import asyncio
import datetime as dt
import json
import threading
from collections.abc import AsyncIterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.discord_bot.articles.adding import MOST_LINES, MOST_PAGES
from bot.discord_bot.articles.intake import text_of_parts
from bot.library.articles.draft import Draft
from bot.library.fetching.fetching_addresses import AddressPolicy
from bot.library.fetching.fetching_article import fetch_article
from bot.library.ingest.ingest import BATCH
from bot.library.storage.store import Store
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, Upload
from bot.reading.article import Article
from bot.reading.read import read_file, read_text
from tests.bots import bot_in
from tests.docx import docx
from tests.pdf import pdf

BRIDGE = (
    "Bridge reopens\n\nThe bridge over the river reopens on Monday.\n"
    '"We are proud of every single bolt," said Ada Byron, the engineer who led the work.\n'
    "The repairs cost 4 million dollars.\n"
)
HARBOUR = "Harbour closes\n\nThe harbour closes in May, said the harbour master Tom Reed.\n"
PAGE = (
    "<html><head><title>Bridge reopens</title></head><body><article><h1>Bridge reopens</h1>{}</article></body></html>"
)
HTML = PAGE.format("".join(f"<p>{line}</p>" for line in BRIDGE.splitlines()[2:] * 2))


def file(text: str, name: str = "article.txt") -> Upload:
    return Upload(name, text.encode())


async def added(room: OfflineRoom, text: str = BRIDGE) -> Shown:
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(text)])
    assert "Added as article #" in shown.text
    return shown


async def test_an_added_article_is_what_is_asked(room: OfflineRoom) -> None:
    shown = await added(room)
    assert "Bridge reopens" in shown.text
    (answer,) = await room.say(MEMBER, "!who said proud of every single bolt")
    assert "Ada Byron" in answer.text
    assert "Bridge reopens · line 4" in answer.text


async def test_whoever_adds_an_article_in_another_language_is_told(room: OfflineRoom) -> None:
    line = "Die Brücke über den Fluss wird am Montag wieder geöffnet, sagte die Leiterin des Bauamts in der Sitzung.\n"
    assert "does not look like English" in (await added(room, f"Brücke öffnet\n\n{line * 3}")).text
    assert "English" not in (await added(room)).text


async def test_several_files_at_once_are_all_added_and_what_is_wrong_with_one_is_told(room: OfflineRoom) -> None:
    files = [file(BRIDGE, "bridge.txt"), file(" ", "no*thing.txt"), file(HARBOUR, "harbour.md"), file(BRIDGE, "b.txt")]
    *_, shown = await room.say(MODERATOR, "!article add", files=files)
    rows = shown.text.split("\n")
    assert rows[0] == "**bridge.txt**: Added as article #1."
    assert rows[1].startswith(r"**no\*thing.txt**: no\*thing.txt is empty.")
    assert rows[2] == "**harbour.md**: Added as article #2."
    assert rows[3] == "**b.txt**: This article is already here, as article #1."
    assert room.bot.library.articles.count(GUILD) == 2


async def test_the_built_in_article_is_there_until_a_server_has_its_own(room: OfflineRoom) -> None:
    (before,) = await room.say(MEMBER, "!article list")
    await added(room)
    (after,) = await room.say(MEMBER, "!article list")
    assert "#1" not in before.text
    assert "Bridge reopens" in after.text
    assert "asked here and by default" in after.text


async def test_reading_is_announced_and_the_outcome_takes_its_place(room: OfflineRoom) -> None:
    announced, outcome = await room.say(MODERATOR, "!article add", files=[file(BRIDGE)])
    assert "Reading the article" in announced.text
    assert (outcome.kind, outcome.message) == (Kind.CHANGED, announced.message)
    slashed, changed = await room.slash(MODERATOR, "article add", {"file": file(HARBOUR)})
    assert "Reading the article" in slashed.text
    assert (changed.kind, "Harbour closes" in changed.text) == (Kind.CHANGED, True)


async def test_a_pasted_text_is_an_article(room: OfflineRoom) -> None:
    *_, shown = await room.say(MODERATOR, f"!article add {BRIDGE}")
    assert "Added as article #1." in shown.text
    assert room.bot.library.articles.text(room.bot.library.articles.entry(GUILD, 1)).startswith("Bridge reopens\n\n")


async def test_a_form_takes_a_text_in_parts(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "article add")
    assert form.kind == Kind.MODAL
    *_, shown = await room.submit(MODERATOR, form, {"title": "News", "text1": BRIDGE, "text2": "It is green."})
    assert "Added as article #1." in shown.text
    (found,) = await room.say(MEMBER, "!find green")
    assert "News" in found.text


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["The bri", "dge is gr", "een."], "The bridge is green."),
        (["The br ", "idge", ""], "The br idge"),
        (["It ends", "is short"], "It endsis short"),
        (["It is.", "Next"], "It is.\nNext"),
        (["Ended.\n", "Next"], "Ended.\nNext"),
    ],
)
def test_a_sentence_that_a_full_field_has_cut_goes_on_in_the_next(parts: list[str], text: str) -> None:
    assert text_of_parts(parts, full=6) == text


async def test_a_form_of_a_moderator_is_of_no_use_to_a_member(room: OfflineRoom) -> None:
    (form,) = await room.slash(MODERATOR, "article add")
    (told,) = await room.submit(MEMBER, form, {"title": "", "text1": BRIDGE})
    assert "Only moderators can do this" in told.text
    assert room.bot.library.articles.entries(GUILD) == ()


async def test_the_same_article_again_is_recognised(room: OfflineRoom) -> None:
    await added(room)
    *_, told = await room.say(MODERATOR, "!article add", files=[file(BRIDGE.replace("\n", "\r\n"), "other.txt")])
    assert "already here, as article #1" in told.text
    assert len(room.bot.library.articles.entries(GUILD)) == 1


async def test_front_matter_names_an_article_and_is_not_quoted(room: OfflineRoom) -> None:
    text = f"---\ntitle: The bridge\ndate: 2026-11-20\n---\n{HARBOUR}"
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(text, "bridge.md")])
    assert "The bridge" in shown.text
    assert "2026-11-20" in shown.text
    assert "title:" not in room.bot.library.articles.text(room.bot.library.articles.entry(GUILD, 1))


async def test_markdown_is_read_as_the_terminal_reads_it(room: OfflineRoom, tmp_path: Path) -> None:
    text = '# Storm hits the coast\n\n> "We are safe," said Ada Byron.\n\n- Three people left on Monday.\n\n---\n'
    (tmp_path / "storm.md").write_text(f"---\ndate: 2026-11-20T08:00:00\n---\n{text}", encoding="utf-8")
    here = read_file(tmp_path / "storm.md")
    await room.say(MODERATOR, "!article add", files=[Upload("storm.md", (tmp_path / "storm.md").read_bytes())])
    assert room.bot.library.articles.index(GUILD).article == here
    assert (here.title, here.lines[1].number) == ("Storm hits the coast", 6)
    (shown,) = await room.say(MEMBER, "!who said we are safe")
    assert '\n> "We are' in shown.text


async def test_a_saved_page_is_read_without_its_furniture(room: OfflineRoom) -> None:
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(HTML, "saved.html")])
    assert "Bridge reopens" in shown.text
    (answer,) = await room.say(MEMBER, "!who said proud of every single bolt")
    assert "Ada Byron" in answer.text


@pytest.mark.parametrize(
    ("upload", "words"),
    [
        (Upload("a.txt", b""), "is empty"),
        (Upload("a.doc", b"PK\x00\x01\x02" * 9), "is not a text file"),
        (Upload("a.pdf", b"%PDF\x00\x01\x02" * 9), "is not a PDF"),
        (Upload("*a*.txt", b"12 34\n"), "holds no sentence"),
        (Upload("a.txt", b"word " * 2_000_000), "Split it."),
        (Upload("a.html", b"<html></html>"), "holds no article"),
    ],
    ids=["empty", "no text", "no PDF", "no words", "huge", "empty page"],
)
async def test_what_is_no_article_is_refused_in_words(room: OfflineRoom, upload: Upload, words: str) -> None:
    *_, told = await room.say(MODERATOR, "!article add", files=[upload])
    assert words in told.text
    assert room.bot.library.articles.entries(GUILD) == ()


@pytest.fixture
async def page(tmp_path: Path) -> AsyncIterator[tuple[OfflineRoom, str]]:
    async def handle(request: web.BaseRequest) -> web.Response:
        return web.Response(body=HTML.encode(), content_type="text/html", charset="utf-8")

    runner = web.ServerRunner(web.Server(handle), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    policy = AddressPolicy(frozenset({("127.0.0.1", port)}))
    with bot_in(tmp_path, fetch=partial(fetch_article, policy=policy)) as bot:
        async with OfflineRoom(bot) as room:
            yield room, f"http://127.0.0.1:{port}/bridge"
    await runner.cleanup()


async def test_a_page_is_fetched_read_and_linked(page: tuple[OfflineRoom, str]) -> None:
    room, url = page
    announced, outcome = await room.say(MODERATOR, f"!article add <{url}>")
    assert "Fetching the page" in announced.text
    assert "Added as article #1." in outcome.text
    assert outcome.embeds[0]["url"] == url


async def test_several_pages_are_added_in_the_order_in_which_they_are_named(page: tuple[OfflineRoom, str]) -> None:
    room, url = page
    announced, outcome = await room.say(MODERATOR, f"!article add {url}, <{url}?again>\n{url} ftp://example.org/news")
    assert "Fetching the pages" in announced.text
    first, second, third = outcome.text.splitlines()
    assert first.endswith(": Added as article #1.")
    assert second.endswith(": This article is already here, as article #1.")
    assert "Only addresses that begin with" in third


async def test_no_page_waits_until_another_has_come(tmp_path: Path) -> None:
    both_asked_for = asyncio.Barrier(2)

    async def fetch(url: str) -> Draft:
        await both_asked_for.wait()
        return Draft(f"The ferry of {url} sails again.", url=url)

    with bot_in(tmp_path, fetch=fetch) as bot:
        async with OfflineRoom(bot) as room:
            adding = room.say(MODERATOR, "!article add https://post.example/1 https://post.example/2")
            *_, outcome = await asyncio.wait_for(adding, 20)
    assert [row[-len("article #1.") :] for row in outcome.text.splitlines()] == ["article #1.", "article #2."]


async def test_a_page_may_have_a_longer_title_than_a_moderator_may_give(room: OfflineRoom) -> None:
    headline = " and ".join(["The bridge over the river reopens"] * 9)
    *_, shown = await room.say(
        MODERATOR, "!article add", files=[file(HTML.replace("Bridge reopens", headline), "a.html")]
    )
    assert "Added as article #1." in shown.text
    (entry,) = room.bot.library.articles.entries(GUILD)
    assert entry.title == headline[: len(entry.title) - 1] + "…"
    assert headline[len(entry.title) - 1] == " "


async def test_a_pdf_may_be_larger_than_its_text(room: OfflineRoom) -> None:
    article = pdf([["The bridge over the river reopens on Monday.", "The work cost £5 million."]])
    pictures = b"% " + b"x" * 6_000_000
    *_, shown = await room.say(MODERATOR, "!article add", files=[Upload("a.pdf", article + pictures)])
    assert "Added as article #1." in shown.text
    *_, told = await room.say(MODERATOR, "!article add", files=[Upload("a.txt", b"word " * 2_000_000)])
    assert told.text == "The file has 10 MB; it may have 5 MB. Split it."


async def test_more_pages_at_once_than_files_are_refused(room: OfflineRoom) -> None:
    addresses = " ".join(f"https://example.org/{number}" for number in range(MOST_PAGES + 1))
    *_, told = await room.say(MODERATOR, f"!article add {addresses}")
    assert told.text == "These are 11 addresses; 10 pages can be added at once."


@pytest.mark.parametrize("typed", ["please add https://example.org/news", "https://example.org/news thanks"])
async def test_words_around_an_address_become_no_article(room: OfflineRoom, typed: str) -> None:
    *_, told = await room.say(MODERATOR, f"!article add {typed}")
    assert told.text.startswith("Nothing was added. To add the page at an address, write nothing else")
    assert room.bot.library.articles.entries(GUILD) == ()


async def test_words_beside_a_file_are_said_to_be_left_out(room: OfflineRoom) -> None:
    *_, one = await room.say(MODERATOR, "!article add https://example.org/news", files=[file(BRIDGE)])
    assert one.content == "Added as article #1. What was written beside the file is left out."
    *_, both = await room.say(MODERATOR, "!article add both", files=[file(HARBOUR, "a.txt"), file(BRIDGE, "b.txt")])
    assert both.content == "What was written beside the file is left out."
    *_, slash = await room.slash(MODERATOR, "article add", {"file": file("New text. It is long."), "source": "a text"})
    assert slash.content.endswith("What was written beside the file is left out.")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "http://localhost:8080/x", "file:///etc/passwd", "ftp://a.b/c"]
)
async def test_an_address_that_is_not_public_is_refused(room: OfflineRoom, address: str) -> None:
    _, gone, told = await room.slash(MODERATOR, "article add", {"source": address})
    assert (gone.kind, gone.message) == (Kind.DELETED, "@original")
    assert told.embeds
    assert room.bot.library.articles.entries(GUILD) == ()


async def test_a_channel_has_its_article_and_the_server_its_default(room: OfflineRoom) -> None:
    await added(room)
    await added(room, HARBOUR)
    (here,) = await room.say(MODERATOR, "!article use harbour closes")
    assert "This channel is now asked about **#2 Harbour closes**" in here.text
    assert (await room.bot.shelf.current(GUILD, CHANNEL)).article.title == "Harbour closes"
    assert (await room.bot.shelf.current(GUILD, CHANNEL + 1)).article.title == "Bridge reopens"
    (everywhere,) = await room.slash(MODERATOR, "article use", {"article": "#2", "where": "everywhere"})
    assert "without a choice of their own" in everywhere.text
    assert (await room.bot.shelf.current(GUILD, CHANNEL + 1)).article.title == "Harbour closes"
    await room.say(MODERATOR, "!article use everywhere 1")
    (back,) = await room.say(MODERATOR, "!article use none")
    assert "Bridge reopens" in back.text


async def test_a_removed_article_comes_back_with_a_button_or_a_command(room: OfflineRoom) -> None:
    await added(room)
    (removed,) = await room.say(MODERATOR, "!article remove bridge reopens")
    (refused,) = await room.press(MEMBER, removed, 1)
    assert "Only moderators can do this" in refused.text
    (back,) = await room.press(MODERATOR, removed, 1)
    assert (back.kind, "Article #1 is back." in back.text) == (Kind.CHANGED, True)
    await room.slash(MODERATOR, "article remove", {"article": "1"})
    assert (await room.bot.shelf.current(GUILD, CHANNEL)).number is None
    (restored,) = await room.say(MODERATOR, "!article restore #1")
    assert "Article #1 is back." in restored.text
    assert (await room.bot.shelf.current(GUILD, CHANNEL)).number == 1


async def test_removing_an_article_names_the_entries_that_lose_their_line_until_it_is_back(room: OfflineRoom) -> None:
    await added(room)
    await added(room, HARBOUR)
    faq, at = room.bot.library.faq, dt.datetime.now(dt.UTC)
    for question, answer, line in (
        ("Who is proud?", "", 4),
        ("What is it?", "A bridge.", 3),
        ("And you?", "Me.", None),
    ):
        faq.add(GUILD, question, answer, article=1 if line else None, line=line, by=MODERATOR.id, at=at)
    (removed,) = await room.say(MODERATOR, "!article remove 1")
    assert "FAQ entries backed by a line of it, which have lost that line meanwhile: #1, #2." in removed.text
    (told,) = await room.say(MEMBER, "!ask What is it?")
    assert "A bridge." in told.text
    await room.press(MODERATOR, removed, 1)
    (pointed,) = await room.say(MEMBER, "!ask Who is proud?")
    assert "every single bolt" in pointed.text
    (unbacked,) = await room.say(MODERATOR, "!article remove 2")
    assert "FAQ" not in unbacked.text


async def test_the_history_tells_who_did_what(room: OfflineRoom) -> None:
    await added(room)
    await room.say(MODERATOR, "!article remove 1")
    (history,) = await room.say(MODERATOR, "!article history 1")
    removed, added_ = (row for row in history.text.splitlines() if f"<@{MODERATOR.id}>" in row)
    assert removed.startswith("removed")
    assert added_.startswith("added")


async def test_the_history_tells_where_an_article_was_chosen(room: OfflineRoom) -> None:
    await added(room)
    for words in ("1", "everywhere 1", "none"):
        await room.say(MODERATOR, f"!article use {words}")
    (history,) = await room.say(MODERATOR, "!article history 1")
    taken_back, everywhere, here, _ = (row for row in history.text.splitlines() if f"<@{MODERATOR.id}>" in row)
    assert here.startswith(f"used in <#{CHANNEL}> · ")
    assert everywhere.startswith("used everywhere · ")
    assert taken_back.startswith(f"used in <#{CHANNEL}> · ")


async def test_an_article_is_renamed_and_called_by_its_new_title_everywhere(room: OfflineRoom) -> None:
    await added(room)
    *_, shown = await room.say(MODERATOR, "!article rename #1 The *old* span")
    assert "Article #1 was called Bridge reopens." in shown.text
    (answer,) = await room.say(MEMBER, "!who said proud of it")
    assert "The *old* span" in answer.body["embeds"][0]["footer"]["text"]
    (called,) = await room.say(MEMBER, "!article the old span")
    assert r"The \*old\* span" in called.text
    (history,) = await room.say(MODERATOR, "!article history 1")
    assert r"title: Bridge reopens → The \*old\* span" in history.text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("rename 7 The span", "There is no article #7."),
        ("rename bridge The span", "Write the number, such as 2."),
        ("rename 1 Bridge  reopens", "Article #1 has this title already."),
        ("rename 1 " + "x" * 201, "200"),
        ("rename 1", "Write `!article rename <number> <title>`."),
    ],
)
async def test_a_title_that_cannot_be_given_is_refused_in_a_sentence(room: OfflineRoom, typed: str, told: str) -> None:
    await added(room)
    (refused,) = await room.say(MODERATOR, f"!article {typed}")
    assert told in refused.text


async def test_reading_anew_names_what_was_read(room: OfflineRoom) -> None:
    await added(room)
    *_, shown = await room.say(MODERATOR, "!article reindex")
    assert "Read 1 anew: #1 Bridge reopens." in shown.text


async def test_where_there_is_no_article_none_is_read_anew(room: OfflineRoom) -> None:
    (told,) = await room.say(MODERATOR, "!article reindex")
    assert "There is no article yet to read anew." in told.text


async def test_articles_are_completed_by_title_and_removed_ones_for_moderators(room: OfflineRoom) -> None:
    await added(room)
    (offered,) = await room.complete(MEMBER, "article use", "article", "brid")
    assert offered.body["choices"] == [{"name": "#1 Bridge reopens", "value": "#1"}]
    await room.say(MODERATOR, "!article remove 1")
    (to_member,) = await room.complete(MEMBER, "article restore", "number", "")
    (to_moderator,) = await room.complete(MODERATOR, "article restore", "number", "")
    assert to_member.body["choices"] == []
    assert to_moderator.body["choices"] == [{"name": "#1 Bridge reopens", "value": "#1"}]


async def test_another_article_is_shown_by_name(room: OfflineRoom) -> None:
    await added(room)
    await added(room, HARBOUR)
    (shown,) = await room.say(MEMBER, "!article harbor closes")
    assert "article #2" in shown.text
    assert "3 lines" in shown.text


def many(count: int) -> Upload:
    rows = [
        json.dumps({"title": f"Bridge {number}", "text": f"Bridge {number} reopens."}) for number in range(1, count + 1)
    ]
    return file("\n".join(rows), "many.jsonl")


async def test_all_articles_of_a_server_can_be_turned_to(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!article add", files=[many(40)])
    (first,) = await room.say(MEMBER, "!article list")
    assert [row.split()[0] for row in first.embeds[0]["description"].split("\n")] == [f"**#{n}**" for n in range(1, 16)]
    assert first.embeds[0]["footer"]["text"].startswith("40 articles · page 1 of 3")
    (second,) = await room.press(MEMBER, first, 1)
    (third,) = await room.press(MEMBER, second, 2)
    assert third.embeds[0]["description"].split("\n")[-1].startswith("**#40** Bridge 40")
    assert [button["label"] for button in third.buttons] == ["◀"]


async def test_the_article_that_is_asked_stands_on_every_page_of_the_list(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!article add", files=[many(40)])
    await room.say(MODERATOR, "!article use everywhere 40")
    (first,) = await room.say(MEMBER, "!article list")
    asked, *others = first.embeds[0]["description"].split("\n")
    assert asked.startswith("**#40** Bridge 40 ")
    assert asked.endswith("**asked here and by default**")
    assert len(others) == 15
    (told,) = await room.press(MODERATOR, first, 1)
    assert "for the person who asked" in told.text


async def test_an_article_that_is_not_there_is_not_shown(room: OfflineRoom) -> None:
    (missing,) = await room.say(MEMBER, "!article add1")
    assert "There is no article" in missing.text


async def test_a_file_of_lines_brings_many_articles(room: OfflineRoom) -> None:
    lines = "\n".join([json.dumps({"title": "One", "text": BRIDGE}), "{", json.dumps({"text": HARBOUR})])
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(lines, "news.jsonl")])
    assert "Added 2 of the 3 articles in the file. Skipped line 2: The line is not JSON." in shown.text
    *_, again = await room.say(MODERATOR, "!article add", files=[file(lines, "news.jsonl")])
    assert "Added 0 of the 3 articles in the file. 2 were there already." in again.text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"text": BRIDGE}, "Added 1 of 1 article in the file."),
        ({"text": HARBOUR}, "Added 0 of 1 article in the file. 1 was there already."),
        (
            {"text": "A road opens. It is wide.", "url": "nowhere"},
            "Added 1 of 1 article in the file. 1 address is left out, not written as https://example.org/news.",
        ),
    ],
)
async def test_one_line_of_a_file_is_one_article(room: OfflineRoom, line: dict[str, str], told: str) -> None:
    await added(room, HARBOUR)
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(json.dumps(line), "news.jsonl")])
    assert shown.text == told


async def test_a_file_of_lines_that_holds_none_is_told_what_to_hold(room: OfflineRoom) -> None:
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(" \n\n", "news.jsonl")])
    assert shown.text.startswith("The file holds no article. Write one a line, such as ")


async def test_a_file_of_lines_says_how_many_are_newer_texts_of_what_is_here(room: OfflineRoom) -> None:
    pages = [("a", BRIDGE), ("b", HARBOUR), ("a", f"{BRIDGE}It is green.")]
    lines = [json.dumps({"url": f"https://example.org/{page}", "text": text}) for page, text in pages]
    *_, first = await room.say(MODERATOR, "!article add", files=[file("\n".join(lines[:2]), "news.jsonl")])
    assert "newer" not in first.text
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(lines[2], "news.jsonl")])
    assert "1 is a newer text from the address of an earlier article, which stays: `!article list` marks" in shown.text


async def test_a_file_of_lines_is_written_some_at_a_time(room: OfflineRoom, store: Store) -> None:
    statements: list[str] = []
    lines = "\n".join(json.dumps({"text": f"The bridge {number} reopens."}) for number in range(2 * BATCH + 1))
    store.database.conn.set_trace_callback(statements.append)
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(lines, "news.jsonl")])
    store.database.conn.set_trace_callback(None)
    begun = [at for at, statement in enumerate(statements) if statement.startswith("BEGIN")]
    written = [
        sum(statement.startswith("INSERT INTO article_sources ") for statement in statements[start:end])
        for start, end in pairwise([*begun, len(statements)])
    ]
    assert f"Added {2 * BATCH + 1} of the {2 * BATCH + 1} articles" in shown.text
    assert [count for count in written if count] == [BATCH, BATCH, 1]


async def test_a_file_of_more_lines_than_a_server_should_wait_for_is_refused(room: OfflineRoom) -> None:
    lines = '{"text": "The bridge reopens."}\n' * (MOST_LINES + 1)
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(lines, "news.jsonl")])
    assert "The file holds 5,001 articles; 5,000 can be added at once. Split it." in shown.text
    assert room.bot.library.articles.entries(GUILD) == ()


@pytest.mark.parametrize("url", ["example.org/news", "mailto:news@example.org", "https://", "https://[1/news"])
async def test_an_address_that_discord_would_refuse_is_left_out_and_that_is_said(room: OfflineRoom, url: str) -> None:
    *_, shown = await room.say(MODERATOR, "!article add", files=[file(f"---\nurl: {url}\n---\n{BRIDGE}", "a.md")])
    assert "Added as article #1. Its address is left out" in shown.content
    line = json.dumps({"url": url, "text": HARBOUR})
    *_, told = await room.say(MODERATOR, "!article add", files=[file(line, "news.jsonl")])
    assert "1 address is left out" in told.text
    assert [entry.url for entry in room.bot.library.articles.entries(GUILD)] == [None, None]


async def test_an_article_with_an_unfit_address_from_an_older_version_is_answered_without_it(
    room: OfflineRoom, store: Store
) -> None:
    await added(room)
    store.run("UPDATE articles SET url = 'example.org/news'")
    (answer,) = await room.say(MEMBER, "!who said proud of every single bolt")
    assert "Ada Byron" in answer.text
    assert "url" not in answer.embeds[0]


@pytest.mark.parametrize(
    "typed", ["!who said proud of every single bolt", "!article", "!article 1", "!line 4", "!quotes", "!help", "!faq 1"]
)
async def test_nobody_waits_while_an_article_is_read(room: OfflineRoom, typed: str, store: Store) -> None:
    library, at = room.bot.library, dt.datetime.now(dt.UTC)
    library.articles.add(GUILD, BRIDGE, by=1, at=at)
    library.faq.add(GUILD, "Who is proud?", "", article=1, line=4, by=1, at=at)
    readers: list[threading.Thread] = []

    def watch(statement: str) -> None:
        if statement.startswith("SELECT text FROM articles"):
            readers.append(threading.current_thread())

    store.database.conn.set_trace_callback(watch)
    await room.say(MEMBER, typed)
    store.database.conn.set_trace_callback(None)
    assert len(readers) == 1
    assert threading.main_thread() not in readers


async def test_a_pdf_is_an_article(room: OfflineRoom) -> None:
    *_, shown = await room.say(MODERATOR, "!article add", files=[Upload("a.pdf", pdf([BRIDGE.splitlines()]))])
    assert "Added as article #1." in shown.text
    (answer,) = await room.say(MEMBER, "!who said proud of every single bolt")
    assert "Ada Byron" in answer.text


async def test_a_word_document_is_an_article(room: OfflineRoom) -> None:
    document = docx("Bridge reopens", "The bridge over the river reopens on Monday, said Ada Byron.")
    *_, shown = await room.say(MODERATOR, "!article add", files=[Upload("bridge.docx", document)])
    assert "Added as article #1." in shown.text
    *_, answer = await room.say(MEMBER, "!who said the bridge reopens")
    assert "Bridge reopens · line 2" in answer.text


async def test_no_article_is_read_on_the_event_loop(room: OfflineRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    await added(room)
    articles, threads = room.bot.library.articles, []

    def read(text: str, **about: Any) -> Article:
        threads.append(threading.current_thread())
        return read_text(text, **about)

    monkeypatch.setattr("bot.library.articles.index_shelf.read_text", read)
    for asked in ("!who said proud of every single bolt", "!article 1", "!article restore 1"):
        # An article that is removed is kept ready no longer.
        articles.remove(GUILD, 1, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
        if "restore" not in asked:
            articles.restore(GUILD, 1, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
        await room.say(MODERATOR, asked)
    assert len(threads) == 3
    assert threading.main_thread() not in threads


async def test_an_article_that_is_in_use_is_not_brought_back(room: OfflineRoom) -> None:
    await room.say(MODERATOR, f"!article add {BRIDGE}")
    (told,) = await room.say(MODERATOR, "!article restore 1")
    assert "Article #1 is not removed" in told.text


async def test_a_title_with_a_full_stop_ends_a_sentence_with_one(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!article add The bridge opened on Friday.\nIt was full.")
    (used,) = await room.say(MODERATOR, "!article use 1")
    assert used.text.endswith("opened on Friday**.")
    (*_, read) = await room.say(MODERATOR, "!article reindex 1")
    assert read.text.endswith("opened on Friday.")


async def test_hints_are_written_with_the_prefix_of_the_server(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!settings set prefix ?")
    (told,) = await room.say(MODERATOR, "?article add")
    assert "`?article add https://example.org/news`" in told.text
    (privacy,) = await room.say(MEMBER, "?privacy")
    assert "?privacy erase" in privacy.text

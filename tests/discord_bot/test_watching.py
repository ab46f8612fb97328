"""The bot looks after a folder and feeds by itself, and nothing that goes wrong there takes it down."""

import json
import os
import time
from pathlib import Path

from aiohttp import web

from bot.discord_bot.cogs.watching import Watching
from bot.discord_bot.operating.configuration import Configuration, Watch
from bot.offline.world import GUILD
from tests.bots import bot_in
from tests.web import serving

STORY = "Bridge {0} reopens\n\nThe bridge {0} over the river reopens on Monday.\n"


def written(folder: Path, name: str, text: str, age: float = 60.0) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    os.utime(folder / name, (time.time() - age, time.time() - age))


async def test_new_files_of_the_folder_are_added_once_they_are_still(tmp_path: Path) -> None:
    news = tmp_path / "news"
    written(news, "a.txt", STORY.format(1))
    written(news, "b.txt", STORY.format(2), age=0)
    written(news, "from-the-future.txt", STORY.format(3), age=-9_000)
    with bot_in(tmp_path, Configuration(watch=Watch(server=GUILD, folder=str(news)))) as bot:
        await Watching(bot).look()
        titles = {entry.title for entry in bot.library.articles.entries(GUILD)}
        assert titles == {"Bridge 1 reopens", "Bridge 3 reopens"}
        written(news, "b.txt", STORY.format(2))
        await Watching(bot).look()
        assert len(bot.library.articles.entries(GUILD)) == 3


async def test_a_removed_article_does_not_come_back_from_the_folder(tmp_path: Path) -> None:
    news = tmp_path / "news"
    written(news, "a.jsonl", json.dumps({"text": STORY.format(1)}))
    with bot_in(tmp_path, Configuration(watch=Watch(server=GUILD, folder=str(news)))) as bot:
        await Watching(bot).look()
        (entry,) = bot.library.articles.entries(GUILD)
        bot.library.articles.remove(GUILD, entry.number, by=1, at=entry.added)
        await Watching(bot).look()
        assert bot.library.articles.entries(GUILD) == ()


async def test_a_feed_in_trouble_does_not_keep_the_next_from_being_looked_at(tmp_path: Path) -> None:
    async def handle(request: web.BaseRequest) -> web.Response:
        if request.path == "/bad":
            return web.Response(status=500)
        if request.path == "/feed":
            item = "<item><link>/story</link></item>"
            return web.Response(text=f'<rss version="2.0"><channel>{item}</channel></rss>', content_type="text/xml")
        return web.Response(text=STORY.format(1))

    async with serving(handle) as (url, policy):
        watch = Watch(server=GUILD, folder="/does/not/exist", feeds=("nonsense", f"{url}/bad", f"{url}/feed"))
        with bot_in(tmp_path, Configuration(watch=watch)) as bot:
            await Watching(bot, policy=policy, pause=0).look()
            assert len(bot.library.articles.entries(GUILD)) == 1


async def test_a_broken_database_ends_neither_the_watching_nor_the_bot(tmp_path: Path) -> None:
    news = tmp_path / "news"
    written(news, "a.txt", STORY.format(1))
    with bot_in(tmp_path, Configuration(watch=Watch(server=GUILD, folder=str(news)))) as bot:
        bot.library.close()
        await Watching(bot).look()
    assert news.exists()


async def test_a_bot_that_closes_does_not_wait_for_the_rest_of_the_folder(tmp_path: Path) -> None:
    news = tmp_path / "news"
    written(news, "a.txt", STORY.format(1))
    with bot_in(tmp_path, Configuration(watch=Watch(server=GUILD, folder=str(news)))) as bot:
        cog = Watching(bot)
        await cog.cog_unload()
        await cog.look()
        assert bot.library.articles.entries(GUILD) == ()


async def test_without_a_server_nothing_is_watched(tmp_path: Path) -> None:
    with bot_in(tmp_path, Configuration(watch=Watch(folder=str(tmp_path)))) as bot:
        cog = Watching(bot)
        await cog.cog_load()
        assert not cog.look_regularly.is_running()

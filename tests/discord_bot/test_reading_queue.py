"""The queue in front of the real reader; needs the optional part ``sourceline[reader]``."""

import asyncio
import threading
from itertools import pairwise

import pytest

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.reader.cascade import wants_reading
from bot.answering.reader.reader import Reader, ReaderState, load_reader
from bot.answering.reader.reading_again import answer_with_reader
from bot.discord_bot.asking.reading_queue import AT_ONCE, ReadingQueue
from bot.reading.read import built_in_article

pytest.importorskip("onnxruntime", reason="the optional part sourceline[reader] is not installed")
pytest.importorskip("tokenizers", reason="the optional part sourceline[reader] is not installed")

INDEX = index_article(built_in_article())
PATIENCE = 30.0
"""Seconds after which a reading that the event loop holds up gives up."""
UNSURE = "did they dodge any questions"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


async def test_a_question_that_is_not_sure_is_read(reader: Reader) -> None:
    queue = ReadingQueue(lambda: ReaderState(reader, ""), seconds=60)
    assert wants_reading(Command.ASK, answer(Command.ASK, UNSURE, INDEX))
    assert await queue.answer(Command.ASK, UNSURE, INDEX) == answer_with_reader(
        Command.ASK, UNSURE, INDEX, reader=reader
    )
    queue.close()


async def test_without_a_reader_the_small_ranker_answers() -> None:
    queue = ReadingQueue(lambda: ReaderState(None, ""))
    assert await queue.answer(Command.ASK, UNSURE, INDEX) == answer(Command.ASK, UNSURE, INDEX)
    queue.close()


async def test_a_reading_that_takes_too_long_is_not_waited_for(reader: Reader) -> None:
    queue = ReadingQueue(lambda: ReaderState(reader, ""), seconds=0.0)
    assert await queue.answer(Command.ASK, UNSURE + " at all", INDEX) == answer(Command.ASK, UNSURE + " at all", INDEX)
    queue.close()


async def test_a_full_queue_answers_at_once(reader: Reader) -> None:
    queue = ReadingQueue(lambda: ReaderState(reader, ""), seconds=60, waiting=1)
    asked = [f"{UNSURE} about {topic}" for topic in ("money", "votes")]
    first, second = await asyncio.gather(*(queue.answer(Command.ASK, query, INDEX) for query in asked))
    assert second == answer(Command.ASK, asked[1], INDEX)
    assert first == answer_with_reader(Command.ASK, asked[0], INDEX, reader=reader)
    queue.close()


async def test_the_event_loop_runs_on_while_the_reader_reads(reader: Reader) -> None:
    queue = ReadingQueue(lambda: ReaderState(reader, ""), seconds=60)
    loop, begun, ran_on = asyncio.get_running_loop(), asyncio.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def read(reader: Reader) -> bool:
        threads.append(threading.current_thread())
        loop.call_soon_threadsafe(begun.set)
        # Would wait in vain if the event loop waited for it in turn.
        return ran_on.wait(PATIENCE)

    reading = asyncio.create_task(queue.read(False, read))
    await begun.wait()
    ran_on.set()
    assert await reading
    assert threads[0] is not threading.main_thread()
    queue.close()


async def test_many_questions_at_once_leave_the_event_loop_time_for_its_heartbeat() -> None:
    queue, done, beats = ReadingQueue(lambda: ReaderState(None, "")), 0, []

    async def ask() -> None:
        nonlocal done
        await queue.answer(Command.WHO_SAID, "mutual respect", INDEX)
        done += 1

    asking = [asyncio.create_task(ask()) for _ in range(60)]
    while done < len(asking):
        beats.append(done)
        await asyncio.sleep(0)
    assert max(later - earlier for earlier, later in pairwise(beats)) <= AT_ONCE
    queue.close()

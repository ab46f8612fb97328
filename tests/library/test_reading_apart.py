"""Reading programs wait for each other, because each may take hundreds of megabytes."""

import asyncio
import itertools
import json

import pytest

from bot.library.fetching.reading_apart import AT_ONCE, run_apart

LINGERING = "tests.library.lingering"


async def test_only_a_few_programs_read_at_the_same_time() -> None:
    printed = await asyncio.gather(*(run_apart(LINGERING, b"0.3", 20) for _ in range(3 * AT_ONCE)))
    spans = [json.loads(each) for each in printed]
    assert max(sum(began <= moment < ended for began, ended in spans) for moment, _ in spans) <= AT_ONCE


async def test_waiting_for_a_turn_does_not_count_as_reading() -> None:
    running = [run_apart(LINGERING, b"1.2", 20) for _ in range(AT_ONCE)]
    printed = await asyncio.gather(*running, run_apart(LINGERING, b"0", 1.0))
    assert len(printed) == AT_ONCE + 1


def test_a_program_that_takes_too_long_gives_its_turn_back_in_every_event_loop() -> None:
    for _ in itertools.repeat(None, AT_ONCE + 1):
        with pytest.raises(TimeoutError):
            asyncio.run(run_apart(LINGERING, b"30", 0.1))
    assert asyncio.run(run_apart(LINGERING, b"0", 20))

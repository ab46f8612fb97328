"""How much work something is, for tests that promise that a hostile text costs no more than its length.

Lines of Python are counted where Python does the work. What a regular expression or a library does inside one line is
timed instead, and only told apart from its square: sixteen times the text may take four times as long as it should.
"""

import gc
import sys
import time
from collections.abc import Callable

SHORT, LONG = 600, 2_400
"""Characters."""
SLACK = 3_000
"""Lines that a text costs whatever its length, caches not yet filled."""


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python ``work`` runs, and how often it returns."""
    count = 0

    def counting(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.settrace(lambda frame, event, argument: counting)
    try:
        work()
    finally:
        sys.settrace(None)
    return count


def seconds(work: Callable[[], object], enough: float = 0.0) -> float:
    """Return the processor time of the faster of two runs; no second one where the first took less than ``enough``."""
    durations: list[float] = []
    while len(durations) < 2 and not any(duration < enough for duration in durations):
        # To look through what other tests have left in memory may take longer than the work.
        gc.disable()
        try:
            started = time.process_time()
            work()
            durations.append(time.process_time() - started)
        finally:
            gc.enable()
    return min(durations)


def text_of(piece: str, length: int) -> str:
    """Return a text of that length of one piece again and again."""
    return (piece * (length // len(piece) + 1))[:length]


def names(count: int) -> list[str]:
    """Return so many different names of four letters."""
    letters = "abcdefghij"
    return [f"{one.upper()}{two}{three}o" for one in letters for two in letters for three in letters][:count]

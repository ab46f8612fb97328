"""What a command leaves behind when it is told to end: nothing, as after Ctrl+C."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

TOLD = ("SIGTERM", "SIGHUP")
"""The signals that tell a program to end; not every system has the second, of a terminal that is closed."""


class Terminated(BaseException):
    """The process was told to end; everything that is open is left in order on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Let the block put away what it has begun when the process is told to end, and end it by the same signal then.

    A signal that is ignored, as under nohup, stays so, and whoever handles one within the block has it.
    """
    numbers = [getattr(signal, name) for name in TOLD if hasattr(signal, name)]
    handled = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in handled:
        signal.signal(number, _end)
    try:
        yield
    except Terminated as told:
        # Whoever waits for the process sees what ended it.
        signal.signal(told.number, signal.SIG_DFL)
        os.kill(os.getpid(), told.number)
    finally:
        for number in handled:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> None:
    raise Terminated(number)

"""Standard input and output as a program finds them: closed, as by cron, full, or with nobody at the other end."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

LOST = "Standard output cannot be written ({reason}). Make room there, or send it elsewhere."


class OutputLost(Exception):
    """What is printed gets nowhere; ``str()`` is one sentence that says why."""


class StandardOutput(io.TextIOWrapper):
    """Standard output whose own failures are told from those of everything else that is written.

    A pipe at whose other end nobody reads any more stays a BrokenPipeError, which is nobody's fault.
    """

    def write(self, text: str) -> int:
        """Write a text and return its length; raises OutputLost."""
        with _lost():
            return super().write(text)

    def flush(self) -> None:
        """Write what was held back; raises OutputLost."""
        with _lost():
            super().flush()


def prepare_standard_streams() -> None:
    """Put something that can be used in the place of standard streams that are closed, or that fail without a word."""
    # In this order, so that each gets its own number rather than that of the one before it.
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - to the end of the process
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    # Whoever calls the program from a test or another program may have put something else there.
    if sys.stdout is sys.__stdout__ and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.flush()
        sys.stdout = _telling(sys.stdout)


def print_no_more() -> None:
    """Let what is still to be printed go nowhere: the end of the process would complain once more."""
    with suppress(OSError, ValueError), open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device is opened plainly
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _telling(stream: io.TextIOWrapper) -> StandardOutput:
    return StandardOutput(
        stream.buffer,
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


@contextmanager
def _lost() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(LOST.format(reason=error.strerror or error)) from error

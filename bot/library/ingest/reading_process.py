"""The program of a reading process: sources on its standard input, what they hold on its standard output.

``python -m bot.library.ingest.reading_process DATABASE SERVER EVER``; started by ``reading_pool`` only.
"""

import contextlib
import sys
from pathlib import Path

from bot.library.articles.known_sources import KnownSources
from bot.library.fetching.memory_limit import limit_memory
from bot.library.ingest.messages import DONE, packed, unpacked_source
from bot.library.ingest.reading import read_source


def main(database: str, guild: str, ever: str) -> None:
    """Read sources until the input ends."""
    limit_memory()
    answers = sys.stdout.buffer
    # What a library prints must not get among the answers.
    with contextlib.redirect_stdout(sys.stderr), KnownSources(Path(database), int(guild), ever=ever == "ever") as known:
        for line in sys.stdin.buffer:
            for read in read_source(unpacked_source(line), known):
                answers.write(packed(read))
            answers.write(DONE)
            answers.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])

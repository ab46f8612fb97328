"""What is said to a bot and asks nothing of an article: ``hello``, ``thanks a lot``, ``good bot``."""

import re
from enum import StrEnum
from functools import cache

from bot.reading.resources import data_lines

WORD = re.compile(r"\w+")
APOSTROPHES = str.maketrans("", "", "'’‘´`")
MOST_WORDS = 12
"""Words of small talk; longer messages are not looked through."""


class SmallTalk(StrEnum):
    """A kind of small talk."""

    GREETING = "greeting"
    THANKS = "thanks"
    REMARK = "remark"


def small_talk(text: str) -> SmallTalk | None:
    """Return which small talk all of ``text`` is, None when any word of it is something else."""
    words = WORD.findall(text.lower().translate(APOSTROPHES))
    if len(words) > MOST_WORDS:
        return None
    kinds = []
    while words:
        longest = next((count for count in range(len(words), 0, -1) if "_".join(words[:count]) in _phrases()), 0)
        if not longest:
            return None
        kinds.append(_phrases()["_".join(words[:longest])])
        words = words[longest:]
    return next((kind for kind in SmallTalk if kind in kinds), None)


@cache
def _phrases() -> dict[str, str]:
    rows = (line.partition(": ") for line in data_lines("words/small-talk.txt"))
    return {phrase: kind for kind, _, phrases in rows for phrase in phrases.split()}

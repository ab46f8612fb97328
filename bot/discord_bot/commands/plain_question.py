"""Which messages are a question and nothing else, so that one without a command may be answered."""

import re

from bot.voice.limits import QUESTION

LOOKS_LIKE_A_QUESTION = re.compile(r"[^?]*\w\W*\?\s*", re.DOTALL)
"""One question mark, at the end: two questions at once, or a question within a story, are left to people."""

FEWEST_WORDS = 3


def is_plain_question(text: str) -> bool:
    """Tell whether a message is one question of a few words and nothing else."""
    if not 0 < len(text) <= QUESTION or len(text.split()) < FEWEST_WORDS:
        return False
    return text.count("?") == 1 and LOOKS_LIKE_A_QUESTION.fullmatch(text) is not None

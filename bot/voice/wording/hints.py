"""Sentences that name a command, as the server types it."""

from bot.voice.wording.neutral import one_line

PLACE = "{prefix}"


def with_prefix(words: str, prefix: str) -> str:
    """Return ``words`` with the server's prefix in the place of ``{prefix}``; it may stand in Markdown code."""
    return words.replace(PLACE, one_line(prefix).replace("`", "'"))

"""Sentences that name a command, as the server types it."""

PLACE = "{prefix}"


def with_prefix(words: str, prefix: str) -> str:
    """Return ``words`` with the server's prefix in the place of ``{prefix}``; it may stand in Markdown code."""
    return words.replace(PLACE, prefix.replace("`", "'"))

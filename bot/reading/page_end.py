"""Sets aside what stands below the end of an article: links to other articles, comments, who its writer is."""

from bot.reading.article import LineKind


def set_aside_end(kinds: list[LineKind], lines: list[str]) -> None:
    """x"""

"""Makes texts fit, and says so when something was left out."""

from bot.voice.wording.neutral import escape, one_line

GLANCE = 16
ELLIPSIS = "…"
SHORTENED = " … (shortened)"


def shorten(text: str, limit: int, mark: str = ELLIPSIS) -> str:
    """Return ``text`` cut to ``limit`` characters, ``mark`` included, at a space where there is one near the end.

    The text must be plain: cutting Markdown could leave half an escape behind.
    """
    if len(text) <= limit:
        return text
    if limit <= len(mark):
        return text[:limit]
    kept = text[: limit - len(mark)]
    space = kept.rfind(" ", len(kept) * 4 // 5)
    return kept[: space if space > 0 else len(kept)].rstrip() + mark


def escape_within(text: str, limit: int, mark: str = ELLIPSIS) -> str:
    """Return ``text`` on one line and escaped, cut so that the escaped form has at most ``limit`` characters."""
    # Far more than fits is not even looked at; only characters that hide could make that matter.
    plain = one_line(text[: GLANCE * limit])
    escaped = escape(plain)
    if len(escaped) <= limit and len(text) <= GLANCE * limit:
        return escaped
    # Escaping at most doubles a text, so the room that is left for plain characters is found by halving.
    low, high = 0, min(len(plain), limit)
    while low < high:
        middle = (low + high + 1) // 2
        if len(escape(shorten(plain, middle, mark))) <= limit:
            low = middle
        else:
            high = middle - 1
    return escape(shorten(plain, low, mark))

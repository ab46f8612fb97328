"""What a moderator hands in as an article: an attached file, the address of a page, or the text itself."""

import re
from collections.abc import Awaitable, Callable, Iterable

import discord

from bot.library.articles.draft import Draft
from bot.library.fetching.document_reading import draft_of_text_file, most_bytes, page_type
from bot.library.fetching.fetching_article import read_apart
from bot.library.fetching.page_reading import Page
from bot.reading.errors import UnreadableArticle
from bot.reading.page_phrases import is_sentence
from bot.voice.explaining import Told
from bot.voice.limits import NAME, TEXT_INPUT
from bot.voice.wording.neutral import one_line
from bot.voice.wording.shortening import escape_within, shorten

Fetch = Callable[[str], Awaitable[Draft]]
"""Returns the article at an address; raises FetchRefused."""

ADDRESS = re.compile(r"<?((?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>]+)>?", re.IGNORECASE)
FEWEST_WORDS = 8
"""Words of a text that may be an article with an address in it; fewer only say what to do with the page."""

ONLY_ADDRESS = (
    "Nothing was added. To add the page at an address, write nothing else behind the command; "
    "the words would become an article themselves."
)
NO_TEXT = "Give the text of an article: attach a file, or write the address of a page or the text after the command."


def addresses_in(source: str) -> tuple[str, ...]:
    """Return the addresses that ``source`` consists of, each once; none when it is something else."""
    found = [_address(word) for word in source.split()]
    return tuple(dict.fromkeys(filter(None, found))) if all(found) else ()


def _address(word: str) -> str | None:
    found = ADDRESS.fullmatch(word.rstrip(",;"))
    if found is None:
        return None
    return found[1] if "://" in found[1] else f"https://{found[1]}"


def text_of_parts(parts: Iterable[str], full: int = TEXT_INPUT) -> str:
    """Return the text that stands in the fields of a form, one below the other.

    Discord cuts what is pasted where a field is ``full``, mostly within a sentence: that goes on in the next field.
    """
    text, before = "", ""
    for part in filter(str.strip, parts):
        goes_on = len(before) >= full and not is_sentence(before)
        text += part if goes_on or before[-1:] in ("", "\n") else f"\n{part}"
        before = part
    return text


def draft_of_text(text: str, title: str = "") -> Draft:
    """Return the draft of a pasted text; raises Told for less than two words, and for words around an address."""
    words = text.split()
    if len(words) < 2:
        raise Told(NO_TEXT)
    if len(words) < FEWEST_WORDS and not title.strip() and any(map(_address, words)):
        raise Told(ONLY_ADDRESS)
    return Draft(text, title.strip() or None)


async def bytes_of_file(file: discord.Attachment) -> bytes:
    """Return what is in an attached file; raises Told when it is too large."""
    most = most_bytes(file.filename)
    if file.size > most:
        raise Told(f"The file has {file.size / 1e6:.0f} MB; it may have {most / 1e6:.0f} MB. Split it.")
    return await file.read()


async def draft_of_file(file: discord.Attachment) -> Draft:
    """Return the draft of an attached file: a text, Markdown, a saved page or a PDF; raises Told or FetchRefused."""
    data, content_type = await bytes_of_file(file), page_type(file.filename)
    if content_type:
        return await read_apart(Page("", data, content_type))
    try:
        return draft_of_text_file(data, file.filename, shorten(one_line(file.filename), NAME))
    except UnreadableArticle as error:
        raise Told(escape_within(str(error), NAME * 3)) from error

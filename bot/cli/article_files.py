"""An article in a file: texts and Markdown as they stand, pages, PDFs and JSON Lines as ``article add`` reads them."""

import asyncio
import sys
from pathlib import Path

from bot.cli.errors import InputError
from bot.cli.paths import NamedPath
from bot.library.articles.draft import Draft, draft_of_line
from bot.library.fetching.document_reading import holds_lines, most_bytes, page_type
from bot.library.fetching.page_reading import Page
from bot.library.storage.errors import LibraryError
from bot.library.storage.library_files import is_same_file
from bot.reading.article import Article
from bot.reading.decoding import MAX_BYTES, decode
from bot.reading.errors import UnreadableArticle
from bot.reading.read import bytes_of_file, read_file, read_text

ARTICLE = (
    "Ask this file (text, Markdown, HTML, PDF, Word) in a room of its own: the library is neither read nor written, "
    "and nothing that is asked or changed is kept."
)
STANDARD_INPUT = Path("-")
"""Stands for a text that is piped in."""
MANY = "{file} holds several articles. sourceline article add takes them all; here give a file with one."
EMPTY = "{file} is empty. Give a file with an article."


class ArticlePath(NamedPath):
    """The file of an article."""

    def reads(self, named: Path, file: Path) -> bool:
        """Tell whether ``file`` is that of the article ``named``, or the one beside it that tells title and date."""
        beside = named.with_suffix(".toml") if named.name else named
        return super().reads(named, file) or is_same_file(beside, file)


def article_in(file: Path) -> Article:
    """Return the article in a file, or the text of standard input for ``-``; raises InputError."""
    content_type, most = page_type(file.name), most_bytes(file.name)
    try:
        if file == STANDARD_INPUT:
            return _article_of_standard_input()
        if content_type:
            return _article(_draft_of_page(Page("", bytes_of_file(file, most), content_type)))
        if holds_lines(file.name):
            return _article(_draft_of_lines(bytes_of_file(file, most), file))
        return read_file(file)
    except UnreadableArticle as error:
        raise InputError(str(error)) from error
    except LibraryError as error:
        raise InputError(f"{file}: {error}") from error


def _article_of_standard_input() -> Article:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(f"Standard input has more than {MAX_BYTES / 1e6:.0f} MB, which is what an article may have.")
    return read_text(decode(data, "Standard input"))


def _article(draft: Draft) -> Article:
    return read_text(draft.text, title=draft.title, date=draft.date, url=draft.url)


def _draft_of_page(page: Page) -> Draft:
    # What fetches pages takes its time to import, and most files are texts.
    from bot.library.fetching.fetching_article import read_apart

    return asyncio.run(read_apart(page))


def _draft_of_lines(data: bytes, file: Path) -> Draft:
    lines = [line for line in data.split(b"\n") if line.strip()]
    if len(lines) != 1:
        raise InputError((MANY if lines else EMPTY).format(file=file))
    return draft_of_line(lines[0])

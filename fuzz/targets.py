"""What is fuzzed: functions of bytes that raise nothing but what is wrong with the program.

Errors that are sentences for people (``UnreadableArticle``, ``LibraryError``) are the right answer to nonsense; every
other exception is a finding, and so is a promise that does not hold.
"""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.command import Command
from bot.answering.outcome import Answer
from bot.answering.questions.question_parser import parse_question
from bot.facts.facts import find_facts
from bot.library.articles.draft import draft_of_line
from bot.library.articles.shelved_article import fitted, fitting_article
from bot.library.faq.faq_import import work_out
from bot.library.faq.faq_markdown import from_markdown, to_markdown
from bot.library.fetching.docx_reading import BODY, read_docx
from bot.library.fetching.feed_reading import read_feed
from bot.library.fetching.page_reading import Page, read_html
from bot.library.fetching.pdf_reading import read_pdf
from bot.library.ingest.messages import packed, unpacked
from bot.library.storage.errors import LibraryError
from bot.reading.article import Article
from bot.reading.decoding import decode
from bot.reading.errors import UnreadableArticle
from bot.reading.read import built_in_article, read_markdown, read_text

COMMANDS = tuple(Command)
DOCUMENT = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>The bridge '
    b"reopens.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:t>Cost</w:t></w:p></w:tc></w:tr></w:tbl></w:document>"
)
PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 "
    b"/MediaBox [0 0 600 800] >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"
    b"4 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n"
    b"5 0 obj\n<< /Length 53 >>\nstream\nBT /F1 12 Tf 14 TL 50 750 Td (She left. He stayed.) Tj ET\nendstream\nendobj\n"
    b"trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF"
)


def reading(data: bytes) -> None:
    """Lines and sentences lie in the text, in order, whatever the bytes."""
    with suppress(UnreadableArticle):
        text = decode(data, "fuzzed")
        for article in (read_text(text), read_markdown(text)):
            _check_spans(article)
        with suppress(LibraryError):
            fitting_article(text, text[:80], None, None)


def facts(data: bytes) -> None:
    """Every fact lies in the text."""
    text = text_of(data)
    found = find_facts(read_text(text))
    spans = [each.span for kind in (found.quotations, found.amounts, found.dates) for each in kind]
    spans += [mention for name in found.names for mention in name.mentions]
    spans += [span for short in found.abbreviations for span in (short.short, short.long)]
    if not all(0 <= span.start < span.end <= len(text) for span in spans):
        raise AssertionError("a fact lies outside the text")


def question(data: bytes) -> None:
    """Any question is parsed, and its answer is a line of the article."""
    index = _index()
    command, asked = COMMANDS[data[0] % len(COMMANDS)] if data else Command.ASK, text_of(data[1:])
    parse_question(asked, index.pool, command)
    outcome = answer(command, asked, index)
    if isinstance(outcome, Answer) and index.article.line(outcome.line) is None:
        raise AssertionError("the answer is no line of the article")


def article(data: bytes) -> None:
    """Any article can be indexed and asked."""
    asked, _, text = text_of(data).partition("\n")
    index = index_article(read_text(text))
    for command in (Command.ASK, Command.WHO_SAID, Command.CHECK, Command.AMOUNT, Command.WHEN, Command.DEFINE):
        answer(command, asked, index)


def faq_import(data: bytes) -> None:
    """A file of FAQ entries is refused with its line, or written as it was read."""
    with suppress(LibraryError):
        texts = from_markdown(text_of(data))
        if from_markdown(to_markdown(texts)) != texts:
            raise AssertionError("entries change on their way through a file")
        work_out(1, 0, (), texts, remove_others=True)


def page(data: bytes) -> None:
    """A page is an article, or refused."""
    with suppress(LibraryError):
        found = read_html(Page("https://example.com/a", data, "text/html", None))
        fitting_article(found.text, found.title, found.url, found.date)


def pdf(data: bytes) -> None:
    """A PDF is an article, or refused."""
    with suppress(LibraryError):
        found = read_pdf(data)
        fitted(found.text, found.title, found.url, found.date)


def document(data: bytes) -> None:
    """A Word document is an article, or refused."""
    packed_document = io.BytesIO()
    with zipfile.ZipFile(packed_document, "w") as archive:
        archive.writestr(BODY, data)
    with suppress(LibraryError):
        found = read_docx(packed_document.getvalue())
        fitted(found.text, found.title, found.url, found.date)


def lines(data: bytes) -> None:
    """A line of JSON is an article, or refused."""
    with suppress(LibraryError):
        found = draft_of_line(data)
        article = fitted(found.text, found.title, found.url, found.date)
        if unpacked(packed(article)) != article:
            raise AssertionError("an article changes between two processes")


def feed(data: bytes) -> None:
    """A feed has entries, or is refused."""
    with suppress(LibraryError):
        read_feed(Page("https://example.com/feed", data, "text/xml", None))


Target = Callable[[bytes], None]

TARGETS: dict[str, Target] = {
    each.__name__: each for each in (reading, facts, question, article, faq_import, page, pdf, document, lines, feed)
}


def text_of(data: bytes) -> str:
    """Return bytes as a text; those that are no UTF-8 become lone surrogates, which people can send too."""
    return data.decode("utf-8", "surrogateescape")


def seeds(name: str) -> list[bytes]:
    """Return inputs to begin with."""
    story = built_in_article().text.encode()
    line = b"\n".join(story.splitlines()[:12])
    faq = b'---\nquestion: "Who?"\naliases: ["A", "B"]\nline: 3\narticle: 2\n---\nNobody.\n\\---\n'
    html = b"<html><head><title>T</title></head><body><article><h1>T</h1>" + b"".join(
        b"<p>" + each + b"</p>" for each in line.splitlines()
    )
    return {
        "question": [b"\x00who said mutual respect", b'\x0a"Canada must stop" - Zhao', b"\x02money over 5 million"],
        "article": [b"who said it?\n" + line],
        "faq_import": [faq, faq + b"\n" + faq.replace(b"Who", b"Why").replace(b"A", b"C").replace(b"B", b"D")],
        "lines": [
            b'{"title": "T", "date": "2026-11-20", "url": "https://example.com/", "text": "She left. He stayed."}'
        ],
        "feed": [b'<rss version="2.0"><channel><item><guid>1</guid><link>/a</link></item></channel></rss>'],
        "pdf": [PDF],
        "document": [DOCUMENT],
        "page": [html + b"</article></body></html>"],
    }.get(name, [line, b"---\ntitle: T\ndate: 2026-11-20\n---\n# H\n> q\n- a\n" + line[:300]])


WORDS = (
    "said", " who ", " he ", "“", "”", "‘", "’", "''", "\"", "according to ", "Mr. ", "$4 million", "two-thirds",
    "1,000,000", "5%", "£3.5bn", "last Tuesday", "20 November 2026", "2026-11-20", "between 1990 and 1995", "on Monday",
    "(NSA)", "National Security Agency", "---\n", "question: ", "aliases: [", "line: ", "article: ", "\\---", "\n\n",
    "<p>", "</p>", "<article>", "<div>", "&amp;", "<table>", "<br>", "\u00a0", "\u2028", "\u200b", "İ", "ß", "½", "²",
    "٣", "१२", "🙂", "not ", "how much", "how many", "over ", "?", "…", "—",
)  # fmt: skip # a list, read across
"""Pieces that mean something to the program; random bytes would seldom hit upon them."""


@cache
def _index() -> ArticleIndex:
    return index_article(built_in_article())


def _check_spans(article: Article) -> None:
    spans = [line.span for line in article.lines]
    inner = [sentence.span for sentence in article.sentences]
    if not all(0 <= span.start < span.end <= len(article.text) for span in spans + inner):
        raise AssertionError("a line or sentence lies outside the text")
    if spans != sorted(spans) or inner != sorted(inner):
        raise AssertionError("lines or sentences are out of order")

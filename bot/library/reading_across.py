"""Reads the articles that a question to all of a server's may be about, where the small rankers are not sure."""

from bot.answering.answer import answer
from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer, Outcome
from bot.answering.reader.cascade import wants_reading
from bot.answering.reader.reader import Reader
from bot.answering.reader.reading_again import read_again
from bot.library.across import BY_ITS_WORDS, Across, ask_most_probable
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.library import Library


def wants_reading_across(command: Command, first: Across) -> bool:
    """Return whether the reader is asked after ``first``: where neither the answer nor its article is sure."""
    if command in BY_ITS_WORDS or (isinstance(first.outcome, Answer) and not wants_reading(command, first.outcome)):
        return False
    return any(wants_reading(command, one.contender.outcome) for one in first.asked)


def read_across(
    library: Library, command: Command, query: str, strictness: Strictness, reader: Reader, first: Across
) -> Across:
    """Return what the articles say after reading, in place of ``first``; takes up to a second."""
    said = {one.article.number: one.contender.outcome for one in first.asked}

    def ask(article: ShelvedArticle, index: ArticleIndex) -> Outcome:
        known = said.get(article.number) or answer(command, query, index, strictness)
        return read_again(command, query, index, strictness, reader, known) if wants_reading(command, known) else known

    return ask_most_probable(library, first.searched, ask, strictness, defines=command is Command.DEFINE, read=True)

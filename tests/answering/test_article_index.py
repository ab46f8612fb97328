"""An article made ready to be asked: what its index promises those who only pass it on."""

import gc
import weakref

from bot.answering.article_index import index_article
from bot.answering.asking import answer
from bot.answering.command import Command
from bot.answering.listings.listings import list_quotations
from bot.answering.sentences.statement_index import statement_index
from bot.reading.read import built_in_article, read_text


def test_an_index_is_shown_in_a_line_and_not_with_all_its_sentences() -> None:
    index = index_article(built_in_article())
    for shown in (index.article, index, statement_index(index)):
        assert len(repr(shown)) < 500


def test_what_was_worked_out_to_answer_goes_when_the_article_goes() -> None:
    text = "The ferry cost 5 crowns on Monday.\n“It sank,” said the mayor, Ana Torvik. “It did,” the mayor added.\n"
    index = index_article(read_text(text))
    for command in Command:
        answer(command, "the ferry sank", index)
    list_quotations(index, "the mayor")
    sentence = weakref.ref(index.sentences[0])
    del index
    gc.collect()
    assert sentence() is None

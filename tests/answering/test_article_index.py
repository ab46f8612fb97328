"""An article made ready to be asked: what its index promises those who only pass it on."""

from bot.answering.article_index import index_article
from bot.answering.sentences.statement_index import statement_index
from bot.reading.read import built_in_article


def test_an_index_is_shown_in_a_line_and_not_with_all_its_sentences() -> None:
    index = index_article(built_in_article())
    for shown in (index.article, index, statement_index(index)):
        assert len(repr(shown)) < 500

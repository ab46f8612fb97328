"""An article made ready to be asked: what its index promises those who only pass it on."""

import ast
import gc
import weakref
from pathlib import Path

import bot
from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.listings.listings import list_quotations
from bot.answering.statement_index import statement_index
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


def test_no_cache_of_the_room_has_articles_for_keys() -> None:
    kept_under: set[str] = set()
    for path in (Path(bot.__file__).parent / "answering").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any("cache" in ast.unparse(one) for one in node.decorator_list):
                kept_under |= {ast.unparse(one.annotation) for one in node.args.args if one.annotation}
    assert "str" in kept_under
    assert kept_under.isdisjoint({"Article", "ArticleIndex", "Facts", "IndexedSentence", "SentencePool", "Span"})

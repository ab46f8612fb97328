"""Sentences around words of others read well."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.outcome import Answer, Explanation
from bot.reading.read import read_text
from bot.reading.span import Span
from bot.voice.cards.answers import why_card
from bot.voice.cards.help import examples
from bot.voice.wording.phrases import without_stop


@pytest.mark.parametrize(("words", "left"), [("Friday.", "Friday"), ("so …", "so …"), ("well...", "well..."), ("", "")])
def test_a_sentence_ends_with_one_stop(words: str, left: str) -> None:
    assert without_stop(words) == left


def test_a_word_that_matched_twice_is_named_once() -> None:
    article = read_text("A line of words.\n")
    found = Explanation(matched=("mutual", "respect", "Mutual", "Inc."))
    assert (
        "Words that matched: mutual, respect, Inc."
        in why_card(Answer(article, 1, Span(0, 6), 9, explanation=found)).body
    )


def test_an_example_does_not_end_at_a_comma() -> None:
    article = read_text('Night\n\n"I shut my eyes, and it sang to me all night long," said Ada Byron.\n')
    assert examples(index_article(article))[0] == "who said I shut my eyes"

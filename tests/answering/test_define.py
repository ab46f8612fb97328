import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.asking import answer
from bot.answering.command import Command
from bot.answering.definitions.definition_frames import explains
from bot.answering.outcome import Answer, Refusal
from bot.reading.read import read_text
from bot.reading.span import Span

INDEX = index_article(
    read_text(
        "Snail that sleeps for years wakes in a museum\n"
        "When the ground dries out, the snail seals its shell with a film of slime called an epiphragm.\n"
        "The epiphragm of this one was as thick as a coin.\n"
        "Its keeper, Dr Odile Adair, found that it holds sesamin, a protein that stays folded in dry air.\n"
        "The tribunal in Marl will hear on Monday who owns it, and CITES has been asked.\n"
    )
)


@pytest.mark.parametrize(("term", "line"), [("epiphragm", 2), ("sesamin", 4), ("odile adair", 4), ("Odile Adiar", 4)])
def test_a_term_is_answered_with_the_line_that_says_what_it_is(term: str, line: int) -> None:
    given = answer(Command.DEFINE, term, INDEX)
    assert isinstance(given, Answer)
    assert given.line == line


@pytest.mark.parametrize("term", ["tribunal", "CITES", "shell"])
def test_a_term_that_is_only_used_is_not_explained_by_that(term: str) -> None:
    assert isinstance(answer(Command.DEFINE, term, INDEX), Refusal)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_either_explains_or_does_not(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert explains(text, Span(0, len(text)), Span(start, end)) in (True, False)


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("It was lost over grouting, in which cement is forced into cracks.", "grouting"),
        ("The mill is Grade II, meaning that it cannot be pulled down.", "Grade II"),
        ("Enough were covered, which is what people mean by herd immunity.", "herd immunity"),
        ("A flat white, for those who drink tea, is coffee with milk.", "flat white"),
        ("The growers' federation VEF warned of frost.", "VEF"),
        ("Marl's farming agency, OFA, put the loss at a million.", "OFA"),
    ],
)
def test_an_explanation_may_be_put_in_passing(sentence: str, term: str) -> None:
    start = sentence.index(term)
    assert explains(sentence, Span(0, len(sentence)), Span(start, start + len(term)))


@pytest.mark.parametrize(
    ("sentence", "term"), [("They rang VEF about it.", "VEF"), ("He drank a flat white.", "flat white")]
)
def test_a_mention_explains_nothing(sentence: str, term: str) -> None:
    start = sentence.index(term)
    assert not explains(sentence, Span(0, len(sentence)), Span(start, start + len(term)))

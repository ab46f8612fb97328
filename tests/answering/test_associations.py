"""How much the words of a sentence stand for those of a question."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.learned.associations import Associations, association_scores, load_associations, shares_stood_for
from bot.answering.questions.question_parser import parse_question
from bot.answering.sentence_pool import SentencePool, pool_of, profile

LEARNED = Associations(0.5, 0.0, {"pay": "0 salari60 wage40", "the": "-300", "much": "-50 million70"})


def pool(*sentences: str) -> SentencePool:
    return pool_of([profile(sentence) for sentence in sentences])


def scores(query: str, *sentences: str, known: Associations = LEARNED) -> list[float]:
    of = pool(*sentences)
    return association_scores(parse_question(query, of), of, known)


def test_the_word_itself_counts_more_than_one_that_stands_for_it() -> None:
    same, alike, less, none = scores("pay", "The pay is low.", "Her salary is low.", "Wages are low.", "It rained.")
    assert same > alike > less > none == 0


def test_a_word_stands_for_another_in_one_direction_only() -> None:
    assert scores("salary", "The pay is low.", "It rained.") == [0, 0]


def test_a_word_without_content_may_be_stood_for_by_one_with() -> None:
    found = scores("how much was it", "They got 5 million crowns.", "They got a mule.")
    assert found[0] > found[1]


def test_a_word_that_weighs_little_hardly_counts() -> None:
    found = scores("the quarry", "The mule ate.", "A quarry shut.")
    assert found[0] < 0.1 < found[1]


def test_a_word_that_was_never_learned_counts_where_it_is_repeated() -> None:
    assert scores("zorbulation", "A zorbulation began.", "Nothing began.")[0] > 0


def test_of_sentences_that_are_some_of_many_a_word_weighs_by_how_rare_it_is_among_all() -> None:
    common, rare = shares_stood_for(["mule", "quarry"], {"mule": [0], "quarry": [1]}, 2, LEARNED, {"quarry": 900.0})
    assert common < 0.2 < 0.8 < rare


@given(st.text(max_size=200), st.lists(st.text(max_size=80), max_size=5))
def test_any_text_gets_scores_between_nothing_and_all(query: str, sentences: list[str]) -> None:
    found = scores(query, *sentences, known=load_associations())
    assert len(found) == len(sentences)
    assert all(0 <= value < 1 for value in found)

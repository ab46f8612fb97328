from hypothesis import given
from hypothesis import strategies as st

from bot.answering.reader.reader_input import CLS, SEP, batches, pair

pieces = st.lists(st.integers(1000, 2000), max_size=200)


def test_a_pair_is_question_sentence_and_the_sentence_before() -> None:
    made = pair([7, 8], [9], [5])
    assert made.ids == (CLS, 7, 8, SEP, 9, SEP, 5, SEP)
    assert made.types == (0, 0, 0, 0, 1, 1, 0, 0)


def test_the_first_sentence_of_an_article_has_nothing_before_it() -> None:
    assert pair([7], [9]).ids == (CLS, 7, SEP, 9, SEP)


@given(pieces, pieces, pieces)
def test_no_pair_is_longer_than_the_network_has_positions(
    question: list[int], sentence: list[int], before: list[int]
) -> None:
    made = pair(question, sentence, before)
    assert len(made.ids) == len(made.types) <= 146
    assert sum(made.types) == min(len(sentence), 84) + 1


@given(st.lists(st.integers(3, 146), max_size=80), st.integers(1, 3000))
def test_every_pair_is_in_exactly_one_batch(lengths: list[int], size: int) -> None:
    groups = list(batches(lengths, size))
    assert sorted(index for group in groups for index in group) == list(range(len(lengths)))
    assert all(len(group) == 1 or len(group) * max(lengths[index] for index in group) <= size for group in groups)

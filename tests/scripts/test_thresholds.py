from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.reading.read import read_text
from scripts.thresholds import ASKED, Cell, Judged, cell_of, mixture_weights, shares, threshold

judged = st.lists(st.tuples(st.floats(0, 1), st.booleans(), st.booleans()), min_size=1, max_size=40)
INDEX = index_article(read_text("Harbour vote\nThe council bought a crane.\nRain fell on the empty harbour."))


@given(judged, st.floats(0.0, 0.5))
def test_no_larger_share_than_allowed_is_answered_wrongly(answers: list[Judged], most: float) -> None:
    weights = [1.0] * len(answers)
    assert shares(answers, threshold(answers, most), weights)[1] <= most + 1e-9


def test_the_least_difference_keeps_a_wrong_answer_out() -> None:
    answers: list[Judged] = [(5e-324, True, True), (0.0, False, True)]
    assert shares(answers, threshold(answers, 0.1), [1.0, 1.0]) == (0.5, 0.0)


@given(st.lists(st.sampled_from(sorted(ASKED)), min_size=1, max_size=60))
def test_questions_count_one_on_average(cells: list[Cell]) -> None:
    assert abs(sum(mixture_weights(cells)) - len(cells)) < 1e-6


def test_questions_mixed_as_asked_count_alike() -> None:
    weights = mixture_weights([cell for cell, count in ASKED.items() for _ in range(count)])
    assert max(weights) - min(weights) < 1e-9


def test_wrong_answers_to_seldom_questions_let_more_be_answered() -> None:
    answers: list[Judged] = [(0.9, True, True), (0.8, False, False), (0.7, True, True), (0.6, False, False)]
    assert threshold(answers, 0.25, [1.0, 0.2, 1.0, 1.8]) < threshold(answers, 0.25, [1.0, 1.8, 1.0, 0.2])


def test_what_a_question_shares_is_looked_for_in_the_lines_that_answer() -> None:
    assert cell_of("who bought the crane", INDEX, [2]) == (3, True)
    assert cell_of("who bought the crane", INDEX, [3]) == (0, True)
    assert cell_of("who bought the ship", INDEX, []) == (2, False)

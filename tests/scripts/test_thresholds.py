from hypothesis import given
from hypothesis import strategies as st

from scripts.thresholds import ASKED, Judged, mixture_weights, shares, threshold

judged = st.lists(st.tuples(st.floats(0, 1), st.booleans(), st.booleans()), min_size=1, max_size=40)
difficulties = st.sampled_from(["easy", "medium", "hard"])


@given(judged, st.floats(0.0, 0.5))
def test_no_larger_share_than_allowed_is_answered_wrongly(answers: list[Judged], most: float) -> None:
    weights = [1.0] * len(answers)
    assert shares(answers, threshold(answers, most), weights)[1] <= most + 1e-9


@given(st.lists(st.tuples(difficulties, st.booleans()), min_size=1, max_size=60))
def test_questions_count_one_on_average(cells: list[tuple[str, bool]]) -> None:
    weights = mixture_weights([difficulty for difficulty, _ in cells], [answered for _, answered in cells])
    assert abs(sum(weights) - len(cells)) < 1e-6


def test_questions_mixed_as_asked_count_alike() -> None:
    cells = [cell for cell, count in ASKED.items() for _ in range(count)]
    weights = mixture_weights([difficulty for difficulty, _ in cells], [answered for _, answered in cells])
    assert max(weights) - min(weights) < 1e-9


def test_wrong_answers_to_seldom_questions_let_more_be_answered() -> None:
    answers: list[Judged] = [(0.9, True, True), (0.8, False, False), (0.7, True, True), (0.6, False, False)]
    assert threshold(answers, 0.25, [1.0, 0.2, 1.0, 1.8]) < threshold(answers, 0.25, [1.0, 1.8, 1.0, 0.2])

"""What the gate of "who said" promises: a paraphrase or half-remembered words are found, a mixture is refused."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.outcome import Answer
from bot.answering.statements.statement_features import STATEMENT_FEATURES, statement_candidates
from bot.answering.statements.who_said import answer_who_said, likely_statements, thresholds
from bot.reading.read import built_in_article, read_text
from scripts.fragments import remembered, stretches_of

INDEX = index_article(built_in_article())


def test_every_candidate_has_a_number_for_each_feature() -> None:
    rows = [candidate.row for candidate in statement_candidates("canada must stop these remarks", INDEX)]
    assert rows
    assert {len(row) for row in rows} == {len(STATEMENT_FEATURES)}


def test_a_stricter_bot_wants_to_be_surer() -> None:
    assert thresholds()["strict"] > thresholds()["balanced"] > thresholds()["eager"] > thresholds()["suggest"]


def test_the_most_probable_sentence_comes_first() -> None:
    chances = [one.probability for one in likely_statements("stop making remarks that hurt relations", INDEX)]
    assert chances == sorted(chances, reverse=True)
    assert all(0 <= chance <= 1 for chance in chances)


def test_half_remembered_words_are_found() -> None:
    outcome = answer_who_said("remarks hurting china canada relation", INDEX)
    assert isinstance(outcome, Answer)
    assert outcome.speaker_name == "Zhao Lijian"


def test_words_of_two_statements_are_no_statement() -> None:
    assert not isinstance(answer_who_said("remarks hurt relations toronto consulate placed operatives", INDEX), Answer)


def test_the_same_seed_makes_the_same_fragments() -> None:
    others = stretches_of(INDEX, random.Random(1))
    one, other = (list(remembered(INDEX, others, random.Random(7))) for _ in range(2))
    assert one == other
    assert {made.kind for made in one if not made.lines} == {"random", "hard", "mixed"}


@given(st.text(max_size=200), st.text(max_size=60))
@settings(max_examples=60)
def test_any_text_and_any_fragment_have_probabilities(text: str, query: str) -> None:
    assert all(0 <= one.probability <= 1 for one in likely_statements(query, index_article(read_text(text))))

"""How sure it is that the best line answers: a line that answers is told from one that only shares words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.lines.confidence import BEST_LINE_FEATURES, best_line_features
from bot.answering.lines.features import feature_table
from bot.answering.questions.question_parser import parse_question
from bot.answering.sentence_pool import pool_of, profile

SENTENCES = [
    "The council of Westmere met on Tuesday.",
    "It dismissed its treasurer, Ada Brenn, after an audit found a hole of $40,000.",
    "The mayor, Tom Harkin, opened a new library in Easterby.",
]


def of_best(query: str, sentences: list[str], best: int = 0) -> dict[str, float]:
    """Return the numbers by name when the sentence with the number ``best`` is put first."""
    pool = pool_of([profile(sentence) for sentence in sentences], range(1, len(sentences) + 1))
    question = parse_question(query, pool)
    table = feature_table(question, pool)
    order = sorted(range(len(table.candidates)), key=lambda row: table.candidates[row] != best)
    row = best_line_features(question, pool, table, order, [float(-place) for place in range(len(order))])
    return dict(zip(BEST_LINE_FEATURES, row, strict=True))


def test_what_the_article_never_names_is_absent_from_the_line_and_around_it() -> None:
    said, silent = of_best("when did the council meet", SENTENCES), of_best("who owns the brewery", SENTENCES)
    assert (said["absent around"], silent["absent around"]) == (0.0, 1.0)


def test_a_neighbour_makes_up_for_a_word_that_the_line_lacks() -> None:
    row = of_best("which council dismissed the treasurer", SENTENCES, best=1)
    assert row["heaviest absent"] > 0
    assert row["absent around"] == 0


def test_a_synonym_is_told_from_the_very_word() -> None:
    exact, other = of_best("who was dismissed", SENTENCES, best=1), of_best("who got sacked", SENTENCES, best=1)
    assert (exact["terms exact"], exact["terms otherwise"]) == (1.0, 0.0)
    assert (other["terms exact"], other["terms otherwise"]) == (0.0, 1.0)


def test_a_line_without_the_kind_asked_for_is_told_from_one_with_it() -> None:
    query = "when did the council meet"
    assert of_best(query, SENTENCES)["wanted in paragraph"] == 1.0
    assert of_best(query, SENTENCES, best=1)["wanted in paragraph"] == 0.0


@settings(max_examples=30)
@given(st.text(max_size=80), st.lists(st.text(max_size=80), min_size=1, max_size=70))
def test_every_number_is_there_whatever_is_asked(question: str, sentences: list[str]) -> None:
    assert len(of_best(question, sentences)) == len(BEST_LINE_FEATURES)

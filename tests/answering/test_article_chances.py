"""How probable it is that one of several articles answers: by its match, its fit, and how far ahead it is."""

import pytest

from bot.answering.article_chances import FEATURES, Contender, chances, features
from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions
from bot.reading.read import read_text

ARTICLE = read_text("One\n\nThe bridge reopens.\n")
SILENT = Contender(Refusal(), 0.2, -0.4)


def answered(match: float = 80.0) -> Outcome:
    return Answer(ARTICLE, 3, ARTICLE.sentences[-1].span, match)


def chance(contender: Contender, *others: Contender) -> float:
    return chances([contender, *others])[0]


def test_an_article_that_does_not_answer_has_no_chance() -> None:
    suggested = Suggestions((Answer(ARTICLE, 3, ARTICLE.sentences[-1].span, 50.0),))
    assert chances([SILENT, Contender(suggested, 0.9, 0.5)]) == [0.0, 0.0]


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        (Contender(answered(90.0), 0.6, 0.3), Contender(answered(70.0), 0.6, 0.3)),
        (Contender(answered(), 0.6, 0.4), Contender(answered(), 0.6, 0.1)),
        (Contender(answered(), 0.6, 0.0), Contender(answered(), 0.6, -0.3)),
    ],
)
def test_a_better_match_and_a_longer_lead_make_an_answer_surer(surer: Contender, less_sure: Contender) -> None:
    assert chance(surer, SILENT) > chance(less_sure, SILENT)


def test_a_rival_that_answers_makes_an_answer_less_sure() -> None:
    one = Contender(answered(), 0.6, 0.1)
    assert chance(one, Contender(answered(), 0.5, -0.1)) < chance(one, SILENT)


def test_there_is_a_figure_for_each_name() -> None:
    assert len(features([SILENT], 0)) == len(FEATURES)

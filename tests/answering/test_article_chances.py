"""How probable it is that one of several articles answers: by its match, and how probably it is the one meant."""

import pytest

from bot.answering.article_chances import FEATURES, Contender, chances, features
from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions
from bot.reading.read import read_text

ARTICLE = read_text("One\n\nThe bridge reopens.\n")
SILENT = Contender(Refusal(), 0.2, 0.1)


def answered(match: float = 80.0) -> Outcome:
    return Answer(ARTICLE, 3, ARTICLE.sentences[-1].span, match)


def chance(contender: Contender, *others: Contender) -> float:
    return chances([contender, *others])[0]


def test_an_article_that_does_not_answer_has_no_chance() -> None:
    suggested = Suggestions((Answer(ARTICLE, 3, ARTICLE.sentences[-1].span, 50.0),))
    assert chances([SILENT, Contender(suggested, 0.9, 0.9)]) == [0.0, 0.0]


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        (Contender(answered(90.0), 0.6, 0.7), Contender(answered(70.0), 0.6, 0.7)),
        (Contender(answered(), 0.6, 0.9), Contender(answered(), 0.6, 0.6)),
        (Contender(answered(), 0.6, 0.4), Contender(answered(), 0.6, 0.1)),
    ],
)
def test_a_better_match_and_a_larger_share_make_an_answer_surer(surer: Contender, less_sure: Contender) -> None:
    assert chance(surer, SILENT) > chance(less_sure, SILENT)


def test_a_rival_that_answers_makes_an_answer_less_sure() -> None:
    one = Contender(answered(), 0.6, 0.8)
    assert chance(one, Contender(answered(), 0.5, 0.1)) < chance(one, SILENT)


def test_a_match_says_more_where_the_reader_has_read() -> None:
    high, low = Contender(answered(98.0), 0.6, 0.9), Contender(answered(55.0), 0.6, 0.9)
    assert chances([high], read=True) > chances([high])
    assert chances([low], read=True) < chances([low])


def test_there_is_a_figure_for_each_name() -> None:
    assert len(features([SILENT], 0)) == len(FEATURES)

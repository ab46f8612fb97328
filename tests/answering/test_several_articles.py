"""What several articles say together is never surer than the best of them."""

from dataclasses import replace

import pytest

from bot.answering.article_chances import Contender
from bot.answering.command import Strictness
from bot.answering.learned.probability import softmax
from bot.answering.outcome import Answer, Doubt, Outcome, Refusal, Suggestions, Verdict
from bot.answering.several_articles import settle
from bot.facts.quotation import Stance
from bot.reading.read import read_text

FIRST, SECOND = read_text("One\n\nThe bridge reopens.\n"), read_text("Two\n\nThe bridge closes.\n")


def line(article: int = 1, match: float = 90.0, verdict: Verdict | None = None) -> Answer:
    text = FIRST if article == 1 else SECOND
    return Answer(text, 3, text.sentences[-1].span, match, verdict=verdict)


def said(*contenders: tuple[Outcome, float], strictness: Strictness = Strictness.BALANCED) -> Outcome:
    return settle(contend(*contenders), strictness).outcome


def contend(*contenders: tuple[Outcome, float]) -> list[Contender]:
    shares = softmax([5 * fit for _, fit in contenders])
    return [Contender(outcome, fit, share) for (outcome, fit), share in zip(contenders, shares, strict=True)]


def test_nothing_asked_is_a_refusal() -> None:
    assert said() == Refusal()


def test_an_answer_of_an_article_that_fits_is_the_answer() -> None:
    assert said((line(), 1.2), (Refusal(), 1.0)) == line()


def test_a_paraphrase_is_answered_by_the_one_article_that_shares_a_word_with_it() -> None:
    assert said((line(), 0.4), (Refusal(), 0.1)) == line()


def test_an_answer_is_only_suggested_where_another_article_fits_better() -> None:
    assert said((Refusal(), 0.7), (line(), 0.5)) == Suggestions((line(),))


def test_what_a_server_sets_decides_how_sure_an_answer_of_several_articles_must_be() -> None:
    answered = (line(match=75.0), 0.9), (Refusal(), 0.8)
    assert said(*answered) == Suggestions((line(match=75.0),))
    assert said(*answered, strictness=Strictness.EAGER) == line(match=75.0)
    surer = (line(match=85.0), 0.9), (Refusal(), 0.75)
    assert said(*surer) == line(match=85.0)
    assert said(*surer, strictness=Strictness.STRICT) == Suggestions((line(match=85.0),))


def test_an_article_about_something_else_is_not_even_suggested() -> None:
    assert isinstance(said((line(), 0.3), (Refusal(), 0.8)), Refusal)


def test_two_articles_that_answer_as_well_are_both_suggested_best_first() -> None:
    assert said((line(1, 90), 1.2), (line(2, 95), 1.2)) == Suggestions((line(2, 95), line(1, 90)))


def test_an_answer_that_is_clearly_better_stands_alone() -> None:
    assert said((line(1, 99), 1.3), (line(2, 70), 1.2)) == line(1, 99)


def test_an_answer_of_a_worse_fitting_article_does_not_replace_the_silence_of_the_best() -> None:
    assert said((Refusal(), 1.4), (line(2), 1.0)) == Suggestions((line(2),))


@pytest.mark.parametrize("verdict", [Verdict.MISATTRIBUTED, Verdict.ALTERED])
def test_a_quotation_is_verbatim_if_any_article_has_it(verdict: Verdict) -> None:
    verbatim = line(2, 100, Verdict.VERBATIM)
    assert said((line(1, 100, verdict), 1.5), (verbatim, 0.9)) == verbatim


def test_choices_say_whose_they_are() -> None:
    settled = settle(contend((Refusal(), 1.0), (Suggestions((line(2, 40), line(2, 30))), 0.9)))
    assert [(choice.contender, choice.candidate) for choice in settled.choices] == [(1, 0), (1, 1)]


def test_words_that_an_article_asserts_come_before_words_that_another_denies() -> None:
    denied = replace(line(1, verdict=Verdict.VERBATIM), stance=Stance.DENIED)
    asserted = line(2, verdict=Verdict.VERBATIM)
    assert said((denied, 1.2), (asserted, 1.0)) == asserted


def test_suggestions_of_one_article_keep_their_reason() -> None:
    denied = Suggestions((line(),), Doubt.DENIED)
    assert said((denied, 1.2), (Refusal(), 1.0)) == denied
    both = said((denied, 1.2), (Suggestions((line(2),), Doubt.OPEN), 1.2))
    assert isinstance(both, Suggestions)
    assert both.doubt is Doubt.CLOSE

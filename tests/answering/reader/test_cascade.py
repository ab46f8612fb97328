from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import answer
from bot.answering.article_index import index_article
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer, Doubt, Refusal, Suggestions
from bot.answering.reader.cascade import FIRST_READ, features, join, probability, read_best, wants_reading
from bot.answering.reader.choices import Choice, choices_of
from bot.answering.reader.close_reading import chance_beside, settle
from bot.answering.reader.policies import policies, policy_of
from bot.answering.reader.reading_again import answer_with_reader, decide
from bot.reading.read import read_text

ARTICLE = """Harbour vote ends in a draw
Councillors split evenly on Tuesday over a plan to deepen the harbour, leaving the decision to the mayor.
The work would cost 4.2 million pounds and take two years.
Wendell Okafor, who leads the opposition, made no comment as he left the chamber.
"The mussels will not vote," said Ines Darby, a diver. She fears that the dredging would bury their beds."""
INDEX = index_article(read_text(ARTICLE))
scores = st.lists(st.floats(-12, 12), min_size=12, max_size=12)


def test_a_quotation_is_checked_without_the_reader() -> None:
    assert policy_of(Command.CHECK) is None
    assert not wants_reading(Command.CHECK, Refusal())


def test_a_question_that_is_refused_is_read() -> None:
    assert wants_reading(Command.ASK, Refusal())


def test_a_statement_is_read_again_unless_words_alone_are_sure_of_it() -> None:
    found = answer(Command.WHO_SAID, "the mussels will not vote", INDEX)
    assert isinstance(found, Answer)
    assert not wants_reading(Command.WHO_SAID, replace(found, match=100.0))
    assert wants_reading(Command.WHO_SAID, replace(found, match=policies()["statement"].sure - 1.0))


@pytest.mark.parametrize(
    ("doubt", "read"), [(Doubt.DENIED, False), (Doubt.ASKED, False), (Doubt.NAMELESS, False), (Doubt.CLOSE, True)]
)
def test_words_that_are_found_and_nobody_says_are_not_looked_for_again(doubt: Doubt, read: bool) -> None:
    article = read_text("Ana Torvik denied that the rope was old.")
    denied = Answer(article, 1, article.sentences[0].span, 100.0)
    assert wants_reading(Command.WHO_SAID, Suggestions((denied,), doubt)) is read


def test_the_better_the_reader_likes_a_line_the_surer_the_answer() -> None:
    policy = policies()["line"]
    choices = choices_of(Command.ASK, "did they dodge any questions", INDEX)

    def sure(liking: float) -> float:
        given = [liking if choice.line == 4 else -6.0 for choice in choices.ranked]
        return probability(features(choices, join(choices.ranked, given, policy)), policy)

    assert sure(-3.0) < sure(1.0) < sure(5.0)


def test_a_line_that_shares_no_word_is_answered_when_the_reader_is_sure() -> None:
    choices = choices_of(Command.ASK, "did they dodge any questions", INDEX)
    policy = policies()["line"]
    read = join(choices.ranked, [6.0 if choice.line == 4 else -8.0 for choice in choices.ranked], policy)
    assert read[0].choice.answer().sentence.endswith("made no comment as he left the chamber.")


def test_a_question_that_the_reader_dislikes_everywhere_is_not_answered() -> None:
    choices = choices_of(Command.ASK, "which bird nests in the tower", INDEX)
    policy = policies()["line"]
    read = join(choices.ranked, [-9.0] * len(choices.ranked), policy)
    assert not isinstance(decide(*settle(choices, read, policy, None), policy, Strictness.BALANCED, Refusal()), Answer)


def reads(liked: dict[int, float], seen: list[int]) -> Callable[[Sequence[Choice]], list[float]]:
    """Return a reader that likes some lines and dislikes all others, and notes which lines it is shown."""

    def score(some: Sequence[Choice]) -> list[float]:
        seen.extend(choice.line for choice in some)
        return [liked.get(choice.line, -9.0) for choice in some]

    return score


def test_no_more_is_read_once_one_of_the_first_few_surely_answers() -> None:
    choices = choices_of(Command.ASK, "cost of the work", INDEX).ranked
    assert len(choices) > FIRST_READ
    seen: list[int] = []
    read = read_best(choices, reads({choices[1].line: 9.0}, seen), policies()["line"])
    assert read[0].choice is choices[1]
    assert len(seen) == FIRST_READ


def test_the_others_are_read_once_each_when_none_of_the_first_few_answers() -> None:
    choices = choices_of(Command.ASK, "cost of the work", INDEX).ranked
    seen: list[int] = []
    read = read_best(choices, reads({choices[-1].line: 9.0}, seen), policies()["line"])
    assert read[0].choice is choices[-1]
    assert seen == [choice.line for choice in choices]


@given(scores)
def test_reading_in_two_goes_finds_what_reading_all_finds_where_nothing_is_enough(values: list[float]) -> None:
    choices = choices_of(Command.ASK, "cost of the work", INDEX).ranked
    known = {choice.sentence: value for choice, value in zip(choices, values, strict=False)}
    policy = replace(policies()["line"], enough=99.0)
    read = read_best(choices, lambda some: [known[choice.sentence] for choice in some], policy)
    assert read == join(choices, [known[choice.sentence] for choice in choices], policy)


@given(scores, st.sampled_from(["who said the mussels vote", "mussels will not vote", "why", "cost of the work"]))
def test_stricter_is_never_more_talkative(values: list[float], query: str) -> None:
    policy = policies()["line"]
    choices = choices_of(Command.ASK, query, INDEX)
    read = join(choices.ranked, values[: len(choices.ranked)], policy)
    settled = settle(choices, read, policy, None)
    strict, eager = (decide(*settled, policy, how, Refusal()) for how in (Strictness.STRICT, Strictness.EAGER))
    assert isinstance(eager, Refusal) <= isinstance(strict, Refusal)


def test_what_is_suggested_beside_the_best_is_as_probable_as_its_score_says() -> None:
    policy = policies()["line"]
    choices = choices_of(Command.ASK, "cost of the work", INDEX)
    scores = [1.0, 0.5, *[-20.0] * (len(choices.ranked) - 2)]
    read = join(choices.ranked, scores, policy)
    near, far = (chance_beside(one, read[0], 0.4, policy) for one in (read[1], read[-1]))
    assert 0.4 > near > 10 * far
    assert chance_beside(read[0], read[0], 0.4, policy) == 0.4


@given(st.text(max_size=80))
def test_a_fragment_that_nobody_said_has_choices_all_the_same(query: str) -> None:
    ranked = choices_of(Command.WHO_SAID, query, INDEX).ranked
    assert {choice.sentence for choice in ranked} == set(range(len(INDEX.sentences)))
    assert all(choice.answer().sentence in ARTICLE for choice in ranked)


def test_without_a_reader_nothing_changes() -> None:
    for query in ("did they dodge any questions", "why", ""):
        assert answer_with_reader(Command.ASK, query, INDEX) == answer(Command.ASK, query, INDEX)

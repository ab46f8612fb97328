"""What a question is taken to ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.command import Command
from bot.answering.questions.question import QuestionType
from bot.answering.questions.question_parser import parse_question
from bot.answering.sentence_pool import SentencePool, pool_of, profile
from bot.answering.words.answer_kinds import Kind

SENTENCES = [
    "The council dismissed its treasurer, Ada Brenn, in March.",
    "She had spent $40,000 on a garden in Westmere.",
    "A spokesman for the council declined to comment.",
]


@pytest.fixture
def pool() -> SentencePool:
    return pool_of([profile(sentence) for sentence in SENTENCES])


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("who was dismissed", QuestionType.WHO, Kind.PERSON),
        ("when was she dismissed", QuestionType.WHEN, Kind.DATE),
        ("how many people came", QuestionType.HOW_MANY, Kind.NUMBER),
        ("what year was it", QuestionType.WHAT_KIND, Kind.DATE),
        ("how much did the garden cost", QuestionType.HOW_MUCH, Kind.MONEY),
        ("why did she go", QuestionType.WHY, Kind.CAUSE),
    ],
)
def test_a_question_wants_the_kind_of_its_question_word(
    pool: SentencePool, text: str, form: QuestionType, kind: Kind
) -> None:
    question = parse_question(text, pool)
    assert (question.type, question.wanted[0]) == (form, kind)


def test_a_command_stands_for_its_question_word(pool: SentencePool) -> None:
    assert parse_question("is the garden", pool, Command.WHERE).type is QuestionType.WHERE


def test_a_question_word_that_is_typed_wins_over_nothing(pool: SentencePool) -> None:
    assert parse_question("how many gardens", pool, Command.WHAT).type is QuestionType.HOW_MANY


def test_a_slip_is_mended_to_a_word_of_the_article(pool: SentencePool) -> None:
    assert ("tresurer", "treasurer") in parse_question("the tresurer", pool).corrected


def test_a_known_word_is_not_mended_to_a_word_of_the_article(pool: SentencePool) -> None:
    assert parse_question("the harden", pool).corrected != (("harden", "garden"),)
    assert not parse_question("the warden question", pool).numbers


@pytest.mark.parametrize("word", ["soap", "screenshots", "unsubscribed"])
def test_a_word_of_every_day_is_not_mended(word: str) -> None:
    assert not parse_question(f"the {word}", pool_of([profile("The soup was cold, and she unsubscribe.")])).corrected


def test_chat_spelling_is_written_out(pool: SentencePool) -> None:
    assert parse_question("wen was she sacked", pool).type is QuestionType.WHEN


def test_a_name_is_known_without_its_capital(pool: SentencePool) -> None:
    assert "brenn" in parse_question("what did brenn do", pool).names


@given(st.text(max_size=600))
def test_no_text_stops_the_parser(text: str) -> None:
    parse_question(text, pool_of([profile(sentence) for sentence in SENTENCES]))


def test_no_negation_is_seen_where_there_is_none(pool: SentencePool) -> None:
    assert not parse_question("was she dismissed", pool).negated
    assert parse_question("wasnt she dismissed", pool).negated

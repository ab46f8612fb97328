"""Who speaks behind a colon, and what a comma outside the quotation marks leaves to report."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Jo Marsh admitted: “We were rubbish.” Her opposite number, Lena Voss, was kinder: “They never gave up.”",
            "Lena Voss",
        ),
        ("Jo Marsh admitted: “We were rubbish.” Her answer was simple: “They never gave up.”", "Jo Marsh"),
        ("Jo Marsh admitted: “We were rubbish.” The plan was clear: “They never gave up.”", "Jo Marsh"),
    ],
)
def test_a_person_before_the_colon_speaks_and_not_who_spoke_before(text: str, speaker: str) -> None:
    assert speaker_of(text, "They never") == speaker


@pytest.mark.parametrize(
    "text",
    [
        '"We go on", said Bo Stone, a teacher from Leeds, on Monday.',
        '"We go on", Bo Stone said, and the school opened in May.',
        '"We go on", Bo Stone told the council, which had voted.',
    ],
)
def test_a_comma_outside_the_marks_makes_no_statement_of_the_whole_sentence(text: str) -> None:
    _, found = quotations(text)
    assert [one.kind for one in found] == [QuotationKind.DIRECT]


def test_what_follows_a_comma_outside_the_marks_is_reported_by_its_own_verb() -> None:
    text = '"We go on", Bo Stone said, adding that the school would open.'
    assert reported_by(text, "the school would open") == "Bo Stone"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The press officer, Chidi Eze, who confirmed the raid to journalists, said two men were held.",
            "the raid to journalists",
        ),
        (
            "A clerk, who asked for a screen because she feared for her job, said the books were false.",
            "feared for her job",
        ),
    ],
)
def test_a_relative_clause_reports_nothing_of_the_main_verb(text: str, words: str) -> None:
    article, found = quotations(text)
    assert any(article.of(one.span) == words for one in found)


def test_a_source_between_commas_reports_both_sides() -> None:
    text = "Canada, according to two officials, objected to the terms."
    assert reported_by(text, "Canada, according to two officials, objected to the terms") == "two officials"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“Prices fell,” said Maria Lopez, chief economist at Hart in Madrid, who expects two more cuts.",
            "Maria Lopez",
        ),
        ("“Prices fell,” said Maria Lopez, head of the board, who expects two more cuts.", "Maria Lopez"),
        ("Reed spoke to Maria Lopez, workers who expected two more cuts, and others.", "workers"),
    ],
)
def test_who_means_the_person_whose_trade_stands_between(text: str, speaker: str) -> None:
    assert reported_by(text, "two more cuts") == speaker


def test_a_trade_after_its_rank_hides_no_name() -> None:
    text = "The pool closed.\nHead lifeguard Bronagh Tully watched and wept.\n“It isn’t bricks for us,” she said."
    assert speaker_of(text, "It isn’t") == "Bronagh Tully"


def test_a_description_of_it_leads_to_the_name_behind() -> None:
    text = "The unit is gone. A former head of it, Admiral Jorn Krag, said that nobody would miss it."
    assert reported_by(text, "nobody would miss it") == "Jorn Krag"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr Bo Lund was blunt. His message was simple: “Wait and see.”", "Bo Lund"),
        ("Ana Pell said she was tired. Her advice: “Wait and see what comes.”", "Ana Pell"),
        ("The verdict from Ana Pell: “Wait and see what comes.”", "Ana Pell"),
        ("“Wait and see what comes” was Ana Pell's answer.", "Ana Pell"),
    ],
)
def test_the_words_of_an_answer_are_those_of_whose_answer_it_is(text: str, speaker: str) -> None:
    assert speaker_of(text, "Wait and see") == speaker


def test_whose_answer_is_asked_for_says_nothing() -> None:
    _, found = quotations("Ana Pell left. Her answer was late, and “the plan” was lost.")
    assert found == ()

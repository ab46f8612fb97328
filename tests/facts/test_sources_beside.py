"""Who is the source where two speak, where a pronoun follows "according to", and what a hearer parts from the words."""

import pytest

from bot.facts.quotation import QuotationKind, Stance
from tests.facts.said import quotations, reported_by, speaker_of

SAID = "said that the yard was old."


def reported(text: str) -> list[str]:
    """Return the reported statements of a text."""
    article, found = quotations(text)
    return [article.of(one.span) for one in found if one.kind is QuotationKind.REPORTED]


@pytest.mark.parametrize(
    "both",
    [
        "Tom Berg and his wife",
        "Mr Berg and his lawyers",
        "Tom Berg and his wife Ana",
        "Ana Pell and the mayor",
        "Police and prosecutors",
        "Neither Apple nor Google",
        "Liberal and Conservative members",
    ],
)
def test_two_sources_are_named_as_the_article_joins_them(both: str) -> None:
    assert reported_by(f"{both} {SAID}", "the yard") == both


def test_the_name_of_the_second_source_does_not_hide_the_first() -> None:
    assert reported_by(f"Tom Berg and his wife, Ana, {SAID}", "the yard") == "Tom Berg and his wife"


@pytest.mark.parametrize("whole", ["The BBC and ITV", "Ana Pell and Bo Reed"])
def test_two_names_share_the_verbs_of_their_sentence(whole: str) -> None:
    assert reported_by(f"{whole} sued the firm, saying that the yard was old.", "the yard") == whole


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"He met Tom Berg and his wife {SAID}", "his wife"),
        (f"Tests failed and prosecutors {SAID}", "prosecutors"),
        ("Ana Pell left and Bo Reed sued the firm, saying that the yard was old.", "Ana Pell"),
    ],
)
def test_two_clauses_join_no_sources(text: str, source: str) -> None:
    assert reported_by(text, "the yard") == source


def test_what_neither_of_two_said_is_left_open() -> None:
    _, found = quotations("Neither Apple nor Google said when prices would rise.")
    assert [one.stance for one in found] == [Stance.OPEN]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Mr Bo Reed spoke. According to him, the yard was old.", "Bo Reed"),
        ("Ms Ana Pell spoke. The yard, according to her, was old.", "Ana Pell"),
        ("Ms Ana Pell spoke. According to her lawyer, the yard was old.", "her lawyer"),
    ],
)
def test_a_pronoun_is_a_source_after_according_to(text: str, source: str) -> None:
    assert reported_by(text, "yard") == source


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("according to a report published on Monday", "The dam failed twice"),
        ("according to a report published on Monday by the union", "The dam failed twice"),
        ("according to people who were there", "The dam failed twice"),
        ("according to Ana Pell in Leeds", "The dam failed twice"),
    ],
)
def test_what_tells_more_of_a_source_is_no_part_of_the_statement(source: str, statement: str) -> None:
    assert reported(f"The dam failed twice, {source}.") == [statement]


def test_a_statement_goes_on_behind_what_tells_more_of_its_source() -> None:
    text = "The dam, according to a report published on Monday, failed twice"
    assert reported(f"{text}.") == [text]
    assert reported("According to a report published on Monday, the dam failed.") == ["the dam failed"]
    assert reported("He was, according to his account on Blurt, “making pasta”.") == [
        "He was, according to his account on Blurt, “making pasta”"
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The bank warned customers that fees would rise.", "fees would rise"),
        ("The bank warned its customers on Monday that fees would rise.", "fees would rise"),
        ("Bo Reed promised him that fees would rise.", "fees would rise"),
        ("The bank warned the rate that customers pay would rise.", "the rate that customers pay would rise"),
        ("The bank promised a bill that would end fees.", "a bill that would end fees"),
        ("The bank advised customers to wait.", "customers to wait"),
    ],
)
def test_who_is_warned_is_no_part_of_the_warning(text: str, statement: str) -> None:
    assert reported(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Reed said when asked whether he would resign that he would stay.",
        "Bo Reed said, when asked whether he would resign, that he would stay.",
        "Bo Reed, when asked whether he would resign, said he would stay.",
        "Bo Reed, asked whether he would resign, said he would stay.",
    ],
)
def test_a_question_put_to_a_speaker_is_no_statement(text: str) -> None:
    assert reported(text) == ["he would stay"]


def test_what_is_not_denied_when_asked_stands_behind_the_question() -> None:
    assert reported("Bo Reed did not deny, when asked twice, that the yard was old.") == ["the yard was old"]


@pytest.mark.parametrize(
    "text",
    [
        "His father told him what to say.",
        "The ministry told staff how to apply for leave.",
        "The minister, Bo Reed, disclosed this on Tuesday while addressing reporters.",
        "The minister said this to reporters in Abuja.",
        "The minister said so in public.",
    ],
)
def test_what_somebody_is_to_do_or_this_states_nothing(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bo Reed told him what she had seen.", "what she had seen"),
        ("Bo Reed said this was a scandal.", "this was a scandal"),
        ("Bo Reed wanted this to stop.", "this to stop"),
    ],
)
def test_what_is_so_is_stated(text: str, words: str) -> None:
    assert reported(text) == [words]


def test_a_judgement_stands_behind_its_judge_as_well() -> None:
    text = "The plan was described by Bo Reed as a scandal"
    assert reported(f"{text}.") == [text]
    assert reported_by("Mr Dunn was accused by Bo Reed of theft.", "Dunn") == "Bo Reed"
    assert reported_by("The plan was condemned by the mayor of Leeds.", "plan") == "the mayor of Leeds"


def test_a_sentence_that_only_agrees_gives_no_speaker_to_the_quotation_before() -> None:
    assert speaker_of("Ana Pell spoke first. “We will not wait a day.” Mr Berg disagreed.", "We will") == "Ana Pell"
    assert speaker_of("Ana Pell spoke first. “We will not wait a day.” Mr Berg said.", "We will") == "Berg"

"""A question or a cry in quotation marks belongs to whoever is said behind it to have put it to somebody."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations, reported_by, speaker_of

BEFORE = "Ana Torvik said that she was tired.\n"


@pytest.mark.parametrize(
    "behind",
    [
        "Bo Lund told reporters.",
        "Bo Lund asked the crowd on Saturday.",
        "Bo Lund asked her.",
        "Bo Lund told an audience in Leeds, to laughter.",
        "Bo Lund, a former farmer, asked on Friday.",
        "Bo Lund, 61, asked the BBC's Kim Lee on Sunday.",
        "Bo Lund asked his staff as they left the hall.",
        "Bo Lund reminded voters in a tweet.",
        "Bo Lund asked when told of the vote.",
    ],
)
def test_who_puts_a_question_to_somebody_is_named_behind_it(behind: str) -> None:
    assert speaker_of(f"{BEFORE}“Who knows?” {behind}", "Who knows") == "Bo Lund"


@pytest.mark.parametrize(
    ("behind", "reported"),
    [
        ("Bo Lund asked the crowd to be quiet.", "to be quiet"),
        ("Bo Lund told the crowd that it was late.", "it was late"),
        ("Bo Lund told the crowd he was late.", "he was late"),
        ("Bo Lund asked the judge for more time.", "more time"),
        ("Bo Lund told an audience in Leeds on Monday that the yard was old.", "the yard was old"),
    ],
)
def test_who_tells_somebody_something_else_begins_a_new_sentence(behind: str, reported: str) -> None:
    text = f"{BEFORE}“Who knows?” {behind}"
    assert speaker_of(text, "Who knows") == "Ana Torvik"
    assert reported_by(text, reported) == "Bo Lund"


@pytest.mark.parametrize("hearer", ["the crowd on Saturday", "the judge, who did not reply", "his staff as they left"])
def test_whoever_hears_a_quotation_is_no_part_of_what_is_said(hearer: str) -> None:
    _, found = quotations(f"“Who knows?” Bo Lund asked {hearer}.")
    assert [one.kind for one in found] == [QuotationKind.DIRECT]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("said a visibly angry Lund, 54.", "Lund"),
        ("said an increasingly isolated Bo Lund.", "Bo Lund"),
        ("the lawsuit states.", "the lawsuit"),
        ("Bo Lund, who runs the yard, e-mailed supporters on Friday.", "Bo Lund"),
        ("was the verdict of Bo Lund.", "Bo Lund"),
        ("Bo Lund remembered Kim Reed saying.", "Kim Reed"),
        ("Bo Lund and others said.", "Bo Lund and others"),
        ("the report, which was written by Bo Lund, concluded.", "the report"),
    ],
)
def test_who_is_named_behind_a_quotation_in_whatever_form_said_it(behind: str, speaker: str) -> None:
    assert speaker_of(f"{BEFORE}“We are done here,” {behind}", "We are done") == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik, whom Bo Lund once called “a fraud and a liar”, left.",
        "Ana Torvik is “a fraud and a liar”, in the view of Bo Lund.",
    ],
)
def test_whoever_judges_somebody_is_not_who_is_judged(text: str) -> None:
    assert speaker_of(text, "a fraud") == "Bo Lund"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bo Lund wrote: “BREAKING: We are done here.”", "BREAKING"),
        ("UPDATE, 4:15 p.m.: Bo Lund sent us this statement: “We are done here.”", "We are"),
        ("Update (4:15pm ET): Bo Lund sent us this statement: “We are done here.”", "We are"),
        ("After publication, Bo Lund sent us this: “We are done here.”", "We are"),
    ],
)
def test_neither_a_label_of_the_newsroom_nor_a_time_speaks(text: str, words: str) -> None:
    assert speaker_of(BEFORE + text, words) == "Bo Lund"


def test_a_place_before_a_colon_speaks_only_where_nobody_else_does() -> None:
    assert speaker_of("New Delhi: “We are done here,” said Bo Lund.", "We are done") == "Bo Lund"
    assert speaker_of("China: “We are done here and now.”", "We are done") == "China"

"""Whom a description of a speaker means: what the check and "who said" promise about "the senator"."""

import pytest

from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.checking.check import answer_check
from bot.answering.listings.listings import list_quotations
from bot.answering.outcome import Answer, Outcome, Verdict
from bot.answering.statements.who_said import answer_who_said
from bot.reading.read import read_text


def index(*lines: str) -> ArticleIndex:
    return index_article(read_text("\n\n".join(["Talks open by the sea", *lines])))


def bearer(outcome: Outcome) -> str | None:
    assert isinstance(outcome, Answer)
    return outcome.article.of(outcome.bearer) if outcome.bearer else None


@pytest.mark.parametrize(
    ("introduction", "described", "name"),
    [
        ("French President Ana Torvik opened the talks.", "the president", "Ana Torvik"),
        ("Sen. Ana Torvik opened the talks.", "the senator", "Ana Torvik"),
        ("Det Insp Bo Lund came late.", "the detective", "Bo Lund"),
        ("Bo Lund, a carpenter from Hull, waited.", "the carpenter", "Bo Lund"),
        ("Bo Lund, 45, a carpenter from Hull, waited.", "the carpenter", "Bo Lund"),
        ("Ropes Corp. said on Monday it would close.", "the company", "Ropes Corp"),
        ("The carmaker Voltra left on Monday.", "the carmaker", "Voltra"),
    ],
)
def test_a_description_means_the_one_who_was_introduced_so(introduction: str, described: str, name: str) -> None:
    told = index(introduction, f"“It is late,” {described} said.")
    checked = answer_check(f'"It is late" - {name}', told)
    assert isinstance(checked, Answer)
    assert (checked.verdict, bearer(checked)) == (Verdict.VERBATIM, name)
    assert bearer(answer_who_said("It is late now", told)) == name
    assert described in [entry.heading for entry in list_quotations(told, name).entries]


@pytest.mark.parametrize(
    "introduction",
    [
        "Bo Lund, an engineer, waited. An engineer from Hull came too.",
        "Senator Bo Lund and Senator Ana Torvik waited.",
        "Bo Lund waited.",
    ],
)
def test_where_several_or_none_are_introduced_so_nobody_is_meant(introduction: str) -> None:
    told = index(introduction, "“It is late,” the engineer said.", "“It was early,” the senator said.")
    late = answer_check('"It is late" - Bo Lund', told)
    early = answer_check('"It was early" - Bo Lund', told)
    assert isinstance(late, Answer)
    assert isinstance(early, Answer)
    assert (bearer(early), early.verdict) == (None, Verdict.MISATTRIBUTED)
    assert (bearer(late), late.verdict) == (None, Verdict.MISATTRIBUTED)


def test_another_person_is_still_the_wrong_one() -> None:
    told = index("President Ana Torvik and Bo Lund met.", "“It is late,” the president said.")
    checked = answer_check('"It is late" - Bo Lund', told)
    assert isinstance(checked, Answer)
    assert (checked.verdict, bearer(checked)) == (Verdict.MISATTRIBUTED, "Ana Torvik")


@pytest.mark.parametrize(
    "introduction",
    ["Ana Torvik has lived by the quay since 2009.", "Ana Torvik, 52, and Bo Lund, 41, live by the quay."],
)
def test_somebody_of_an_age_is_whoever_is_of_that_age_or_was_told_of_right_before(introduction: str) -> None:
    told = index(introduction, "The 52-year-old baker said it was late.", "“I want a wall,” she added.")
    added = answer_check('"I want a wall" - Ana Torvik', told)
    assert isinstance(added, Answer)
    assert (added.verdict, bearer(added)) == (Verdict.VERBATIM, "Ana Torvik")


def test_of_two_who_were_told_of_right_before_none_is_the_one_of_an_age() -> None:
    told = index("Ana Torvik and Bo Lund live by the quay.", "“I want a wall,” the 52-year-old baker said.")
    said = answer_check('"I want a wall" - Ana Torvik', told)
    assert isinstance(said, Answer)
    assert (said.verdict, bearer(said)) == (Verdict.MISATTRIBUTED, None)


def test_whoever_goes_on_as_she_is_whom_the_description_meant() -> None:
    told = index("Sen. Ana Torvik opened the talks.", "The senator said it was late.", "“I want a wall,” she added.")
    added = answer_check('"I want a wall" - Ana Torvik', told)
    assert isinstance(added, Answer)
    assert (added.verdict, bearer(added)) == (Verdict.VERBATIM, "Ana Torvik")

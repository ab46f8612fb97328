"""Where what was said begins: behind words for when, where and how somebody said it."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations


def _reported(text: str) -> list[str]:
    article, found = quotations(text)
    return [article.of(one.span) for one in found if one.kind is QuotationKind.REPORTED]


@pytest.mark.parametrize(
    "when",
    [
        "last week",
        "yesterday",
        "earlier this week",
        "late on Monday",
        "two years ago",
        "again",
        "publicly",
        "in his letter to the court on Monday",
        "at a rally in Leeds on Sunday",
        "after the match",
        "in a letter read out by the clerk",
        "in a statement that was sent to reporters",
    ],
)
def test_when_and_where_somebody_says_something_is_not_said(when: str) -> None:
    assert _reported(f"Ana Torvik said {when} that the rope was old.") == ["the rope was old"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Torvik said, however, that the rope was old.", "the rope was old"),
        ("Ana Torvik said on Sunday the rope was old.", "the rope was old"),
        ("Ana Torvik said last week she would go.", "she would go"),
        ("Ana Torvik said in a statement it was old.", "it was old"),
        ("Ana Torvik warned in a report that the rope was old.", "the rope was old"),
        ("Ana Torvik announced last week plans to mend the rope.", "plans to mend the rope"),
        ("Ana Torvik added later that the rope was old.", "the rope was old"),
        ("Ana Torvik promised last year to mend the rope.", "promised last year to mend the rope"),
    ],
)
def test_what_was_said_begins_with_its_own_clause(text: str, said: str) -> None:
    assert _reported(text) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "last week was the worst of her life",
        "this week would be hard",
        "today was a good day",
        "Monday’s vote was a farce",
        "next year the yard would close",
        "at least three clerks were ill",
        "in the north the river had risen",
    ],
)
def test_a_time_or_place_of_which_something_is_said_is_said(said: str) -> None:
    assert _reported(f"Ana Torvik said {said}.") == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Torvik insisted on a vote.", "insisted on a vote"),
        ("Ana Torvik called on the yard to “mend a rope”.", "called on the yard to “mend a rope”"),
        ("Ana Torvik decided after the fire not to sell the yard.", "after the fire not to sell the yard"),
    ],
)
def test_a_preposition_that_belongs_to_the_verb_or_to_what_is_said_stays(text: str, said: str) -> None:
    assert _reported(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The rope was old, Ana Torvik said this week.", ["The rope was old"]),
        ("Prices rose, the bank reported last week, down from May.", ["Prices rose"]),
        ("“She was late,” Ana Torvik said this week.", []),
        ("Ana Torvik wrote on Shipgram: “The rope is very old.”", []),
        ("The couple said in a joint statement: “The rope is very old.”", []),
    ],
)
def test_a_time_or_a_place_alone_is_no_statement_behind_the_words(text: str, said: list[str]) -> None:
    assert _reported(text) == said


def test_a_letter_before_an_amount_ends_no_sentence() -> None:
    assert _reported("Ana Torvik said the yard owed R1.2 billion to Hull.") == ["the yard owed R1.2 billion to Hull"]
    assert _reported("The yard must pay R1.2bn, Ana Torvik said.") == ["The yard must pay R1.2bn"]
    assert _reported("Ana Torvik said the rope cost Rs. 500 in May.") == ["the rope cost Rs. 500 in May"]


@pytest.mark.parametrize("hearer", ["customers", "the premier’s office", "Bo Lund on Monday"])
def test_where_only_who_was_warned_follows_the_warning_stands_in_front(hearer: str) -> None:
    assert _reported(f"Prices rose last year, the bank warned {hearer}.") == ["Prices rose last year"]


def test_what_somebody_is_warned_of_follows() -> None:
    assert _reported("The bank warned customers of fraud.") == ["customers of fraud"]

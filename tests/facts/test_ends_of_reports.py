"""What somebody is said to have said ends before what they did."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations


def reported(text: str) -> list[str]:
    article, found = quotations(text)
    return [article.of(one.span) for one in found if one.kind is QuotationKind.REPORTED]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Protesters shouting “shame” blocked the door.", []),
        ("Campaigners calling the plan “mad” have vowed to fight.", ["the plan “mad”"]),
        ("Mr Lund shouted “I'll have you” and kicked it twice.", []),
        ("The club, which had called the claims “false”, has lost.", ["the claims “false”"]),
        ("“It was dark.” It was also cold, she added.", ["It was also cold"]),
    ],
)
def test_the_verb_behind_quoted_words_is_none_of_them(text: str, statements: list[str]) -> None:
    assert reported(text) == statements


@pytest.mark.parametrize(
    "statement",
    [
        "he was not thinking about the cup final",
        "the company had started claiming the money was hers",
        "she would be shot if she did not stop shouting",
        "soldiers came two days later",
    ],
)
def test_a_statement_is_not_cut_before_a_verb_of_its_own(statement: str) -> None:
    assert reported(f"Ana Torvik said {statement}.") == [statement]


def test_a_sentence_may_end_with_a_short_form_before_a_quotation() -> None:
    assert reported("The blast came at 9 a.m. “I thought it was thunder,” said Ana Torvik.") == []
    assert reported("She was born in the U.S. “I never left,” said Ana Torvik.") == []
    assert reported("Ana Torvik told MPs the fire began at 3 p.m. “I ran,” she said.") == ["the fire began at 3 p.m."]


@pytest.mark.parametrize(
    "text",
    [
        "The strike continues until Friday.",
        "Members voted to continue the action.",
        "The march continued along the High Street.",
        "She was admitted to hospital with burns.",
        "The party claimed six seats in the north.",
        "He maintained his lead to the finish.",
        "She concluded her tour in Leeds on Saturday.",
        "Neighbours called police at 3am.",
        "The river hit its highest recorded level a week ago.",
        "The firm noted for its pies has closed.",
        "The authors hope to find out whether it is so.",
        "Ana Torvik, who has written a book about the village, left.",
        "Video posted online shows a bull on the pitch.",
    ],
)
def test_a_verb_of_saying_that_says_nothing_reports_nothing(text: str) -> None:
    assert reported(text) == []


def test_to_continue_says_something_before_that() -> None:
    assert reported("Ana Torvik continued that the plan was mad.") == ["the plan was mad"]


def test_what_is_not_expected_is_said_by_nobody_in_particular() -> None:
    article, found = quotations("Beth Torvik is not expected to play again until May.")
    assert [one.speaker for one in found] == [None]
    assert article.of(found[0].span) == "Beth Torvik is not expected to play again until May"

"""What telling names from counts promises."""

import pytest

from bot.facts.amount import AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


@pytest.mark.parametrize(
    "text",
    [
        "Euro 96 tickets were gone.",
        "The iPhone 15 was new.",
        "Xbox 360 owners complained.",
        "3M workers walked out.",
        "7-Eleven workers walked out.",
        "It was held at the Tokyo 2020 Games.",
        "Year 6 pupils sat the test.",
        "Bus 42 passengers were angry.",
        "He lives at 10 Downing Street.",
        "The Group of 20 met.",
        "The Group of Seven met.",
        "The Big Four firms met.",
        "The Five Eyes met.",
        "It breaks § 5 of the code.",
        "It closed between junctions 4 and 5.",
        "Call 0800 123 4567 now.",
        "Call police on 101 with reference 4523.",
        "It is open 24/7 now.",
        "It was a film about 9/11.",
        "It was heard in Courtroom 6B by a judge.",
        "The road reopened at Mile 212 after crews left.",
        "It was upheld in a 5-to-4 ruling.",
        "The odds were 28 to one.",
        "They won by a 2-to-1 margin.",
        "They were outnumbered three to one.",
        "Women on the board outnumber men by nine to one.",
        "Readers backed it by three to one.",
        "The winning numbers were 4, 11, 19, 23 and 38.",
        "It broke the 14th Amendment.",
        "The 9th U.S. Circuit Court agreed.",
        "She lives on 43rd Street.",
        "The First Minister met the first lady.",
        "He denies second-degree murder.",
        "He fled in a black 2015 Ford Mondeo.",
        "She won by a length and a half.",
        "See pages 12 and 13 of it.",
        "It closes with chapters 3 to 5.",
        "It is barred by Clause 12(3) and Article 19(1).",
        "He broke Sections 318(4) and 336 of the act.",
        "It is for Classes 9 to 12.",
        "It is taught in years 7 to 11.",
        "The colt won at 9/1.",
        "They left one by one.",
        "The 9.15 train was late.",
        "14.20 The fire is out.",
        "The town of Lac-Vert voted.",
        "Lib Dem 12, Labour 14.",
        "1. Bills will go up.",
        "The 7500 block of South Shore Drive was shut.",
        "He was shot in the 300 block of 79th Street.",
        "iPhone 15 sales rose.",
        "They sold iPad 10 cases.",
        "Porsche 911 owners complained.",
        "The Peugeot 208 sales fell.",
    ],
)
def test_a_number_that_names_counts_nothing(text: str) -> None:
    assert amounts_in(text, Span(0, len(text)), []) == []


@pytest.mark.parametrize(
    "text",
    [
        "Last year 6 pupils sang.",
        "In years 7 people sang.",
        "The 10 High Street shops closed.",
        "She faces trial on 101 counts.",
        "Some 2000 people sang.",
        "In Leeds 300 people sang.",
        "He gave away 5M phones.",
        "They won 7 votes.",
        "He owns a 12 block of flats.",
        "At eBay 15 workers left.",
        "In Leeds 15 users complained.",
        "Yesterday 15 users complained.",
        "Meanwhile 40 owners sued.",
        "Nearly 40 owners sued.",
        "The 15 sales fell through.",
    ],
)
def test_a_number_beside_a_name_may_still_count(text: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert found.counted is not None


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The plan cut staff from 64 to 31.", ["64", "31"]),
        ("Prices fell 12 to 7.", ["12", "7"]),
        ("They got 12 to 7 votes.", ["12", "7"]),
        ("Councillors voted by 31 to 22 for it.", ["31", "22"]),
        ("It grew by between a tenth and a quarter.", ["a tenth", "a quarter"]),
        ("She won her 14th Grand Slam title.", ["14th"]),
        ("They got 4, 5, 6 and 7 goals.", ["4", "5", "6", "7"]),
    ],
)
def test_a_change_and_a_place_in_an_order_are_figures(text: str, figures: list[str]) -> None:
    assert [found.core.of(text) for found in amounts_in(text, Span(0, len(text)), [])] == figures


@pytest.mark.parametrize(
    "text",
    [
        "The helpline, 116 123, is free.",
        "They can be reached on 13 11 14.",
        "Text HELP to 85258 at night.",
        "Residents called 311 to complain.",
    ],
)
def test_a_number_to_call_counts_nothing(text: str) -> None:
    assert amounts_in(text, Span(0, len(text)), []) == []


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The board rejected it by nine to one.", [9, 1]),
        ("The Court of Appeal reversed that in June, by two to one.", [2, 1]),
        ("The judges ruled by eight to one against him.", [8, 1]),
        ("The judges found by two to one that it was true.", [2, 1]),
    ],
)
def test_a_few_who_decide_by_so_many_to_one_are_counted(text: str, votes: list[int]) -> None:
    assert [amount.low for amount in amounts_in(text, Span(0, len(text)), [])] == votes


def test_calls_to_a_helpline_are_counted() -> None:
    text = "The helpline took 300 calls, and a text went to 12000 members."
    assert [amount.low for amount in amounts_in(text, Span(0, len(text)), [])] == [300, 12000]


@pytest.mark.parametrize("text", ["A crowd (12) sang.", "A 4/5 share went.", "1.50 dollars went.", "1. march."])
def test_what_only_looks_like_a_clause_odds_a_time_or_an_entry_is_a_figure(text: str) -> None:
    assert len(amounts_in(text, Span(0, len(text)), [])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Torvik (12, 45+2) and Dahl (71) were on the sheet.",
        "Scorers were Torvik 12', Dahl 45+2', Lund 90'.",
        "Torvik (12, pen 45) was booed.",
    ],
)
def test_minutes_of_scorers_are_neither_ages_nor_counts(text: str) -> None:
    found = [amount.core.of(text) for amount in amounts_in(text, Span(0, len(text)), [])]
    assert "12" not in found
    assert "2" not in found


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ana Torvik (34) and Leo Dahl (36) left.", 2),
        ("Ana Torvik (34, a nurse) left.", 1),
        ("Two men (27 and 31) were held.", 2),
    ],
)
def test_ages_in_brackets_are_no_minutes(text: str, ages: int) -> None:
    kinds = [amount.kind for amount in amounts_in(text, Span(0, len(text)), [])]
    assert kinds.count(AmountKind.AGE) == ages

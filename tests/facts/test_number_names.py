"""What telling names from counts promises."""

import pytest

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
        "It closed between junctions 4 and 5.",
        "Call 0800 123 4567 now.",
        "Call police on 101 with reference 4523.",
        "It is open 24/7 now.",
        "It was a film about 9/11.",
    ],
)
def test_a_number_that_names_counts_nothing(text: str) -> None:
    assert amounts_in(text, Span(0, len(text)), []) == []


@pytest.mark.parametrize(
    "text",
    [
        "Last year 6 pupils sang.",
        "The 10 High Street shops closed.",
        "She faces trial on 101 counts.",
        "Some 2000 people sang.",
        "In Leeds 300 people sang.",
    ],
)
def test_a_number_beside_a_name_may_still_count(text: str) -> None:
    (found,) = amounts_in(text, Span(0, len(text)), [])
    assert found.counted is not None

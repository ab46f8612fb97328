"""What a bidding promises: what somebody is asked to do is still to come, whatever "said" follows."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def starts(text: str) -> list[str]:
    return [str(when.start or when.end) for when in dates_in(text, Span(0, len(text)), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ('He told fans: "See you on Saturday."', "2024-05-18"),
        ('"Come to the vigil on Sunday," she said.', "2024-05-19"),
        ("“Come back on Friday,” the clerk said.", "2024-05-17"),
        ('"Don\'t expect an answer before Christmas," he said.', "2024-12-25"),
        ("“Don’t expect an answer in March,” he said.", "2025-03-01"),
        ('"Do not travel on Friday," the firm said.', "2024-05-17"),
        ('"Watch this space in March," he said.', "2025-03-01"),
        ('"It is free. Just join us on Friday," she said.', "2024-05-17"),
        ('"If you are ill, please don\'t come on Friday," she said.', "2024-05-17"),
        ('"Let\'s wait until Friday," he said.', "2024-05-17"),
        ("Join us on Friday", "2024-05-17"),
    ],
)
def test_what_somebody_is_asked_to_do_lies_ahead(text: str, start: str) -> None:
    assert starts(text)[0] == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ('"Come Friday they were gone," he said.', "2024-05-10"),
        ('"Come and see what we did on Friday," he said.', "2024-05-10"),
        ('"Look at the storm on Friday," he said.', "2024-05-10"),
        ('"Remember the fire on Friday," he said.', "2024-05-10"),
        ('"Don\'t blame them for the defeat on Friday," he said.', "2024-05-10"),
        ('"Terrible scenes on Friday," he said.', "2024-05-10"),
        ('"Please forgive us for Friday," he said.', "2024-05-10"),
        ("Visit on Friday called off after three hours", "2024-05-10"),
        ('He said on Friday: "Come and see us."', "2024-05-10"),
        ('They come from Hull, she said on Friday."', "2024-05-10"),
    ],
)
def test_what_nobody_is_asked_to_do_stays_behind(text: str, start: str) -> None:
    assert starts(text)[0] == start

"""The furniture of the page is never taken for the story, nor the story for furniture."""

import pytest

from bot.reading.article import LineKind
from bot.reading.furniture import kind_of_line, kinds_of_lines

FURNITURE = [
    "Join the conversation as a VIP Member",
    "Subscribe to the Evening Ledger for £1 a month",
    "Sign up for our free weekly newsletter",
    "Advertisement",
    "[ADVERTISEMENT]",
    "Advertisement — article continues below",
    "Share this story | Email the newsroom | Read next: Why the roof leaks",
    "Photo: The mayor at the harbour. Credit: Town handout",
    "The harbour at dawn. Photograph: Ida Moss",
    "Related: Five questions to ask",
    "READ MORE: The seven lives lost",
    "(Reporting by Ida Moss; editing by Sam Lee)",
    "© Harbour Post 2025. Sign up for our morning email.",
    "Follow us on social media @harbourpost",
    "HEALTH",
    "MARKETS | EARNINGS",
    "___",
]
STORY = [
    "Subscribers to the paper fell by a third, the company said.",
    "Follow-up studies will begin in May.",
    "Photographs of the bridge were shown to the jury.",
    "Advertising revenue rose 4 per cent in the quarter.",
    "“Sign up for nothing,” she said.",
    "Related charges against his brother were dropped.",
    "By Tuesday the water had reached the church.",
    "Join us or leave, he told them, according to two people who were there and heard it all that night.",
    "Sponsored by the Green Party, the bill passed by four votes on Monday.",
    "The minister told Reuters.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_set_aside(line: str) -> None:
    assert kind_of_line(line) is LineKind.FURNITURE


@pytest.mark.parametrize("line", STORY)
def test_a_line_of_the_story_is_kept(line: str) -> None:
    assert kind_of_line(line) is LineKind.BODY


@pytest.mark.parametrize(
    "line",
    [
        "By Ida Moss and Sam Lee",
        "By Ida Moss, Political Correspondent",
        "Exclusive by Ida Moss, business correspondent",
        "By Ida Moss at Slate Lane",
        "Updated 7:42 p.m.",
        "Posted Friday 21 March at 4:40pm, updated Saturday 22 March at 9:15am",
    ],
)
def test_a_byline_is_metadata(line: str) -> None:
    assert kind_of_line(line) is LineKind.BYLINE


def test_the_first_line_of_the_story_is_the_headline_even_below_furniture() -> None:
    page = ["Subscribe to the Post", "Council backs ferry", "By Ida Moss", "Councillors voted 6-5 on Wednesday."]
    kinds = [LineKind.FURNITURE, LineKind.HEADLINE, LineKind.BYLINE, LineKind.BODY]
    assert kinds_of_lines(page) == kinds


def test_an_article_without_a_headline_begins_with_its_story() -> None:
    page = ["The service is alleging that elections have been targeted.", "It alerted the minister in January."]
    assert kinds_of_lines(page) == [LineKind.BODY, LineKind.BODY]


def test_a_single_line_is_always_story() -> None:
    assert kinds_of_lines(["Subscribe to the Post for $4 a month"]) == [LineKind.BODY]


def test_a_page_of_nothing_but_furniture_is_taken_for_a_story() -> None:
    assert kinds_of_lines(["Advertisement", "Related: more"]) == [LineKind.BODY, LineKind.BODY]

"""What the reading of years, of several at once and of centuries promises."""

import datetime as dt

import pytest

from bot.facts.dates.dates import dates_in
from bot.facts.facts import find_facts
from bot.facts.when import Grain
from bot.reading.read import read_text
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def dates(text: str) -> list[tuple[str, str, str]]:
    found = dates_in(text, Span(0, len(text)), WEDNESDAY)
    return [(when.span.of(text), str(when.start), str(when.end)) for when in found]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("In 2024-25 the choir sang more.", "2024-25", "2024-01-01", "2026-01-01"),
        ("The 2010-11 season was bad.", "2010-11", "2010-01-01", "2012-01-01"),
        ("It grew in 2024/25.", "2024/25", "2024-01-01", "2026-01-01"),
        ("The war of 1914-18 was long.", "1914-18", "1914-01-01", "1919-01-01"),
        ("It ran 1996–2001.", "1996–2001", "1996-01-01", "2002-01-01"),
        ("The mill is of the 19th century.", "19th century", "1800-01-01", "1900-01-01"),
        ("A 19th-century mill burned.", "19th-century", "1800-01-01", "1900-01-01"),
        ("The town grew in the 17th and 18th centuries.", "17th and 18th centuries", "1600-01-01", "1800-01-01"),
        ("It stood from the 12th to the 14th century.", "12th to the 14th century", "1100-01-01", "1400-01-01"),
        ("The fort fell in AD 476.", "AD 476", "0476-01-01", "0477-01-01"),
        ("The keep was built around 1120.", "1120", "1120-01-01", "1121-01-01"),
        ("By 2100 summers will be longer.", "2100", "None", "2101-01-01"),
        ("Nils Torvik (1899–1943) sang.", "1899–1943", "1899-01-01", "1944-01-01"),
        ("Anna Torvik (1850–1930) sang.", "1850–1930", "1850-01-01", "1931-01-01"),
        ("He sang here 1871-1899.", "1871-1899", "1871-01-01", "1900-01-01"),
        ("He sang in the 60s.", "60s", "1960-01-01", "1970-01-01"),
        ("He sang in the mid-60s.", "mid-60s", "1963-05-02", "1966-09-01"),
    ],
)
def test_years_cover_all_that_they_name(text: str, words: str, start: str, end: str) -> None:
    assert dates(text) == [(words, start, end)]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("He sang in the 60s and 70s.", ["1960-01-01", "1970-01-01"]),
        ("He sang in the '60s and 70s.", ["1960-01-01", "1970-01-01"]),
        ("He sang in the 1970s and 80s.", ["1970-01-01", "1980-01-01"]),
        ("Mills grew in the 1870s and '80s.", ["1870-01-01", "1880-01-01"]),
        ("A man in his 60s and 70s sang.", []),
    ],
)
def test_a_decade_joined_to_another_is_of_the_same_century(text: str, starts: list[str]) -> None:
    assert [start for _, start, _ in dates(text)] == starts


def test_the_late_part_of_a_century_ends_with_it() -> None:
    ((words, _, end),) = dates("It is of the late 18th century.")
    assert (words, end) == ("late 18th century", "1800-01-01")
    assert dates_in("the late 18th century", Span(0, 21), None)[0].grain is Grain.CENTURY


@pytest.mark.parametrize(
    "text",
    [
        "During 2023 sales fell.",
        "After 2019 sales fell.",
        "Before 2030 prices will fall.",
        "The board's 2023 report is long.",
        "The board's 2030 targets are high.",
        "The banks' 2030 targets are high.",
        "In 2019 and 2020 prices fell.",
    ],
)
def test_a_year_is_no_count_of_what_follows_it(text: str) -> None:
    facts = find_facts(read_text(text))
    assert len(facts.dates) == text.count(" 20")
    assert facts.amounts == ()


@pytest.mark.parametrize(
    "text",
    [
        "After 2000 visitors came the hall shut.",
        "The mill's 2000 workers left.",
        "In all 2150 people came.",
        "It needs 1500 and 2000 workers.",
        "It grew by 2150 tonnes.",
        "He hit his 12th century.",
        "Call 138-2010-20 now.",
        "The shop is open (1300-1730).",
        "See pages 1201-1249.",
        "It has 1871-1899 homes.",
        "She is in her 60s.",
        "Temperatures will be in the 60s.",
    ],
)
def test_a_count_is_no_year(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    "text", ["The map, dated 1634, is gone.", "It is a chair of circa 1480.", "Founded 1887, it shut."]
)
def test_the_year_in_which_a_thing_was_made_is_a_year(text: str) -> None:
    assert len(dates(text)) == 1


def test_homes_that_were_built_are_no_year() -> None:
    assert dates("They built 1790 new homes.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"2022 was a good year for us," said Dana Whitfield.', "2022"),
        ('"2023, by contrast, hurt," he said.', "2023"),
        ('He said: "2024 will be better."', "2024"),
        ("'2022 was a good year for us,' she said.", "2022"),
    ],
)
def test_a_year_may_open_a_quotation(text: str, words: str) -> None:
    assert [words for words, *_ in dates(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        '"2000 homes were lost," he said.',
        '"2000 people came," she said.',
        'He read "1984" and wept.',
        'They sang "Home" 2000 times over.',
        '"2050 tonnes fell," he said.',
    ],
)
def test_a_count_and_a_title_in_quotation_marks_are_no_year(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("phrase", ["the 1994 children's series", "the 2012 women’s cup"])
def test_a_year_before_those_who_own_something_counts_nobody(phrase: str) -> None:
    text = f"She was in {phrase} at Harl."
    article = read_text(text)
    assert [article.of(when.span) for when in find_facts(article).dates] == [phrase.split()[1]]


def test_women_who_own_nothing_are_counted() -> None:
    assert dates("There were 2014 women in Harl.") == []

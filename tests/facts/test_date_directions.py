"""What a date without a year promises: it lies where the words around it point."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.facts.dates.dates import dates_in
from bot.facts.when import Grain, When
from bot.reading.span import Span

WEDNESDAY = dt.date(2024, 5, 15)


def dates(text: str, today: dt.date | None = WEDNESDAY) -> list[When]:
    return dates_in(text, Span(0, len(text)), today)


def starts(text: str) -> list[str]:
    return [str(when.start or when.end) for when in dates(text)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The choir will sing on Friday.", "2024-05-17"),
        ("They'll sing on Friday.", "2024-05-17"),
        ("They won't sing on Friday.", "2024-05-17"),
        ("The pool will be closed on Saturday.", "2024-05-18"),
        ("The ferry will call on Wednesday.", "2024-05-15"),
        ("The library will reopen on September 2.", "2024-09-02"),
        ("A leap year's fair would open on February 29.", "2028-02-29"),
        ("The hearing was adjourned until 9 September.", "2024-09-09"),
        ("A ruling is set for July 11.", "2024-07-11"),
        ("Repairs are due in November.", "2024-11-01"),
        ("It is expected to be launched on Thursday.", "2024-05-16"),
        ("The bridge, due to open in August, is too low.", "2024-08-01"),
        ("From July 1, ferries run at night.", "2024-07-01"),
        ("Starting July 1, ferries run at night.", "2024-07-01"),
        ("Snow is forecast for Saturday.", "2024-05-18"),
        ("The board has a deadline of June 30.", "2024-06-30"),
        ("Torvik faces a hearing in July.", "2024-07-01"),
        ("The show opens on Thursday.", "2024-05-16"),
        ("The permit expires in August.", "2024-08-01"),
        ("Polls open on Thursday.", "2024-05-16"),
        ("Tickets go on sale on Friday.", "2024-05-17"),
        ("A meeting has been arranged for Friday.", "2024-05-17"),
        ("The hall is closed until Friday.", "2024-05-17"),
        ("Torvik's successor is to take over on Friday.", "2024-05-17"),
        ("The regatta is on Saturday.", "2024-05-18"),
        ("The choir is leaving on Saturday.", "2024-05-18"),
        ("The judge set a hearing for June 3.", "2024-06-03"),
        ("Torvik agreed to step down in July.", "2024-07-01"),
        ("Torvik to visit the island in July", "2024-07-01"),
        ("The council must report by Friday.", "2024-05-17"),
        ("On Friday the council will vote.", "2024-05-17"),
        ("The vote on Friday will be close.", "2024-05-17"),
        ("The first Monday of July will be free.", "2024-07-01"),
        ("The choir will sing on Friday 24, then rest.", "2024-05-24"),
        ("It will open in the autumn.", "2024-09-01"),
        ("They will meet at Easter.", "2025-04-20"),
        ("The trial was to begin on Friday.", "2024-05-17"),
        ("The play was to start on Friday.", "2024-05-17"),
        ("The play was due to start on Friday.", "2024-05-17"),
        ("A ruling was expected on Friday.", "2024-05-17"),
        ("Snow was forecast for Friday.", "2024-05-17"),
        ("Strike to end on Friday", "2024-05-17"),
        ("The road would stay closed until Friday.", "2024-05-17"),
        ("The road will stay shut until March.", "2025-04-01"),
        ("Tickets remain valid until 31 March.", "2025-03-31"),
        ("We go again on Friday.", "2024-05-17"),
        ("They play Carrow on Friday.", "2024-05-17"),
        ("Rovers, who play Carrow on Friday, lost.", "2024-05-17"),
        ("MPs vote on Friday.", "2024-05-17"),
        ("The album is out on Friday.", "2024-05-17"),
        ("The album is released on Friday.", "2024-05-17"),
        ("He was bailed until Friday.", "2024-05-17"),
        ("I am leaving on Friday.", "2024-05-17"),
    ],
)
def test_what_is_to_come_lies_ahead(text: str, start: str) -> None:
    assert starts(text)[0] == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The choir sang on Friday.", "2024-05-10"),
        ("Police arrested him on Friday.", "2024-05-10"),
        ("The bridge was closed on September 2.", "2023-09-02"),
        ("He could have left on Friday.", "2024-05-10"),
        ("Ferries were cancelled due to fog on Friday.", "2024-05-10"),
        ("Police are investigating a fire on Friday.", "2024-05-10"),
        ("She is accused of lying on Friday.", "2024-05-10"),
        ("The firm will close the mill it opened in August.", "2023-08-01"),
        ("It will be the first since August.", "2023-08-01"),
        ("Friday's fire will be investigated.", "2024-05-10"),
        ("The Walled City side won on Friday.", "2024-05-10"),
        ("He missed the deadline of April 30.", "2024-04-30"),
        ("His will of June 30 was read.", "2023-06-30"),
        ("He did not go on trial on Friday.", "2024-05-10"),
        ("It was his third of two starts in July.", "2023-07-01"),
        ("Man found dead on Friday", "2024-05-10"),
        ("The failure to see the risk before Friday", "2024-05-10"),
        ("Growth was less than forecast in July.", "2023-07-01"),
        ("Shops closed on Good Friday.", "2024-03-29"),
        ("The talks broke down at Christmas.", "2023-12-25"),
        ("The report was published over the weekend.", "2024-05-11"),
        ("The mill shut at the weekend.", "2024-05-11"),
        ("The mill opened in the autumn.", "2023-09-01"),
        ("The trial was to have begun on Friday.", "2024-05-10"),
        ("A lorry was to blame for the crash on Friday.", "2024-05-10"),
        ("The choir was booked on Friday.", "2024-05-10"),
        ("Growth was slower than expected on Friday.", "2024-05-10"),
        ("The road stayed closed until Friday.", "2024-05-10"),
        ("They had to stay until Friday.", "2024-05-10"),
        ("They played Carrow on Friday.", "2024-05-10"),
        ("He is out after a fall on Friday.", "2024-05-10"),
        ("In March you let 60 workers go.", "2024-03-01"),
    ],
)
def test_what_has_been_lies_back(text: str, start: str) -> None:
    assert starts(text)[0] == start


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm said on Friday that it will close in March.", ["2024-05-10", "2025-03-01"]),
        ("Voting begins on Saturday, Torvik said on Monday.", ["2024-05-18", "2024-05-13"]),
        ("It failed in March, and on Friday it will reopen.", ["2024-03-01", "2024-05-17"]),
        ("The plan, which was agreed on Monday, will apply from January.", ["2024-05-13", "2025-01-01"]),
        ("He was held on Monday and will appear in court on Friday.", ["2024-05-13", "2024-05-17"]),
        ("The hall shut on Friday. It will reopen on Friday.", ["2024-05-10", "2024-05-17"]),
    ],
)
def test_each_date_of_a_sentence_follows_the_verb_next_to_it(text: str, found: list[str]) -> None:
    assert starts(text) == found


@pytest.mark.parametrize(
    ("day", "start"), [("Tuesday", "2024-05-14"), ("Wednesday", "2024-05-15"), ("Monday", "2024-05-20")]
)
def test_what_was_due_is_to_come_unless_that_was_yesterday(day: str, start: str) -> None:
    assert starts(f"He was due in court on {day}.") == [start]


def test_a_time_of_day_between_is_and_a_day_leaves_that_ahead() -> None:
    assert starts("The rehearsal is at 7.30 p.m. on Friday.")[-1] == "2024-05-17"


@pytest.mark.parametrize("hour", ["6.40am", "6am", "6 am", "6:40am", "6pm", "6 a.m."])
def test_the_am_of_an_hour_is_no_verb(hour: str) -> None:
    assert starts(f"Police were called shortly after {hour} on Tuesday.")[-1] == "2024-05-14"


@pytest.mark.parametrize("text", ["Easter is late.", "A walk at Easter"])
def test_a_holiday_that_no_verb_governs_is_the_coming_one(text: str) -> None:
    assert starts(text) == ["2025-04-20"]


def test_a_day_just_gone_is_not_put_a_year_ahead() -> None:
    assert starts("Shops will shut on Anzac Day, 25 April.") == ["2024-04-25", "2024-04-25"]


def test_what_goes_on_began_before_the_day_of_writing() -> None:
    (when,) = dates("The show will run from April to June.")
    assert (when.start, when.end) == (dt.date(2024, 4, 1), dt.date(2024, 7, 1))


@settings(max_examples=100)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.sampled_from("January May Monday Sunday Easter".split()))
def test_a_date_that_will_be_is_not_long_over(today: dt.date, name: str) -> None:
    (when,) = dates(f"They will meet in {name}.", today)
    assert when.end is not None
    assert today - when.end < dt.timedelta(days=36)
    assert when.grain in (Grain.DAY, Grain.MONTH)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Her funeral, at 11am on Friday, is expected to draw crowds.", "2024-05-17"),
        ("The match, on Saturday, is likely to be close.", "2024-05-18"),
        ("Her birthday falls on July 29.", "2024-07-29"),
        ("The minister is due to fly to the island on Friday.", "2024-05-17"),
        ("Ascension Day falls on March 6.", "2025-03-06"),
    ],
)
def test_a_planned_event_that_is_expected_lies_ahead(text: str, start: str) -> None:
    assert starts(text)[-1] == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The raid on Friday is expected to be debated.", "2024-05-10"),
        ("The attack, on Friday, is believed to be the first.", "2024-05-10"),
        ("Schools were allowed to start again on Friday.", "2024-05-10"),
        ("The ship was permitted to leave on June 20.", "2023-06-20"),
        ("Shares fall on Friday.", "2024-05-10"),
        ("The delay is due to rain that fell on Friday.", "2024-05-10"),
        ("In the hours to dusk on Friday it snowed.", "2024-05-10"),
    ],
)
def test_what_is_over_stays_behind(text: str, start: str) -> None:
    assert starts(text) == [start]


def test_what_is_allowed_now_lies_ahead() -> None:
    assert starts("Schools are allowed to start again on Friday.") == ["2024-05-17"]
    assert starts("Schools were asked to start again on Friday.") == ["2024-05-17"]

"""What telling the metres of "a 2m wall" from the millions of "a 2m boost" promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import AmountKind
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def figures(text: str) -> list[tuple[AmountKind, Decimal | None]]:
    found = amounts_in(text, Span(0, len(text)), [])
    return [(one.kind, one.low if one.high is None else one.high) for one in found]


@pytest.mark.parametrize(
    ("text", "meters"),
    [
        ("A 2m wall fell.", "2"),
        ("A 2m brick wall collapsed in the gale.", "2"),
        ("The 1.5m snake was found in a bath.", "1.5"),
        ("A 30m tree crushed the van.", "30"),
        ("A 300m exclusion zone was set up.", "300"),
        ("A 3m-high wave hit.", "3"),
        ("A 60m-wide crater opened.", "60"),
        ("The river rose by 6m (20ft) in a day.", "6"),
    ],
)
def test_the_size_of_a_thing_is_in_metres(text: str, meters: str) -> None:
    assert figures(text)[0] == (AmountKind.MEASURE, Decimal(meters))


@pytest.mark.parametrize(
    ("text", "meters"),
    [
        ("Waves of 4m battered the pier.", "4"),
        ("Floods of up to 2m hit the town.", "2"),
        ("Floodwater of 1.5m filled the cellars.", "1.5"),
        ("About 2m of snow fell.", "2"),
        ("The wreck lies in 65m of water.", "65"),
        ("The river was at its highest recorded level, 6.3m, at noon.", "6.3"),
    ],
)
def test_waves_and_water_are_so_many_metres_high(text: str, meters: str) -> None:
    assert figures(text) == [(AmountKind.MEASURE, Decimal(meters))]


@pytest.mark.parametrize(
    ("text", "meters"),
    [
        ("The drone flew at 120m over the site.", "120"),
        ("Snow is expected above 300m.", "300"),
        ("The climbers were found at about 1,100m shortly before midnight.", "1100"),
        ("The path climbs to 900m.", "900"),
        ("The village, at 1,850m, was cut off.", "1850"),
        ("Divers went down to 40m.", "40"),
        ("The drones flew between 50 and 120m.", "120"),
        ("He fell 20m to his death.", "20"),
        ("The car plunged about 30m into a ravine.", "30"),
    ],
)
def test_whoever_flies_climbs_or_falls_does_so_in_metres(text: str, meters: str) -> None:
    assert figures(text) == [(AmountKind.MEASURE, Decimal(meters))]


@pytest.mark.parametrize(
    "text",
    [
        "The drone hovered at {} 120m.",
        "The climbers were found at {} 120m.",
        "The car plunged {} 120m into a ravine.",
        "Nobody may park within {} 120m.",
        "Waves of {} 120m were forecast.",
    ],
)
@pytest.mark.parametrize("near", ["just", "over", "up to", "at least", "more than", "approximately"])
def test_metres_stay_metres_however_near_they_are_said_to_be(text: str, near: str) -> None:
    assert [kind for kind, _ in figures(text.format(near))] == [AmountKind.MEASURE]


@pytest.mark.parametrize(
    ("text", "millions"),
    [
        ("Waves of 2m migrants arrived.", 2),
        ("Waves of 2m displaced people came.", 2),
        ("Waves of 2m displaced by the war came.", 2),
        ("Cuts came in waves of 2m a year.", 2),
        ("Floods of up to 2m refugees came.", 2),
        ("The app climbs to 900m users.", 900),
        ("The app's users climbed to 900m.", 900),
        ("Bookings climb to 9m.", 9),
        ("Profit of 4m was made.", 4),
        ("A 2m boost for schools is due.", 2),
        ("The airline flew 2m passengers.", 2),
        ("The 2m wall fund was spent.", 2),
        ("Spending on the 12m sea wall rose.", 12),
        ("The 5m tree campaign began.", 5),
        ("A 2m hole in its finances was found.", 2),
        ("The 2m Poles in Britain are safe.", 2),
        ("The 70m bridge will open in May.", 70),
        ("The 2m long-term unemployed need help.", 2),
        ("A 7m-long waiting list shamed ministers.", 7),
        ("The number of drones rose to 3m.", 3),
        ("The bill for helicopters climbed to 9m.", 9),
        ("The drone market is expected to climb to 900m.", 900),
        ("Sales fell 20m into the red.", 20),
        ("Unemployment hit its highest recorded level, 3.3m.", "3.3"),
        ("Viewers rose to 6m (5m).", 6),
    ],
)
def test_money_and_people_stay_millions(text: str, millions: int | str) -> None:
    kind, value = figures(text)[0]
    assert (kind in (AmountKind.NUMBER, AmountKind.COUNT), value) == (True, Decimal(millions) * 1_000_000)

"""What finding the things counted promises."""

from decimal import Decimal

import pytest

from bot.facts.amount import Amount
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span


def amounts(text: str) -> list[Amount]:
    return amounts_in(text, Span(0, len(text)), [])


def counted(text: str) -> list[str | None]:
    return [amount.counted.of(text) if amount.counted else None for amount in amounts(text)]


@pytest.mark.parametrize(
    ("text", "things", "high"),
    [
        ("It has 90,000-odd members.", "members", 90_000),
        ("A 1,000-strong crowd came.", "crowd", 1_000),
        ("The 2,500-plus people sang.", "people", None),
        ("It has 1,000+ customers.", "customers", None),
    ],
)
def test_what_is_written_onto_a_number_is_not_counted(text: str, things: str, high: int | None) -> None:
    assert counted(text) == [things]
    assert amounts(text)[0].high == high


@pytest.mark.parametrize("text", ["He got a six-figure sum.", "She earns seven figures."])
def test_the_digits_of_a_sum_are_no_count(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text", ["It was a multi-million pound deal.", "The multimillion-pound deal.", "A multi-million-pound deal."]
)
def test_many_millions_are_at_least_two(text: str) -> None:
    (found,) = amounts(text)
    assert (found.low, found.high, found.unit) == (Decimal(2_000_000), None, "£")


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("He won by 312 votes.", ["votes"]),
        ("She scored 45 runs.", ["runs"]),
        ("They made 200 visits and 45 phone calls.", ["visits", "phone calls"]),
        ("Ten police officers sang.", ["police officers"]),
        ("Eight Russian and two Chinese ships sailed.", [None, "Chinese ships"]),
        ("One man and two women sang.", ["man", "women"]),
        ("Tens of thousands marched.", [None]),
        ("It has 300 unemployed.", ["unemployed"]),
        ("The pay is £24,000 rising to £30,000.", [None, None]),
        ("They got 34 and 46 respectively.", [None, None]),
        ("The team of 12 runs the shop.", [None]),
        ("They bought 18 F-16 fighters.", ["F-16 fighters"]),
        ("They fly 20 Boeing 787s and five Airbus A350s.", ["Boeing 787s", "Airbus A350s"]),
        ("Two U.S. senators came.", ["U.S. senators"]),
        ("Six of the town's 41 schools shut.", ["schools", "schools"]),
        ("It pays 80 percent of costs.", ["costs"]),
        ("She got 53% of the vote.", ["vote"]),
        ("They won 12 fewer than we did.", [None]),
        ("They won 12 fewer seats.", ["seats"]),
        ("Thirty or so neighbours came, and 40 or more dogs.", ["neighbours", "dogs"]),
        ("He led 40 Lions fans.", ["Lions fans"]),
        ("Home crowd of 40 Lions", ["Lions"]),
        ("The storm left more than 200 injured.", ["injured"]),
        ("It visited 86 boarding and day schools.", ["boarding and day schools"]),
        ("Some 40 bus and tram routes closed.", ["bus and tram routes"]),
        ("Eight student or pensioner groups came.", ["student or pensioner groups"]),
        ("They lost 30 staff and customer records.", ["staff"]),
        ("He hired 20 crew and rescue boats.", ["crew"]),
        ("One man and dog lovers came.", ["man"]),
        ("Twelve were arrested and police cars burned.", [None]),
        ("Two goals and injury doubts helped.", ["goals"]),
        ("Losses of four million hit the club.", [None]),
        ("The five split the pot.", [None]),
        ("It had 12 hit songs.", ["hit songs"]),
        ("It took a 2% hit to sales.", ["hit"]),
    ],
)
def test_a_noun_is_counted_and_no_verb_or_adjective(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("The $20m museum opens in May.", ["museum"]),
        ("A £2m grant covers it.", ["grant"]),
        ("A £2m sports hall opens.", ["sports hall"]),
        ("It made a £20m savings plan.", ["savings plan"]),
        ("One in three of the sample agreed.", ["sample"]),
        ("A third of the number normally required came.", ["number"]),
        ("Ten gunmen walked out, six fishermen stayed.", ["gunmen", "fishermen"]),
        ("Two of the eleven MPs refused.", ["MPs", "MPs"]),
        ("It takes 60% of the valley's supply.", ["supply"]),
        ("She met one family.", ["family"]),
        (
            "They found 18 drive-through cafes and 140 former right-to-buy flats.",
            ["drive-through cafes", "former right-to-buy flats"],
        ),
        ("Eleven fishermen's wives sang.", ["wives"]),
        ("The two 1,600MW reactors stopped.", ["reactors", None]),
        ("They worked eight 12-hour shifts.", ["shifts", None]),
        ("There were 1,500 under-16s.", ["under-16s"]),
    ],
)
def test_the_noun_is_counted_without_the_verb_behind_or_the_size_before_it(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    "text",
    [
        "It was 40 per cent lower.", "It is 38% full.", "They row 30% less often.", "They need 220 permanently.",
        "It got 20,000 out of 48,317 cast.", "It sank five short of the mark.", "A quake of magnitude 6.1 shook it.",
        "A magnitude 6.1 earthquake struck.", "It costs £67.2bn in five years' time.", "It costs £10 for six months.",
    ],
)  # fmt: skip # a list, read across
def test_what_is_no_noun_is_not_counted(text: str) -> None:
    assert set(counted(text)) == {None}


def test_a_sum_for_several_things_is_for_them() -> None:
    assert counted("They paid £190,000 for four barns.")[0] == "four barns"


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Nine of the top 20 albums were hers.", ["albums", "albums"]),
        ("Five of its biggest 20 mills closed.", ["mills", "mills"]),
        ("They won six of their last seven games.", ["games", "games"]),
        ("They bought 40 old and 20 new buses.", [None, "new buses"]),
        ("It is a two-bedroom flat.", ["bedroom"]),
        ("The 12-room inn reopens in June.", ["room"]),
    ],
)
def test_a_share_counts_what_the_whole_counts_and_a_compound_its_own_noun(text: str, things: list[str | None]) -> None:
    assert counted(text) == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Sales rose 4.7% year on year.", [None]),
        ("There were 12 deaths per 1,000 live births.", ["deaths", "live births"]),
        ("Two-thirds of the 1.2m pupils agreed.", ["pupils", "pupils"]),
        ("It is the home of 40,000 and 900 live nearby.", [None, None]),
    ],
)
def test_a_comparison_by_the_year_counts_nothing_and_live_births_are_counted(
    text: str, things: list[str | None]
) -> None:
    assert counted(text) == things

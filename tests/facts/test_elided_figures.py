"""What the reading of figures promises that leave out their verb, their unit or the noun that they count."""

import pytest

from bot.facts.amount import AmountKind
from bot.facts.facts import find_facts
from bot.reading.read import read_text


def figures(text: str) -> list[tuple[str, AmountKind, str | None, str | None]]:
    text = read_text(text).text
    return [
        (one.span.of(text), one.kind, one.unit, one.counted.of(text) if one.counted else None)
        for one in find_facts(read_text(text)).amounts
    ]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Castle has lost 5 per cent and Amber 8.", ["5 per cent", "8"]),
        ("A poll gives Lee 34 per cent, Okon 31 and Mr Strake 12, with the rest open.", ["34 per cent", "31", "12"]),
        ("It put Labour on 44 per cent, the Tories on 24 and Reform on 12.", ["44 per cent", "24", "12"]),
        ("Seis has 44 per cent, and the preacher Nestor Gallo 39.", ["44 per cent", "39"]),
    ],
)
def test_the_share_of_the_next_name_is_a_share_too(text: str, shares: list[str]) -> None:
    assert figures(text) == [(share, AmountKind.PERCENT, "%", None) for share in shares]


def test_what_the_next_name_has_is_counted_like_what_the_first_one_has() -> None:
    found = figures("Upper Thane has 870 flooded homes, Kelby 410 and Marl the rest.")
    assert found == [("870", AmountKind.COUNT, None, "flooded homes"), ("410", AmountKind.COUNT, None, "flooded homes")]


@pytest.mark.parametrize(
    "text",
    [
        "She won 12 medals, and Windows 11 crashed.",
        "There were 166 people aboard the jet, Meridian Flight 219, when it fell.",
        "It found 44 per cent, and BBC 2 said so.",
        "It sold 20 cars in 2019, and Expo 58, a fair, closed.",
        "It sold 20 cars. Leeds 12, a bus, broke.",
    ],
)
def test_a_number_of_a_name_counts_nothing_that_was_counted_before(text: str) -> None:
    assert len(figures(text)) == 1


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        ("Rates of 5 and 8 per cent apply.", "%", [5, 8]),
        ("Profits of 12, 14 and 16 million pounds.", "£", [12_000_000, 14_000_000, 16_000_000]),
        ("She won at 200 and 400 metres.", "meter", [200, 400]),
        ("About 5.2 of the 7.4 kilometres had been dug.", "kilometer", [5.2, 7.4]),
    ],
)
def test_the_last_figure_of_a_list_and_the_whole_give_their_unit(text: str, unit: str, values: list[float]) -> None:
    amounts = find_facts(read_text(text)).amounts
    assert [(amount.unit, float(amount.low or 0)) for amount in amounts] == [(unit, value) for value in values]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Of 300, 20 per cent said no.", [None, "%"]),
        ("Two of the 12-metre masts broke.", [None, "meter"]),
        ("Three of the 5 km races were off.", [None, "kilometer"]),
    ],
)
def test_figures_beside_another_are_not_always_in_its_unit(text: str, units: list[str | None]) -> None:
    assert [unit for _, _, unit, _ in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Data of about 11,400 current and former employees leaked.", "current and former employees"),
        ("They sent 300 German and Danish troops.", "German and Danish troops"),
        ("The army would number 68,400 trained soldiers.", "trained soldiers"),
        ("He had asked the city to act four times.", "times"),
        ("The flat costs £1,450 pcm.", None),
        ("He wears 19, since the 9 belongs to Carmo.", None),
        ("One man and two women came.", "women"),
    ],
)
def test_what_is_counted_is_a_whole_noun_phrase_and_no_verb(text: str, counted: str | None) -> None:
    assert figures(text)[-1][3] == counted


@pytest.mark.parametrize("text", ["Turn to page 12.", "They go to number 10.", "It was in act four, years ago."])
def test_labels_still_name(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("She was 17 years and 62 days old.", "17 years and 62 days old"),
        ("At 17 years and 62 days she is the youngest winner.", "17 years and 62 days"),
        ("The boy, aged two years and three months, was safe.", "two years and three months"),
    ],
)
def test_an_age_to_the_day_is_one_age(text: str, age: str) -> None:
    assert [(words, kind, unit) for words, kind, unit, _ in figures(text)] == [(age, AmountKind.AGE, "year")]


def test_an_age_in_years_and_months_has_the_months_as_their_part() -> None:
    (age,) = find_facts(read_text("The boy, aged two years and three months, was safe.")).amounts
    assert float(age.low or 0) == 2.25


def test_a_sentence_to_the_day_and_two_ages_stay_what_they_are() -> None:
    assert [kind for _, kind, _, _ in figures("He was jailed for 27 years and 84 days.")] == [AmountKind.DURATION]
    found = figures("Children between six months and five years old may come.")
    assert [words for words, *_ in found] == ["six months", "five years old"]


def test_what_is_counted_ends_before_the_next_figure() -> None:
    assert figures("The jab is 94 per cent effective seven days on.")[0][3] is None
    assert figures("We counted one box three times.")[0][3] == "box"
    assert figures("They have four six-bedroom homes.")[0][3] == "six-bedroom homes"


def test_the_magnitude_of_a_quake_is_a_figure() -> None:
    assert [words for words, *_ in figures("A magnitude-5.6 quake shook the F-35 base.")] == ["5.6"]


@pytest.mark.parametrize(
    "text",
    [
        "It ranged from 62 per cent in leafy Oak End to 24 in the docks.",
        "The rate was 62 per cent, short of a target of 98.",
        "Some 62 per cent have had both doses, against a target of 98.",
    ],
)
def test_what_is_compared_in_another_place_and_a_target_are_in_the_same_unit(text: str) -> None:
    shares = [unit for words, _, unit, _ in figures(text) if words != "both"]
    assert [unit for unit in shares if unit] == ["%", "%"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council sold the block for a pound.", "a pound"),
        ("The paper was sold for a single crown to a builder.", "a single crown"),
        ("He mended shirts for a penny each.", "a penny"),
        ("They bought it in 2009 for a pound, he said.", "a pound"),
        ("The lease is at a pound a year.", "a pound"),
    ],
)
def test_a_sum_of_one_needs_no_number(text: str, found: str) -> None:
    assert [(words, kind) for words, kind, _, _ in figures(text)] == [(found, AmountKind.MONEY)]


@pytest.mark.parametrize(
    "text",
    [
        "He sent out for a pound of apples.",
        "She lost a pound.",
        "He gave them up without asking for a penny.",
        "It put up a dollar sign.",
        "He paid for a pound coin.",
        "He had a yen for it.",
        "The rate of a dollar to the euro rose.",
    ],
)
def test_a_pound_of_something_and_a_coin_are_no_sum(text: str) -> None:
    assert figures(text) == []


def test_a_price_for_a_pound_is_one_sum() -> None:
    assert [words for words, *_ in figures("Plums cost £3 for a pound.")] == ["£3"]


def test_a_percentage_point_needs_no_number() -> None:
    assert figures("It raised the rate by a full percentage point.") == [
        ("a full percentage point", AmountKind.POINTS, "pp", None)
    ]


def test_what_shares_slumped_by_and_to_are_two_figures() -> None:
    assert [words for words, *_ in figures("Shares slumped 12p to 143.5p.")] == ["12p", "143.5p"]


def test_a_share_may_be_the_subject_of_its_verb() -> None:
    assert figures("One home in four depends on the docks.")[0][:2] == ("One home in four", AmountKind.FRACTION)

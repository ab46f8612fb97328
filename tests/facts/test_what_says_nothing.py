"""What says nothing: a stretch of time, a thing thought to be something, a hearing to decide, a coin found."""

import pytest

from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    "text",
    [
        "The new centre, promised two years ago, is still a field.",
        "Last year showed that the plan was wrong.",
        "The 12 hours proved that the crew were right.",
        "Three weeks later Sorrel was named preferred bidder for the pier.",
    ],
)
def test_a_stretch_of_time_says_nothing(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("An audit two years ago recommended that the pumps be sold.", "An audit"),
        ("A survey a few months ago found that the pumps were old.", "A survey"),
        ("The mayor three days later said that the pumps were old.", "The mayor"),
        ("The minutes show that the pumps were old.", "The minutes"),
        ("The steep fall suggests that the pumps were old.", "The steep fall"),
        ("Two days of rain showed that the pumps were old.", "Two days of rain"),
        ("The Week reported that the pumps were old.", "Week"),
    ],
)
def test_who_spoke_some_time_ago_did_and_so_did_what_is_only_called_a_time(text: str, source: str) -> None:
    assert reported_by(text, "the pumps") == source


@pytest.mark.parametrize(
    "text",
    [
        "The shed, said to be an office, had a hot tub.",
        "The print has a small tear and a stain thought to be raspberry jam.",
        "A boat believed to be carrying forty people sank off Skarra.",
        "Two men said to have run the site from a flat are being sought.",
    ],
)
def test_a_participle_before_to_be_tells_what_people_hold_of_a_noun(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bank reported to be insolvent denied that the door was shut.", "The bank"),
        ("A man believed to be the caretaker told reporters that the door was shut.", "A man"),
        ("The gang, believed to be from Leeds, told police that the door was shut.", "The gang"),
        ("The twins were thought to be out, and police said the door was shut.", "police"),
    ],
)
def test_who_is_thought_to_be_something_may_speak(text: str, source: str) -> None:
    assert reported_by(text, "the door was shut") == source


def test_who_says_to_be_careful_says_so() -> None:
    assert reported_by("Dr Pell said to be there by nine.", "be there by nine") == "Pell"
    assert speaker_of("A man said to be the owner says: “It is mine.”", "It is mine") == "A man"


@pytest.mark.parametrize(
    "text",
    [
        "A hearing to decide how much he owes will be held in May.",
        "A vote to demand that the mayor resign was lost.",
        "The worst hour was not, as expected, the evening visit.",
    ],
)
def test_what_a_thing_is_for_and_the_hour_of_it_are_said_by_nobody(text: str) -> None:
    assert quotations(text)[1] == ()


def test_who_goes_to_say_something_says_it() -> None:
    assert reported_by("Pell went to Leeds to say that the quay was shut.", "the quay was shut") == "Pell"


@pytest.mark.parametrize(
    "text",
    [
        "The hoard, found by a ploughman in 1911, holds two cups.",
        "Lost portrait found behind wardrobe",
        "Potent chemicals found in fridges are to be banned.",
    ],
)
def test_where_a_thing_was_found_is_no_finding(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The inspectors found in March that the quay was unsafe.", "The inspectors"),
        ("Three judges found by a majority of two that the quay was unsafe.", "Three judges"),
        ("Bones found in a field show that the quay was unsafe, police said.", "police"),
    ],
)
def test_a_finding_is_one_behind_when_and_how_it_was_made(text: str, source: str) -> None:
    assert reported_by(text, "the quay was unsafe") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The county's 400 beekeepers are feeding them sugar, and expect that the hives will die.", "beekeepers"),
        ("The tall cranes were idle, and showed that the hives will die.", "The tall cranes"),
        ("A new poster from Bo Lund mocks the mayor. It claims that the hives will die.", "A new poster"),
        ("A bakery opened its doors and hopes that the hives will die.", "A bakery"),
    ],
)
def test_a_subject_of_unknown_nouns_is_whole_where_the_verb_behind_it_is_sure(text: str, source: str) -> None:
    speaker = reported_by(text, "the hives will die")
    assert speaker is not None
    assert source in speaker

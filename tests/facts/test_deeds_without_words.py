"""Verbs of saying that say nothing where they stand: names given, helpers called, savings announced, rivals advised."""

import pytest

from tests.facts.said import quotations, reported_by


@pytest.mark.parametrize(
    "text",
    [
        "The boy was pulled out by a tug called the Agnes.",
        "Scans of the bell lit up a region called the rim on the left side.",
        "A trawler called Second Helping blew its horn for an hour.",
    ],
)
def test_a_thing_called_something_calls_nobody_anything(text: str) -> None:
    assert all("called" not in text[q.cue.start : q.cue.end] for q in quotations(text)[1] if q.cue)


def test_what_somebody_calls_a_thing_is_said() -> None:
    assert reported_by("A critic called Bley a fool.", "Bley a fool") == "A critic"
    assert reported_by("A deckhand called the plan absurd.", "absurd") == "A deckhand"
    assert reported_by("The mayor called the election a farce.", "a farce") == "The mayor"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Pell called the police on Monday.",
        "Bo Lund, who called an ambulance, waited by the gate.",
        "The dockers have called a strike for May.",
        "A caretaker locked the door, then thought better of it.",
    ],
)
def test_who_calls_for_help_or_to_a_meeting_says_nothing(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "Susan Keil has advised rival Delmar.",
        "Bo Lund, who had warned the council in February, was away.",
        "Memo warned premier's office",
    ],
)
def test_a_verb_with_nothing_but_a_hearer_reports_nothing(text: str) -> None:
    assert quotations(text)[1] == ()


def test_what_a_hearer_is_warned_of_is_told() -> None:
    assert reported_by("Bo Lund warned the council of a flood.", "a flood") == "Bo Lund"
    assert reported_by("Bo Lund warned the council that the dam was old.", "the dam") == "Bo Lund"


@pytest.mark.parametrize(
    "text",
    [
        "Of the trams ordered from Ferrolux, four have caught fire.",
        "Any money not claimed by June will go to the school.",
        "Savings may reach £110 million, up from the £90 million announced in the spring.",
        "Recount ordered in Vashti as ballot boxes turn up",
    ],
)
def test_a_verb_without_the_object_that_it_needs_only_tells_of_a_noun(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor announced on Monday a plan to close the quay.", "a plan"),
        ("The mayor announced in May that the quay would close.", "the quay"),
        ("The quay will close, the mayor announced on Monday.", "The quay"),
        ("The mayor described on Monday how the quay was lost.", "the quay"),
        ("The mayor promised to scrub the quay by June.", "scrub the quay"),
    ],
)
def test_what_is_announced_behind_a_time_is_told(text: str, words: str) -> None:
    assert (reported_by(text, words) or "").lower() == "the mayor"


def test_a_comma_behind_a_verb_ends_its_relative_clause() -> None:
    article, found = quotations("The Food Agency, which would decide, declined to comment.")
    assert [article.of(q.cue) for q in found if q.cue] == ["declined"]


def test_what_is_pointed_out_between_commas_is_said() -> None:
    text = "Ana Pell was there. A permit, she pointed out, comes with three."
    assert reported_by(text, "comes with three") == "Ana Pell"


def test_a_voice_in_the_passive_says_nothing() -> None:
    assert quotations("The phrase “until after the day” was followed by a place name.")[1][0].speaker is None
    assert quotations("The call was twice interrupted by a smoke alarm.")[1] == ()

"""Nouns that look like verbs of saying: "a profit warning", "an undisclosed sum", "after remarks"."""

import pytest

from tests.facts.said import quotations, reported_by


@pytest.mark.parametrize(
    "text",
    [
        "The Weather Office has kept its amber warning until midnight.",
        "The European warning went out on Wednesday.",
        "Profit warning sinks Corvane as pumps pile up in the yard",
        "Riders win holiday pay in landmark ruling against Zippo",
        "The yard was bought for an undisclosed sum in May.",
        "The line has a guard with a recorded voice and no lamp.",
        "A third suspect is being sought.",
        "After remarks were made on the radio the shop shut.",
        "She took over after reports of looting at two shops.",
    ],
)
def test_a_noun_that_looks_like_a_verb_of_saying_says_nothing(text: str) -> None:
    assert quotations(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("An aide warning that the bridge was old was sent home.", "the bridge", "An aide"),
        ("A majority say the bridge is old.", "the bridge", "A majority"),
        ("A third say the bridge is old.", "the bridge", "A third"),
        ("Detectives from the Accident Bureau suspect that the bridge was old.", "the bridge", "Detectives"),
        ("Gardeners who must leave to make way for a coach park say the bridge is old.", "the bridge", "Gardeners"),
    ],
)
def test_a_verb_of_saying_behind_a_noun_stays_one(text: str, words: str, source: str) -> None:
    assert (reported_by(text, words) or "").startswith(source)

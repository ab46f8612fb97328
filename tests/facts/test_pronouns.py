"""Whom a pronoun, a description or a floating quotation means: what find_quotations promises about context."""

import pytest

from tests.facts.said import speaker_of


def test_somebody_without_a_name_may_be_meant_by_a_pronoun() -> None:
    text = "Ana Torvik ran the yard. A deckhand, who gave no name, said crews were told to sleep. “I slept,” he said."
    assert speaker_of(text, "I slept") == "A deckhand"


def test_a_name_of_two_words_is_nearer_than_a_person_far_back() -> None:
    text = (
        "Mr Bo Lund said it was over.\nThe ropes were sold.\nThe maker, Osric Fennimore, wept. “It is late,” he said."
    )
    assert speaker_of(text, "It is late") == "Osric Fennimore"


def test_whom_the_headline_names_is_never_forgotten() -> None:
    life = "The boats were sold that year, and the harbour was closed.\n" * 16
    text = f"Obituary: Jane Torvik, who built boats\nJane Torvik has died.\n{life}“I never swam,” she said.\n"
    assert speaker_of(text, "I never swam") == "Jane Torvik"


def test_a_role_that_one_person_has_means_that_person_and_a_nameless_one_means_itself() -> None:
    text = "The mayor, Ana Torvik, opened the yard.\n“It is late,” the mayor said.\n"
    assert speaker_of(text, "It is late") == "Ana Torvik"
    nameless = (
        "The mayor, Ana Torvik, met a mayor from abroad.\nA mayor from abroad spoke.\n“It is late,” the mayor said.\n"
    )
    assert speaker_of(nameless, "It is late") == "the mayor"


def test_a_quotation_that_floats_belongs_to_the_person_of_the_sentence_before() -> None:
    text = (
        "The result was read out.\nSpeaking outside court, Dale Horwath was furious. “They took my lamp and my boat.”"
    )
    assert speaker_of(text, "They took") == "Dale Horwath"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("One of them, who gave no name, said staff had asked for a lamp.", "One of them"),
        ("Mr Ravi Gill let them stay after Mr Bo Lund promised to wait.", "Ravi Gill"),
        ("Mr Ravi Gill was said by Mr Bo Lund to be asleep.", "Ravi Gill"),
    ],
)
def test_a_pronoun_passes_over_those_who_are_only_told_of(before: str, speaker: str) -> None:
    assert speaker_of(f"The yard was shut. {before} “It was a long night,” he said.", "It was a long") == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("The mayor was Ana Torvik, who had slept.", "Ana Torvik"),
        ("The teacher was late.", "The teacher"),
        ("A son, Milo, and a daughter, Wren, survive him. Her daughter said it was over.", "Wren"),
    ],
)
def test_a_description_may_be_who_speaks_next(before: str, speaker: str) -> None:
    assert speaker_of(f"It rained all day. {before} “It was a long night,” she said.", "It was a long") == speaker


def test_they_may_mean_somebody_without_name_and_gender() -> None:
    text = (
        "Library to close\n\nA spokesperson for the board said: “It is late.” They added: “We know.”\n\nBo Lund left."
    )
    assert speaker_of(text, "We know") == "A spokesperson for the board"


def test_they_are_nobody_of_the_headline() -> None:
    text = "Ferry sinks\n\nTom Reed and his wife were rescued. “We saw the end,” they said.\n\nBo Lund left."
    assert speaker_of(text, "We saw") is None

"""What stands in quotation marks where a mark is missing, doubled or beside something else in a sentence."""

import pytest

from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ('"We are glad it is open. "It was a hard night," Ana Torvik said.', "We are glad", "It was a hard"),
        ('Ana Torvik said "the rope is old and "the yard is late" on Monday.', "the rope is old", "the yard is late"),
    ],
)
def test_a_mark_that_can_only_open_ends_a_quotation_that_was_never_closed(text: str, first: str, second: str) -> None:
    assert (speaker_of(text, first), speaker_of(text, second)) == ("Ana Torvik", "Ana Torvik")


def test_two_single_marks_are_a_double_one() -> None:
    assert speaker_of("Ana Torvik said: ''The rope is old.'' Bo Lund left.", "The rope is old") == "Ana Torvik"


@pytest.mark.parametrize("party", [", R-Tenn.,", " (R-Tenn.)", " (R-Tenn.), who owns it,"])
def test_the_party_beside_a_name_parts_nobody_from_their_verb(party: str) -> None:
    assert reported_by(f"Bo Lund{party} said the rope was old.", "the rope was old") == "Bo Lund"


def test_a_line_without_a_verb_announces_who_speaks_behind_its_colon() -> None:
    text = "From the yard, Chief Ana Torvik: “The rope is old and the yard is late.”"
    article, (found,) = quotations(text)
    assert found.speaker
    assert article.of(found.speaker.name).endswith("Ana Torvik")

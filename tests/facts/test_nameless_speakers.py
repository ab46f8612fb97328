"""Who speaks without a name is not taken for whoever spoke before: someone in a crowd, a man at the back."""

import pytest

from tests.facts.said import quotations, speaker_of

BEFORE = "Bo Lund spoke for an hour. “It is over,” Lund said."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You are a liar!” someone in the crowd yelled.", "someone in the crowd"),
        ("“You are a liar!” somebody shouted.", "somebody"),
        ("“You are a liar!” shouted someone from the back.", "someone"),
        ("Someone in the hall shouted: “You are a liar!”", "Someone in the hall"),
        ("A man near the back yelled, “You are a liar!”", "A man near the back"),
        ("“You are a liar!” called out a man at the back.", "a man at the back"),
        ("“You are a liar!” shot back one of the men.", "one of the men"),
        ("A resident on the third floor who shouted “You are a liar!” left.", "A resident on the third floor"),
    ],
)
def test_a_cry_is_that_of_whoever_is_heard(text: str, speaker: str) -> None:
    assert speaker_of(f"{BEFORE} {text}", "You are a liar") == speaker


@pytest.mark.parametrize("said", ["Everyone said the yard was old.", "Somebody claimed the yard was old."])
def test_nobody_in_particular_is_no_source_of_a_report(said: str) -> None:
    assert not quotations(said)[1]

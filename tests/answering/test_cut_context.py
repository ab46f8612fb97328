"""What a quotation leaves out beside its words and what changes them: a negation, a condition, a question mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.checking.cut_context import cut_context
from bot.reading.span import Span


def beside(text: str, quoted: str, alleged: str | None = None) -> list[str]:
    start = text.index(quoted)
    found = cut_context(text, Span(start, start + len(quoted)), alleged or quoted)
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "quoted", "changes"),
    [
        ("“We don’t owe the café a krone,” she said.", "owe the café a krone", "don’t"),
        ("He said that not one of them was insured.", "one of them was insured", "not"),
        ("“I do not think that we owe a krone.”", "we owe a krone", "not"),
        ("“Never sell the yard,” he said.", "sell the yard", "Never"),
        ("“If the council had listened, nobody would have drowned.”", "the council had listened", "If"),
        ("She called it “simply untrue” that the town was poor.", "the town was poor", "untrue"),
        ("He laughed off a suggestion that the town was poor.", "the town was poor", "suggestion"),
        ("She rejected the claim that the town was poor.", "the town was poor", "rejected"),
        ("“We will never sell the yard.”", "We will", "never"),
        ("“Would I resign? No.”", "I resign", "?"),
    ],
)
def test_what_changes_the_words_is_found_beside_them(text: str, quoted: str, changes: str) -> None:
    assert beside(text, quoted) == [changes]


@pytest.mark.parametrize(
    ("text", "quoted", "changes"),
    [
        ("“If the board had listened, we would have a deal,” she said.", "we would have a deal", "If"),
        ("“Unless it rains, “we sail at dawn”,” she said.", "we sail at dawn", "Unless"),
        ("She said the city would pay half if the state paid the rest.", "the city would pay half", "if"),
        ("She threatened to close the quay, unless it was mended.", "close the quay", "unless"),
        ("“The plan works only if all pay,” she said.", "The plan works", "only if"),
        ("“We sail at dawn, provided that it is dry,” she said.", "We sail at dawn", "provided that"),
        ("She hoped that the talks would succeed.", "the talks would succeed", "hoped"),
        ("She said it was possible the cranes were cut.", "the cranes were cut", "possible"),
        ("The boat was allegedly stolen by a cook.", "stolen by a cook", "allegedly"),
        ("“If people leave their nets at home we will lose it all.”", "we will lose it all", "If"),
        ("“There will be no deal before the town has voted.”", "There will be no deal", "before"),
        ("“He can have it back when he scores.”", "He can have it back", "when"),
        ("“I would do anything for her except that play.”", "I would do anything for her", "except"),
        ("“We will strike for three days if they cut one job.”", "We will strike", "if"),
        ("“We will sail for the cape, unless it rains,” she said.", "We will sail", "unless"),
    ],
)
def test_a_condition_or_a_hope_beside_the_words_changes_them(text: str, quoted: str, changes: str) -> None:
    assert beside(text, quoted) == [changes]


@pytest.mark.parametrize(
    ("text", "quoted", "changes"),
    [
        ("“They say I stole the money,” she said.", "I stole the money", "say"),
        ('"My critics claim that the plan will cost a krone," she said.', "the plan will cost a krone", "claim"),
        ("“He told me the dam was safe,” she said.", "the dam was safe", "told"),
        ("“I thought I got the ball,” she said.", "I got the ball", "thought"),
        ("She had met the king, who “told me that we will get a boat”.", "we will get a boat", "told"),
        ("“I would rather lose than lie to farmers,” she said.", "lie to farmers", "than"),
    ],
)
def test_what_a_speaker_only_tells_of_others_is_said_to_be_cut_short(text: str, quoted: str, changes: str) -> None:
    assert beside(text, quoted) == [changes]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“I say we owe the café a krone,” she said.", "we owe the café a krone"),
        ("They say: “We owe the café a krone.”", "We owe the café a krone"),
        ("More than 200 people said we owe the café a krone.", "we owe the café a krone"),
        ("It was possible and people said we owe the café a krone.", "we owe the café a krone"),
        ("They say “no” and we owe the café a krone.", "we owe the café a krone"),
        ("“We don’t owe the café a krone,” she said.", "We don’t owe the café a krone"),
        ("“No, we owe the café a krone,” she said.", "we owe the café a krone"),
        ("“They did not come and we owe the café a krone.”", "we owe the café a krone"),
        ("“We not only owe the café a krone.”", "owe the café a krone"),
        ("“We owe a krone. Never ask again.”", "We owe a krone"),
        ("“Nobody was paid and nobody was harmed.”", "Nobody was paid"),
        ("“We owe a krone before we open.”", "We owe a krone"),
        ("“I was at home when it rang.”", "I was at home"),
        ("He “told reporters that we owe a krone”.", "we owe a krone"),
        ("Critics claim that we owe a krone.", "we owe a krone"),
        ("He tells so many lies that we owe a krone.", "we owe a krone"),
        ("If she knew, she kept quiet. “We owe a krone,” he said.", "We owe a krone"),
        ("“We will sail to see if they owe us a krone.”", "We will sail"),
        ("“We will sail and we shall go home if it rains.”", "We will sail"),
        ("“We will sail for the cape as if nothing were owed.”", "We will sail"),
        ("“We will sail. He stays at home if it rains.”", "We will sail"),
        ("Ask Lund, if in doubt, and then we owe a krone.", "we owe a krone"),
        ("A rumour reached the yard. “We owe a krone,” she said.", "We owe a krone"),
    ],
)
def test_what_does_not_reach_the_words_changes_nothing(text: str, quoted: str) -> None:
    assert beside(text, quoted) == []


def test_a_question_that_is_quoted_as_one_is_whole() -> None:
    assert beside("“Would I resign? No.”", "Would I resign", "Would I resign?") == []


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), st.text(max_size=20))
def test_any_place_in_any_text_has_its_context_inside_the_text(text: str, one: int, other: int, alleged: str) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for span in cut_context(text, Span(start, end), alleged):
        assert 0 <= span.start < span.end <= len(text)
        assert not span.overlaps(Span(start, end))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She dismissed a suggestion that the pump had leaked as “gossip and nonsense”.", "gossip and nonsense"),
        ("She never said that the boat was sold and called him “a decent man”.", "a decent man"),
    ],
)
def test_a_denial_outside_the_quotation_marks_changes_nothing_of_what_is_quoted(text: str, quoted: str) -> None:
    assert beside(text, quoted) == []


def test_a_denial_outside_the_quotation_marks_reaches_through_that() -> None:
    assert beside("It is untrue that “the pump had leaked”, she said.", "the pump had leaked") == ["untrue"]

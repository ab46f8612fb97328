"""How sure an entry is, measured on questions to servers that the figures were not fitted to."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library.faq.faq_confidence import probability, sure_from
from bot.library.wordings.wording_index import WordingIndex
from scripts.fit_faq_confidence import WORDINGS, Asked, read

KEPT = ("When is the meeting?", "Where is the meeting?", "How do I join?", "When was the 2019 meeting?")


@pytest.fixture(scope="module")
def held_out() -> list[Asked]:
    return [each for each in read(WORDINGS) if each.split == "held out"]


def given_of(asked: Sequence[Asked]) -> list[Asked]:
    return [each for each in asked if each.sure >= sure_from()]


def test_nearly_every_entry_that_is_given_is_the_one_that_is_meant(held_out: list[Asked]) -> None:
    wrong = [each.words for each in given_of(held_out) if not each.right]
    assert len(wrong) <= 0.05 * len(given_of(held_out)), wrong


def test_most_questions_find_their_entry(held_out: list[Asked]) -> None:
    found = sum(each.right for each in given_of(held_out))
    assert found >= 0.7 * sum(each.answerable for each in held_out)


def sure(asked: str) -> float:
    index = WordingIndex()
    for number, wording in enumerate(KEPT):
        index.put(number, (wording,))
    hits = index.find(asked, 2)
    return probability(hits, 0) if hits else 0.0


def test_the_very_wording_is_certain() -> None:
    assert sure("how do i join") == 1.0


@pytest.mark.parametrize("asked", ["meeting", "when was the 2020 meeting", "how do I leave"])
def test_what_may_mean_either_or_neither_is_not_sure(asked: str) -> None:
    assert sure(asked) < sure_from()


@settings(max_examples=50)
@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=5))
def test_any_wordings_give_a_probability(asked: str, kept: list[str]) -> None:
    index = WordingIndex()
    for number, wording in enumerate(kept):
        index.put(number, (wording,))
    hits = index.find(asked, 3)
    assert all(0 < probability(hits, place) <= 1 for place in range(len(hits)))

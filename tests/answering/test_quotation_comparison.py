"""The window of a passage that fits alleged words best."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from bot.answering.checking.quotation_comparison import LONGEST_WINDOW, REACH, SearchedPassage, compare
from bot.answering.words.word_sequence import Word, plain_words, words_of

WORDS = st.sampled_from(["the", "bridge", "was", "not", "closed", "reopened"])


def passage(words: list[str]) -> SearchedPassage:
    return SearchedPassage(tuple(words_of(" ".join(words))))


def alleged(words: list[str]) -> list[Word]:
    return words_of(" ".join(words))


@given(st.lists(WORDS, min_size=1, max_size=7), st.lists(WORDS, min_size=1, max_size=REACH), st.booleans())
def test_no_window_is_more_alike_than_the_likeness_says(wanted: list[str], given: list[str], narrow: bool) -> None:
    windows = [
        given[start:end]
        for start, end in itertools.combinations(range(len(given) + 1), 2)
        if end - start <= LONGEST_WINDOW * len(wanted)
    ]
    best = max(1 - Levenshtein.distance(wanted, one) / max(len(wanted), len(one)) for one in windows)
    found = compare(alleged(wanted), passage(given), narrow)
    assert found is not None
    assert found.likeness == best


def test_words_that_a_passage_lacks_are_not_like_one_another() -> None:
    found = compare(alleged(["nobody", "swam", "across"]), passage(["the", "bridge", "was", "closed"]))
    assert found is not None
    assert found.likeness == 0.0


def test_the_first_of_two_places_with_the_same_words_is_taken() -> None:
    found = compare(alleged(["was", "closed"]), passage(["it", "was", "closed", "and", "was", "closed"]))
    assert found is not None
    assert (found.start, found.end, found.likeness) == (1, 3, 1.0)


@given(st.text())
def test_words_without_their_places_are_the_same_words(text: str) -> None:
    assert plain_words(text) == [word.plain for word in words_of(text)]

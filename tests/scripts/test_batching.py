"""What the reader learns from in one step."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from bot.answering.reader.model_folder import reader_folder
from bot.answering.reader.reader_input import pair
from scripts.train_reader.batching import Pieces, Taste, batch_of, choose, hardest, padded, pairs_of
from scripts.train_reader.example import Example

SENTENCES = ("The ferry was late.", "Ms Oduya blamed the fog.", "Fares rose by a crown.", "Goats were on board.")
TOKENIZER = Tokenizer.from_file(str(reader_folder() / "tokenizer.json"))
TOKENIZER.no_padding()
PIECES = Pieces(TOKENIZER)


def example(gold: frozenset[int]) -> Example:
    return Example("x", "articles", "x", "who blamed the fog", SENTENCES, gold, (1, 0, 2, 3))


def test_hiding_every_answer_leaves_nothing_to_answer() -> None:
    chosen, gold, hidden = choose(example(frozenset([1])), Taste(drop_gold=1.0), Random(1))
    assert (gold, hidden) == (frozenset(), frozenset([1]))
    assert 1 not in chosen


def test_each_question_is_answered_by_a_sentence_or_by_nothing() -> None:
    batch = batch_of([example(frozenset([1])), example(frozenset())], PIECES, Taste(drop_gold=0.0), Random(1))
    assert batch.right.sum(axis=1).tolist() == [1, 1]
    assert batch.right[:, -1].tolist() == [False, True]


def test_the_title_of_a_passage_is_read_before_the_sentence_before_as_when_it_is_asked() -> None:
    asked = replace(example(frozenset([1])), ahead=("Ferries:",) * len(SENTENCES))
    (made,) = pairs_of(asked, PIECES.once("who"), [1], PIECES, frozenset())
    assert made == pair(PIECES.once("who"), PIECES.once(SENTENCES[1]), PIECES.once(f"Ferries: {SENTENCES[0]}"))


def test_a_sentence_that_is_hidden_is_not_read_as_context_either() -> None:
    (made,) = pairs_of(example(frozenset([0])), PIECES.once("who"), [1], PIECES, frozenset([0]))
    assert made == pair(PIECES.once("who"), PIECES.once(SENTENCES[1]))


def test_no_two_pairs_stand_at_one_place_nor_where_nothing_answers() -> None:
    batch = batch_of([example(frozenset([1])), example(frozenset([0, 2]))], PIECES, Taste(), Random(2))
    width = batch.right.shape[1]
    assert len(set(batch.places.tolist())) == len(batch.pairs)
    assert all(place % width != width - 1 for place in batch.places.tolist())


def test_of_the_wrong_ones_those_that_the_network_likes_best_are_kept_beside_the_answers() -> None:
    batch = batch_of([example(frozenset([1])), example(frozenset())], PIECES, Taste(drop_gold=0.0), Random(1))
    scores = [float(place) for place in batch.places.tolist()]
    answers = {place for place in batch.places.tolist() if batch.right.flat[place]}
    kept = hardest(batch, scores, 1)
    width = batch.right.shape[1]
    highest = {
        max(place for place in batch.places.tolist() if place // width == row and place not in answers)
        for row in (0, 1)
    }
    assert set(kept.places.tolist()) == answers | highest
    assert len(kept.pairs) == len(kept.places)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=40))
def test_padding_keeps_every_pair_once_and_whole(lengths: list[int]) -> None:
    pairs = [pair((7,), tuple(range(200, 200 + length))) for length in lengths]
    found = {}
    for numbers, ids, _ in padded(pairs, 256):
        for row, number in enumerate(numbers):
            assert number not in found
            found[number] = tuple(int(value) for value in ids[row] if value)
    assert [found[number] for number in range(len(pairs))] == [one.ids for one in pairs]

"""What the choices of a figure and a date look at."""

import math

import pytest

from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.choice import load_sorts, signs_of, sort_rows
from bot.answering.choices.cues import SIDES, sides_asked, sides_of
from bot.answering.choices.fact_answer import rank_figures
from bot.answering.choices.fact_scenes import MOST_HERE, FactScene, Spot, bars, claimed, scenes_of
from bot.answering.choices.figure_scenes import sort_of
from bot.answering.words.meanings import topics_in
from bot.answering.words.terms import terms
from bot.reading.read import read_text

FARES = "Fares rose from 42 to 57 crowns, while the harbour office lost 12 jobs."


def topics(text: str) -> set[str]:
    return set().union(*topics_in(tuple(term.stem for term in terms(text))).values())


def one_line(text: str) -> ArticleIndex:
    return index_article(read_text(text, title="Harbour"))


def test_a_wage_and_a_fare_are_different_topics() -> None:
    assert "pay" in topics("the wages of nurses")
    assert not topics("the wages of nurses") & topics("bus fares to the harbour")


def test_a_phrase_hides_the_words_within_it() -> None:
    assert topics("they were laid off") == topics("layoffs")


def test_words_belong_to_the_nearest_figure_and_not_across_a_bar() -> None:
    index = one_line("The cost is put at 230 crowns, of which 70 went on staff.")
    sentence = index.sentences[0]
    at = {term.word: place for place, term in enumerate(sentence.terms)}
    spots = [Spot(at["230"], at["230"]), Spot(at["70"], at["70"])]
    places = [(at["cost"],), (at["staff"],)]
    shares = claimed([1.0, 1.0], [[spot.distance(place, bars(sentence)) for place in places] for spot in spots])
    assert shares == [1.0, 1.0]


@pytest.mark.parametrize(("figure", "side"), [("42", "old"), ("57", "new")])
def test_from_marks_the_old_figure_and_to_the_new_one(figure: str, side: str) -> None:
    start = FARES.index(figure)
    found = dict(zip(SIDES, sides_of(FARES, start, start + 2, 0, len(FARES)), strict=True))
    assert {name for name in ("old", "new") if found[name]} == {side}


def test_a_question_may_ask_for_what_was_before() -> None:
    assert dict(zip(SIDES, sides_asked("what the fare used to be"), strict=True))["old"]


@pytest.mark.parametrize(
    ("query", "kind"),
    [("beds at the fairground", "count"), ("posts so far", "count"), ("fines paid by the port", "money")],
)
def test_a_plural_in_front_asks_for_a_count_unless_it_names_another_kind(query: str, kind: str) -> None:
    assert kind in parse_amount_question(query, one_line(FARES)).first


def scenes(text: str) -> tuple[ArticleIndex, dict[int, tuple[FactScene, ...]]]:
    index = one_line(text)
    return index, scenes_of(index, [amount.core for amount in index.facts.amounts])


def test_each_fact_is_found_in_its_own_sentence() -> None:
    _, found = scenes("It cost 5 crowns. It sold 70 and 80 of them.")
    assert {sentence: tuple(scene.number for scene in here) for sentence, here in found.items()} == {0: (0,), 1: (1, 2)}


def test_the_words_beside_a_figure_are_those_that_say_something() -> None:
    index, found = scenes("A loan of 5 crowns for the harbour.")
    words, scene = index.sentences[0].terms, found[0][0]
    assert words[scene.left[0]].word == "loan"
    assert words[scene.right[0]].word == "harbour"


def test_what_was_measured_is_part_of_the_sort_of_a_figure() -> None:
    amounts = one_line("It weighed 310 kilograms and was 12 metres long, and blew at 80 km/h.").facts.amounts
    assert [sort_of(amount) for amount in amounts] == ["mass", "length", "speed"]


@pytest.mark.parametrize(
    ("query", "sort"),
    [("how long will the strike last", "duration"), ("how old is she", "age"), ("rent for the flat", "money")],
)
def test_the_words_of_a_question_tell_which_sort_of_figure_to_expect(query: str, sort: str) -> None:
    expected = load_sorts("amount").expected(signs_of(parse_amount_question(query, one_line(FARES)).question))
    assert max(expected, key=lambda one: expected[one]) == sort
    assert sum(expected.values()) == pytest.approx(1.0)


def test_a_sort_is_compared_with_the_most_expected_one_that_is_there() -> None:
    (_, log, behind, there), (*_, best, _) = sort_rows({"money": 0.5, "age": 0.25, "count": 0.25}, ["age", "money"])
    assert behind < 0 == best
    assert log == pytest.approx(math.log(0.25))
    assert there == 0.75


def test_a_sentence_of_nothing_but_figures_is_looked_at_in_part() -> None:
    index = one_line("They counted " + "7 boats and 9 carts and " * 100 + "left.")
    assert len(rank_figures(parse_amount_question("boats", index), index)) == MOST_HERE

"""What a quotation may not lose unseen: words that turn its meaning round, with dots, without them, and before it."""

import pytest

from bot.answering.article_index import index_article
from bot.answering.checking.check import answer_check
from bot.answering.checking.reversing import harmless_phrases, reversals
from bot.answering.outcome import Answer, Verdict
from bot.reading.read import read_text

ELSEWHERE = "The council met for seven hours on Tuesday.\n"


def checked(said: str, quoted: str) -> Answer:
    outcome = answer_check(f'"{quoted}"', index_article(read_text(f"“{said},” said Ana Torvik.\n{ELSEWHERE}")))
    assert isinstance(outcome, Answer)
    return outcome


def grave(answer: Answer) -> list[str]:
    return [change.actual or change.alleged for change in answer.changes if change.grave]


@pytest.mark.parametrize(
    ("said", "quoted", "lost"),
    [
        ("I refuse to believe that the children are safe", "I ... believe that the children are safe", "refuse to"),
        ("The company refused to pay for the dam", "The company … pay for the dam", "refused to"),
        ("We rarely agree with the board", "We … agree with the board", "rarely"),
        ("The firm seldom pays the crew", "The firm … pays the crew", "seldom"),
        ("The plan is far from ready to vote on", "The plan is … ready to vote on", "far from"),
        ("The mayor stopped paying the guards", "The mayor … paying the guards", "stopped"),
        ("We want trams instead of buses", "We want … buses", "trams instead of"),
        ("We want trams rather than buses", "We want … buses", "trams rather than"),
        ("The doctor prevented the crew from sailing", "The doctor … the crew … sailing", "prevented"),
        ("The rule kept the crew from sailing", "The rule … sailing", "kept the crew from"),
        ("The state lacks the money for the dam", "The state … the money for the dam", "lacks"),
        ("The dam is too weak to save the valley", "The dam is … to save the valley", "too weak"),
        ("There is little hope for the crew", "There is … hope for the crew", "little"),
        ("It is unlikely that the dam holds", "It is … that the dam holds", "unlikely"),
        ("We would have paid the drivers", "We … paid the drivers", "would have"),
        ("The crew nearly drowned in the bay", "The crew … drowned in the bay", "nearly"),
    ],
)
def test_dots_for_words_that_turn_the_meaning_round_are_a_grave_change(said: str, quoted: str, lost: str) -> None:
    answer = checked(said, quoted)
    assert answer.verdict is Verdict.ALTERED
    assert grave(answer) == [lost]


@pytest.mark.parametrize(
    ("said", "quoted", "lost"),
    [
        (
            "We will pay all workers except the drivers for the month of June",
            "We will pay drivers for the month of June",
            "all workers except the",
        ),
        (
            "The bridge can be crossed by lorries unless the wind is strong",
            "The bridge can be crossed by lorries the wind is strong",
            "unless",
        ),
        (
            "I refuse to believe that the children of the valley are safe in that school",
            "I believe that the children of the valley are safe",
            "refuse to",
        ),
        ("The company refused to pay for the dam", "The company pay for the dam", "refused to"),
        ("There is little hope for the crew", "There is hope for the crew", "little"),
        ("The boat was allegedly stolen by a cook", "The boat was stolen by a cook", "allegedly"),
        ("The mayor failed to pay for the dam", "The mayor wanted to pay for the dam", "failed"),
        ("The mayor wanted to pay for the dam", "The mayor refused to pay for the dam", "wanted"),
    ],
)
def test_words_that_turn_the_meaning_round_are_grave_without_dots_as_well(said: str, quoted: str, lost: str) -> None:
    assert grave(checked(said, quoted)) == [lost]


@pytest.mark.parametrize(
    ("said", "quoted", "cut"),
    [
        ("Few people want the bridge", "people want the bridge", "Few"),
        ("Only the board can close the yard", "the board can close the yard", "Only"),
        ("The company refused to pay for the dam", "pay for the dam", "refused"),
        ("The plan is far from ready to vote on", "ready to vote on", "far from"),
        ("The dam is too weak to save the valley", "to save the valley", "too"),
        ("The dam is too weak to save the valley", "save the valley", "too"),
        ("We rarely agree with the board", "agree with the board", "rarely"),
    ],
)
def test_words_that_turn_the_meaning_round_right_before_a_quotation_are_told(said: str, quoted: str, cut: str) -> None:
    answer = checked(said, quoted)
    assert [answer.article.of(span) for span in answer.around] == [cut]


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("The crew saw a little boat in the bay", "The crew saw … boat in the bay"),
        ("The crew saw a few boats in the bay", "The crew saw … boats in the bay"),
        ("A few boats lay in the bay", "boats lay in the bay"),
        ("We want not only trams but also parks", "We want … trams but also parks"),
        ("The mayor, who stopped at the shop, paid the guards", "The mayor … paid the guards"),
        ("The mayor, who was used to rain, paid the guards", "The mayor … paid the guards"),
        ("The dam is too weak. To save it is our task", "To save it is our task"),
        ("The mayor refused and the board paid for it", "the board paid for it"),
        ("Only Lind said “we owe a krone to the yard”, I think", "we owe a krone to the yard"),
    ],
)
def test_words_that_only_look_like_those_turn_nothing(said: str, quoted: str) -> None:
    answer = checked(said, quoted)
    assert (answer.verdict, grave(answer), answer.around) == (Verdict.VERBATIM, [], ())


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("The firm declined to pay for the dam", "The firm refused to pay for the dam"),
        ("The dam may burst in the spring", "The dam could burst in the spring"),
    ],
)
def test_words_that_turn_the_same_way_may_stand_for_each_other(said: str, quoted: str) -> None:
    assert grave(checked(said, quoted)) == []


def test_a_phrase_may_have_words_between_its_own_but_not_many() -> None:
    assert reversals("it is too weak to save".split()) == ((2, 4),)
    assert reversals("too one two three four five to save".split()) == ()


def test_a_harmless_phrase_hides_no_other_in_the_same_words() -> None:
    words = "a few people want few boats".split()
    assert harmless_phrases(words) == ((0, 1),)
    assert reversals(words) == ((4,),)

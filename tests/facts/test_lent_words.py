"""Whose words are told in a form without a subject of its own: passives, "as saying", "to admit", and nouns."""

import pytest

from bot.facts.quotation import QuotationKind
from tests.facts.said import quotations, reported_by, speaker_of


def _reported(text: str) -> list[str]:
    article, found = quotations(text)
    return [article.of(one.span) for one in found if one.kind is QuotationKind.REPORTED]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The quay, described by Ana Torvik as “a joke”, is law.", "Ana Torvik"),
        ("The quay, branded “a joke” by Ana Torvik, has cost £2m.", "Ana Torvik"),
        ("A quay described by police as “a joke” has cost £2m.", "police"),
        ("Bo Lund, hailed as “a joke” by the mayor, said he was tired.", "the mayor"),
        ("The quay, dubbed “a joke” by locals, drew crowds.", "locals"),
        ("Bo Lund said the quay, described by Ana Torvik as “a joke”, was shut.", "Ana Torvik"),
        ("The energy minister, Ana Torvik, hailed “a joke that will last”.", "Ana Torvik"),
        ("The mayor, angered by critics, called the quay “a joke”.", "The mayor"),
        ("Ana Torvik described as “a joke” a rope that broke.", "Ana Torvik"),
    ],
)
def test_whoever_judges_a_thing_says_the_words_and_not_the_thing(text: str, speaker: str) -> None:
    assert speaker_of(text, "a joke") == speaker


def test_a_passive_that_only_tells_which_thing_is_meant_is_no_statement() -> None:
    assert _reported("The quay, branded “a joke” by Ana Torvik, has cost £2m.") == []
    assert _reported("Bo Lund, attacked as “soft on theft”, said he would stay.") == ["he would stay"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torvik was quoted by the Daily Rope as saying the lamp was out.",
        "The Daily Rope quoted Ana Torvik as saying that the lamp was out.",
        "Ana Torvik was quoted as saying that the lamp was out.",
        "Bo Lund overheard Ana Torvik saying that the lamp was out.",
    ],
)
def test_whoever_is_quoted_or_heard_says_it_and_nobody_else(text: str) -> None:
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == ["the lamp was out"]
    assert reported_by(text, "the lamp was out") == "Ana Torvik"


@pytest.mark.parametrize(
    "text",
    [
        "“The lamp is out,” the news agency quoted Ana Torvik as saying.",
        "The minutes record Bo Lund’s deputy, Ana Torvik, as saying: “The lamp is out.”",
        "“The lamp is out,” recalls co-author Ana Torvik, who was on shift.",
        "“The lamp is out,” remembers Ana Torvik.",
        "Ana Torvik left the quay, saying, “The lamp is out.”",
        "Ana Torvik’s message was blunt: “The lamp is out.”",
        "Ana Torvik’s verdict? “The lamp is out.”",
        "To quote Ana Torvik, “The lamp is out”.",
        "For Ana Torvik, the news is “The lamp is out”.",
        "The news was, in Ana Torvik’s words, “The lamp is out”.",
    ],
)
def test_the_words_are_those_of_whoever_is_named_as_their_source(text: str) -> None:
    assert speaker_of(text, "The lamp is out") == "Ana Torvik"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Unions urged Bo Lund to admit that the rope was old.", "Bo Lund to admit that the rope was old"),
        ("Crews want the yard to promise that no jobs will go.", "the yard to promise that no jobs will go"),
        ("Ana Torvik told him to say that the rope was old.", "told him to say that the rope was old"),
    ],
)
def test_what_somebody_is_only_to_say_is_said_by_nobody(text: str, said: str) -> None:
    assert _reported(text) == [said]


def test_what_somebody_wants_to_say_themselves_is_theirs() -> None:
    assert reported_by("Ana Torvik wants to say that the rope is old.", "the rope is old") == "Ana Torvik"


@pytest.mark.parametrize(
    "question",
    [
        "Asked if he regretted the decision",
        "Asked on Monday whether his party would support the budget",
        "Asked whether he knew the man",
        "When asked if he believed the clerk",
    ],
)
def test_what_somebody_was_asked_is_said_by_nobody(question: str) -> None:
    assert _reported(f"{question}, Bo Lund said the rope was old.") == ["the rope was old"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Lund left to cries of “shame on you all” from the public gallery.", "the public gallery"),
        ("Bo Lund said he was sorry, to cries of “shame on you all”.", None),
    ],
)
def test_whoever_hears_a_cry_does_not_say_it(text: str, speaker: str | None) -> None:
    assert speaker_of(text, "shame") == speaker


def test_a_cry_of_others_is_no_part_of_what_somebody_says() -> None:
    assert _reported("Bo Lund said he was sorry, to cries of “shame on you all”.") == ["he was sorry"]
    told = "Bo Lund was met with cries of “shame on you all” in Hull"
    assert _reported(f"{told}, said Ana Torvik.") == [told]


@pytest.mark.parametrize("front", ["For New Zealand", "For Ana Torvik, it began when"])
def test_neither_a_country_nor_a_story_speaks(front: str) -> None:
    assert not quotations(f"{front}, the “old lamp” went out.")[1]


def test_a_report_may_show_something_at_the_end_of_a_sentence() -> None:
    assert reported_by("The rope was old, a council report shows.", "The rope was old") == "a council report"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bo Lund had read a memo warning that the yard was old.", "a memo"),
        ("Bo Lund got a text saying that the yard was old.", "a text"),
        ("Bo Lund received an email from the bank saying that the yard was old.", "the bank"),
        ("Bo Lund sent a memo warning that the yard was old.", "Bo Lund"),
        ("Bo Lund received a letter and left, saying that the yard was old.", "Bo Lund"),
        ("Bo Lund defended a plan that critics say is bad, arguing that the yard was old.", "Bo Lund"),
        ("Bo Lund went on television to defend rules that critics say are bad, saying the yard was old.", "Bo Lund"),
        ("The head of the Harbour Service left, saying that the yard was old.", "The head of the Harbour Service"),
        ("Critics of the Harbour Bridge scheme left, saying that the yard was old.", "Critics"),
    ],
)
def test_a_participle_tells_of_what_a_letter_says_or_goes_on_for_who_did_something(text: str, source: str) -> None:
    assert reported_by(text, "the yard was old") == source


def test_what_others_say_of_a_thing_ends_before_who_did_something_goes_on() -> None:
    assert "is bad" in _reported("Bo Lund defended a plan that critics say is bad, arguing that it was cheap.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("He was the keeper who, as late as May, said that the yard was old.", "the keeper"),
        ("It was built by Ana Torvik, who, in 2019, said that the yard was old.", "Ana Torvik"),
        ("In Leeds, an official who insisted on anonymity said that the yard was old.", "an official"),
        ("Asked if he met Ayr Council, an official who knows him said that the yard was old.", "an official"),
        ("In an interview with Ana Torvik, a clerk who says that the yard was old, he wept.", "Ana Torvik"),
    ],
)
def test_who_is_told_of_as_who_stands_right_before_it(text: str, source: str) -> None:
    assert reported_by(text, "the yard was old") == source


@pytest.mark.parametrize(
    "text",
    [
        "The plan, first reported by The Courier, would cut jobs.",
        "It was a number that never gets reported.",
        "An official who insisted on anonymity left.",
    ],
)
def test_what_only_tells_by_whom_a_thing_was_done_is_said_by_nobody(text: str) -> None:
    assert not quotations(text)[1]


def test_a_question_within_a_question_is_that_of_who_asked_it() -> None:
    text = "Pressed by the Courier’s correspondent, who asked, “Is that a no?”, Lund said: “It is what I said.”"
    assert speaker_of(text, "Is that a no") == "the Courier’s correspondent"
    assert speaker_of(text, "It is what I said") == "Lund"


def test_who_only_called_somebody_is_not_who_judges() -> None:
    text = "Bo Lund told a station in Hull that pensioners who called the office about money were “basically lonely”."
    assert speaker_of(text, "basically lonely") == "Bo Lund"


def test_who_is_told_to_have_told_somebody_said_it() -> None:
    text = "Jane Reed says Tom Lund told her, “You will never work here again”, and that she believed him."
    assert speaker_of(text, "You will never") == "Tom Lund"
    text = "Jane Reed said Tom Lund had asked in May for a thinner pin, “to save eleven pence a chair”."
    assert speaker_of(text, "to save eleven") == "Jane Reed"

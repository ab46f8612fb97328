"""Who speaks where an adverb, a participle or a second noun stands before the verb, as it often does in news."""

import pytest

from bot.facts.quotation import Stance
from tests.facts.said import quotations, reported_by, speaker_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The council has twice refused to raise the wreck.", "The council"),
        ("The mayor, Ana Dunn, twice asked the clerks to raise the wreck.", "Ana Dunn"),
        ("Bo Lohm three times demanded that they raise the wreck.", "Bo Lohm"),
        ("Ana Dunn could no longer defend the wish to raise the wreck.", "Ana Dunn"),
        ("Shown a copy of it, Mrs Holm read it twice and said that they would raise the wreck.", "Holm"),
        ("Told of this on the radio, Bo Lohm paused and said that they would raise the wreck.", "Bo Lohm"),
        ("Born in Trabzon, Ana Dunn came home in May, and says that they will raise the wreck.", "Ana Dunn"),
        ("Asked who owned the yard, Ana Dunn said they would raise the wreck.", "Ana Dunn"),
        ("It paid a fine to the Data Office, which found that they would raise the wreck.", "Data Office"),
        ("She had the full confidence of the mayor, who said that they would raise the wreck.", "the mayor"),
        ("Sarn was lost, where the diver Dot Ains, who has a boat, said they would raise the wreck.", "Dot Ains"),
    ],
)
def test_the_subject_is_found_behind_what_news_puts_before_its_verb(text: str, source: str) -> None:
    assert reported_by(text, "raise the wreck") == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A study by Reuters, which found that the dam was old, was lost.", "A study by Reuters"),
        ("A group of clerks who said the dam was old have left.", "A group of clerks"),
        ("The parents of a boy who died said the dam was old.", "The parents of a boy"),
        ("Scientists in Sarn who have read the genes of 40 samples said the dam was old.", "Scientists in Sarn"),
    ],
)
def test_who_is_told_of_first_keeps_the_word(text: str, source: str) -> None:
    assert (reported_by(text, "the dam") or "").startswith(source)


def test_what_somebody_no_longer_wants_is_not_asserted() -> None:
    _, found = quotations("Ana Dunn no longer wanted the yard to be sold.")
    assert [q.stance for q in found] == [Stance.OPEN]


@pytest.mark.parametrize("label", ["Interview", "Q&A", "Q&A with the clerk"])
def test_a_headline_that_says_what_the_article_is_names_nobody(label: str) -> None:
    text = f"{label}: “I read the mail aloud to my hens”\n\nAna Dunn has nine hens and a temper.\n"
    assert speaker_of(text, "I read the mail") is None


def test_money_says_nothing() -> None:
    text = "Savings may reach £110 million, up from the £90 million announced when the yard was sold."
    assert quotations(text)[1] == ()


def test_money_within_a_source_hides_it_not() -> None:
    text = "Inquiry into £31m meals deal finds the meals were cold."
    assert reported_by(text, "the meals") == "Inquiry into £31m meals deal"


def test_a_label_with_a_post_means_whoever_holds_it() -> None:
    text = (
        "PRESS CONFERENCE: The yard\n\nINTERIOR MINISTER COSMIN LAZAR: We have asked for them back.\n\n"
        "Q: When?\n\nINTERIOR MINISTER COSMIN LAZAR: I asked on Monday.\n"
    )
    assert speaker_of(text, "I asked on Monday") == "COSMIN LAZAR"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Torv won on Sunday.\n\nThe Ethiopian told the radio she was tired.\n",
        "Ana Torv won on Sunday.\n\nThe 31-year-old Ethiopian told the radio she was tired.\n",
    ],
)
def test_a_word_for_people_of_a_nation_means_who_was_told_of_last(text: str) -> None:
    assert reported_by(text, "tired") == "Ana Torv"


def test_what_stands_in_the_words_of_somebody_leaves_the_phrase_out() -> None:
    article, found = quotations("It is, in the words of its own auditor, “a going concern for now”.")
    assert all("in the" not in article.of(q.span) for q in found)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Marta Voss, 34, and her husband, Liam, 36, said they would sail.", "Marta Voss, 34, and her husband, Liam"),
        ("Marta Voss, 34, and her husband Liam, 36, said they would sail.", "Marta Voss, 34, and her husband Liam"),
        ("Marta Voss, 34, whose husband, Liam, 36, is a cook, said they would sail.", "Marta Voss"),
    ],
)
def test_a_couple_with_their_ages_speaks_together(text: str, source: str) -> None:
    assert reported_by(text, "they would sail") == source


def test_a_clerk_behind_a_place_is_who_was_told_of() -> None:
    text = "At a shop on Linden Road in Sarn, a clerk was covering the lamps. “It keeps asking me,” he said."
    assert speaker_of(text, "It keeps asking") == "a clerk"


def test_who_interrupts_is_quoted() -> None:
    assert speaker_of("“No, not that one,” interrupted her agent, Max Doerr.", "No, not") == "Max Doerr"

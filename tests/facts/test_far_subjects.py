"""Who is the source where something stands between the subject and its verb: a phrase, a clause, an apposition."""

import pytest

from tests.facts.said import quotations, reported_by


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Families living by a harbour that has frozen four times in six years have said they are cold.",
            "Families living by a harbour",
        ),
        ("A clerk charged in the death of a man held in a county jail told jurors they are cold.", "A clerk"),
        ("A sailor who opened the door of the ropehouse said they are cold.", "A sailor"),
        ("Tom Lund, whose sister, Grace, died at a yard in Ayr after a fall, said they are cold.", "Tom Lund"),
        ("Dutch rope maker Norholt cut two jobs on Tuesday and said they are cold.", "Norholt"),
    ],
)
def test_the_noun_next_to_the_verb_is_not_always_its_subject(text: str, source: str) -> None:
    assert reported_by(text, "they are cold") == source


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("State MP for Barrow Grant Tessori", "Grant Tessori"),
        ("Shadow Minister for Harbours Anna Pell", "Anna Pell"),
        ("Leader of Opposition S. Venkatesan", "S. Venkatesan"),
        ("Dean Mulvany", "Dean Mulvany"),
    ],
)
def test_a_post_is_no_part_of_the_name_and_ends_before_it(post: str, name: str) -> None:
    assert reported_by(f"{post} said the quay was empty.", "the quay was empty") == name


def test_a_source_that_goes_on_with_another_verb_is_the_same_source() -> None:
    article, found = quotations("Chair of wardens Rev Nigel Tripp said it would rain and begged the crew not to sail.")
    assert [article.of(one.speaker.name) for one in found if one.speaker] == ["Nigel Tripp", "Nigel Tripp"]


def test_what_the_source_asks_for_after_its_clause_is_not_said() -> None:
    text = "The talks may fail, the dockers said, asking not to be named."
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == ["The talks may fail"]


def test_and_that_goes_back_to_the_verb_of_saying() -> None:
    text = "Ana Torvik said she had slept when she wrote it, and that a clerk had helped."
    article, found = quotations(text)
    assert [article.of(one.span) for one in found] == ["she had slept when she wrote it, and that a clerk had helped"]


@pytest.mark.parametrize(
    "text",
    [
        "The low fogs, as sailors call them, come in May.",
        "The clerk is expected to testify next week.",
        "A letter from his wife was read to the jury.",
        "His reply, when this was repeated to her, was short.",
    ],
)
def test_what_tells_of_no_words_is_no_statement(text: str) -> None:
    assert quotations(text)[1] == ()


def test_how_somebody_spoke_is_not_said() -> None:
    article, found = quotations("“I felt his hand,” Crewe testified, his voice breaking.")
    assert [article.of(one.span) for one in found] == ["I felt his hand,"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The yard, whose boats include the Krokli, Petit Matelot and Zwirn, said they are cold.", "The yard"),
        ("The yard, whose secretary, Yusuf Adeleke, said they are cold, is old.", "Yusuf Adeleke"),
        ("The name came from an aunt, who said they are cold.", "an aunt"),
        ("He got a letter from a neighbour, who said they are cold.", "a neighbour"),
        ("A group of clerks, who said they are cold, went home.", "A group of clerks"),
        ("Critics – there is one, and he writes in green – say they are cold.", "Critics"),
    ],
)
def test_the_name_next_to_the_verb_may_end_a_list_and_a_person_be_where_a_thing_comes_from(
    text: str, source: str
) -> None:
    assert reported_by(text, "they are cold") == source


def test_a_clause_between_dashes_ends_with_them() -> None:
    article, found = quotations("My critics – there is one, and he writes in green – say that nobody reads any more.")
    assert [article.of(one.span) for one in found] == ["nobody reads any more"]

"""Whose words it are where an example, an aside, a stage or a turn stands between a source and its verb."""

import pytest

from bot.facts.facts import find_facts
from bot.reading.read import read_text
from tests.facts.said import quotations, reported_by, speaker_of

LATE = "it was too late"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"Democrats such as Sen. Carla Ruiz say {LATE}.", "Democrats"),
        (f"Critics, such as Carla Ruiz, said {LATE}.", "Critics"),
        (f"Companies such as Holm and Brandt warned that {LATE}.", "Companies"),
        (f"Ana Pell let it be known that {LATE}.", "Ana Pell"),
        (f"The palace has let it be known that {LATE}.", "The palace"),
        (f"Bo Lund let slip that {LATE}.", "Bo Lund"),
        (f"Finance chief Paulo Reis added the plant was shut and {LATE}.", "Paulo Reis"),
        (f"A dealer who sold six chairs was cleared of fraud after a jury decided that {LATE}.", "a jury"),
    ],
)
def test_a_statement_is_that_of_whose_verb_tells_it(text: str, source: str) -> None:
    assert reported_by(text + "\n", "too late") == source


@pytest.mark.parametrize("aside", ["she liked to say", "as she used to say"])
def test_an_aside_gives_what_stands_around_it_to_whom_it_names(aside: str) -> None:
    assert reported_by(f"Ana Pell never married. Marriage, {aside}, was for other people.\n", "for other") == "Ana Pell"


@pytest.mark.parametrize(
    "text",
    [
        "One warning: the seats are hard.",
        "Bo Lund has a reply for those who ask what it means.",
        "It added a wing with 40 beds.",
        "A hearing to decide what must be paid will be held in May.",
    ],
)
def test_nobody_says_what_only_looks_like_speech(text: str) -> None:
    assert not quotations(text + "\n")[1]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("The second time the clerk rang and said: ", "the clerk"),
        ("On it a woman's voice can be heard to say, ", "a woman's voice"),
        ("The programme calls it ", "The programme"),
        ("More from Ana Pell: ", "Ana Pell"),
        ("Statement from the port: ", "the port"),
        ("@leedslass_91 wrote: ", "@leedslass_91"),
    ],
)
def test_a_quotation_is_that_of_whom_its_sentence_names(opening: str, speaker: str) -> None:
    text = f"A notice said that it was cold.\n\n{opening}“a comedy of long and patient waiting.”\n"
    assert speaker_of(text, "a comedy") == speaker


def test_a_handle_is_no_name_and_no_part_of_one() -> None:
    article = read_text("Ana Pell was seen on Chatter @AnaPell on Monday, and Bo Lund left.\n")
    assert not [name for name in find_facts(article).names if "@" in article.of(name.span)]


def test_the_goalkeeper_is_not_who_was_told_of_last_where_another_is_one() -> None:
    text = (
        "Tibor Varga said it was late. It was a header that the goalkeeper called “quite unstoppable for me”.\n"
        "The goalkeeper, Luca Bini, left.\n"
    )
    assert speaker_of(text, "quite unstoppable") != "Tibor Varga"


def test_the_colonel_is_the_only_one_with_that_title() -> None:
    text = "His secretary, Colonel Hugh Latimer, sat down. “He will come when asked,” the colonel said.\n"
    assert speaker_of(text, "He will") == "Hugh Latimer"


def test_what_stands_before_one_who_tells_another_is_not_what_he_told() -> None:
    text = "Judith Amos said the clerk, Kevin Stroud, told her, “Nobody opens the red one.”\n"
    article, found = quotations(text)
    told = [article.of(one.span) for one in found if one.speaker and article.of(one.speaker.name) == "Kevin Stroud"]
    assert told == ["Nobody opens the red one."]


def test_nobody_who_talks_is_he_in_the_lines_of_a_talk() -> None:
    text = (
        "Kaja Strand met our reporter, Milo Finch.\n\nMilo Finch: What did your husband say?\n\n"
        "Kaja Strand: He wrote back that it was time.\n\nMilo Finch: And the rest?\n\nKaja Strand: I came home.\n"
    )
    article, found = quotations(text)
    told = [one for one in found if article.of(one.span) == "it was time"]
    assert [one.speaker for one in told] == [None]

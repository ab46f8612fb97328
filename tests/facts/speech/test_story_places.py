"""An offset is told its line, its sentence, and whether somebody is quoted there."""

from bot.facts.speech.quotation_marks import find_quoted
from bot.facts.speech.story_places import StoryPlaces
from bot.reading.read import read_text

ARTICLE = read_text("The mill closes.\n\nIt was old. “We tried. We failed,” said Ana Pell.\n")
PLACES = StoryPlaces(ARTICLE, find_quoted(ARTICLE))


def at(words: str) -> int:
    return ARTICLE.text.index(words)


def test_an_offset_lies_in_the_line_and_the_sentence_that_begin_last_before_it() -> None:
    assert PLACES.start_of_line(PLACES.line_at(at("old"))) == at("It was old")
    assert PLACES.sentence(PLACES.sentence_at(at("old"))).start == at("It was old")


def test_the_last_sentence_reaches_to_the_end() -> None:
    assert PLACES.sentence(PLACES.sentence_at(at("said"))).end == len(ARTICLE.text)


def test_a_sentence_inside_a_quotation_opens_where_the_quotation_does() -> None:
    assert PLACES.opening_sentence(at("failed")) == PLACES.sentence_at(at("We tried"))
    assert (PLACES.is_quoted(at("failed")), PLACES.is_quoted(at("said"))) == (True, False)

"""What is read of an article: sentences, each after the one before it, with the figure or date in question marked."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.reader.choices import choices_of
from bot.answering.reader.reader_input import MARKS, marked, passages_of
from bot.reading.read import read_text
from bot.reading.span import Span

INDEX = index_article(
    read_text(
        "Ferry fund grows\n"
        "The fund rose from 4 million crowns in 2019 to 6 million crowns in 2023.\n"
        "No crew was hired in March.\n"
    )
)


def read_of(command: Command, query: str) -> list[str]:
    choices = choices_of(command, query, INDEX).ranked
    return [passage.sentence for passage in passages_of(INDEX, (choice.place for choice in choices))]


def test_each_figure_is_read_marked_in_its_own_sentence() -> None:
    assert sorted(read_of(Command.AMOUNT, "fund")) == [
        "The fund rose from 4 million crowns in 2019 to «6 million crowns» in 2023.",
        "The fund rose from «4 million crowns» in 2019 to 6 million crowns in 2023.",
    ]


def test_each_date_is_read_marked_in_its_own_sentence() -> None:
    assert "No crew was hired in «March»." in read_of(Command.WHEN, "crew hired")


def test_lines_and_statements_are_read_as_they_stand() -> None:
    for command in (Command.ASK, Command.WHO_SAID):
        read = read_of(command, "who hired the crew")
        assert set(read) == {sentence.span.of(INDEX.article.text) for sentence in INDEX.article.sentences}


def test_a_sentence_is_read_after_the_one_before_it() -> None:
    passages = passages_of(INDEX, [(0, None), (1, None)])
    assert (passages[0].previous, passages[1].previous) == ("", passages[0].sentence)


@given(st.text(max_size=60), st.lists(st.integers(0, 60), min_size=4, max_size=4))
def test_marking_adds_the_marks_and_changes_nothing_else(text: str, ends: list[int]) -> None:
    start, stop, left, right = (min(end, len(text)) for end in ends)
    sentence = Span(min(start, stop), max(start, stop))
    mark = Span(min(left, right), max(left, right))
    shown = marked(text, sentence, mark)
    plain = text[sentence.start : sentence.end]
    inside = sentence.start <= mark.start < mark.end <= sentence.end
    assert len(shown) == len(plain) + (len("".join(MARKS)) if inside else 0)
    assert not inside or f"{MARKS[0]}{text[mark.start : mark.end]}{MARKS[1]}" in shown

"""Who is only talked of: what is promised to those who ask what somebody said whom the line has not speak."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import index_article
from bot.answering.command import Command
from bot.answering.lines.talked_of import is_only_talked_of
from bot.answering.outcome import Answer, Suggestions
from bot.answering.second_look import reviewed
from bot.reading.read import read_text


def talks_of(query: str, line: str) -> bool:
    index = index_article(read_text(f"A row in Kiel\n{line}\n"))
    return is_only_talked_of(query, index.sentences[-1], index)


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("what did the agent say", "Ada Lind said that the agent had sent her a letter."),
        ("wat does brandt think of it", "The council's leader, Ada Lind, said she had heard from Brandt on Monday."),
        ("what did the report say", "A spokesman said that Ms Lind had been referring to a second report."),
    ],
)
def test_in_the_words_of_others_somebody_is_only_talked_of(query: str, line: str) -> None:
    assert talks_of(query, line)


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("what did the agent say", "The agent said that Ada Lind had sent her a letter."),
        ("what did the agent say", "Ada Lind, the agent, said that she had sent a letter."),
        ("what did lind say about the agent", "Ada Lind said that the agent had sent her a letter."),
        ("what did the police say", "Ada Lind said that she had told the police, who said that gulls die."),
        ("what did the agent say", "Ada Lind said that the seller was the agent, who told viewers that it is old."),
        ("what did the agent say", "Asked about it, the agent shrugged."),
        ("what happened to the agent", "Ada Lind said that the agent had left."),
        ("what did brandt say", "Ada Lind said that she had sent a letter."),
        ("did the agent say so", "Ada Lind said that the agent had sent her a letter."),
    ],
)
def test_whoever_speaks_themselves_or_is_not_asked_for_is_not(query: str, line: str) -> None:
    assert not talks_of(query, line)


def test_a_line_that_only_talks_of_somebody_is_suggested() -> None:
    index = index_article(read_text("A row in Kiel\nAda Lind said that the agent had sent her a letter.\n"))
    sentence = index.sentences[-1].sentence
    found = Answer(index.article, sentence.line, sentence.span, 90.0, (sentence.line,))
    assert isinstance(reviewed(Command.ASK, found, "what did the agent say", index), Suggestions)
    assert isinstance(reviewed(Command.WHAT, found, "did the agent say", index), Suggestions)
    assert reviewed(Command.ASK, found, "what did lind say", index) is found


@given(st.text(alphabet="what did say the agent“”,.’'\n", max_size=60))
def test_any_question_can_be_asked(query: str) -> None:
    talks_of(query, "Ada Lind said that the agent had sent her a letter.")

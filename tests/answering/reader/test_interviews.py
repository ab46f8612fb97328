"""What the later sentences of a reply take from the question."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.article_index import ArticleIndex, index_article
from bot.answering.reader.interviews import questions_replied_to
from bot.answering.reader.reader_input import passages_of
from bot.reading.read import read_text

OPENING = "Ten questions for Petra Solheim\n\nPetra Solheim has kept the lighthouse on Skarvoy for thirty years.\n\n"
LABELLED = (
    f"{OPENING}"
    "Q: Why did you stay on the island?\n\n"
    "A: My brother asked me to. He had the boat. I never regretted it.\n\n"
    "Q: Who will follow you?\n\n"
    "A: Nobody yet. I asked twice.\n"
)
NAMED = (
    f"{OPENING}"
    "Mara Quist: Do you ever feel alone out there?\n\n"
    "Petra Solheim: Never. I have the birds.\n\n"
    "Mara Quist: We also heard about the storm. That was in May. It took the roof.\n\n"
    "Petra Solheim: It did. I mended it myself.\n"
)
NEWS = (
    "Lighthouse to close\n\nWho will keep the light? “Nobody,” said Petra Solheim. “I asked twice. It is over.” "
    "She leaves in May. Why so soon? The roof is gone.\n"
)


def _index(text: str) -> ArticleIndex:
    return index_article(read_text(text))


def _replied(text: str) -> Mapping[str, str]:
    index = _index(text)
    sentences = index.article.sentences
    return {
        index.article.of(sentences[number].span): index.article.of(question)
        for number, question in questions_replied_to(index).items()
    }


def test_the_later_sentences_of_an_answer_reply_to_the_question_before_it() -> None:
    assert {reply: "stay on" in question for reply, question in _replied(LABELLED).items()} == {
        "He had the boat.": True,
        "I never regretted it.": True,
        "I asked twice.": False,
    }


def test_speakers_who_are_named_reply_to_each_other() -> None:
    assert {reply: "feel alone" in question for reply, question in _replied(NAMED).items()} == {
        "I have the birds.": True
    }


def test_nothing_is_replied_to_where_nobody_is_interviewed() -> None:
    assert _replied(NEWS) == {}


def test_the_reader_sees_the_question_before_the_sentence_before() -> None:
    index = _index(LABELLED)
    sentences = [index.article.of(sentence.span) for sentence in index.article.sentences]
    (passage,) = passages_of(index, [(sentences.index("He had the boat."), None)])
    assert passage.previous == "Q: Why did you stay on the island? A: My brother asked me to."


SENTENCES = st.lists(st.sampled_from(["Why?", "Yes.", "She left.", "“Oh?”"]), min_size=1, max_size=4).map(" ".join)
LINES = st.tuples(st.sampled_from(["Q: ", "A: ", "Petra Solheim: ", "Mara Quist: ", ""]), SENTENCES).map("".join)


@given(st.lists(LINES, min_size=4, max_size=12).map("\n\n".join))
def test_of_any_text_a_reply_comes_some_sentences_after_its_question(text: str) -> None:
    index = _index(f"{OPENING}{text}")
    spans = [sentence.span for sentence in index.article.sentences]
    for number, question in questions_replied_to(index).items():
        assert spans.index(question) < number - 1
        assert "?" in index.article.of(question)

"""What the reader is given to read: the question in words, the passages, and both as one pair of token ids.

A command and its query are one phrase. A passage is a sentence with the one before it, the figure or date in question
marked.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.questions.question_parser import QUESTION_WORDS, WORD_OF_COMMAND
from bot.answering.reader.interviews import questions_replied_to
from bot.reading.span import Span

PHRASES = {Command.WHO_SAID: "who said", Command.AMOUNT: "how much or how many", Command.DEFINE: "what is"}
OPENINGS = {str(command): words for command, words in (WORD_OF_COMMAND | PHRASES).items()}
"""The words that each command stands for, where it stands for any."""
OPENS_QUESTION = QUESTION_WORDS | {"whats", "whos"}
MARKS = ("«", "»")
"""What stands around the figure or the date that is asked about: rare in English, and word pieces of their own."""
CLS, SEP = 101, 102
"""The tokens of BERT's vocabulary that open a pair and end each of its parts."""
QUESTION_PIECES, SENTENCE_PIECES, PREVIOUS_PIECES = 32, 84, 26
"""Word pieces of each part that are read at most, as the reader was trained."""

Ids = Sequence[int]


def reader_question(command: Command | str, query: str) -> str:
    """Return the query with the words of its command before it, unless it is a question by itself."""
    words = query.split()
    opening = OPENINGS.get(command, "")
    if not opening or (words and words[0].lower().replace("'", "").replace("’", "") in OPENS_QUESTION):
        return " ".join(words)
    return " ".join([opening, *words])


@dataclass(frozen=True, slots=True)
class Passage:
    """A candidate sentence and what stands before it: the sentence before, empty for the first one."""

    sentence: str
    previous: str = ""


def passages_of(index: ArticleIndex, places: Iterable[tuple[int, Span | None]]) -> tuple[Passage, ...]:
    """Return passages of an article, each of a sentence's number and what is marked in it, in the given order."""
    article = index.article
    return tuple(
        Passage(marked(article.text, article.sentences[number].span, mark), _before(index, number))
        for number, mark in places
    )


def _before(index: ArticleIndex, number: int) -> str:
    """Return the sentence before, after the question that both reply to, if it is an interview."""
    if not number:
        return ""
    article, question = index.article, questions_replied_to(index).get(number)
    previous = article.of(article.sentences[number - 1].span)
    return f"{article.of(question)} {previous}" if question else previous


def marked(text: str, sentence: Span, mark: Span | None) -> str:
    """Return the ``sentence`` of ``text`` with ``MARKS`` around ``mark``, where there is one and it stands in it."""
    if mark is None or not sentence.start <= mark.start < mark.end <= sentence.end:
        return text[sentence.start : sentence.end]
    before, after = text[sentence.start : mark.start], text[mark.end : sentence.end]
    return f"{before}{MARKS[0]}{text[mark.start : mark.end]}{MARKS[1]}{after}"


@dataclass(frozen=True, slots=True)
class Pair:
    """The token ids, and the token types: 1 on the candidate sentence and its [SEP], else 0."""

    ids: tuple[int, ...]
    types: tuple[int, ...]


def pair(question: Ids, sentence: Ids, previous: Ids = ()) -> Pair:
    """Return ``[CLS] question [SEP] sentence [SEP] previous [SEP]``, each part cut to its limit.

    An empty ``previous`` is left out with its [SEP]. The longest pair has 146 pieces.
    """
    before = (CLS, *question[:QUESTION_PIECES], SEP)
    candidate = (*sentence[:SENTENCE_PIECES], SEP)
    after = (*previous[:PREVIOUS_PIECES], SEP) if previous else ()
    return Pair(before + candidate + after, (0,) * len(before) + (1,) * len(candidate) + (0,) * len(after))


def batches(lengths: Sequence[int], pieces: int) -> Iterator[list[int]]:
    """Yield groups of indexes of like length, whose padded size is at most ``pieces`` (or a single pair)."""
    group: list[int] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if group and (len(group) + 1) * lengths[index] > pieces:
            yield group
            group = []
        group.append(index)
    if group:
        yield group

"""Finds the question of an interview that a sentence replies to: the later sentences of a reply seldom repeat it.

"When did you know?" — "In March. My sister rang. She had seen it." The third takes its topic from the question.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.facts.quotation import Quotation, QuotationKind
from bot.reading.span import Span

OPENING = "“”\"«„‘'"
"""What stands before words in quotation marks; the words of a labelled line have none."""
AROUND = " \t\n*”\"’'"
"""What may stand after the question mark of a question."""


@kept_with_index
def questions_replied_to(index: ArticleIndex) -> Mapping[int, Span]:
    """Return by the number of a sentence the question that it replies to, for all sentences but the first of a reply.

    Empty where nobody is asked and answers in lines that name their speakers (Q and A, labels, questions in bold).
    """
    sentences = index.article.sentences
    replied: dict[int, Span] = {}
    question: Span | None = None
    for (before, earlier), (said, number) in pairwise(_spoken(index)):
        if said is None or before is None or number != earlier + 1:
            question = None
        elif _begins_turn(index, before, said, number):
            question = sentences[earlier].span if _asks(index, earlier) else None
        elif question:
            replied[number] = question
    return replied


def _spoken(index: ArticleIndex) -> Iterator[tuple[Quotation | None, int]]:
    """Yield each sentence's number with what a labelled line has its speaker say in it."""
    lines = [each for each in index.facts.quotations if _is_labelled(index, each)]
    at = 0
    for number, one in enumerate(index.sentences if lines else ()):
        span = one.sentence.span
        while at < len(lines) and lines[at].span.end <= span.start:
            at += 1
        yield (lines[at] if at < len(lines) and lines[at].span.overlaps(span) else None), number


def _is_labelled(index: ArticleIndex, quotation: Quotation) -> bool:
    before = index.article.text[max(0, quotation.span.start - 1) : quotation.span.start]
    return quotation.kind is QuotationKind.DIRECT and quotation.cue is None and before not in OPENING


def _begins_turn(index: ArticleIndex, before: Quotation, said: Quotation, number: int) -> bool:
    """Tell whether somebody else speaks from here, or a label stands before the sentence."""
    if before is said:
        return False
    if (before.speaker and before.speaker.name) != (said.speaker and said.speaker.name):
        return True
    sentence = index.article.sentences[number]
    return sentence.span.start < said.span.start and sentence.line != index.article.sentences[number - 1].line


def _asks(index: ArticleIndex, number: int) -> bool:
    return index.article.of(index.article.sentences[number].span).rstrip(AROUND).endswith("?")

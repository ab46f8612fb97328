"""Questions that the article at hand can answer, for the help."""

from collections.abc import Iterator

from bot.answering.article_index import ArticleIndex
from bot.facts.quotation import QuotationKind, Stance
from bot.voice.wording.neutral import one_line

WORDS_OF_QUOTATION = 4
TORN_OFF = " ,;:–—-"
"""Marks at which nobody ends what they type."""
FALLBACK = ("who said mutual respect", "amount funding", "when did it start")


def examples(index: ArticleIndex, count: int = 3) -> tuple[str, ...]:
    """Return up to ``count`` commands with words of this article, each of another kind."""
    found = tuple(_examples(index))
    return (found or FALLBACK)[:count]


def _examples(index: ArticleIndex) -> Iterator[str]:
    article, facts = index.article, index.facts
    spoken = next(
        (
            quotation
            for quotation in facts.quotations
            if quotation.kind is QuotationKind.DIRECT and quotation.speaker and quotation.stance is Stance.ASSERTED
        ),
        None,
    )
    if spoken:
        words = " ".join(one_line(article.of(spoken.span)).split()[:WORDS_OF_QUOTATION])
        yield f"who said {words.rstrip(TORN_OFF) or words}"
    numbers = (amount for amount in facts.amounts if any(map(str.isdigit, article.of(amount.core))))
    counted = next((amount for amount in numbers if amount.counted), None)
    if counted and counted.counted:
        yield f"amount {one_line(article.of(counted.counted))}"
    if facts.abbreviations:
        yield f"define {one_line(article.of(facts.abbreviations[0].short))}"
    if spoken and spoken.speaker:
        yield f"quotes {one_line(article.of(spoken.speaker.name))}"
    if facts.amounts:
        yield "figures"

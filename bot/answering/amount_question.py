"""What a person wants of a figure: its topic, its kind, its size."""

from dataclasses import dataclass
from functools import cache
from decimal import Decimal

from bot.answering.article_index import ArticleIndex
from bot.answering.command import Command
from bot.answering.question import Question
from bot.answering.question_parser import parse_question
from bot.answering.terms import terms
from bot.facts.amount import Amount, AmountKind
from bot.facts.amounts import amounts_in
from bot.facts.dates import dates_in
from bot.reading.resources import data_lines
from bot.reading.span import Span

LONGEST = 400
SIZED = {AmountKind.NUMBER, AmountKind.COUNT, AmountKind.MONEY, AmountKind.PERCENT, AmountKind.POINTS, AmountKind.MEASURE}
# What the groups of the word list stand for; the first kind is the one most wanted.
KINDS: dict[str, tuple[AmountKind, ...]] = {
    "money": (AmountKind.MONEY,),
    "count": (AmountKind.COUNT, AmountKind.NUMBER, AmountKind.FRACTION),
    "percent": (AmountKind.PERCENT, AmountKind.POINTS, AmountKind.FRACTION),
    "duration": (AmountKind.DURATION,),
    "age": (AmountKind.AGE,),
    "measure": (AmountKind.MEASURE,),
    "ordinal": (AmountKind.ORDINAL,),
}
KIND_NAMES = {
    "money": "money", "sum": "money", "sums": "money", "cash": "money", "percent": "percent", "percentage": "percent",
    "percentages": "percent", "%": "percent", "counts": "count", "numbers": "count", "durations": "duration", "ages": "age",
    "measures": "measure", "distances": "measure", "fractions": "percent", "ranks": "ordinal",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AmountQuestion:
    """A question for a figure.

    ``asked`` are the groups of kinds that its words speak of; ``kind`` is set when it is the name of a kind and nothing else;
    ``low`` and ``high`` bound the size that is wanted, ``sized`` tells whether they do.
    """

    question: Question
    asked: frozenset[str]
    kind: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    sized: bool = False

    def fits_size(self, amount: Amount) -> bool:
        """Tell whether a figure has the size that is wanted, whatever its kind."""
        if amount.kind not in SIZED:
            return False
        least = amount.low if amount.low is not None else amount.high
        most = amount.high if amount.high is not None else amount.low
        if least is None or most is None:
            return False
        return (self.low is None or most >= self.low) and (self.high is None or least <= self.high)

    def fits_kind(self, amount: Amount) -> bool:
        """Tell whether a figure is of the kind that was named, if one was."""
        return self.kind is None or amount.kind in KINDS[self.kind]


def parse_amount_question(query: str, index: ArticleIndex) -> AmountQuestion:
    """Return what ``query`` wants of a figure of the article."""
    text = query[:LONGEST]
    whole = Span(0, len(text))
    sizes = [amount for amount in amounts_in(text, whole, [when.span for when in dates_in(text, whole, None)]) if _is_size(amount)]
    rest = _without(text, [size.span for size in sizes])
    topic = [term.word for term in terms(rest)]
    named = KIND_NAMES.get(rest.strip().lower().strip("?!. "))
    question = parse_question(text, index.pool, Command.AMOUNT)
    if sizes and (not topic or named):
        return AmountQuestion(question, frozenset(), named, sizes[0].low, sizes[0].high, True)
    return AmountQuestion(question, frozenset({named}) if named else asked_groups(text), named)


def _is_size(amount: Amount) -> bool:
    return amount.kind in SIZED and amount.low is not None or amount.high is not None


def _without(text: str, spans: list[Span]) -> str:
    for span in reversed(spans):
        text = text[: span.start] + " " + text[span.end :]
    return text


@cache
def _groups_of_words() -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for line in data_lines("words/amount-kinds.txt"):
        group, _, members = line.partition(":")
        for word in members.split():
            groups[word] = groups.get(word, frozenset()) | {group}
    return groups


def asked_groups(text: str) -> frozenset[str]:
    """Return the groups of kinds that the words of a question speak of."""
    words = [term.word for term in terms(text)]
    pairs = [f"{first}_{second}" for first, second in zip(words, words[1:], strict=False)]
    groups = _groups_of_words()
    found: set[str] = set()
    for word in words + pairs:
        found |= groups.get(word, groups.get(word.removesuffix("s"), frozenset()))
    if "$" in text or "£" in text or "€" in text:
        found.add("money")
    if "%" in text:
        found.add("percent")
    return frozenset(found)

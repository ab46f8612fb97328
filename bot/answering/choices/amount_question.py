"""What a person wants of a figure: its topic, its kind, its size."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.figure_size import SIZED, fits_size
from bot.answering.command import Command
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import LONGEST_QUESTION, parse_question
from bot.answering.words.terms import WORD, carries_content, looks_plural, stem
from bot.answering.words.word_lists import group_by_word, groups_by_word
from bot.facts.amount import Amount, AmountKind
from bot.facts.dates.dates import dates_in
from bot.facts.figures.amounts import amounts_in
from bot.reading.span import Span

KINDS: dict[str, tuple[AmountKind, ...]] = {
    "money": (AmountKind.MONEY,),
    "count": (AmountKind.COUNT, AmountKind.NUMBER, AmountKind.FRACTION),
    "percent": (AmountKind.PERCENT, AmountKind.POINTS, AmountKind.FRACTION),
    "duration": (AmountKind.DURATION,),
    "age": (AmountKind.AGE,),
    "measure": (AmountKind.MEASURE,),
    "ordinal": (AmountKind.ORDINAL,),
}
"""What the groups of the word list stand for; the first kind is the one most wanted."""


@dataclass(frozen=True)
class AmountQuestion:
    """A question for a figure.

    ``asked`` are the groups of kinds that its words speak of, ``first`` those of the first such word. ``head`` has the
    stems of its first run of content words ("patients" in "patients in the failed trial"), ``kind_words`` the stems
    that only say what kind of figure is wanted, ``values`` the figures that the question itself names. ``kind`` is set
    when the question is the name of a kind and nothing else; ``size`` is the size that is wanted, be it of
    the figures of a topic ("candidates over 20"); ``sized`` tells whether nothing else is asked for.
    """

    question: Question
    asked: frozenset[str]
    first: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    kind_words: frozenset[str] = frozenset()
    values: frozenset[Decimal] = frozenset()
    kind: str | None = None
    size: Amount | None = None
    sized: bool = False

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems of the words that say which thing is meant, and not what kind of figure is wanted."""
        kinds = groups_by_word("amount-kinds")
        of_how = frozenset(word for pair in HOW.findall(self.question.joined) for word in pair.split())
        strong = (term for term in self.question.terms if term.importance == 1.0)
        return frozenset(term.stem for term in strong if term.word not in kinds and term.word not in of_how)

    def fits(self, amount: Amount) -> bool:
        """Tell whether a figure has the kind and the size that were named, if any were."""
        kinds = None if self.kind is None else KINDS[self.kind]
        kind_fits = kinds is None or amount.kind in kinds
        return kind_fits and (self.size is None or fits_size(amount, self.size, kinds))


HOW = re.compile(r"\bhow\s\w+")
# "Spending over ten years" is no bound.
BOUNDING = SIZED - {AmountKind.POINTS}
ASKS = re.compile(r"\s*(?:how|what|which|when|who|whose|is|are|was|were|do|does|did)\b", re.IGNORECASE)
METRE = "meter"
# Who types "over 40 years" means more than forty, though "fell over 40 years" in an article bounds nothing.
OVER = re.compile(r"\bover(?=\s(?:\d|an?\s))", re.I)
MILLIONS = re.compile(r"(?<=\d)m\b", re.I)
"""Who types "over 1m" means a million, unless the article measures in metres."""
METRES = re.compile(
    r"(?<![\w$£€₹.,])(\d[\d.,]{0,12})m(?=\s*(?:$|[?!.,;:)]|(?:or|and|to|tall|long|high|deep|wide)\b))", re.I
)

POWER = re.compile(r"(?<![\w.])(\d{1,9})(?:\.(\d{1,9}))?e\+?(\d{1,9})\b", re.I)
"""A number as programmers write it: "2.5e6"."""
LARGEST_POWER = 18
"""No article has larger figures, so that larger numbers need not be told apart."""


def parse_amount_question(query: str, index: ArticleIndex) -> AmountQuestion:
    """Return what ``query`` wants of a figure of the article."""
    text = POWER.sub(_written_out, query[:LONGEST_QUESTION])
    in_metres = any(amount.unit == METRE for amount in index.facts.amounts)
    text = METRES.sub(r"\1 metres", text) if in_metres else MILLIONS.sub(" million", text)
    question = parse_question(text, index.pool, Command.AMOUNT)
    text = OVER.sub("more than", text)
    whole = Span(0, len(text))
    found = amounts_in(text, whole, [when.span for when in dates_in(text, whole, None)])
    sizes = [_plain(amount, text) for amount in found if _is_size(amount)]
    rest = _without(text, [size.span for size in sizes])
    topic = WORD.search(rest)
    named = group_by_word("amount-kind-names").get(rest.strip().lower().strip("?!. "))
    if sizes and (not topic or named):
        return AmountQuestion(question, frozenset(), kind=named, size=sizes[0], sized=True)
    if named:
        return AmountQuestion(question, frozenset({named}), kind=named)
    if len(sizes) == 1 and _bounds_topic(sizes[0], text, index):
        return replace(understand(question), size=sizes[0])
    return understand(question, frozenset(size.low for size in sizes if size.low is not None))


def asks_for_list(query: str, index: ArticleIndex) -> bool:
    """Tell whether ``query`` asks for all figures of a kind or a size ("money", "over 1,000,000") and for no topic."""
    asked = parse_amount_question(query, index)
    return asked.sized or asked.kind is not None


def _bounds_topic(size: Amount, text: str, index: ArticleIndex) -> bool:
    """Tell whether a bound follows a topic and ends the query ("funding over 1m") or counts it ("over 100 people").

    "How many kids under 10" names an age, and a figure of the article, as in "voters over 65", is a part of the topic.
    """
    first = WORD.search(text, 0, size.span.start) is None
    end = max(size.span.end, size.counted.end) if first and size.counted else size.span.end
    bounds_all = WORD.search(text, end) is None and (not first or size.counted is not None)
    if not bounds_all or ASKS.match(text) or size.kind not in BOUNDING or (size.low is None) == (size.high is None):
        return False
    bounds = {size.low, size.high} - {None}
    alike = (amount for amount in index.facts.amounts if size.unit in (None, amount.unit))
    return not any({amount.low, amount.high} & bounds for amount in alike)


def understand(question: Question, values: frozenset[Decimal] = frozenset()) -> AmountQuestion:
    """Return what a question wants of a figure, from its words; ``values`` are the figures that it names."""
    words = question.joined.split()
    groups = [_groups_of(words, place) for place in range(len(words))]
    thing = _plural_head(words)
    if thing is not None and not groups[thing]:
        groups[thing] = frozenset({"count"})
    found = frozenset().union(*groups) | _groups_of_signs(question.text)
    return AmountQuestion(
        question,
        found,
        first=next((group for group in groups if group), frozenset()),
        head=_head(words),
        kind_words=frozenset(stem(word) for word, group in zip(words, groups, strict=True) if group - {"count"}),
        values=values,
    )


def _written_out(power: re.Match[str]) -> str:
    whole, part, zeros = power[1], power[2] or "", min(int(power[3]), LARGEST_POWER)
    return whole + part.ljust(zeros, "0") if len(part) <= zeros else f"{whole}{part[:zeros]}.{part[zeros:]}"


def _is_size(amount: Amount) -> bool:
    return amount.kind not in (AmountKind.FRACTION, AmountKind.ORDINAL) or amount.high is not None


def _plain(size: Amount, text: str) -> Amount:
    """Return a bare number as one: the age in "voters over 90" may as well be how many there are."""
    bare = size.kind is AmountKind.AGE and size.core.of(text).isdecimal()
    return replace(size, kind=AmountKind.NUMBER, unit=None) if bare else size


def _without(text: str, spans: list[Span]) -> str:
    for span in reversed(spans):
        text = text[: span.start] + " " + text[span.end :]
    return text


def _groups_of(words: list[str], place: int) -> frozenset[str]:
    groups = groups_by_word("amount-kinds")
    pair = "_".join(words[place : place + 2])
    word = words[place]
    return frozenset(groups.get(pair) or groups.get(word) or groups.get(word.removesuffix("s")) or ())


def _groups_of_signs(text: str) -> frozenset[str]:
    found = {"money"} if any(sign in text for sign in "$£€") else set()
    return frozenset(found | ({"percent"} if "%" in text else set()))


def _plural_head(words: list[str]) -> int | None:
    """Return the place of the first word that carries content, if it is a plural: "beds at the fairground"."""
    place = next((place for place, word in enumerate(words) if carries_content(word)), None)
    return place if place is not None and looks_plural(words[place]) else None


def _head(words: list[str]) -> frozenset[str]:
    """Return the stems of the first run of words that carry content: the thing whose figure is wanted."""
    run: list[str] = []
    for word in words:
        if carries_content(word) and word not in ("how", "many", "much", "number", "amount", "total"):
            run.append(word)
        elif run:
            break
    return frozenset(stem(word) for word in run)

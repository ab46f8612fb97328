"""Which of two figures of a sort a question asks for: the second, beside which alone its words stand.

"How many badly hurt" asks for the nine of "63 injured, nine of them badly", and "rent in Elm" for the second sum of
"£900 in Oak and £790 in Elm".
"""

import re

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.choices.amount_features import FigureCandidate
from bot.answering.choices.amount_question import AmountQuestion
from bot.answering.choices.asked_sides import Ranked, kept_of_two, lacking
from bot.answering.words.terms import carries_content
from bot.facts.amount import Amount, AmountKind

BREAK = re.compile(
    r",?\s(?:and|while|but|whereas|with|whose|against|compared\swith|or)\s|[;,]\s|\s[–—]\s", re.IGNORECASE
)
"""Where what is said of one figure may end and what is said of the next begin."""
JOINED = re.compile(r",?\s(?:and|or)\s", re.IGNORECASE)
OF_THEM = re.compile(r"\s?of\s(?:it|them|these|those|whom|which)\s", re.IGNORECASE)
OF_WHICH = re.compile(r"\bof\s(?:which|whom)\s(?:about\s|some\s|only\s)?$", re.IGNORECASE)
WHOLE = re.compile(r"\bof\s(?:the|its|their|all)?\s?$", re.IGNORECASE)
"""What stands before the whole of "Of the 900 papers, 40 were spoiled" and of "40 of the 900 papers"."""
WITH_UNIT = frozenset([AmountKind.MONEY, AmountKind.PERCENT, AmountKind.MEASURE, AmountKind.DURATION])
NEAR = 6
"""Words on either side of a figure that are said of it."""
STRANGE = 1
"""So many words of the question, another way of putting it aside, the line may lack."""
ONSET = 16
"""Characters before a figure in which it shows whether it is a whole."""
MOST_PARTS = 3
"""So many figures may stand before a part: "340 of 3,100 posts, 210 of them at sea"."""
FARTHEST = 80
"""Characters between a figure and a part of it."""


def with_second_asked(asked: AmountQuestion, index: ArticleIndex, found: Ranked) -> Ranked:
    """Return the figures without the first of two wherever a question's words stand beside the second alone.

    The second then answers as probably as both did.
    """
    words = asked.telling
    if not words:
        return found

    def is_first_asked(first: FigureCandidate, second: FigureCandidate) -> bool | None:
        sentence = index.sentences[first.sentence]
        if _is_whole_before(index.article.text, first.amount, second.amount):
            return _asks_whole(asked, sentence, first.amount, second.amount, index)
        if _has_part(index.article.text, first.amount, second.amount):
            beside = _stems_near(sentence, second.amount.span.end, sentence.sentence.span.end)
            return None if words.isdisjoint(beside) else False
        comparable = _are_alike(first, second) and _is_bare(index.article.text, second.amount)
        if not comparable or len(lacking(asked, sentence, index)) > STRANGE:
            return None
        return False if _names_second(words, sentence, first.amount, second.amount) else None

    for _ in range(MOST_PARTS):
        left = kept_of_two(found, is_first_asked)
        if len(left) == len(found):
            break
        found = left
    return found


def _are_alike(first: FigureCandidate, second: FigureCandidate) -> bool:
    """Tell whether two figures are of a sort; the second may lack its unit: "want 5%, were offered 2.5"."""
    left_out = second.amount.kind is AmountKind.NUMBER and first.amount.kind in WITH_UNIT
    return first.sort == second.sort or left_out


def _has_part(text: str, whole: Amount, part: Amount) -> bool:
    """Tell whether the second of two figures is a part: "160 drivers, 45 of them women", "£350m, of which £60m"."""
    if not 0 < part.span.start - whole.span.end < FARTHEST:
        return False
    onset = text[max(0, part.core.start - ONSET) : part.core.start]
    return OF_THEM.match(text, part.core.end) is not None or OF_WHICH.search(onset) is not None


def _is_whole_before(text: str, whole: Amount, part: Amount) -> bool:
    """Tell whether the second of two figures is a part of the first: "Of the 900 papers, 40 were spoiled"."""
    onset = text[max(0, whole.span.start - ONSET) : whole.span.start]
    counted = whole.counted
    apart = counted is not None and 0 < part.span.start - counted.end < FARTHEST
    return apart and part.kind is AmountKind.NUMBER and WHOLE.search(onset) is not None


def _asks_whole(
    asked: AmountQuestion, sentence: IndexedSentence, whole: Amount, part: Amount, index: ArticleIndex
) -> bool | None:
    """Tell whether a question asks how many there are, or how many of them are as it says; None where that is open."""
    counted_end = whole.counted.end if whole.counted else whole.span.end
    counted = frozenset(_stems_in(sentence, whole.core.end, counted_end))
    behind = frozenset(_stems_in(sentence, counted_end, sentence.sentence.span.end)) - counted
    if not asked.telling.isdisjoint(behind):
        return False
    stems = frozenset(term.stem for term in asked.question.terms)
    return None if counted.isdisjoint(stems) or lacking(asked, sentence, index) else True


def _is_bare(text: str, amount: Amount) -> bool:
    """Tell whether a figure counts nothing of its own and is no whole: "lost 134", but not "of the 134 members"."""
    onset = text[max(0, amount.span.start - ONSET) : amount.span.start]
    return amount.counted is None and WHOLE.search(onset) is None


def _names_second(words: frozenset[str], sentence: IndexedSentence, first: Amount, second: Amount) -> bool:
    """Tell whether some of a question's ``words`` stand beside the second of two figures alone, and none by the first.

    What stands before the first may be said of both: "A flat costs £900 in Oak and £790 in Elm".
    """
    text, whole = sentence.article.text, sentence.sentence.span
    breaks = list(BREAK.finditer(text, first.span.end, second.span.start))
    if not breaks:
        return False
    parted = breaks[-1]
    shared = _stems_in(sentence, whole.start, first.span.start)
    of_first = _stems_in(sentence, first.span.end, parted.start())
    before = _stems_in(sentence, parted.end(), second.span.start)[-NEAR:]
    behind = _stems_near(sentence, second.span.end, whole.end)
    if not before and JOINED.fullmatch(parted[0]) and _counts_only(sentence, first, parted.start()):
        # "Nineteen officers and 43 were hurt": what follows is said of both.
        return False
    beside = frozenset(before + behind)
    return not words.isdisjoint(beside - frozenset(shared + of_first)) and words & frozenset(of_first) <= beside


def _counts_only(sentence: IndexedSentence, amount: Amount, end: int) -> bool:
    """Tell whether nothing follows a figure but what it counts."""
    counted = amount.counted.end if amount.counted else amount.span.end
    return not _stems_in(sentence, max(counted, amount.span.end), end)


def _stems_near(sentence: IndexedSentence, start: int, end: int) -> list[str]:
    parted = BREAK.search(sentence.article.text, start + 1, end)
    return _stems_in(sentence, start, parted.start() if parted else end)[:NEAR]


def _stems_in(sentence: IndexedSentence, start: int, end: int) -> list[str]:
    return [
        term.stem
        for term in sentence.terms
        if start <= term.span.start and term.span.end <= end and carries_content(term.word)
    ]

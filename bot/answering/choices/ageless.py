"""Tells whether a line has no age where a question asks how old somebody or something is.

"How old is the ship" is not answered by "the ship was allowed to sail with one radar", nor "how old was she" by "they
opened a bakery in an old net loft".
"""

import re

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.choices.ages_of_others import is_age_of_other, person_whose_age_is_asked
from bot.facts.amount import Amount, AmountKind

ASKS = re.compile(r"\s*how\sold\b", re.IGNORECASE)
TELLS = re.compile(
    r"\b(?:born|built|rebuilt|made|cast|laid|opened|founded|launched|dat(?:es?|ed|ing)|established|set\sup|put\sup|began|begun|started|"
    r"erected|completed|installed|created|formed|planted|painted|written|goes\sback|since)\b[^.;]{0,40}?"
    r"(?<![\w.,$£€-])(?:1\d|20)\d\ds?(?![\w%-]|[.,]\d)"
    r"|\b(?:century|centuries|generations?|teenagers?|toddlers?|babies|baby)\b",
    re.IGNORECASE,
)
"""What tells an age without saying it: the year in which something was built, "a toddler"."""
LEADS = re.compile(
    r"(?:\b(?:is|are|was|were|be|am|at|(?<!out )of|aged?|now|turn\w*|only|just|already|almost|nearly|about|over)"
    r"|['’](?:re|s|m)|[A-Z][\w’'-]{0,20},)\s$"
)
"""What stands before an age that is a bare number: "is 77", "a driver of 55", "Carly, 29"."""
OLDEST = 120
"""The highest bare number that may be somebody's age."""
REACH = 24
"""Characters before a bare number in which it is led to."""
BARE = (AmountKind.NUMBER, AmountKind.COUNT)
SHORT = ("day", "hour", "minute", "second")
"""Units of times that are nobody's age unless they are called that."""


def has_no_age(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a question asks how old, and a sentence has no age, or only that of somebody else."""
    if ASKS.match(asked) is None:
        return False
    span = sentence.sentence.span
    if TELLS.search(index.article.of(span)):
        return False
    person = person_whose_age_is_asked(asked, index)
    return not any(
        _may_be_age(one, index.article.text) and not is_age_of_other(one, person, index)
        for one in index.facts.amounts
        if span.start <= one.span.start < span.end
    )


def _may_be_age(amount: Amount, text: str) -> bool:
    """Tell whether a figure may be an age: "is 77" and "of 26" have no word that says so."""
    if amount.kind is AmountKind.AGE:
        return True
    if amount.kind is AmountKind.DURATION:
        return not (amount.unit or "").startswith(SHORT)
    is_bare = amount.kind in BARE and amount.counted is None and amount.low is not None and amount.low <= OLDEST
    start = amount.span.start
    return is_bare and LEADS.search(text, max(0, start - REACH), start) is not None

"""Reads a sum of one that has no number: "sold for a pound", "a token euro", "a dollar each"."""

import re
from decimal import Decimal

from bot.facts.amount import AmountKind
from bot.facts.figures.context_words import context_words
from bot.facts.figures.currencies import SMALL_CHANGE, currency_after
from bot.facts.figures.figure import Figure, figure_up_to
from bot.facts.numbers.number_tokens import Token, lower_at
from bot.facts.numbers.numeral import Numeral, NumeralForm

TOKEN_SUM = re.compile(r"\s(?:single|token|symbolic|nominal|mere)(?=\s)")
# Behind "a pound" in "for a pound of apples" and in "the pound coin" stands what weighs so much, or is worth it.
SUM_ENDS = re.compile(
    r"\s?(?:$|[.,;:)!?](?!\d))|\s(?:an?\s(?:year|month|week|day|night|head|piece|time)|each|apiece|"
    r"in|to|and|but|when|after|because|that|until|since)\b"
)
EACH = re.compile(r"\s(?:each|apiece|an?\s)")
LEADS = context_words("priced") | {"for", "at"}


def read_single_sum(text: str, tokens: list[Token], place: int) -> Figure | None:
    """Return the sum of one whose article is the token at ``place``, or None: mostly it is a weight or a rate."""
    end = tokens[place].end
    token = TOKEN_SUM.match(text, end)
    mark = currency_after(text, token.end() if token else end)
    if mark is None or mark.everyday or SUM_ENDS.match(text, mark.end) is None:
        return None
    lead, before = lower_at(tokens, place - 1), lower_at(tokens, place - 2)
    # "£3 for a pound", but "in 2009 for a pound".
    rated = before[:1].isdecimal() and len(before) != len("2009")
    if not token and (lead not in LEADS or rated):
        return None
    unit, code = mark.currency
    if unit in SMALL_CHANGE and not token and EACH.match(text, mark.end) is None:
        # "Without asking for a penny".
        return None
    number = Numeral(Decimal(1), place + 1, NumeralForm.WORDS)
    sum_of_one = figure_up_to(tokens, place, number, mark.end, AmountKind.MONEY, unit)
    return sum_of_one._replace(unit="£", code="GBP") if unit == "pound" else sum_of_one._replace(code=code)

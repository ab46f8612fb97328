"""Everything that an article states, found once and kept together."""

from dataclasses import dataclass

from bot.facts.abbreviations import find_abbreviations
from bot.facts.amount import Amount
from bot.facts.amounts import find_amounts
from bot.facts.dates import find_dates
from bot.facts.name import Abbreviation, Name
from bot.facts.names import find_names
from bot.facts.quotation import Quotation
from bot.facts.quotations import find_quotations
from bot.facts.when import When
from bot.reading.article import Article


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sentences of one article state, each kind in reading order."""

    quotations: tuple[Quotation, ...]
    amounts: tuple[Amount, ...]
    dates: tuple[When, ...]
    names: tuple[Name, ...]
    abbreviations: tuple[Abbreviation, ...]


def find_facts(article: Article) -> Facts:
    """Return everything that the sentences of ``article`` state."""
    names = find_names(article)
    abbreviations = find_abbreviations(article)
    dates = find_dates(article)
    return Facts(
        quotations=find_quotations(article, names, abbreviations),
        amounts=find_amounts(article, dates),
        dates=dates,
        names=names,
        abbreviations=abbreviations,
    )

"""Everything that an article states, each kind found when it is first wanted and then kept."""

from functools import cached_property

from bot.facts.amount import Amount
from bot.facts.dates.dates import find_dates
from bot.facts.figures.amounts import find_amounts
from bot.facts.name import Abbreviation, Name
from bot.facts.names.abbreviations import find_abbreviations
from bot.facts.names.names import find_names
from bot.facts.quotation import Quotation
from bot.facts.speech.quotations import find_quotations
from bot.facts.when import When
from bot.reading.article import Article


class Facts:
    """What the sentences of one article state, each kind in reading order.

    A question seldom needs every kind, and each takes some milliseconds an article. Two threads that want the same
    kind at once both find it, and find the same.
    """

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, each with its mentions."""
        return find_names(self._article)

    @cached_property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The short forms that the article spells out."""
        return find_abbreviations(self._article)

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates and times."""
        return find_dates(self._article)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations and reported statements, with their speakers."""
        return find_quotations(self._article, self.names, self.abbreviations)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The figures."""
        return find_amounts(self._article, self.dates)


def find_facts(article: Article) -> Facts:
    """Return what the sentences of ``article`` state, to be found as it is wanted."""
    return Facts(article)

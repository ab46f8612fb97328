"""The names of an article with what counts for each of them in a reader's mind: its clause, its line, its gender."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bot.facts.name import Abbreviation, Name
from bot.facts.speech.placed_names import PlacedNames
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.facts.speech.salience import (
    A_LINE,
    A_SENTENCE,
    MOST_SENTENCES,
    is_pronoun_in,
    is_told_aside,
    salience_in_clause,
)
from bot.facts.speech.story_places import StoryPlaces
from bot.reading.article import Article
from bot.reading.span import Span

FARTHEST = 12
"""Lines over which a pronoun may reach back."""
MOST_MENTIONS = 40
"""Mentions over which it may."""


class NamesInMind(PlacedNames):
    """The mentions of all names by line and sentence, and the genders that are known of them."""

    def __init__(
        self,
        article: Article,
        names: Sequence[Name],
        quoted: Sequence[QuotedStretch],
        abbreviations: Sequence[Abbreviation] = (),
    ) -> None:
        super().__init__(article, names, abbreviations)
        self.genders: dict[Span, str] = {name.span: name.gender for name in names if name.gender}
        self._places = StoryPlaces(article, quoted)
        self._mention_lines = [self._places.line_at(start) for start in self._starts]
        self._saliences: dict[int, float] = {}
        self._people: dict[int, frozenset[Span]] = {}

    def _mentions_near(self, at: int, line: int) -> Iterator[int]:
        """Yield the mentions to which a pronoun at an offset may reach back, the nearest first, by index."""
        last = bisect_right(self._starts, at) - 1
        for index in range(last, max(0, last - MOST_MENTIONS) - 1, -1):
            if line - self._mention_lines[index] > FARTHEST:
                return
            if not self._places.is_quoted(self._starts[index]):
                yield index

    def _salience(self, index: int, line: int, sentence: int, doubt: float) -> float:
        """Return how much a mention is in mind in a later line and sentence; ``doubt`` is taken from it."""
        lines = line - self._mention_lines[index]
        sentences = min(MOST_SENTENCES, sentence - self._places.sentence_at(self._starts[index]))
        return self._in_clause(index) - A_LINE * lines - doubt - A_SENTENCE * sentences

    def _people_in(self, number: int) -> frozenset[Span]:
        """Return whom a sentence names outside quotation marks, found once: many pronouns may follow many names."""
        known = self._people.get(number)
        if known is None:
            named = (
                name
                for place, name in self.names_in(self._places.sentence(number))
                if not self._places.is_quoted(place.start)
            )
            known = self._people[number] = frozenset(name.span for name in named if self.may_be_person(name))
        return known

    def _in_clause(self, index: int) -> float:
        """Return the salience of a mention for its place in the clause, found when it is first wanted."""
        known = self._saliences.get(index)
        if known is None:
            start = self._places.start_of_line(self._mention_lines[index])
            known = self._saliences[index] = salience_in_clause(self.article.text, start, self._mentions[index])
        return known

    def _is_told_aside(self, index: int) -> bool:
        """Tell whether a sentence only mentions a name: "Soto's dog", "a man who followed Rita"."""
        sentence = self._places.sentence(self._places.sentence_at(self._starts[index]))
        return is_told_aside(self.article.text, sentence.start, self._mentions[index])

    def _only_one_here(self, gender: str, at: int) -> Span | None:
        """Return the only person of a gender whom a line names up to a pronoun, if no pronoun before tells of another.

        "Under questioning from Pell's lawyer, she admitted it": the front of the sentence itself tells of others.
        """
        start = self._places.start_of_line(self._places.line_at(at))
        if is_pronoun_in(self.article.text, start, at, gender):
            return None
        last = bisect_left(self._starts, self._places.sentence(self._places.opening_sentence(at)).start)
        first = max(bisect_left(self._starts, start), last - MOST_MENTIONS)
        here = {
            self._names[index].span
            for index in range(first, last)
            if not self._places.is_quoted(self._starts[index])
            and not self._is_told_aside(index)
            and self.may_be_person(self._names[index])
        }
        fitting = [name for name in here if self.genders.get(name, gender) == gender]
        return fitting[0] if len(fitting) == 1 and fitting[0] in self.genders else None

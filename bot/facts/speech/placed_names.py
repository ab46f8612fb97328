"""The names of an article by the place where they stand: whom a label means, and who may be a person."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.facts.name import Abbreviation, Name, NameKind, initials
from bot.facts.names.introductions import is_like_a_person, is_marked_as_thing, is_presented
from bot.facts.quotation import Speaker
from bot.reading.article import Article
from bot.reading.span import Span


class PlacedNames:
    """The mentions of all names of an article in reading order, each with its name."""

    def __init__(self, article: Article, names: Sequence[Name], abbreviations: Sequence[Abbreviation] = ()) -> None:
        self.article = article
        self._spelled_out = {article.of(abbreviation.short): abbreviation.long for abbreviation in abbreviations}
        self._long_forms = [abbreviation.long for abbreviation in abbreviations]
        placed = sorted((mention, name) for name in names for mention in name.mentions)
        self._mentions = [mention for mention, _ in placed]
        self._names = [name for _, name in placed]
        self._starts = [mention.start for mention in self._mentions]
        self._surnames = {
            article.of(mention) for mention, name in placed if mention != name.span and " " in article.of(name.span)
        }
        self._personal: dict[int, bool] = {}
        self._strangers: dict[int, bool] = {}

    def fullest(self, name: Name) -> Span:
        """Return the fullest form of a name: what a short form stands for, where the article explains it."""
        known = self._spelled_out.get(self.article.of(name.span), name.span)
        return next((long for long in self._long_forms if known in long), known)

    def names_in(self, span: Span) -> list[tuple[Span, Name]]:
        """Return the mentions that begin within ``span``, with their names."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return list(zip(self._mentions[first:last], self._names[first:last], strict=True))

    def name_around(self, span: Span) -> tuple[Span, Name] | None:
        """Return the mention that begins before ``span`` and reaches to its end, with its name, if there is one."""
        before = bisect_left(self._starts, span.start) - 1
        return (self._mentions[before], self._names[before]) if before >= 0 and span in self._mentions[before] else None

    def labelled(self, label: Span) -> Span | None:
        """Return the fullest name that the label of a line means, in whatever case: "PENCE", "POLLY GARRICK"."""
        words = self.article.of(label).lower().split()
        last = len(words)
        ends = ((name.span, self.article.of(name.span).lower().split()[-last:]) for name in self._names)
        alike = next((span for span, end in ends if end == words), None)
        # "MINISTER OF STATE ANA PELL": the last name is that of who speaks.
        inside = next((name.span for _, name in reversed(self.names_in(label))), None)
        return alike or inside

    def by_initials(self, label: str) -> Span | None:
        """Return the only name of several words that begin with these letters, in capitals: "KA"."""
        spans = {name.span for name in self._names if " " in self.article.of(name.span)}
        fitting = [span for span in spans if initials(self.article.of(span)).startswith(label)]
        return fitting[0] if len(fitting) == 1 else None

    def take_for_person(self, name: Name) -> None:
        """Remember that a name is a person's: a noun for a person stands beside it."""
        self._personal[name.span.start] = True

    def is_personal(self, name: Name) -> bool:
        """Tell whether a name may be a person's: by its form, or because its last part stands alone elsewhere."""
        known = self._personal.get(name.span.start)
        if known is None:
            words = self.article.of(name.span).split()
            alone = is_like_a_person(name, words) and words[-1] in self._surnames
            by_form = alone or name.kind is NameKind.PERSON
            known = self._personal[name.span.start] = by_form or is_presented(self.article.text, name)
        return known

    def namesake(self, speaker: Speaker, gender: str) -> Name | None:
        """Return somebody of that gender whom a bare surname, taken for another, may have meant."""
        mention = self.article.of(speaker.mention)
        if " " in mention or mention == self.article.of(speaker.name):
            return None
        return next(
            (n for n in self._names if n.gender == gender and self.article.of(n.span).split()[-1] == mention), None
        )

    def may_be_person(self, name: Name) -> bool:
        """Tell whether a name is a person's, or of two words that nothing shows to be anything else's."""
        return self.is_personal(name) or self.is_stranger(name)

    def is_stranger(self, name: Name) -> bool:
        """Tell whether a name has the form of a person's, and nothing shows it to be anything else's."""
        known = self._strangers.get(name.span.start)
        if known is None:
            like = is_like_a_person(name, self.article.of(name.span).split())
            known = self._strangers[name.span.start] = like and not is_marked_as_thing(self.article.text, name)
        return known

"""Everybody who may be meant in an article: names by the place where they stand, and who spoke lately.

A pronoun means whoever fits its gender and was the subject of a reporting clause or of a sentence most recently
(the salience factors of Lappin and Leass 1994, without their parser).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.grammar.lexicon import first_names_before_surnames, titles
from bot.facts.name import Abbreviation, Name, NameKind, initials
from bot.facts.names.introductions import is_like_a_person, is_marked_as_thing, is_presented
from bot.facts.quotation import Speaker
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.facts.speech.roles import Roles
from bot.facts.speech.salience import Spoken, salience_in_clause
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

GENDER = {"he": "m", "she": "f"}
OWNED_BY = {"his": "he", "her": "she"}
NEAR = 2
"""Lines over which "the 33-year-old" may reach back."""
FARTHEST = 12
"""Lines over which a pronoun may reach back."""
MOST_MENTIONS = 40
"""Mentions of names over which a pronoun may reach back."""
SPOKE_LAST, SPOKE_BEFORE = 1.3, 1.6
"""What it counts for being in a reader's mind to have spoken last, and what of it each line takes away since."""
A_LINE, A_SENTENCE, MOST_SENTENCES = 0.85, 0.4, 6
"""What a mention loses with each line and with each of so many sentences behind it."""
NO_GENDER = 0.6
"""What a name loses of which no gender is known."""
UNSURE_LATEST = 0.8
"""What who spoke last loses by the same."""
NOT_AT_ALL = -99.0
HEADLINE_FLOOR = -1.75
"""The least that the person whom the headline names is in mind, however far back the name stands."""
SURE = 1.0
"""How far ahead of everybody else somebody must be so that a pronoun shows their gender."""
SPEAKS_OF_OTHER = 1.2
"""How far behind may be who spoke last where the words are about somebody of the same gender."""
STRANGE = 0.7
"""What a name of two words loses when nothing but its form shows that it may be a person's."""


class Cast:
    """The names of an article and the history of who spoke, read from its beginning to its end."""

    def __init__(
        self,
        article: Article,
        names: Sequence[Name],
        quoted: Sequence[QuotedStretch],
        abbreviations: Sequence[Abbreviation] = (),
    ) -> None:
        self.article = article
        self.history: list[Spoken] = []
        self._spelled_out = {article.of(abbreviation.short): abbreviation.long for abbreviation in abbreviations}
        self._long_forms = [abbreviation.long for abbreviation in abbreviations]
        self.genders: dict[Span, str] = {name.span: name.gender for name in names if name.gender}
        placed = sorted((mention, name) for name in names for mention in name.mentions)
        self._mentions = [mention for mention, _ in placed]
        self._names = [name for _, name in placed]
        self._starts = [mention.start for mention in self._mentions]
        self._quoted = [stretch.outer for stretch in quoted]
        self._quoted_starts = [span.start for span in self._quoted]
        self._sentences = [sentence.span.start for sentence in article.sentences]
        self._lines = [line.span.start for line in article.lines]
        self._mention_lines = [self._line(start) for start in self._starts]
        self._saliences: dict[int, float] = {}
        self._personal: dict[int, bool] = {}
        self._strangers: dict[int, bool] = {}
        titled = article.lines and article.lines[0].kind is LineKind.HEADLINE
        self._title_ends = article.lines[0].span.end if titled else 0
        self._headline_people = [name for name in names if name.mentions[0].start < self._title_ends]
        self.roles = Roles(names)
        self._surnames = {
            article.of(mention) for mention, name in placed if mention != name.span and " " in article.of(name.span)
        }

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
        inside = next((name.span for _, name in self.names_in(label)), None)
        return alike or inside or self.by_surname(words[-1])

    def by_surname(self, surname: str) -> Span | None:
        """Return the fullest name whose last part this is, in whatever case: "PENCE"."""
        wanted = surname.lower().split()[-1]
        return next((n.span for n in self._names if self.article.of(n.span).lower().split()[-1] == wanted), None)

    def by_initials(self, label: str) -> Span | None:
        """Return the only name of several words that begin with these letters, in capitals: "KA"."""
        spans = {name.span for name in self._names if " " in self.article.of(name.span)}
        fitting = [span for span in spans if initials(self.article.of(span)).startswith(label)]
        return fitting[0] if len(fitting) == 1 else None

    def is_personal(self, name: Name) -> bool:
        """Tell whether a name may be a person's: by its form, or because its last part stands alone elsewhere."""
        known = self._personal.get(name.span.start)
        if known is None:
            words = self.article.of(name.span).split()
            alone = is_like_a_person(name, words) and words[-1] in self._surnames
            by_form = alone or name.kind is NameKind.PERSON
            known = self._personal[name.span.start] = by_form or is_presented(self.article.text, name)
        return known

    def may_be_person(self, name: Name) -> bool:
        """Tell whether a name is a person's, or of two words that nothing shows to be anything else's."""
        return self.is_personal(name) or self._is_stranger(name)

    def _is_stranger(self, name: Name) -> bool:
        known = self._strangers.get(name.span.start)
        if known is None:
            like = is_like_a_person(name, self.article.of(name.span).split())
            known = self._strangers[name.span.start] = like and not is_marked_as_thing(self.article.text, name)
        return known

    def forget_since(self, count: int) -> None:
        """Forget all but the first ``count`` who spoke: the later ones are only told of."""
        del self.history[count:]

    def take_for_person(self, name: Name) -> None:
        """Remember that a name is a person's: a noun for a person stands beside it."""
        self._personal[name.span.start] = True

    def note(
        self, at: int, speaker: Speaker, gender: str | None, personal: bool, plural: bool, voice: bool = True
    ) -> None:
        """Remember who was the subject at offset ``at``: of a reporting clause, or else of a sentence.

        ``voice`` is false for a thing that says nothing: "the offer".
        """
        if self.history and self.history[-1].at == at:
            return
        self.history.append(Spoken(at, self._line(at), speaker, gender, personal, plural, voice))

    def is_somebody_elses(self, holder: Name, owner: str, at: int) -> bool:
        """Tell whether "his brother" is not the one named before: "his" means who is new in the paragraph."""
        meant = self.meant_by(OWNED_BY.get(owner, ""), at)
        told_of = max(mention.start for mention in holder.mentions if mention.start < at)
        new = meant is not None and meant.start > told_of and meant != holder.span
        return new and meant is not None and self._line(meant.start) == self._line(at)

    def last_person(self, at: int, gender: str | None = None) -> Span | None:
        """Return the person, of a gender if one is given, who was the subject at most two lines before an offset."""
        line = self._line(at)
        for spoken in reversed(self.history[-4:]):
            if spoken.at < at and spoken.personal and not spoken.plural and line - spoken.line <= NEAR:
                if not gender or spoken.gender in (gender, None):
                    return spoken.speaker.name
        return None

    def meant_by(self, pronoun: str, at: int, spoken_of: bool = False) -> Span | None:
        """Return the name that a pronoun at offset ``at`` stands for, or None when nobody fits."""
        if pronoun in GENDER:
            return self._person(GENDER[pronoun], at, spoken_of)
        if pronoun in ("they", "it"):
            return self._thing(pronoun == "they", at)
        return None

    def _thing(self, plural: bool, at: int) -> Span | None:
        for spoken in reversed(self.history[-8:]):
            if spoken.at < at and self._line(at) - spoken.line <= 4:
                fits = spoken.plural if plural else self._may_be_it(spoken, at)
                if spoken.voice and fits:
                    return spoken.speaker.name
        if not plural:
            return None
        told = (one for one in reversed(self.history[-3:]) if one.at < at and one.at >= self._title_ends)
        return next((one.speaker.name for one in told if one.may_be_several), None)

    def _may_be_it(self, spoken: Spoken, at: int) -> bool:
        """Tell whether "it" may mean who spoke: a body, or just before somebody whose name shows no person."""
        if spoken.plural or not spoken.personal:
            return not spoken.plural
        words = self.article.of(spoken.speaker.name).split()
        near = self._sentence(at) - self._sentence(spoken.at) <= 1 and spoken.gender is None
        named = len(words) > 1 and all(word[0].isupper() for word in words)
        return near and named and not self._has_first_name(words[0])

    @staticmethod
    def _has_first_name(word: str) -> bool:
        return word.lower() in first_names_before_surnames() or word.lower().rstrip(".") in titles()

    def _person(self, gender: str, at: int, spoken_of: bool = False) -> Span | None:
        latest = self._latest_speaker(gender, at, self._line(at))
        scores = self._in_mind(gender, at, latest)
        if not scores:
            return None
        meant, *others = sorted(scores, key=lambda span: -scores[span])
        if spoken_of and latest and latest.speaker.name in others:
            # "Reed said Pell never wrote. “She forgets,” she said": who spoke last speaks of the other.
            if scores[meant] - scores[latest.speaker.name] < SPEAKS_OF_OTHER:
                return latest.speaker.name
        if not others or scores[meant] - scores[others[0]] >= SURE:
            self.genders.setdefault(meant, gender)
        return meant

    def _in_mind(self, gender: str, at: int, latest: Spoken | None) -> dict[Span, float]:
        """Return how much each person of a gender is in a reader's mind at an offset; ``latest`` is who spoke last."""
        line, sentence = self._line(at), self._sentence(at)
        scores: dict[Span, float] = {}
        strangers: dict[Span, float] = {}
        if latest:
            unsure = 0.0 if latest.gender else UNSURE_LATEST
            scores[latest.speaker.name] = SPOKE_LAST - SPOKE_BEFORE * (line - latest.line) - unsure
        last = bisect_right(self._starts, at) - 1
        for index in range(last, max(0, last - MOST_MENTIONS) - 1, -1):
            lines = line - self._mention_lines[index]
            if lines > FARTHEST:
                break
            name = self._names[index]
            known = self.genders.get(name.span)
            if (known and known != gender) or self._in_quotation(self._starts[index]):
                continue
            sentences = min(MOST_SENTENCES, sentence - self._sentence(self._starts[index]))
            score = self._in_clause(index) - A_LINE * lines - (0.0 if known else NO_GENDER) - A_SENTENCE * sentences
            if not self.is_personal(name):
                if not known and self._is_stranger(name):
                    strangers[name.span] = max(score, strangers.get(name.span, score))
                continue
            if latest and latest.speaker.name == name.span:
                score += max(0.0, SPOKE_LAST - SPOKE_BEFORE * (line - latest.line))
            if score > scores.get(name.span, NOT_AT_ALL):
                scores[name.span] = score
        for name in self._headline_people:
            if self.genders.get(name.span, gender) == gender and self.is_personal(name):
                scores[name.span] = max(HEADLINE_FLOOR, scores.get(name.span, NOT_AT_ALL))
        for span, score in strangers.items():
            scores[span] = score - STRANGE
        return scores

    def _in_clause(self, index: int) -> float:
        """Return the salience of a mention for its place in the clause, found when it is first wanted."""
        known = self._saliences.get(index)
        if known is None:
            start = self._lines[self._mention_lines[index]]
            known = self._saliences[index] = salience_in_clause(self.article.text, start, self._mentions[index])
        return known

    def _latest_speaker(self, gender: str, at: int, line: int) -> Spoken | None:
        for spoken in reversed(self.history[-16:]):
            if spoken.at >= at or not spoken.personal or spoken.plural:
                continue
            if line - spoken.line > FARTHEST:
                return None
            if spoken.gender in (gender, None):
                return spoken
            other = self._namesake(spoken, gender)
            if other:
                return replace(spoken, speaker=Speaker(other.span, spoken.speaker.mention), gender=gender)
        return None

    def _namesake(self, spoken: Spoken, gender: str) -> Name | None:
        """Return somebody of that gender whom a bare surname, taken for another, may have meant."""
        mention = self.article.of(spoken.speaker.mention)
        if " " in mention or mention == self.article.of(spoken.speaker.name):
            return None
        return next(
            (n for n in self._names if n.gender == gender and self.article.of(n.span).split()[-1] == mention), None
        )

    def _in_quotation(self, at: int) -> bool:
        index = bisect_right(self._quoted_starts, at) - 1
        return index >= 0 and at < self._quoted[index].end

    def _sentence(self, at: int) -> int:
        return max(0, bisect_right(self._sentences, at) - 1)

    def _line(self, at: int) -> int:
        return max(0, bisect_right(self._lines, at) - 1)

"""Everybody who may be meant in an article, and who of them spoke lately or is in the reader's mind.

A pronoun means whoever fits its gender and was the subject of a reporting clause or of a sentence most recently
(the salience factors of Lappin and Leass 1994, without their parser).
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.facts.grammar.lexicon import first_names_before_surnames, titles
from bot.facts.name import Abbreviation, Name, NameKind
from bot.facts.quotation import Speaker
from bot.facts.speech.names_in_mind import FARTHEST, NamesInMind
from bot.facts.speech.obituaries import who_died
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.facts.speech.roles import Roles
from bot.facts.speech.salience import (
    AS_SUBJECT,
    HEADLINE_FLOOR,
    NO_GENDER,
    SPEAKS_OF_OTHER,
    SPOKE_BEFORE,
    SPOKE_LAST,
    STRANGE,
    SUBJECT_OF_LIFE,
    SURE,
    TOLD_OF,
    UNSURE_LATEST,
    Spoken,
    is_addressed_in,
    is_introduced,
    is_pronoun_in,
    nameless_before,
    raise_to,
)
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

GENDER = {"he": "m", "she": "f"}
OWNED_BY = {"his": "he", "her": "she"}
SOMEBODY = ("a ", "an ", "another ", "one ")
NEAR = 2
"""Lines over which "the 33-year-old" may reach back."""


class Cast(NamesInMind):
    """The names of an article and the history of who spoke, read from its beginning to its end."""

    def __init__(
        self,
        article: Article,
        names: Sequence[Name],
        quoted: Sequence[QuotedStretch],
        abbreviations: Sequence[Abbreviation] = (),
    ) -> None:
        super().__init__(article, names, quoted, abbreviations)
        self.history: list[Spoken] = []
        self.roles = Roles(names)
        titled = article.lines and article.lines[0].kind is LineKind.HEADLINE
        self._title_ends = article.lines[0].span.end if titled else 0
        people = [name for name in names if name.kind is NameKind.PERSON]
        self._subject = who_died(article, people)
        self._headline_people = [name for name in names if name.mentions[0].start < self._title_ends]

    def forget_since(self, count: int) -> None:
        """Forget all but the first ``count`` who spoke: the later ones are only told of."""
        del self.history[count:]

    def note(
        self,
        at: int,
        speaker: Speaker,
        gender: str | None,
        *,
        personal: bool = True,
        plural: bool = False,
        voice: bool = True,
        spoke: bool = True,
    ) -> None:
        """Remember who was the subject at offset ``at``: of a reporting clause, or else of a sentence.

        ``voice`` is false for a thing that says nothing: "the offer".
        """
        if self.history and self.history[-1].at == at:
            return
        if not spoke and at < self._title_ends and not self.names_in(speaker.name):
            # "The baker who went to sea" above a story is nobody whom "she" means in it.
            return
        self.history.append(Spoken(at, self._places.line_at(at), speaker, gender, personal, plural, voice, spoke=spoke))

    def note_letter(self, letter: Span, sender: Speaker | None) -> None:
        """Remember a letter, so that "it" right after means its words: those of its sender, if one is known."""
        by = Speaker(sender.name if sender else letter, letter)
        self.history.append(
            Spoken(
                letter.start, self._places.line_at(letter.start), by, None, personal=False, plural=False, letter=True
            )
        )

    def is_somebody_elses(self, holder: Name, owner: str, at: int) -> bool:
        """Tell whether "his brother" is not the one named before: "his" means who is new in the paragraph."""
        meant = self.meant_by(OWNED_BY.get(owner, ""), at)
        told_of = max(mention.start for mention in holder.mentions if mention.start < at)
        new = meant is not None and meant.start > told_of and meant != holder.span
        return new and meant is not None and self._places.line_at(meant.start) == self._places.line_at(at)

    def last_person(self, at: int, gender: str | None = None) -> Span | None:
        """Return the person, of a gender if one is given, who was the subject at most two lines before an offset."""
        line = self._places.line_at(at)
        for spoken in reversed(self.history[-4:]):
            if spoken.at < at and spoken.personal and not spoken.plural and line - spoken.line <= NEAR:
                if not gender or spoken.gender in (gender, None):
                    return spoken.speaker.name
        return None

    def last_named(self, at: int, gender: str | None = None) -> Span | None:
        """Return who was the subject last at most two lines before an offset, if that may be a person of a gender."""
        told = (one for one in reversed(self.history[-4:]) if one.at < at and not one.plural and one.voice)
        latest = next(told, None)
        if latest is None or self._places.line_at(at) - latest.line > NEAR:
            return None
        if gender and latest.gender not in (gender, None):
            return None
        named = any(self.may_be_person(name) for _, name in self.names_in(latest.speaker.name))
        return latest.speaker.name if latest.personal or named else None

    def meant_by(self, pronoun: str, at: int, spoken_of: bool = False) -> Span | None:
        """Return the name that a pronoun at offset ``at`` stands for, or None when nobody fits."""
        if pronoun in GENDER:
            return self._person(GENDER[pronoun], at, spoken_of)
        if pronoun in ("they", "it"):
            return self._thing(pronoun == "they", at)
        return None

    def _thing(self, plural: bool, at: int) -> Span | None:
        alone = nameless_before(self.history, at) if plural else None
        if alone and self.article.of(alone.speaker.name).lower().startswith(SOMEBODY):
            # "A friend of Pell said she would go. “She's toast,” they said."
            if self._places.opening_sentence(at) - self._places.sentence_at(alone.at) == 1:
                return alone.speaker.name
        for spoken in reversed(self.history[-8:]):
            if (
                spoken.at < at
                and self._places.line_at(at) - spoken.line <= 4
                and not self._is_past_letter(spoken, plural, at)
            ):
                fits = spoken.plural if plural else self._may_be_it(spoken, at)
                if spoken.voice and fits:
                    return spoken.speaker.name
        if not plural:
            return None
        told = (one for one in reversed(self.history[-3:]) if self._title_ends <= one.at < at and not one.letter)
        return next((one.speaker.name for one in told if one.may_be_several), None)

    def _is_past_letter(self, spoken: Spoken, plural: bool, at: int) -> bool:
        """Tell whether a letter is not what a pronoun means: only "it" in the sentence right after does."""
        return spoken.letter and (plural or self._places.opening_sentence(at) - self._places.sentence_at(spoken.at) > 1)

    def _may_be_it(self, spoken: Spoken, at: int) -> bool:
        """Tell whether "it" may mean who spoke: a body, or just before somebody whose name shows no person."""
        if spoken.plural or not spoken.personal:
            return not spoken.plural
        words = self.article.of(spoken.speaker.name).split()
        near = self._places.sentence_at(at) - self._places.sentence_at(spoken.at) <= 1 and spoken.gender is None
        named = len(words) > 1 and all(word[0].isupper() for word in words)
        return near and named and not self._has_first_name(words[0])

    @staticmethod
    def _has_first_name(word: str) -> bool:
        return word.lower() in first_names_before_surnames() or word.lower().rstrip(".") in titles()

    def _person(self, gender: str, at: int, spoken_of: bool = False) -> Span | None:
        latest = self._latest_speaker(gender, at, self._places.line_at(at))
        scores = self._in_mind(gender, at, latest)
        if not scores:
            return None
        line_start = self._places.start_of_line(self._places.line_at(at))
        new = self._only_one_here(gender, at) if latest and latest.at < line_start else None
        if new and new in scores:
            # "She was tired, Torvik said.\nLund met Ana Pell. “Sit down,” she told him."
            return new
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
        line, sentence = self._places.line_at(at), self._places.sentence_at(at)
        spoke = SPOKE_LAST - SPOKE_BEFORE * (line - latest.line) if latest else 0.0
        scores: dict[Span, float] = {}
        strangers: dict[Span, float] = {}
        if latest:
            scores[latest.speaker.name] = spoke - (0.0 if latest.gender else UNSURE_LATEST)
        for index in self._mentions_near(at, line):
            name = self._names[index]
            known = self.genders.get(name.span)
            if known and known != gender:
                continue
            score = self._salience(index, line, sentence, 0.0 if known else NO_GENDER)
            if self.is_personal(name):
                if self._is_alone_before(index, at, gender):
                    score += max(0.0, AS_SUBJECT - self._in_clause(index))
                again = latest is not None and latest.speaker.name == name.span
                score -= TOLD_OF if latest and not again and self._is_told_by(latest, index) else 0.0
                raise_to(scores, name.span, score + max(0.0, spoke) if again else score)
            elif self.is_stranger(name):
                raise_to(strangers, name.span, score)
        for name in self._headline_people:
            if self.genders.get(name.span, gender) == gender and self.is_personal(name):
                raise_to(scores, name.span, HEADLINE_FLOOR)
        for span, score in strangers.items():
            scores[span] = score - STRANGE
        subject = self._subject
        spoke_beside = latest is not None and latest.spoke and line - latest.line <= 1
        if subject and self.genders.get(subject.span, gender) == gender and not spoke_beside:
            if self._places.opening_sentence(at) == self._places.sentence_at(self._places.start_of_line(line)):
                raise_to(scores, subject.span, SUBJECT_OF_LIFE)
        return scores

    def _is_told_by(self, latest: Spoken, index: int) -> bool:
        """Tell whether a mention stands in what who spoke last says of others: "Pell told him that Reed had left"."""
        known = latest.spoke and latest.speaker.name in self.genders and latest.at < self._starts[index]
        same = self._places.sentence_at(latest.at) == self._places.sentence_at(self._starts[index])
        return known and same and not is_introduced(self.article.text, self._mentions[index])

    def _is_alone_before(self, index: int, at: int, gender: str) -> bool:
        """Tell whether the sentence before that of a pronoun at an offset names one person only: "was won by Soto"."""
        mention, number = self._mentions[index], self._places.sentence_at(self._starts[index])
        if number + 1 != self._places.opening_sentence(at):
            return False
        text, sentence = self.article.text, self._places.sentence(number)
        if self._is_told_aside(index) or is_pronoun_in(text, sentence.start, mention.start, gender):
            # "Her work was praised by Soto": it is still about her.
            return False
        name = self._names[index].span
        told = [one for one in self.history[-8:] if sentence.start <= one.at < sentence.end]
        people = [one.speaker.name for one in told if one.personal and not one.plural]
        return self._people_in(number) == {name} and all(one == name for one in people)

    def _latest_speaker(self, gender: str, at: int, line: int) -> Spoken | None:
        for spoken in reversed(self.history[-16:]):
            if spoken.at >= at or not spoken.personal or spoken.plural:
                continue
            if line - spoken.line > FARTHEST:
                return None
            if spoken.gender is None and self._speaks_to(spoken, gender):
                # "His lawyer put it to her that it was so. “No,” she said."
                continue
            if spoken.gender in (gender, None):
                return spoken
            other = self.namesake(spoken.speaker, gender)
            if other:
                return replace(spoken, speaker=Speaker(other.span, spoken.speaker.mention), gender=gender)
        return None

    def _speaks_to(self, spoken: Spoken, gender: str) -> bool:
        """Tell whether somebody without a name speaks to somebody of a gender, so that they are not meant by "she"."""
        if spoken.speaker.name != spoken.speaker.mention:
            return False
        end = self._places.sentence(self._places.sentence_at(spoken.at)).end
        return is_addressed_in(self.article.text, spoken.at, end, gender)

"""Gives every direct quotation its speaker, reading the sentences of an article from the first to the last.

A quotation without a reporting clause of its own takes its speaker from where a reader would look: the paragraph that
it continues, the sentence before it, the colon that introduces it. Where nothing says who spoke, nobody is named.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.phrase_heads import group_in_front
from bot.facts.grammar.tokens import Kind
from bot.facts.quotation import Quotation, QuotationKind, Speaker
from bot.facts.speech.announced_speakers import (
    ends_with_colon,
    goes_on_then,
    is_beside,
    named_behind,
    told_of,
)
from bot.facts.speech.answerers import asked_about, who_is_asked
from bot.facts.speech.cast import Cast
from bot.facts.speech.embedded_clauses import is_embedded
from bot.facts.speech.letters import is_of_letter, letter_told_of
from bot.facts.speech.paragraph import Paragraph
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.facts.speech.quotation_sources import attribute_in_sentence
from bot.facts.speech.reporting_clause import ReportingClause
from bot.facts.speech.signatures import Signatures
from bot.facts.speech.speakers import OWN, resolve
from bot.facts.speech.speakers_shown import (
    is_named_person,
    is_named_place,
    labelled_speaker,
    signed_speaker,
    speaker_before_colon,
    speaker_in_front,
)
from bot.facts.speech.speech_nouns import is_answered
from bot.facts.speech.story_sentences import StorySentence
from bot.facts.speech.turns import Turns, how_said
from bot.reading.article import Article
from bot.reading.span import Span

ENDS = (".", "!", "?", "…", ",", "—", "–", "-", ":", ";")
SCARE_WORDS = 3
"""A quotation of so few words that nobody is said to have spoken is a word held at arm's length, not speech."""
BESIDE_CLAUSE = ("tight before", "after")
"""The sieves after which a quotation stands right beside a clause, so that somebody said it, whoever that is."""


class DirectSpeech:
    """The quotations found so far; ``read`` takes the sentences one after the other."""

    def __init__(self, article: Article, cast: Cast, signatures: Signatures, turns: Turns) -> None:
        self.article = article
        self.cast = cast
        self._signatures = signatures
        self._turns = turns
        self._found: list[Quotation] = []
        self._waiting: list[int] = []
        self._said: set[int] = set()
        self._in_transcript = False
        self._before = Paragraph()
        self._here = Paragraph()

    def quotations(self) -> list[Quotation]:
        """Return the direct quotations of all sentences read, in order."""
        return [
            found
            for found in self._found
            if found.speaker or found.span.start in self._said or _words(self.article, found.span) > SCARE_WORDS
        ]

    def spoken_in(self, sentence: StorySentence) -> dict[int, Speaker | None]:
        """Return who says the quotations of the sentence read last, by token index, without what is no speech."""
        count = len(sentence.quotations)
        latest = self._found[len(self._found) - count :]
        return {
            at: found.speaker
            for (at, stretch), found in zip(sentence.quotations, latest, strict=True)
            if found.speaker or not self._is_at_arms_length(sentence, stretch)
        }

    def read(self, sentence: StorySentence, clauses: Sequence[ReportingClause]) -> list[Speaker | None]:
        """Take in one sentence; return the speakers of its reporting clauses, in their order."""
        if sentence.paragraph != self._here.number:
            self._turns.note(self._before, self._here)
            self._before, self._here = self._here, Paragraph(sentence.paragraph)
            self._waiting = []
        self._name_behind(sentence)
        told = [
            is_embedded(sentence.tokens, clauses, at) or is_of_letter(sentence.tokens, clauses[at])
            for at in range(len(clauses))
        ]
        speakers = self._speakers(sentence, clauses, told)
        by_clause = {clause.cue: speaker for clause, speaker in zip(clauses, speakers, strict=True)}
        signature = signed_speaker(self.cast, sentence)
        for attribution in attribute_in_sentence(self.article, sentence.paragraph, sentence, clauses):
            stretch, clause = attribution.stretch, attribution.clause
            cue = None
            label = labelled_speaker(self.cast, stretch)
            signed = signature or self._signatures.speakers.get(stretch.outer.start)
            if signed and clause and attribution.sieve in BESIDE_CLAUSE and is_named_place(self.cast, signed):
                # Before a colon a place only tells where somebody spoke.
                signed = None
            if label or signed:
                speaker: Speaker | None = label or signed
            elif clause:
                speaker = by_clause[clause.cue]
                cue = Span(sentence.tokens[clause.cue[0]].start, sentence.tokens[clause.cue[1] - 1].end)
            else:
                speaker = self._inherited(sentence, stretch)
            if attribution.sieve in BESIDE_CLAUSE:
                self._said.add(stretch.inner.start)
            self._in_transcript = label is not None or (self._in_transcript and clause is None)
            self._add(sentence, stretch, speaker, cue)
        self._close(sentence, clauses, speakers, told)
        return speakers

    def _speakers(
        self, sentence: StorySentence, clauses: Sequence[ReportingClause], told: Sequence[bool]
    ) -> list[Speaker | None]:
        self._note_subject(sentence, clauses)
        known: dict[tuple[int, int], Speaker | None] = {}
        for clause, only_told in zip(clauses, told, strict=True):
            if clause.source and clause.source not in known:
                latest = len(self.cast.history)
                known[clause.source] = resolve(self.cast, sentence, clause.source)
                if only_told:
                    self.cast.forget_since(latest)
        return [known.get(clause.source) if clause.source else None for clause in clauses]

    def _note_subject(self, sentence: StorySentence, clauses: Sequence[ReportingClause]) -> None:
        """Remember the subject of a sentence before a pronoun in it is resolved: "My mother is old, but she says …"."""
        first = next((clause.source for clause in clauses if clause.source), None)
        if first and first[0] > 1 and sentence.tokens[first[0]].kind is Kind.SUBJECT:
            subject = main_subject(sentence.tokens, 0, first[0])
            if subject and subject[1] < first[0] and not is_beside(sentence.tokens, subject, first[0]):
                resolve(self.cast, sentence, subject, spoke=False)

    def _note_group(self, sentence: StorySentence) -> None:
        """Remember of whom a sentence tells before its subject, whom "they" may mean: "For the farmers, it is over"."""
        group = group_in_front(sentence.tokens)
        if group:
            resolve(self.cast, sentence, group, spoke=True)

    def _add(self, sentence: StorySentence, stretch: QuotedStretch, speaker: Speaker | None, cue: Span | None) -> None:
        self._found.append(Quotation(stretch.inner, QuotationKind.DIRECT, speaker, cue))
        if speaker is None:
            if not self._is_at_arms_length(sentence, stretch):
                self._waiting.append(len(self._found) - 1)
            return
        self._here.speaker = speaker
        self._here.quoted = True
        if self._here.asked and self._here.asked.name != speaker.name:
            self._here.asked = None
        self._here.asks, self._here.addresses = how_said(self.article.of(stretch.inner))
        # "“We won.” “It is over,” she said.": what stands before in the paragraph is hers too.
        # "“We won.” Reed was sure. Lund was not. “It is over,” he said.": not what Reed is sure of.
        between = self._here.told_of_since
        if between is None or between.name == speaker.name:
            for index in self._waiting:
                self._found[index] = replace(self._found[index], speaker=speaker)
        self._waiting, self._here.told_of_since = [], None

    def _is_at_arms_length(self, sentence: StorySentence, stretch: QuotedStretch) -> bool:
        """Tell whether a few words within a sentence are no speech where nobody is said to speak: "its “vision”"."""
        inside = len(sentence.tokens) > 2 and not ends_with_colon(sentence.tokens)
        return inside and _words(self.article, stretch.inner) <= SCARE_WORDS

    def _name_behind(self, sentence: StorySentence) -> None:
        """Give the quotation just read to whom a sentence names behind it: "“We lost.” That was Ana Pell, in 2010."."""
        named = named_behind(sentence.tokens) if self._found and self._here.number == sentence.paragraph else None
        latest = self._found[-1] if self._found else None
        if named is None or latest is None or latest.cue:
            return
        start = self.article.lines[sentence.paragraph].span.start
        first = latest.span.start >= start and (len(self._found) == 1 or self._found[-2].span.start < start)
        speaker = resolve(self.cast, sentence, named) if first else None
        if speaker and is_named_person(self.cast, speaker):
            self._found[-1] = replace(latest, speaker=speaker)
            self._here.speaker = speaker

    def _inherited(self, sentence: StorySentence, stretch: QuotedStretch) -> Speaker | None:
        if (stretch.goes_on or self._in_transcript) and self._found:
            return self._found[-1].speaker
        if is_answered(sentence.tokens, sentence.place_of(stretch)):
            # Who spoke before is answered, and does not answer.
            self._said.add(stretch.inner.start)
            return self._here.asked or (None if self._here.speaker else self._here.subject)
        in_front = speaker_in_front(self.cast, sentence, stretch)
        if in_front:
            return in_front
        introduced, one_speaks = speaker_before_colon(self.cast, sentence)
        if introduced and one_speaks:
            return introduced
        if self._is_at_arms_length(sentence, stretch):
            return None
        asked = self._answers(self._here, stretch)
        if asked:
            return asked
        if self._here.speaker:
            return self._here.speaker
        if introduced or (ends_with_colon(sentence.tokens) and not goes_on_then(sentence.tokens)):
            return introduced
        if self._here.subject:
            return self._here.subject
        opens_paragraph = sentence.tokens[0].kind is Kind.QUOTED and not self._is_heading(sentence, stretch)
        if not opens_paragraph or (self._here.number != self._before.number + 1 and not self._before.ends_with_colon):
            return self._before.speaker if opens_paragraph else None
        asked = self._answers(self._before, stretch) if self._here.number == self._before.number + 1 else None
        if asked and not self._before.quoted:
            return asked
        if self._before.speaker and len(sentence.tokens) <= 2:
            return self._turns.take_turn(self._before, self._here, self.article.of(stretch.inner))
        return self._before.speaker or self._before.subject

    def _answers(self, paragraph: Paragraph, stretch: QuotedStretch) -> Speaker | None:
        """Return whom a paragraph asks about, if they may say a quotation that follows.

        "Does she miss it? “Never.”", but not "Will he play? “He may.”".
        """
        told_of = OWN.get(paragraph.pronoun)
        return paragraph.asked if told_of and not told_of.search(self.article.of(stretch.inner)) else None

    def _is_heading(self, sentence: StorySentence, stretch: QuotedStretch) -> bool:
        """Tell whether a line is a heading in quotation marks: nothing ends what stands in them."""
        ended = self.article.of(stretch.inner).rstrip("’' ").endswith(ENDS)
        return len(sentence.tokens) == 1 and stretch.closed and not ended

    def _close(
        self,
        sentence: StorySentence,
        clauses: Sequence[ReportingClause],
        speakers: Sequence[Speaker | None],
        told: Sequence[bool],
    ) -> None:
        """Remember what the next sentence may build on; whom a line names that signs a quotation says nothing more."""
        if self.article.lines[sentence.paragraph].span.start in self._signatures.lines:
            return
        self._here.ends_with_colon = sentence.tokens[-1].kind is Kind.COLON
        # "And what did Tilly say?" leaves the word to who spoke before it in the paragraph.
        asks = self._here.quoted and "?" in sentence.tokens[-1].lower
        if speakers and not sentence.quotations and not asks:
            named = [speaker for speaker in speakers if speaker]
            first = [speaker for speaker, only_told in zip(speakers, told, strict=True) if speaker and not only_told]
            if named:
                self._here.speaker = (first or named)[-1]
        asked, subject = who_is_asked(sentence.tokens), None
        if all(only_told or not clause.source for clause, only_told in zip(clauses, told, strict=True)):
            subject = told_of(sentence.tokens)
            self._note_group(sentence)
            known = resolve(self.cast, sentence, subject, spoke=subject == asked) if subject else None
            if not sentence.quotations and known and is_named_person(self.cast, known):
                self._here.subject = known
                if self._waiting and self._here.told_of_since is None:
                    self._here.told_of_since = known
                if subject and sentence.tokens[subject[0]].kind is Kind.SUBJECT and self._here.speaker:
                    # "“Nobody reads,” her father told her. She laughs. “He was wrong.”"
                    self._here.speaker = known
        if asked and asked != subject:
            resolve(self.cast, sentence, asked)
        about = asked_about(sentence.tokens) if not sentence.quotations else None
        if about:
            pronoun = sentence.tokens[about[0]]
            meant = self.cast.meant_by(pronoun.lower, pronoun.start)
            self._here.asked = Speaker(meant, Span(pronoun.start, pronoun.end)) if meant else None
            self._here.pronoun = pronoun.lower
        self._note_letter(sentence)

    def _note_letter(self, sentence: StorySentence) -> None:
        """Remember what a sentence tells to have been written, which "it" may mean in the next."""
        letter, sender = letter_told_of(sentence.tokens) or (None, None)
        if letter and sender:
            by = resolve(self.cast, sentence, sender, spoke=False)
            words = Span(sentence.tokens[letter[0]].start, sentence.tokens[letter[1] - 1].end)
            self.cast.note_letter(words, by)


def _words(article: Article, span: Span) -> int:
    return len(span.of(article.text).split())

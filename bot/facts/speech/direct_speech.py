"""Gives every direct quotation its speaker, reading the sentences of an article from the first to the last.

A quotation without a reporting clause of its own takes its speaker from where a reader would look: the paragraph that
it continues, the sentence before it, the colon that introduces it. Where nothing says who spoke, nobody is named.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.phrase_heads import group_in_front, head_of, is_person, name_in_front
from bot.facts.grammar.tokens import Kind
from bot.facts.quotation import Quotation, QuotationKind, Speaker
from bot.facts.speech.announced_speakers import (
    ends_with_colon,
    goes_on_then,
    is_beside,
    names_genre,
    signed_from,
    told_of,
)
from bot.facts.speech.answerers import asked_about, who_is_asked
from bot.facts.speech.cast import Cast
from bot.facts.speech.embedded_clauses import is_embedded
from bot.facts.speech.letters import letter_told_of
from bot.facts.speech.paragraph import Paragraph
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.facts.speech.quotation_sources import attribute_in_sentence
from bot.facts.speech.reporting_clause import ReportingClause
from bot.facts.speech.signatures import Signatures
from bot.facts.speech.speakers import OWN, resolve
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.article import Article
from bot.reading.span import Span

LABEL = re.compile(r"([A-ZÀ-Ý][A-ZÀ-Ý.’'-]{1,30}(?:\s[A-ZÀ-Ý][A-ZÀ-Ý.’'-]{0,30}){0,2}):\s")
ENDS = (".", "!", "?", "…", ",", "—", "–", "-", ":", ";")
SCARE_WORDS = 3
"""A quotation of so few words that nobody is said to have spoken is a word held at arm's length, not speech."""
BESIDE_CLAUSE = ("tight before", "after")
"""The sieves after which a quotation stands right beside a clause, so that somebody said it, whoever that is."""


class DirectSpeech:
    """The quotations found so far; ``read`` takes the sentences one after the other."""

    def __init__(self, article: Article, cast: Cast, signatures: Signatures) -> None:
        self.article = article
        self.cast = cast
        self._signatures = signatures
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
            self._note_partner()
            self._before, self._here = self._here, Paragraph(sentence.paragraph)
            self._waiting = []
        told = [is_embedded(sentence.tokens, clauses, number) for number in range(len(clauses))]
        speakers = self._speakers(sentence, clauses, told)
        by_clause = {clause.cue: speaker for clause, speaker in zip(clauses, speakers, strict=True)}
        signature = self._signature(sentence)
        for attribution in attribute_in_sentence(self.article, sentence.paragraph, sentence, clauses):
            stretch, clause = attribution.stretch, attribution.clause
            cue = None
            label = self._label(stretch)
            signed = signature or self._signatures.speakers.get(stretch.outer.start)
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
        self._here.asks = self._asks(stretch)
        # "“We won.” “It is over,” she said.": what stands before in the paragraph is hers too.
        for index in self._waiting:
            self._found[index] = replace(self._found[index], speaker=speaker)
        self._waiting = []

    def _is_at_arms_length(self, sentence: StorySentence, stretch: QuotedStretch) -> bool:
        """Tell whether a few words within a sentence are no speech where nobody is said to speak: "its “vision”"."""
        inside = len(sentence.tokens) > 2 and not ends_with_colon(sentence.tokens)
        return inside and _words(self.article, stretch.inner) <= SCARE_WORDS

    def _signature(self, sentence: StorySentence) -> Speaker | None:
        """Return the speaker of a transcript line ("SMITH: …") or of a dash signature ("“…” — Jane Smith")."""
        tokens = sentence.tokens[:-1] if sentence.tokens[-1].kind is Kind.STOP else sentence.tokens
        signed = signed_from(tokens)
        if signed:
            return resolve(self.cast, sentence, signed)
        colon = next((at for at, token in enumerate(tokens[:4]) if token.kind is Kind.COLON), None)
        named = colon and all(token.kind in (Kind.NAME, Kind.TITLE) for token in tokens[:colon])
        if colon and named and not (sentence.headline and names_genre(tokens[:colon])):
            if len(tokens) > colon + 1 and tokens[colon + 1].kind is Kind.QUOTED:
                return resolve(self.cast, sentence, (0, colon))
        return None

    def _label(self, stretch: QuotedStretch) -> Speaker | None:
        """Return the speaker whom a transcript inside quotation marks names: "“WALLACE: Let's start"."""
        label = LABEL.match(self.article.text, stretch.inner.start, min(stretch.inner.end, stretch.inner.start + 60))
        if label is None:
            return None
        span = Span(*label.span(1))
        named = next((name for _, name in self.cast.names_in(span)), None)
        return Speaker(named.span if named else self.cast.by_surname(label.group(1)) or span, span)

    def _inherited(self, sentence: StorySentence, stretch: QuotedStretch) -> Speaker | None:
        if (stretch.goes_on or self._in_transcript) and self._found:
            return self._found[-1].speaker
        in_front = self._person_in_front(sentence, stretch)
        if in_front:
            return in_front
        introduced, one_speaks = self._before_colon(sentence)
        if introduced and one_speaks:
            return introduced
        if self._is_at_arms_length(sentence, stretch):
            return None
        asked, told_of = self._here.asked, OWN.get(self._here.pronoun)
        if asked and told_of and not told_of.search(self.article.of(stretch.inner)):
            # "Does she miss it? “Never.”", but not "Will he play? “He may.”".
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
        if self._before.partner and len(sentence.tokens) <= 2:
            return self._next_to_speak(stretch)
        return self._before.speaker or self._before.subject

    def _before_colon(self, sentence: StorySentence) -> tuple[Speaker | None, bool]:
        """Return whom a sentence is about whose quotation stands behind its colon, and whether that is somebody.

        "Lund was kinder: “…”", "Another source was blunt: “…”".
        """
        tokens = sentence.tokens
        subject = main_subject(tokens, 0, len(tokens)) if ends_with_colon(tokens) else None
        if subject is None or (sentence.headline and names_genre(tokens[slice(*subject)])):
            return None, False
        speaker = resolve(self.cast, sentence, subject)
        somebody = speaker is not None and (self._is_person(speaker) or is_person(head_of(tokens[slice(*subject)])))
        return speaker, somebody

    def _person_in_front(self, sentence: StorySentence, stretch: QuotedStretch) -> Speaker | None:
        """Return the person with whom a sentence opens for whom a thing is so: "For Ana Pell, the plan is “a joke”"."""
        at = next(at for at, one in sentence.quotations if one == stretch)
        judged = at > 0 and sentence.tokens[at - 1].kind is Kind.AUXILIARY
        named = name_in_front(sentence.tokens) if judged else None
        speaker = resolve(self.cast, sentence, named, spoke=False) if named else None
        return speaker if speaker and self._is_person(speaker) else None

    def _note_partner(self) -> None:
        """Remember that who answered in the paragraph just read speaks with who asked in the one before."""
        before, here = self._before, self._here
        if before.asks and before.speaker and here.quoted and here.speaker and here.number == before.number + 1:
            if here.speaker.name != before.speaker.name:
                here.partner = before.speaker

    def _next_to_speak(self, stretch: QuotedStretch) -> Speaker | None:
        """Return who speaks in a paragraph that is all quotation, after one asked and another answered."""
        before = self._before
        if before.asks or self._asks(stretch):
            self._here.partner = before.speaker
            return before.partner
        self._here.partner = before.partner
        return before.speaker

    def _asks(self, stretch: QuotedStretch) -> bool:
        return self.article.of(stretch.inner).rstrip("’'").endswith("?")

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
            if not sentence.quotations and known and self._is_person(known):
                self._here.subject = known
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

    def _is_person(self, speaker: Speaker) -> bool:
        return any(self.cast.may_be_person(name) for _, name in self.cast.names_in(speaker.name))


def _words(article: Article, span: Span) -> int:
    return len(span.of(article.text).split())

"""The passages of an article in which a quotation is looked for, and the window of one that fits alleged words best.

Passages are its lines, and quotations with the cue taken out: "“X,” she said, “Y”" holds the passage "X Y", for joining
the two halves changes nothing. A window fits by the edit distance of Levenshtein 1966 over words. Words are compared
as characters of a string, one for each word, so that what is made for strings compares them.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.checking.full_forms import in_full
from bot.answering.checking.reversing import reversals
from bot.answering.words.word_lists import group_by_word
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.quotation import Quotation, QuotationKind
from bot.reading.article import LineKind
from bot.reading.span import Span

ALTERED_FROM = 0.6
"""Likeness from which on alleged words are an altered quotation and no invention."""
REACH = 5
"""Words by which a window may be moved or widened to fit better."""
MOST_ALIKE = 8
"""Further places, those of its first or last word, at which a window may begin or end: a clause was left out."""
MOST_STARTS = 32
"""Places at which a quotation with dots may begin that are tried."""
NO_WORDS = " \n\r\t“”\"'’‘"
SENTENCE_ENDS = re.compile(r"[.!?]\s")
LONGEST_WINDOW = 2
"""Times the length of the alleged words that a window may have."""
UNKNOWN, UNCOUNTED = "\0", "\1"
"""The characters of words that a passage does not have, and of those beyond the million that have one of their own."""


@dataclass(frozen=True)
class SearchedPassage:
    """Consecutive words of the article; ``joined`` when words between them were left out."""

    words: tuple[Word, ...]
    joined: bool = False

    @cached_property
    def characters(self) -> dict[str, str]:
        """The character that stands for each plain word of the passage."""
        plain = dict.fromkeys([word.plain for word in self.words])
        return dict(zip(plain, map(chr, range(ord(UNCOUNTED) + 1, sys.maxunicode)), strict=False))

    @cached_property
    def as_string(self) -> str:
        """The words, each as its character."""
        known = self.characters
        return "".join([known.get(word.plain, UNCOUNTED) for word in self.words])

    def string_of(self, words: Sequence[Word]) -> str:
        """Return other words in the characters of this passage."""
        known = self.characters
        return "".join([known.get(word.plain, UNKNOWN) for word in words])

    @cached_property
    def negations(self) -> tuple[int, ...]:
        """The places of the words that negate."""
        groups = group_by_word("grave-words")
        return tuple([at for at, word in enumerate(self.words) if groups.get(word.plain) == "negation"])

    @cached_property
    def reversals(self) -> tuple[tuple[int, ...], ...]:
        """The places of the words of each phrase that turns others round: "refused", "too … to"."""
        return reversals([word.plain for word in self.words])

    @cached_property
    def turning(self) -> tuple[int, ...]:
        """The places of the words that negate, and of those with which such a phrase begins."""
        return (*self.negations, *(phrase[0] for phrase in self.reversals))


@kept_with_index
def passages_in_full(index: ArticleIndex) -> tuple[SearchedPassage, ...]:
    """Return the same passages in the same order with their words in full: "do not" where the article has "don't"."""
    text = index.article.text
    return tuple(SearchedPassage(tuple(in_full(one.words, text)), one.joined) for one in searched_passages(index))


@kept_with_index
def searched_passages(index: ArticleIndex) -> tuple[SearchedPassage, ...]:
    """Return the passages of an article, built on the first call: the story line by line, then spoken passages."""
    article = index.article
    lines = [line for line in article.lines if line.kind in (LineKind.BODY, LineKind.HEADLINE)]
    return (*(passage_at(index, line.span) for line in lines), *_spoken(index))


@kept_with_index
def passage_at(index: ArticleIndex, span: Span) -> SearchedPassage:
    """Return the words of a line or a sentence as a passage."""
    return SearchedPassage(tuple(words_of(index.article.text, span.start, span.end)))


def _spoken(index: ArticleIndex) -> list[SearchedPassage]:
    """Return what one speaker says in neighbouring quotations as one passage each."""
    direct = [q for q in index.facts.quotations if q.kind is QuotationKind.DIRECT]
    groups: list[list[Quotation]] = []
    for quotation in direct:
        if groups and _same_speaker(groups[-1][-1], quotation) and _near(index, groups[-1][-1], quotation):
            groups[-1].append(quotation)
        else:
            groups.append([quotation])
    text = index.article.text
    return [
        SearchedPassage(tuple(word for q in group for word in words_of(text, q.span.start, q.span.end)), joined=True)
        for group in groups
        if len(group) > 1
    ]


def _same_speaker(one: Quotation, other: Quotation) -> bool:
    return one.speaker is not None and other.speaker is not None and one.speaker.name == other.speaker.name


def _near(index: ArticleIndex, one: Quotation, other: Quotation) -> bool:
    """Tell whether nothing but a line end or a reporting clause parts the two."""
    between = index.article.text[one.span.end : other.span.start]
    here, _, there = between.partition("\n")
    told = here.strip(NO_WORDS)
    clause = one.cue is not None and one.cue.start >= one.span.end and not SENTENCE_ENDS.search(told)
    return len(between) < 160 and (not there or (not there.strip(NO_WORDS) and (not told or clause)))


@dataclass(frozen=True, slots=True)
class Comparison:
    """How well alleged words fit a passage: ``likeness`` from 0 to 1, where 1 is word for word, and the window to show.

    ``pieces`` are the words that dots part in the alleged quotation, where each piece stands there word for word.
    """

    passage: SearchedPassage
    start: int
    end: int
    likeness: float
    pieces: tuple[tuple[int, int], ...] = ()

    @property
    def span(self) -> Span:
        """The place of the window in the article."""
        return self.span_of((self.start, self.end))

    def within(self, passage: SearchedPassage) -> "Comparison":
        """Return the same window, without its pieces, in a passage whose words are written in another form."""
        places = [at for at, word in enumerate(passage.words) if word.span.overlaps(self.span)]
        return Comparison(passage, places[0], places[-1] + 1, self.likeness)

    def span_of(self, piece: tuple[int, int]) -> Span:
        """Return the place in the article of words ``piece[0]`` to ``piece[1]`` of the passage."""
        return Span(self.passage.words[piece[0]].span.start, self.passage.words[piece[1] - 1].span.end)


def compare(alleged: Sequence[Word], passage: SearchedPassage, narrow: bool = False) -> Comparison | None:
    """Return the window of the passage that fits the alleged words best; None when either is empty.

    Of windows with as many differences the one most alike fits best, or with ``narrow`` the one as long as the words.
    """
    wanted, given = passage.string_of(alleged), passage.as_string
    if not wanted or not given:
        return None
    exact = _place(wanted, given)
    if exact is not None:
        return Comparison(passage, exact, exact + len(wanted), 1.0)
    aligned = fuzz.partial_ratio_alignment(wanted, given)
    if aligned is None:
        return None
    if len(given) >= len(wanted):
        first, last = aligned.dest_start, aligned.dest_end
    else:
        first, last = 0, len(given)
    return _fitted(wanted, (first, last), passage, narrow)


def compare_pieces(pieces: Sequence[Sequence[Word]], passage: SearchedPassage) -> Comparison | None:
    """Return the narrowest window that has all the pieces word for word and in order, with something between them."""
    given = passage.as_string
    wanted = [passage.string_of(piece) for piece in pieces]
    best: tuple[tuple[int, int], ...] | None = None
    start = _place(wanted[0], given)
    for _ in range(MOST_STARTS):
        found = _pieces_from(start, wanted, given) if start is not None else None
        if found is None or start is None:
            break
        if best is None or found[-1][1] - found[0][0] < best[-1][1] - best[0][0]:
            best = found
        start = _place(wanted[0], given, start + 1)
    return Comparison(passage, best[0][0], best[-1][1], 1.0, best) if best else None


def _pieces_from(start: int, wanted: list[str], given: str) -> tuple[tuple[int, int], ...] | None:
    """Return the places of the pieces, each the first one behind the piece before; None where one is missing."""
    found = [(start, start + len(wanted[0]))]
    for piece in wanted[1:]:
        at = _place(piece, given, found[-1][1])
        if at is None:
            return None
        found.append((at, at + len(piece)))
    return tuple(found)


def _place(wanted: str, given: str, begin: int = 0) -> int | None:
    at = given.find(wanted, begin)
    return None if at < 0 else at


def _fitted(wanted: str, near: tuple[int, int], passage: SearchedPassage, narrow: bool) -> Comparison | None:
    given, size = passage.as_string, len(wanted)
    best: tuple[float, int, int, int] | None = None
    likeness = 0.0
    starts = _bounds(near[0], [at for at, word in enumerate(given) if word == wanted[0]], len(given))
    ends = _bounds(near[1], [at + 1 for at, word in enumerate(given) if word == wanted[-1]], len(given))
    # What an end of a window is like is the same wherever the window begins.
    closed = [(end, *_misfit(wanted[-1], end - 1, (end - 1, end + REACH), passage)) for end in ends if end]
    known = size - wanted.count(UNKNOWN)
    for start in starts:
        behind = [each for each in closed if start < each[0] <= start + LONGEST_WINDOW * size]
        if not behind:
            continue
        begins_apart, cut_before = _misfit(wanted[0], start, (start - REACH, start + 1), passage)
        for end, ends_apart, cut_behind in behind:
            length = end - start
            longest = length if length > size else size
            # So many words differ whatever stands where.
            least = longest - (length if length < known else known)
            if best and (least if narrow else least / longest) > best[0] and 1 - least / longest <= likeness:
                continue
            distance = Levenshtein.distance(wanted, given[start:end])
            likeness = max(likeness, 1 - distance / longest)
            unlike = (distance + cut_before + cut_behind) / longest
            # Of windows that fit equally well, the one whose ends agree shows a dropped word as dropped.
            shape = 2 * (begins_apart + ends_apart) + abs(length - size)
            key = (distance if narrow else unlike, shape, start, end)
            if best is None or key < best:
                best = key
    return Comparison(passage, best[2], best[3], likeness) if best else None


def _misfit(wanted: str, at: int, around: tuple[int, int], passage: SearchedPassage) -> tuple[bool, bool]:
    """Tell whether a window has another word at its end than is wanted, and whether it cuts a turning word off with it.

    "We want it" lost the "do not" of "We do not want it", and is no other "not want it".
    """
    apart = passage.as_string[at] != wanted
    return apart, apart and any(around[0] <= turning < around[1] for turning in passage.turning)


def _bounds(near: int, alike: list[int], most: int) -> list[int]:
    """Return where a window may begin or end: near its place, and where the first or the last word stands.

    The nearest comes first: the better the best window so far is, the more others need not be looked at.
    """

    def distance(at: int) -> int:
        return abs(at - near)

    close = range(max(0, near - REACH), min(most, near + REACH) + 1)
    return sorted({*close, *sorted(alike, key=distance)[:MOST_ALIKE]}, key=distance)

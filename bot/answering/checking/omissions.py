"""Finds alleged words in a passage that has them all in their order, with words of its own left out between them.

The window that is most alike is often a narrower one, which lacks words that stand farther off: "Repairs" of "Repairs
will begin in March and are expected to cost 31 million". What was left out is then told, not that "Repairs" is missing.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from rapidfuzz.distance import Levenshtein

from bot.answering.checking.quotation_comparison import UNKNOWN, Comparison, SearchedPassage
from bot.answering.words.terms import carries_content
from bot.answering.words.word_sequence import Word

MOST_PIECES = 3
"""Pieces of a quotation between which words were left out; in more, words stand in their order by chance."""
WIDEST = 3
"""Times the length of the alleged words that all from the first to the last of them may have."""

MOST_PLACES = 32
"""Places at which a piece may begin that are tried."""

Piece = tuple[int, int]


def with_omissions(found: Comparison, words: Sequence[Word]) -> Comparison:
    """Return ``found`` with the window that has all the alleged words, where its own lacks one that says something.

    A word that the passage has nowhere may stand for one of its words. How alike the words are stays as it was found.
    """
    passage = found.passage
    if not _lacks_known(found, words):
        return found
    wanted, reach = passage.string_of(words), WIDEST * len(words)
    first = max(0, found.end - reach)
    pieces = _pieces(wanted, passage.as_string[first : found.start + reach])
    if not pieces:
        return found
    placed = tuple((first + start, first + end) for start, end in pieces)
    return replace(found, start=placed[0][0], end=placed[-1][1], pieces=placed if UNKNOWN not in wanted else ())


def _lacks_known(found: Comparison, words: Sequence[Word]) -> bool:
    """Tell whether the window lacks alleged words that say something and that the passage has elsewhere."""
    passage: SearchedPassage = found.passage
    wanted, window = passage.string_of(words), passage.as_string[found.start : found.end]
    return any(
        wanted[at] != UNKNOWN and carries_content(words[at].plain)
        for step in Levenshtein.opcodes(wanted, window)
        if step.tag in ("replace", "delete")
        for at in range(step.src_start, step.src_end)
    )


def _pieces(wanted: str, given: str) -> tuple[Piece, ...]:
    """Return the narrowest places of ``wanted`` in as few pieces as can be; empty where there are too many."""
    found = [pieces for start in _places(wanted[0], given, 0) if (pieces := _pieces_from(start, wanted, given))]
    near = [one for one in found if one[-1][1] - one[0][0] <= WIDEST * len(wanted)]
    return min(near, key=lambda one: (len(one), one[-1][1] - one[0][0]), default=())


def _pieces_from(start: int, wanted: str, given: str) -> tuple[Piece, ...]:
    """Return the pieces from a place on, each as long as can be; empty where one is missing or there are too many."""
    at = _agreeing(wanted, 0, given, start)
    pieces = [(start, start + at)]
    while at < len(wanted):
        runs = [(_agreeing(wanted, at, given, place), -place) for place in _places(wanted[at], given, pieces[-1][1])]
        if not runs or len(pieces) == MOST_PIECES:
            return ()
        length, place = max(runs)
        pieces.append((-place, length - place))
        at += length
    return tuple(pieces)


def _places(word: str, given: str, begin: int) -> list[int]:
    return list(islice((at for at in range(begin, len(given)) if given[at] == word), MOST_PLACES))


def _agreeing(wanted: str, at: int, given: str, place: int) -> int:
    """Return how many words agree from two places on; one that ``given`` has nowhere stands for any."""
    most = min(len(wanted) - at, len(given) - place)
    return next((count for count in range(most) if wanted[at + count] not in (given[place + count], UNKNOWN)), most)

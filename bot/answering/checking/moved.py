"""Tells which words of a quotation stand elsewhere in the article: those were moved, and not made up."""

from collections.abc import Iterator
from dataclasses import replace

from bot.answering.outcome import Change, ChangeKind
from bot.answering.words.word_sequence import plain_words


def with_moved(changes: tuple[Change, ...], article_text: str) -> tuple[Change, ...]:
    """Return the differences with added words that the article has told as moved, and not as left out besides.

    What an editor added in brackets stays so, wherever else it stands.
    """
    if all(change.kind is not ChangeKind.ADDED for change in changes):
        return changes
    text = _in_blanks(article_text)
    told = tuple(
        replace(change, kind=ChangeKind.MOVED)
        if change.kind is ChangeKind.ADDED and "[" not in change.alleged and _in_blanks(change.alleged) in text
        else change
        for change in changes
    )
    return tuple(_once(told))


def _once(changes: tuple[Change, ...]) -> Iterator[Change]:
    """Yield the differences without those by which words were left out that were only moved."""
    moved = {_in_blanks(change.alleged) for change in changes if change.kind is ChangeKind.MOVED}
    for change in changes:
        if change.kind is not ChangeKind.DROPPED or _in_blanks(change.actual) not in moved:
            yield change


def _in_blanks(text: str) -> str:
    return f" {' '.join(plain_words(text))} "

"""A sentence made ready to be compared: its stems with their positions, and the kinds of thing that it holds."""

from dataclasses import dataclass

from bot.answering.words.answer_kinds import KINDS, Kind, find_kinds
from bot.answering.words.synonyms import phrases_in
from bot.answering.words.terms import WORD, compared

PRONOUNS = frozenset("he she it they his her hers their its this these that those".split())


@dataclass(frozen=True, slots=True)
class Profile:
    """What ranking looks at in a sentence; positions count its words from 0.

    ``positions`` has the stems of the words that carry content and of the phrases of the synonym list, ``words`` all
    words in lower case, ``joined`` the same as one string, ``has`` for each kind of thing 1.0 where there is one,
    ``capitalised`` the stems that have a capital after the first word.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    word_set: frozenset[str]
    positions: dict[str, tuple[int, ...]]
    size: int
    joined: str
    kinds: dict[Kind, tuple[int, ...]]
    has: tuple[float, ...]
    capitalised: frozenset[str]
    starts_with_pronoun: bool


def profile(text: str, start: int = 0, end: int | None = None) -> Profile:
    """Return the profile of a sentence, which stands between two offsets of ``text``."""
    end = len(text) if end is None else end
    written = WORD.findall(text, start, end)
    words, stems, have_content = zip(*map(compared, written), strict=True) if written else ((), (), ())
    positions: dict[str, list[int]] = {}
    for position, (stem, has_content) in enumerate(zip(stems, have_content, strict=True)):
        if has_content:
            positions.setdefault(stem, []).append(position)
    size = len(positions)
    for position, phrase, _ in phrases_in(stems):
        positions.setdefault(phrase, []).append(position)
    kinds = find_kinds(text, (start, end), written, words)
    return Profile(
        words,
        stems,
        frozenset(words),
        {stem: tuple(found) for stem, found in positions.items()},
        size,
        " ".join(words),
        kinds,
        tuple([1.0 if kind in kinds else 0.0 for kind in KINDS]),
        frozenset([stem for stem, word in zip(stems[1:], written[1:], strict=True) if word[0].isupper()]),
        bool(words) and words[0] in PRONOUNS,
    )

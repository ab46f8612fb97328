"""The sentences that compete to answer: each made ready to be compared, and what is counted over all of them."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from bot.answering.words.answer_kinds import KINDS, Kind, find_kinds
from bot.answering.words.meanings import phrases_in
from bot.answering.words.terms import WORD, compared
from bot.facts.grammar.lexicon import word_group

BACK_POINTING = word_group("back-pointing")
SATURATION = 0.6
"""BM25's k1, as measured on question sets of single sentences."""
LENGTH_PENALTY = 0.7
"""BM25's b."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What ranking looks at in a sentence; positions count its words from 0.

    ``positions`` has the stems of the words that carry content and of the phrases of the synonym list, ``size`` how
    many those words are, each counted once; ``words`` has all words in lower case, ``joined`` the same as one string,
    ``has`` for each kind of thing 1.0 where there is one, ``capitalised`` the stems that have a capital after the first
    word.
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
        words=words,
        stems=stems,
        word_set=frozenset(words),
        positions={stem: tuple(found) for stem, found in positions.items()},
        size=size,
        joined=" ".join(words),
        kinds=kinds,
        has=tuple([1.0 if kind in kinds else 0.0 for kind in KINDS]),
        capitalised=frozenset([stem for stem, word in zip(stems[1:], written[1:], strict=True) if word[0].isupper()]),
        starts_with_pronoun=bool(words) and words[0] in BACK_POINTING,
    )


@dataclass(frozen=True, slots=True)
class SentencePool:
    """Profiles in reading order, with the paragraph (line) of each and the content stems of the title.

    ``postings`` says in which sentences a stem stands and how often, ``standing`` in which sentences any stem does,
    with or without content; ``by_prefix`` has the stems by their first four letters; ``names`` are the stems that are
    written with a capital wherever they are not the first word; ``aliases`` says which stems stand for which other
    ones (short forms and what they stand for). ``context`` has, for each sentence, stems that belong to it though they
    stand elsewhere, such as the name of its speaker. ``words`` are all words but the shortest, for mending a question's
    spelling; ``penalties`` what BM25 takes off each sentence for its length; ``headlines`` the numbers of headlines.
    """

    profiles: tuple[Profile, ...]
    paragraphs: tuple[int, ...]
    title: frozenset[str]
    postings: dict[str, tuple[tuple[int, int], ...]]
    by_prefix: dict[str, tuple[str, ...]]
    standing: dict[str, tuple[int, ...]]
    names: frozenset[str]
    words: tuple[str, ...]
    penalties: tuple[float, ...]
    aliases: dict[str, frozenset[str]]
    context: tuple[frozenset[str], ...]
    headlines: frozenset[int]

    def weight_of_count(self, count: int) -> float:
        """Return the inverse document frequency of something that stands in ``count`` sentences of the pool."""
        return math.log(1 + (len(self.profiles) - count + 0.5) / (count + 0.5))

    def weight(self, stem: str) -> float:
        """Return the inverse document frequency of a stem."""
        return self.weight_of_count(len(self.postings.get(stem, ())))


def pool_of(
    profiles: Sequence[Profile],
    paragraphs: Sequence[int] | None = None,
    title: frozenset[str] = frozenset(),
    aliases: dict[str, frozenset[str]] | None = None,
    context: Sequence[frozenset[str]] | None = None,
    headlines: frozenset[int] = frozenset(),
) -> SentencePool:
    """Return the pool of the given sentences; without ``paragraphs`` they are all of one paragraph."""
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for stem, positions in profile.positions.items():
            postings[stem].append((number, len(positions)))
    by_prefix: dict[str, list[str]] = {}
    for stem in postings:
        if len(stem) >= 4 and "_" not in stem:
            by_prefix.setdefault(stem[:4], []).append(stem)
    standing: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for stem in dict.fromkeys(profile.stems):
            standing[stem].append(number)
    every = chain.from_iterable(profile.words for profile in profiles)
    sizes = [profile.size for profile in profiles]
    average = max(1.0, sum(sizes) / max(1, len(sizes)))
    return SentencePool(
        profiles=tuple(profiles),
        paragraphs=tuple(paragraphs or [0] * len(profiles)),
        title=title,
        postings={stem: tuple(found) for stem, found in postings.items()},
        by_prefix={prefix: tuple(stems) for prefix, stems in by_prefix.items()},
        standing={stem: tuple(found) for stem, found in standing.items()},
        names=_names(profiles),
        words=tuple([word for word in dict.fromkeys(every) if len(word) > 3]),
        penalties=tuple(SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * size / average) for size in sizes),
        aliases=aliases or {},
        context=tuple(context or [frozenset()] * len(profiles)),
        headlines=headlines,
    )


def _names(profiles: Sequence[Profile]) -> frozenset[str]:
    capitals = Counter(stem for profile in profiles for stem in profile.capitalised)
    everywhere = Counter(stem for profile in profiles for stem in capitals.keys() & profile.stems[1:])
    return frozenset(stem for stem, count in capitals.items() if 2 * count > everywhere[stem])

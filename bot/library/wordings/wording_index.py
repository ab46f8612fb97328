"""Finds wordings by their words in memory, with typos: an inverted index over stems."""

import heapq
import math
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.library.wordings.likeness import SAME, Likeness, Wording, coverage, likeness, wording
from bot.library.wordings.spelling import spelt_out
from bot.library.wordings.vocabulary import Vocabulary
from bot.library.wordings.wording import normalised, telling_words, words

SHORTLIST = 24
"""How many wordings, and how many texts, are compared in full."""

ENOUGH = 400
"""With so many candidates, no more are taken in for the sake of commoner stems."""

WORTH_A_LOOK = 0.5
"""What share of the best sum of weights a candidate needs to be compared in full."""

IN_TEXT = 0.6
"""What a word found in a longer text counts, compared with one in a wording."""

Means = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording that was found: whose it is, and how alike, from 0 to 1.

    ``parts`` is None when only the longer text has the words.
    """

    key: int
    wording: str
    likeness: float
    parts: Likeness | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    key: int
    wording: Wording
    stems: frozenset[str]


@dataclass(slots=True)
class _Postings:
    """Slots, and in which of them each stem stands."""

    slots: dict[int, _Slot] = field(default_factory=dict)
    by_stem: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, number: int, slot: _Slot) -> None:
        self.slots[number] = slot
        for stem in slot.stems:
            self.by_stem[stem].add(number)

    def drop(self, number: int) -> _Slot:
        slot = self.slots.pop(number)
        for stem in slot.stems:
            self.by_stem[stem].discard(number)
        return slot


class _Weights(dict[str, float]):
    """Inverse document frequencies of stems among the wordings, worked out when they are asked for."""

    def __init__(self, postings: _Postings) -> None:
        super().__init__()
        self._postings = postings

    def __missing__(self, stem: str) -> float:
        # A stem that is nowhere weighs as much as one that is in one place.
        found = max(1, len(self._postings.by_stem.get(stem, ())))
        weight = self[stem] = math.log(1 + len(self._postings.slots) / found)
        return weight


class WordingIndex:
    """Wordings of things that have a key; a thing may have several wordings and one longer text."""

    def __init__(self) -> None:
        self._wordings = _Postings()
        self._texts = _Postings()
        self._next = 0
        self._of_key: dict[int, list[int]] = {}
        self._exact: dict[str, int] = {}
        self._starts: list[tuple[str, int]] = []
        self._vocabulary = Vocabulary()
        self._weights = _Weights(self._wordings)

    def __len__(self) -> int:
        return len(self._of_key)

    def put(self, key: int, wordings: tuple[str, ...], text: str = "") -> None:
        """Add a thing, or replace what is known of it."""
        self.drop(key)
        self._of_key[key] = []
        for each in wordings:
            ready = wording(each)
            number = self._add(self._wordings, key, ready, ready.stems)
            self._exact[ready.normalised] = number
            insort(self._starts, (ready.normalised, number))
        if text:
            self._add(self._texts, key, Wording("", "", {}), telling_words(text))

    def drop(self, key: int) -> None:
        """Forget a thing, if it is known."""
        self._weights.clear()
        for number in self._of_key.pop(key, ()):
            if number in self._texts.slots:
                self._texts.drop(number)
                continue
            gone = self._wordings.drop(number).wording.normalised
            del self._starts[bisect_left(self._starts, (gone, number))]
            if self._exact.get(gone) == number:
                del self._exact[gone]

    def find(self, asked: str, limit: int) -> list[Hit]:
        """Return the best hit of each of the ``limit`` things most like ``asked``, the best first."""
        # What stands in an index letter for letter is never mended.
        ready = wording(asked if normalised(asked) in self._exact else spelt_out(asked, self._is_known))
        means = self._meant(ready.stems)
        best: dict[int, Hit] = {}
        for hit in [*self._in_wordings(ready, means), *self._in_texts(ready, means)]:
            if hit.key not in best or hit.likeness > best[hit.key].likeness:
                best[hit.key] = hit
        return sorted(best.values(), key=lambda hit: (-hit.likeness, hit.key))[:limit]

    def complete(self, typed: str, limit: int) -> list[Hit]:
        """Return wordings that somebody may be typing, one for each thing: beginnings first, then by words."""
        found: dict[int, Hit] = {}
        for number in self._completions(typed, limit):
            each = self._wordings.slots[number]
            found.setdefault(each.key, Hit(each.key, each.wording.text, 1.0, SAME))
            if len(found) == limit:
                break
        return list(found.values())

    def _in_wordings(self, asked: Wording, means: Means) -> Iterator[Hit]:
        exact = self._exact.get(asked.normalised)
        for number in self._shortlist(self._wordings, means) if exact is None else [exact]:
            slot = self._wordings.slots[number]
            alike = likeness(asked, slot.wording, means, self._weights)
            yield Hit(slot.key, slot.wording.text, alike.total, alike)

    def _in_texts(self, asked: Wording, means: Means) -> Iterator[Hit]:
        for number in self._shortlist(self._texts, means):
            slot = self._texts.slots[number]
            # One word of a question may stand in a text by chance.
            share = coverage(asked, slot.stems, means, self._weights) if len(asked.stems) > 1 else 0.5
            yield Hit(slot.key, "", IN_TEXT * share)

    def _completions(self, typed: str, limit: int) -> Iterator[int]:
        plain = normalised(typed)
        start = bisect_left(self._starts, (plain, 0))
        for beginning, number in self._starts[start : start + 4 * limit]:
            if not beginning.startswith(plain):
                break
            yield number
        typed_words = words(typed)
        if typed_words:
            last = typed_words[-1]
            means = self._meant(telling_words(" ".join(typed_words[:-1])))
            yield from self._shortlist(
                self._wordings, {**means, "…": self._vocabulary.begun(last) or self._vocabulary.meant(last)}, 2 * limit
            )

    def _add(self, postings: _Postings, key: int, ready: Wording, stems: Mapping[str, str]) -> int:
        self._next += 1
        postings.add(self._next, _Slot(key, ready, frozenset(stems)))
        self._of_key[key].append(self._next)
        for stem, word in stems.items():
            self._vocabulary.learn(word, stem)
        return self._next

    def _meant(self, asked: Mapping[str, str]) -> dict[str, dict[str, float]]:
        """Return for each stem that is asked for the known stems that it may stand for."""
        return {
            stem: {stem: 1.0} if self._is_known(stem) else self._vocabulary.meant(word) for stem, word in asked.items()
        }

    def _is_known(self, stem: str) -> bool:
        return bool(self._wordings.by_stem.get(stem) or self._texts.by_stem.get(stem))

    def _shortlist(self, postings: _Postings, means: Means, limit: int = SHORTLIST) -> list[int]:
        """Return the slots that share the most telling stems with what is asked, by the sum of their weights."""
        terms = [
            (sure * self._weights[stem], postings.by_stem[stem])
            for others in means.values()
            for stem, sure in others.items()
            if postings.by_stem.get(stem)
        ]
        terms.sort(key=lambda term: (-term[0], len(term[1])))
        candidates: set[int] = set()
        for _, numbers in terms:
            if not candidates or len(candidates) + len(numbers) <= ENOUGH:
                candidates = candidates | numbers
            elif len(candidates) > ENOUGH:
                candidates = candidates & numbers or candidates
        sums: dict[int, float] = dict.fromkeys(candidates, 0.0)
        for worth, numbers in terms:
            for number in candidates & numbers:
                sums[number] += worth
        least = WORTH_A_LOOK * max(sums.values(), default=0.0)
        worthy = [number for number, worth in sums.items() if worth >= least]
        slots = postings.slots
        return heapq.nsmallest(limit, worthy, key=lambda number: (-sums[number], len(slots[number].stems), number))

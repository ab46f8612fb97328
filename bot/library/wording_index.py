"""Finds wordings by their words in memory, with typos: an inverted index over stems."""

import heapq
import math
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.library.likeness import Wording, coverage, likeness, wording
from bot.library.vocabulary import Vocabulary
from bot.library.wording import normalised, telling_words, words

SHORTLIST = 40
"""How many wordings are compared in full."""

LONG = 1_500
"""A stem in more wordings than this adds no candidates once a rarer stem has found some."""

PREFIXES = 48
"""How many words an unfinished word may stand for while somebody types."""

IN_TEXT = 0.6
"""What a word found in a longer text counts, compared with one in a wording."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording that was found: whose it is, and how alike, from 0 to 1; ``in_text`` when only the text has it."""

    key: int
    wording: str
    likeness: float
    in_text: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    key: int
    wording: Wording
    stems: frozenset[str]
    in_text: bool


Means = dict[str, dict[str, float]]


class WordingIndex:
    """Wordings of things that have a key; a thing may have several wordings and one longer text."""

    def __init__(self) -> None:
        self._slots: dict[int, _Slot] = {}
        self._next_slot = 0
        self._of_key: dict[int, list[int]] = {}
        self._exact: dict[str, int] = {}
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._starts: list[tuple[str, int]] = []
        self._vocabulary = Vocabulary()

    def __len__(self) -> int:
        return len(self._of_key)

    def put(self, key: int, wordings: tuple[str, ...], text: str = "") -> None:
        """Add a thing, or replace what is known of it."""
        self.drop(key)
        self._of_key[key] = []
        for each in wordings:
            ready = wording(each)
            slot = self._add(key, ready, ready.stems, in_text=False)
            self._exact[ready.normalised] = slot
            insort(self._starts, (ready.normalised, slot))
        if text:
            self._add(key, Wording("", "", {}), telling_words(text), in_text=True)

    def drop(self, key: int) -> None:
        """Forget a thing, if it is known."""
        for slot in self._of_key.pop(key, ()):
            gone = self._slots.pop(slot)
            for stem in gone.stems:
                postings = self._postings[stem]
                del postings[bisect_left(postings, slot)]
            if not gone.in_text:
                del self._starts[bisect_left(self._starts, (gone.wording.normalised, slot))]
                if self._exact.get(gone.wording.normalised) == slot:
                    del self._exact[gone.wording.normalised]

    def find(self, asked: str, limit: int) -> list[Hit]:
        """Return the best hit of each of the ``limit`` things most like ``asked``, the best first."""
        ready = wording(asked)
        means = self._meant(ready.stems)
        best: dict[int, Hit] = {}
        exact = self._exact.get(ready.normalised)
        shortlist = self._shortlist(means, SHORTLIST)
        for slot in shortlist if exact is None else [exact, *shortlist]:
            hit = self._compared(ready, self._slots[slot], means)
            if hit.key not in best or hit.likeness > best[hit.key].likeness:
                best[hit.key] = hit
        return sorted(best.values(), key=lambda hit: (-hit.likeness, hit.key))[:limit]

    def complete(self, typed: str, limit: int) -> list[Hit]:
        """Return wordings that somebody may be typing, one for each thing: beginnings first, then by words."""
        found: dict[int, Hit] = {}
        for slot in self._completions(typed, limit):
            each = self._slots[slot]
            if each.key not in found and not each.in_text:
                found[each.key] = Hit(each.key, each.wording.text, 1.0)
                if len(found) == limit:
                    break
        return list(found.values())

    def _completions(self, typed: str, limit: int) -> Iterator[int]:
        plain = normalised(typed)
        start = bisect_left(self._starts, (plain, 0))
        for beginning, slot in self._starts[start : start + 4 * limit]:
            if not beginning.startswith(plain):
                break
            yield slot
        typed_words = words(typed)
        if typed_words:
            means = self._meant(telling_words(" ".join(typed_words[:-1])))
            means["…"] = self._vocabulary.begun(typed_words[-1]) or self._vocabulary.meant(typed_words[-1])
            yield from self._shortlist(means, 2 * limit)

    def weight(self, stem: str) -> float:
        """Return the inverse document frequency of a stem; one that is nowhere weighs as much as one that is once."""
        return math.log(1 + len(self._slots) / max(1, len(self._postings.get(stem, ()))))

    def _add(self, key: int, ready: Wording, stems: Mapping[str, str], *, in_text: bool) -> int:
        slot = self._next_slot
        self._next_slot += 1
        self._slots[slot] = _Slot(key, ready, frozenset(stems), in_text)
        self._of_key[key].append(slot)
        for stem, word in stems.items():
            self._postings[stem].append(slot)
            self._vocabulary.learn(word, stem)
        return slot

    def _meant(self, asked: Mapping[str, str]) -> Means:
        """Return for each stem that is asked for the known stems that it may stand for."""
        return {
            stem: {stem: 1.0} if self._postings.get(stem) else self._vocabulary.meant(word)
            for stem, word in asked.items()
        }

    def _shortlist(self, means: Mapping[str, Mapping[str, float]], limit: int) -> list[int]:
        """Return the slots that share the most telling stems, by the sum of their weights."""
        sums: dict[int, float] = defaultdict(float)
        asked = [(other, sure * self.weight(other)) for others in means.values() for other, sure in others.items()]
        for stem, worth in sorted(asked, key=lambda pair: -pair[1]):
            postings = self._postings.get(stem, [])
            if len(postings) > LONG and sums:
                for slot in sums:
                    if stem in self._slots[slot].stems:
                        sums[slot] += worth
            else:
                for slot in postings[: 4 * LONG]:
                    sums[slot] += worth
        return heapq.nlargest(limit, sums, key=lambda slot: (self._factor(slot) * sums[slot], -slot))

    def _factor(self, slot: int) -> float:
        each = self._slots[slot]
        return IN_TEXT if each.in_text else 1 - 0.01 * min(50, len(each.stems))

    def _compared(self, asked: Wording, slot: _Slot, means: Means) -> Hit:
        if not slot.in_text:
            return Hit(slot.key, slot.wording.text, likeness(asked, slot.wording, means, self.weight))
        share = coverage(asked, slot.stems, means, self.weight) if len(asked.stems) > 1 else 0.5
        return Hit(slot.key, "", IN_TEXT * share, in_text=True)

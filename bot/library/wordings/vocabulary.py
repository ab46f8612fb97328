"""The words that an index knows: which of them a typo or the beginning of a word may stand for."""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.questions.question_spelling import is_known
from bot.reading.resources import data_lines

PREFIXES = 48
"""How many words an unfinished word may stand for while somebody types."""

SHORT = 5
"""Up to so many letters a word may differ in one place, a longer one in two."""

LONG = 6
"""So many letters are a word's own; of fewer, two that are alike are often two words."""

SAME_LETTERS = 0.9
"""How sure a typo is that has a word's letters in another order."""

CONFUSED = 0.8
"""How sure it is that a word was typed for one that sounds like it, or that it is a usual slip of."""

GOES_ON = 0.95
"""How sure it is that a word goes on behind what is typed, where it may be the whole word."""

OTHER_START = 0.8
"""What is left when the first letter differs; typos rarely hit it, and other words often differ there."""


IZE, ISE = re.compile(r"iz(?=[aei])"), re.compile(r"is(?=[aei])")
"""What one spelling of English has where another has its counterpart: "advertizing", "organisation"."""


class Vocabulary:
    """Words with their stems, found by likeness and by beginning."""

    def __init__(self) -> None:
        self._stem_of: dict[str, str] = {}
        self._in_order: list[str] = []
        self._alike: dict[tuple[int, str], list[str]] = defaultdict(list)
        self._meanings: dict[str, dict[str, float]] = {}

    def learn(self, word: str, stem: str) -> None:
        """Add a word, if it is new."""
        if word not in self._stem_of:
            self._stem_of[word] = stem
            insort(self._in_order, word)
            self._alike[len(word), word[0]].append(word)
            self._alike[len(word), ""].append(word)
            self._meanings.clear()

    def meant(self, word: str) -> dict[str, float]:
        """Return the stems of the known words that ``word`` may be a typo of, with how sure that is from 0 to 1.

        A word of English is a typo only of those that it is often typed for: "mice" was not meant to be "rice".
        """
        if word not in self._meanings:
            self._meanings[word] = self._typo_of(word)
        return self._meanings[word]

    def begun(self, start: str) -> dict[str, float]:
        """Return the stems of known words that begin with ``start``; one that goes on is less sure than the whole."""
        first = bisect_left(self._in_order, start)
        found: dict[str, float] = {}
        for word in self._in_order[first : first + PREFIXES]:
            if not word.startswith(start):
                break
            found.setdefault(self._stem_of[word], 1.0 if word == start else GOES_ON)
        return found

    def _typo_of(self, word: str) -> dict[str, float]:
        if word in self._stem_of:
            return {self._stem_of[word]: 1.0}
        if len(word) < 3 or any(mark.isdigit() for mark in word):
            return {}
        others = (*_often_typed_for().get(word, ()), IZE.sub("is", word), ISE.sub("iz", word))
        confused = {self._stem_of[other]: CONFUSED for other in others if other in self._stem_of}
        if confused:
            return confused
        if is_known(word):
            # It may be right what is asked, and misspelt what was asked before.
            return self._near(word, word[0], _is_misspelt) if len(word) >= LONG else {}
        # Most typos leave the first letter alone; looking at all words takes ten times as long.
        return self._near(word, word[0]) or self._near(word, "")

    def _near(self, word: str, start: str, takes: Callable[[str], bool] = bool) -> dict[str, float]:
        places = 1 if len(word) <= SHORT else 2
        found: dict[str, float] = {}
        for length in range(len(word) - places, len(word) + places + 1):
            choices = self._alike.get((length, start), ())
            for known, distance, _ in process.extract(word, choices, scorer=OSA.distance, score_cutoff=places, limit=4):
                if distance > 1 and (word.endswith(known) or known.endswith(word)):
                    # Two letters more or fewer in front are a prefix, such as that of "uninstall", and no slip.
                    continue
                if not takes(known):
                    continue
                stem = self._stem_of[known]
                found[stem] = max(found.get(stem, 0.0), sureness(word, known, int(distance)))
        return found


def _is_misspelt(word: str) -> bool:
    return len(word) >= LONG and not is_known(word)


@cache
def _often_typed_for() -> dict[str, tuple[str, ...]]:
    """Return for each listed word, and for its plural, the words that it is typed for, in both numbers."""
    groups = [line.split() for line in data_lines("words/sound-alikes.txt")]
    pairs = [(word, other) for group in groups for word in group for other in group if other != word]
    typed_for: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for word, other in [*pairs, *map(str.split, data_lines("words/real-word-slips.txt"))]:
        for typed in (word, f"{word}s"):
            typed_for[typed] += (other, f"{other}s")
    return typed_for


def sureness(word: str, known: str, distance: int) -> float:
    """Return from 0 to 1 how sure ``word`` is a typo of ``known``, which it differs from in ``distance`` places."""
    if sorted(word) == sorted(known):
        return SAME_LETTERS
    # A letter left out or doubled is a typo more often than one replaced, which makes another word.
    weight = 1.5 if len(word) == len(known) else 1.0
    sure = 1 - weight * distance / max(len(word), len(known))
    return sure if word[0] == known[0] else OTHER_START * sure

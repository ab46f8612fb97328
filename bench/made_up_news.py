"""Makes up news articles: words by Zipf's law, a cast and a topic for each article, speech, figures and dates.

The vocabulary follows Zipf and Mandelbrot's law with the exponent that news text has (about 1.05), every article draws
its words from its own topic half of the time, and sentences are built from frames with English function words, so
that an index of them behaves like one of real news: common pairs of words, rare names, near copies.
"""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sk sl sp st str t th tr v w".split()
VOWELS = "a e i o u ai ea ee ie oa ou".split()
CODAS = "b ck d ft g l ll m mp n nd ng nt p r rd rk rn rt s sh ss st t th".split()
ENDINGS = {"noun": ["", "er", "tion", "ment", "ity"], "adjective": ["al", "ic", "ous", "ive", "ful"], "verb": [""]}
SIZES = {"noun": 24_000, "verb": 6_000, "adjective": 8_000, "first": 400, "last": 20_000, "place": 4_000}
EXPONENT, SHIFT = 1.05, 2.7
TOPIC = 30
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SUBJECTS = (
    "the {noun} of {place}",
    "{person}",
    "the {adjective} {noun}",
    "a {noun} for the {noun}",
    "{surname}, the {noun}",
    "one of the {noun}s",
    "the {noun} and the {noun}",
    "{person}, who led the {noun} of {place},",
    "nobody in {place}",
    "the {noun} between {place} and {place}",
    "every {noun} that {surname} {verb}ed",
    "its {noun}",
    "most {noun}s",
)
PREDICATES = (
    "{verb}ed the {noun}",
    "had been {verb}ed by {person}",
    "was as {adjective} as the {noun}",
    "did not {verb} it",
    "will {verb} the {adjective} {noun}",
    "cost ${number} million",
    "{verb}ed {number} {noun}s",
    "has to {verb} again",
    "rose by {percent} percent",
    "told reporters that the {noun} would {verb}",
    "declined to {verb} the {noun}",
    "is {verb}ed more often than any {noun}",
    "was the first to {verb} a {adjective} {noun}",
    "said no to the {noun}",
)
TAILS = (
    "in {place} on {day}",
    "after the {noun} of {year}",
    "because the {noun} was {adjective}",
    "in {month}",
    "again",
    "while {surname} was {verb}ing the {noun}",
    "for the {adjective} {noun}s of {place}",
    "on {month} {date}, {year}",
    "without a {noun}",
    "more than {number} times",
    "despite the {adjective} {noun}",
    "under the {noun} of {person}",
)
WHOLE = (
    "{S} {P} {T}.",
    "{S} {P}, and {S} {P} {T}.",
    "“{S} {P} {T},” said {person}.",
    "“{S} {P}, but {S} {P},” {surname} said.",
    "{surname} said that {S} {P} {T}.",
    "According to {person}, {S} {P} {T}.",
    "When {S} {P}, {S} {P} {T}.",
    "{S} {P}.",
    "{T}, {S} {P}.",
    "She added that {S} {P}, since {S} {P}.",
    "But {S} {P} {T}, {surname} told the {noun}.",
)
"""Sentences of subjects (S), predicates (P) and tails (T), which have words in their turn."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One article: its title, and its text with a paragraph a line."""

    title: str
    text: str


class Newsroom:
    """Writes articles; the same seed writes the same ones."""

    def __init__(self, seed: int = 22) -> None:
        self._random = random.Random(seed)
        self._words = {kind: self._vocabulary(kind, size) for kind, size in SIZES.items()}
        self._weights = {
            kind: list(itertools.accumulate(1 / (rank + SHIFT) ** EXPONENT for rank in range(len(words))))
            for kind, words in self._words.items()
        }

    def articles(self, count: int, sentences: int = 31) -> Iterator[MadeUp]:
        """Yield ``count`` articles of about ``sentences`` sentences."""
        for _ in range(count):
            yield self._article(max(8, round(self._random.gauss(sentences, sentences / 3))))

    def _article(self, sentences: int) -> MadeUp:
        topic = {kind: self._draw(kind, TOPIC) for kind in ("noun", "verb", "adjective")}
        cast = [f"{first} {last}" for first, last in zip(self._draw("first", 5), self._draw("last", 5), strict=True)]
        places = self._draw("place", 3)
        written = [self._sentence(topic, cast, places) for _ in range(sentences)]
        title = f"{places[0]} {topic['noun'][0]} {topic['verb'][0]}s {topic['noun'][1]} of {cast[0].split()[1]}"
        paragraphs = [title, *(" ".join(written[at : at + 3]) for at in range(0, len(written), 3))]
        return MadeUp(title, "\n\n".join(paragraphs) + "\n")

    def _sentence(self, topic: dict[str, list[str]], cast: list[str], places: list[str]) -> str:
        draw = self._random
        frame = draw.choice(WHOLE)
        for mark, choices in (("{S}", SUBJECTS), ("{P}", PREDICATES), ("{T}", TAILS)):
            while mark in frame:
                frame = frame.replace(mark, draw.choice(choices), 1)
        parts = (frame[0].upper() + frame[1:]).split("{")
        built = [parts[0]]
        for part in parts[1:]:
            kind, _, rest = part.partition("}")
            built += [self._word(kind, topic, cast, places), rest]
        return "".join(built)

    def _word(self, kind: str, topic: dict[str, list[str]], cast: list[str], places: list[str]) -> str:
        draw = self._random
        match kind:
            case "noun" | "verb" | "adjective":
                return draw.choice(topic[kind]) if draw.random() < 0.5 else self._draw(kind, 1)[0]
            case "person":
                return draw.choice(cast)
            case "surname":
                return draw.choice(cast).split()[1]
            case "place":
                return draw.choice(places)
            case "day":
                return draw.choice(DAYS)
            case "month":
                return draw.choice(MONTHS)
            case "date":
                return str(draw.randint(1, 28))
            case "year":
                return str(draw.randint(1990, 2026))
            case _:
                return str(round(draw.paretovariate(0.6)) % 90_000 + 2)

    def _draw(self, kind: str, count: int) -> list[str]:
        return self._random.choices(self._words[kind], cum_weights=self._weights[kind], k=count)

    def _vocabulary(self, kind: str, size: int) -> list[str]:
        draw, found = self._random, dict[str, None]()
        while len(found) < size:
            word = "".join(self._syllable() for _ in range(draw.choice((1, 2, 2, 2, 3))))
            word += draw.choice(ENDINGS.get(kind, [""]))
            found[word.capitalize() if kind in ("first", "last", "place") else word] = None
        return list(found)

    def _syllable(self) -> str:
        draw = self._random
        return draw.choice(ONSETS) + draw.choice(VOWELS) + (draw.choice(CODAS) if draw.random() < 0.6 else "")

"""Makes up news articles whose fragments can be told apart as those of real news can.

Content words follow Zipf and Mandelbrot's law with a shift that leaves its head to the function words, so that none of
them stands in every other article, and frequent ones are short. There are 40,000 nouns, 12,000 verbs, 15,000
adjectives, 8,000 adverbs, 2,000 first names, 40,000 surnames and 12,000 places. Every article draws half of its words
from a topic of its own and has its own cast, bodies and places. Sentences are nested from some 130 small patterns that
seldom hold more than two fixed words in a row, with 36 prepositions and conjunctions, figures of six kinds and dates;
about four in ten report or quote somebody. Common pairs of words, rare names and near copies remain.
"""

import itertools
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sk sl sp st str t th tr v w".split()
VOWELS = "a e i o u ai ea ee ie oa ou".split()
CODAS = "b ck d ft g l ll m mp n nd ng nt p r rd rk rn rt s sh ss st t th".split()
ENDINGS = {
    "noun": ["", "", "er", "tion", "ment", "ity", "ness", "age", "ship"],
    "adjective": ["al", "ic", "ous", "ive", "ful", "less", "ish"],
    "adverb": ["ly"],
    "verb": [""],
    "last": ["", "", "", "son", "ov", "ez", "man", "ski"],
    "place": ["", "", "ton", "ville", "burg", "ia"],
}
SIZES = {
    "noun": 40_000, "verb": 12_000, "adjective": 15_000, "adverb": 8_000, "first": 2_000, "last": 40_000,
    "place": 12_000,
}  # fmt: skip # a table, read across
EXPONENT, SHIFT = 1.05, 25.0
"""The exponent of news text, and a shift with which the most frequent noun is about one noun in 200, as it is there."""
TOPIC = 40
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
BODIES = "Institute Council Agency Board Trust Union Party Bank Court Ministry Museum University Company Group".split()
ROLES = "minister mayor spokesman spokeswoman director judge professor captain engineer senator governor coach".split()
SMALL_NUMBERS = "two three four five six seven eight nine ten eleven twelve twenty thirty forty".split()
PREPOSITIONS = (
    "of for in on with by from at under over between against about after before during without near behind beyond "
    "through across toward along"
).split()
CONJUNCTIONS = "and but while because although since until whereas once unless if so".split()
CUES = "said added explained insisted argued replied warned admitted noted recalled".split()
BEGINNING = re.compile(r"(?:^|(?<=“))[a-z]")
REPORTS = "said believes insisted argued warned admitted added noted claimed announced".split()

FRAMES: Mapping[str, tuple[str, ...]] = {
    "SENTENCE": (
        "{THING} {DOES} {TAIL} {TAIL}.",
        "{THING} {DOES} {TAIL}.",
        "{THING} {DOES}, {conjunction} {THING} {DOES} {TAIL}.",
        "{OPENING}, {THING} {DOES} {TAIL}.",
        "{OPENING}, {THING} {DOES} {TAIL} {TAIL}.",
        "{THING}, {ASIDE}, {DOES} {TAIL}.",
        "“{THING} {DOES} {TAIL},” {cue} {SPEAKER}.",
        "“{THING} {DOES}, {conjunction} {THING} {DOES},” {surname} {cue}.",
        "{SPEAKER} {reports} that {THING} {DOES} {TAIL}.",
        "According to {SPEAKER}, {THING} {DOES} {TAIL}.",
        "“{THING} {DOES},” {cue} {SPEAKER}. “{THING} {DOES}.”",
        "She {reports} that {THING} {DOES} {TAIL}, {conjunction} {THING} {DOES}.",
        "{THING} {DOES} {TAIL}, {surname} told {THING}.",
        "{THING} {DOES}; {THING} {DOES} {TAIL}.",
        "Neither {THING} nor {THING} {DOES} {TAIL}.",
        "{THING} {DOES} {TAIL} more {adverb} than {THING}.",
    ),
    "THING": (
        "the {noun}", "the {adjective} {noun}", "a {adjective} {noun}", "{person}", "{surname}", "{surname}",
        "{place}’s {noun}", "the {noun} {noun} {preposition} {place}", "{small} {noun}s",
        "{number} {adjective} {noun}s",
        "the {noun} {preposition} {THING}", "their {adjective} {noun}", "{body}", "{body}", "its {noun}",
        "those {noun}s",
        "{role} {person}", "another {noun} {noun}", "every {adverb} {adjective} {noun}", "his {noun}",
        "a {noun} that {surname} {verb}ed", "{place}", "most {adjective} {noun}s", "whatever {noun} {verb}ed {body}",
    ),
    "SPEAKER": ("{person}", "{role} {person}", "{person}", "{surname}", "{surname}, the {noun} {role},", "{body}"),
    "DOES": (
        "{verb}ed {THING}", "{verb}s {THING}", "has {adverb} {verb}ed {THING}",
        "would {verb} {THING} {preposition} {THING}",
        "was {verb}ed {adverb}", "was {verb}ed by {THING}", "began {verb}ing {THING}", "{adverb} {verb}ed",
        "is too {adjective} to {verb}", "{verb}ed and {verb}ed {THING}", "cost {THING} {MONEY}",
        "rose {percent} percent", "fell by {number} {noun}s", "refused to {verb} {THING}", "may {verb} {THING}",
        "could not {verb} {adjective} {noun}s", "stays {adjective}", "became a {noun} {preposition} {place}",
        "kept {verb}ing {place}", "seemed {adverb} {adjective}", "gave {surname} {small} {noun}s",
        "left {place} {DAYTIME}",
        "had {verb}ed {MONEY} {preposition} {noun}s", "{verb}ed {THING} {preposition} {THING}",
        "never {verb}ed {person}", "plans {number} {noun}s", "owes {body} {MONEY}", "{verb}ed {noun} after {noun}",
        "will {adverb} {verb} {THING}", "must {verb} {noun}s", "{verb}s neither {noun} nor {noun}",
    ),
    "TAIL": (
        "{preposition} {THING}", "{preposition} {THING}", "in {month} {year}", "on {day}", "{adverb}",
        "as {surname} {verb}ed", "because {THING} {DOES}", "despite {adjective} {noun}s", "when {THING} {verb}ed",
        "to {verb} {THING}", "{DAYTIME}", "by {percent} percent", "{preposition} {place}", "{small} times",
        "{preposition} {number} {noun}s", "with {MONEY}", "like {person}", "{preposition} {body}",
    ),
    "OPENING": (
        "{preposition} {THING}", "in {year}", "last {month}", "{adverb}", "when {THING} {verb}ed", "on {day}",
        "{small} {noun}s later", "{preposition} {place}", "with {adjective} {noun}s", "once {surname} {verb}ed",
        "far from {place}", "until {month}", "{verb}ed by {noun}s",
    ),
    "ASIDE": (
        "the {noun} of {place}", "who {verb}ed {THING}", "which {DOES}", "a {adjective} {noun}", "{small}",
        "{verb}ed in {year}", "{adjective} as {noun}s", "once {THING}",
    ),
    "MONEY": ("${number} million", "{number} dollars", "£{small} billion", "€{number}"),
    "DAYTIME": ("on {month} {date}, {year}", "at {small} o’clock", "{day} morning", "early on {day}"),
    "TITLE": (
        "{place} {noun} {verb}s {noun} of {surname}", "{surname} {verb}s {adjective} {noun} {preposition} {place}",
        "{body} {verb}s {number} {noun}s", "{adjective} {noun} {verb}s {place}",
        "{noun} {preposition} {surname} {verb}ed",
    ),
}  # fmt: skip # a table, read across
"""What may stand where; names in capitals are patterns in their turn."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One article: its title, and its text with a paragraph a line."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What one article is about: words by kind that come up again and again, persons, bodies and places."""

    topic: Mapping[str, list[str]]
    cast: list[str]
    bodies: list[str]
    places: list[str]


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
        desk = self._desk()
        written = [self._sentence(desk, "SENTENCE") for _ in range(sentences)]
        title = self._sentence(desk, "TITLE")
        paragraphs = [title, *(" ".join(written[at : at + 3]) for at in range(0, len(written), 3))]
        return MadeUp(title, "\n\n".join(paragraphs) + "\n")

    def _desk(self) -> Desk:
        places = self._draw("place", 4)
        names = zip(self._draw("first", 6), self._draw("last", 6), strict=True)
        founders = [*self._draw("last", 2), places[0]]
        return Desk(
            {kind: self._draw(kind, TOPIC) for kind in ("noun", "verb", "adjective", "adverb")},
            [f"{first} {last}" for first, last in names],
            [f"the {founder} {self._random.choice(BODIES)}" for founder in founders],
            places,
        )

    def _sentence(self, desk: Desk, kind: str) -> str:
        return BEGINNING.sub(lambda letter: letter.group().upper(), self._expanded(kind, desk))

    def _expanded(self, kind: str, desk: Desk) -> str:
        if kind not in FRAMES:
            return self._word(kind, desk)
        first, *parts = self._random.choice(FRAMES[kind]).split("{")
        built = [first]
        for part in parts:
            inner, _, rest = part.partition("}")
            built += [self._expanded(inner, desk), rest]
        return "".join(built)

    def _word(self, kind: str, desk: Desk) -> str:
        draw = self._random
        if kind in desk.topic:
            return draw.choice(desk.topic[kind]) if draw.random() < 0.5 else self._draw(kind, 1)[0]
        if kind in CLOSED:
            return draw.choice(CLOSED[kind])
        match kind:
            case "person":
                return draw.choice(desk.cast)
            case "surname":
                return draw.choice(desk.cast).split()[1]
            case "body":
                return draw.choice(desk.bodies)
            case "place":
                return draw.choice(desk.places) if draw.random() < 0.7 else self._draw("place", 1)[0]
            case "date":
                return str(draw.randint(1, 28))
            case "year":
                return str(draw.randint(1950, 2026))
            case "percent":
                return str(draw.randint(1, 990) / 10)
            case _:
                return str(round(draw.paretovariate(0.4)) % 90_000 + 2)

    def _draw(self, kind: str, count: int) -> list[str]:
        return self._random.choices(self._words[kind], cum_weights=self._weights[kind], k=count)

    def _vocabulary(self, kind: str, size: int) -> list[str]:
        draw, found = self._random, dict[str, None]()
        while len(found) < size:
            word = "".join(self._syllable() for _ in range(draw.choice((1, 2, 2, 2, 3))))
            word += draw.choice(ENDINGS.get(kind, [""]))
            found[word.capitalize() if kind in ("first", "last", "place") else word] = None
        return sorted(found, key=lambda word: len(word) + 5 * draw.random())

    def _syllable(self) -> str:
        draw = self._random
        return draw.choice(ONSETS) + draw.choice(VOWELS) + (draw.choice(CODAS) if draw.random() < 0.6 else "")


CLOSED: Mapping[str, list[str]] = {
    "preposition": PREPOSITIONS, "conjunction": CONJUNCTIONS, "cue": CUES, "reports": REPORTS, "role": ROLES,
    "small": SMALL_NUMBERS, "month": MONTHS, "day": DAYS,
}  # fmt: skip # a table, read across
"""The words of kinds that do not grow."""

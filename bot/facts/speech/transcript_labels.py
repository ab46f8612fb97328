"""Finds the lines that name their speaker before a colon: "SMITH: …", "Q (The Herald): …", "19:30 The chair: …"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.facts.grammar.lexicon import common_words, source_nouns, titles, word_classes
from bot.facts.grammar.tokens import ZONE
from bot.facts.name import initials
from bot.facts.speech.cast import Cast
from bot.facts.speech.lead_ins import has_news_label
from bot.reading.article import Article, Line, LineKind
from bot.reading.span import Span

IN_RECORDING = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?"
"""A place in a recording: "[00:10]", "(1:02:45)"."""
LABEL = re.compile(
    rf"\s*(?P<stamp>(?:\d{{1,2}}[.:]\d{{2}}(?:\s?[ap]\.?m\.?)?(?:\s{ZONE})?|{IN_RECORDING})[\s:–—-]+)?"
    r"(?P<number>Q\d{1,4}[.:]?\s+)?"
    rf"(?!{ZONE})"
    r"(?:(?P<asks>[QA])\.|(?P<label>[^\W\d_][\w.’'-]{0,30}(?:\s[^\W\d_][\w.’'-]{0,30}){0,3})"
    r"(?:,\s[^\W\d_][^,.:;!?“”\"\n]{1,40})?(?:\s\((?P<of>[^()\n]{2,40})\))?:)\s+(?=\S)"
)
FEWEST_LINES = 2
"""Lines labelled in capitals, or as question and answer, that make a transcript; a single one may be a heading."""
FEWEST_NAMED = 3
"""Likewise for names in small letters, with which a list may open its lines as well."""
BARE_QUESTION = re.compile(
    r"\s*(?P<bold>\*\*)?(?P<words>(?=[^\W_a-z])(?(bold)[^*\n]{3,300}|[^“”\"*:\n]{3,200}\?))(?(bold)\*\*)\s*"
)
LONGEST_LABEL = 200
"""Characters within which the colon of a label stands; most lines have none there and need no closer look."""
PERSONAL = re.compile(r"(?<![\w’'-])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)(?![\w-])|\?")
QUESTION = frozenset(["q", "question"])
ANSWER = frozenset(["a", "answer"])


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line with its label: who speaks as the article writes it, for whom, and where their words begin.

    ``stamped`` and ``numbered`` tell that a time stands before the label, or the number of a question.
    """

    line: Line
    label: Span
    of: Span | None
    words: Span
    stamped: bool
    text: str
    numbered: bool = False

    @property
    def asks(self) -> bool:
        """Whether the label says question and not who."""
        return self.text.lower() in QUESTION

    @property
    def answers(self) -> bool:
        """Whether the label says answer and not who."""
        return self.text.lower() in ANSWER

    @property
    def in_capitals(self) -> bool:
        """Whether the label is written in capitals, "Q" and "A" among them."""
        return self.text.isupper() or self.asks or self.answers


def labelled_lines(article: Article, cast: Cast) -> list[LabelledLine]:
    """Return the labelled lines of an article in order; none where too few are labelled alike."""
    found = [found for line in article.lines if line.kind is LineKind.BODY for found in _labelled(article, line)]
    plain = [line for line in found if line.in_capitals and not line.stamped]
    others = [line for line in found if line.stamped or not line.in_capitals]
    naming = [line for line in others if _names_speaker(cast, line)] if others else []
    named = [line for line in naming if not line.stamped]
    stamped = [line for line in naming if line.stamped]
    kept = plain if len(plain) >= FEWEST_LINES else []
    spoken = {
        line.line.number: line for line in [*kept, *_of_names(article, named, kept), *_in_turns(others), *stamped]
    }
    return [spoken[number] for number in sorted(spoken)]


def bare_questions(article: Article) -> list[LabelledLine]:
    """Return the lines that are questions of an interview without labels: in bold letters, or all with a question mark.

    None where there are too few: an article may ask something itself.
    """
    found = [(line, BARE_QUESTION.fullmatch(article.text, line.span.start, line.span.end)) for line in article.lines]
    asked = [(line, match) for line, match in found if match and line.kind is LineKind.BODY]
    bold = [(line, match) for line, match in asked if match["bold"]]
    questions = bold if len(bold) >= FEWEST_NAMED else asked
    if len(questions) < FEWEST_NAMED:
        return []
    return [
        LabelledLine(
            line, Span(match.start("words"), match.start("words")), None, Span(*match.span("words")), False, "Q"
        )
        for line, match in questions
    ]


def _of_names(article: Article, named: list[LabelledLine], initialled: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return the lines labelled with names where they are enough, or where initials go on for one of them."""
    if len(named) >= FEWEST_NAMED and _somebody_speaks_again(named):
        return named
    talk = any(line.numbered for line in named) or all(_addresses_somebody(article, line) for line in named)
    if len(named) >= FEWEST_LINES and talk:
        return named
    labels = {line.text for line in initialled}
    return named if any(initials(line.text) in labels for line in named) else []


def _in_turns(lines: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return the lines whose labels, two or more names, come back again and again: "Reed: … Cole: … Reed: …"."""
    spoken = [line for line in lines if not line.stamped and line.of is None and line.text[:1].isupper()]
    counts = Counter(line.text for line in spoken)
    returning = [label for label, count in counts.items() if count > 1 and _may_be_surname(label)]
    return [line for line in spoken if line.text in returning] if len(returning) > 1 else []


def _may_be_surname(label: str) -> bool:
    return " " not in label and word_classes().get(label.lower()) is None and label.lower() not in common_words()


def _labelled(article: Article, line: Line) -> list[LabelledLine]:
    start = line.span.start
    if article.text.find(":", start, min(line.span.end, start + LONGEST_LABEL)) < 0 and article.text[start] not in "QA":
        return []
    match = LABEL.match(article.text, start, line.span.end)
    if match is None or has_news_label(article.text, start, line.span.end) or _is_day(match["label"]):
        return []
    group = "asks" if match["asks"] else "label"
    of = Span(*match.span("of")) if match["of"] else None
    words = Span(match.end(), line.span.end)
    stamped, numbered = (match[before] is not None for before in ("stamp", "number"))
    return [LabelledLine(line, Span(*match.span(group)), of, words, stamped, match[group], numbered)]


def _is_day(label: str | None) -> bool:
    """Tell whether a label only tells when what follows happened: "WEDNESDAY: …"."""
    return label is not None and word_classes().get(label.lower()) == "time"


def _names_speaker(cast: Cast, line: LabelledLine) -> bool:
    """Tell whether a label is a person whom the article names, or a role: "Hale", "The chair", "Judge"."""
    words = line.text.lower().split()
    # "Witnesses: Ana Torvik, Bo Lund" lists them.
    several = words[-1].endswith("s") and not words[-1].endswith("ss")
    role = (words[-1] in source_nouns() and not several) or words[-1] in titles()
    if words[0] == "the":
        return len(words) > 1 and role
    if role and len(words) == 1 and not line.stamped:
        return True
    if any(not word[0].isupper() for word in line.text.split()):
        return False
    # "Q2 Bo Lund: …" may have been read as a name with its number.
    around = cast.name_around(line.label)
    return any(cast.may_be_person(name) for _, name in cast.names_in(line.label) or ([around] if around else []))


def _addresses_somebody(article: Article, line: LabelledLine) -> bool:
    """Tell whether somebody asks, or says "I", "we" or "you", as they do in talk and no list does."""
    return PERSONAL.search(article.text, line.words.start, line.words.end) is not None


def _somebody_speaks_again(lines: Sequence[LabelledLine]) -> bool:
    """Tell whether a label returns, as it does where people talk and not where a list is told off."""
    return any(count > 1 for count in Counter(line.text.split()[-1] for line in lines).values())

"""Text to question: what was typed after a command, read against the vocabulary of the sentences.

The form of a question and the kinds of thing that would answer it follow from its question word and what comes after.
"""

from collections.abc import Sequence

from bot.answering.command import Command
from bot.answering.questions.question import Question, QuestionTerm, QuestionType
from bot.answering.questions.question_spelling import corrected, spell_out
from bot.answering.sentence_pool import SentencePool
from bot.answering.words.answer_kinds import CALENDAR, Kind
from bot.answering.words.meanings import phrases_in
from bot.answering.words.terms import WORD, Compared, carries_content, compared, stem
from bot.answering.words.word_lists import group_by_word, words
from bot.facts.grammar.lexicon import word_group

LONGEST_QUESTION = 400
"""Characters of a question that are looked at; nobody asks at greater length."""

WORD_OF_COMMAND = {
    Command.WHO: "who",
    Command.WHEN: "when",
    Command.WHERE: "where",
    Command.WHY: "why",
    Command.HOW: "how",
    Command.WHAT: "what",
}
"""The question word that a command stands for; what follows it reads on."""

QUESTION_WORDS = frozenset("who whom whose what which when where why how".split())
NEGATIONS = word_group("negating")
WEAK = 0.35
"""The importance of a word that an answer seldom repeats, measured by cross-validation."""

Understood = tuple[QuestionType, tuple[Kind, ...], str | None]
"""The form, the wanted kinds and the word in focus."""

MEASURES = frozenset("tall high far big large wide deep fast heavy close hot cold".split())
AUXILIARIES = frozenset("is are was were did does do has had have can could will would should s".split())
PERSON = (Kind.PERSON, Kind.NAME, Kind.ORGANISATION)


def negates(word: str) -> bool:
    """Tell whether a word in lower case is a negation: "never", "don't"."""
    return word in NEGATIONS or word.endswith("n't")


def parse_question(text: str, pool: SentencePool, command: Command | None = None) -> Question:
    """Return the question that ``text`` asks of the sentences in ``pool``; ``command`` is what it was typed after."""
    spelt, changed = spell_out(text[:LONGEST_QUESTION], pool)
    if command in WORD_OF_COMMAND and not _has_question_word(spelt):
        spelt = f"{WORD_OF_COMMAND[command]} {spelt}"
    written = WORD.findall(spelt)
    found = [compared(word) for word in written]
    lowered = [term.word for term in found]
    kept, mended = _content(found, pool)
    form, wanted, focus = _understood(lowered, command)
    names = {
        term.stem
        for term, word in zip(found[1:], written[1:], strict=True)
        if word[0].isupper() and term.has_content and term.word not in CALENDAR
    }
    stems = {term.stem for term in kept}
    return Question(
        text=text,
        type=form,
        wanted=wanted,
        terms=kept,
        joined=" ".join(mended.get(word, word) for word in lowered),
        focus=stem(focus) if focus else None,
        names=frozenset((names | (stems & pool.names)) & stems),
        numbers=frozenset(term.stem for term in found if term.stem[0].isdigit()),
        negated=any(map(negates, lowered)),
        corrected=changed + tuple(mended.items()),
    )


def _has_question_word(text: str) -> bool:
    return any(compared(word).word in QUESTION_WORDS for word in WORD.findall(text)[:3])


def _understood(lowered: list[str], command: Command | None) -> Understood:
    form, wanted, focus = _question_type(lowered)
    if command is Command.DEFINE:
        return QuestionType.DEFINE, (Kind.DEFINITION,), None
    if command is Command.AMOUNT and form in (QuestionType.YES_NO, QuestionType.WHAT):
        return QuestionType.HOW_MUCH, (Kind.NUMBER, Kind.MONEY, Kind.PERCENT), focus
    if command is Command.WHO_SAID and form is QuestionType.YES_NO:
        return QuestionType.TOPIC, (Kind.QUOTE,), None
    return form, wanted, focus


def _content(found: Sequence[Compared], pool: SentencePool) -> tuple[tuple[QuestionTerm, ...], dict[str, str]]:
    kept: dict[str, QuestionTerm] = {}
    mended: dict[str, str] = {}
    stems = tuple(term.stem for term in found)
    phrases = phrases_in(stems)
    in_phrase = {position for start, _, length in phrases for position in range(start, start + length)}
    for start, phrase, _ in phrases:
        kept.setdefault(phrase, QuestionTerm(found[start].word, phrase))
    for position, term in enumerate(found):
        if not term.has_content:
            continue
        word = corrected(term.word, pool)
        if word != term.word:
            mended[term.word] = word
        importance = WEAK if word in words("weak-words") or position in in_phrase else 1.0
        stemmed = stem(word)
        kept.setdefault(stemmed, QuestionTerm(word, stemmed, importance))
    return tuple(kept.values()), mended


def _question_type(words: Sequence[str]) -> Understood:
    """Return how a question is to be understood, from its words in lower case."""
    for position, word in enumerate(words):
        following = words[position + 1] if position + 1 < len(words) else ""
        after = words[position + 2] if position + 2 < len(words) else None
        if word in ("who", "whom", "whose"):
            return QuestionType.WHO, PERSON, None
        if word == "when":
            return QuestionType.WHEN, (Kind.DATE,), None
        if word == "where":
            return QuestionType.WHERE, (Kind.PLACE, Kind.NAME), None
        if word == "why":
            return QuestionType.WHY, (Kind.CAUSE,), None
        if word == "how":
            return _how(following, after)
        if word in ("what", "which"):
            return _what(words, position)
    return QuestionType.YES_NO, (), None


def _how(following: str, after: str | None) -> Understood:
    if following == "many":
        return QuestionType.HOW_MANY, (Kind.NUMBER,), after
    if following == "much":
        return QuestionType.HOW_MUCH, (Kind.MONEY, Kind.NUMBER, Kind.PERCENT), after
    if following in ("long", "often"):
        return QuestionType.HOW_LONG, (Kind.DURATION, Kind.NUMBER), None
    if following == "old":
        return QuestionType.HOW_LONG, (Kind.NUMBER, Kind.DURATION), None
    if following in MEASURES:
        return QuestionType.HOW_MUCH, (Kind.MEASURE, Kind.NUMBER), None
    return QuestionType.HOW, (Kind.MANNER,), None


def _what(words: Sequence[str], position: int) -> Understood:
    kinds = group_by_word("answer-kinds")
    for word in words[position + 1 : position + 5]:
        kind = kinds.get(word) or kinds.get(word.removesuffix("s"))
        if kind:
            return QuestionType.WHAT_KIND, _with_near_kinds(Kind(kind)), word
        if word in AUXILIARIES and words[position + 1] != word:
            break
    following = next((word for word in words[position + 1 : position + 3] if carries_content(word)), None)
    if words[position] == "which":
        return QuestionType.WHAT_KIND, (Kind.NAME,), following
    return QuestionType.WHAT, (), following


def _with_near_kinds(kind: Kind) -> tuple[Kind, ...]:
    near = {
        Kind.PERSON: PERSON,
        Kind.ORGANISATION: (Kind.ORGANISATION, Kind.NAME),
        Kind.PLACE: (Kind.PLACE, Kind.NAME),
        Kind.MONEY: (Kind.MONEY, Kind.NUMBER),
        Kind.MEASURE: (Kind.MEASURE, Kind.NUMBER),
        Kind.DURATION: (Kind.DURATION, Kind.NUMBER),
        Kind.PERCENT: (Kind.PERCENT, Kind.NUMBER),
    }
    return near.get(kind, (kind,))

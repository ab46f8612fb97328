"""Text to question: what was typed after a command, read against the vocabulary of the sentences."""

from collections.abc import Sequence

from bot.answering.command import Command
from bot.answering.questions.question import Question, QuestionTerm, QuestionType
from bot.answering.questions.question_spelling import corrected, spell_out
from bot.answering.questions.question_type import Understood, question_type
from bot.answering.sentences.sentence_pool import SentencePool
from bot.answering.words.answer_kinds import CALENDAR, Kind
from bot.answering.words.meanings import phrases_in
from bot.answering.words.terms import WORD, Compared, compared, stem
from bot.answering.words.word_lists import words
from bot.facts.grammar.lexicon import word_group

LONGEST = 400
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


def negates(word: str) -> bool:
    """Tell whether a word in lower case is a negation: "never", "don't"."""
    return word in NEGATIONS or word.endswith("n't")


def parse_question(text: str, pool: SentencePool, command: Command | None = None) -> Question:
    """Return the question that ``text`` asks of the sentences in ``pool``; ``command`` is what it was typed after."""
    spelt, changed = spell_out(text[:LONGEST], pool)
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
    form, wanted, focus = question_type(lowered)
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

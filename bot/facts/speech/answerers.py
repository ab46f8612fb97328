"""Finds who is asked in a sentence and so answers in the next: "asked the county whether that was true. It said"."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.phrase_heads import head_of, is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.passives import is_passive

ASKED = frozenset(["asked", "asks"])
APPROACHED = frozenset(["approached", "contacted"])
QUESTION_WORDS = word_group("question-word")
LONGEST_OPENING = 5
"""Tokens of a question within which its subject stands: "And why did she"."""
NAMES_ONE_ASKED = frozenset({Kind.DETERMINER, Kind.NAME, Kind.TITLE})


def who_is_asked(tokens: Sequence[Token]) -> Phrase | None:
    """Return the phrase for whom a question is put to; "asked the county to pay" puts none."""
    for at, token in enumerate(tokens):
        if token.lower not in ASKED and token.lower not in APPROACHED:
            continue
        about = _asked_whether(tokens, at)
        if about:
            return about
        if at and is_passive(tokens, at):
            asked, end = subject_before(tokens, at), at + 1
        else:
            asked = phrase_after(tokens, at, len(tokens))
            end = asked[1] if asked else at
        if asked and _may_answer(tokens[slice(*asked)]) and _question_follows(tokens, at, end):
            return asked
    return None


def _asked_whether(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the person whom "asked if the minister would resign" is about, who answers where nobody else is asked."""
    if verb + 1 >= len(tokens) or tokens[verb + 1].lower not in ("if", "whether") or is_passive(tokens, verb):
        return None
    about = phrase_after(tokens, verb + 1, len(tokens))
    if about is None or about[1] >= len(tokens) or tokens[about[1]].kind is not Kind.AUXILIARY:
        return None
    head = head_of(tuple(tokens[slice(*about)]))
    opening = tokens[about[0]]
    named = opening.kind in (Kind.NAME, Kind.TITLE) or opening.lower == "the"
    return about if named and (is_person(head) or head.kind is Kind.TITLE) else None


def asked_about(tokens: Sequence[Token]) -> Phrase | None:
    """Return the pronoun for who answers where the article itself asks: "Does she miss it?", "Why did he go?"."""
    if "?" not in tokens[-1].lower:
        return None
    for at in range(1, min(LONGEST_OPENING, len(tokens))):
        if tokens[at].lower in ("he", "she") and tokens[at - 1].kind is Kind.AUXILIARY:
            return at, at + 1
    return None


def _may_answer(phrase: Sequence[Token]) -> bool:
    """Tell whether a phrase is for somebody to answer: no "them", no "(asked) a judge to freeze the account"."""
    return phrase[0].kind in NAMES_ONE_ASKED and all(token.lower != "to" for token in phrase)


def _question_follows(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Tell whether what is asked stands at an index, or before the verb: "“Why?” I asked Lund."."""
    if at >= len(tokens):
        return False
    lower = tokens[at].lower
    if lower in QUESTION_WORDS or lower == "for":
        return lower != "for" or tokens[min(at + 1, len(tokens) - 1)].lower in word_group("answer-wanted")
    quoted = any(token.kind is Kind.QUOTED for token in tokens[:verb])
    return tokens[at].kind in (Kind.STOP, Kind.QUOTED) or (quoted and tokens[at].kind is Kind.COMMA)

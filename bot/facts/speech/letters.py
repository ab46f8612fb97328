"""Finds what a sentence tells to have been written, and by whom: "She sent a letter. “We are sorry,” it said"."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.phrase_heads import head_of, is_person
from bot.facts.grammar.tokens import Kind, Token

SENT, RECEIVED, LETTERS = word_group("sent"), word_group("received"), word_group("letter")
MAY_BE_OF_OTHERS = RECEIVED | word_group("passed-on")
ORIGINS = frozenset(["by", "from"])
LONGEST_RECEIVED = 12
"""Tokens from the verb of who gets a letter to what the letter is said to do."""
LONGEST_LETTER = 6
"""Tokens of the phrase for a letter up to its noun: "a short handwritten letter"."""


def letter_told_of(tokens: Sequence[Token]) -> tuple[Phrase, Phrase] | None:
    """Return the phrase for a letter that somebody sends or gets, and the one for whose words are in it.

    They are the same where nobody is said to send it: "got an email". What goes to somebody is left out, for "it" may
    mean them: "sent a letter to the board. It said".
    """
    for at in range(1, len(tokens) - 2):
        sent = tokens[at].lower in SENT
        if not sent and tokens[at].lower not in RECEIVED:
            continue
        noun = _letter_after(tokens, at)
        if noun is None:
            continue
        letter = at + 1, noun + 1
        origin = _origin(tokens, noun + 1) if tokens[at].lower in MAY_BE_OF_OTHERS else None
        if origin or not sent:
            return letter, origin or letter
        sender = subject_before(tokens, at)
        return (letter, sender) if sender and not _goes_to_body(tokens, noun + 1) else None
    return None


def letter_beside(tokens: Sequence[Token], participle: int) -> Phrase | None:
    """Return whose words a participle tells behind a letter that somebody only gets: "read a memo (warning) of war"."""
    before = range(participle - 2, max(0, participle - LONGEST_RECEIVED), -1)
    verb = next((at for at in before if tokens[at].lower in RECEIVED), None)
    noun = _letter_after(tokens, verb) if verb is not None else None
    if verb is None or noun is None or noun >= participle:
        return None
    origin = _origin(tokens, noun + 1)
    end = origin[1] if origin else noun + 1
    return (origin or (verb + 1, end)) if end == participle else None


def reads_letter(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb only tells that somebody gets what a letter says: "had (read) a memo warning of war"."""
    if at + 1 >= len(tokens) or tokens[at].lower not in RECEIVED:
        return False
    noun = _letter_after(tokens, at)
    return noun is not None and noun + 1 < len(tokens) and tokens[noun + 1].lower.endswith("ing")


def _origin(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return from whom a letter comes, where an index follows it: "a letter (from the board)"."""
    return phrase_after(tokens, at, len(tokens)) if at < len(tokens) and tokens[at].lower in ORIGINS else None


def _goes_to_body(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a letter goes to what no person is: "a letter to the board"; to a friend it may go all the same."""
    to = next((at for at in range(first, len(tokens)) if tokens[at].lower in ("to", "for")), None)
    whom = phrase_after(tokens, to, len(tokens)) if to is not None else None
    return whom is not None and not is_person(head_of(tuple(tokens[slice(*whom)])))


def _letter_after(tokens: Sequence[Token], verb: int) -> int | None:
    """Return the index of the noun for a letter that is told of as new behind a verb: "sent (her only) letter"."""
    if tokens[verb + 1].kind is not Kind.DETERMINER or tokens[verb + 1].lower == "the":
        return None
    for at in range(verb + 2, min(verb + LONGEST_LETTER, len(tokens))):
        if tokens[at].lower in LETTERS:
            follows = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
            return None if follows in (Kind.WORD, Kind.NAME) else at
        if tokens[at].kind not in (Kind.WORD, Kind.NUMBER):
            return None
    return None

"""Finds what a sentence tells to have been written, and by whom: "She sent a letter. “We are sorry,” it said"."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import Phrase, phrase_ending_at
from bot.facts.grammar.phrase_heads import head_of, is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

SENT, RECEIVED, LETTERS = word_group("sent"), word_group("received"), word_group("letter")
MAY_BE_OF_OTHERS = RECEIVED | word_group("passed-on")
ORIGINS = frozenset(["by", "from"])
OWN_BEHALF = [[owner, "behalf"] for owner in ("her", "his", "their")]
QUOTES = frozenset(["cited", "cites", "quoted", "quotes", "read", "reads", "shared", "showed"])
READING = frozenset(["citing", "quoting", "reading"])
ENDS_ORIGIN = frozenset({Kind.COLON, Kind.QUOTED, Kind.CUE, Kind.SUBJECT})
LONGEST_QUOTED = 8
"""Tokens from a verb to the noun for what it quotes: "read out part of a long letter"."""
LONGEST_RECEIVED = 12
"""Tokens from the verb of who gets a letter to what the letter is said to do."""
LONGEST_LETTER = 5
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
        letter = _letter_after(tokens, at)
        if letter is None:
            continue
        origin = _origin(tokens, letter[1]) if tokens[at].lower in MAY_BE_OF_OTHERS else None
        origin = origin or _on_behalf_of(tokens, letter[1])
        if origin or not sent:
            return letter, origin or letter
        sender = subject_before(tokens, at)
        return (letter, sender) if sender and not _goes_to_body(tokens, letter[1]) else None
    return None


def letter_beside(tokens: Sequence[Token], participle: int) -> Phrase | None:
    """Return whose words a participle tells behind a letter that somebody only gets: "read a memo (warning) of war"."""
    before = range(participle - 2, max(0, participle - LONGEST_RECEIVED), -1)
    verb = next((at for at in before if tokens[at].lower in RECEIVED), None)
    letter = _letter_after(tokens, verb) if verb is not None else None
    if letter is None or letter[1] > participle:
        return None
    origin = _origin(tokens, letter[1])
    end = origin[1] if origin else letter[1]
    return (origin or letter) if end == participle else None


def letter_quoted(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return whose letter the verb at ``at`` quotes, where its words follow: "quoted a letter from (a pupil): “…”".

    Where the sentence opens with "Reading a letter from Ana Pell", any verb in it may lead to them.
    """
    opens = tokens[0].lower in READING and tokens[at].kind is Kind.CUE
    verb = 0 if opens else at
    if not opens and tokens[at].lower not in QUOTES:
        return None
    within = range(verb + 1, min(verb + LONGEST_QUOTED, len(tokens)))
    noun = next((n for n in within if tokens[n].lower in LETTERS), len(tokens))
    origin = _origin(tokens, noun + 1)
    colon = next((n for n in range(at + 1, len(tokens)) if tokens[n].kind in ENDS_ORIGIN), len(tokens))
    follows = [token.kind for token in tokens[colon : colon + 2]] == [Kind.COLON, Kind.QUOTED]
    return origin if origin and follows and (opens or origin[0] > at) else None


def is_of_letter(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause has the words of a letter that somebody else quotes: "quoted a letter from (Pell): “…”"."""
    source = clause.source
    return clause.classes == {"voice"} and source is not None and tokens[source[0] - 1].lower in ORIGINS


def reads_letter(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb only tells that somebody gets what a letter says: "had (read) a memo warning of war"."""
    if at + 1 >= len(tokens) or tokens[at].lower not in RECEIVED:
        return False
    letter = _letter_after(tokens, at)
    return letter is not None and letter[1] < len(tokens) and tokens[letter[1]].lower.endswith("ing")


def _origin(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return from whom a letter comes, where an index follows it: "a letter (from the board)"."""
    return phrase_after(tokens, at, len(tokens)) if at < len(tokens) and tokens[at].lower in ORIGINS else None


def _on_behalf_of(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return for whom a statement is read out, at an index: "on (his) behalf", "on behalf of (the family)"."""
    lowers = [token.lower for token in tokens[at : at + 3]]
    if lowers == ["on", "behalf", "of"]:
        return phrase_after(tokens, at + 2, len(tokens))
    if lowers[:1] != ["on"] or lowers[1:] not in OWN_BEHALF:
        return None
    # "Bo Lund's lawyer read a statement on his behalf", "A lawyer for the families read a statement on their behalf".
    owned = next((n for n in range(1, at) if tokens[n].kind is Kind.POSSESSIVE or tokens[n].lower == "for"), None)
    if owned is None:
        return at + 1, at + 2
    named = tokens[owned].kind is Kind.POSSESSIVE
    return phrase_ending_at(tokens, owned - 1, 0) if named else phrase_after(tokens, owned, at)


def _goes_to_body(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a letter goes to what no person is: "a letter to the board"; to a friend it may go all the same."""
    to = next((at for at in range(first, len(tokens)) if tokens[at].lower in ("to", "for")), None)
    whom = phrase_after(tokens, to, len(tokens)) if to is not None else None
    return whom is not None and not is_person(head_of(tuple(tokens[slice(*whom)])))


def _letter_after(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the phrase for a letter that is told of as new behind a verb: "sent (her only letter)".

    Whom it goes to may stand between: "sent (the rescuers) a note".
    """
    first = _start_behind_hearer(tokens, verb)
    if first >= len(tokens) or tokens[first].kind is not Kind.DETERMINER or tokens[first].lower == "the":
        return None
    for at in range(first + 1, min(first + LONGEST_LETTER, len(tokens))):
        if tokens[at].lower in LETTERS:
            follows = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
            return None if follows in (Kind.WORD, Kind.NAME) else (first, at + 1)
        if tokens[at].kind not in (Kind.WORD, Kind.NUMBER):
            return None
    return None


def _start_behind_hearer(tokens: Sequence[Token], verb: int) -> int:
    """Return where the phrase for a letter begins: at once, or behind whoever gets it, or behind "read out"."""
    after = tokens[verb + 1]
    if tokens[verb].lower == "read":
        return verb + 1 + (after.lower in ("aloud", "out"))
    if tokens[verb].lower not in SENT:
        return verb + 1
    if after.kind is Kind.OBJECT or after.lower == "her":
        end = verb + 2
    else:
        whom = phrase_after(tokens, verb, len(tokens))
        end = whom[1] if whom else verb + 1
    return end if end < len(tokens) and tokens[end].lower in ("a", "an") else verb + 1

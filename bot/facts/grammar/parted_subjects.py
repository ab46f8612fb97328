"""Finds the subject that an apposition or a relative clause parts from its verb: "Trump, who lost, said"."""

from collections.abc import Sequence

from bot.facts.grammar.antecedents import antecedent
from bot.facts.grammar.following_phrases import phrase_starting_at
from bot.facts.grammar.lexicon import past_forms, source_nouns, word_group
from bot.facts.grammar.main_subjects import is_adverbial, segments
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase, phrase_ending_at
from bot.facts.grammar.tokens import Kind, Token

OPENS_SUBJECT = frozenset({Kind.NAME, Kind.TITLE, Kind.DETERMINER})
MAY_BE_TOLD_OF = OPENS_SUBJECT | {Kind.SUBJECT}
CLAUSE_WORDS = word_group("clause-word") | {"where"}
SKIPPED_AT_START = frozenset({Kind.SUBORDINATOR, Kind.CONJUNCTION, Kind.ADVERB})
AFTER_VERB = frozenset({Kind.DETERMINER, Kind.ADVERB, Kind.OBJECT, Kind.TIME})
JOINS_STRETCH = frozenset({Kind.COMMA, Kind.CONJUNCTION})
OPENS_ADVERBIAL = frozenset({Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.ADVERB, Kind.TIME})
LONGEST_ADVERBIAL = 12
"""Tokens of what tells when or how between commas: ", as recently as March,"."""
NEAR = 2
"""Stretches before the verb in which "whose" may open an aside: "Tom, whose sister, Ann, died, (said)" has three."""


def before_apposition(tokens: Sequence[Token], comma: int, low: int) -> Phrase | None:
    """Return the phrase about which all that stands before the comma at ``comma`` may only tell more.

    The stretches between commas are looked at from the verb to the left, as long as each may belong to the one before.
    """
    parts = list(segments(tokens, low, comma))
    chosen: Phrase | None = None
    relative: int | None = None
    for number in range(len(parts) - 1, -1, -1):
        opening, last = parts[number]
        first = _past_opening(tokens, opening, last)
        if first >= last or is_adverbial(tokens, first, last) or _is_bare_participle(tokens, opening, first):
            continue
        if _is_age(tokens[first:last]):
            aged = (
                phrase_ending_at(tokens, opening - 2, low) if number and tokens[opening - 2].kind in NOMINAL else None
            )
            if aged and chosen is None and aged[0] > low and tokens[aged[0] - 1].kind not in JOINS_STRETCH:
                # "In his letter the minister, 56, (said)", "They say Alma, 22, (said)".
                return aged
            continue
        if tokens[first].kind is Kind.RELATIVE:
            if chosen and number >= len(parts) - NEAR and _tells_whose(tokens, first, last, chosen):
                break
            relative = relative or first
            continue
        has_verb = any(token.kind in (Kind.AUXILIARY, Kind.CUE) for token in tokens[first:last])
        if chosen and (has_verb or _opens_with_verb(tokens, first, last)):
            break
        if chosen is None and (doer := _does_first(tokens, first, last)):
            return doer
        may_be_told_of = chosen is None or number == 0 or tokens[first].kind in MAY_BE_TOLD_OF
        phrase = phrase_starting_at(tokens, first, last) if may_be_told_of and not has_verb else None
        if phrase:
            chosen = phrase
            inside = number < len(parts) - 1 and tokens[opening].lower in CLAUSE_WORDS
            if inside or _opens_second_clause(tokens, first, low):
                break
    if chosen is None and relative is not None:
        # "At a meeting a butcher, who gave no name, (asked)".
        return antecedent(tokens, relative, low)
    return chosen


def before_aside(tokens: Sequence[Token], comma: int, low: int) -> Phrase | None:
    """Return of whom "who" tells with an adverbial between commas behind it: "a clerk who, as late as May, (said)"."""
    opening = next((at for at in range(comma - 1, max(low, comma - LONGEST_ADVERBIAL), -1) if _parts(tokens[at])), low)
    if tokens[opening].kind is not Kind.COMMA or tokens[opening - 1].lower not in ("which", "who"):
        return None
    told = tokens[opening + 1 : comma]
    adverbial = bool(told) and told[0].kind in OPENS_ADVERBIAL
    return antecedent(tokens, opening - 1, low) if adverbial else None


def _parts(token: Token) -> bool:
    """Tell whether no adverbial holds a token: a comma, or a verb and its subject."""
    return token.kind in (Kind.COMMA, Kind.AUXILIARY, Kind.CUE, Kind.SUBJECT, Kind.RELATIVE, Kind.QUOTED, Kind.BREAK)


def _is_bare_participle(tokens: Sequence[Token], opening: int, first: int) -> bool:
    """Tell whether a stretch has no subject behind its first word: "When contacted", "If asked"."""
    subordinate = first > opening and tokens[opening].kind is Kind.SUBORDINATOR
    return subordinate and tokens[first].kind in (Kind.WORD, Kind.CUE) and tokens[first].lower.endswith("ed")


def _is_age(stretch: Sequence[Token]) -> bool:
    """Tell whether a stretch is an age, of whom stands before it: "81", "aged about 40"."""
    aged = stretch[0].lower == "aged"
    return stretch[-1].kind is Kind.NUMBER and (aged or len(stretch) == 1)


def _past_opening(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the subject of a stretch may begin, behind "and", "when" or "a rule that"."""
    while first < last and tokens[first].kind in SKIPPED_AT_START:
        first += 1
    return _inside_relative(tokens, first, last)


def _tells_whose(tokens: Sequence[Token], relative: int, end: int, chosen: Phrase) -> bool:
    """Tell whether "whose" opens the clause of a name: "the branch, whose secretary, Yusuf Adeleke, (said)".

    After a name another only goes on with a list: "the firm, whose brands include Krokli, Lund and Zwirn, (said)".
    """
    names = (Kind.NAME, Kind.TITLE)
    whose = tokens[relative].lower == "whose" and tokens[end - 1].kind not in names
    return whose and tokens[chosen[0]].kind in names


def _opens_second_clause(tokens: Sequence[Token], first: int, low: int) -> bool:
    """Tell whether "and" opens a clause about somebody new: "Its lease expires in April, and a trustee, (said)"."""
    if first == low or tokens[first - 1].lower not in ("and", "but"):
        return False
    return tokens[first - 1].lower == "but" or tokens[first].lower in ("a", "an", "one")


def _opens_with_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch is a clause of its own: "She died in her sleep, her nephew, Gareth Oakes, (said)"."""
    if tokens[first].kind is Kind.SUBJECT:
        return last - first > 1
    at = first
    while at < last and tokens[at].kind in (Kind.NAME, Kind.TITLE):
        at += 1
    if not first < at < last - 1 or tokens[at].kind is not Kind.WORD:
        return False
    # "Lac-Bleu coach Roy" is no clause.
    return tokens[at + 1].kind in AFTER_VERB or (
        tokens[at + 1].kind is Kind.PREPOSITION and tokens[at + 1].lower != "of"
    )


def _does_first(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Return who does something before the verb as well: "Ana Pell arrives forty minutes late, (apologises)"."""
    at = first
    while at < last and tokens[at].kind in (Kind.NAME, Kind.TITLE):
        at += 1
    if not first < at < last - 1 or tokens[at].kind is not Kind.WORD or tokens[at].lower in source_nouns():
        return None
    verbal = tokens[at].lower.endswith(("ed", "s")) or tokens[at].lower in past_forms()
    return (first, at) if verbal and tokens[at + 1].kind in AFTER_VERB else None


def _inside_relative(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the subject of a relative clause begins: "a rule that Consumer Voice, a charity, called …"."""
    opener = next((at for at in range(last - 1, first, -1) if tokens[at].lower in ("that", "which", "whom")), None)
    if opener is None or opener + 1 >= last or tokens[opener + 1].kind not in OPENS_SUBJECT:
        return first
    nominal = all(token.kind in NOMINAL or token.kind is Kind.DETERMINER for token in tokens[opener + 1 : last])
    return opener + 1 if nominal else first

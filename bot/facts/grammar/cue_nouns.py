"""Tells cue verbs from the nouns that look like them: "the report", "his claims", "late-night tweets"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import (
    base_cues,
    cue_classes,
    gendered_nouns,
    ordinals,
    source_nouns,
    word_classes,
    word_group,
)
from bot.facts.grammar.plural_nouns import is_plural_noun
from bot.facts.grammar.tokens import KIND_OF, Kind, Token

ADJECTIVE_ENDINGS = ("st", "al", "ic", "ous", "ive", "ed", "ing", "ful")
PLURALS = word_group("plural")
NOUNS_TOO = word_group("noun-or-verb")
NOUN_FORMS = frozenset(noun + "s" for noun in NOUNS_TOO)
QUANTITIES = word_group("quantity")
BEHIND_VERB = frozenset({Kind.STOP, Kind.COMMA, Kind.BREAK, Kind.PREPOSITION, Kind.TIME, Kind.OBJECT})
"""What follows a verb that stands between a quotation and the end of its clause."""
OPENS_STATEMENT = frozenset({Kind.DETERMINER, Kind.SUBJECT, Kind.NAME, Kind.TITLE, Kind.QUOTED, Kind.COLON})
DENYING = word_group("denying")
MOST_ADJECTIVES = 2
"""Words between "rejected" and the noun that is its object."""
SAYS = frozenset(["said", "says"])
NOUN_BEFORE = frozenset({Kind.DETERMINER, Kind.POSSESSIVE})
BEFORE_NOUN = frozenset(["than", "whose", "came"])
"""Words before a noun: "a sharper than expected fall", "a cook, whose name was not given", "came cries of"."""
BEFORE_INFINITIVE = frozenset({Kind.AUXILIARY, Kind.SUBJECT, Kind.ADVERB, Kind.COMMA, Kind.RELATIVE})
BEHIND_SINGULAR = frozenset({Kind.STOP, Kind.COMMA, Kind.PREPOSITION, Kind.CUE, Kind.AUXILIARY, Kind.CONJUNCTION})
GERUND_NOUNS = word_group("gerund-noun")
SHARES = word_group("share")
NOUNS_OF_ONE = word_group("noun-of-one") | (NOUNS_TOO & base_cues())
SINGULAR = frozenset(["a", "an", "each", "every"])
"""Determiners of one, whose verb is no base form: "an undisclosed sum"."""
OF_ANY = frozenset(["any", "no"])
"""Determiners of one or many."""
OPENS_CLAUSE = frozenset(["after", "although", "because", "before", "since", "though", "unless", "until"])
"""Words behind which no verb in "-s" and no base form stands: "after remarks were made"."""
OPENS_WARNED = frozenset({Kind.QUOTED, Kind.COLON, Kind.SUBJECT, Kind.DETERMINER, Kind.OBJECT, Kind.COMMA})
"""Kinds behind "warning" that show a verb: "an aide warning the public"."""
IN_BASE = frozenset({Kind.WORD, Kind.ADVERB, Kind.NAME})


def in_small_letters(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a headline with those capitals undone that hide a cue or a function word: "Trump Says"."""
    undone = []
    for token in tokens:
        kind = token.kind
        if kind is Kind.NAME and not token.opens:
            if token.lower in word_classes():
                kind = KIND_OF[word_classes()[token.lower]]
            elif token.lower in cue_classes() and token.lower.endswith(("s", "ed", "said", "told")):
                kind = Kind.CUE
        undone.append(token._replace(kind=kind))
    return undone


def with_nouns_told(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with those cue verbs and adverbs made plain words that are nouns there ("the report")."""
    told = list(tokens)
    for at, token in enumerate(told):
        if token.kind is Kind.CUE and _is_noun(told, at):
            told[at] = token._replace(kind=Kind.WORD)
        elif token.lower == "back" and at and told[at - 1].lower == "the":
            # "A man near the back yelled".
            told[at] = token._replace(kind=Kind.WORD)
    return told


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the cue verb at ``at`` is a noun: by what stands before it, else by its form and its neighbours."""
    if at == 0 or _is_surely_verb(tokens, at):
        return False
    earlier = _before_adverbs(tokens, at)
    if tokens[earlier].kind in NOUN_BEFORE:
        return not _ends_subject(tokens, earlier)
    before = tokens[at - 1]
    if before.lower == "to" and at > 1 and tokens[at - 2].lower == "according":
        # "According to volunteer Ana Torvik".
        return True
    if at > 1 and tokens[at - 2].lower == "to" and before.lower in base_cues() and tokens[at].lower in NOUN_FORMS:
        # "went on television to defend rules that".
        return True
    if _is_denied(tokens, at) or before.lower in BEFORE_NOUN or _is_heard(tokens, at):
        return True
    if before.lower in OPENS_CLAUSE and (tokens[at].lower.endswith("s") or tokens[at].lower in base_cues()):
        return True
    if _ends_noun_of_one(tokens, at) or _is_gerund_noun(tokens, at):
        return True
    if before.kind is Kind.PREPOSITION and before.lower != "to":
        return not tokens[at].lower.endswith("ing")
    return _ends_noun_phrase(tokens, at) or _reads_as_noun(tokens, at)


def _is_surely_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a cue can be no noun, even where a determiner seems to stand before it."""
    if [token.lower for token in tokens[at + 1 : at + 3]] == ["out", "that"]:
        # "The mayor points out that".
        return True
    if [token.kind for token in tokens[at + 1 : at + 3]] == [Kind.SUBJECT, Kind.QUOTED]:
        # "The programme calls it “a comedy”".
        return True
    if tokens[at].lower in SAYS and tokens[at - 1].lower in ("her", "other"):
        # "two people who have spoken to her said", "the other said".
        return True
    return tokens[_before_adverbs(tokens, at)].lower in QUANTITIES and _is_verb_of_some(tokens, at)


def _ends_subject(tokens: Sequence[Token], determiner: int) -> bool:
    """Tell whether "all" or "both" stands behind those who do something: "Nine senators all suggested"."""
    if determiner == 0 or tokens[determiner].lower not in ("all", "both"):
        return False
    return _may_be_several(tokens[determiner - 1])


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a cue is what somebody denies, or tells of it: "rejected claims", "rejected repeated claims"."""
    if tokens[at].lower in NOUN_FORMS:
        return _is_rejected(tokens, at)
    before = tokens[at - 1]
    return tokens[at].lower.endswith("ed") and before.kind is Kind.CUE and before.lower in DENYING


def _is_rejected(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb before makes a noun its object: "rejected claims", "dismissed repeated reports"."""
    before = at - 1
    while before > 0 and at - before <= MOST_ADJECTIVES and tokens[before].lower not in DENYING:
        if tokens[before].kind is not Kind.WORD and not tokens[before].lower.endswith("ed"):
            return False
        before -= 1
    return tokens[before].kind is Kind.CUE and tokens[before].lower in DENYING


def _is_heard(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a plural noun stands after "to": "left to cries of “shame”"; the infinitive has no "-s"."""
    return tokens[at - 1].lower == "to" and tokens[at].lower.endswith("s") and tokens[at].lower not in base_cues()


def _ends_noun_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a cue goes with the words before it: "under German rules", "the latest claims that"."""
    if at < 2:
        return False
    cue, before, opener = tokens[at], tokens[at - 1], tokens[at - 2].kind
    if before.kind in (Kind.NAME, Kind.TITLE):
        return opener is Kind.PREPOSITION and cue.lower in NOUN_FORMS
    if before.kind is not Kind.WORD or opener not in NOUN_BEFORE or at + 1 == len(tokens):
        return False
    if cue.lower.endswith("ing"):
        # "a former planning officer".
        return tokens[at + 1].lower in source_nouns()
    # A plural noun looks like the third person.
    return cue.lower.endswith("s") and before.lower.endswith(ADJECTIVE_ENDINGS)


def _start_of_adjectives(tokens: Sequence[Token], at: int) -> int:
    """Return where the words begin that stand right before a noun, without its determiner."""
    first = at
    while first > 0 and tokens[first - 1].kind in IN_BASE:
        first -= 1
    return first


def _ends_noun_of_one(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a base form stands behind "a" and a word, where one speaks and does not say: "a recorded voice"."""
    before = tokens[at - 1]
    if tokens[at].lower not in NOUNS_OF_ONE or before.kind not in (Kind.WORD, Kind.ADVERB):
        return False
    first = _start_of_adjectives(tokens, at)
    opener = tokens[first - 1].lower if first > 0 else ""
    if opener == "the" and before.lower in ordinals():
        # "the third suspect".
        return True
    known = before.lower in source_nouns() or before.lower in gendered_nouns()
    if before.lower in SHARES and tokens[at].lower in NOUNS_TOO:
        # "a third want it", but "a third suspect".
        return False
    if opener in OF_ANY:
        # "any legal challenge", but not "no two clubs want it".
        return not known and not before.lower.endswith("s") and before.lower not in PLURALS
    return opener in SINGULAR and not known


def _is_gerund_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "warning" is a noun with a word before it: "a profit warning", but not "an aide warning that"."""
    before = tokens[at - 1]
    if tokens[at].lower not in GERUND_NOUNS or before.kind not in (Kind.WORD, Kind.NAME):
        return False
    if before.lower in source_nouns() or before.lower in gendered_nouns() or before.lower.endswith("s"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after and (after.kind in OPENS_WARNED or after.lower == "that"):
        return False
    first = _start_of_adjectives(tokens, at)
    opened = first == 0 or tokens[first - 1].kind in NOUN_BEFORE
    return before.kind is Kind.WORD or (opened and (first > 0 or at == 1))


def _is_form_of_noun(token: Token) -> bool:
    return token.lower in NOUNS_TOO or token.lower in NOUN_FORMS


def _is_verb_of_some(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb follows "another", "some", "many" as their own: "others feared the lock was old"."""
    if _is_form_of_noun(tokens[at]) or at + 1 >= len(tokens):
        return False
    if tokens[at].lower in GERUND_NOUNS and tokens[at + 1].kind is Kind.COLON:
        # "One warning: the seats are hard" warns nobody.
        return False
    if tokens[at].lower in SAYS:
        # "“…,” one of the three said."
        return True
    some = _before_adverbs(tokens, at)
    if some and tokens[some - 1].kind is Kind.QUOTED and tokens[at + 1].kind in BEHIND_VERB:
        # "“…,” one wrote."
        return True
    after = tokens[at + 2 if tokens[at + 1].kind is Kind.COMMA and at + 2 < len(tokens) else at + 1]
    return after.kind is Kind.QUOTED or tokens[at + 1].kind in OPENS_STATEMENT or after.lower == "that"


def _may_be_several(token: Token) -> bool:
    """Tell whether several may be meant: a name may close a list of names."""
    return token.kind in (Kind.NAME, Kind.SUBJECT) or (token.kind is Kind.WORD and token.lower.endswith("s"))


def _before_adverbs(tokens: Sequence[Token], at: int) -> int:
    """Return the place before a word and the adverbs that it has in front of it."""
    before = at - 1
    while before > 0 and tokens[before].kind is Kind.ADVERB:
        before -= 1
    return before


def _reads_as_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a form that is a noun as well ("report", "claims") stands where no verb can stand."""
    lower, before = tokens[at].lower, tokens[at - 1]
    if tokens[_before_adverbs(tokens, at)].kind is Kind.SUBJECT:
        return False
    after = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
    if lower == "state" and before.kind is Kind.COMMA and after is Kind.TITLE:
        # "her niece, state Sen. Ana Pell".
        return True
    if lower in NOUNS_TOO and before.lower == "which" and after in (Kind.WORD, Kind.NAME):
        # "the test, which state media claimed".
        return True
    if before.kind is Kind.NUMBER and lower.endswith("s") and at > 1 and tokens[at - 2].kind is not Kind.NAME:
        # "which took 1,900 calls": a number counts nouns, unless it ends a name ("Channel 4 claims").
        return True
    if lower in base_cues():
        return lower in NOUNS_TOO and _is_singular_noun(before, after)
    return lower.endswith("s") and lower[:-1] in NOUNS_TOO and is_plural_noun(tokens, at, after)


def _is_singular_noun(before: Token, after: Kind) -> bool:
    """Tell whether "report" is a noun between two neighbours, and neither an infinitive nor what several do."""
    if before.kind in BEFORE_INFINITIVE or before.lower == "to":
        return False
    if after in BEHIND_SINGULAR:
        return True
    plural = before.lower.endswith("s") or before.lower in PLURALS
    return not (plural and before.kind in (Kind.WORD, Kind.NAME, Kind.TITLE))

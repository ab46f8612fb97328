"""Finds where a reported statement ends because its speaker does something else: "said it would fail, and urged …"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import base_cues, cue_classes, word_group
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.noun_phrases import NOMINAL
from bot.facts.grammar.participles import is_past
from bot.facts.grammar.phrase_heads import head_of, is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

FARTHEST = 60
"""Tokens of what is reported among which the other verb is looked for."""
JOINS = frozenset(["and", "but"])
MODALS = word_group("modal")
BE = word_group("be")
OF_OTHERS = word_group("of-others")
WITNESSING = frozenset(["alleged", "said", "say", "says", "testified", "told"])
OPENS_OBJECT = frozenset({Kind.DETERMINER, Kind.NAME, Kind.TITLE, Kind.OBJECT})
OPENS_COMPLEMENT = frozenset({Kind.PREPOSITION, Kind.AUXILIARY})
"""Kinds after a verb that has no clause to report: "apologised to customers", "declined to comment"."""
ACTING = frozenset({"speech", "verdict", "transitive"})
"""Classes of verbs that the speaker likelier goes on with: "found" and "feared" rather belong to what is told."""
NO_MORE = word_group("no-more")
LEAVING = word_group("leaving")
GIVING = frozenset(["gave", "gives", "offered", "offers", "provided", "provides"])
DETAILS = frozenset(["detail", "details", "figure", "figures", "reason", "reasons"])
HAVE = frozenset(["had", "has", "have", "having"])
PLURALS = word_group("plural")
PARTS = frozenset({Kind.COMMA, Kind.BREAK, Kind.QUOTED})


def end_before_coordinated(tokens: Sequence[Token], clause: ReportingClause, first: int, last: int) -> int:
    """Return where what is reported from ``first`` on ends before another verb of its speaker, ``last`` without one."""
    while first < last and tokens[first].kind is Kind.COMMA:
        first += 1
    for joint in range(first, min(last - 2, first + FARTHEST)):
        if _leaves(tokens, joint):
            return joint
        if tokens[joint].lower not in JOINS:
            continue
        verb = joint + 1
        while verb < last - 1 and tokens[verb].kind is Kind.ADVERB:
            verb += 1
        if joint == first and (tokens[verb].kind is Kind.CUE or tokens[verb].lower.endswith("ed")):
            # "she said, and pulled the plug".
            return joint
        if joint == first + 1 and tokens[first].kind is Kind.QUOTED and is_past(tokens[verb]):
            # "shouted “Coming” and opened the door".
            return joint
        if joint > first and _is_of_speaker(tokens, clause, (first, joint), verb):
            return joint
    return last


def _is_of_speaker(tokens: Sequence[Token], clause: ReportingClause, told: tuple[int, int], verb: int) -> bool:
    """Tell whether the verb after "and" has the speaker for its subject, and not whom the words are about."""
    first, joint = told
    if _says_no_more(tokens, verb) or (tokens[joint - 1].kind in PARTS and _appeals(tokens, verb)):
        return True
    if not _has_form_of(tokens[clause.cue[0]], tokens[verb]) or _ends_list(tokens, first, joint):
        return False
    helps = next((tokens[at].lower for at in range(joint - 1, first - 1, -1) if _helps(tokens, at)), None)
    parted = tokens[joint - 1].kind in PARTS
    acts_on_something = verb + 1 < len(tokens) and tokens[verb + 1].kind in OPENS_OBJECT
    past = tokens[verb].lower.endswith("ed")
    if tokens[verb].kind is not Kind.CUE:
        # "said his nation is not concerned, and scolded the agency": no participle has an object.
        return past and acts_on_something and (helps in MODALS or (parted and helps in ("is", "are")))
    if parted or (tokens[joint].lower == "but" and helps not in HAVE):
        return True
    if not cue_classes()[tokens[verb].lower] & ACTING:
        return False
    if helps in MODALS and not tokens[verb].lower.endswith("s"):
        # "said it would fail and urged": after "would" stands "urge".
        return True
    if helps in BE:
        return acts_on_something or tokens[verb + 1].lower == "that"
    if helps is not None:
        return False
    if "verdict" in clause.classes or tokens[max(first, clause.cue[1])].kind in OPENS_COMPLEMENT:
        return True
    told_of_others = tokens[clause.cue[0]].lower in WITNESSING and tokens[verb].lower in OF_OTHERS
    return not told_of_others and not _is_about_somebody(tokens, first, joint)


def _says_no_more(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a speaker holds something back: "but would not say why", "but gave no details"."""
    if tokens[at].lower in GIVING:
        return at + 1 < len(tokens) and tokens[at + 1].lower in ("few", "no")
    verb = at
    while verb < len(tokens) and tokens[verb].kind in (Kind.AUXILIARY, Kind.ADVERB):
        verb += 1
    negated = any(token.lower == "not" or token.lower.endswith("n't") for token in tokens[at:verb])
    if not negated or verb >= len(tokens):
        return False
    gives = [token.lower for token in tokens[verb : verb + 3]]
    return gives[0] in NO_MORE or (gives[0] in ("give", "provide") and not DETAILS.isdisjoint(gives))


def _appeals(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a speaker asks for something: ", and appealed for witnesses"."""
    return tokens[verb].lower == "appealed" and tokens[verb + 1].lower in ("for", "to")


def _leaves(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a speaker does something after what is said: ", before (breaking) down in tears"."""
    parted = at > 0 and tokens[at - 1].kind is Kind.COMMA
    return parted and tokens[at].lower == "before" and tokens[at + 1].lower in LEAVING


def _has_form_of(cue: Token, verb: Token) -> bool:
    """Tell whether a verb may share the subject of a cue by its form: "said … and left", "says … and calls"."""
    if cue.lower.endswith("ing") or verb.lower.endswith("ing"):
        return False
    if cue.lower in base_cues():
        return verb.kind is Kind.CUE and verb.lower in base_cues()
    if cue.lower.endswith("s") and verb.lower.endswith("ed"):
        # "claims his nation is not concerned, and scolded the agency".
        return True
    return verb.lower not in base_cues() and verb.lower.endswith("s") == cue.lower.endswith("s")


def _helps(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind is Kind.AUXILIARY and tokens[at].lower not in ("not", "never", "to")


def _ends_list(tokens: Sequence[Token], first: int, joint: int) -> bool:
    """Tell whether "and" closes a row of verbs: "beat, robbed, and threatened"."""
    if tokens[joint - 1].kind is not Kind.COMMA:
        return False
    before = next((at for at in range(joint - 2, first, -1) if tokens[at].kind is Kind.COMMA), None)
    if before is None:
        return False
    # "chased, beat, and threatened", "chased a dog, robbed a shop, and threatened".
    one_word = before == joint - 3
    return one_word or tokens[before + 1].kind is Kind.CUE or tokens[before + 1].lower.endswith("ed")


def _is_about_somebody(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the words are about somebody who may act: "said she found it", "said the man broke in"."""
    about = first + 1 if tokens[first].lower == "that" else first
    if tokens[about].kind is Kind.SUBJECT:
        return tokens[about].lower != "it"
    if tokens[about].kind not in NOMINAL and tokens[about].kind is not Kind.DETERMINER:
        return False
    phrase = main_subject(tokens, about, last)
    if phrase is None:
        return False
    head = head_of(tuple(tokens[slice(*phrase)]))
    return head.kind in (Kind.NAME, Kind.TITLE) or is_person(head) or head.lower in PLURALS

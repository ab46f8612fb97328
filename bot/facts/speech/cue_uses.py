"""Tells how a cue verb is used where it stands: whether it says anything or does something else."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import (
    cue_classes,
    gendered_nouns,
    impersonal_sources,
    past_forms,
    phrasal_particles,
    source_nouns,
    word_group,
)
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.letters import reads_letter
from bot.facts.speech.report_openings import after_adverbials

ACCEPTS = frozenset(["accept", "accepted", "accepting", "accepts"])
"""Forms of a verb that says something only before "that"."""
ADDS = frozenset(["add", "added", "adding", "adds"])
CALLED = frozenset(["called", "named"])
CALLS = frozenset(["call", "called", "calls"])
UNDER = frozenset(["during", "under"])
TAKES_GERUND = frozenset(["admit", "admits", "admitted", "admitting", "denied", "denies", "deny", "denying"])
BEFORE_GERUND = frozenset(["about", "after", "against", "before", "for", "from", "in", "of", "within"])
SAYING = frozenset(["claiming", "insisting", "saying", "telling"])
SAYS = frozenset({"speech", "thought", "finding"})
STARTING = frozenset(["began", "begin", "begun", "keep", "kept", "start", "started"])
STOPPING = frozenset(["avoided", "finished", "quit", "resisted", "stop", "stopped", "stops"])
SAYS_CLAUSE = frozenset(
    ["added", "admitted", "announced", "argued", "believed", "claimed", "feared", "insisted", "noted"]
)
"""Verbs after which a noun may open what is said: "feared attacks would follow"."""
READ_HOW = frozenset(["aloud", "at", "by", "in", "on", "out", "to"])
NOUNS_TOO = word_group("noun-or-verb")
COMPARED_WITH = frozenset(["to", "with"])
BEFORE_VERDICT = frozenset({Kind.DETERMINER, Kind.QUOTED, Kind.WORD, Kind.NUMBER, Kind.POSSESSIVE})
WORDS_FOLLOW = frozenset({Kind.QUOTED, Kind.COMMA, Kind.COLON, Kind.STOP, Kind.SUBJECT, Kind.BREAK})
WORDS_FOLLOW_GERUND = frozenset({Kind.QUOTED, Kind.COLON, Kind.SUBJECT})
RULES = frozenset(["rule", "ruled", "rules", "ruling"])
WHERE_FOUND = frozenset(["at", "behind", "below", "beneath", "by", "in", "inside", "near", "on", "under"])
IN_FAVOUR = frozenset(["favor", "favour", "his", "her", "their"])
"""Words behind "found in" where a court finds something: "found in favour of the tenants", "found in her favour"."""
LONGEST_OBJECT = 4
"""Tokens between a verb and its particle: "called the three-day strike off"."""
IN_OBJECT = frozenset({Kind.DETERMINER, Kind.WORD, Kind.NAME, Kind.OBJECT, Kind.NUMBER, Kind.POSSESSIVE})
AFTER_PARTICLE = frozenset({Kind.STOP, Kind.COMMA, Kind.BREAK, Kind.TIME, Kind.SUBORDINATOR, Kind.PREPOSITION})


def says_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the cue verb at an index only looks like one: "accepted the award", "Teen charged after fires"."""
    lower = tokens[at].lower
    if lower in phrasal_particles() and not rules_out(tokens, at) and _is_phrasal(tokens, at):
        return True
    if rules_out(tokens, at) and at and tokens[at - 1].lower == "to" and (at == 1 or tokens[at - 2].kind is Kind.COMMA):
        # "To rule out a leak, the crew opened the hatch".
        return True
    if (
        lower == "find"
        and at
        and at + 1 < len(tokens)
        and (tokens[at - 1].lower, tokens[at + 1].lower) == ("to", "out")
    ):
        # "hopes to find out whether".
        return True
    if lower in ADDS:
        return not _adds_words(tokens, at)
    if lower in CALLED and (_names_noun(tokens, at) or _names_between_commas(tokens, at)):
        return True
    if lower.startswith("refer") and at + 1 < len(tokens) and tokens[at + 1].kind is not Kind.PREPOSITION:
        # "referred questions to the police", but not "referred to it as a joke".
        return True
    if reads_letter(tokens, at):
        return True
    if at and (_is_object(tokens, at) or _is_read_out(tokens, at)):
        return True
    if lower in CALLS and _calls_nothing(tokens, at):
        return True
    if lower.endswith("ing") and at and _is_gerund(tokens, at):
        return True
    if lower == "found" and _tells_where_found(tokens, at):
        return True
    if lower == "compared" and at + 1 < len(tokens) and tokens[at + 1].lower in COMPARED_WITH:
        return True
    return (lower in ACCEPTS and not _follows_that(tokens, at)) or (lower == "charged" and _is_bare(tokens, at))


def _is_gerund(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a form in "-ing" only names a deed: "denied knowing", "before naming her"; not "after saying"."""
    before = tokens[at - 1].lower
    if before in UNDER or before in TAKES_GERUND:
        # "acknowledged under questioning that".
        return True
    if _opens_report(tokens, at - 1):
        # "warned that rejecting the plan would cost millions", "said calling 999 had saved her".
        return True
    if at + 2 < len(tokens) and tokens[at - 1].kind is tokens[at + 1].kind is Kind.COMMA:
        # "Ana Pell, defending, said", but not "left, saying, “I am done”".
        return tokens[at + 2].kind in (Kind.CUE, Kind.AUXILIARY)
    if before in STOPPING:
        # "stopped answering his phone", "did not stop shouting.".
        closes = at + 1 == len(tokens) or tokens[at + 1].kind is Kind.STOP
        return closes or (tokens[at + 1].kind not in WORDS_FOLLOW and tokens[at + 1].lower != "that")
    if before in STARTING and any(token.kind is Kind.CUE for token in tokens[: at - 1]):
        # "said the company had started claiming the money was hers".
        return True
    if before not in BEFORE_GERUND or tokens[at].lower in SAYING:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.lower == "it":
        return True
    return after.kind not in WORDS_FOLLOW_GERUND and after.lower != "that"


def _opens_report(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a form in "-ing" behind the token at ``at`` is the subject of what a verb of saying reports."""
    if tokens[at].lower == "that" and at:
        at -= 1
    return (
        tokens[at].kind is Kind.CUE
        and not tokens[at].lower.endswith("ing")
        and bool(cue_classes()[tokens[at].lower] & SAYS)
    )


def _is_phrasal(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a particle makes a deed of a verb: "called off the search", "called it off"."""
    particles = phrasal_particles()[tokens[at].lower]
    last = min(len(tokens), at + 2 + LONGEST_OBJECT)
    for particle in range(at + 1, last):
        if tokens[particle].lower in particles:
            after = tokens[particle + 1] if particle + 1 < len(tokens) else None
            if particle == at + 1 and tokens[particle].lower != "in":
                # "showed up to 30 per cent", "“Not yet,” he called out".
                return after is None or (after.lower != "to" and after.kind is not Kind.QUOTED)
            return after is None or after.kind in AFTER_PARTICLE
        if tokens[particle].kind not in IN_OBJECT and tokens[particle].lower != "it":
            return False
    return False


def _adds_words(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something is added to what was said: "he added that", but not "it adds about 20 minutes"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.lower == "that" or after.kind in WORDS_FOLLOW:
        return True
    opened = after_adverbials(tokens, at + 1, len(tokens), says=True)
    if at + 1 < opened < len(tokens) and tokens[opened].lower == "that":
        # "added in a letter that".
        return True
    if _opens_clause(tokens, at + 1) and (at == 0 or tokens[at - 1].lower != "to"):
        # "added the plant would close", but not "added a clause that would help".
        return True
    before = at - 1
    while before > 0 and tokens[before].kind in (Kind.ADVERB, Kind.SUBJECT, Kind.NAME, Kind.TITLE):
        before -= 1
    return before >= 0 and tokens[before].kind in (Kind.QUOTED, Kind.COMMA)


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a noun phrase with its verb stands at an index: "the plant would"."""
    subject = phrase_after(tokens, first - 1, len(tokens))
    opened = tokens[first].kind in (Kind.DETERMINER, Kind.NAME, Kind.TITLE)
    return opened and subject is not None and subject[1] < len(tokens) and tokens[subject[1]].kind is Kind.AUXILIARY


def _calls_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether no word follows for what is called so: "as locals call them,", "He called her."."""
    after = tokens[at + 1 : at + 3]
    if not after or (after[0].kind is not Kind.OBJECT and after[0].lower not in ("it", "her")):
        return False
    return len(after) == 1 or after[1].kind in (Kind.COMMA, Kind.STOP, Kind.BREAK)


def _names_between_commas(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb gives a name between commas: "The storm, named Agnes, will"."""
    if at == 0 or tokens[at - 1].kind is not Kind.COMMA:
        return False
    end = at + 1
    while end < len(tokens) and tokens[end].kind in (Kind.NAME, Kind.TITLE):
        end += 1
    return end > at + 1 and (end == len(tokens) or tokens[end].kind in (Kind.COMMA, Kind.STOP))


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a plural noun is the object of the verb before it: "condemned (reports) that"."""
    before = tokens[at - 1]
    if not tokens[at].lower.endswith("s") or tokens[at].lower.removesuffix("s") not in NOUNS_TOO:
        return False
    told = before.kind is Kind.CUE and before.lower.endswith("ed") and before.lower not in SAYS_CLAUSE
    # "What he demanded shows that".
    return told and all(token.lower != "what" for token in tokens[max(0, at - LONGEST_OBJECT) : at])


def _is_read_out(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle only tells of a document: "a statement (read) out in court", "a letter read by"."""
    if tokens[at].lower != "read" or tokens[at - 1].lower not in impersonal_sources() or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].lower in READ_HOW


def _names_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb gives a name: "a firm called Larkspur,", but not "a critic called Bley a fool".

    What is neither a person nor a body calls nobody anything: "a boat called the Agnes".
    """
    noun = at - 1
    while noun > 0 and tokens[noun].kind is Kind.WORD:
        noun -= 1
    if noun == at - 1 or noun < 0 or tokens[noun].lower not in ("a", "an", "another", "one"):
        return False
    end = at + 1
    while end < len(tokens) and tokens[end].kind in (Kind.NAME, Kind.TITLE):
        end += 1
    if end > at + 1 and (end == len(tokens) or tokens[end].kind not in BEFORE_VERDICT):
        return True
    if end > at + 1 and tokens[end].lower in past_forms():
        # "a beekeeper called Noreen Tull came in".
        return True
    speaks = tokens[at - 1].lower in source_nouns() or tokens[at - 1].lower in gendered_nouns()
    named = end > at + 1 and tokens[end].kind in (Kind.WORD, Kind.NUMBER)
    return not speaks and (named or _is_called_the(tokens, at + 1))


def _is_called_the(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a name with "the" and no verdict follows: "called the insula on the left", not "the plan absurd"."""
    if at + 2 >= len(tokens) or tokens[at].lower != "the":
        return False
    end = at + 2
    while tokens[at + 1].kind is Kind.NAME and end < len(tokens) - 1 and tokens[end].kind is Kind.NAME:
        end += 1
    return tokens[end].kind not in BEFORE_VERDICT


def points_out(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something is said: "pointed out that", ", she pointed out,"."""
    if not tokens[at].lower.startswith("point") or at + 1 >= len(tokens) or tokens[at + 1].lower != "out":
        return False
    return at + 2 == len(tokens) or _follows_that(tokens, at + 1) or tokens[at + 2].kind in (Kind.COMMA, Kind.STOP)


def rules_out(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether somebody says that a thing will not be: "ruled out a tax rise"."""
    return tokens[at].lower in RULES and at + 1 < len(tokens) and tokens[at + 1].lower == "out"


def _tells_where_found(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle tells where a thing was found: "a coin (found) in a field", not "found in May that"."""
    behind = tokens[at + 1 : at + 3]
    if len(behind) < 2 or behind[0].lower not in WHERE_FOUND or behind[1].kind is Kind.TIME:
        return False
    if behind[1].lower in IN_FAVOUR:
        return False
    return not any(token.lower == "that" or token.kind is Kind.QUOTED for token in tokens[at + 2 :])


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nobody and nothing follows a verb that needs an object: "Teen charged after fires"."""
    if at + 1 >= len(tokens) or _follows_that(tokens, at):
        return False
    if at > 1 and tokens[at - 1].kind is Kind.SUBJECT and tokens[at - 2].kind in (Kind.QUOTED, Kind.COMMA):
        # "“It was hidden from me,” he charged."
        return False
    return tokens[at + 1].kind in (Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.STOP)


def _follows_that(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower == "that"


def stays_nameless(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a source only wants no name in the paper: "asked not to be named", "insisted on anonymity"."""
    if "anonymity" in (token.lower for token in tokens[at + 1 : at + 3]):
        # "an official who insisted on anonymity said".
        return True
    after = [token.lower for token in tokens[at + 1 : at + 5] if token.lower != "not"]
    if after[:2] == ["to", "give"] and after[-1] in ("name", "names"):
        # "a worker who declined to give his name said".
        return True
    return after[:2] == ["to", "be"] and after[2:3] in (["named"], ["identified"], ["quoted"], ["photographed"])

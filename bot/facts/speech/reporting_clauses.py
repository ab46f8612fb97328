"""Finds reporting clauses in a sentence: a cue ("said", "according to") with the phrase that names the source."""

from collections.abc import Sequence
from dataclasses import replace

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.cue_nouns import in_small_letters, with_nouns_told
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import base_cues, cue_classes, word_group
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.participles import tells_of_noun
from bot.facts.grammar.periods import is_only_period
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.bodies_told import HEARD, body_hears
from bot.facts.speech.cue_clauses import clause_of_verb
from bot.facts.speech.cue_uses import points_out, rules_out, says_nothing
from bot.facts.speech.dismissals import avoids, dismisses, dismissing
from bot.facts.speech.headline_verbs import second_verb
from bot.facts.speech.letters import letter_quoted
from bot.facts.speech.made_clear import CLEAR, makes_clear
from bot.facts.speech.manner_verbs import who_says_so
from bot.facts.speech.opening_questions import puts_question, without_opening_question
from bot.facts.speech.passives import is_passive
from bot.facts.speech.reporting_clause import CLAIM, ReportingClause
from bot.facts.speech.speech_nouns import CAME, CLAIMS, OF_CROWD, claimant, heard_from, voice_heard
from bot.facts.speech.story_sentences import StorySentence
from bot.facts.speech.words_owned import LEADS_TO_WORDS, OPINIONS, words_owned

GENERIC = word_group("generic")
SOMEBODY = frozenset(["somebody", "someone"])
"""Pronouns for one who speaks and has no name: "“Shame!” (someone) in the crowd shouted"."""
AS_STATED = frozenset(["described", "detailed", "noted", "outlined", "reported", "stated"])
LEADS_TO_SOURCE = AS_STATED | OPINIONS | {"according", "based", "per", "words"}
TELLS_WITHOUT_CUE = (
    CAME | CLEAR | CLAIMS | OF_CROWD | LEADS_TO_WORDS | LEADS_TO_SOURCE | frozenset(dismissing()) | {"drawn", HEARD}
)
BEFORE_WORDS = frozenset(["are", "in", "were"])
NEAR = 5
"""Tokens behind "based on" among which "from" stands."""
CURRENCY_SIGNS = frozenset("$€£")
OBJECTS = frozenset(["her", "him", "them"])
OPENS_STRETCH = frozenset({Kind.QUOTED, Kind.STOP, Kind.COLON})


def reporting_clauses(sentence: StorySentence) -> list[ReportingClause]:
    """Return the reporting clauses of a sentence in order of their cues."""
    tokens = with_nouns_told(in_small_letters(sentence.tokens)) if sentence.headline else sentence.tokens
    quotes = bool(sentence.quotations)
    behind_speech = {at + 1 for at, stretch in sentence.quotations if stretch.leads}
    found: list[ReportingClause] = []
    low = 0
    for at, (kind, lower, _, _, _) in enumerate(tokens):
        if kind in OPENS_STRETCH or lower == ";":
            low = at + 1
        elif kind is Kind.CUE or lower in TELLS_WITHOUT_CUE:
            clause = (second_verb(tokens, at) if sentence.headline else None) or _clause_at(
                tokens, at, low, found, quotes
            )
            if clause:
                found.append(clause)
        elif at in behind_speech and (source := who_says_so(tokens, at)):
            found.append(ReportingClause((at, at + 1), source, True, frozenset({"voice"})))
    return without_opening_question(tokens, found)


def _clause_at(
    tokens: Sequence[Token], at: int, low: int, earlier: Sequence[ReportingClause], quotes: bool
) -> ReportingClause | None:
    """Return the clause whose cue stands at ``at``, or None where it gives words to nobody.

    ``low`` is where the stretch after the last quotation begins; ``quotes`` tells whether the sentence has any.
    """
    kind, lower = tokens[at].kind, tokens[at].lower
    heard = (voice_heard(tokens, at) or heard_from(tokens, at)) if quotes else None
    if heard:
        return ReportingClause((at, at + 1), heard, True, frozenset({"voice"}))
    if kind is Kind.WORD and lower in CLAIMS:
        claimed = claimant(tokens, at, low)
        return ReportingClause((at, at + 1), claimed, False, CLAIM, passive=claimed[0] > at) if claimed else None
    claimed_from = at + 2 if avoids(tokens, at) else dismisses(tokens, at)
    if claimed_from is not None:
        whose = subject_before(tokens, at, low) or main_subject(tokens, low, at)
        return ReportingClause((at, claimed_from), whose, False, frozenset({"verdict"})) if whose else None
    clear = makes_clear(tokens, at, low) if lower in CLEAR else None
    if clear:
        return clear
    if lower == HEARD:
        return body_hears(tokens, at, low)
    owned = words_owned(tokens, at, low) if lower in LEADS_TO_WORDS else None
    if owned:
        return owned
    preposition = _according(tokens, at) if lower in LEADS_TO_SOURCE else None
    if preposition is not None:
        source = _source_after(tokens, preposition)
        # "Those were the words of Pell" says nothing besides what is quoted.
        classes = frozenset({"voice" if lower == "words" and tokens[at - 2].kind is Kind.AUXILIARY else "according"})
        first = at - 2 if lower in {"words"} | OPINIONS and tokens[at - 2].lower == "in" else at
        return ReportingClause((first, preposition + 1), source, True, classes) if source else None
    if kind is not Kind.CUE:
        return None
    writer = letter_quoted(tokens, at) if quotes else None
    if writer:
        return ReportingClause((at, at + 1), writer, True, frozenset({"voice"}))
    if _reports_nothing(tokens, at, quotes):
        return None
    clause = clause_of_verb(tokens, at, low, earlier)
    if clause is None or _is_generic(tokens, clause):
        return None
    spoken = points_out(tokens, at) or rules_out(tokens, at)
    return replace(clause, cue=(at, at + 2), classes=frozenset({"speech"})) if spoken else clause


def _source_after(tokens: Sequence[Token], preposition: int) -> Phrase | None:
    """Return who stands behind "according to": a noun phrase, or a pronoun that is none of a noun's: "to her, …"."""
    at = preposition + 1
    after = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.STOP
    if at < len(tokens) and tokens[at].lower in OBJECTS and after in (Kind.COMMA, Kind.STOP, Kind.BREAK):
        return at, at + 1
    return phrase_after(tokens, preposition, len(tokens))


def _reports_nothing(tokens: Sequence[Token], at: int, quotes: bool) -> bool:
    """Tell whether a cue verb gives nobody words: it does something else, or only tells of a noun or a voice."""
    if (
        says_nothing(tokens, at)
        or puts_question(tokens, at)
        or (tells_of_noun(tokens, at) and not is_passive(tokens, at))
    ):
        return True
    lower = tokens[at].lower
    only_voice = cue_classes()[lower] == {"voice"} and not points_out(tokens, at)
    # "called the claim that the yard would close “nonsense”".
    return only_voice and (not quotes or lower in base_cues())


def _is_generic(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether the source is nobody in particular, money, or a time: "anybody who complains", "two years"."""
    if clause.source is None:
        return False
    source = tokens[slice(*clause.source)]
    spoke = source[0].lower in SOMEBODY and any(
        token.kind is Kind.QUOTED for token in tokens[max(0, clause.source[0] - 2) : clause.cue[1] + 2]
    )
    if is_only_period(source):
        return True
    return (source[0].lower in GENERIC and not spoke) or any(token.lower[:1] in CURRENCY_SIGNS for token in source[-2:])


def _according(tokens: Sequence[Token], at: int) -> int | None:
    """Return the index of the preposition after which the source stands, where a word leads to one: "according to"."""
    if at + 1 == len(tokens):
        return None
    lower, following = tokens[at].lower, tokens[at + 1]
    if lower == "according":
        return at + 1 if following.lower == "to" else None
    if lower == "based":
        # "Based on recent information from the agency".
        behind = range(at + 2, min(at + 2 + NEAR, len(tokens))) if following.lower == "on" else range(0)
        return next((n for n in behind if tokens[n].lower == "from"), None)
    if lower == "words":
        # "in the words of one passenger", "those were the words of one passenger".
        return at + 1 if following.lower == "of" and at > 1 and tokens[at - 2].lower in BEFORE_WORDS else None
    if lower in OPINIONS:
        # "in the view of one passenger".
        held = [token.lower for token in tokens[max(0, at - 2) : at]]
        return at + 1 if following.lower == "of" and held == ["in", "the"] else None
    if lower == "per":
        # A source needs a phrase of its own: "ten per day" names none, nor does "Per Axelsson".
        named = tokens[at].kind is not Kind.NAME and following.kind in (Kind.DETERMINER, Kind.NAME)
        return at if named else None
    # "as stated in the report".
    return at + 1 if at and tokens[at - 1].lower == "as" and following.lower in ("in", "by") else None

"""Finds the name that follows the description of a source: "his campaign manager, Robby Mook, said"."""

from bot.facts.grammar.lexicon import impersonal_sources, source_nouns
from bot.facts.grammar.noun_phrases import NAMING, Phrase
from bot.facts.grammar.participles import is_participle
from bot.facts.grammar.phrase_heads import gender_of, head_of, is_for_several, is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.name import Name, NameKind
from bot.facts.names.name_runs import HONOURS
from bot.facts.speech.cast import Cast
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

CLOSES_APPOSITION = (Kind.COMMA, Kind.STOP, Kind.QUOTED, Kind.BREAK, Kind.COLON, Kind.PREPOSITION, Kind.BRACKET)
CLOSES_BODY = (Kind.COMMA, Kind.BRACKET, Kind.STOP)
"""What closes the name of a body: "the operator, Hydrane, said"."""
ENDS_RELATIVE = (Kind.COMMA, Kind.STOP, Kind.QUOTED, Kind.BREAK, Kind.COLON)
LONGEST_RELATIVE = 12
"""Tokens between a noun and the comma after which the person is named."""
LONGEST_DESCRIPTION = 4
"""Tokens between the comma and the name: "the jazz trumpeter Nils Holm", "retired judge Alistair Crome"."""
COMPLEMENT = (Kind.DETERMINER, Kind.WORD, Kind.NAME, Kind.NUMBER, Kind.POSSESSIVE, Kind.OBJECT, Kind.SUBJECT)
DESCRIBES = (Kind.WORD, Kind.NUMBER, Kind.POSSESSIVE)
NAMED = ("named", "called")
COMPLETES = ("of", "in", "on", "behind")
"""Prepositions after a noun for somebody that say which one: "the woman in question"."""
EXAMPLES = frozenset(["including", "like", "such"])
"""What leads behind a comma to one of those who are told of: "critics, such as Ana Pell, said"."""
LONGEST_COMPLEMENT = 7
"""Tokens of "of the members' council" between a noun and the comma after which the person is named."""


def name_in_apposition(cast: Cast, sentence: StorySentence, phrase: Phrase) -> tuple[Span, Name] | None:
    """Return the mention and the name of whoever the phrase describes, if the name follows it."""
    tokens = sentence.tokens
    first = _start_after(tokens, phrase)
    if first is None:
        return None
    found, end = _names_from(cast, tokens, first)
    if [token.kind for token in tokens[end : end + 2]] == [Kind.POSSESSIVE, Kind.NAME]:
        # "The local MP, Labour's Joe Reed, said"; but "the bakery, Anna's Kitchen, said" names nobody.
        found, end = _names_from(cast, tokens, end + 1)
        found = [(place, name) for place, name in found if cast.is_personal(name)]
    if end < len(tokens) and tokens[end].kind not in CLOSES_APPOSITION:
        return None
    closed = end < len(tokens) and tokens[end].kind in CLOSES_BODY
    described = tokens[slice(*phrase)]
    hanging = any(token.kind is Kind.PREPOSITION and token.lower != "of" for token in described)
    # "A lawyer for the families, Bo Reed, said", but "the insurers, Prudence Marine, said".
    of_others = phrase[0] > 0 and tokens[phrase[0] - 1].kind is Kind.PREPOSITION and len(found) == 1
    beside = tokens[phrase[1]].kind is Kind.COMMA and not of_others
    if is_for_several(head_of(described), described) and (hanging or not beside):
        # "Lawyers for the engineer, Bo Reed, said", "his friends agreed, one of them, Ana Pell, with regret".
        found = [(place, name) for place, name in found if not cast.is_personal(name)]
    told = _tells_what_is_named(described) or _tells_home(tokens, phrase, end)
    # "The judge, Recorder Simon Lacey": the person, before a title that no list has.
    for place, name in sorted(found, key=lambda placed: not cast.is_personal(placed[1])):
        if told or cast.is_personal(name) or _two_words(cast, name) or (closed and _may_be_body(tokens, phrase, name)):
            return place, name
    return None


def _names_from(cast: Cast, tokens: tuple[Token, ...], first: int) -> tuple[list[tuple[Span, Name]], int]:
    """Return the names that begin a stretch of tokens, with their places, and where the stretch ends."""
    end = first
    while end < len(tokens) and (tokens[end].kind in (*NAMING, Kind.QUOTED) or tokens[end].lower in HONOURS):
        end += 1
    found = cast.names_in(Span(tokens[first].start, tokens[end - 1].end))
    # "Otto von Rehm": the words of a name may be small.
    while end < len(tokens) and any(place.end > tokens[end].start for place, _ in found):
        end += 1
    return found, end


def person_in_apposition(cast: Cast, sentence: StorySentence, phrase: Phrase) -> tuple[Span, Name] | None:
    """Return the person named behind an office or a party: "the Ceann Comhairle, Ana Pell, said"."""
    tokens = sentence.tokens
    office = all(token.kind in (*NAMING, Kind.WORD) for token in tokens[phrase[0] + 1 : phrase[1]])
    if tokens[phrase[0]].lower != "the" or not office or phrase[1] + 1 >= len(tokens):
        return None
    end = next((at for at in range(phrase[1] + 1, len(tokens)) if tokens[at].kind not in NAMING), len(tokens))
    if tokens[phrase[1]].kind is not Kind.COMMA or end == len(tokens) or tokens[end].kind is not Kind.COMMA:
        return None
    named = cast.names_in(Span(tokens[phrase[1] + 1].start, tokens[end - 1].end))
    return next((one for one in named if one[0].end == tokens[end - 1].end and cast.is_personal(one[1])), None)


def _start_after(tokens: tuple[Token, ...], phrase: Phrase) -> int | None:
    """Return where the name begins that follows a description, if one does."""
    one = tokens[phrase[0]].lower in ("a", "an", "one")
    at = _end_of_relative(tokens, _end_of_complement(tokens, _end_of_time(tokens, phrase[1]), one))
    if at + 1 >= len(tokens):
        return None
    if _is_called(tokens, phrase):
        return phrase[1] + 1
    if tokens[at + 1].lower in EXAMPLES:
        return None
    parted = tokens[at].kind is Kind.COMMA or _identifies(tokens, phrase, at)
    return _start_of_name(tokens, at + 1) if parted else None


def _start_of_name(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return where the name begins: at once, after "named" or "known as", or after what else describes its bearer."""
    # "a witness, known to the inquiry as Jess".
    naming = ("as",) if tokens[at].lower == "known" else NAMED
    named = next((n for n in range(at, min(at + 7, len(tokens) - 1)) if tokens[n].lower in naming), None)
    if named is not None and tokens[named + 1].kind in NAMING:
        return named + 1
    opened = tokens[at].kind is Kind.DETERMINER
    for name in range(at + opened, min(at + opened + LONGEST_DESCRIPTION, len(tokens))):
        if tokens[name].kind in NAMING and not _describes(tokens, name):
            return name
        if not opened and tokens[name].kind not in (*DESCRIBES, Kind.NAME):
            return None
    return _start_behind_second(tokens, at) if opened else None


def _start_behind_second(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return where the name begins behind a second description: "the witness, the club's steward, Ann Pell, said"."""
    end = at + 1
    while end < len(tokens) and end - at <= LONGEST_DESCRIPTION and tokens[end].kind in DESCRIBES:
        end += 1
    behind = tokens[end : end + 2]
    described = len(behind) == 2 and behind[0].kind is Kind.COMMA and behind[1].kind in NAMING
    return end + 1 if described else None


def _describes(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a name only describes whoever is named next: "the Leeds United chairman Denzil Oduya"."""
    noun = at
    while noun < len(tokens) and noun - at < LONGEST_DESCRIPTION and tokens[noun].kind is Kind.NAME:
        noun += 1
    if noun == at or noun + 1 >= len(tokens) or tokens[noun].kind is not Kind.WORD:
        return False
    return tokens[noun].lower in source_nouns() and tokens[noun + 1].kind in NAMING


def _is_called(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    """Tell whether the name follows at once: "a postman called Walter Hibbs", but not "two people named Halcyon"."""
    described = tokens[slice(*phrase)]
    follows = tokens[phrase[1]].lower in NAMED and tokens[phrase[1] + 1].kind in NAMING
    return follows and not is_for_several(head_of(described), described)


def _tells_what_is_named(described: tuple[Token, ...]) -> bool:
    """Tell whether the noun says what is named, whatever the name looks like: "her son, Dominic"."""
    head = head_of(described)
    body = described[0].kind is Kind.DETERMINER and head.lower in impersonal_sources()
    return gender_of(head) is not None or body


def _tells_home(tokens: tuple[Token, ...], phrase: Phrase, end: int) -> bool:
    """Tell whether a home follows the name after a noun for a person: "a reader, Trish from Ayr"."""
    described = tokens[slice(*phrase)]
    head = head_of(described)
    one = is_person(head) and not is_for_several(head, described)
    return one and end < len(tokens) and tokens[end].lower == "from" and tokens[phrase[1]].kind is Kind.COMMA


def _may_be_body(tokens: tuple[Token, ...], phrase: Phrase, name: Name) -> bool:
    """Tell whether a name may be that of a described body: "the clinic's owner, Beaufort Health, said"."""
    definite = any(token.kind in (Kind.DETERMINER, Kind.POSSESSIVE) for token in tokens[slice(*phrase)])
    return definite and name.kind is not NameKind.PLACE


def _identifies(tokens: tuple[Token, ...], phrase: Phrase, at: int) -> bool:
    """Tell whether a verb says who somebody is: "The mayor was Hortense Oduya"."""
    return (
        tokens[at].lower in ("is", "was")
        and tokens[at + 1].kind in NAMING
        and is_person(head_of(tokens[slice(*phrase)]))
    )


def _end_of_complement(tokens: tuple[Token, ...], at: int, one_of_many: bool) -> int:
    """Return where "of …" after a noun ends at a comma: "the chair of the inquiry, Dame Ottoline Marsh, has"."""
    if at >= len(tokens) or tokens[at].lower not in COMPLETES:
        return at
    end = at + 1
    while end < len(tokens) and end - at < LONGEST_COMPLEMENT and _completes(tokens[end]):
        end += 1
    if one_of_many and tokens[at].lower != "of" and not _is_named_between_commas(tokens, end):
        return at
    return end if end < len(tokens) and tokens[end].kind is Kind.COMMA else at


def _completes(token: Token) -> bool:
    # "The mother of one of the men, Ana Pell, said".
    return token.kind in COMPLEMENT or token.lower == "of"


def _is_named_between_commas(tokens: tuple[Token, ...], comma: int) -> bool:
    """Tell whether nothing but a name stands between commas: "A lecturer in Latin, Dr Ana Pell, said"."""
    end = comma + 1
    while end < len(tokens) and tokens[end].kind in NAMING:
        end += 1
    return comma + 2 < end < len(tokens) and tokens[end].kind in (Kind.COMMA, Kind.COLON)


def _end_of_time(tokens: tuple[Token, ...], at: int) -> int:
    """Return where "on Tuesday" or "there" after a noun ends: "the first witness on Tuesday, Halina Decker, told"."""
    timed = at + 2 < len(tokens) and tokens[at].kind is Kind.PREPOSITION and tokens[at + 1].kind is Kind.TIME
    if timed:
        return at + 2
    return at + 1 if at < len(tokens) and tokens[at].lower in ("here", "there") else at


def _end_of_relative(tokens: tuple[Token, ...], at: int) -> int:
    """Return where the clause that narrows a noun down ends: "a man who worked on it, Walt Hartigan, says"."""
    if at >= len(tokens) or not _opens_relative(tokens[at]):
        return at
    within = range(at + 1, min(at + LONGEST_RELATIVE, len(tokens)))
    return next((n for n in within if tokens[n].kind in ENDS_RELATIVE), at)


def _opens_relative(token: Token) -> bool:
    """Tell whether a clause may begin here that narrows down the noun before it: "who …", "instructed by …"."""
    verbal = is_participle(token) or (token.kind is Kind.CUE and token.lower.endswith("ed"))
    return token.kind is Kind.RELATIVE or token.lower == "that" or verbal


def _two_words(cast: Cast, name: Name) -> bool:
    return name.kind is NameKind.OTHER and len(cast.article.of(name.span).split()) > 1

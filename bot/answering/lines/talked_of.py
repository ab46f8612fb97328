"""Tells whether a line only talks of whoever a question asks the words of.

"What did the agent say" is not answered by "she said that the agent had sent her a letter": the one that is asked for
is spoken of, and somebody else speaks.
"""

import re

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.words.terms import WORD, carries_content, compared, stem
from bot.facts.grammar.lexicon import cue_classes
from bot.facts.quotation import Quotation

ASKS = re.compile(
    r"\s*wh?at\s(?:else\s)?(?:did|does|do|has|have|had)\s(?:the\s|her\s|his\s|their\s|its\s)?(?P<speaker>\S.{0,40}?)\s"
    r"(?:say|said|think|reckon|make\sof|tell|told|answer|reply|replied|claim|argue|respond)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Questions for what somebody says: "what did the agent say about it"."""
MOST = 4
"""Mentions that are looked at; a sentence with more of them is not about anything else."""
REACH = 40
"""Characters before the mention of a speaker in which they are described."""
APPOSITION = re.compile(r",\s[^,.;:“”\"\n]{2,80},")
"""What describes a speaker behind the mention: "Ada Lind, who runs the agency, said"."""
SPEAKING = frozenset({"speech", "transitive"})
"""The classes of verbs that make somebody speak: "said", "told"."""
NEXT = 5
"""Words behind somebody among which a verb may make them speak: "the police, who said"."""


def is_only_talked_of(query: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether all mentions of the one whose words are asked for stand in the words of others."""
    asks = ASKS.match(query)
    words = (compared(word).word for word in WORD.findall(asks["speaker"])) if asks else ()
    asked = frozenset(stem(word) for word in words if carries_content(word))
    found = [at for at, term in enumerate(sentence.terms) if term.stem in asked]
    return bool(found) and all(_is_in_words_of_other(at, asked, sentence, index) for at in found[:MOST])


def _is_in_words_of_other(at: int, asked: frozenset[str], sentence: IndexedSentence, index: ArticleIndex) -> bool:
    place = sentence.terms[at].span
    said = [one for one in index.facts.quotations if one.span.start <= place.start < one.span.end]
    speaks = any(
        not SPEAKING.isdisjoint(cue_classes().get(term.word, ())) for term in sentence.terms[at + 1 : at + 1 + NEXT]
    )
    return bool(said) and not speaks and not any(_is_by(asked, one, index) for one in said)


def _is_by(asked: frozenset[str], said: Quotation, index: ArticleIndex) -> bool:
    """Tell whether a speaker is the one who is asked for, by the name or by what stands beside it."""
    if said.speaker is None:
        return False
    text, mention = index.article.text, said.speaker.mention
    behind = APPOSITION.match(text, mention.end)
    beside = text[max(0, mention.start - REACH) : mention.end].rpartition("\n")[-1]
    told = f"{index.article.of(said.speaker.name)} {beside} {behind.group() if behind else ''}"
    return not asked.isdisjoint(stem(compared(word).word) for word in WORD.findall(told))

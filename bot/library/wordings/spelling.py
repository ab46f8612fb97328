"""Mends what is typed before wordings are compared: the spelling of chats, and slips in words that tell nothing apart.

A slip in "when" would else count as a word of its own, which no wording has.
"""

from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.answering.questions.question_parser import AUXILIARIES
from bot.answering.questions.question_spelling import is_known
from bot.answering.words.terms import stem
from bot.answering.words.word_lists import chat_spellings
from bot.library.wordings.vocabulary import sureness
from bot.library.wordings.wording import common_words, words

SHORTEST = 3
"""Letters that a slip and the word it stands for have at least."""

PLAIN = 0.7
"""How sure a slip in a common word must be: a letter replaced in a short word makes another one too easily."""


def spelt_out(text: str, knows: Callable[[str], bool]) -> str:
    """Return ``text`` with the spelling of chats and slips in common words mended.

    ``knows`` tells which stems wordings have: such a word stays as it is, and a spelling of chats is written out only
    as common words and those that wordings have.
    """
    typed = words(text)
    mended = [word if knows(stem(word)) else _meant(word, knows) for word in typed]
    if mended[:1] == ["were"] and not AUXILIARIES.isdisjoint(mended[1:2]):
        # "Were is it" and "were do we meet" are no English but for "where".
        mended[0] = "where"
    return text if mended == typed else " ".join(mended)


def _meant(word: str, knows: Callable[[str], bool]) -> str:
    meaning = chat_spellings().get(word.replace("'", ""), "")
    if meaning and all(each in common_words() or knows(stem(each)) for each in meaning.split()):
        return meaning
    return _common(word) or word


@lru_cache(maxsize=1024)
def _common(word: str) -> str | None:
    """Return the common word that ``word`` is a slip of; None where it is a word itself, or may stand for several."""
    if len(word) < SHORTEST or not word.isalpha() or word in common_words() or is_known(word):
        return None
    near = {
        other: sureness(word, other, 1)
        for other in common_words()
        if len(other) >= SHORTEST and OSA.distance(word, other, score_cutoff=1) == 1
    }
    surest = max(near.values(), default=0.0)
    likely = [other for other, sure in near.items() if sure == surest]
    return likely[0] if surest >= PLAIN and len(likely) == 1 else None

"""Which date of a sentence is that of the act asked about: "convicted in 2018 and pardoned three years later"."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.fact_places import matched_places
from bot.answering.choices.fact_scenes import FactScene
from bot.answering.questions.term_matches import TermMatch
from bot.facts.dates.date_neighbours import is_past_form


def acts_in_clause(scene: FactScene, index: ArticleIndex, matches: Sequence[TermMatch]) -> int:
    """Return how many terms of the question are past forms of verbs in the clause of a date."""
    if scene.among < 2:
        return 0
    sentence = index.sentences[scene.sentence]
    return sum(
        any(place in scene.clause and is_past_form(sentence.terms[place].word) for place in places)
        for _, places in matched_places(scene.sentence, sentence, matches)
    )

"""Tells whether words that no verb gives to anybody may be those of the one whom their sentence names.

"A delay, its president Bo Lind let it be known, “is not foreseen”": nobody "said" it, and whoever holds it for his is
not wrong.
"""

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.quotation_comparison import Comparison
from bot.answering.checking.same_speaker import is_same_name
from bot.answering.statement_index import statement_index
from bot.facts.name import NameKind


def is_of_only_one_named(alleged: str, found: Comparison, index: ArticleIndex) -> bool:
    """Tell whether quoted words have no speaker, and ``alleged`` is the only person whom their sentence names."""
    if statement_index(index).statement_at(found.span) is None:
        return False
    sentence = index.sentences[index.number_at(found.span.start)].sentence.span
    named = [
        name
        for name in index.facts.names
        if name.kind is NameKind.PERSON
        and any(mention in sentence and not mention.overlaps(found.span) for mention in name.mentions)
    ]
    return len(named) == 1 and is_same_name(alleged, index.article.of(named[0].span))

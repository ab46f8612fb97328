"""What is worked out of an article once is kept with its index, and goes when the index goes.

A cache beside the indexes would hold on to articles long after the shelf of them has dropped them.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple, cast

from bot.answering.article_index import ArticleIndex

Found = TypeVar("Found")
More = TypeVarTuple("More")


def kept_with_index(work: Callable[[ArticleIndex, *More], Found]) -> Callable[[ArticleIndex, *More], Found]:
    """Return ``work`` done once for an index and what else it is given, which must be hashable.

    Two threads that want the same at once both find it, and find the same.
    """

    @wraps(work)
    def kept(index: ArticleIndex, *more: *More) -> Found:
        key = (work, *more)
        if key not in index.kept:
            index.kept[key] = work(index, *more)
        return cast(Found, index.kept[key])

    return kept

"""How probable each article of a shortlist is, once it is known what people talk about."""

import math
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.learned.probability import softmax
from bot.library.search.shortlist import Shortlisted

TALKED_ABOUT = 1.5
"""By how much the log odds of the article are higher that answered the question before."""


def favouring(listed: Sequence[Shortlisted], number: int | None) -> list[Shortlisted]:
    """Return the articles, best first, once the one of a number is known to be what people talk about."""
    odds = [math.log(one.share) + (TALKED_ABOUT if one.article.number == number else 0.0) for one in listed]
    favoured = [replace(one, share=share) for one, share in zip(listed, softmax(odds), strict=True)]
    return sorted(favoured, key=lambda one: -one.share)

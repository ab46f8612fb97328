"""A change that only its two ends tell, shown as a whole where it is asked for: "from £40 to £46", "£70 from £50"."""

from itertools import pairwise

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.facts.figures.figure_links import Link, link_between, place_of_from
from bot.reading.span import Span


@kept_with_index
def changes(index: ArticleIndex) -> dict[Span, Span]:
    """Return the whole change that each of its two figures is an end of."""
    text, found = index.article.text, dict[Span, Span]()
    for first, second in pairwise(index.facts.amounts):
        alike = (first.kind, first.unit) == (second.kind, second.unit)
        link = link_between(text, first, second) if alike else None
        if link not in (Link.TO, Link.BACK) or index.number_at(first.span.start) != index.number_at(second.span.start):
            continue
        opening = place_of_from(text, first) if link is Link.TO else None
        start = first.span.start if opening is None else opening
        found |= dict.fromkeys((first.span, second.span), Span(start, second.span.end))
    return found

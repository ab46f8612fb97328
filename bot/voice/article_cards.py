"""Articles as cards: one, and all that can be asked."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.voice.card import Card
from bot.voice.limits import HEADING, NAME
from bot.voice.shortening import escape_within

MANY_ARTICLES = 20


def article_card(index: ArticleIndex) -> Card:
    """Return what an article is and how much of each kind it holds."""
    article, facts = index.article, index.facts
    counts = {
        "lines": len(article.lines),
        "statements": len(facts.quotations),
        "figures": len(facts.amounts),
        "dates": len(facts.dates),
        "names": len(facts.names),
    }
    rows = [escape_within(article.byline, NAME)] if article.byline else []
    rows += [f"{article.date:%Y-%m-%d}"] if article.date else []
    rows.append(" · ".join(f"{count} {kind}" for kind, count in counts.items()))
    return Card("\n".join(rows), escape_within(article.title, HEADING), url=article.url)


def shelf_card(titles: Sequence[str]) -> Card:
    """Return the titles of the articles that can be asked; what does not fit is counted."""
    rows = [escape_within(title, NAME) for title in titles[:MANY_ARTICLES]]
    left = len(titles) - len(rows)
    return Card("\n".join([*rows, f"and {left} more"] if left else rows), "Articles")

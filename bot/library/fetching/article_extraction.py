"""Takes the article out of a parsed page with trafilatura, and out of a short page with what its form says.

trafilatura is imported when the first page is read, because the import takes most of a second.
"""

from copy import deepcopy
from functools import partial
from typing import Any

SHORT = 400
"""Characters of a text that may be all the words of a short page."""
MOST_OF_IT = 0.6
"""What share of these words an article of paragraphs needs to be all of it."""
FEWEST_PARAGRAPHS = 2
"""Paragraphs of an element that holds a story, and not only the beginning of one."""


def extracted(parsed: Any, url: str) -> Any:
    """Return what is the article of a page, of a short one with its paragraphs.

    Where that is little, trafilatura falls back on all the words of the page in one line, furniture among them. What
    it would have taken is better, unless most is missing; and best is what the page itself says is its article.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    extract: Any = partial(bare_extraction, url=url, include_comments=False, include_tables=True, with_metadata=True)
    settings = deepcopy(DEFAULT_CONFIG)
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "1"
    found, alone = extract(parsed), _article_alone(parsed)
    if alone is not None and _length(own := extract(alone, config=settings)):
        # The title and the day may stand outside of the article.
        if found is not None:
            found.text = own.text
        return found or own
    if not 0 < _length(found) <= SHORT:
        return found
    finer = extract(parsed, config=settings)
    return finer if _length(finer) >= MOST_OF_IT * _length(found) else found


def _length(found: Any) -> int:
    return len(getattr(found, "text", None) or "")


def _article_alone(parsed: Any) -> Any | None:
    """Return a short page without all that is around its one article; None where it is not short, or has not one."""
    article = _only_article(parsed)
    if article is None or len(" ".join(article.text_content().split())) > SHORT:
        return None
    page = deepcopy(parsed)
    body, own = page.find("body"), _only_article(page)
    if body is None or own is None:
        return None
    own.tail = None
    body.clear()
    body.append(own)
    return page


def _only_article(parsed: Any) -> Any | None:
    """Return the one article of a page, or else its one main part; None where the story may be around it."""
    if parsed is None:
        return None
    held = next((found for tag in ("article", "main") if (found := list(parsed.iter(tag)))), [])
    return held[0] if len(held) == 1 and _holds_story(held[0], parsed) else None


def _holds_story(article: Any, page: Any) -> bool:
    paragraphs = len(list(article.iter("p")))
    headed = next(article.iter("h1"), None) is not None
    return paragraphs >= FEWEST_PARAGRAPHS and (headed or 2 * paragraphs > len(list(page.iter("p"))))

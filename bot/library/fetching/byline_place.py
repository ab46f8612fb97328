"""Tells whether what a page marks as a byline stands where only the writer of its story is named.

Whoever wrote another story, a comment or a quotation stands in the same page with the same marks. To name one of them
as the writer is far worse than to name nobody, so a mark counts only where nothing speaks against it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from bot.library.fetching.page_story import HEADINGS, Story, is_container, is_in_heading
from bot.library.fetching.page_words import PageWords, Piece, holds

APART = frozenset(
    ["aside", "blockquote", "cite", "dialog", "figcaption", "figure", "footer", "form", "nav", "q", "table"]
)
APART_ROLES = frozenset(
    ["alert", "complementary", "contentinfo", "dialog", "doc-pullquote", "figure", "menu", "navigation", "search"]
)
OTHERS = re.compile(
    r"advert|breadcrumb|caption|carousel|comment|featured|latest|most-?read|newsletter|popular|promo|quot|recommend"
    r"|related|sidebar|similar|slider|sponsor|suggest|teaser|testimonial|trending|up-?next|widget"
    r"|(?<![a-z])(?:ads?|also|aside|cards?|cite|footer|hidden|menu|modal|more|nav|navigation|next|others?|popup|prev"
    r"|previous|rail|repl(?:y|ies)|respond|reviews?|side|tiles?|top-?(?:news|stor(?:y|ies)))(?![a-z])",
    re.IGNORECASE,
)
"""Marks of other stories, of what readers wrote and of whom a story quotes."""
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
WHOLE = frozenset(["body", "html"])
"""What is no part of a page: its marks tell how all of it is laid out."""
LONGEST_LABEL = 2
"""Words of a link that names a section; one with more leads to another story."""
OPENING = ("“", '"', "«", "„", "‘")


def is_of_story(mark: Any, story: Story, page: PageWords) -> bool:
    """Tell whether a marked element certainly belongs to a story, by what is around it and where it stands."""
    if mark is story.holder or not holds(story.holder, mark):
        return False
    around = list(takewhile(lambda one: one is not story.holder, mark.iterancestors()))
    if any(map(_is_apart, [mark, *around])) or (story.holder.tag not in WHOLE and _is_apart(story.holder)):
        return False
    parts = [one for one in around if one not in story.bodies and not _holds_headline(one, story)]
    return not any(_is_another_story(one, mark, page) for one in parts) and _is_beside(mark, story, page)


def _holds_headline(element: Any, story: Story) -> bool:
    return story.headline is not None and element is not story.headline and holds(element, story.headline)


def _is_apart(element: Any) -> bool:
    marks = " ".join(element.get(name) or "" for name in ("class", "id", "role", "itemprop"))
    return (
        element.tag in APART
        or element.get("role") in APART_ROLES
        or OTHERS.search(CAMEL.sub("-", marks).replace("_", "-")) is not None
    )


def _is_another_story(part: Any, mark: Any, page: PageWords) -> bool:
    """Tell whether a part around a mark has a headline or words of its own, which the mark then belongs to."""
    if is_container(part) or part.tag in HEADINGS:
        return True
    span = page.spans[part]
    beside = page.between(span.start, span.stop, mark)
    linked = part.tag == "a" and any(piece.words.casefold() != "by" for piece in beside)
    return linked or any(piece.is_long or is_in_heading(piece.holder) for piece in beside)


def _is_beside(mark: Any, story: Story, page: PageWords) -> bool:
    """Tell whether a mark stands between headline and text, above the headline or at the very end of the story."""
    holder, here = page.spans[story.holder], page.spans[mark]
    if here.start >= story.paragraphs.stop:
        return not page.between(story.paragraphs.stop, holder.stop, mark)
    if story.headline is None:
        return here.start <= story.paragraphs.start and _only_labels(page.between(holder.start, here.start, mark))
    headline = page.spans[story.headline]
    if here.start >= headline.stop:
        return _leads_to(page.between(headline.stop, here.start, mark))
    return here.stop <= headline.start and _only_labels(page.between(holder.start, headline.start, mark), linked=0)


def _only_labels(pieces: list[Piece], linked: int = LONGEST_LABEL) -> bool:
    headed = any(is_in_heading(piece.holder) for piece in pieces)
    return not headed and not any(piece.is_long for piece in pieces) and _longest_link(pieces) <= linked


def _leads_to(pieces: list[Piece]) -> bool:
    """Tell whether what is between headline and byline is no more than labels and one line that sums up the story."""
    own = [piece for piece in pieces if not any(one.tag in APART for one in _upward(piece.holder))]
    headings = [piece for piece in own if is_in_heading(piece.holder)]
    if any(not piece.is_long or _is_link(piece.holder) for piece in headings) or _longest_link(own) > LONGEST_LABEL:
        return False
    summing = {piece.holder for piece in own if piece.is_long}
    return len(summing) <= 1 and not any(piece.words.startswith(OPENING) for piece in own)


def _longest_link(pieces: Iterable[Piece]) -> int:
    return max((len(piece.words.split()) for piece in pieces if _is_link(piece.holder)), default=0)


def _is_link(element: Any) -> bool:
    return any(one.tag == "a" for one in _upward(element))


def _upward(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()

"""Finds where in a page the story stands that was taken out of it: its holder, its headline, its paragraphs."""

from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from bot.library.fetching.page_words import PageWords, holds, letters_of

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
CONTAINERS = frozenset(["article", "main"])
CONTAINING_ROLES = frozenset(["article", "main"])
FEWEST_LETTERS = 12
"""Letters of a heading that is the headline though the title has more, or less."""
MOST_PIECES = 5000
"""Pieces of a page that are compared with the text; a stranger's page may have many more."""


@dataclass(frozen=True, slots=True)
class Story:
    """The innermost element that holds a story with its headline, and the numbers of its pieces.

    The bodies are the elements that hold most of its paragraphs, the holder and whatever is around it among them.
    """

    holder: Any
    headline: Any | None
    paragraphs: range
    bodies: frozenset[Any]


def story_in(page: PageWords, text: str, title: str | None) -> Story | None:
    """Return where the story stands whose text was taken out of a page; None where that is not certain.

    It is where most of its words are. Without a headline only an element that says it is an article can tell where a
    story begins.
    """
    numbers = _paragraphs(page, letters_of(text))
    bodies = _bodies(page, numbers)
    containers = [one for one in bodies if is_container(one)]
    if not bodies:
        return None
    innermost = page.spans[containers[-1] if containers else bodies[-1]]
    inside = [number for number in numbers if number in innermost]
    paragraphs = range(inside[0], inside[-1] + 1)
    headline = _headline(page, title, paragraphs.start, containers)
    if headline is None:
        return Story(containers[-1], None, paragraphs, frozenset(bodies)) if containers else None
    around = [one for one in bodies if holds(one, headline)]
    said = [one for one in around if is_container(one)]
    return Story((said or around)[-1], headline, paragraphs, frozenset(bodies)) if around else None


def is_container(element: Any) -> bool:
    """Tell whether an element says of itself that it holds an article."""
    return element.tag in CONTAINERS or element.get("role") in CONTAINING_ROLES


def is_in_heading(element: Any) -> bool:
    """Tell whether an element is a heading or in one."""
    return element.tag in HEADINGS or any(one.tag in HEADINGS for one in element.iterancestors())


def _paragraphs(page: PageWords, letters: str) -> list[int]:
    return [
        number
        for number, piece in enumerate(page.pieces[:MOST_PIECES])
        if piece.is_long and letters_of(piece.words) in letters and not is_in_heading(piece.holder)
    ]


def _bodies(page: PageWords, numbers: list[int]) -> list[Any]:
    """Return the elements that hold more than half of the story's words, the innermost last."""
    story = set(numbers)
    weights = (len(piece.words) if number in story else 0 for number, piece in enumerate(page.pieces))
    sums = [0, *accumulate(weights)]
    found = [one for one, span in page.spans.items() if 2 * (sums[span.stop] - sums[span.start]) > sums[-1]]
    return sorted(found, key=lambda one: sum(1 for _ in one.iterancestors()))


def _headline(page: PageWords, title: str | None, start: int, containers: list[Any]) -> Any | None:
    """Return the last heading before a story that is its title, or else the one h1 in what holds the story."""
    before = [one for one, span in page.spans.items() if one.tag in HEADINGS and span.stop <= start]
    wanted = letters_of(title or "")
    titled = [one for one in before if _is_same(letters_of(_words(page, one)), wanted)]
    if titled:
        return titled[-1]
    inside = [one for one in before if one.tag == "h1" and containers and holds(containers[-1], one)]
    return inside[0] if len(inside) == 1 else None


def _is_same(heading: str, title: str) -> bool:
    if heading == title:
        return bool(title)
    return min(len(heading), len(title)) >= FEWEST_LETTERS and (heading in title or title in heading)


def _words(page: PageWords, element: Any) -> str:
    return " ".join(piece.words for piece in page.within(page.spans[element]))

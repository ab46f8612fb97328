"""Parts the headline of a page from the name of the site that stands beside it in its title."""

import re
from itertools import islice
from typing import Any

PARTING = re.compile(r"\s+[|•·»›–—-]\s+|\s*\|\s*")
ENDS_WITH_MARK = re.compile(rf"(?:{PARTING.pattern})$")
FEWEST_WORDS = 4
"""Words of a heading that is taken for the headline, and not for the name of the site or the writer."""
MOST_HEADINGS = 20
"""Headings that are looked at; a stranger's page may have thousands."""


def headline_in(title: str | None, page: Any, site: str | None) -> str | None:
    """Return a page's title without the site's name: "Bridge shut | The Ardle Post" is headed "Bridge shut".

    What is left is a heading of the page, or all but the name that the page gives its site.
    """
    words = " ".join((title or "").split())
    if not PARTING.search(words):
        return title
    headlines = [one for one in _headings(page) if _is_part(one, words) and not _is_same(one, site)]
    if headlines:
        return max(headlines, key=len)
    cuts = list(PARTING.finditer(words))
    before, after = words[: cuts[-1].start()], words[cuts[0].end() :]
    if before and _is_same(words[cuts[-1].end() :], site):
        return before
    return after if after and _is_same(words[: cuts[0].start()], site) else title


def _headings(page: Any) -> list[str]:
    found = islice(page.iter("h1"), MOST_HEADINGS) if page is not None else ()
    words = (one.text_content().split() for one in found)
    return [" ".join(heading) for heading in words if len(heading) >= FEWEST_WORDS]


def _is_part(heading: str, title: str) -> bool:
    """Tell whether a heading is a title but for what stands before or behind a mark that parts it."""
    if title.startswith(heading):
        return PARTING.match(title, len(heading)) is not None
    return title.endswith(heading) and ENDS_WITH_MARK.search(title[: -len(heading)]) is not None


def _is_same(words: str, site: str | None) -> bool:
    return site is not None and words.casefold() == site.casefold()

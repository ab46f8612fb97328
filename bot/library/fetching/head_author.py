"""Finds whom the head of a page names as its writer: a meta element, and what it tells search engines in JSON-LD."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from bot.library.fetching.page_words import letters_of

PERSON = re.compile(r"[^\W\d_a-z][\w'’-]+(?:\s+[^\W\d_a-z][\w'’.-]*){1,3}$")
NOBODY = re.compile(r"\b(?:the|staff|news|newsroom|desk|team|editors?|reporters?|admin|agency)\b", re.IGNORECASE)
JSON_LD = "application/ld+json"
LONGEST_DATA = 500_000
"""Characters of data that are looked at; the text of an article may be among them."""
MOST_NODES = 2000
"""Values in such data that are looked at; a stranger's page may have millions."""


def author_in_head(page: Any, site: str | None) -> str | None:
    """Return the one person whom a page names as its author in a meta element; a site or a desk is none."""
    named = {_said(one.get("content")) for one in page.iter("meta") if one.get("name") == "author"}
    return _only_person(named, site)


def author_in_data(page: Any, headline: str | None, site: str | None) -> str | None:
    """Return the one person who wrote the article of this headline by the data of its page."""
    wanted = letters_of(headline or "")
    listed = (one.text or "" for one in page.iter("script") if one.get("type") == JSON_LD)
    articles = [
        node
        for data in listed
        for node in _nodes(data)
        if wanted and "author" in node and letters_of(_said(node.get("headline"))) == wanted
    ]
    return _only_person({name for node in articles for name in _names(node["author"])}, site)


def _only_person(named: set[str], site: str | None) -> str | None:
    people = {one for one in named if PERSON.match(one) and not NOBODY.search(one)} - {site}
    return people.pop() if len(people) == 1 else None


def _said(words: object) -> str:
    return " ".join(words.split()) if isinstance(words, str) else ""


def _names(author: object) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        yield _said(one.get("name") if isinstance(one, dict) else one)


def _nodes(data: str) -> Iterator[dict[str, Any]]:
    """Yield the objects in data, the outer ones first; none where it is no JSON."""
    if len(data) > LONGEST_DATA:
        return
    try:
        values = [json.loads(data)]
    except (ValueError, RecursionError):
        return
    for _ in range(MOST_NODES):
        if not values:
            return
        value = values.pop()
        if isinstance(value, dict):
            yield value
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        values += islice((one for one in inner if isinstance(one, dict | list)), MOST_NODES)

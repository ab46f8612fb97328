"""The sentences that were found, out of the database: their words and their articles, without the whole texts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.library.articles.article_table import COLUMNS, shelved_in
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.search.sentence_index import Hit
from bot.library.storage.store import Store
from bot.reading.span import Span


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence that was found: its article, where it stands in there, and its words."""

    article: ShelvedArticle
    span: Span
    words: str


class SentenceTexts:
    """Reads sentences by their places."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, guild: int, hits: Sequence[Hit]) -> tuple[FoundSentence, ...]:
        """Return the sentences of ``hits``, in order, without those whose article is out of use or gone."""
        # From the list to the articles: left to itself, SQLite walks through all articles of the server.
        rows = self._store.rows(
            f"SELECT a.id, {COLUMNS}, substr(a.text, 1 + json_extract(hit.value, '$[1]'), "  # noqa: S608 - own names
            "json_extract(hit.value, '$[2]')) AS words, json_extract(hit.value, '$[1]') AS start, "
            "json_extract(hit.value, '$[2]') AS length "
            "FROM json_each(:hits) AS hit CROSS JOIN articles AS a ON a.id = json_extract(hit.value, '$[0]') "
            "WHERE a.guild = :guild AND a.removed_at IS NULL ORDER BY hit.key",
            hits=json.dumps([(hit.article, hit.span.start, len(hit.span)) for hit in hits]),
            guild=guild,
        )
        articles: dict[int, ShelvedArticle] = {}
        found = []
        for row in rows:
            article = articles.get(row["id"]) or articles.setdefault(row["id"], shelved_in(row))
            found.append(FoundSentence(article, Span(row["start"], row["start"] + row["length"]), row["words"]))
        return tuple(found)

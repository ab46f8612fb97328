"""What was found in articles beforehand, so that asking one need not find it again: a cache of the program's own.

It is kept as a few bytes an article: offsets into its text, and no words of it but roles.
"""

import hashlib
import importlib.metadata
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from bot.facts.facts import Facts
from bot.facts.name import Abbreviation, Name, NameKind
from bot.facts.quotation import Quotation, QuotationKind, Speaker, Stance
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.storage.store import Row, Store
from bot.reading.article import Article
from bot.reading.resources import PACKAGE, data_folder
from bot.reading.span import Span

LAYOUT = 3
"""Raised whenever the same facts would be written otherwise."""
MADE_OF = ("facts", "reading")
"""The rooms whose program decides what is found."""


class ArticleFacts:
    """The table ``article_facts``: one row an article, with the version of the program that found what is in it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, shelved: ShelvedArticle, article: Article) -> Facts | None:
        """Return what was found in an article by this version of the program, or None."""
        kept = self._store.value(
            "SELECT facts FROM article_facts JOIN articles ON id = article "
            "WHERE guild = :guild AND number = :number AND version = :version",
            guild=shelved.guild,
            number=shelved.number,
            version=analysis_version(),
        )
        return None if kept is None else unpacked(article, kept)

    def lacking(self, after: int, most: int) -> list[Row]:
        """Return the id and text of articles in use from an id on in which this version has found nothing yet."""
        return self._store.rows(
            "SELECT id, text FROM articles WHERE id > :after AND removed_at IS NULL AND NOT EXISTS "
            "(SELECT 1 FROM article_facts WHERE article = id AND version = :version) ORDER BY id LIMIT :most",
            after=after,
            most=most,
            version=analysis_version(),
        )

    def count_lacking(self, most: int) -> int:
        """Return how many articles ``lacking`` would list, counted up to ``most``."""
        return int(
            self._store.value(
                "SELECT count(*) FROM (SELECT 1 FROM articles WHERE removed_at IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM article_facts WHERE article = id AND version = :version) LIMIT :most)",
                version=analysis_version(),
                most=most,
            )
        )

    def keep(self, found: Mapping[int, bytes]) -> None:
        """Keep what was found in articles, by their ids; those that are gone meanwhile are left out."""
        with self._store.atomic(lasting=False):
            for article, facts in found.items():
                self._store.run(
                    "INSERT OR REPLACE INTO article_facts (article, version, facts) "
                    "SELECT id, :version, :facts FROM articles WHERE id = :article",
                    {"article": article, "version": analysis_version(), "facts": facts},
                )


class KeptFacts(Facts):
    """Facts of which names, abbreviations and quotations were found before; figures and dates are found when wanted."""

    def __init__(
        self,
        article: Article,
        names: tuple[Name, ...],
        abbreviations: tuple[Abbreviation, ...],
        quotations: tuple[Quotation, ...],
    ) -> None:
        super().__init__(article)
        self.names = names
        self.abbreviations = abbreviations
        self.quotations = quotations


@cache
def analysis_version() -> str:
    """Return a name for the way in which facts are found; what another program found is not taken for this one's."""
    files = [path for room in MADE_OF for path in (PACKAGE / room).rglob("*.py")]
    files += (data_folder() / "words").glob("*.txt")
    digest = hashlib.blake2b(f"{LAYOUT} {importlib.metadata.version('sentencex')}".encode(), digest_size=9)
    for path in sorted(files):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def packed(facts: Facts) -> bytes:
    """Return the names, abbreviations and quotations of an article as bytes; finds those that are not found yet."""
    content = [
        [
            [
                *_pair(name.span),
                name.kind.value,
                _flat(name.mentions),
                name.gender,
                sorted(name.roles),
                sorted(name.trades),
            ]
            for name in facts.names
        ],
        [_flat((each.short, each.long)) for each in facts.abbreviations],
        [
            [
                *_pair(each.span),
                each.kind is QuotationKind.DIRECT,
                _flat((each.speaker.name, each.speaker.mention)) if each.speaker else None,
                _pair(each.cue) if each.cue else None,
                each.stance.value,
            ]
            for each in facts.quotations
        ],
    ]
    return zlib.compress(json.dumps(content, separators=(",", ":")).encode())


def unpacked(article: Article, kept: bytes) -> Facts | None:
    """Return the facts that were packed, or None when the bytes are none of ``packed``."""
    try:
        names, abbreviations, quotations = json.loads(zlib.decompress(kept))
        return KeptFacts(
            article,
            tuple(_name(*each) for each in names),
            tuple(Abbreviation(*_spans(each)) for each in abbreviations),
            tuple(_quotation(*each) for each in quotations),
        )
    except (zlib.error, ValueError, TypeError):
        return None


def _name(
    start: int, end: int, kind: str, mentions: list[int], gender: str | None, roles: list[str], trades: list[str]
) -> Name:
    found = tuple(_spans(mentions))
    return Name(Span(start, end), NameKind(kind), found, gender, frozenset(roles), frozenset(trades))


def _quotation(
    start: int, end: int, direct: bool, speaker: list[int] | None, cue: list[int] | None, stance: str
) -> Quotation:
    return Quotation(
        Span(start, end),
        QuotationKind.DIRECT if direct else QuotationKind.REPORTED,
        Speaker(*_spans(speaker)) if speaker else None,
        Span(*cue) if cue else None,
        Stance(stance),
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _flat(spans: Iterable[Span]) -> list[int]:
    return [offset for span in spans for offset in (span.start, span.end)]


def _spans(offsets: Sequence[Any]) -> list[Span]:
    return [Span(offsets[at], offsets[at + 1]) for at in range(0, len(offsets), 2)]

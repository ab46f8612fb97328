"""Articles as cards: one, and all that can be asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.faq_entry import FaqEntry
from bot.library.faq.newer_versions import Replacement, Restoration
from bot.reading.language import looks_foreign
from bot.voice.card import Card
from bot.voice.limits import HEADING, NAME
from bot.voice.wording.phrases import counted
from bot.voice.wording.shortening import escape_within

ON_PAGE = 15
ALL_ASKED = (
    "All of them are asked here, until one is chosen with {prefix}article use. "
    "To ask one just once, begin with its number: {prefix}ask #2 when did it start."
)
MANY_ENTRIES = 50
REPLACED = (
    "Article #{newer} has taken the place of #{number}: {title}\n"
    "Channels that asked #{number} ask it now. #{number} can be brought back for 30 days, with its channels and FAQ "
    "entries."
)
MOVED = "FAQ entries backed by the same line of it: {entries}."
LEFT = (
    "FAQ entries whose line it words otherwise, which have lost that line: {entries}. Those with an answer of their "
    "own still give it; give each a line of the new version."
)
REMOVED = "Removed article #{number}: {title}\nIt can be brought back for 30 days."
BACKED = (
    "FAQ entries backed by a line of it, which have lost that line meanwhile: {entries}. Those with an answer of their "
    "own still give it."
)
RESTORED = "Article #{number} is back."
NEWER_STAYS = "#{newer}, which had taken its place, stays beside it."
CHANNELS_BACK = "Channels that had asked it ask it again."
ENTRIES_BACK = "FAQ entries backed by its lines again: {entries}."
FOREIGN = "This does not look like English, the only language that is read here: questions about it find little."
NEWER_TEXT = "Article #{newer} is a newer text from the same address."


def article_card(index: ArticleIndex, number: int | None = None) -> Card:
    """Return what an article is and how much of each kind it holds; ``number`` None for the built-in one."""
    article, facts = index.article, index.facts
    counts = {
        # Numbered as everywhere else, blank ones included.
        "line": article.lines[-1].number if article.lines else 0,
        "statement": len(facts.quotations),
        "figure": len(facts.amounts),
        "date": len(facts.dates),
        "name": len(facts.names),
    }
    rows = [escape_within(article.byline, NAME)] if article.byline else []
    rows += [f"{article.date:%Y-%m-%d}"] if article.date else []
    rows.append(" · ".join(counted(count, kind) for kind, count in counts.items()))
    rows += [FOREIGN] if looks_foreign(article.text) else []
    footer = f"article #{number}" if number else ""
    return Card("\n".join(rows), escape_within(article.title, HEADING), footer, article.url)


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """A page of a server's articles by number: which of how many pages, and of how many articles.

    ``used`` are those that are asked here or by default, which stand above the others on every page that lacks them;
    ``newer`` says by number which have a newer text from the same address.
    """

    entries: Sequence[ShelvedArticle]
    page: int
    count: int
    used: Sequence[ShelvedArticle]
    newer: Mapping[int, int]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return shelf_pages(self.count)


def shelf_pages(count: int) -> int:
    """Return how many pages a list of ``count`` articles has."""
    return max(1, -(-count // ON_PAGE))


def shelf_card(shelf: ShelfPage, asked_here: int | None = None, default: int | None = None, hint: str = "") -> Card:
    """Return a page of the articles of a server, ``hint`` below them."""
    shown = {entry.number for entry in shelf.entries}
    rows = []
    for entry in (*(each for each in shelf.used if each.number not in shown), *shelf.entries):
        notes = _notes(entry, shelf.newer.get(entry.number))
        rows.append(" · ".join([f"**#{entry.number}** {escape_within(entry.title, NAME)}", *notes]))
        rows[-1] += f" · **{used}**" if (used := _used(entry.number, asked_here, default)) else ""
    place = f"{counted(shelf.count, 'article')} · page {shelf.page} of {shelf.pages}" if shelf.pages > 1 else ""
    return Card("\n".join(rows), "Articles", "\n".join(filter(None, (place, hint))))


def single_shelf_card(title: str) -> Card:
    """Return the list of the only article that there is, which no server has added."""
    return Card(escape_within(title, NAME), "Articles")


def removed_article_card(entry: ShelvedArticle, backed: Sequence[FaqEntry] = ()) -> Card:
    """Return the notice that an article is removed, and which FAQ entries are ``backed`` by a line of it."""
    rows = [REMOVED.format(number=entry.number, title=escape_within(entry.title, NAME))]
    return Card("\n".join([*rows, BACKED.format(entries=numbers_in_words(backed))] if backed else rows))


def restored_in_words(restoration: Restoration) -> str:
    """Return the sentences that an article is back, with what a newer version has given back to it."""
    words = [RESTORED.format(number=restoration.article.number)]
    words += [NEWER_STAYS.format(newer=restoration.newer)] if restoration.newer is not None else []
    words += [CHANNELS_BACK] if restoration.channels else []
    words += [ENTRIES_BACK.format(entries=numbers_in_words(restoration.entries))] if restoration.entries else []
    return " ".join(words)


def replaced_article_card(replacement: Replacement) -> Card:
    """Return the notice that a newer version has taken an article's place, and which FAQ entries need a look."""
    removed, newer = replacement.removed, replacement.newer
    rows = [REPLACED.format(number=removed.number, newer=newer.number, title=escape_within(newer.title, NAME))]
    if replacement.moved:
        rows.append(MOVED.format(entries=numbers_in_words(replacement.moved)))
    if replacement.left:
        rows.append(LEFT.format(entries=numbers_in_words(replacement.left)))
    return Card("\n".join(rows))


def numbers_in_words(entries: Sequence[FaqEntry]) -> str:
    """Return the numbers of FAQ entries; those that are too many are counted."""
    shown = ", ".join(f"#{entry.number}" for entry in entries[:MANY_ENTRIES])
    return f"{shown} and {len(entries) - MANY_ENTRIES:,} more" if len(entries) > MANY_ENTRIES else shown


def _notes(entry: ShelvedArticle, newer: int | None) -> Iterator[str]:
    if entry.date:
        yield f"{entry.date:%Y-%m-%d}"
    yield counted(entry.characters, "character")
    if newer is not None:
        yield f"newer text: #{newer}"


def _used(number: int, asked_here: int | None, default: int | None) -> str:
    match number == asked_here, number == default:
        case True, True:
            return "asked here and by default"
        case True, False:
            return "asked here"
        case False, True:
            return "asked by default"
        case _:
            return ""

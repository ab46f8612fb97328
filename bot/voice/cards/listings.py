"""Listings as cards: everything of a kind, one card a page, and a line between its neighbours."""

from bot.answering.listings.listing import Entry, Listing
from bot.reading.article import Article
from bot.reading.span import Span
from bot.voice.card import Card, Tone
from bot.voice.cards.answers import articles_in_words, title_of
from bot.voice.limits import BODY, ENTRIES_ON_PAGE, HEADING, NAME, NOTE, SNIPPET
from bot.voice.wording.neutral import one_line
from bot.voice.wording.quoting import block_quotation, sentences_around
from bot.voice.wording.shortening import escape_within

NOTHING = "The article has none."
NONE_HAS_ANY = "None of the articles here has any."
NEWEST = "the newest {newest} of {articles}"
NO_SUCH_FIGURE = "The article has no such figure. Without words, the command lists all that it has."
NO_SUCH_DATE = "The article has no date in a sentence with these words. Without words, the command lists all."
NOBODY_CALLED_SO = "Nobody speaks in the article who is called so. Without a name, the command lists who does."
NOBODY_QUOTED = "The article quotes nobody like that. The command `people` lists who speaks."
NOT_PLACED = "not placed in time, so in reading order"
"""Beside a date of which the article says too little: a day without its year."""

NO_LINE = 10**9
"""Stands for every number with more digits than the lines of any article need."""

NO_SUCH_LINE = "The article has {line}. Its lines are {first} to {last}; blank ones count, too."
BLANK = "Line {number} is blank."


def page_count(listing: Listing) -> int:
    """Return how many pages ``listing`` has; an empty one has one that says so."""
    return max(1, -(-len(listing.entries) // ENTRIES_ON_PAGE))


def listing_card(listing: Listing, article: Article, page: int = 1, nothing: str = NOTHING) -> Card:
    """Return a page of ``listing``, counted from 1; a number out of range gives the nearest page.

    ``nothing`` says that there is none.
    """
    pages = page_count(listing)
    page = min(max(page, 1), pages)
    shown = listing.entries[(page - 1) * ENTRIES_ON_PAGE : page * ENTRIES_ON_PAGE]
    footer = title_of(article, _page_in_words(page, pages))
    return _card(listing, [_entry_in_words(entry, article) for entry in shown], footer, article.url, nothing)


def listing_of_several_card(listing: Listing, footer: str, page: int = 1) -> Card:
    """Return a page of a listing whose entries come from several articles; each row names its own."""
    pages = page_count(listing)
    page = min(max(page, 1), pages)
    shown = listing.entries[(page - 1) * ENTRIES_ON_PAGE : page * ENTRIES_ON_PAGE]
    rows = [_entry_in_words(entry, entry.article, names_it=True) for entry in shown if entry.article]
    return _card(listing, rows, footer + _page_in_words(page, pages), nothing=NONE_HAS_ANY)


def searched_in_words(articles: int, newest: int | None) -> str:
    """Return how many articles a listing is of: all, or only the ``newest`` of them."""
    all_of_them = articles_in_words(articles)
    return all_of_them if newest is None or newest >= articles else NEWEST.format(newest=newest, articles=all_of_them)


def _page_in_words(page: int, pages: int) -> str:
    """Return which page of how many this is, nothing where it is the only one."""
    return f" · page {page} of {pages}" if pages > 1 else ""


def _card(listing: Listing, rows: list[str], footer: str, url: str | None = None, nothing: str = NOTHING) -> Card:
    return Card("\n".join(rows) or nothing, escape_within(listing.title, HEADING), footer, url, Tone.PLAIN)


def _entry_in_words(entry: Entry, article: Article, *, names_it: bool = False) -> str:
    """Return an entry as a line of its heading, note and place, and the words quoted below it.

    ``names_it`` adds the article's title.
    """
    title = escape_within(one_line(article.title), NAME) if names_it else ""
    heading = f"**{escape_within(entry.heading, NAME)}**" if entry.heading.strip() else ""
    note = escape_within(entry.note, NOTE)
    place = f"line {entry.line}" if entry.line is not None else ""
    first = " · ".join(part for part in (heading, note, place, title) if part)
    if entry.span is None:
        return first
    return f"{first}\n{_quotation(entry, entry.span, article)}".lstrip("\n")


def _quotation(entry: Entry, span: Span, article: Article) -> str:
    if article.of(span) == entry.heading:
        # A figure or a date: its own words say little, the sentence around it says what it is of.
        return block_quotation(article, sentences_around(article, span), (span,), SNIPPET)
    return block_quotation(article, span, (), SNIPPET)


def context_card(lines: Listing, article: Article, number: int) -> Card:
    """Return line ``number`` with its neighbours, the line itself marked; or a sentence when there is none."""
    if not lines.entries:
        return Card(no_such_line(article, number))
    room = BODY // len(lines.entries) - 32
    rows = []
    for entry in lines.entries:
        mark = f"**line {entry.line}**" if entry.line == number else f"line {entry.line}"
        quoted = block_quotation(article, entry.span, (), room) if entry.span else ""
        rows.append(f"{mark}\n{quoted}")
    return Card("\n".join(rows), footer=title_of(article), url=article.url)


def no_such_line(article: Article, number: int) -> str:
    """Return the sentence that there is no line ``number``, or that it is blank."""
    numbers = [line.number for line in article.lines]
    if min(numbers, default=0) < number < max(numbers, default=0):
        return BLANK.format(number=number)
    line = f"no line {number}" if number < NO_LINE else "no such line"
    return NO_SUCH_LINE.format(line=line, first=min(numbers, default=0), last=max(numbers, default=0))

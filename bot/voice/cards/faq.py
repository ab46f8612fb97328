"""FAQ entries as cards, plainly the moderators' words: never in the colour or the form of a quotation."""

from collections import Counter
from collections.abc import Sequence

from bot.library.faq.faq_entry import FaqEntry, FaqMatch
from bot.library.faq.faq_import import ChangeKind, ImportPlan
from bot.reading.article import Article
from bot.voice.card import Card, Tone
from bot.voice.cards.answers import title_of
from bot.voice.limits import BODY, HEADING, NAME
from bot.voice.wording.neutral import visible
from bot.voice.wording.phrases import article_in_words, counted, with_prefix
from bot.voice.wording.quoting import block_quotation
from bot.voice.wording.shortening import escape_within, shorten

MARK = "**Answer of the moderators**"
FOOTER = "FAQ #{number} · written by the moderators, not quoted from an article"
BACKED = " · backed by line {line} of {article}"
NOT_BACKED = " · line {line} of {article}, which backed it, is not there any more"
POINTS = "**The moderators point to this line**"
CHOSEN = " · line {line} · FAQ #{number}, chosen by the moderators"
LINE_GONE = "The moderators pointed to line {line} of {article}, which is not there any more."
NONE = 'There are no FAQ entries yet. A moderator adds one with `{prefix}faq add "question" answer`.'
NEAR = "The moderators have answered something like it:"
NOT_FOUND = "No FAQ entry is like that."
REMOVED = "Removed FAQ #{number}: {question}\nIt can be brought back for 30 days."
EXPORTED = "{entries}, as Markdown with front matter. Change the file and import it again."
GOING_BACK = "The FAQ as it was before is in the file: import that with `others: remove` to go back."
NOTHING_TO_EXPORT = "There are no FAQ entries yet."
TO_APPLY = "Nothing is changed until you apply it:"
NO_CHANGES = "There is nothing to change."
ON_PAGE = 12
MANY_CHANGES = 20
MANY_WORDINGS = 10


def faq_card(entry: FaqEntry, *, line_is_there: bool = True) -> Card:
    """Return an entry; the moderators' own Markdown works in it, quotation marks at a line's start do not.

    ``line_is_there`` is false where the line that backs it is gone, as with its article.
    """
    answer = "\n".join(_unquoted(line) for line in visible(entry.answer).split("\n"))
    body = f"{MARK}\n{shorten(answer, BODY - len(MARK) - 1)}"
    footer = FOOTER.format(number=entry.number) + _backing(entry, line_is_there)
    return Card(body, escape_within(entry.question, HEADING), footer, tone=Tone.FAQ)


def pointing_card(entry: FaqEntry, article: Article | None) -> Card:
    """Return an entry that only points to a line, with the line quoted; ``article`` is None when it is gone."""
    line = article.line(entry.line) if article and entry.line is not None else None
    if article is None or line is None:
        words = LINE_GONE.format(line=entry.line, article=article_in_words(entry.article))
        return Card(words, escape_within(entry.question, HEADING), f"FAQ #{entry.number}", tone=Tone.SILENT)
    footer = title_of(article, CHOSEN.format(line=entry.line, number=entry.number))
    body = f"{POINTS}\n{block_quotation(article, line.span)}"
    return Card(body, escape_within(entry.question, HEADING), footer, article.url, Tone.FAQ)


def faq_list_card(shown: Sequence[FaqEntry], page: int, pages: int, prefix: str) -> Card:
    """Return a page of all entries by number."""
    if not shown:
        return Card(with_prefix(NONE, prefix), "FAQ", tone=Tone.FAQ)
    rows = [f"**#{entry.number}** {escape_within(entry.question, NAME)}{_in_other_words(entry)}" for entry in shown]
    footer = f"page {page} of {pages}" if pages > 1 else ""
    return Card("\n".join(rows), "FAQ", footer, tone=Tone.FAQ)


def _in_other_words(entry: FaqEntry) -> str:
    return f"\n-# also: {escape_within('; '.join(entry.aliases), NAME)}" if entry.aliases else ""


def faq_pages(count: int) -> int:
    """Return how many pages a list of ``count`` entries has."""
    return max(1, -(-count // ON_PAGE))


def near_entries_in_words(entries: Sequence[FaqEntry]) -> str:
    """Return what the moderators have answered that is like a question, by its number and its own wording."""
    rows = [f"**#{entry.number}** {escape_within(entry.question, NAME)}" for entry in entries]
    return "\n".join([NEAR, *rows])


def faq_found_card(words: str, found: Sequence[FaqMatch]) -> Card:
    """Return the entries that a search found, the best first, with where the words stand."""
    rows = [
        f"**#{each.entry.number}** {escape_within(each.entry.question, NAME)} · {each.found_in.value} "
        f"· match {each.match:.0f}"
        for each in found
    ]
    return Card("\n".join(rows) or NOT_FOUND, escape_within(f"FAQ: {words}", HEADING), tone=Tone.FAQ)


def wordings_in_words(aliases: Sequence[str]) -> str:
    """Return the other wordings of an entry on one line; those that are too many are counted."""
    shown = "; ".join(escape_within(alias, NAME) for alias in aliases[:MANY_WORDINGS])
    left = len(aliases) - MANY_WORDINGS
    return f"{shown}; and {left} more" if left > 0 else shown


def removed_entry_card(entry: FaqEntry) -> Card:
    """Return the notice that an entry is removed."""
    words = REMOVED.format(number=entry.number, question=escape_within(entry.question, NAME))
    return Card(words, tone=Tone.FAQ)


def exported_card(count: int) -> Card:
    """Return what goes with the exported file."""
    words = EXPORTED.format(entries=counted(count, "entry", "entries")) if count else NOTHING_TO_EXPORT
    return Card(words, "FAQ", tone=Tone.FAQ)


def plan_card(plan: ImportPlan) -> Card:
    """Return what an import would change; what does not fit is counted."""
    rows = [f"{_counts(plan)}. {TO_APPLY if plan.changes else NO_CHANGES}"]
    rows += [f"• {escape_within(str(change), NAME)}" for change in plan.changes[:MANY_CHANGES]]
    left = len(plan.changes) - MANY_CHANGES
    return Card("\n".join([*rows, f"• and {left} more"] if left > 0 else rows), "FAQ import", tone=Tone.UNSURE)


def applied_card(plan: ImportPlan, *, has_before: bool = False) -> Card:
    """Return what an import has changed; ``has_before`` tells that the FAQ as it was goes with it."""
    done = f"Done: {_counts(plan)}."
    return Card(f"{done}\n{GOING_BACK}" if has_before else done, "FAQ import", tone=Tone.FAQ)


def _counts(plan: ImportPlan) -> str:
    counts = Counter(change.kind for change in plan.changes)
    parts = [f"{counts[kind]} {kind.value}" for kind in ChangeKind]
    return ", ".join([*parts, f"{plan.unchanged} unchanged"])


def _backing(entry: FaqEntry, line_is_there: bool) -> str:
    if entry.line is None:
        return ""
    words = BACKED if line_is_there else NOT_BACKED
    return words.format(line=entry.line, article=article_in_words(entry.article))


def _unquoted(line: str) -> str:
    # A block quotation is how the article speaks; in the moderators' words it becomes an ordinary line.
    stripped = line.lstrip()
    return f"\\{stripped}" if stripped.startswith(">") else line

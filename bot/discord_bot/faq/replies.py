"""FAQ entries as replies."""

from bot.discord_bot.replies.buttons import custom_id, short_id
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.shelf import Shelf
from bot.library.faq.faq import Faq
from bot.library.faq.faq_entry import FaqEntry
from bot.voice.cards.faq import ON_PAGE, faq_card, faq_list_card, faq_pages, pointing_card, removed_entry_card


async def faq_reply(shelf: Shelf, entry: FaqEntry, above: str = "", *, private: bool = False) -> Reply:
    """Return one entry, with a button for the line that backs it, or the line that it points to."""
    keys = await _backing(entry, shelf)
    if entry.points:
        shelved = await shelf.numbered(entry.guild, entry.article)
        return Reply(pointing_card(entry, shelved.article if shelved else None), keys, above=above, private=private)
    return Reply(faq_card(entry), keys, above=above, private=private)


async def has_what_it_says(entry: FaqEntry, shelf: Shelf) -> bool:
    """Tell whether an entry can answer: it has words, or the line that it points to is there."""
    return not entry.points or bool(await _backing(entry, shelf))


def removed_entry_reply(entry: FaqEntry) -> Reply:
    """Return the notice that an entry is removed, with the button that undoes it."""
    return Reply(removed_entry_card(entry), (Key("Undo", custom_id("faqback", entry.number) or ""),))


def faq_list_reply(faq: Faq, guild: int, page: int, person: int, prefix: str) -> Reply:
    """Return a page of all entries, with buttons to turn."""
    pages = faq_pages(faq.count(guild))
    page = min(max(page, 1), pages)
    shown = faq.page(guild, limit=ON_PAGE, skip=(page - 1) * ON_PAGE)
    card = faq_list_card(shown, page, pages, prefix)
    if pages == 1:
        return Reply(card, private=True)
    turns = (("◀", page - 1, page > 1), ("▶", page + 1, page < pages))
    keys = [Key(label, custom_id("faqs", to, short_id(person)) or "", enabled=enabled) for label, to, enabled in turns]
    return Reply(card, tuple(keys), private=True)


async def _backing(entry: FaqEntry, shelf: Shelf) -> tuple[Key, ...]:
    shelved = await shelf.numbered(entry.guild, entry.article) if entry.line is not None else None
    if shelved is None or entry.line is None or not shelved.article.line(entry.line):
        return ()
    label = "Context" if entry.points else f"Line {entry.line}"
    return (Key(label, custom_id("line", shelved.key, entry.line) or ""),)

"""FAQ entries as replies."""

from bot.discord_bot.custom_ids import custom_id, short_id
from bot.discord_bot.reply import Key, Reply
from bot.library.faq_entry import FaqEntry
from bot.voice.faq_cards import faq_card, faq_list_card, faq_pages


def faq_reply(entry: FaqEntry, above: str = "", *, private: bool = False) -> Reply:
    """Return one entry."""
    return Reply(faq_card(entry), above=above, private=private)


def faq_list_reply(entries: tuple[FaqEntry, ...], page: int, person: int, prefix: str) -> Reply:
    """Return a page of all entries, with buttons to turn."""
    pages = faq_pages(len(entries))
    page = min(max(page, 1), pages)
    card = faq_list_card(entries, page, prefix)
    if pages == 1:
        return Reply(card, private=True)
    turns = (("◀", page - 1, page > 1), ("▶", page + 1, page < pages))
    keys = [Key(label, custom_id("faqs", to, short_id(person)) or "", enabled=enabled) for label, to, enabled in turns]
    return Reply(card, tuple(keys), private=True)

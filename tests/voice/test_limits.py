"""Whatever an article holds, Discord would accept every card, and nothing in it formats or pings."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.listings.listing import Entry, Listing
from bot.answering.outcome import Answer, Doubt, Refusal, RefusalReason, Suggestions
from bot.reading.article import Article
from bot.voice import limits
from bot.voice.card import Card
from bot.voice.cards.answers import DOUBTS, outcome_card, why_card
from bot.voice.cards.help import CommandHelp, command_card, guess_card, overview_card
from bot.voice.cards.listings import context_card, listing_card, page_count
from bot.voice.embeds import embed_of
from tests.voice.hostile import answers, articles, span_in, texts

calmly = settings(max_examples=60, suppress_health_check=list(HealthCheck))  # large texts are slow to make
RAW_MENTION = re.compile(r"(?<!\\)(?:<[@#:/t]|@everyone|@here)")
CODE = re.compile("`[^`\n]*`")
UNSAFE = re.compile("[\u202a-\u202e\u2066-\u2069\u200b\ufeff\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")


def fits(card: Card) -> bool:
    parts = (card.heading, limits.HEADING), (card.body, limits.BODY), (card.footer, limits.FOOTER)
    return all(len(text) <= limit for text, limit in parts)


def accept(card: Card) -> None:
    assert fits(card)
    embed = embed_of(card)
    assert len(embed) <= limits.EMBED_TOTAL
    assert card.body
    assert not UNSAFE.search(card.heading + card.body + card.footer)
    assert not RAW_MENTION.search(CODE.sub("", card.heading + card.body))
    str(embed.to_dict()).encode()


@calmly
@given(answers())
def test_any_answer_fits(answer: Answer) -> None:
    accept(outcome_card(answer, answer.article))
    accept(why_card(answer))


@calmly
@given(st.lists(answers(), min_size=1, max_size=3))
def test_any_suggestions_fit(candidates: list[Answer]) -> None:
    accept(outcome_card(Suggestions(tuple(candidates)), candidates[0].article))


@calmly
@given(answers())
def test_one_suggestion_is_not_called_one_of_several(only: Answer) -> None:
    assert "Is it this one?" in outcome_card(Suggestions((only,)), only.article).body
    assert "One of these?" in outcome_card(Suggestions((only, only)), only.article).body


@calmly
@given(answers(), st.sampled_from(Doubt))
def test_suggestions_say_why_they_are_none(only: Answer, doubt: Doubt) -> None:
    card = outcome_card(Suggestions((only,), doubt), only.article)
    accept(card)
    assert DOUBTS[doubt] in card.body


@calmly
@given(articles(), st.sampled_from(RefusalReason))
def test_any_refusal_fits(article: Article, reason: RefusalReason) -> None:
    accept(outcome_card(Refusal(reason), article))


@calmly
@given(st.data())
def test_any_listing_fits_on_every_page(data: st.DataObject) -> None:
    article = data.draw(articles())
    lines, spans = st.none() | st.integers(1, 10**9), st.none() | span_in(article.text)
    entries = data.draw(st.lists(st.builds(Entry, texts, spans, lines, texts), max_size=20))
    listing = Listing(data.draw(texts), tuple(entries))
    for page in range(page_count(listing) + 2):
        accept(listing_card(listing, article, page))
    accept(context_card(Listing("", tuple(entries[:3])), article, 1))


@calmly
@given(texts, texts, st.lists(texts, max_size=3))
def test_any_help_fits(prefix: str, words: str, examples: list[str]) -> None:
    command = CommandHelp("who said", "who said", "Room", "Summary.", "who said <words>", "who said", ("who says",))
    accept(command_card(prefix[:10], command))
    accept(overview_card(prefix[:10], [command] * 60, examples))
    accept(guess_card(words, "!who said"))

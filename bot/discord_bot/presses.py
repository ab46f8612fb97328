"""What the buttons below answers and listings do."""

from typing import Any

import discord

from bot.answering.asking import answer
from bot.answering.listings.listing import Entry, Listing
from bot.answering.outcome import Answer, Suggestions
from bot.answering.several_articles import candidates_of
from bot.discord_bot.answer_replies import outcome_reply
from bot.discord_bot.asked import place_of_interaction
from bot.discord_bot.asked_again import question_behind
from bot.discord_bot.context_replies import context_reply
from bot.discord_bot.custom_ids import long_id
from bot.discord_bot.faq_replies import faq_list_reply
from bot.discord_bot.library_questions import find_lines
from bot.discord_bot.pages import ALL, listing_reply
from bot.discord_bot.pressing import pressed
from bot.discord_bot.reply import Reply
from bot.discord_bot.sending import respond
from bot.discord_bot.shelf import Shelf, Shelved
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.explaining import Told
from bot.voice.listing_cards import listing_card
from bot.voice.why_card import why_card

GONE = "The article behind this button has changed or is gone. Please ask again."
NOT_YOURS = "This button is for the person who asked. Ask the same and you get your own."


@pressed("line")
async def show_context(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Show the answer's line between its neighbours, to whoever pressed."""
    key, number = parts
    await respond(interaction, context_reply(await shelved_under(interaction, key), int(number)))


@pressed("walk")
async def walk_on(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Move the shown context by a line."""
    key, number = parts
    await respond(interaction, context_reply(await shelved_under(interaction, key), int(number)), in_place=True)


@pressed("others")
async def show_other_lines(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Show the lines that bear an answer out and the one that came second."""
    key, numbers = parts
    shelved = await shelved_under(interaction, key)
    found = filter(None, (shelved.article.line(int(number)) for number in numbers.split(".")))
    listing = Listing("Other lines", tuple(Entry("", line.span, line.number) for line in found))
    await respond(interaction, Reply(listing_card(listing, shelved.article), private=True))


@pressed("why")
async def show_why(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Show why this line: asks the same again, so that nothing has to be remembered."""
    key, *question = parts
    shelved, (command, query) = await shelved_under(interaction, key), question_behind(interaction, question)
    outcome = await interaction.client.outcome(interaction.guild_id, command, query, shelved)
    if not isinstance(outcome, Answer):
        raise Told(GONE)
    await respond(interaction, Reply(why_card(outcome), private=True))


@pressed("whyhere")
async def show_why_here(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Show why this line of this article, where all articles had been asked."""
    key, *question = parts
    found = await candidates_here(interaction, key, question)
    if not found:
        raise Told(GONE)
    await respond(interaction, Reply(why_card(found[0]), private=True))


@pressed("choose")
async def choose_article(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn suggestions of several articles into the chosen one: in place for the asker, privately for others."""
    place, person, key, *question = parts
    found = await candidates_here(interaction, key, question)
    if int(place) > len(found):
        raise Told(GONE)
    shelved = await shelved_under(interaction, key)
    chosen = found[int(place) - 1]
    reply = outcome_reply(shelved, ":".join(question), chosen, interaction.user.id, of_several=True)
    if long_id(person) == interaction.user.id:
        await respond(interaction, reply, in_place=True)
    else:
        await respond(interaction, Reply(reply.card, private=True))


@pressed("pick")
async def pick_suggestion(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn suggestions into the chosen one: in place for the asker, privately for others."""
    number, person, key, *question = parts
    shelved, (command, query) = await shelved_under(interaction, key), question_behind(interaction, question)
    outcome = await interaction.client.outcome(interaction.guild_id, command, query, shelved)
    candidates = outcome.candidates if isinstance(outcome, Suggestions) else ()
    if int(number) > len(candidates):
        raise Told(GONE)
    chosen = candidates[int(number) - 1]
    reply = outcome_reply(shelved, ":".join(question), chosen, interaction.user.id)
    if long_id(person) == interaction.user.id:
        await respond(interaction, reply, in_place=True)
    else:
        await respond(interaction, Reply(reply.card, private=True))


@pressed("page")
async def turn_page(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn the page of a listing."""
    kind, key, page, person, *argument = parts
    if long_id(person) != interaction.user.id:
        raise Told(NOT_YOURS)
    if key == ALL:
        reply = await find_lines(interaction.client, place_of_interaction(interaction), ":".join(argument), int(page))
    else:
        shelved = await shelved_under(interaction, key)
        reply = listing_reply(shelved, kind, ":".join(argument), int(page), interaction.user.id)
    await respond(interaction, reply, in_place=True)


@pressed("run")
async def run_guess(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Ask what a misspelt command was guessed to ask."""
    reply = await interaction.client.ask(place_of_interaction(interaction), *question_behind(interaction, parts))
    await respond(interaction, reply)


@pressed("faqs")
async def turn_faq_page(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn the page of the FAQ's list."""
    page, person = parts
    if long_id(person) != interaction.user.id:
        raise Told(NOT_YOURS)
    guild = interaction.guild_id or DIRECT_MESSAGES
    client = interaction.client
    reply = faq_list_reply(client.library.faq, guild, int(page), interaction.user.id, client.prefix(guild))
    await respond(interaction, reply, in_place=True)


async def shelved_under(interaction: discord.Interaction[Any], key: str) -> Shelved:
    """Return the article that a button speaks of; raises Told when it is gone."""
    shelf: Shelf = interaction.client.shelf
    shelved = await shelf.find(interaction.guild_id, interaction.channel_id or 0, key)
    if shelved is None:
        raise Told(GONE)
    return shelved


async def candidates_here(interaction: discord.Interaction[Any], key: str, question: list[str]) -> tuple[Answer, ...]:
    """Return the lines that the small ranker shows of one article; a search through several articles asks that one."""
    shelved, (command, query) = await shelved_under(interaction, key), question_behind(interaction, question)
    strictness = interaction.client.strictness(interaction.guild_id)
    return candidates_of(answer(command, query, shelved.index, strictness))

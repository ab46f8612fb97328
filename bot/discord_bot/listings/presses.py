"""What the buttons below lines and listings do."""

from typing import Any

import discord

from bot.answering.listings.listing import Entry, Listing
from bot.discord_bot.listings.context import context_reply
from bot.discord_bot.listings.finding import find_lines
from bot.discord_bot.listings.pages import ALL, listing_reply
from bot.discord_bot.place import place_of_interaction
from bot.discord_bot.replies.behind_button import require_asker, shelved_under
from bot.discord_bot.replies.pressing import pressed
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import respond
from bot.voice.cards.listings import listing_card


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


@pressed("page")
async def turn_page(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn the page of a listing."""
    kind, key, page, person, *argument = parts
    require_asker(interaction, person)
    if key == ALL:
        reply = await find_lines(interaction.client, place_of_interaction(interaction), ":".join(argument), int(page))
    else:
        shelved = await shelved_under(interaction, key)
        reply = await listing_reply(shelved, kind, ":".join(argument), int(page), interaction.user.id)
    await respond(interaction, reply, in_place=True)

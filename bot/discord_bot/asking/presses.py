"""What the buttons below answers and suggestions do."""

from functools import partial
from typing import Any

import discord

from bot.answering.asking import answer
from bot.answering.command import Command
from bot.answering.outcome import Answer, Outcome, Suggestions
from bot.answering.several_articles import candidates_of
from bot.discord_bot.asking.asked_again import question_behind
from bot.discord_bot.asking.asking import ask
from bot.discord_bot.asking.replies import outcome_reply
from bot.discord_bot.commands.turns import take_turn_by
from bot.discord_bot.place import place_of_interaction
from bot.discord_bot.replies.behind_button import GONE, shelved_under
from bot.discord_bot.replies.custom_ids import long_id
from bot.discord_bot.replies.pressing import pressed
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import respond
from bot.discord_bot.shelf import Shelved, aside
from bot.voice.cards.answers import why_card
from bot.voice.explaining import Told


@pressed("why")
async def show_why(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Show why this line: asks the same again, so that nothing has to be remembered."""
    take_turn_by(interaction, press=True)
    key, *question = parts
    shelved, (command, query) = await shelved_under(interaction, key), question_behind(interaction, question)
    outcome = await outcome_here(interaction, command, query, shelved)
    if not isinstance(outcome, Answer):
        raise Told(GONE)
    await respond(interaction, Reply(why_card(outcome), private=True))


@pressed("whyhere")
async def show_why_here(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Show why this line of this article, where all articles had been asked."""
    take_turn_by(interaction, press=True)
    key, *question = parts
    found = await candidates_here(interaction, key, question)
    if not found:
        raise Told(GONE)
    await respond(interaction, Reply(why_card(found[0]), private=True))


@pressed("choose")
async def choose_article(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Turn suggestions of several articles into the chosen one: in place for the asker, privately for others."""
    take_turn_by(interaction, press=True)
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
    take_turn_by(interaction, press=True)
    number, person, key, *question = parts
    shelved, (command, query) = await shelved_under(interaction, key), question_behind(interaction, question)
    outcome = await outcome_here(interaction, command, query, shelved)
    candidates = outcome.candidates if isinstance(outcome, Suggestions) else ()
    if int(number) > len(candidates):
        raise Told(GONE)
    chosen = candidates[int(number) - 1]
    reply = outcome_reply(shelved, ":".join(question), chosen, interaction.user.id)
    if long_id(person) == interaction.user.id:
        await respond(interaction, reply, in_place=True)
    else:
        await respond(interaction, Reply(reply.card, private=True))


@pressed("run")
async def run_guess(interaction: discord.Interaction[Any], parts: list[str]) -> None:
    """Ask what a misspelt command was guessed to ask."""
    take_turn_by(interaction, press=True)
    reply = await ask(interaction.client, place_of_interaction(interaction), *question_behind(interaction, parts))
    await respond(interaction, reply)


async def outcome_here(
    interaction: discord.Interaction[Any], command: Command, query: str, shelved: Shelved
) -> Outcome:
    """Return what one article says to a question, as strictly as the server wishes."""
    client = interaction.client
    strictness = client.choices.strictness(interaction.guild_id)
    outcome: Outcome = await client.reading.answer(command, query, shelved.index, strictness)
    return outcome


async def candidates_here(interaction: discord.Interaction[Any], key: str, question: list[str]) -> tuple[Answer, ...]:
    """Return the lines that the small ranker shows of one article; a search through several articles asks that one."""
    shelved, (command, query) = await shelved_under(interaction, key), question_behind(interaction, question)
    strictness = interaction.client.choices.strictness(interaction.guild_id)
    return candidates_of(await aside(shelved.index, partial(answer, command, query, shelved.index, strictness)))

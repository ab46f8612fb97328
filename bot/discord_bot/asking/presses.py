"""What the buttons below answers and suggestions do."""

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from bot.answering.answer import answer
from bot.answering.outcome import Answer, Outcome, Suggestions
from bot.answering.several_articles import candidates_of
from bot.discord_bot.asking.asking import ask
from bot.discord_bot.asking.replies import Question, outcome_reply, question_behind
from bot.discord_bot.commands.one_article import named_in
from bot.discord_bot.commands.turns import take_turn_by
from bot.discord_bot.place import Place, place_of_interaction, server_of
from bot.discord_bot.queue.joining import join_queue
from bot.discord_bot.replies.buttons import GONE, long_id, pressed, shelved_under
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import respond, sentence
from bot.discord_bot.shelf import Shelved, aside
from bot.library.questions.statistics import Vote
from bot.library.questions.unanswered import Why
from bot.voice.card import Tone
from bot.voice.cards.answers import why_card
from bot.voice.explaining import Told

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

THANKS = "Thank you, noted."
TO_MODERATORS = "Thank you. The moderators of this server will see the question."
SAME = "You have said so already."


@pressed("why")
async def show_why(interaction: "Interaction", parts: list[str]) -> None:
    """Show why this line: asks the same again, so that nothing has to be remembered."""
    take_turn_by(interaction, press=True)
    key, *question = parts
    shelved, asked = await shelved_under(interaction, key), question_behind(interaction, question)
    outcome = await _outcome_here(interaction, asked, shelved)
    if not isinstance(outcome, Answer):
        raise Told(GONE)
    await respond(interaction, Reply(why_card(outcome), private=True))


@pressed("whyhere")
async def show_why_here(interaction: "Interaction", parts: list[str]) -> None:
    """Show why this line of this article, where all articles had been asked."""
    take_turn_by(interaction, press=True)
    key, *question = parts
    found = await _candidates_here(interaction, key, question)
    if not found:
        raise Told(GONE)
    await respond(interaction, Reply(why_card(found[0]), private=True))


@pressed("choose")
async def choose_article(interaction: "Interaction", parts: list[str]) -> None:
    """Turn suggestions of several articles into the chosen one: in place for the asker, privately for others."""
    take_turn_by(interaction, press=True)
    place, person, key, *question = parts
    found = await _candidates_here(interaction, key, question)
    if int(place) > len(found):
        raise Told(GONE)
    shelved = await shelved_under(interaction, key)
    chosen = found[int(place) - 1]
    reply = outcome_reply(shelved, ":".join(question), chosen, interaction.user.id, of_several=True)
    if long_id(person) == interaction.user.id:
        interaction.client.topics.keep(place_of_interaction(interaction), shelved.number)
        await respond(interaction, reply, in_place=True)
    else:
        await respond(interaction, Reply(reply.card, private=True))


@pressed("pick")
async def pick_suggestion(interaction: "Interaction", parts: list[str]) -> None:
    """Turn suggestions into the chosen one: in place for the asker, privately for others."""
    take_turn_by(interaction, press=True)
    number, person, key, *question = parts
    shelved, asked = await shelved_under(interaction, key), question_behind(interaction, question)
    outcome = await _outcome_here(interaction, asked, shelved)
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
async def run_guess(interaction: "Interaction", parts: list[str]) -> None:
    """Ask what a misspelt command was guessed to ask."""
    take_turn_by(interaction, press=True)
    client, typed = interaction.client, question_behind(interaction, parts)
    place, query = named_in(client, place_of_interaction(interaction), typed.query)
    await respond(interaction, await ask(client, place, typed.command, query))


@pressed("vote")
async def vote(interaction: "Interaction", parts: list[str]) -> None:
    """Count a vote; a question whose answer did not help joins the moderators' queue."""
    helpful, *question = parts
    guild, message = server_of(interaction), interaction.message
    if guild is None or message is None or interaction.client.shelf.has_given:
        await respond(interaction, sentence(THANKS, tone=Tone.PLAIN))
        return
    at, library = dt.datetime.now(dt.UTC), interaction.client.library
    given = Vote.HELPFUL if helpful == "1" else Vote.NOT_HELPFUL
    is_new = library.statistics.vote(guild, message.id, interaction.user.id, given, at=at)
    words = THANKS if is_new else SAME
    if is_new and given is Vote.NOT_HELPFUL and question:
        asked = question_behind(interaction, question)
        place = Place(guild, interaction.channel_id or 0, interaction.user.id, message.id, asked.article)
        join_queue(interaction.client, place, asked.command, asked.query, Why.NOT_HELPFUL)
        words = TO_MODERATORS
    await respond(interaction, sentence(words, tone=Tone.PLAIN))


async def _outcome_here(interaction: "Interaction", asked: Question, shelved: Shelved) -> Outcome:
    """Return what one article says to a question, as strictly as the server wishes."""
    client = interaction.client
    strictness = client.choices.strictness(server_of(interaction))
    outcome: Outcome = await client.reading.answer(asked.command, asked.query, shelved.index, strictness)
    return outcome


async def _candidates_here(interaction: "Interaction", key: str, question: list[str]) -> tuple[Answer, ...]:
    """Return the lines that the small ranker shows of one article; a search through several articles asks that one."""
    shelved, asked = await shelved_under(interaction, key), question_behind(interaction, question)
    strictness = interaction.client.choices.strictness(server_of(interaction))
    return candidates_of(
        await aside(shelved.index, partial(answer, asked.command, asked.query, shelved.index, strictness))
    )

"""What moderators do with an unanswered question: the buttons of the queue, and the forms that two of them open."""

import datetime as dt
import logging
from typing import TYPE_CHECKING

import discord

from bot.discord_bot.commands.arguments import NO_NUMBER
from bot.discord_bot.commands.moderators import require_moderator
from bot.discord_bot.faq.forms import ADDED, FaqModal, Written, new_entry_form
from bot.discord_bot.faq.line_field import LineField, meant_by
from bot.discord_bot.faq.replies import faq_reply
from bot.discord_bot.forms import Form, opens
from bot.discord_bot.listings import context_reply
from bot.discord_bot.queue.replies import ALONE, BY_LETTER, queue_reply, single_question_reply
from bot.discord_bot.replies.buttons import pressed
from bot.discord_bot.replies.reply import Reply
from bot.discord_bot.replies.sending import contents, respond
from bot.library.faq.faq_entry import MAX_QUESTION, FaqEntry
from bot.library.questions.unanswered import State, Unanswered
from bot.library.storage.errors import LibraryError
from bot.voice.explaining import Told
from bot.voice.limits import MODAL_TITLE, NAME
from bot.voice.wording.neutral import one_line
from bot.voice.wording.phrases import without_stop
from bot.voice.wording.shortening import escape_within, shorten

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction, Sourceline

log = logging.getLogger("sourceline")

MINUTES_TO_LOOK = 60
QUESTION, LINE_OF_QUESTION = "queue", "line"
"""What the buttons that open the forms again call them."""

POINTED = "Pointed to line {line} of {title}."
LASTING = " It answers this question from now on, as FAQ #{number}."
FROM_NOW_ON = "The question that it answers from now on"
ONLY_ONCE = "Leave it empty to answer only this time."
A_MODERATOR_POINTS = "A moderator points to line {line}:"
DISMISSED, REOPENED = "Dismissed question #{number}.", "Question #{number} is open again."


class QuestionFaqModal(FaqModal):
    """Writes an FAQ entry for a question of the queue."""

    def __init__(self, bot: "Sourceline", question: Unanswered, place: int, channel: int) -> None:
        again, line = (QUESTION, question.number, place), _line_field(bot, question, channel)
        super().__init__("New FAQ entry", self._write, ADDED, again, line, question=question.question)
        self._bot, self._asked, self._place = bot, question, place

    async def told(self, interaction: "Interaction", entry: FaqEntry) -> None:
        """Show what is next in the queue, and answer where it was asked."""
        above = self.said(entry)
        await respond(interaction, _next_reply(interaction, self._asked, self._place, above), in_place=True)
        await _answer_where_asked(self._bot, self._asked, await faq_reply(self._bot.shelf, entry))

    def _write(self, guild: int, written: Written, *, by: int, at: dt.datetime) -> FaqEntry:
        answers, texts = self._bot.library.queue_answers, (written.question, written.answer)
        return answers.write(
            guild, self._asked.number, *texts, aliases=written.aliases, backing=written.backing, by=by, at=at
        )


class LineModal(Form):
    """Asks for the line that answers a question of the queue, and for the wording that it answers from now on."""

    def __init__(self, bot: "Sourceline", question: Unanswered, place: int, channel: int) -> None:
        title = shorten(one_line(question.as_asked), MODAL_TITLE)
        super().__init__(title, MINUTES_TO_LOOK, LINE_OF_QUESTION, question.number, place)
        self._asked, self._place = question, place
        self.line = _line_field(bot, question, channel, required=True)
        self.question: discord.ui.TextInput[LineModal] = discord.ui.TextInput(
            custom_id="question", default=question.question, max_length=MAX_QUESTION, required=False
        )
        self.add_item(self.line.labelled("Number of the line that answers it"))
        self.add_item(discord.ui.Label(text=FROM_NOW_ON, description=ONLY_ONCE, component=self.question))

    async def on_submit(self, interaction: "Interaction", /) -> None:  # type: ignore[override] # narrower client
        """Keep the line, show what is next in the queue, and answer where it was asked."""
        guild, bot = require_moderator(interaction), interaction.client
        found = await self.line.read()
        if found is None:
            raise Told(NO_NUMBER)
        shelved, line = found
        entry = bot.library.queue_answers.point(
            guild,
            self._asked.number,
            line,
            article=shelved.number,
            wording=self.question.value,
            by=interaction.user.id,
            at=dt.datetime.now(dt.UTC),
        )
        self.is_saved = True
        title = escape_within(without_stop(shelved.article.title), NAME)
        above = POINTED.format(line=line, title=title) + (LASTING.format(number=entry.number) if entry else "")
        number = self._asked.number
        await respond(interaction, _next_reply(interaction, self._asked, self._place, above, number), in_place=True)
        context = context_reply(shelved, line)
        notice = Reply(context.card, context.keys, above=A_MODERATOR_POINTS.format(line=line))
        await _answer_where_asked(bot, self._asked, await faq_reply(bot.shelf, entry) if entry else notice)


def _line_field(bot: "Sourceline", question: Unanswered, channel: int, *, required: bool = False) -> LineField:
    """Return the field for a line; alone it is one of the article that the question names, or is asked where it was."""
    named = None if question.about is None else bot.shelf.named(question.guild, question.about)
    meant = named or meant_by(bot.shelf, question.guild, question.channel or channel)
    return LineField(bot.shelf, question.guild, meant, required=required)


def _next_reply(
    interaction: "Interaction", question: Unanswered, place: int, above: str, undo: int | None = None
) -> Reply:
    """Return what is at the same place of the queue now; a question that stands alone stays, in its new state."""
    queue = interaction.client.library.queue
    if place == ALONE:
        return single_question_reply(queue, queue.question(question.guild, question.number), above)
    return queue_reply(queue, question.guild, State.OPEN, place, above, undo)


def _open_question(bot: "Sourceline", guild: int, number: int) -> Unanswered:
    """Return a question that is still waiting; raises Told when somebody has dealt with it."""
    try:
        question = bot.library.queue.question(guild, number)
    except LibraryError as error:
        raise Told(f"Question #{number} is no longer kept.") from error
    if question.state is not State.OPEN:
        raise Told(f"Question #{number} was dealt with in the meantime: it is {question.state.value}.")
    return question


@opens(QUESTION)
def open_entry_for_question(bot: "Sourceline", guild: int, channel: int, numbers: list[int]) -> Form:
    """Return the form of an entry for a question, or of any new one where somebody has dealt with the question."""
    number, place = numbers
    try:
        return QuestionFaqModal(bot, _open_question(bot, guild, number), place, channel)
    except Told:
        return new_entry_form(bot, guild, channel)


@opens(LINE_OF_QUESTION)
def open_line_of_question(bot: "Sourceline", guild: int, channel: int, numbers: list[int]) -> Form:
    """Return the form that asks for the line that answers a question; raises Told when it was dealt with."""
    number, place = numbers
    return LineModal(bot, _open_question(bot, guild, number), place, channel)


async def _answer_where_asked(bot: "Sourceline", question: Unanswered, reply: Reply) -> None:
    """Answer the message that asked last; nothing is said where there was no message or it cannot be answered."""
    if question.channel is None or question.message is None:
        return
    channel = bot.get_partial_messageable(question.channel, guild_id=question.guild)
    reference = discord.MessageReference(
        message_id=question.message, channel_id=question.channel, guild_id=question.guild, fail_if_not_exists=True
    )
    try:
        await channel.send(reference=reference, mention_author=False, **contents(reply))
    except discord.HTTPException as error:
        log.info("question #%s could not be answered where it was asked: %s", question.number, type(error).__name__)


@pressed("qpage")
async def turn(interaction: "Interaction", parts: list[str]) -> None:
    """Turn to another place of the queue."""
    letter, place = parts
    guild = require_moderator(interaction)
    reply = queue_reply(interaction.client.library.queue, guild, BY_LETTER[letter], int(place))
    await respond(interaction, reply, in_place=True)


@pressed("qfaq", opens_form=True)
async def write_entry(interaction: "Interaction", parts: list[str]) -> None:
    """Open the form of an FAQ entry with the question filled in."""
    number, place = map(int, parts)
    question = _open_question(interaction.client, require_moderator(interaction), number)
    form = QuestionFaqModal(interaction.client, question, place, interaction.channel_id or 0)
    await interaction.response.send_modal(form)


@pressed("qline", opens_form=True)
async def point_to_line(interaction: "Interaction", parts: list[str]) -> None:
    """Open the form that asks for the line."""
    number, place = map(int, parts)
    question = _open_question(interaction.client, require_moderator(interaction), number)
    form = LineModal(interaction.client, question, place, interaction.channel_id or 0)
    await interaction.response.send_modal(form)


@pressed("qdrop")
async def dismiss(interaction: "Interaction", parts: list[str]) -> None:
    """Set a question aside and show the next."""
    number, place = map(int, parts)
    guild, library = require_moderator(interaction), interaction.client.library
    question = _open_question(interaction.client, guild, number)
    library.queue.dismiss(guild, number, by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    above = DISMISSED.format(number=number)
    await respond(interaction, _next_reply(interaction, question, place, above, number), in_place=True)


@pressed("qopen")
async def reopen(interaction: "Interaction", parts: list[str]) -> None:
    """Put a question back into the queue."""
    number, place = map(int, parts)
    guild, library = require_moderator(interaction), interaction.client.library
    question = library.queue_answers.put_back(guild, number, by=interaction.user.id, at=dt.datetime.now(dt.UTC))
    above = REOPENED.format(number=number)
    await respond(interaction, _next_reply(interaction, question, place, above), in_place=True)

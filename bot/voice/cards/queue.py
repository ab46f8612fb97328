"""The queue of unanswered questions as cards, for moderators."""

from collections.abc import Sequence

from bot.library.questions.unanswered import Asking, State, Unanswered
from bot.library.wordings.wording import normalised
from bot.voice.card import Card, Tone
from bot.voice.limits import HEADING, NAME
from bot.voice.wording.phrases import article_in_words, counted, message_link, moment_in_words
from bot.voice.wording.shortening import escape_within

NOTHING = {
    State.OPEN: "No question is waiting. Everything that was asked has been answered or dealt with.",
    State.ANSWERED: "No question of the queue has been answered yet.",
    State.DISMISSED: "No question has been dismissed.",
}
HEADINGS = {State.OPEN: "Unanswered", State.ANSWERED: "Answered", State.DISMISSED: "Dismissed"}
MANY_WORDINGS = 3


def queue_card(
    question: Unanswered, askings: Sequence[Asking], place: int, count: int, following: Sequence[Unanswered] = ()
) -> Card:
    """Return the question at a place of the queue, counted from 1, and below it those that follow."""
    rows = _question_rows(question, askings)
    if following:
        rows += ["", *(f"-# {_asked_by(each)} · {escape_within(each.as_asked, NAME)}" for each in following)]
    footer = f"{HEADINGS[question.state].lower()} · question #{question.number} · {place} of {count}"
    return Card("\n".join(rows), escape_within(question.as_asked, HEADING), footer, tone=_tone_of(question))


def single_question_card(question: Unanswered, askings: Sequence[Asking]) -> Card:
    """Return a question by itself, as it is posted when it is new."""
    footer = f"{HEADINGS[question.state].lower()} · question #{question.number}"
    body = "\n".join(_question_rows(question, askings))
    return Card(body, escape_within(question.as_asked, HEADING), footer, tone=_tone_of(question))


def empty_queue_card(state: State) -> Card:
    """Return the sentence that the queue is empty."""
    return Card(NOTHING[state], HEADINGS[state])


def _question_rows(question: Unanswered, askings: Sequence[Asking]) -> list[str]:
    """Return how often, when and where a question was asked, in which other words, and what became of it."""
    rows = [f"{_asked_by(question)} · last {moment_in_words(question.last)}"]
    if question.channel and question.message:
        rows.append(f"Asked here: {message_link(question.guild, question.channel, question.message)}")
    elif question.channel:
        rows.append(f"Asked in <#{question.channel}>")
    spelt = {normalised(question.question): question.question}
    for each in askings:
        spelt.setdefault(normalised(each.wording), each.wording)
    rows += [f"Also: {escape_within(wording, NAME)}" for wording in list(spelt.values())[1 : 1 + MANY_WORDINGS]]
    return [*rows, *_outcome(question)]


def _asked_by(question: Unanswered) -> str:
    """Return by how many people it was asked, and how many of them had an answer that did not help."""
    people = counted(question.count, "person", "people")
    note = f" · answer not helpful to {question.not_helpful}" if question.not_helpful else ""
    return f"{people}{note}"


def _tone_of(question: Unanswered) -> Tone:
    """Return the colour of a question in its state."""
    return Tone.UNSURE if question.state is State.OPEN else Tone.SILENT


def _outcome(question: Unanswered) -> list[str]:
    by_entry = f"FAQ #{question.faq}" if question.faq is not None else ""
    if question.line is not None:
        article = article_in_words(question.article)
        return [f"Answered by line {question.line} of {article}{by_entry and f', from now on as {by_entry}'}."]
    if by_entry:
        return [f"Answered by {by_entry}."]
    return ["Dismissed."] if question.state is State.DISMISSED else []

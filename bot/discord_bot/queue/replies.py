"""The queue of unanswered questions as replies with buttons."""

from collections.abc import Iterator

from bot.discord_bot.replies.buttons import custom_id
from bot.discord_bot.replies.reply import Key, Reply, Weight
from bot.library.questions.queue import Queue
from bot.library.questions.unanswered import State, Unanswered
from bot.voice.cards.queue import empty_queue_card, queue_card, single_question_card

LETTERS = {State.OPEN: "o", State.ANSWERED: "a", State.DISMISSED: "d"}
BY_LETTER = {letter: state for state, letter in LETTERS.items()}
ALONE = 0
"""The place of a question that is shown by itself and not in the queue."""

FOLLOWING = 4


def queue_reply(queue: Queue, guild: int, state: State, place: int, above: str = "", undo: int | None = None) -> Reply:
    """Return the question at a place of the queue; ``undo`` is a question that can be put back with a button."""
    count = queue.count(guild, state)
    place = min(max(place, 1), max(count, 1))
    found = queue.questions(guild, state, limit=1 + FOLLOWING, skip=place - 1)
    back = (_key("Undo", "qopen", undo, place),) if undo is not None else ()
    if not found:
        return Reply(empty_queue_card(state), back, private=True, above=above)
    question, *following = found
    card = queue_card(question, queue.askings(guild, question.number), place, count, following)
    keys = (*_turns(state, place, count), *_actions(question, place), *back)
    return Reply(card, keys, private=True, above=above)


def single_question_reply(queue: Queue, question: Unanswered, above: str = "") -> Reply:
    """Return one question by itself, as it is posted into the channel that the server has chosen for it."""
    card = single_question_card(question, queue.askings(question.guild, question.number))
    return Reply(card, tuple(_actions(question, ALONE)), above=above)


def _turns(state: State, place: int, count: int) -> Iterator[Key]:
    if count > 1:
        yield _key("◀", "qpage", LETTERS[state], place - 1, enabled=place > 1)
        yield _key("▶", "qpage", LETTERS[state], place + 1, enabled=place < count)


def _actions(question: Unanswered, place: int) -> Iterator[Key]:
    if question.state is not State.OPEN:
        yield _key("Reopen", "qopen", question.number, place)
        return
    yield _key("Write FAQ entry", "qfaq", question.number, place, weight=Weight.MAIN)
    yield _key("Point to a line", "qline", question.number, place)
    yield _key("Dismiss", "qdrop", question.number, place)


def _key(label: str, *parts: str | int, enabled: bool = True, weight: Weight = Weight.QUIET) -> Key:
    # A letter and numbers always fit.
    return Key(label, custom_id(*parts) or "", weight, enabled)

"""An outcome as a reply: its card, and the buttons that fit it."""

from collections.abc import Iterator

from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions
from bot.discord_bot.asking.asked import Found
from bot.discord_bot.replies.buttons import custom_id, short_id
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.shelf import Shelved
from bot.voice.cards.answers import outcome_card, outcome_of_several_card

MANY_LINES = 5


def outcome_reply(shelved: Shelved, question: str, outcome: Outcome, person: int, *, of_several: bool = False) -> Reply:
    """Return what to send for ``outcome``; only ``person`` may choose among suggestions in place.

    ``question`` is what the buttons say of the question, as ``asked_again.question_part`` writes it. ``of_several``
    marks what was found by a search through several articles.
    """
    card = outcome_card(outcome, shelved.article)
    match outcome:
        case Answer():
            same = f"{shelved.key}:{outcome.span.start}:{outcome.span.end}:{outcome.verdict}"
            return Reply(card, tuple(answer_keys(shelved, question, outcome, of_several)), same=same)
        case Suggestions(candidates):
            return Reply(card, tuple(pick_keys(shelved, question, len(candidates), person)))
        case Refusal():
            return Reply(card, private=True)


def found_reply(found: Found, question: str, person: int) -> Reply:
    """Return what to send for what was found in one article or in several."""
    outcome = found.outcome
    match outcome:
        case Answer():
            return outcome_reply(found.shelved[0], question, outcome, person, of_several=found.is_of_several)
        case _ if not found.is_of_several:
            return outcome_reply(found.shelved[0], question, outcome, person)
        case Suggestions():
            card = outcome_of_several_card(outcome, found.among, found.complete)
            return Reply(card, tuple(choose_keys(found, question, person)))
        case Refusal():
            return Reply(outcome_of_several_card(outcome, found.among, found.complete), private=True)


def choose_keys(found: Found, question: str, person: int) -> Iterator[Key]:
    """Yield one button a suggestion; each knows its article, and its place among what that article has."""
    for label, (shelved, place) in enumerate(zip(found.shelved, found.places, strict=True), start=1):
        yield from key(str(label), "choose", place, short_id(person), shelved.key, question)


def answer_keys(shelved: Shelved, question: str, answer: Answer, of_several: bool = False) -> Iterator[Key]:
    """Yield the buttons below an answer: context, other lines, why."""
    yield from key("Context", "line", shelved.key, answer.line)
    others = other_lines(answer)
    if others:
        yield from key("Other lines", "others", shelved.key, ".".join(map(str, others)))
    yield from key("Why?", "whyhere" if of_several else "why", shelved.key, question)
    yield from vote_keys(question)


def vote_keys(question: str) -> Iterator[Key]:
    """Yield the buttons with which people say what they think of an answer."""
    for label, helpful in (("Helpful", 1), ("Not helpful", 0)):
        yield from list(key(label, "vote", helpful, question)) or key(label, "vote", helpful)


def pick_keys(shelved: Shelved, question: str, count: int, person: int) -> Iterator[Key]:
    """Yield one button a suggestion."""
    for number in range(1, count + 1):
        yield from key(str(number), "pick", number, short_id(person), shelved.key, question)


def other_lines(answer: Answer) -> list[int]:
    """Return the lines that bear the answer out and the line that came second, without the answer's own."""
    lines = [line for line in answer.lines if line != answer.line]
    runner_up = answer.explanation.runner_up
    second = answer.article.line_at(runner_up.start) if runner_up else None
    if second and second.number not in (answer.line, *lines):
        lines.append(second.number)
    return lines[:MANY_LINES]


def key(label: str, *parts: str | int) -> Iterator[Key]:
    """Yield a button, or nothing when what it must know does not fit into it."""
    identifier = custom_id(*parts)
    if identifier:
        yield Key(label, identifier)

"""An outcome as a reply: its card, and the buttons that fit it."""

from collections.abc import Iterator

from bot.answering.command import Command
from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions
from bot.discord_bot.custom_ids import COMMANDS, custom_id, short_id
from bot.discord_bot.library_questions import Found
from bot.discord_bot.reply import Key, Reply
from bot.discord_bot.shelf import Shelved
from bot.voice.answer_cards import outcome_card, outcome_of_several_card
from bot.voice.neutral import one_line

MANY_LINES = 5


def outcome_reply(
    shelved: Shelved, command: Command, query: str, outcome: Outcome, person: int, *, of_several: bool = False
) -> Reply:
    """Return what to send for ``outcome``; only ``person`` may choose among suggestions in place.

    ``of_several`` marks what was found by a search through several articles.
    """
    card = outcome_card(outcome, shelved.article)
    match outcome:
        case Answer():
            same = f"{shelved.key}:{outcome.span.start}:{outcome.span.end}:{outcome.verdict}"
            return Reply(card, tuple(answer_keys(shelved, command, query, outcome, of_several)), same=same)
        case Suggestions(candidates):
            return Reply(card, tuple(pick_keys(shelved, command, query, len(candidates), person)))
        case Refusal():
            return Reply(card, private=True)


def found_reply(found: Found, command: Command, query: str, person: int) -> Reply:
    """Return what to send for what was found in one article or in several."""
    outcome = found.outcome
    if not found.is_of_several:
        return outcome_reply(found.shelved[0], command, query, outcome, person)
    card = outcome_of_several_card(outcome, found.among, found.complete)
    match outcome:
        case Answer():
            return outcome_reply(found.shelved[0], command, query, outcome, person, of_several=True)
        case Suggestions():
            keys = of_several_keys(found, command, query, person)
            return Reply(card, tuple(keys))
        case Refusal():
            return Reply(card, private=True)


def of_several_keys(found: Found, command: Command, query: str, person: int) -> Iterator[Key]:
    """Yield one button a suggestion; each knows its article, and its place among what that article has."""
    for label, (shelved, place) in enumerate(zip(found.shelved, found.places, strict=True), start=1):
        yield from key(str(label), "choose", place, short_id(person), shelved.key, COMMANDS[command], one_line(query))


def answer_keys(
    shelved: Shelved, command: Command, query: str, answer: Answer, of_several: bool = False
) -> Iterator[Key]:
    """Yield the buttons below an answer: context, other lines, why."""
    yield from key("Context", "line", shelved.key, answer.line)
    others = other_lines(answer)
    if others:
        yield from key("Other lines", "others", shelved.key, ".".join(map(str, others)))
    yield from key("Why?", "whyhere" if of_several else "why", shelved.key, COMMANDS[command], one_line(query))
    for label, helpful in (("Helpful", 1), ("Not helpful", 0)):
        vote = list(key(label, "vote", helpful, COMMANDS[command], one_line(query)))
        yield from vote or key(label, "vote", helpful)


def pick_keys(shelved: Shelved, command: Command, query: str, count: int, person: int) -> Iterator[Key]:
    """Yield one button a suggestion."""
    for number in range(1, count + 1):
        yield from key(str(number), "pick", number, short_id(person), shelved.key, COMMANDS[command], one_line(query))


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

"""An outcome as a reply: its card, the buttons that fit it, and the question that these carry.

A question stands in a button's custom id where it fits, else in the library.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from bot.answering.command import Command
from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions
from bot.answering.words.word_sequence import plain_words
from bot.discord_bot.asking.asked import Found
from bot.discord_bot.place import Place, server_of
from bot.discord_bot.replies.buttons import SHOWS_LINE, custom_id, long_id, short_id
from bot.discord_bot.replies.reply import Key, Reply
from bot.discord_bot.shelf import Shelved
from bot.library.storage.guilds import DIRECT_MESSAGES
from bot.voice.cards.answers import outcome_card, outcome_of_several_card
from bot.voice.explaining import Told
from bot.voice.wording.neutral import one_line

if TYPE_CHECKING:
    from bot.discord_bot.client import Interaction

if TYPE_CHECKING:
    import datetime as dt

    from bot.library.questions.answered_questions import LongQuestions

MANY_LINES = 5

COMMANDS = {command: chr(ord("a") + place) for place, command in enumerate(Command)}
"""One letter a command; new commands go to the end of ``Command``, or old buttons would change their meaning."""

BY_LETTER = {letter: command for command, letter in COMMANDS.items()}

DIGEST = 16
"""Characters that stand for the words of a quotation."""

LONGEST = 60
"""Characters of a question that fit into every button beside the rest of what that must know."""

KEPT = "="
"""Stands between the letter of a command and the number of a question that the library keeps."""

NAMED = "#"
"""Stands between the letter of a command and the number of the article that the question names."""

NO_LONGER_KEPT = "The question behind this button is no longer kept. Please ask again."


@dataclass(frozen=True, slots=True)
class Question:
    """The question behind a button; ``article`` is the number of the one that it names, None for none."""

    command: Command
    query: str
    article: int | None = None


def outcome_reply(shelved: Shelved, question: str, outcome: Outcome, person: int, *, of_several: bool = False) -> Reply:
    """Return what to send for ``outcome``; only ``person`` may choose among suggestions in place.

    ``question`` is what the buttons say of the question, as ``question_part`` writes it. ``of_several`` marks what was
    found by a search through several articles.
    """
    card = outcome_card(outcome, shelved.article)
    match outcome:
        case Answer():
            keys = tuple(_answer_keys(shelved, question, outcome, of_several))
            return Reply(card, keys, same=_said(shelved, outcome))
        case Suggestions(candidates):
            return Reply(card, tuple(_pick_keys(shelved, question, len(candidates), person)))
        case Refusal():
            return Reply(card, private=True)


def _said(shelved: Shelved, answer: Answer) -> str:
    """Return what an answer says, by which its repetition is known; of a checked quotation its words are a part.

    What one quotation lacks, another of the same line may have. The library keeps this, but not what people typed.
    """
    said = f"{shelved.key}:{answer.span.start}:{answer.span.end}:{answer.verdict}"
    if answer.verdict is None:
        return said
    checked = " ".join([answer.alleged, "-", *plain_words(answer.alleged_speaker or "")])
    return f"{said}:{sha256(checked.encode(errors='replace')).hexdigest()[:DIGEST]}"


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
            return Reply(card, tuple(_choose_keys(found, question, person)))
        case Refusal():
            return Reply(outcome_of_several_card(outcome, found.among, found.complete), private=True)


def _choose_keys(found: Found, question: str, person: int) -> Iterator[Key]:
    """Yield one button a suggestion; each knows its article, and its place among what that article has."""
    for label, (shelved, place) in enumerate(zip(found.shelved, found.places, strict=True), start=1):
        yield from _key(str(label), "choose", place, short_id(person), shelved.key, question)


def _answer_keys(shelved: Shelved, question: str, answer: Answer, of_several: bool = False) -> Iterator[Key]:
    """Yield the buttons below an answer: context, other lines, why."""
    yield from _key("Context", SHOWS_LINE, shelved.key, answer.line)
    others = _other_lines(answer)
    if others:
        yield from _key("Other lines", "others", shelved.key, ".".join(map(str, others)))
    yield from _key("Why?", "whyhere" if of_several else "why", shelved.key, question)
    yield from vote_keys(question)


def vote_keys(question: str) -> Iterator[Key]:
    """Yield the buttons with which people say what they think of an answer."""
    for label, helpful in (("Helpful", 1), ("Not helpful", 0)):
        yield from list(_key(label, "vote", helpful, question)) or _key(label, "vote", helpful)


def _pick_keys(shelved: Shelved, question: str, count: int, person: int) -> Iterator[Key]:
    """Yield one button a suggestion."""
    for number in range(1, count + 1):
        yield from _key(str(number), "pick", number, short_id(person), shelved.key, question)


def _other_lines(answer: Answer) -> list[int]:
    """Return the lines that bear the answer out and the line that came second, without the answer's own."""
    lines = [line for line in answer.lines if line != answer.line]
    runner_up = answer.explanation.runner_up
    second = answer.article.line_at(runner_up.start) if runner_up else None
    if second and second.number not in (answer.line, *lines):
        lines.append(second.number)
    return lines[:MANY_LINES]


def _key(label: str, *parts: str | int) -> Iterator[Key]:
    """Yield a button, or nothing when what it must know does not fit into it."""
    identifier = custom_id(*parts)
    if identifier:
        yield Key(label, identifier)


def question_part(questions: "LongQuestions", place: Place, command: Command, query: str, at: "dt.datetime") -> str:
    """Return what a button's custom id says of a question; a long one asked in a server is kept for that.

    Nothing is kept of direct messages; buttons that a long question does not fit into are left out there.
    """
    wording, named = one_line(query), "" if place.article is None else f"{NAMED}{short_id(place.article)}"
    if len(named + wording) <= LONGEST or place.guild is None:
        return f"{COMMANDS[command]}{named}:{wording}"
    number = questions.keep(place.guild, wording, asker=place.person, at=at)
    return f"{COMMANDS[command]}{named}{KEPT}{short_id(number)}"


def question_behind(interaction: "Interaction", parts: list[str]) -> Question:
    """Return the question that ``question_part`` wrote, split at its colons; raises Told when it is gone."""
    first, *query = parts
    begun, _, number = first.partition(KEPT)
    letter, _, named = begun.partition(NAMED)
    command, article = BY_LETTER[letter], long_id(named) if named else None
    if not number:
        return Question(command, ":".join(query), article)
    wording = interaction.client.library.long_questions.wording(
        server_of(interaction) or DIRECT_MESSAGES, long_id(number)
    )
    if wording is None:
        raise Told(NO_LONGER_KEPT)
    return Question(command, wording, article)

"""Answers a command that does not exist with the one that was meant, and keeps silent when none is near."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from discord.ext import commands
from rapidfuzz.distance import OSA

from bot.answering.command import Command
from bot.discord_bot.asking.replies import question_part
from bot.discord_bot.commands.addressing import wants_guesses
from bot.discord_bot.place import place_of
from bot.discord_bot.replies.buttons import custom_id
from bot.discord_bot.replies.reply import Key, Reply, Weight
from bot.discord_bot.replies.sending import send_reply
from bot.reading.resources import data_lines
from bot.voice.cards.help import guess_card
from bot.voice.explaining import Explained, Told
from bot.voice.limits import BUTTON_LABEL, QUESTION

if TYPE_CHECKING:
    from bot.discord_bot.client import Context, Sourceline

SHORT_WORD = 4
LONG_WORD = 7
SHORTEST, INNER = 3, 2
"""Letters that a misspelling has at least; behind the name of a group there are fewer commands to mistake it for."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The name of a command, and what stood behind its misspelling."""

    name: str
    rest: str


class Guessing(commands.Cog):
    """Keeps silent on ``!!!`` and ``!important``; a misspelling gets a suggestion."""

    def __init__(self, bot: "Sourceline") -> None:
        self.bot = bot

    @commands.Cog.listener("on_command_error")
    async def guess(self, ctx: "Context", error: commands.CommandError) -> None:
        """Suggest the command that was meant by one that does not exist."""
        guess = guess_of(ctx) if isinstance(error, commands.CommandNotFound) else None
        if guess is not None:
            await send_guess(ctx, guess, ctx.message.content[len(ctx.prefix or "") :].split()[0])

    async def bot_check(self, ctx: "Context") -> bool:  # type: ignore[override] # may be awaited
        """Let a command pass, or tell which subcommand was meant by a word that the group's own command cannot take."""
        if isinstance(ctx.command, commands.Group) and ctx.subcommand_passed and not _takes_words(ctx.command):
            meant = meant_subcommand(ctx, ctx.subcommand_passed, lambda _: False)
            if meant is not None:
                typed = f"{ctx.invoked_with} {ctx.subcommand_passed}"
                raise Told(guess_card(typed, f"{ctx.clean_prefix}{meant.name}").body)
        return True


def guess_of(ctx: "Context") -> Guess | None:
    """Return the command that was meant by a message that names none, None where silence is right."""
    typed = ctx.message.content[len(ctx.prefix or "") :]
    return guess_command(typed, command_names(ctx.bot)) if wants_guesses(ctx) else None


async def send_guess(ctx: "Context", guess: Guess, typed: str) -> None:
    """Send the suggestion of a command for what was typed."""
    reply = _guess_reply(guess, ctx.clean_prefix, typed, _question_part(ctx, guess))
    ctx.bot.dispatch("explained", Explained(reply.card.body))
    await send_reply(ctx, reply)


def command_names(bot: "Sourceline") -> list[str]:
    """Return the names and other names of all commands, groups' own included."""
    names = []
    for command in bot.walk_commands():
        parent = f"{command.full_parent_name} " if command.full_parent_name else ""
        names += [f"{parent}{name}" for name in (command.name, *command.aliases)]
    return names


def _guess_reply(guess: Guess, prefix: str, typed: str, question: str = "") -> Reply:
    """Return the suggestion, with a button that asks the ``question`` that it is, if it is one."""
    card = guess_card(typed, f"{prefix}{guess.name}")
    identifier = custom_id("run", question) if question else None
    if identifier is None:
        return Reply(card, private=True)
    return Reply(card, (Key(f"{prefix}{guess.name}"[:BUTTON_LABEL], identifier, Weight.MAIN),), private=True)


def _question_part(ctx: "Context", guess: Guess) -> str:
    group, _, verb = guess.name.partition(" ")
    asked = next((command for command in Command if command.value == guess.name), None)
    words = guess.rest
    if asked is None and group == Command.WHO.value:
        # "who is" and "who was" are asked as the question that they are.
        asked, words = Command.WHO, f"{verb} {words}"
    if asked is None or not guess.rest:
        return ""
    questions, place = ctx.bot.library.long_questions, place_of(ctx)
    return question_part(questions, place, asked, words[:QUESTION], dt.datetime.now(dt.UTC))


def meant_subcommand(ctx: "Context", typed: str, known: Callable[[str], bool]) -> Guess | None:
    """Return the subcommand that words behind a group's name begin with, misspelt or in other words.

    Such as ``!who sayd``, ``!faq lst`` and ``!faq delete 3``.

    discord.py runs the group's own command then, silently. A first word that is ``known`` as what that command takes,
    such as a word of the article or of an entry, is no slip.
    """
    first, _, rest = typed.strip().partition(" ")
    if ctx.interaction is not None or not isinstance(ctx.command, commands.Group) or not wants_guesses(ctx):
        return None
    names = {name: each.qualified_name for each in ctx.command.commands for name in (each.name, *each.aliases)}
    otherwise = (name for name in _other_words().get(first.lower(), ()) if name in names)
    meant = guess_inner(first, names) or next(otherwise, None)
    return Guess(names[meant], rest) if meant and not known(first) else None


@cache
def _other_words() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in data_lines("words/other-command-words.txt"))
    return {word: tuple(names.split()) for word, names in rows}


@cache
def _other_names() -> dict[str, str]:
    rows = (line.partition("\t") for line in data_lines("words/other-command-names.txt"))
    return {word: name for word, _, name in rows}


def _takes_words(command: commands.Command[Any, ..., Any]) -> bool:
    return any(each.kind is each.KEYWORD_ONLY for each in command.clean_params.values())


def guess_command(typed: str, names: Collection[str]) -> Guess | None:
    """Return the command that ``typed`` (all after the prefix) misspells or calls otherwise; None when it is near none.

    Exclamations such as ``!!`` and ``important`` are near none.
    """
    words = typed.split()
    best: tuple[tuple[int, int], str, int] | None = None
    for name in names:
        for count in range(1, min(3, len(words)) + 1):
            joined = "".join(words[:count]).lower()
            distance = _misspelling(joined, name.replace(" ", ""))
            if distance is None:
                continue
            # A name of two words explains more, unless one word is only somewhat like it; then the nearer one wins.
            spaces = name.count(" ")
            rank = (-spaces if count > spaces or not distance else 0, distance)
            if best is None or rank < best[0]:
                best = (rank, name, count)
    if best is not None:
        return Guess(best[1], " ".join(words[best[2] :]))
    meant = _other_names().get(words[0].lower(), "") if words else ""
    return Guess(meant, " ".join(words[1:])) if meant in names else None


def _misspelling(typed: str, name: str, fewest: int = SHORTEST) -> int | None:
    """Return how many slips lie between what was typed and a name; None when they are too many for its length."""
    if not typed.isalpha() or len(typed) < fewest:
        return None
    allowed = 2 if len(name) >= LONG_WORD else 1
    distance = OSA.distance(typed, name, score_cutoff=allowed)
    if distance > allowed:
        return None
    if distance and len(name) <= SHORT_WORD and typed[0] != name[0] and sorted(typed) != sorted(name):
        return None
    return distance


def guess_inner(typed: str, names: Iterable[str]) -> str | None:
    """Return the name inside a group that a word behind the group's name is a misspelling of, None when near none."""
    word = typed.lower()
    slips = ((_misspelling(word, name, INNER), name) for name in names if len(name) > INNER and word[:1] == name[0])
    return min(((slip, name) for slip, name in slips if slip is not None), default=(0, None))[1]
